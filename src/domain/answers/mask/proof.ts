import type { Slot } from './slots.js';

/** A hidden cell may be at least two other numbers than it is, as far as anybody can tell. */
export const OTHERS = 2;

/** Another register that would show the same: what it changes, and how many times over. */
export interface Use {
  /** Cell → change. Cells are numbered slot by slot, key by key. */
  readonly changes: ReadonlyMap<number, number>;
  readonly times: readonly number[];
}

/** What is hidden so far, and why it cannot be worked out. */
export interface Proof {
  readonly keys: number;
  readonly isHidden: (cell: number) => boolean;
  /** How much more or less a cell might be: each is a register that would have shown the very same. */
  readonly others: (cell: number) => ReadonlySet<number>;
  readonly isSafe: (cell: number) => boolean;
  /** Hides what a move changes. */
  readonly add: (use: Use) => void;
  /** Shows a cell again, if everything that is hidden or secret is as safe without the moves that changed it. */
  readonly showAgain: (cell: number) => void;
  readonly hidden: () => readonly number[];
}

/** A proof for cells that are secret whatever is shown; those in slots without a weight are shown nowhere. */
export function proofOf(secret: ReadonlySet<number>, slots: readonly Slot[], keys: number): Proof {
  const uses = new Map<number, Map<Use, number>>();
  const known = new Map<number, ReadonlySet<number>>();
  const isShown = (cell: number) => (slots[Math.floor(cell / keys)]?.weight ?? 0) > 0;
  const isHidden = (cell: number) => (known.has(cell) || secret.has(cell)) && isShown(cell);
  const isSafe = (cell: number) => (known.get(cell)?.size ?? 0) >= OTHERS;
  const provenBy = (cell: number, without: ReadonlySet<Use> = new Set()) =>
    [...(uses.get(cell) ?? [])].filter(([use]) => !without.has(use));
  const othersBy = (proven: readonly (readonly [Use, number])[]) =>
    new Set(proven.flatMap(([use, change]) => use.times.map((time) => change * time)));
  return {
    keys,
    isHidden,
    others: (cell) => known.get(cell) ?? NONE,
    isSafe,
    add: (use) => {
      for (const [cell, change] of use.changes) {
        uses.set(cell, (uses.get(cell) ?? new Map<Use, number>()).set(use, change));
        known.set(cell, othersBy(provenBy(cell)));
      }
    },
    showAgain: (cell) => {
      const without = new Set(uses.get(cell)?.keys());
      const touched = new Set([...without].flatMap((use) => [...use.changes.keys()]));
      for (const one of touched) {
        const left = provenBy(one, without);
        const stays = secret.has(one) || left.length > 0;
        if (stays && othersBy(left).size < Math.min(OTHERS, known.get(one)?.size ?? 0)) return;
      }
      for (const one of touched) {
        for (const use of without) uses.get(one)?.delete(use);
        const left = provenBy(one);
        if (left.length > 0) known.set(one, othersBy(left));
        else known.delete(one);
      }
    },
    hidden: () => [...new Set([...secret, ...known.keys()])].filter(isHidden),
  };
}

const NONE: ReadonlySet<number> = new Set();
