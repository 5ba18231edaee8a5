import type { Atoms, By, Event } from './atoms.js';
import { freeEvents, PARTS, type Slot } from './slots.js';

/** One more event of a kind in a segment, or one fewer. */
export interface Step {
  readonly event: Event;
  readonly segment: number;
  readonly sign: 1 | -1;
}

/** A step of one key. */
export interface KeyedStep extends Step {
  readonly key: number;
}

/**
 * A change in time that leaves as many enrolled in the end: somebody of one key is taken for somebody of another. What
 * it adds to the first key it takes from the other, so that every total stands.
 */
export interface Move {
  readonly steps: readonly Step[];
  /** The slots that it changes. */
  readonly changed: readonly number[];
  /** Slot → by how much the first key's cell grows. */
  readonly slots: ReadonlyMap<number, number>;
  /** By how much more of the first key are enrolled at each segment's end. */
  readonly stock: readonly number[];
  /** By how much more of the first key have been referred and not enrolled, at each segment's end. */
  readonly queue: readonly number[];
}

/** How many segments may lie between two steps of a move. */
const REACH = 4;

/** Every move of one or two steps, and of three that begin with a referral where referrals are not shown in full. */
export function movesOf(by: By, slots: readonly Slot[], segments: number): readonly Move[] {
  const free = freeEvents(by);
  const steps = free.flatMap((event) =>
    Array.from({ length: segments }, (_, segment): Step => ({ event, segment, sign: 1 })),
  );
  const found: Step[][] = [];
  steps.forEach((one, index) => {
    found.push([one]);
    for (const other of steps.slice(index + 1)) {
      if (Math.abs(other.segment - one.segment) > REACH) continue;
      if (isFlow(one) === isFlow(other))
        found.push([one, { ...other, sign: flowOf(one) === flowOf(other) ? -1 : 1 }]);
      if (one.event !== 'referred' || other.event !== 'new') continue;
      for (const end of steps)
        if (flowOf(end) === 'out' && Math.abs(end.segment - other.segment) <= 1)
          found.push([one, other, end]);
    }
  });
  return found.map((of) => moveOf(of, slots, segments));
}

function flowOf({ event }: Step): 'referral' | 'in' | 'out' {
  return event === 'referred' ? 'referral' : event === 'new' ? 'in' : 'out';
}

function isFlow(step: Step): boolean {
  return flowOf(step) !== 'referral';
}

function moveOf(steps: readonly Step[], slots: readonly Slot[], segments: number): Move {
  const { stock, queue } = levelsOf(steps, segments);
  const changed = new Map<number, number>();
  slots.forEach((slot, index) => {
    const change = changeOf(slot, steps, stock);
    if (change !== 0) changed.set(index, change);
  });
  return { steps, changed: [...changed.keys()], slots: changed, stock, queue };
}

/** By how much more are enrolled, and wait, at each segment's end, after some steps of one key. */
export function levelsOf(steps: readonly Step[], segments: number): Pick<Move, 'stock' | 'queue'> {
  const stock = new Array<number>(segments).fill(0);
  const queue = new Array<number>(segments).fill(0);
  for (const step of steps) {
    const flow = flowOf(step);
    for (let segment = step.segment; segment < segments; segment++) {
      if (flow !== 'referral')
        stock[segment] = (stock[segment] ?? 0) + (flow === 'in' ? step.sign : -step.sign);
      if (flow !== 'out')
        queue[segment] = (queue[segment] ?? 0) + (flow === 'referral' ? step.sign : -step.sign);
    }
  }
  return { stock, queue };
}

/** Cell → by how much it grows with some steps. Cells are numbered slot by slot, key by key. */
export function cellChanges(
  steps: readonly KeyedStep[],
  slots: readonly Slot[],
  { keys, stock }: Atoms,
): ReadonlyMap<number, number> {
  const changed = new Map<number, number>();
  for (const key of new Set(steps.map((step) => step.key))) {
    const own = steps.filter((step) => step.key === key);
    const levels = levelsOf(own, stock[0]?.length ?? 0).stock;
    slots.forEach((slot, index) => {
      const change = changeOf(slot, own, levels);
      if (change !== 0) changed.set(index * keys.length + key, change);
    });
  }
  return changed;
}

function changeOf({ count, first, last }: Slot, steps: readonly Step[], stock: readonly number[]): number {
  if (count === 'atEnd') return stock[last] ?? 0;
  const events: readonly Event[] = count === 'during' ? PARTS.new : PARTS[count];
  let change = count === 'during' ? (stock[first - 1] ?? 0) : 0;
  for (const { event, segment, sign } of steps)
    if (segment >= first && segment <= last && events.includes(event)) change += sign;
  return change;
}
