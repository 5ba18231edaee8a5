import { sheetOfCsv, type Unreadable } from '../domain/files/csv-sheet.js';
import type { Sheet } from '../domain/files/sheet.js';
import { WorkbookFailure } from './workbook/failures.js';
import { isWorkbook, openWorkbook } from './workbook/open.js';

/** The sheets of an .xlsx or CSV file, whatever its name is, or why it cannot be read. */
export async function sheetsOf(file: Uint8Array): Promise<readonly Sheet[] | Unreadable> {
  if (!isWorkbook(file)) {
    const sheet = sheetOfCsv(file);
    return 'why' in sheet ? sheet : [sheet];
  }
  try {
    return await openWorkbook(file);
  } catch (error) {
    if (!(error instanceof WorkbookFailure)) throw error;
    return { row: 1, why: error.message };
  }
}
