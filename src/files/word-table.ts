import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { PAGE_WIDTH, run } from './word-file.js';

/** A table's cells as text; the first of a row says what it is of. */
export interface WordTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The last row is the sum. */
  readonly hasTotal?: boolean;
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'A6A6A6' };
const HEAD = { type: 'clear', fill: 'DCE6F2', color: 'auto' } as const;
/** A table with this many columns or more has smaller letters. */
const MANY = 5;
/** Rows of a table that fit on a page are kept together on it. */
const FITS = 24;

/** A table with a row of headings that comes again on each page; rows are never cut, and a short table is never split. */
export function wordTable({ head, rows, hasTotal }: WordTable): Table {
  const widths = widthsOf(head, rows);
  const size = head.length < MANY ? 20 : 17;
  const cellOf = (text: string, column: number, bold: boolean, isHead: boolean, keepNext: boolean) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      ...(isHead && { shading: HEAD }),
      children: [
        new Paragraph({
          alignment: column === 0 ? AlignmentType.LEFT : AlignmentType.RIGHT,
          spacing: { after: 0 },
          keepNext,
          children: [run({ text, bold, size })],
        }),
      ],
    });
  const rowOf = (cells: readonly string[], index: number) => {
    const isLast = index === rows.length - 1;
    const bold = hasTotal === true && isLast;
    const keepNext = !isLast && rows.length <= FITS;
    return new TableRow({
      cantSplit: true,
      children: cells.map((one, column) => cellOf(one, column, bold, false, keepNext)),
    });
  };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    borders: {
      top: LINE,
      bottom: LINE,
      left: LINE,
      right: LINE,
      insideHorizontal: LINE,
      insideVertical: LINE,
    },
    tableLook: { firstRow: true, firstColumn: true, lastRow: hasTotal === true, noVBand: true },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((text, column) => cellOf(text, column, true, true, true)),
      }),
      ...rows.map(rowOf),
    ],
  });
}

/** Letters beside a column's longest word, and the most that the first column asks for. */
const [BESIDE, MOST_LETTERS] = [3, 36];

/** The page's width shared by what the columns hold: a column of numbers by its longest word, the first by its texts. */
function widthsOf(head: readonly string[], rows: readonly (readonly string[])[]): number[] {
  const letters = head.map((name, column) => {
    const texts = [name, ...rows.map((row) => row[column] ?? '')];
    const parts = column === 0 ? texts : texts.flatMap((text) => text.split(/[ -]/));
    const longest = Math.max(...parts.map(({ length }) => length));
    return Math.min(longest, MOST_LETTERS) + BESIDE;
  });
  const all = letters.reduce((sum, one) => sum + one, 0);
  return letters.map((one) => Math.floor((PAGE_WIDTH * one) / all));
}
