import { once } from '../../kept.js';
import type { Atoms } from './atoms.js';
import { exactRange } from './exact.js';
import type { Limit } from './limit.js';
import { mergedAround } from './merged.js';
import { cellsOf, type Range } from './cells.js';
import { rowsToShow } from './rows.js';
import { KINDS, type Slot } from './slots.js';
import { swapsIn } from './swaps.js';

/** So many numbers a hidden cell may be at least, where what is shown in full leaves as many. */
const VALUES = 3;

/** What it is worked out from: the numbers of a dimension, and of each average what its options say of them. */
export interface Numbers {
  readonly atoms: Atoms;
  readonly slots: readonly Slot[];
  readonly averages: readonly (readonly (readonly Limit[])[])[];
}

/** What the steering group is told of a dimension. */
export interface Protected {
  readonly hidden: readonly number[];
  /** Of each average, which of its options. */
  readonly chosen: readonly number[];
}

/**
 * Which cells of a dimension to hide: every count of 1–4, and as few more as it takes. Nothing is shown at first but what
 * is in full. Averages are told first: of one after another the most that leaves every count of 1–4, and every difference of
 * 1–4 between what is shown, as many numbers as it could be before (three will do), and pins nothing else. Then row after
 * row is shown, what is worth most first: the whole row, or all but its smallest cells, if as much is left, and what is
 * hidden in a row is five or more together. What is left is tried cell by cell, the largest first. Cells that two keys at
 * a time tell too little of are looked at exactly, once for each kind of period and once for the single cells: if that
 * was too much to show, none of them is.
 */
export function protect({ atoms, slots, averages }: Numbers): Protected {
  const cells = cellsOf(atoms, slots);
  const swaps = swapsIn(atoms, slots);
  const show = (cell: number) => swaps.show(cells.slotOf(cell), cells.keyOf(cell));
  const valuesOf = (cell: number) => values(swaps.rangeOf(cells.slotOf(cell), cells.keyOf(cell), VALUES - 1));
  const needed = new Map(cells.all.map((cell) => [cell, valuesOf(cell)]));
  const neededBy = (cell: number) => needed.get(cell) ?? VALUES;
  const hidden = new Set(cells.all);
  const rows = rowsToShow(cells, hidden, { isTooLittle: (cell) => valuesOf(cell) < neededBy(cell), show });
  const exactly = (isHidden: (cell: number) => boolean, limits: readonly Limit[]) => {
    const rangeOf = exactRange(atoms, slots, (slot, key) => isHidden(cells.at(slot, key)), limits);
    return (cell: number) => rangeOf(cells.slotOf(cell), cells.keyOf(cell));
  };
  const implied = cells.all
    .filter((cell) => !cells.isSecret(cell) && neededBy(cell) === 1)
    .map(rows.showCell);
  const before = exactly(() => true, []);
  const around = atoms.keys.map((_, key) => once(() => mergedAround(atoms, slots, key)));
  const doubts = () =>
    cells.all.flatMap((cell) => {
      const known = neededBy(cell);
      if (known === VALUES || !hidden.has(cell) || !(cells.isSecret(cell) || known === 1)) return [];
      if (values(around[cells.keyOf(cell)]?.()(cells.slotOf(cell)) ?? ANY) <= known) return [];
      const most = values(before(cell) ?? ANY);
      return most > known ? [{ cell, most }] : [];
    });
  let doubtful = doubts();
  const isTold = (limits: readonly Limit[], of = doubtful) => {
    if (of.length === 0) return false;
    const now = exactly((cell) => hidden.has(cell), limits);
    return of.some(({ cell, most }) => hidden.has(cell) && values(now(cell) ?? NO_OTHER) < most);
  };
  if (isTold([])) {
    for (const back of implied.reverse()) back();
    doubtful = doubts();
  }
  const told: Limit[] = [];
  const chosen = averages.map((options) =>
    options.findIndex((limits) => {
      const undo = limits.map(swaps.tell);
      const worse = cells.all.flatMap((cell) => {
        const most = cells.isSecret(cell) ? neededBy(cell) : Math.min(2, neededBy(cell));
        return valuesOf(cell) < most ? [{ cell, most }] : [];
      });
      if (limits.length === 0 || !isTold([...told, ...limits], [...doubtful, ...worse])) {
        told.push(...limits);
        for (const { cell } of worse) needed.set(cell, valuesOf(cell));
        doubtful.push(...worse);
        return true;
      }
      for (const back of undo.reverse()) back();
      return false;
    }),
  );
  for (const cell of cells.all) if (!cells.isSecret(cell)) needed.set(cell, valuesOf(cell));
  const takeBackIfTold = (undo: readonly (() => void)[]) => {
    if (isTold(told)) for (const back of [...undo].reverse()) back();
  };
  for (const kind of KINDS) {
    const undo = slots
      .map((slot, index) => ({ ...slot, index }))
      .filter((slot) => slot.kind === kind)
      .sort((a, b) => ORDER.indexOf(a.count) - ORDER.indexOf(b.count) || b.last - a.last)
      .map(({ index }) => rows.showRow(index));
    takeBackIfTold(undo);
  }
  const left = [...hidden].filter((cell) => cells.isInTable(cell) && !cells.isSecret(cell));
  takeBackIfTold(left.sort((a, b) => cells.countOf(b) - cells.countOf(a)).map(rows.showCell));
  return { hidden: [...hidden].filter(cells.isInTable), chosen };
}

/** What is worth most to see of a period. */
const ORDER: readonly Slot['count'][] = ['referred', 'atEnd', 'new', 'closed', 'result', 'during', 'of'];

const ANY: Range = [VALUES, VALUES];
const NO_OTHER: Range = [0, 0];

function values([less, more]: Range): number {
  return Math.min(VALUES, 1 + less + more);
}
