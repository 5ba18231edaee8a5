import { cellText } from '../../domain/files/cell-text.js';
import type { Mark, Merged, Sheet, SheetRow } from '../../domain/files/sheet.js';
import { WorkbookFailure } from './failures.js';
import type { Style } from './styles.js';
import { readXml } from './xml.js';

/** What the cells of every sheet lean on. */
export interface Shared {
  readonly strings: readonly string[];
  readonly styles: readonly Style[];
  /** Days are counted from 1904 instead of 1900. */
  readonly from1904: boolean;
}

const MOST_ROWS = 200_000;
/** Columns further to the right are not read. */
const MOST_COLUMNS = 256;
const ZERO = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };
const DAY = 86_400_000;
/** The last number that is a day in Excel: 9999-12-31. */
const LAST_DAY = 2_958_465;
/** A formula that gathers a range says nothing of a person. */
const SUM = /^(?:_xlfn\.)?(?:SUM|COUNT|AVERAGE|SUBTOTAL|MEDIAN|MIN|MAX|SUMPRODUCT)[A-Z]*\(/;

/** A sheet's rows. Formulas are not worked out: what they showed when the file was saved is read. */
export function readSheet(
  file: Uint8Array,
  notes: ReadonlySet<string>,
  { strings, styles, from1904 }: Shared,
): Pick<Sheet, 'rows' | 'merged'> {
  const rows: SheetRow[] = [];
  const merged: Merged[] = [];
  let row = 0;
  let cells: string[] = [];
  let marks: Record<number, Mark> | undefined;
  let at = { reference: '', column: -1, type: '', style: 0 };
  let heard = '';
  let formula = '';
  let inside = '';

  const textOf = (type: string, value: string, isDay: boolean) => {
    if (type === 's') return strings[Number(value)] ?? '';
    if (type === 'b') return value === '1' ? 'ja' : 'nej';
    if (type === 'd') return value.slice(0, 10);
    return isDay && (type === '' || type === 'n') ? dayText(value, from1904) : value;
  };
  const endCell = () => {
    const { column, type, style } = at;
    if (column < 0 || column >= MOST_COLUMNS) return;
    const found = styles[style];
    const text = cellText(textOf(type, heard, found?.day === true));
    const note = notes.has(at.reference);
    const sum = SUM.test(formula);
    if (text !== '') {
      while (cells.length < column) cells.push('');
      cells[column] = text;
    }
    if (note || sum || found?.fill !== undefined)
      (marks ??= {})[column] = {
        ...(found?.fill !== undefined && { fill: found.fill }),
        ...(note && { note }),
        ...(sum && { sum }),
      };
  };
  const endRow = () => {
    if (cells.some((text) => text !== '')) rows.push({ row, cells, ...(marks && { marks }) });
    if (rows.length > MOST_ROWS) throw new WorkbookFailure('too-large');
  };
  readXml(file, {
    open: (name, attributes) => {
      if (name === 'row') {
        row = Number(attributes['r'] ?? row + 1);
        cells = [];
        marks = undefined;
        at = { ...at, column: -1 };
      } else if (name === 'c') {
        const reference = attributes['r'] ?? '';
        at = {
          reference,
          column: reference === '' ? at.column + 1 : columnOf(reference),
          type: attributes['t'] ?? '',
          style: Number(attributes['s'] ?? 0),
        };
        heard = '';
        formula = '';
      } else if (name === 'mergeCell') {
        const [from = '', to = from] = (attributes['ref'] ?? '').split(':');
        merged.push({ top: rowOf(from), bottom: rowOf(to), left: columnOf(from), right: columnOf(to) });
      }
      if (name === 'v' || name === 't' || name === 'f') inside = name;
    },
    text: (text) => {
      if (inside === 'f') formula += text;
      else if (inside !== '') heard += text;
    },
    close: (name) => {
      if (name === inside) inside = '';
      if (name === 'c') endCell();
      if (name === 'row') endRow();
    },
  });
  return { rows, merged };
}

/** Texts that cells point at, in order. What a text sounds like (`rPh`) is no part of it. */
export function readStrings(file: Uint8Array | undefined): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let inside = false;
  let sounds = false;
  if (file)
    readXml(file, {
      open: (name) => {
        if (name === 'si') text = '';
        if (name === 'rPh') sounds = true;
        if (name === 't') inside = !sounds;
      },
      text: (heard) => {
        if (inside) text += heard;
      },
      close: (name) => {
        if (name === 't') inside = false;
        if (name === 'rPh') sounds = false;
        if (name === 'si') strings.push(text);
      },
    });
  return strings;
}

function dayText(number: string, from1904: boolean): string {
  const days = Math.floor(Number(number));
  if (number === '' || !(days >= 0 && days <= LAST_DAY)) return number;
  return new Date(ZERO[from1904 ? 1904 : 1900] + days * DAY).toISOString().slice(0, 10);
}

function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
  }
  return column - 1;
}

function rowOf(reference: string): number {
  return Number(/(?<!\d)\d{1,10}$/.exec(reference)?.[0] ?? 0);
}
