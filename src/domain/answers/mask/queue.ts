import type { Atoms } from './atoms.js';

/**
 * Whoever is enrolled has been referred before, and is of the same key; of age, in the same band or a younger one then.
 * So of each of these groups that nobody enters later, no more can have been enrolled than have been referred.
 */
export function queueGroups({ by, keys }: Atoms): readonly (readonly number[])[] {
  const all = keys.map((_, key) => key);
  return by === 'Age' ? all.slice(0, -1).map((oldest) => all.slice(0, oldest + 1)) : all.map((key) => [key]);
}

/** How many of a group have been referred and not enrolled by the end of each segment. */
export function leftOf({ counts, stock }: Atoms, group: readonly number[]): readonly number[] {
  let left = 0;
  return Array.from({ length: stock[0]?.length ?? 0 }, (_, segment) => {
    for (const key of group)
      left += (counts.referred[key]?.[segment] ?? 0) - (counts.new[key]?.[segment] ?? 0);
    return left;
  });
}

/** How many more of one key can have been enrolled by the end of each segment, with as many fewer of another. */
export function queueOf(atoms: Atoms, one: number, other: number): readonly number[] {
  const lefts = queueGroups(atoms)
    .filter((group) => group.includes(one) && !group.includes(other))
    .map((group) => leftOf(atoms, group));
  return Array.from({ length: atoms.stock[0]?.length ?? 0 }, (_, segment) =>
    Math.min(...lefts.map((left) => left[segment] ?? 0)),
  );
}
