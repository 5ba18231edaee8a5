import { type Case, referredOn, wasEnrolled } from '../case/case.js';
import type { Day } from '../day.js';
import type { Programme } from '../programme.js';
import type { Register } from '../register.js';
import { cellText, guarded } from './cell-text.js';
import { type Column, COLUMNS, type Row } from './columns.js';
import { comparable, rowOfCase, withoutPresumed } from './row-of-case.js';

/** Characters in a slice: made in a fraction of a millisecond. */
const SLICE = 4 * 1024;

export interface CsvExport {
  /** The file, a slice at a time, each made when it is asked for: others can be let in between. */
  readonly slices: Iterable<string>;
  /** Codes of the cases that no row can say: only on a study visit so far, or declined before a referral. */
  readonly left: readonly string[];
}

/**
 * The register's facts as the file that `planImport` reads, by code: `;` between cells, CRLF, a byte order mark so
 * that Excel takes it for UTF-8, no cell that a spreadsheet would run as a formula.
 * @param today the day of the export: what an import on that day would know by itself is left out.
 */
export function exportCsv(register: Register, programme: Programme, today: Day): CsvExport {
  const left: string[] = [];
  const series = new Map<string, Case[]>();
  for (const it of register.cases.values()) {
    if (referredOn(it) === undefined) left.push(it.code);
    else seriesOf(series, it.code).push(it);
  }
  return { slices: slicesOf(series, programme, today), left: left.sort() };
}

/** The cases with the same letters and year in their codes: few enough to be sorted at once. */
function seriesOf(series: Map<string, Case[]>, code: string): Case[] {
  const name = code.slice(0, code.indexOf('-'));
  let cases = series.get(name);
  if (!cases) series.set(name, (cases = []));
  return cases;
}

function* slicesOf(
  series: ReadonlyMap<string, Case[]>,
  programme: Programme,
  today: Day,
): Generator<string, void> {
  const everyone = [...programme.authorities].sort().join(' ');
  let text = `\uFEFF${COLUMNS.join(';')}\r\n`;
  for (const [, cases] of [...series].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const it of cases.sort((a, b) => (a.code < b.code ? -1 : 1))) {
      const whole = rowOfCase(it);
      if (whole === undefined) continue;
      const row = wasEnrolled(it) ? withoutPresumed(whole, it, programme, today) : whole;
      text += `${COLUMNS.map((column) => quoted(cellOf(row, column, everyone))).join(';')}\r\n`;
      if (text.length < SLICE) continue;
      yield text;
      text = '';
    }
  }
  yield text;
}

function cellOf(row: Row, column: Column, everyone: string): string {
  if (column === 'skyddad') return row.skyddad === true ? 'ja' : '';
  const text = comparable(row, column);
  return text === '' || (column === 'samtycke_till' && text === everyone) ? '' : guarded(cellText(text));
}

function quoted(cell: string): string {
  return /[";,\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
