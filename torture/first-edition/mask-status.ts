import type { Programme } from '../../src/domain/programme.js';
import type { MaskCell, VisibleSum } from './mask-cell.js';
import { type Mark, maskCells } from './masking.js';
import type { PeriodStatus } from '../../src/domain/status/period-status.js';
import { codesIn, type StatusTable, type TableBy } from '../../src/domain/status/tables.js';
import { linksBetween } from './mask-links.js';

/** A status as the steering group may see it: which of its figures are masked, by their place in the JSON. */
export interface Masking {
  readonly marks: ReadonlyMap<string, Mark>;
  /** Tables with too many codes of too few people; they are left out altogether. */
  readonly leftOut: (table: StatusTable) => boolean;
}

/** Nothing is masked: for the team, or where the programme says so. */
export const UNMASKED: Masking = { marks: new Map(), leftOut: () => false };

/** Left out for the steering group: a unit or a detail that is named has somebody in it. */
const NOT_FOR_STEERING: readonly TableBy[] = ['Unit', 'OutcomeAndDetail'];

/** Shown in full, as the published reports always have (DESIGN 7), besides the flow row and the averages. */
const IN_FULL: ReadonlySet<string> = new Set([
  'referred.byGender',
  'referred.byAge',
  'referred.byReferrer',
  'closed.byOutcome',
  'result.byGender',
]);

/** The flow row, and what the outcome row and the result are read from. */
const TOTALS_IN_FULL = [
  'referred.total',
  'enrolled.atStart',
  'enrolled.new',
  'enrolled.during',
  'enrolled.atEnd',
  'closed.total',
  'closed.dropouts',
  'result.reached',
  'result.of',
] as const;

/** What to mask of a status for the steering group. `strict` shows no table in full; `off` masks nothing. */
export function maskStatus(status: PeriodStatus): Masking {
  const { masking } = status.programme;
  if (masking === 'off') return UNMASKED;
  const leftOut = ({ by }: StatusTable) => NOT_FOR_STEERING.includes(by);
  const tables = status.tables.filter((table) => !leftOut(table));
  const strict = masking === 'strict';
  const cells = [
    ...totals(status).map((cell) => ({ ...cell, open: cell.open === true && !strict })),
    ...tables.flatMap((table) => cellsOf(table, status.programme, strict)),
    ...incomeCells(status),
    ...situationCells(status),
  ];
  const all = new Map(cells.map((cell) => [cell.id, cell]));
  const sums: VisibleSum[] = [
    ...tables.map((table) => ({ total: table.totalPath.join('.'), parts: idsOf(table, status.programme) })),
    ...incomeSums(status),
  ];
  const linked = linksBetween(status.programme, all);
  return { marks: maskCells([...all.values(), ...linked.unseen], [...sums, ...linked.sums]), leftOut };
}

function totals(status: PeriodStatus): MaskCell[] {
  const { referred, atStart, during, atEnd, closed, result, waiting } = status;
  const counts = [
    referred.total,
    atStart.total,
    status.new.total,
    during.total,
    atEnd.total,
    closed.total,
    closed.dropouts,
    result.reached,
    result.of,
  ];
  return [
    ...TOTALS_IN_FULL.map((id, index) => ({ id, count: counts[index] ?? 0, open: true })),
    { id: 'waiting', count: waiting.total },
    { id: 'enrolled.atEndAge.upTo30', count: status.atEndAge.upTo30 },
    { id: 'firstWorkTraining.n', count: status.firstWorkTraining.n },
  ];
}

/** A person can stand in several columns, so that they sum to nothing that is shown. */
function situationCells({ situations }: PeriodStatus): MaskCell[] {
  if (!situations) return [];
  const { columns, unrecorded, goal } = situations;
  return [
    ...[...columns].map(([code, count]) => ({ id: `situations.columns.${code}`, count })),
    { id: 'situations.unrecorded', count: unrecorded },
    { id: 'situations.goal.reached', count: goal.reached },
    { id: 'situations.goal.atEmploymentService', count: goal.atEmploymentService },
  ];
}

/** A table's cells with the empty ones: a reader knows the codes, and what is not shown as 0 may be more. */
function cellsOf(table: StatusTable, programme: Programme, strict: boolean): MaskCell[] {
  const path = table.path.join('.');
  const open = !strict && IN_FULL.has(path);
  const counts = new Map(table.cells.map(({ keys, count }) => [keys.join('.'), count]));
  return keysOf(table, programme).map((key) => ({ id: `${path}.${key}`, count: counts.get(key) ?? 0, open }));
}

function idsOf(table: StatusTable, programme: Programme): string[] {
  return keysOf(table, programme).map((key) => `${table.path.join('.')}.${key}`);
}

/** A table's keys: the programme's codes and any other that somebody has; crossed, each with each. */
function keysOf({ by, cells }: StatusTable, programme: Programme): readonly string[] {
  const codes = codesIn(by, programme).map((known, index) => {
    const there = cells.map(({ keys }) => keys[index] ?? '');
    return [...new Set([...known, ...there])];
  });
  const [rows = [], columns] = codes;
  return columns ? rows.flatMap((row) => columns.map((column) => `${row}.${column}`)) : rows;
}

/** Every income, so that a reader cannot tell from those that are listed who is behind a masked one. */
function incomeCells({ incomeChange: { known, unknown, left }, programme }: PeriodStatus): MaskCell[] {
  const each = programme.incomes.flatMap((income) => {
    const row = left.get(income) ?? { left: 0, of: 0 };
    const id = `incomeChange.left.${income}`;
    return [
      { id: `${id}.left`, count: row.left },
      { id: `${id}.of`, count: row.of },
      { id: `${id}.stayed`, count: row.of - row.left },
    ];
  });
  return [
    { id: 'incomeChange.known', count: known },
    { id: 'incomeChange.unknown', count: unknown },
    ...each,
  ];
}

function incomeSums({ programme }: PeriodStatus): VisibleSum[] {
  const ids = programme.incomes.map((income) => `incomeChange.left.${income}`);
  return [
    { total: 'closed.total', parts: ['incomeChange.known', 'incomeChange.unknown'] },
    { total: 'incomeChange.known', parts: ids.map((id) => `${id}.of`) },
    ...ids.map((id) => ({ total: `${id}.of`, parts: [`${id}.left`, `${id}.stayed`] })),
  ];
}
