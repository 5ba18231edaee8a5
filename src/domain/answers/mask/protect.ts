import type { Atoms } from './atoms.js';
import { roundTripsIn, type Start } from './cycles.js';
import { cellChanges, type KeyedStep, type Move, movesOf } from './moves.js';
import { OTHERS, type Proof, proofOf, type Use } from './proof.js';
import { type Room, roomIn } from './room.js';
import { freeEvents, PARTS, type Slot } from './slots.js';

/** The counts that are not told one by one: 1 to this many (DESIGN 7). */
export const FEW = 4;

export function isFew(count: number): boolean {
  return count >= 1 && count <= FEW;
}

/** What is worth looking at once more, when all is hidden that has to be. */
const WORTH_SHOWING = 4;

/**
 * Which cells of a dimension to hide: every count of 1–4, and as few more as it takes that each hidden one, and each
 * difference of 1–4 between two that are shown, could be at least two other numbers, and that those hidden in a row are
 * five or more together. The proof is made, not believed: a move from one key to another that changes hidden cells only,
 * and leaves no count below 0, is another register with the same answers. Cells in `fixed` slots are not to be hidden. A
 * cell that even the figures in full tell is not helped.
 */
export function protect(atoms: Atoms, slots: readonly Slot[], fixed: ReadonlySet<number>): readonly number[] {
  const keys = atoms.keys.length;
  const weightOf = (cell: number) => slots[Math.floor(cell / keys)]?.weight ?? 0;
  const heaviest = (a: number, b: number) => weightOf(b) - weightOf(a);
  const few = slots
    .flatMap(({ values }, slot) =>
      fixed.has(slot) ? [] : values.flatMap((count, key) => (isFew(count) ? [slot * keys + key] : [])),
    )
    .sort(heaviest);
  const secret = new Set(few);
  const proof = proofOf(secret, slots, keys);
  const help = helper(atoms, slots, fixed, proof);
  const helped = new Set<number>();
  const helpAll = (cells: readonly number[]) => {
    for (let waiting = cells; waiting.length > 0;) {
      for (const cell of waiting) {
        helped.add(cell);
        while (!proof.isSafe(cell)) {
          const use = help(cell);
          if (!use) break;
          proof.add(use);
        }
      }
      waiting = proof.hidden().filter((cell) => !helped.has(cell) && !proof.isSafe(cell));
    }
  };
  helpAll(few);
  const extra = proof.hidden().filter((cell) => !secret.has(cell) && weightOf(cell) >= WORTH_SHOWING);
  for (const cell of [...extra].sort(heaviest)) proof.showAgain(cell);
  for (
    let more = tooFewTogether(slots, keys, proof);
    more.length > 0;
    more = tooFewTogether(slots, keys, proof)
  ) {
    for (const cell of more) secret.add(cell);
    helpAll(more);
  }
  return proof.hidden();
}

/** In each row whose hidden cells are 1–4 together: the smallest that is shown and not 0, to be hidden with them. */
function tooFewTogether(slots: readonly Slot[], keys: number, { isHidden }: Proof): readonly number[] {
  return slots.flatMap(({ values }, slot) => {
    const [hidden, shown]: [number[], number[]] = [[], []];
    values.forEach((_, key) => (isHidden(slot * keys + key) ? hidden : shown).push(key));
    const sum = hidden.reduce((all, key) => all + (values[key] ?? 0), 0);
    const next = shown
      .filter((key) => (values[key] ?? 0) > 0)
      .sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))[0];
    return isFew(sum) && next !== undefined ? [slot * keys + next] : [];
  });
}

/** Finds what tells most new numbers of a cell for what it hides of others: a move between two keys, else a round trip. */
function helper(
  atoms: Atoms,
  slots: readonly Slot[],
  fixed: ReadonlySet<number>,
  proof: Proof,
): (cell: number) => Use | undefined {
  const { keys } = proof;
  const moves = movesOf(atoms.by, slots, atoms.stock[0]?.length ?? 0).filter(
    ({ slots: changed }) => ![...changed.keys()].some((slot) => fixed.has(slot)),
  );
  const movesBy = slots.map((_, slot) => moves.filter((move) => move.slots.has(slot)));
  const room = roomIn(atoms, OTHERS);
  const roundTrip = roundTrips(atoms, slots, fixed, proof, room);
  const costOf = (move: Move, one: number, other: number, most: number) => {
    let cost = 0;
    for (const changed of move.changed) {
      const weight = slots[changed]?.weight ?? 0;
      if (weight === 0) continue;
      if (!proof.isHidden(changed * keys + one)) cost += weight;
      if (!proof.isHidden(changed * keys + other)) cost += weight;
      if (cost >= most) return cost;
    }
    return cost;
  };
  return (cell) => {
    const [slot, one] = [Math.floor(cell / keys), cell % keys];
    const known = proof.others(cell);
    let best: { move: Move; other: number; times: readonly number[] } | undefined;
    let price = Number.POSITIVE_INFINITY;
    for (const move of movesBy[slot] ?? [])
      for (let other = 0; other < keys; other++) {
        if (other === one) continue;
        const cost = costOf(move, one, other, price * OTHERS);
        if (cost / OTHERS >= price) continue;
        const times = room.ofMove(move, one, other);
        const change = move.slots.get(slot) ?? 0;
        const fresh = times.filter((time) => !known.has(time * change)).length;
        const gain = Math.min(fresh, OTHERS - known.size);
        if (gain <= 0 || cost / gain >= price) continue;
        best = { move, other, times };
        price = cost / gain;
      }
    if (!best) return roundTrip(cell);
    const steps = best.move.steps.flatMap((step): KeyedStep[] => [
      { ...step, key: one },
      { ...step, key: best.other, sign: step.sign === 1 ? -1 : 1 },
    ]);
    return { changes: cellChanges(steps, slots, atoms), times: best.times };
  };
}

/** Finds the round trip through the years that hides least and tells a new number of a cell. */
function roundTrips(
  atoms: Atoms,
  slots: readonly Slot[],
  fixed: ReadonlySet<number>,
  proof: Proof,
  room: Room,
): (cell: number) => Use | undefined {
  const { keys } = proof;
  const roundTrip = roundTripsIn(atoms, room.mayEnter);
  const costOf = (changes: ReadonlyMap<number, number>) => {
    let cost = 0;
    for (const cell of changes.keys()) {
      const slot = Math.floor(cell / keys);
      if (!proof.isHidden(cell)) cost += fixed.has(slot) ? IMPOSSIBLE : (slots[slot]?.weight ?? 0);
    }
    return cost;
  };
  return (cell) => {
    const slot = slots[Math.floor(cell / keys)];
    if (!slot) return undefined;
    const known = proof.others(cell);
    const stepCost = stepCosts(slots, fixed, proof);
    let best: Use | undefined;
    let price = IMPOSSIBLE;
    for (const start of startsFor(slot, cell % keys, atoms)) {
      const steps = roundTrip(start, (step) => (undoes(step, start, slot) ? Infinity : stepCost(step)));
      if (!steps) continue;
      const changes = cellChanges(steps, slots, atoms);
      const change = changes.get(cell) ?? 0;
      const cost = costOf(changes);
      if (change === 0 || cost >= price) continue;
      const times = room.ofSteps(steps);
      if (!times.some((time) => !known.has(time * change))) continue;
      best = { changes, times };
      price = cost;
    }
    return best;
  };
}

/** Would a step take back what a round trip began with, as far as the slot can tell? */
function undoes(step: KeyedStep, start: Start, { count, first, last }: Slot): boolean {
  if (step.key !== start.key || start.event === 'stay' || step.segment < first || step.segment > last)
    return false;
  if (count === 'atEnd' || count === 'during') return step.event === start.event && step.sign !== start.sign;
  return PARTS[count].includes(step.event) && step.sign !== start.sign;
}

/** What a cell's count is of, once more and once less. */
function startsFor({ count, first, last }: Slot, key: number, { by }: Atoms): readonly Start[] {
  const stays = count === 'atEnd' ? [last] : count === 'during' ? [first - 1] : [];
  const events = count === 'atEnd' ? [] : count === 'during' ? PARTS.new : PARTS[count];
  const free = freeEvents(by).filter((event) => event !== 'referred' && events.includes(event));
  const segments = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return [
    ...stays.filter((segment) => segment >= 0).map((segment) => ({ event: 'stay', segment, key }) as const),
    ...free.flatMap((event) => segments.map((segment) => ({ event, segment, key }))),
  ].flatMap((start): Start[] => [
    { ...start, sign: 1 },
    { ...start, sign: -1 },
  ]);
}

/** What a single step hides, as if nothing else were changed with it. */
function stepCosts(
  slots: readonly Slot[],
  fixed: ReadonlySet<number>,
  { keys, isHidden }: Proof,
): (step: KeyedStep) => number {
  const kept = new Map<string, number>();
  return ({ event, segment, key }) => {
    const name = `${event} ${segment} ${key}`;
    const found = kept.get(name);
    if (found !== undefined) return found;
    let cost = 0;
    slots.forEach(({ count, first, last, weight }, slot) => {
      if (count === 'atEnd' || count === 'during' || segment < first || segment > last) return;
      if (PARTS[count].includes(event) && !isHidden(slot * keys + key))
        cost += fixed.has(slot) ? IMPOSSIBLE : weight;
    });
    kept.set(name, cost);
    return cost;
  };
}

const IMPOSSIBLE = 1e6;
