import type { Atoms, Event } from './atoms.js';
import { type Limit, movesIn } from './limit.js';
import { queueOf } from './queue.js';
import type { Range } from './cells.js';
import { freeEvents, PARTS, type Slot } from './slots.js';

/** How many of one key may be taken for another, as far as anybody can tell. */
export interface Swaps {
  /** Every whole number in the range is another register that would show the very same. It is not looked for past `enough`. */
  rangeOf(slot: number, key: number, enough: number): Range;
  /** Shows a cell: nobody who would change it can be taken for another any more. Returns what takes that back. */
  show(slot: number, key: number): () => void;
  /** Tells an average: no more may be taken for others than leave it as it is. Returns what takes that back. */
  readonly tell: (limit: Limit) => () => void;
}

/** How people come to be of a key and leave it: by either of two events, or by the one instead of the other. */
interface Way {
  readonly come?: 'new' | 'grown';
  readonly gone: Event | 'grown';
  readonly or?: Event;
  readonly instead?: Event;
}

/** The difference of two sums, and how much it may fall and grow. */
type Bound = readonly [from: number, to: number, range: Range];

/** Two keys and a way. */
interface System {
  readonly one: number;
  readonly other: number;
  readonly way: Way;
  /** Slot → the sums whose difference its cells are; undefined where the way does not change them. */
  readonly ends: readonly (readonly [from: number, to: number] | undefined)[];
  /** Slot → what holds when a cell of it is shown. */
  readonly whenShown: readonly (readonly Bound[])[];
  readonly size: number;
  /** By how much one sum can grow above another, row after row. */
  most: Int16Array;
}

const FAR = 10_000;
const STILL: Range = [0, 0];

/**
 * Between two keys, the registers that show the same are a system of differences. Let the sums since the beginning (come,
 * gone, referred) be so much more for the one key and as much less for the other: every count, stock and queue that cannot
 * be below 0 bounds the difference of two sums, and a cell that is shown makes it 0. The shortest ways between the sums
 * are then the exact ranges of all cells, in whole numbers (Floyd and Warshall).
 */
export function swapsIn(atoms: Atoms, slots: readonly Slot[]): Swaps {
  const byKey: System[][] = atoms.keys.map(() => []);
  for (const [one, systems] of byKey.entries())
    for (let other = one + 1; other < byKey.length; other++)
      for (const way of waysOf(atoms, one, other)) {
        const system = systemOf(atoms, slots, one, other, way);
        systems.push(system);
        byKey[other]?.push(system);
      }
  const hold = (bounds: Iterable<readonly [System, ...Bound]>) => {
    const before = new Map<System, Int16Array>();
    for (const [system, from, to, [less, more]] of bounds) {
      if (isWithin(system, from, to, more) && isWithin(system, to, from, less)) continue;
      if (!before.has(system)) {
        before.set(system, system.most);
        system.most = system.most.slice();
      }
      tighten(system, from, to, more);
      tighten(system, to, from, less);
    }
    return () => {
      for (const [system, most] of before) system.most = most;
    };
  };
  return {
    rangeOf: (slot, key, enough) => {
      let [less, more] = STILL;
      for (const { one, ends, most, size } of byKey[key] ?? []) {
        const between = ends[slot];
        if (!between) continue;
        const [from, to] = one === key ? between : [between[1], between[0]];
        more = Math.max(more, most[from * size + to] ?? 0);
        less = Math.max(less, most[to * size + from] ?? 0);
        if (less + more >= enough) break;
      }
      return [less, more];
    },
    show: (slot, key) =>
      hold(
        (byKey[key] ?? []).flatMap((system) =>
          (system.whenShown[slot] ?? []).map((bound) => [system, ...bound] as const),
        ),
      ),
    tell: (limit) =>
      hold(
        byKey.flatMap((systems, key) =>
          systems.flatMap((system) =>
            system.one === key && system.way.gone === 'result'
              ? [[system, ...boundOf(atoms, system, limit)]]
              : [],
          ),
        ),
      ),
  };
}

/** How far those in result may be of the one key instead of the other, with whoever else goes the same way. */
function boundOf(atoms: Atoms, { one, other, way }: System, limit: Limit): Bound {
  let [less, more] = [movesIn(limit, one, other), movesIn(limit, other, one)];
  for (let segment = limit.first; way.or && segment <= limit.last; segment++) {
    const [fewer, further] = happening(atoms, one, other, way.or, segment);
    [less, more] = [less + fewer, more + further];
  }
  return [goneBy(limit.first - 1), goneBy(limit.last), [less, more]];
}

function waysOf({ by }: Atoms, one: number, other: number): readonly Way[] {
  const [first = 'result', second = 'other'] = freeEvents(by).filter(
    (it) => it !== 'referred' && it !== 'new',
  );
  const ways: Way[] = [
    { come: 'new', gone: first },
    { come: 'new', gone: second },
    { come: 'new', gone: first, or: second },
    { gone: first, instead: second },
  ];
  if (by !== 'Age' || other > one + 1) return ways;
  return [
    ...ways,
    { come: 'new', gone: 'grown' },
    { come: 'grown', gone: first },
    { come: 'grown', gone: second },
  ];
}

function systemOf(atoms: Atoms, slots: readonly Slot[], one: number, other: number, way: Way): System {
  const segments = atoms.stock[0]?.length ?? 0;
  const isReferralFree = freeEvents(atoms.by).includes('referred') && way.come === 'new';
  const sum = (group: number) => (segment: number) => (segment < 0 ? 0 : goneBy(group * segments + segment));
  const [gone, come, sent] = [goneBy, sum(1), isReferralFree ? sum(2) : () => 0];
  const size = 1 + segments * (isReferralFree ? 3 : way.come ? 2 : 1);
  const most = new Int16Array(size * size).fill(FAR);
  for (let at = 0; at < size; at++) most[at * size + at] = 0;
  const bound = (from: number, to: number, [less, more]: Range) => {
    if (from === to) return;
    most[from * size + to] = Math.max(Math.min(most[from * size + to] ?? FAR, more), 0);
    most[to * size + from] = Math.max(Math.min(most[to * size + from] ?? FAR, less), 0);
  };
  const queues = [queueOf(atoms, other, one), queueOf(atoms, one, other)] as const;
  for (let segment = 0; segment < segments; segment++) {
    bound(gone(segment - 1), gone(segment), leaving(atoms, one, other, way, segment));
    if (!way.come) continue;
    const [less, more] = happening(atoms, one, other, way.come, segment);
    bound(come(segment - 1), come(segment), way.come === 'new' ? [less, more] : [more, less]);
    bound(gone(segment), come(segment), pairOf(atoms.stock, one, other, segment));
    if (way.come === 'grown') continue;
    bound(sent(segment - 1), sent(segment), happening(atoms, one, other, 'referred', segment));
    bound(sent(segment), come(segment), [queues[0][segment] ?? FAR, queues[1][segment] ?? FAR]);
  }
  shortest(most, size);
  const isPart = (count: Slot['count'], event: Way['or'] | 'grown') =>
    event !== undefined &&
    event !== 'grown' &&
    count !== 'during' &&
    count !== 'atEnd' &&
    PARTS[count].includes(event);
  const ends = slots.map(({ count, first, last }): System['ends'][number] => {
    if (count === 'referred') return isReferralFree ? [sent(first - 1), sent(last)] : undefined;
    if (count === 'new') return way.come === 'new' ? [come(first - 1), come(last)] : undefined;
    if (count === 'during') return way.come === 'new' ? [gone(first - 1), come(last)] : undefined;
    if (count === 'atEnd') return way.come ? [gone(last), come(last)] : undefined;
    const isGone = isPart(count, way.gone);
    if (way.or) return isGone && isPart(count, way.or) ? [gone(first - 1), gone(last)] : undefined;
    if (isGone === isPart(count, way.instead)) return undefined;
    return isGone ? [gone(first - 1), gone(last)] : [gone(last), gone(first - 1)];
  });
  const whenShown = slots.map(({ count, first, last }, slot): readonly Bound[] => {
    const between = ends[slot];
    if (between) return [[...between, STILL]];
    if (!way.or || isPart(count, way.or) === isPart(count, way.gone)) return [];
    const stays = isPart(count, way.or) ? way.gone : way.or;
    return Array.from({ length: last - first + 1 }, (_, index) => {
      const segment = first + index;
      return [gone(segment - 1), gone(segment), happening(atoms, one, other, stays, segment)];
    });
  });
  return { one, other, way, ends, whenShown, size, most };
}

/** The place of how many have gone by the end of a segment. */
function goneBy(segment: number): number {
  return 1 + segment;
}

/** How many of either key something happened to: so many fewer of the one it can be, and so many more. */
function happening(atoms: Atoms, one: number, other: number, event: Event | 'grown', segment: number): Range {
  if (event !== 'grown') return pairOf(atoms.counts[event], one, other, segment);
  const grown = atoms.grown[segment];
  return grown ? [grown[one] ?? 0, FAR] : STILL;
}

function leaving(
  atoms: Atoms,
  one: number,
  other: number,
  { gone, or, instead }: Way,
  segment: number,
): Range {
  const [less, more] = happening(atoms, one, other, gone, segment);
  const [less2, more2] = happening(atoms, one, other, or ?? instead ?? 'grown', segment);
  if (or) return [less + less2, more + more2];
  return instead ? [Math.min(less, more2), Math.min(more, less2)] : [less, more];
}

function pairOf(counts: readonly Int32Array[], one: number, other: number, segment: number): Range {
  return [counts[one]?.[segment] ?? 0, counts[other]?.[segment] ?? 0];
}

function isWithin({ most, size }: System, from: number, to: number, atMost: number): boolean {
  return (most[from * size + to] ?? 0) <= atMost;
}

/** Lets one sum grow so far above another and no further, with all that follows from it. */
function tighten(system: System, from: number, to: number, atMost: number): void {
  if (isWithin(system, from, to, atMost)) return;
  const { most, size } = system;
  for (let a = 0; a < size; a++) {
    const far = (most[a * size + from] ?? FAR) + atMost;
    if (far >= FAR) continue;
    for (let b = 0; b < size; b++) {
      const way = far + (most[to * size + b] ?? FAR);
      if (way < (most[a * size + b] ?? 0)) most[a * size + b] = way;
    }
  }
}

function shortest(most: Int16Array, size: number): void {
  for (let by = 0; by < size; by++)
    for (let from = 0; from < size; from++) {
      const far = most[from * size + by] ?? FAR;
      if (far >= FAR) continue;
      for (let to = 0; to < size; to++) {
        const way = far + (most[by * size + to] ?? FAR);
        if (way < (most[from * size + to] ?? 0)) most[from * size + to] = way;
      }
    }
}
