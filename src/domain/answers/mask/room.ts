import type { Atoms } from './atoms.js';
import { type KeyedStep, levelsOf, type Move } from './moves.js';

/** How many times over something can be made, one way and the other. */
export interface Room {
  readonly ofMove: (move: Move, one: number, other: number) => readonly number[];
  readonly ofSteps: (steps: readonly KeyedStep[]) => readonly number[];
  /** Might one more of a key be enrolled in a segment, whoever is not? */
  readonly mayEnter: (key: number, segment: number) => boolean;
}

/** Room for at most so many times. No count, no stock and no queue may come below 0. */
export function roomIn(atoms: Atoms, most: number): Room {
  const groups = queueGroups(atoms);
  const segments = atoms.stock[0]?.length ?? 0;
  // Most moves stop here: somebody is to be taken from where there is nobody.
  const haveSome = ({ steps }: Move, one: number, other: number, time: number) => {
    for (const { event, segment, sign } of steps)
      if (!atoms.counts[event][sign * time < 0 ? one : other]?.[segment]) return false;
    return true;
  };
  const isKeyFit = ({ key, steps, stock }: Change, sign: number) => {
    for (const step of steps)
      if ((atoms.counts[step.event][key]?.[step.segment] ?? 0) + step.sign * sign < 0) return false;
    const own = atoms.stock[key];
    for (let segment = 0; segment < segments; segment++)
      if ((own?.[segment] ?? 0) + (stock[segment] ?? 0) * sign < 0) return false;
    return true;
  };
  const isQueueFit = (changes: readonly Change[], time: number) => {
    for (const { has, left } of groups)
      for (let segment = 0; segment < segments; segment++) {
        let by = 0;
        for (const { key, sign, queue } of changes) if (has[key]) by += (queue[segment] ?? 0) * sign * time;
        if (by < 0 && (left[segment] ?? 0) + by < 0) return false;
      }
    return true;
  };
  const timesOf = (changes: readonly Change[]) => {
    const times: number[] = [];
    for (const way of [1, -1])
      for (let time = way; Math.abs(time) <= most; time += way) {
        if (!changes.every((change) => isKeyFit(change, change.sign * time)) || !isQueueFit(changes, time))
          break;
        times.push(time);
      }
    return times;
  };
  return {
    mayEnter: (key, segment) =>
      groups.every(({ has, left }) => !has[key] || left.every((one, at) => at < segment || one > 0)),
    ofMove: (move, one, other) => {
      const isOpen = haveSome(move, one, other, 1) || haveSome(move, one, other, -1);
      if (!isOpen) return NONE;
      return timesOf([
        { ...move, key: one, sign: 1 },
        { ...move, key: other, sign: -1 },
      ]);
    },
    ofSteps: (steps) =>
      timesOf(
        [...new Set(steps.map(({ key }) => key))].map((key) => {
          const own = steps.filter((step) => step.key === key);
          return { key, sign: 1, steps: own, ...levelsOf(own, segments) };
        }),
      ),
  };
}

const NONE: readonly number[] = [];

/** What one key's counts are changed by, or the opposite of it. */
interface Change extends Pick<Move, 'steps' | 'stock' | 'queue'> {
  readonly key: number;
  readonly sign: 1 | -1;
}

/**
 * Whoever is enrolled has been referred before, and is of the same key; of age, in the same band or a younger one then.
 * So of each group that nobody enters later, no more can be enrolled than have been referred.
 */
function queueGroups({
  by,
  keys,
  counts,
  stock,
}: Atoms): { has: readonly boolean[]; left: readonly number[] }[] {
  const bands = keys
    .slice(0, -1)
    .map((_, key) => new Set(Array.from({ length: key + 1 }, (__, index) => index)));
  const groups = by === 'Age' ? bands : keys.map((_, key) => new Set([key]));
  return groups.map((has) => {
    let sum = 0;
    const left = Array.from({ length: stock[0]?.length ?? 0 }, (_, segment) => {
      for (const key of has)
        sum += (counts.referred[key]?.[segment] ?? 0) - (counts.new[key]?.[segment] ?? 0);
      return sum;
    });
    return { has: keys.map((_, key) => has.has(key)), left };
  });
}
