import { type Income, INCOMES, type Payer, payerOf } from '../../codes.js';
import { bandLabels, type Programme } from '../../programme.js';
import { areResults } from '../../schema/outcomes.js';
import type { CasesQuery, Filter, Population } from '../../schema/query.js';
import type { By } from '../mask/atoms.js';
import type { Count } from '../mask/slots.js';

/** Whom a question counts, as the steering group's tables have them: the cells of one table, or a total. */
export interface Cells {
  readonly count: Count | 'waiting' | 'outcome';
  /** Cells by one code; none for a total, and for an outcome, which is shown in full. */
  readonly by?: By;
  readonly keys?: readonly string[];
  /** Cells by two codes: they are shown with their table or not at all. */
  readonly crossed?:
    'referred.byReferrerAndPayer' | 'enrolled.newByReferrerAndPayer' | 'result.byAgeAndGender';
}

const COUNTS: Partial<Record<Population, Exclude<Cells['count'], 'outcome'>>> = {
  referred: 'referred',
  new: 'new',
  during: 'during',
  enrolled: 'atEnd',
  closed: 'closed',
  waiting: 'waiting',
};

/**
 * The cells that hold whom a population and its filters count, or undefined where no table has them: a filter turned
 * round, single ages, units, details, two filters that no table crosses.
 */
export function cellsOf(
  population: Population,
  filters: readonly Filter[],
  programme: Programme,
  withoutDropouts = false,
): Cells | undefined {
  const outcome = filters.find((filter) => filter.on === 'outcome');
  const rest = filters.filter((filter) => filter !== outcome);
  const count = COUNTS[population];
  if (count === undefined || filters.some((filter) => filter.not)) return undefined;
  if (outcome) {
    if (population !== 'closed') return undefined;
    if (areResults(programme, outcome.in)) return byCodes('result', rest, programme);
    return rest.length === 0 ? { count: 'outcome' } : undefined;
  }
  if (!withoutDropouts) return byCodes(count, rest, programme);
  const of = byCodes('of', rest, programme);
  return of?.by === undefined || of.by === 'Gender' ? of : undefined;
}

function byCodes(
  count: Exclude<Cells['count'], 'outcome'>,
  filters: readonly Filter[],
  programme: Programme,
): Cells | undefined {
  const codes = filters.map((filter) => codesOf(filter, programme));
  const [one, other, ...more] = codes;
  if (codes.length === 0) return { count };
  if (!one || more.length > 0 || count === 'waiting') return undefined;
  if (codes.length === 1) return count === 'during' && one.by === 'Age' ? undefined : { count, ...one };
  const both = new Set([one.by, other?.by]);
  if (both.has('Referrer') && both.has('Payer')) {
    if (count === 'referred') return { count, crossed: 'referred.byReferrerAndPayer' };
    return count === 'new' ? { count, crossed: 'enrolled.newByReferrerAndPayer' } : undefined;
  }
  const isBands = both.has('Age') && both.has('Gender') && count === 'result';
  return isBands ? { count, crossed: 'result.byAgeAndGender' } : undefined;
}

/** A filter as codes of one of the tables, if it is no finer. */
function codesOf(filter: Filter, programme: Programme): { by: By; keys: readonly string[] } | undefined {
  switch (filter.on) {
    case 'gender':
      return { by: 'Gender', keys: filter.in };
    case 'referrer':
      return { by: 'Referrer', keys: filter.in };
    case 'payer':
      return { by: 'Payer', keys: filter.in };
    case 'income': {
      const payers = payersOf(filter.in);
      return payers && { by: 'Payer', keys: payers };
    }
    case 'age': {
      const bands = bandsOf(filter.min, filter.max, programme);
      return bands && { by: 'Age', keys: bands };
    }
    default:
      return undefined;
  }
}

/** The payers of exactly these incomes: "försörjningsstöd" is the social services', "sjukpenning" only a part of FK's. */
function payersOf(incomes: readonly Income[]): Payer[] | undefined {
  const payers = [...new Set(incomes.map(payerOf))];
  const all = INCOMES.filter((income) => payers.includes(payerOf(income)));
  // An unknown income counts as OTHER, and no filter on incomes holds for it.
  return all.length === incomes.length && !payers.includes('OTHER') ? payers : undefined;
}

/** The bands that are exactly these ages. */
function bandsOf(
  min: number | undefined,
  max: number | undefined,
  { bands }: Programme,
): readonly string[] | undefined {
  const inside = bands.filter(({ from, to }) => from >= (min ?? -Infinity) && to <= (max ?? Infinity));
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last || (min !== undefined && first.from !== min) || (max !== undefined && last.to !== max))
    return undefined;
  return bandLabels({ bands: inside });
}

/** Ages with an open end as those of the first or the last band: "över 45" is told of as "46–64 år". */
export function withinTables(query: CasesQuery, programme: Programme): CasesQuery {
  const { figure } = query;
  const within = (filters: readonly Filter[]) => filters.map((filter) => withinBands(filter, programme));
  return {
    ...query,
    filters: within(query.filters),
    ...(query.compare?.filters && {
      compare: { ...query.compare, filters: within(query.compare.filters) },
    }),
    ...(figure.type === 'share' && { figure: { ...figure, part: within(figure.part) } }),
  };
}

function withinBands(filter: Filter, { bands }: Programme): Filter {
  if (filter.on !== 'age') return filter;
  return { ...filter, min: filter.min ?? bands[0]?.from, max: filter.max ?? bands.at(-1)?.to };
}
