import type { Programme } from '../../programme.js';
import { workOf } from '../../schema/outcomes.js';
import {
  expectSum,
  type Fault,
  firstAt,
  groupAt,
  type Group,
  isGroup,
  numbersIn,
  sumOfNumbers,
} from './read.js';

/** Where the total of what is split stands, by what the table's name begins with. */
const TOTALS: Readonly<Record<string, readonly string[]>> = {
  referred: ['referred.total'],
  atStart: ['flow.atStart', 'enrolled.atStart'],
  new: ['flow.new', 'enrolled.new'],
  during: ['during', 'flow.during', 'enrolled.during'],
  atEnd: ['flow.atEnd', 'enrolled.atEnd'],
  closed: ['flow.closed', 'closed.total'],
  result: ['result.reached'],
  of: ['result.of'],
  waiting: ['waiting', 'waitingAbout'],
};

/** Tables without By in their name. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  outcomes: ['flow.closed', 'closed.total'],
};
/** The kinds of work, by themselves or in a section. */
const WORK_KIND: ReadonlySet<string> = new Set(['workKind', 'byWorkKind']);

const SPLIT = /^([a-z]\w{0,20}?)?[bB]y([A-Z]\w{0,30})$/;

/** Every table sums to its total: `newByReferrer` to new, `referred.byAge` to referred, `outcomes` to closed… */
export function checkSplits(report: Group, programme: Programme): readonly Fault[] {
  const work = workOf(programme)?.code ?? '';
  const ofWork = [`outcomes.${work}`, `closed.byOutcome.${work}`];
  return Object.entries(report).flatMap(([name, value]) => {
    if (!isGroup(value)) return [];
    const named = WORK_KIND.has(name) ? ofWork : NAMED[name];
    if (named) return checkTable(report, name, value, named);
    const found = splitTotals(name, undefined);
    if (found) return checkTable(report, name, value, found);
    return Object.entries(value).flatMap(([inner, table]) => {
      const totals = WORK_KIND.has(inner) ? ofWork : splitTotals(inner, name);
      return totals && isGroup(table) ? checkTable(report, `${name}.${inner}`, table, totals) : [];
    });
  });
}

/** Where the total of a table is looked for. Undefined for what is no table. */
function splitTotals(name: string, section: string | undefined): readonly string[] | undefined {
  const [, population, by] = SPLIT.exec(name) ?? [];
  if (by === undefined) return undefined;
  return TOTALS[population ?? section ?? ''];
}

function checkTable(report: Group, row: string, table: Group, totals: readonly string[]): readonly Fault[] {
  const total = firstAt(report, ...totals);
  const numbers = numbersIn(table);
  if (numbers) return expectSum(row, [...numbers.values()], total);
  const rows = Object.entries(table).filter(([key]) => !key.startsWith('_'));
  const crossed = rows.map(([key, value]) => [key, numbersIn(isGroup(value) ? value : undefined)] as const);
  const known = crossed.flatMap(([key, value]) => (value ? [[key, value] as const] : []));
  const isWhole = known.length === rows.length && rows.length === Object.keys(table).length;
  const cells = known.flatMap(([, value]) => [...value.values()]);
  return [
    ...(isWhole && rows.length > 0 ? expectSum(row, cells, total) : []),
    ...known.flatMap(([key, value]) => checkRow(report, row, key, sumOfNumbers(value.values()), value)),
    ...(isWhole ? checkColumns(report, row, known) : []),
  ];
}

/** `newByReferrerAndPayer` → its rows stand in `newByReferrer`, its columns in `newByPayer`. */
function marginOf(row: string, which: 'rows' | 'columns'): string | undefined {
  const [, head = '', first = '', second = ''] = /^(.*[bB]y)([A-Z][a-z]+)And([A-Z][a-z]+)$/.exec(row) ?? [];
  if (second === '') return undefined;
  return head + (which === 'rows' ? first : second);
}

function checkRow(
  report: Group,
  row: string,
  key: string,
  makes: number,
  cells: ReadonlyMap<string, number>,
): readonly Fault[] {
  const margin = marginOf(row, 'rows');
  if (margin === undefined) return [];
  const isOutcome = margin.endsWith('Outcome');
  const tables = isOutcome ? [margin, 'closed.byOutcome', 'outcomes'] : [margin];
  const table = tables.map((one) => groupAt(report, ...one.split('.'))).find((one) => one !== undefined);
  const printed = numbersIn(table)?.get(key);
  return printed === makes ? [] : expectSum(`${row}.${key}`, [...cells.values()], printed);
}

function checkColumns(
  report: Group,
  row: string,
  rows: readonly (readonly [string, ReadonlyMap<string, number>])[],
): readonly Fault[] {
  const margin = marginOf(row, 'columns');
  const printed = numbersIn(margin === undefined ? undefined : groupAt(report, ...margin.split('.')));
  if (!printed) return [];
  return [...printed].flatMap(([key, total]) =>
    expectSum(
      `${row}.*.${key}`,
      rows.map(([, cells]) => cells.get(key) ?? 0),
      total,
    ),
  );
}
