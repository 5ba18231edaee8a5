import type { Atoms } from './atoms.js';
import type { Slot } from './slots.js';
import { exactRange } from './exact.js';
import type { Range } from './cells.js';

const MANY = 1000;

/** The ranges of one key's cells if all the other keys were one: no wider than that are they, whoever is taken for whom. */
export function mergedAround(
  atoms: Atoms,
  slots: readonly Slot[],
  key: number,
): (slot: number) => Range | undefined {
  const merge = (rows: readonly Int32Array[]) => {
    const rest = new Int32Array(rows[0]?.length ?? 0);
    rows.forEach((row, index) => {
      if (index !== key) row.forEach((count, at) => (rest[at] = (rest[at] ?? 0) + count));
    });
    return [rows[key] ?? rest, rest];
  };
  const { referred, new: enrolled, result, other, dropout } = atoms.counts;
  const exact = exactRange(
    {
      by: atoms.by,
      keys: [atoms.keys[key] ?? '', ''],
      counts: {
        // Whoever is older may have been referred at any age before.
        referred:
          atoms.by === 'Age' && key > 0 ? merge(referred).map((row) => row.map(() => MANY)) : merge(referred),
        new: merge(enrolled),
        result: merge(result),
        other: merge(other),
        dropout: merge(dropout),
      },
      stock: merge(atoms.stock),
      // The others may have grown into the key as well as out of it.
      grown: atoms.grown.map((one) => one && new Int32Array([MANY, 0])),
    },
    slots,
    () => true,
  );
  return (slot) => exact(slot, 0);
}
