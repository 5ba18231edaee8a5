import type { Atoms } from './atoms.js';
import type { Slot } from './slots.js';

/** The counts that are not told one by one: 1 to this many (DESIGN 7). */
const FEW = 4;

export function isFew(count: number): boolean {
  return count >= 1 && count <= FEW;
}

/** By how much a cell might be less, and more, than it is. */
export type Range = readonly [less: number, more: number];

/** The cells of a dimension, numbered slot by slot and key by key. */
export interface Cells {
  /** Every cell that might be hidden, and every secret difference. */
  readonly all: readonly number[];
  readonly slotOf: (cell: number) => number;
  readonly keyOf: (cell: number) => number;
  readonly countOf: (cell: number) => number;
  readonly at: (slot: number, key: number) => number;
  readonly inSlot: (slot: number) => readonly number[];
  readonly isSecret: (cell: number) => boolean;
  /** Does it stand in a table? A difference does not. */
  readonly isInTable: (cell: number) => boolean;
}

export function cellsOf({ keys }: Atoms, slots: readonly Slot[]): Cells {
  const slotOf = (cell: number) => Math.floor(cell / keys.length);
  const keyOf = (cell: number) => cell % keys.length;
  const at = (slot: number, key: number) => slot * keys.length + key;
  const inSlot = (slot: number) => keys.map((_, key) => at(slot, key));
  const countOf = (cell: number) => slots[slotOf(cell)]?.values[keyOf(cell)] ?? 0;
  const isSecret = (cell: number) => isFew(countOf(cell));
  const isInTable = (cell: number) => slots[slotOf(cell)]?.kind !== undefined;
  const all = slots.flatMap((_, slot) => inSlot(slot)).filter((cell) => isInTable(cell) || isSecret(cell));
  return { all, slotOf, keyOf, countOf, at, inSlot, isSecret, isInTable };
}
