import type { Merged, Sheet, SheetRow } from '../sheet.js';
import { columnCalled } from '../table.js';
import { conceptsOf } from './read-heading.js';

/** Where a sheet's headings are, and what stands over them. */
export interface Layout {
  /** The row of the headings, as in the file. */
  readonly headingRow: number;
  readonly headings: readonly string[];
  /** What the headings stand under, where several share one ("Kön" over "Kv" and "Man"); empty where nothing does. */
  readonly groups: readonly string[];
  /** Titles and explanations above the headings. */
  readonly above: readonly SheetRow[];
  /** The rows below the headings. */
  readonly rows: readonly SheetRow[];
}

/** Rows from the top among which the headings are. */
const LOOKED_AT = 40;
/** Headings that must be understood before a row is taken for one of headings. */
const LEAST = 3;

/** Finds the row whose cells are headings, most of all; undefined for a sheet that has none. */
export function layoutOf(sheet: Sheet): Layout | undefined {
  let best: { index: number; score: number } | undefined;
  for (const [index, { cells }] of sheet.rows.slice(0, LOOKED_AT).entries()) {
    const score = cells.filter(isHeading).length;
    if (score >= LEAST && score > (best?.score ?? 0)) best = { index, score };
  }
  const header = best && sheet.rows[best.index];
  if (!best || !header) return undefined;
  const above = sheet.rows.slice(0, best.index);
  return {
    headingRow: header.row,
    headings: header.cells,
    groups: groupsOver(header, above.at(-1), sheet.merged),
    above,
    rows: withMerged(sheet.rows.slice(best.index + 1), sheet.merged),
  };
}

function isHeading(text: string): boolean {
  return (
    text !== '' &&
    text.length < 60 &&
    !/\d{3}/.test(text) &&
    (conceptsOf(text).whole || columnCalled(text) !== undefined)
  );
}

/** The row right above the headings, each text carried to the right as far as its cell goes, or to the next one. */
function groupsOver(
  header: SheetRow,
  over: SheetRow | undefined,
  merged: readonly Merged[],
): readonly string[] {
  const texts = over?.row === header.row - 1 ? over.cells : [];
  if (texts.filter((text) => text !== '').length < 2) return header.cells.map(() => '');
  const wide = merged.filter(({ top, bottom }) => top <= header.row - 1 && header.row - 1 <= bottom);
  let carried = '';
  return header.cells.map((_, column) => {
    const own = texts[column] ?? '';
    if (own !== '') carried = own;
    else if (wide.length > 0) {
      const cell = wide.find(({ left, right }) => left <= column && column <= right);
      carried = cell ? (texts[cell.left] ?? '') : '';
    }
    return carried;
  });
}

/** A cell that reaches over several rows says the same in each of them. */
function withMerged(rows: readonly SheetRow[], merged: readonly Merged[]): readonly SheetRow[] {
  const tall = merged.filter(({ top, bottom, left, right }) => bottom > top && left === right);
  if (tall.length === 0) return rows;
  const byRow = new Map(rows.map((row) => [row.row, row]));
  return rows.map((row) => {
    const over = tall.filter(({ top, bottom }) => top < row.row && row.row <= bottom);
    if (over.length === 0) return row;
    const cells = [...row.cells];
    for (const { top, left } of over) {
      while (cells.length <= left) cells.push('');
      if (cells[left] === '') cells[left] = byRow.get(top)?.cells[left] ?? '';
    }
    return { ...row, cells };
  });
}
