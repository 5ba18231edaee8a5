import { fold } from '../text/fold.js';
import { containsPersonnummer } from '../text/personnummer.js';
import { plural } from '../text/swedish.js';
import { type Column, COLUMNS, REQUIRED, type Remark } from './columns.js';
import { sheetOfCsv, type Unreadable } from './csv-sheet.js';
import type { Sheet, SheetRow } from './sheet.js';

/** Rows of texts under headings. */
export interface Table {
  readonly headings: readonly string[];
  /** The column that each heading names, if it is known. */
  readonly columns: readonly (Column | undefined)[];
  /** Row numbers as in the file: the header is row 1. */
  readonly rows: readonly Pick<SheetRow, 'row' | 'cells'>[];
  readonly warnings: readonly Remark[];
  /** If there are any, the rows cannot be trusted. */
  readonly errors: readonly Remark[];
}

/** The rows of a CSV file under the register's own headings. */
export function readTable(file: Uint8Array | string): Table {
  const sheet = sheetOfCsv(file);
  return 'why' in sheet ? unreadableTable(sheet) : tableOf(sheet);
}

/** A file that could not be read, as the one error of its table. */
export function unreadableTable({ row, why }: Unreadable): Table {
  return table([remark(row, why)]);
}

/** Whether a sheet's first row has the register's own headings, all that are needed. People write "Kön", never "kon". */
export function hasOwnHeadings(sheet: Sheet): boolean {
  const headings = sheet.rows[0]?.cells.map((heading) => heading.toLowerCase()) ?? [];
  return REQUIRED.every((column) => headings.includes(column));
}

/**
 * The rows of a sheet under their headings: in any order, case and spacing; unknown ones are told, doubled and missing
 * ones are errors.
 */
export function tableOf(sheet: Sheet): Table {
  const [header] = sheet.rows;
  const rows = sheet.rows.slice(1);
  if (header === undefined) return table([remark(1, 'Filen är tom, eller saknar rubrikrad.')]);
  const headings = header.cells;
  const columns = headings.map(columnCalled);
  const known = columns.filter((column) => column !== undefined);
  const errors = headingErrors(headings, known, header.row);
  if (errors.length > 0) return table(errors);

  const warnings: Remark[] = headings.flatMap((heading, index) =>
    heading !== '' && columns[index] === undefined
      ? [{ row: header.row, column: heading, message: `Kolumnen ${heading} är okänd och läses inte.` }]
      : [],
  );
  for (const { row, cells } of rows) {
    if (cells.length > headings.length && cells.slice(headings.length).some((cell) => cell !== ''))
      return table([remark(row, 'Raden har fler celler än det finns rubriker. Saknas det citattecken?')]);
    if (sheet.name === '' && cells.length < headings.length)
      warnings.push(
        remark(
          row,
          `Raden har bara ${plural(cells.length, 'cell', 'celler')} av ${headings.length}; resten tas som tomma.`,
        ),
      );
  }
  if (rows.length === 0) warnings.push(remark(header.row, 'Filen har inga rader under rubrikerna.'));
  return { headings, columns, rows, warnings, errors: [] };
}

function headingErrors(headings: readonly string[], columns: readonly Column[], row: number): Remark[] {
  if (headings.some(containsPersonnummer))
    return [remark(row, 'Rubrikraden innehåller ett personnummer. Ta bort det och försök igen.')];
  const doubled = COLUMNS.filter((column) => columns.indexOf(column) !== columns.lastIndexOf(column));
  const missing = REQUIRED.filter((column) => !columns.includes(column));
  return [
    ...doubled.map((column) => ({ row, column, message: `Kolumnen ${column} finns flera gånger.` })),
    ...missing.map((column) => ({ row, column, message: `Kolumnen ${column} saknas.` })),
  ];
}

const BY_HEADING: ReadonlyMap<string, Column> = new Map(COLUMNS.map((column) => [plain(column), column]));

/** The column that a heading names in the register's own words. */
export function columnCalled(heading: string): Column | undefined {
  return BY_HEADING.get(plain(heading));
}

function plain(heading: string): string {
  return fold(heading).replace(/[ _-]+/g, '');
}

function remark(row: number, message: string): Remark {
  return { row, message };
}

function table(errors: readonly Remark[]): Table {
  return { headings: [], columns: [], rows: [], warnings: [], errors };
}
