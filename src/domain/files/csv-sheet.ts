import Papa from 'papaparse';
import { cellText, unguarded } from './cell-text.js';
import { decode, type Decoded } from './decode.js';
import { remembered } from './remembered.js';
import type { Sheet, SheetRow } from './sheet.js';

/** The largest file that is read, in bytes: some hundred thousand rows. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** A file that cannot be read: the row, and why. */
export interface Unreadable {
  readonly row: number;
  readonly why: string;
}

const ENCODINGS: Record<Extract<Decoded, { refused: string }>['refused'], string> = {
  macintosh: 'Filen är sparad som ”CSV (Macintosh)”',
  'ms-dos': 'Filen är sparad som ”CSV (MS-DOS)”',
  mixed: 'Filen är satt samman av delar som är sparade på olika sätt',
  damaged: 'Bokstäverna å, ä och ö i filen är redan förstörda',
};

/** A CSV file as a sheet: `;`, `,` or tab between cells, quoted cells, empty rows passed over. */
export function sheetOfCsv(file: Uint8Array | string): Sheet | Unreadable {
  const size = typeof file === 'string' ? file.length : file.byteLength;
  if (size > MAX_FILE_BYTES) return { row: 1, why: 'Filen är för stor: högst 20 MB kan läsas in.' };
  const decoded = typeof file === 'string' ? { text: file } : decode(file);
  if ('refused' in decoded) {
    const how = 'Spara den i Excel som ”CSV UTF-8” eller .xlsx och försök igen.';
    return { row: 1, why: `${ENCODINGS[decoded.refused]}, så bokstäver skulle bli fel. ${how}` };
  }
  const text = decoded.text.replace(/^\uFEFF/, '');
  if (text.includes('\0'))
    return { row: 1, why: 'Filen är ingen textfil. Spara den som CSV i Excel och försök igen.' };
  const start = /^sep=.$/i.test(firstLine(text)) ? 1 : 0;
  const parsed = Papa.parse<string[]>(text, { delimiter: separatorOf(text) });
  const broken = parsed.errors.find((error) => error.type === 'Quotes');
  if (broken) return { row: (broken.row ?? 0) + 1, why: 'Ett citattecken på raden saknar sitt par.' };
  const clean = remembered((cell) => unguarded(cellText(cell)));
  const rows: SheetRow[] = [];
  for (const [index, line] of parsed.data.entries()) {
    if (index < start || line.every((cell) => cell === '')) continue;
    const cells = line.map(clean);
    if (cells.some((cell) => cell !== '')) rows.push({ row: index + 1, cells });
  }
  return { name: '', rows, merged: [] };
}

function firstLine(text: string): string {
  const end = text.search(/[\r\n]/);
  return end < 0 ? text : text.slice(0, end);
}

const SEPARATORS = [';', ',', '\t'];
/** Lines that are looked at for the separator: a title may stand over the headings. */
const LINES = 12;

/** Named by Excel's own first line `sep=;`, or the one that stands most often in one of the first lines. */
function separatorOf(text: string): string {
  const named = /^sep=(.)$/i.exec(firstLine(text))?.[1];
  if (named !== undefined) return named;
  const lines = text.slice(0, 20_000).split(/\r\n|\r|\n/, LINES);
  const count = (separator: string) => Math.max(...lines.map((line) => line.split(separator).length));
  return SEPARATORS.reduce((best, one) => (count(one) > count(best) ? one : best));
}
