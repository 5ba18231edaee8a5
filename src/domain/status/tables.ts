import type { Selected } from '../answers/filters.js';
import { type By, type Cell, keysBy, type tallier, UNKNOWN } from '../answers/groups.js';
import { GENDERS, PAYERS } from '../codes.js';
import { bandLabels, type Programme } from '../programme.js';
import { workOf } from '../schema/outcomes.js';
import type { Dimension, Ground } from '../schema/query.js';
import { type Counted, placesOf, type Queries } from './queries.js';

/** What a table is by, as the JSON has it: its dimensions. */
export const DIMENSIONS = {
  Gender: ['gender'],
  Age: ['age'],
  Referrer: ['referrer'],
  Payer: ['payer'],
  ReferrerAndPayer: ['referrer', 'payer'],
  AgeAndGender: ['age', 'gender'],
  Unit: ['referrer', 'unit'],
  Outcome: ['outcome'],
  OutcomeAndGender: ['outcome', 'gender'],
  OutcomeAndDetail: ['outcome', 'detail'],
  WorkKind: ['detail'],
} as const satisfies Record<string, By>;
export type TableBy = keyof typeof DIMENSIONS;

const PEOPLE = ['Gender', 'Age', 'Referrer', 'Payer'] as const;
const FLOW = ['Gender', 'Referrer', 'Payer'] as const;

/** The counts that are told by something. */
export type Tabled = Exclude<Counted, 'upTo30' | 'dropouts'>;

/** Every table of a status, in the order they are shown: how its place in the JSON begins, and what it is by. */
const TABLES: Readonly<Record<Tabled, readonly [begins: string, ...by: readonly TableBy[]]>> = {
  referred: ['referred.by', ...PEOPLE, 'ReferrerAndPayer', 'Unit'],
  atStart: ['enrolled.atStartBy', ...FLOW],
  new: ['enrolled.newBy', ...PEOPLE, 'ReferrerAndPayer', 'Unit'],
  during: ['enrolled.duringBy', ...FLOW],
  atEnd: ['enrolled.atEndBy', ...PEOPLE],
  closed: ['closed.by', ...PEOPLE, 'Outcome', 'OutcomeAndGender', 'OutcomeAndDetail'],
  work: ['closed.by', 'WorkKind'],
  result: ['result.by', ...PEOPLE, 'AgeAndGender'],
  of: ['result.ofBy', 'Gender'],
  waiting: ['waitingBy', 'Gender', 'Referrer'],
};

/** One table of a status: where it stands in the JSON (DESIGN 14), of whom, by what, and the total it sums to. */
export interface StatusTable {
  readonly path: readonly string[];
  readonly of: Tabled;
  readonly by: TableBy;
  readonly total: number;
  readonly totalPath: readonly string[];
  readonly cells: readonly Cell[];
}

/** The tables of a period's cases. */
export function tablesOf(
  tally: ReturnType<typeof tallier>,
  places: Selected<Queries>['places'],
  queries: Queries,
  ground: Ground,
): readonly StatusTable[] {
  const at = placesOf(ground.programme);
  return (Object.keys(TABLES) as Tabled[]).flatMap((of) => {
    const [begins, ...all] = TABLES[of];
    return all.map((by): StatusTable => {
      const cells = tally(places[of], DIMENSIONS[by], queries[of]);
      return {
        path: `${begins}${by}`.split('.'),
        of,
        by,
        total: places[of].length,
        totalPath: at[of].split('.'),
        cells: inOrder(cells, codesIn(by, ground.programme)),
      };
    });
  });
}

/** A case's keys in a table. */
export function keysIn({ of, by }: Pick<StatusTable, 'of' | 'by'>, queries: Queries, ground: Ground) {
  return keysBy(DIMENSIONS[by], queries[of], ground);
}

/** The programme's codes in each of a table's directions; units and details of all outcomes are anybody's text. */
export function codesIn(by: TableBy, programme: Programme): readonly (readonly string[])[] {
  if (by === 'WorkKind') return [[...(workOf(programme)?.details ?? []), UNKNOWN]];
  return DIMENSIONS[by].map((one) => CODES[one]?.(programme) ?? []);
}

const CODES: Partial<Record<Dimension, (programme: Programme) => readonly string[]>> = {
  gender: () => GENDERS,
  age: (programme) => [...bandLabels(programme), 'other'],
  referrer: ({ referrers }) => referrers.map(({ code }) => code),
  payer: () => PAYERS,
  outcome: ({ outcomes }) => outcomes.map(({ code }) => code),
};

/** The order that the programme lists its codes in; what it does not list comes last, by name. */
function inOrder(cells: readonly Cell[], codes: readonly (readonly string[])[]): readonly Cell[] {
  const place = (index: number, key = '') => {
    const known = codes[index]?.indexOf(key) ?? -1;
    return known < 0 ? Number.MAX_SAFE_INTEGER : known;
  };
  const compare = (a: Cell, b: Cell, index: number) => {
    const [left = '', right = ''] = [a.keys[index], b.keys[index]];
    return place(index, left) - place(index, right) || (left < right ? -1 : left > right ? 1 : 0);
  };
  return [...cells].sort((a, b) => compare(a, b, 0) || compare(a, b, 1));
}
