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

/** What a table of a programme's is in every period. */
interface Layout extends Pick<StatusTable, 'path' | 'of' | 'by' | 'totalPath'> {
  /** Where the programme's codes stand, in each of the table's directions. */
  readonly ranks: readonly ReadonlyMap<string, number>[];
}
const layouts = new WeakMap<Programme, readonly Layout[]>();

function layoutsOf(programme: Programme): readonly Layout[] {
  const known = layouts.get(programme);
  if (known) return known;
  const at = placesOf(programme);
  const made = (Object.keys(TABLES) as Tabled[]).flatMap((of) => {
    const [begins, ...all] = TABLES[of];
    return all.map((by): Layout => {
      const ranks = codesIn(by, programme).map((codes) => new Map(codes.map((code, rank) => [code, rank])));
      return { path: `${begins}${by}`.split('.'), of, by, totalPath: at[of].split('.'), ranks };
    });
  });
  layouts.set(programme, made);
  return made;
}

/** The tables of a period's cases. */
export function tablesOf(
  tally: ReturnType<typeof tallier>,
  places: Selected<Queries>['places'],
  queries: Queries,
  { programme }: Ground,
): readonly StatusTable[] {
  return layoutsOf(programme).map(({ path, of, by, totalPath, ranks }): StatusTable => {
    const cells = inOrder(tally(places[of], DIMENSIONS[by], queries[of]), ranks);
    return { path, of, by, total: places[of].length, totalPath, cells };
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
function inOrder(cells: readonly Cell[], ranks: Layout['ranks']): readonly Cell[] {
  const placed = cells.map((cell) => ({
    cell,
    at: cell.keys.map((key, side) => ranks[side]?.get(key) ?? Infinity),
  }));
  type Placed = (typeof placed)[number];
  const compare = (a: Placed, b: Placed, side: number) => {
    const [place = 0, other = 0] = [a.at[side], b.at[side]];
    if (place !== other) return place - other;
    const [left = '', right = ''] = [a.cell.keys[side], b.cell.keys[side]];
    return left < right ? -1 : left > right ? 1 : 0;
  };
  return placed.sort((a, b) => compare(a, b, 0) || compare(a, b, 1)).map(({ cell }) => cell);
}
