import { wasEnrolled } from '../case/case.js';
import type { Day } from '../day.js';
import type { Programme } from '../programme.js';
import type { Register } from '../register.js';
import { cellText, guarded } from './cell-text.js';
import { type Column, COLUMNS, type Row } from './columns.js';
import { comparable, rowOfCase, withoutPresumed } from './row-of-case.js';

export interface CsvExport {
  readonly text: string;
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
  const lines = [COLUMNS.join(';')];
  const everyone = [...programme.authorities].sort().join(' ');
  for (const it of [...register.cases.values()].sort((a, b) => (a.code < b.code ? -1 : 1))) {
    const whole = rowOfCase(it);
    if (whole === undefined) {
      left.push(it.code);
      continue;
    }
    const row = wasEnrolled(it) ? withoutPresumed(whole, it, programme, today) : whole;
    lines.push(COLUMNS.map((column) => quoted(cellOf(row, column, everyone))).join(';'));
  }
  return { text: `\uFEFF${lines.join('\r\n')}\r\n`, left };
}

function cellOf(row: Row, column: Column, everyone: string): string {
  if (column === 'skyddad') return row.skyddad === true ? 'ja' : '';
  const text = comparable(row, column);
  return column === 'samtycke_till' && text === everyone ? '' : guarded(cellText(text));
}

function quoted(cell: string): string {
  return /[";,\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
