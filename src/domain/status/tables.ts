import type { Case } from '../case/case.js';
import { GENDERS, PAYERS } from '../codes.js';
import { bandLabels, type Programme } from '../programme.js';
import { workOf } from '../schema/outcomes.js';
import { UNKNOWN } from './breakdown.js';
import type { PeriodStatus } from './period-status.js';
import { type Table, tableBy, type Tally } from './tally.js';

/** The populations that tables are made of. `during` is at the start or new; `result` is closed in result. */
export type Population =
  'referred' | 'atStart' | 'new' | 'during' | 'atEnd' | 'closed' | 'result' | 'waiting';

/** What a table is by. Two words joined by And, and `Unit`, have two codes to a cell. */
export type Dimension =
  | 'Gender'
  | 'Age'
  | 'Referrer'
  | 'Payer'
  | 'ReferrerAndPayer'
  | 'AgeAndGender'
  | 'Unit'
  | 'Outcome'
  | 'OutcomeAndGender'
  | 'OutcomeAndDetail'
  | 'WorkKind';

export interface Cell {
  readonly keys: readonly string[];
  readonly count: number;
}

/** One table of a status: where it stands in the JSON (DESIGN 14), of whom, by what, and the total it sums to. */
export interface StatusTable {
  readonly path: readonly string[];
  readonly of: Population;
  readonly by: Dimension;
  /** Counted without dropouts: what the result is a share of. */
  readonly withoutDropouts: boolean;
  readonly total: number;
  readonly totalPath: readonly string[];
  readonly cells: readonly Cell[];
}

const TOTALS: Record<Population, readonly string[]> = {
  referred: ['referred', 'total'],
  atStart: ['enrolled', 'atStart'],
  new: ['enrolled', 'new'],
  during: ['enrolled', 'during'],
  atEnd: ['enrolled', 'atEnd'],
  closed: ['closed', 'total'],
  result: ['result', 'reached'],
  waiting: ['waiting'],
};

/** Where a table of a population stands: `enrolled.newByGender`, `closed.byGender`, `waitingByReferrer`. */
function pathOf(of: Population, by: Dimension): readonly string[] {
  if (of === 'waiting') return [`waitingBy${by}`];
  if (of === 'referred' || of === 'closed' || of === 'result') return [of, `by${by}`];
  return ['enrolled', `${of}By${by}`];
}

/** Every table of a status, in the order they are shown. */
export function statusTables(status: PeriodStatus): readonly StatusTable[] {
  const { referred, closed, result } = status;
  const table = (of: Population, by: Dimension, total: number, counts: Tally | Table): StatusTable => ({
    path: pathOf(of, by),
    of,
    by,
    withoutDropouts: false,
    total,
    totalPath: TOTALS[of],
    cells: inOrder(cellsOf(counts), codesIn(by, status.programme)),
  });
  const byPeople = (of: 'referred' | 'new' | 'atEnd' | 'closed' | 'result', counts = status[of]) => [
    table(of, 'Gender', counts.total, counts.byGender),
    table(of, 'Age', counts.total, counts.byAge),
    table(of, 'Referrer', counts.total, counts.byReferrer),
    table(of, 'Payer', counts.total, counts.byPayer),
  ];
  const flow = (of: 'atStart' | 'during') => [
    table(of, 'Gender', status[of].total, status[of].byGender),
    table(of, 'Referrer', status[of].total, status[of].byReferrer),
    table(of, 'Payer', status[of].total, status[of].byPayer),
  ];
  const work = workOf(status.programme)?.code ?? '';
  return [
    ...byPeople('referred'),
    table('referred', 'ReferrerAndPayer', referred.total, referred.byReferrerAndPayer),
    table('referred', 'Unit', referred.total, byUnit(status.populations.referred)),
    ...flow('atStart'),
    ...byPeople('new'),
    table('new', 'ReferrerAndPayer', status.new.total, status.new.byReferrerAndPayer),
    table('new', 'Unit', status.new.total, byUnit(status.populations.new)),
    ...flow('during'),
    ...byPeople('atEnd'),
    ...byPeople('closed'),
    table('closed', 'Outcome', closed.total, closed.byOutcome),
    table('closed', 'OutcomeAndGender', closed.total, closed.byOutcomeAndGender),
    table('closed', 'OutcomeAndDetail', closed.total, closed.byOutcomeAndDetail),
    {
      ...table(
        'closed',
        'WorkKind',
        closed.byOutcome.get(work) ?? 0,
        closed.byOutcomeAndDetail.get(work) ?? new Map<string, number>(),
      ),
      totalPath: ['closed', 'byOutcome', work],
    },
    ...byPeople('result'),
    table('result', 'AgeAndGender', result.total, result.byAgeAndGender),
    {
      ...table('closed', 'Gender', result.of, result.ofByGender),
      path: ['result', 'ofByGender'],
      totalPath: ['result', 'of'],
      withoutDropouts: true,
    },
    table('waiting', 'Gender', status.waiting.total, status.waiting.byGender),
    table('waiting', 'Referrer', status.waiting.total, status.waiting.byReferrer),
  ];
}

function byUnit(cases: readonly Case[]): Table {
  return tableBy(
    cases,
    (it) => it.referrer,
    (it) => it.unit ?? UNKNOWN,
  );
}

/** The programme's codes in each of a table's directions; units and details of all outcomes are anybody's text. */
export function codesIn(by: Dimension, programme: Programme): readonly (readonly string[])[] {
  const bands = [...bandLabels(programme), 'other'];
  const referrers = programme.referrers.map(({ code }) => code);
  const outcomes = programme.outcomes.map(({ code }) => code);
  const work = workOf(programme)?.details ?? [];
  const codes: Readonly<Record<Dimension, readonly (readonly string[])[]>> = {
    Gender: [GENDERS],
    Age: [bands],
    Referrer: [referrers],
    Payer: [PAYERS],
    ReferrerAndPayer: [referrers, PAYERS],
    AgeAndGender: [bands, GENDERS],
    Unit: [referrers, []],
    Outcome: [outcomes],
    OutcomeAndGender: [outcomes, GENDERS],
    OutcomeAndDetail: [outcomes, []],
    WorkKind: [[...work, UNKNOWN]],
  };
  return codes[by];
}

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

function cellsOf(counts: Tally | Table): readonly Cell[] {
  const cells: Cell[] = [];
  for (const [key, count] of counts) {
    if (typeof count === 'number') cells.push({ keys: [key], count });
    else for (const [second, number] of count) cells.push({ keys: [key, second], count: number });
  }
  return cells;
}
