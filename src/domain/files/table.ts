import Papa from 'papaparse';
import { fold } from '../text/fold.js';
import { containsPersonnummer } from '../text/personnummer.js';
import { plural } from '../text/swedish.js';
import { cellText, unguarded } from './cell-text.js';
import { type Column, COLUMNS, REQUIRED, type Remark } from './columns.js';
import { decode } from './decode.js';

/** The largest file that is read, in bytes: some hundred thousand rows. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

export interface TableRow {
  /** As in the file: the header is row 1. */
  readonly row: number;
  /** The cells that are not empty, by known column. */
  readonly cells: ReadonlyMap<Column, string>;
  /** The cells under headings that are not known. */
  readonly others: readonly { readonly heading: string; readonly text: string }[];
}

export interface Table {
  readonly columns: ReadonlySet<Column>;
  readonly rows: readonly TableRow[];
  readonly warnings: readonly Remark[];
  /** If there are any, the rows cannot be trusted. */
  readonly errors: readonly Remark[];
}

/**
 * The rows of a CSV file under their headings: `;`, `,` or tab between cells, quoted cells, empty rows passed over.
 * Headings in any order, case and spacing; unknown ones are told, doubled and missing ones are errors.
 */
export function readTable(file: Uint8Array | string): Table {
  const size = typeof file === 'string' ? file.length : file.byteLength;
  if (size > MAX_FILE_BYTES) return failed('Filen är för stor: högst 20 MB kan läsas in.');
  const text = (typeof file === 'string' ? file : decode(file)).replace(/^\uFEFF/, '');
  if (text.includes('\0'))
    return failed('Filen är ingen textfil. Spara den som CSV i Excel och försök igen.');
  const separator = separatorOf(text);
  const parsed = Papa.parse<string[]>(text, { delimiter: separator });
  const start = /^sep=.$/i.test(firstLine(text)) ? 1 : 0;
  const [header, ...lines] = parsed.data.slice(start);
  if (header === undefined || header.every((cell) => cellText(cell) === ''))
    return failed('Filen är tom, eller saknar rubrikrad.');
  const broken = parsed.errors.filter((error) => error.type === 'Quotes');
  if (broken.length > 0)
    return table(
      broken.map(({ row }) => remark((row ?? 0) + 1, 'Ett citattecken på raden saknar sitt par.')),
    );
  const headings = header.map((cell) => cellText(cell));
  const columns = headings.map(columnCalled);
  const known = columns.filter((column) => column !== undefined);
  const errors = headingErrors(headings, known, start + 1);
  if (errors.length > 0) return table(errors);

  const warnings: Remark[] = headings.flatMap((heading, index) =>
    heading !== '' && columns[index] === undefined
      ? [{ row: start + 1, column: heading, message: `Kolumnen ${heading} är okänd och läses inte.` }]
      : [],
  );
  const rows: TableRow[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.every((cell) => cell === '')) continue;
    const row = start + index + 2;
    const texts = line.map((cell) => unguarded(cellText(cell)));
    if (texts.every((cell) => cell === '')) continue;
    if (texts.slice(headings.length).some((cell) => cell !== ''))
      return table([remark(row, 'Raden har fler celler än det finns rubriker. Saknas det citattecken?')]);
    if (texts.length < headings.length)
      warnings.push(
        remark(
          row,
          `Raden har bara ${plural(texts.length, 'cell', 'celler')} av ${headings.length}; resten tas som tomma.`,
        ),
      );
    rows.push(rowOf(row, texts, headings, columns));
  }
  if (rows.length === 0) warnings.push(remark(start + 1, 'Filen har inga rader under rubrikerna.'));
  return { columns: new Set(known), rows, warnings, errors: [] };
}

function rowOf(
  row: number,
  texts: readonly string[],
  headings: readonly string[],
  columns: readonly (Column | undefined)[],
): TableRow {
  const cells = new Map<Column, string>();
  const others: { heading: string; text: string }[] = [];
  for (const [index, text] of texts.entries()) {
    const column = columns[index];
    if (text === '') continue;
    if (column) cells.set(column, text);
    else others.push({ heading: headings[index] ?? '', text });
  }
  return { row, cells, others };
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

function columnCalled(heading: string): Column | undefined {
  return BY_HEADING.get(plain(heading));
}

function plain(heading: string): string {
  return fold(heading).replace(/[ _-]+/g, '');
}

function firstLine(text: string): string {
  const end = text.search(/[\r\n]/);
  return end < 0 ? text : text.slice(0, end);
}

/** Named by Excel's own first line `sep=;`, or the one that stands most often in the header. */
function separatorOf(text: string): string {
  const line = firstLine(text);
  const named = /^sep=(.)$/i.exec(line)?.[1];
  if (named !== undefined) return named;
  const count = (separator: string) => line.split(separator).length;
  return [';', ',', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

function remark(row: number, message: string): Remark {
  return { row, message };
}

function failed(message: string): Table {
  return table([remark(1, message)]);
}

function table(errors: readonly Remark[]): Table {
  return { columns: new Set(), rows: [], warnings: [], errors };
}
