import { HIDDEN_WORDS } from '../answers/mask/words.js';
import { GENDER_PLURALS, GENDERS } from '../codes.js';
import { cellName, dimensionName, tableName } from '../status/names.js';
import { codesIn, type StatusTable, type TableBy, type Tabled } from '../status/tables.js';
import { capital } from '../text/swedish.js';
import { type Figures, shareOf } from './figures.js';
import type { Block, Cell, ReportTable } from './report.js';
import { tableBlock } from './sentence.js';

/** The period, what it is held against (undefined where there is nothing to hold it against), and what that is called. */
export interface Compared {
  readonly now: Figures;
  readonly before: Figures | undefined;
  /** "förra perioden", "samma tid året före". */
  readonly beforeName: string;
}

/** A number's cell: what stands there instead where it is hidden. */
export function cell(figures: Figures, path: string, digits = 0): Cell {
  return figures.at(path, digits) ?? HIDDEN_WORDS;
}

export function tableOf(figures: Figures, of: Tabled, by: TableBy): StatusTable | undefined {
  return figures.tables.find((table) => table.of === of && table.by === by);
}

/** Those of a kind by one code, beside the year before, and their sum; nothing where nobody is or all is hidden. */
export function split(
  { now, before, beforeName }: Compared,
  of: Tabled,
  by: TableBy,
  chart?: ReportTable['chart'],
): readonly Block[] {
  const table = tableOf(now, of, by);
  if (!table || table.total === 0) return [];
  const then = before && tableOf(before, of, by);
  const path = table.path.join('.');
  const rows = keysShown(by, now, then ? [table, then] : [table], before).map((key): readonly Cell[] => [
    capital(cellName(table, key.split('.'), now.status.programme)),
    cell(now, `${path}.${key}`),
    ...(before && then ? [cell(before, `${path}.${key}`)] : []),
  ]);
  const total = table.totalPath.join('.');
  const sum = ['Summa', cell(now, total), ...(before && then ? [cell(before, total)] : [])];
  return tableBlock({
    name: tableName(table),
    head: [dimensionName(by), 'Antal', ...(then ? [capital(beforeName)] : [])],
    rows: [...rows, sum],
    hasTotal: true,
    ...(chart && { chart }),
  });
}

/** The codes that anybody has, or that are hidden, in the programme's order; of outcomes all. */
function keysShown(
  by: TableBy,
  now: Figures,
  tables: readonly StatusTable[],
  before: Figures | undefined,
): readonly string[] {
  const found = new Set(tables.flatMap(({ cells }) => cells.map(({ keys }) => keys.join('.'))));
  const path = tables[0]?.path.join('.') ?? '';
  const order = codesIn(by, now.status.programme)[0] ?? [];
  for (const key of order)
    if (by === 'Outcome' || [now, before].some((one) => one?.masking.marks.has(`${path}.${key}`)))
      found.add(key);
  const place = (key: string) => {
    const known = order.indexOf(key.split('.')[0] ?? '');
    return known < 0 ? order.length : known;
  };
  return [...found].sort((a, b) => place(a) - place(b) || a.localeCompare(b, 'sv'));
}

/** Those of a kind by two codes: the first down, the second across, and sums; nothing where it is hidden. */
export function crossed(
  now: Figures,
  of: Tabled,
  by: 'ReferrerAndPayer' | 'OutcomeAndGender' | 'AgeAndGender',
  chart?: ReportTable['chart'],
): readonly Block[] {
  const table = tableOf(now, of, by);
  if (!table || table.total === 0) return [];
  const [down = [], across = []] = codesIn(by, now.status.programme).map((codes, side) => {
    const used = table.cells.map(({ keys }) => keys[side] ?? '');
    const isWhole = by === 'OutcomeAndGender' && side === 0;
    return [...new Set([...codes, ...used])].filter((code) => isWhole || used.includes(code));
  });
  const path = table.path.join('.');
  const names = (key: string, side: 0 | 1) => {
    const keys = side === 0 ? [key, across[0] ?? ''] : [down[0] ?? '', key];
    return capital(cellName(table, keys, now.status.programme).split(' · ')[side] ?? key);
  };
  const single = { OutcomeAndGender: 'Outcome', AgeAndGender: 'Age', ReferrerAndPayer: 'Referrer' } as const;
  const drawn = tableOf(now, of, single[by]);
  const sums = drawn?.path.join('.');
  const foot = tableOf(now, of, by === 'ReferrerAndPayer' ? 'Payer' : 'Gender')?.path.join('.');
  const rows = down.map((row): readonly Cell[] => [
    names(row, 0),
    ...across.map((column) => cell(now, `${path}.${row}.${column}`)),
    sums === undefined ? '' : cell(now, `${sums}.${row}`),
  ]);
  const sum = ['Summa', ...across.map((column) => cell(now, `${foot ?? ''}.${column}`))];
  const head = [dimensionName(single[by]), ...across.map((column) => names(column, 1)), 'Summa'];
  return tableBlock({
    name: tableName(table),
    head,
    rows: [...rows, [...sum, cell(now, table.totalPath.join('.'))]],
    hasTotal: true,
    ...(chart && drawn && { chart: { ...chart, name: tableName(drawn), columns: [head.length - 1] } }),
  });
}

/** The result of women and men, each of those who were closed and were no dropouts. */
export function resultByGender(now: Figures): readonly Block[] {
  // One that is hidden has a row also where nobody is in it, or the rows would tell which of them are empty.
  const genders = GENDERS.filter((gender) => now.at(`result.ofByGender.${gender}`)?.value !== 0);
  if (genders.length === 0) return [];
  const row = (name: string, reached: string, of: string): readonly Cell[] => {
    const [part, whole] = [now.at(reached), now.at(of)];
    return [name, part ?? HIDDEN_WORDS, whole ?? HIDDEN_WORDS, shareOf(part, whole) ?? HIDDEN_WORDS];
  };
  return tableBlock({
    name: 'Resultat efter kön',
    head: ['Kön', 'I resultat', 'Avslutade utom dropout', 'Andel'],
    rows: [
      ...genders.map((one) => row(GENDER_PLURALS[one], `result.byGender.${one}`, `result.ofByGender.${one}`)),
      row('Alla', 'result.reached', 'result.of'),
    ],
    hasTotal: true,
  });
}
