import { referralYear } from '../day.js';
import type { Programme } from '../programme.js';
import { lastNumber, type Register } from '../register.js';
import type { Remark, Row } from './columns.js';
import type { StatedRow } from './read-row.js';

export interface CodeBook {
  /** Codes that stand on more than one row. */
  readonly errors: readonly Remark[];
  /** A row's own code, or the next one of its referral's year, past those of the register and the file. */
  readonly codeFor: (stated: Row) => string;
}

export function codeBook(register: Register, programme: Programme, rows: readonly StatedRow[]): CodeBook {
  const firstRow = new Map<string, number>();
  const last = new Map<string, number>();
  const errors: Remark[] = [];
  for (const { row, stated } of rows) {
    if (stated.arende === undefined) continue;
    const first = firstRow.get(stated.arende);
    if (first === undefined) firstRow.set(stated.arende, row);
    else errors.push({ row, column: 'arende', message: `${stated.arende} står redan på rad ${first}.` });
    const [series = '', number] = stated.arende.split('-');
    last.set(series, Math.max(last.get(series) ?? 0, Number(number)));
  }
  return {
    errors,
    codeFor: (stated) => {
      if (stated.arende !== undefined) return stated.arende;
      const series = programme.prefix + referralYear(stated.remissdatum);
      const number = Math.max(last.get(series) ?? 0, lastNumber(register, series)) + 1;
      last.set(series, number);
      return `${series}-${String(number).padStart(3, '0')}`;
    },
  };
}
