import type { Gender } from '../../codes.js';

/** Between what a figure lies. */
export type Bounds = readonly [least: number, most: number];

/** One person's figure, and the key that the person is of. */
export interface Person {
  readonly segment: number;
  readonly gender: Gender;
  readonly key: number;
  readonly value: number;
}

/** Persons whose own average is told. */
export interface Group {
  /** How many are of each key. */
  readonly counts: readonly number[];
  /** How much their figures are together above the least that their keys allow, and below the most. */
  readonly above: number;
  readonly below: number;
}

/**
 * What averages say of how many are of each key of a dimension, of those in result in a run of segments: whoever is of a
 * key has a figure between its bounds, so that the sum of all lies between the sums of those.
 */
export interface Limit {
  readonly first: number;
  readonly last: number;
  /** Key by key. */
  readonly between: readonly Bounds[];
  readonly groups: readonly Group[];
}

/** An average is printed so near. */
const ROUNDED = 0.005;

export function groupOf(persons: readonly Person[], between: readonly Bounds[]): Group {
  const room = (of: (value: number, bounds: Bounds) => number) =>
    persons.reduce((sum, { key, value }) => sum + ROUNDED + of(value, between[key] ?? [value, value]), 0);
  return {
    counts: between.map((_, at) => persons.filter(({ key }) => key === at).length),
    above: room((value, [least]) => value - least),
    below: room((value, [, most]) => most - value),
  };
}

/** How many of one key may be taken for another, and the averages still be what they are. */
export function movesIn({ between, groups }: Limit, one: number, other: number): number {
  const [[least, most] = NOTHING, [least2, most2] = NOTHING] = [between[one], between[other]];
  const steps = (far: number, step: number) => (step > 0 ? Math.max(0, Math.floor(far / step)) : Infinity);
  return groups.reduce(
    (sum, { counts, above, below }) =>
      sum + Math.min(counts[one] ?? 0, steps(above, least2 - least), steps(below, most - most2)),
    0,
  );
}

const NOTHING: Bounds = [0, 0];
