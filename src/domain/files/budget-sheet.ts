import { type Amount, COLUMNS } from '../budget/budget.js';
import type { Day } from '../day.js';
import { fold } from '../text/fold.js';
import { cellDay } from './cell-days.js';
import type { Sheet, SheetRow } from './sheet.js';

/** The columns of a budget as a file, in its own order. */
const HEADINGS = {
  ar: 'year',
  rad: 'line',
  askat: 'asked',
  beviljat: 'granted',
  utfall: 'outcome',
  prognos: 'forecast',
  'utfall till': 'until',
} as const;
type Heading = (typeof HEADINGS)[keyof typeof HEADINGS];

/**
 * The amounts of a budget's file: `år;rad;äskat;beviljat;utfall;utfall till;prognos`, one row a line, "totalt" for the
 * total; what stands over the headings is passed over. Every row that cannot be read is named, and then nothing is.
 */
export function amountsOf(
  { rows }: Sheet,
  today: Day,
): { readonly amounts: readonly Amount[]; readonly errors: readonly string[] } {
  const at = rows.findIndex((row) =>
    ['year', 'line'].every((name) => headingsOf(row).includes(name as Heading)),
  );
  if (at < 0)
    return {
      amounts: [],
      errors: ['Filen behöver kolumnerna år och rad, och minst en av äskat, beviljat, utfall och prognos.'],
    };
  const headings = headingsOf(rows[at]);
  const amounts: Amount[] = [];
  const errors: string[] = [];
  for (const { row, cells } of rows.slice(at + 1)) {
    const cell = (name: Heading) => cells[headings.indexOf(name)]?.trim() ?? '';
    const year = Number(cell('year'));
    const name = cell('line');
    if (!/^20\d\d$/.test(cell('year')) || name === '') {
      errors.push(`Rad ${row}: år eller rad saknas.`);
      continue;
    }
    const until = cell('until') === '' ? today : cellDay(cell('until'));
    if (until === undefined) {
      errors.push(`Rad ${row}: ”${cell('until').slice(0, 30)}” är ingen dag.`);
      continue;
    }
    const line = TOTALS.has(fold(name)) ? undefined : name;
    for (const column of COLUMNS) {
      const text = cell(column).replace(/[\s.]|kr$/gu, '');
      if (text === '') continue;
      const amount = Math.round(Number(text.replace(',', '.').replace(/^[−–]/u, '-')));
      const upTo = column === 'outcome' ? until : undefined;
      if (Number.isFinite(amount)) amounts.push({ year, line, column, amount, until: upTo });
      else errors.push(`Rad ${row}: ”${cell(column).slice(0, 30)}” är inget belopp.`);
    }
  }
  return { amounts, errors };
}

const TOTALS: ReadonlySet<string> = new Set(['totalt', 'total', 'summa']);

function headingsOf(row: SheetRow | undefined): readonly (Heading | undefined)[] {
  return (row?.cells ?? []).map(
    (cell) => HEADINGS[fold(cell).replace(/[_-]/g, ' ') as keyof typeof HEADINGS],
  );
}
