import type { SheetRow } from '../../domain/files/sheet.js';
import { WorkbookFailure } from './failures.js';
import { readWorkbook } from './read-workbook.js';

/**
 * The process that reads a spreadsheet's file for another: it is given the bytes, sends the sheets in pieces, and ends.
 * What a hostile file can do is done here, within the memory and the time that `open.ts` allows.
 */
const ROWS_AT_A_TIME = 2000;

export type ToParent =
  | { readonly kind: 'sheet'; readonly sheet: object }
  | { readonly kind: 'rows'; readonly rows: readonly SheetRow[] }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly code: WorkbookFailure['code'] };

process.once('message', (file: Uint8Array) => {
  const send = (message: ToParent, then?: () => void) => process.send?.(message, undefined, undefined, then);
  const end = () => {
    process.disconnect();
  };
  try {
    for (const { rows, ...sheet } of readWorkbook(file)) {
      send({ kind: 'sheet', sheet });
      for (let from = 0; from < rows.length; from += ROWS_AT_A_TIME)
        send({ kind: 'rows', rows: rows.slice(from, from + ROWS_AT_A_TIME) });
    }
    send({ kind: 'done' }, end);
  } catch (error) {
    send({ kind: 'failed', code: error instanceof WorkbookFailure ? error.code : 'broken' }, end);
  }
});
