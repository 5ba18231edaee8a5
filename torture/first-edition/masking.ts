import { findMove, type MaskGraph, type MaskState, maskGraph } from './mask-moves.js';
import type { MaskCell, VisibleSum } from './mask-cell.js';

/** The counts that are not told one by one: 1 to this many (DESIGN 7). */
export const FEW = 4;

/** `few` is shown as "färre än fem". `hidden` is a cell of any size, masked so that a few cannot be subtracted out. */
export type Mark = 'few' | 'hidden';

/**
 * Which cells of one answer to mask: every count of 1–4 that is not shown in full, and as few more as it takes that
 * none of them can be worked out from the sums a reader can see. For each such cell there is then another register,
 * with another number in that cell, that would have shown the very same answer. Give cells that are 0 too. Where
 * nothing else helps, the tables that the cell stands in are hidden whole.
 */
export function maskCells(
  cells: readonly MaskCell[],
  sums: readonly VisibleSum[],
): ReadonlyMap<string, Mark> {
  const graph = maskGraph(cells, sums);
  const state: MaskState = cells.map(({ count, open, unseen }) =>
    unseen ? 'blank' : !open && count >= 1 && count <= FEW ? 'few' : 'shown',
  );
  const safe = new Set<number>();
  const protect = (cell: number): boolean => {
    const move = findMove(graph, state, cell);
    if (!move) return false;
    for (const [moved] of move) {
      if (state[moved] === 'shown') state[moved] = 'hidden';
      safe.add(moved);
    }
    return true;
  };
  const secret = cells.flatMap((_, cell) => (state[cell] === 'few' ? [cell] : []));
  for (const cell of secret) {
    if (safe.has(cell)) continue;
    let around: ReadonlySet<number> = new Set([cell]);
    let before = 0;
    while (!protect(cell) && around.size > before) {
      before = around.size;
      around = blankTablesOf(graph, state, around);
    }
  }
  if (secret.every((cell) => safe.has(cell))) showUnneeded(cells, state, safe);
  const marks = new Map<string, Mark>();
  cells.forEach(({ id, unseen }, cell) => {
    const it = state[cell];
    if (!unseen && it !== 'shown') marks.set(id, it === 'few' ? 'few' : 'hidden');
  });
  return marks;
}

/** Hides all of the tables that these cells stand in: then not even which are few can be seen. Gives all of them. */
function blankTablesOf(graph: MaskGraph, state: MaskState, cells: ReadonlySet<number>): ReadonlySet<number> {
  const all = new Set(cells);
  for (const cell of cells)
    for (const sum of graph.sumsOf[cell] ?? [])
      for (const [other] of graph.sums[sum] ?? []) if (!graph.open[other]) all.add(other);
  for (const cell of all) state[cell] = 'blank';
  return all;
}

/** What was hidden with its table but is no few, and is in no proof, is shown after all. */
function showUnneeded(cells: readonly MaskCell[], state: MaskState, needed: ReadonlySet<number>): void {
  cells.forEach(({ count, unseen }, cell) => {
    const isFew = count >= 1 && count <= FEW;
    if (!unseen && state[cell] === 'blank' && !isFew && !needed.has(cell)) state[cell] = 'shown';
  });
}

export interface MaskedRow {
  readonly key: string;
  /** Null if it is masked. */
  readonly count: number | null;
  readonly mark: Mark | undefined;
}

export interface MaskedTable {
  readonly rows: readonly MaskedRow[];
  readonly total: MaskedRow;
}

/**
 * One table of an answer, masked: rows that sum to a total. The total is masked like any other cell unless it is one
 * of the figures shown in full.
 */
export function maskTable(
  rows: readonly { readonly key: string; readonly count: number }[],
  totalIsOpen = false,
): MaskedTable {
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  const parts = rows.map(({ key }) => `row/${key}`);
  const marks = maskCells(
    [
      { id: 'total', count: total, open: totalIsOpen },
      ...rows.map(({ key, count }) => ({ id: `row/${key}`, count })),
    ],
    [{ total: 'total', parts }],
  );
  const masked = (id: string, key: string, count: number): MaskedRow => {
    const mark = marks.get(id);
    return { key, count: mark ? null : count, mark };
  };
  return {
    rows: rows.map(({ key, count }) => masked(`row/${key}`, key, count)),
    total: masked('total', 'total', total),
  };
}

/** What is written for a masked cell. */
export const MARK_WORDS: Readonly<Record<Mark, string>> = { few: 'färre än fem', hidden: 'visas inte' };
