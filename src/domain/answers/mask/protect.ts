import type { Atoms } from './atoms.js';
import { exactRange } from './exact.js';
import { mergedAround } from './merged.js';
import { cellsOf } from './cells.js';
import { rowsToShow } from './rows.js';
import { KINDS, type Slot } from './slots.js';
import { type Range, swapsIn } from './swaps.js';

/** So many numbers a hidden cell may be at least, where what is shown in full leaves as many. */
const VALUES = 3;

/**
 * Which cells of a dimension to hide: every count of 1–4, and as few more as it takes. Nothing is shown at first but what
 * is in full. Then row after row is shown, what is worth most first: the whole row, or all but its smallest cells, if
 * every cell that stays hidden, and every difference of 1–4 between what is shown, may be as many numbers as before (three will
 * do), and what is hidden in a row is five or more together. Cells that two keys at a time tell too little of are looked
 * at exactly, once for each kind of period: if that was too much to show, none of the kind is.
 */
export function protect(atoms: Atoms, slots: readonly Slot[]): readonly number[] {
  const cells = cellsOf(atoms, slots);
  const swaps = swapsIn(atoms, slots);
  const show = (cell: number) => swaps.show(cells.slotOf(cell), cells.keyOf(cell));
  const valuesOf = (cell: number) => values(swaps.rangeOf(cells.slotOf(cell), cells.keyOf(cell), VALUES - 1));
  const needed = new Map(cells.all.map((cell) => [cell, valuesOf(cell)]));
  const hidden = new Set(cells.all);
  const rows = rowsToShow(cells, hidden, {
    isTooLittle: (cell) => valuesOf(cell) < (needed.get(cell) ?? VALUES),
    show,
  });
  const exactly = (isHidden: (cell: number) => boolean) => {
    const rangeOf = exactRange(atoms, slots, (slot, key) => isHidden(cells.at(slot, key)));
    return (cell: number) => rangeOf(cells.slotOf(cell), cells.keyOf(cell));
  };
  const implied = cells.all.filter((cell) => !cells.isSecret(cell) && needed.get(cell) === 1);
  for (const cell of implied) rows.showCell(cell);
  const before = exactly(() => true);
  const doubtful = cells.all.flatMap((cell) => {
    const known = needed.get(cell) ?? VALUES;
    if (known === VALUES || !hidden.has(cell) || !(cells.isSecret(cell) || known === 1)) return [];
    if (values(mergedAround(atoms, slots, cells.keyOf(cell))(cells.slotOf(cell)) ?? ANY) <= known) return [];
    const most = values(before(cell) ?? ANY);
    return most > known ? [{ cell, most }] : [];
  });
  const isTold = () => {
    if (doubtful.length === 0) return false;
    const now = exactly((cell) => hidden.has(cell));
    return doubtful.some(({ cell, most }) => hidden.has(cell) && values(now(cell) ?? NO_OTHER) < most);
  };
  if (isTold()) return cells.all.filter(cells.isInTable);
  for (const kind of KINDS) {
    const undo = slots
      .map((slot, index) => ({ ...slot, index }))
      .filter((slot) => slot.kind === kind)
      .sort((a, b) => ORDER.indexOf(a.count) - ORDER.indexOf(b.count) || b.last - a.last)
      .map(({ index }) => rows.showRow(index));
    if (isTold()) for (const back of undo.reverse()) back();
  }
  return [...hidden].filter(cells.isInTable);
}

/** What is worth most to see of a period. */
const ORDER: readonly Slot['count'][] = ['referred', 'atEnd', 'new', 'closed', 'result', 'during', 'of'];

const ANY: Range = [VALUES, VALUES];
const NO_OTHER: Range = [0, 0];

function values([less, more]: Range): number {
  return Math.min(VALUES, 1 + less + more);
}
