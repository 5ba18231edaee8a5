import type { Atoms, Event } from './atoms.js';
import type { KeyedStep } from './moves.js';
import { freeEvents } from './slots.js';

/** Where a round trip begins: an event once more or once less for a key, or one more or fewer that stays on. */
export type Start = KeyedStep | Stay;

export interface Stay {
  readonly event: 'stay';
  /** Enrolled at the end of this segment. */
  readonly segment: number;
  readonly key: number;
  readonly sign: 1 | -1;
}

/** The steps of the cheapest round trip that begins so; undefined if there is none. */
export type RoundTrip = (
  start: Start,
  costOf: (step: KeyedStep) => number,
) => readonly KeyedStep[] | undefined;

interface Arc {
  readonly to: number;
  readonly does: Start;
}

/**
 * The years of a dimension as a network: whoever is enrolled comes from an event's segment to a key's, stays on from
 * segment to segment, and leaves into an event's again, or is there today. As many come, go and stay as before, so
 * another register that the totals allow is a round trip in it. `mayEnter` tells where a key has somebody to enrol.
 */
export function roundTripsIn(atoms: Atoms, mayEnter: (key: number, segment: number) => boolean): RoundTrip {
  const segments = atoms.stock[0]?.length ?? 0;
  const keys = atoms.keys.length;
  const events = freeEvents(atoms.by).filter(
    (event): event is Exclude<Event, 'referred'> => event !== 'referred',
  );
  const today = (keys + events.length) * segments;
  const place = (key: number, segment: number) => key * segments + segment;
  const ends = ({ event, segment, key, sign }: Start): readonly [from: number, to: number] => {
    const here = place(key, segment);
    const there =
      event === 'stay'
        ? segment + 1 < segments
          ? place(key, segment + 1)
          : today
        : (keys + events.indexOf(event as never)) * segments + segment;
    return (event === 'new') === sign > 0 ? [there, here] : [here, there];
  };
  const arcs: Arc[][] = Array.from({ length: today + 1 }, () => []);
  const isPossible = ({ event, segment, key, sign }: Start) => {
    if (sign > 0) return event !== 'new' || mayEnter(key, segment);
    const counts = event === 'stay' ? atoms.stock : atoms.counts[event];
    return (counts[key]?.[segment] ?? 0) > 0;
  };
  for (let key = 0; key < keys; key++)
    for (let segment = 0; segment < segments; segment++)
      for (const event of [...events, 'stay'] as const)
        for (const sign of [1, -1] as const) {
          const does = { event, segment, key, sign };
          const [from, to] = ends(does);
          if (isPossible(does)) arcs[from]?.push({ to, does });
        }
  return (start, costOf) => {
    if (!isPossible(start)) return undefined;
    const [goal, first] = ends(start);
    const rest = cheapest(arcs, first, goal, start, costOf);
    return rest && (isStep(start) ? [...rest, start] : rest);
  };
}

function isStep(one: Start): one is KeyedStep {
  return one.event !== 'stay';
}

/** A little for each place passed, so that of two that hide as much the shorter is taken. */
const PASSING = 0.01;

/** Dijkstra's way from one place to another, never straight back the way it began. */
function cheapest(
  arcs: readonly (readonly Arc[])[],
  from: number,
  goal: number,
  start: Start,
  costOf: (step: KeyedStep) => number,
): readonly KeyedStep[] | undefined {
  const cost = new Float64Array(arcs.length).fill(Infinity);
  const came: (readonly [from: number, does: Start] | undefined)[] = [];
  const done = new Uint8Array(arcs.length);
  cost[from] = 0;
  for (;;) {
    let at = -1;
    for (let one = 0; one < cost.length; one++)
      if (!done[one] && (cost[one] ?? 0) < (at < 0 ? Infinity : (cost[at] ?? 0))) at = one;
    if (at < 0) return undefined;
    if (at === goal) break;
    done[at] = 1;
    for (const { to, does } of arcs[at] ?? []) {
      if (does.event === start.event && does.segment === start.segment && does.key === start.key) continue;
      const price = (cost[at] ?? 0) + PASSING + (isStep(does) ? costOf(does) : 0);
      if (price >= (cost[to] ?? 0)) continue;
      cost[to] = price;
      came[to] = [at, does];
    }
  }
  const steps: KeyedStep[] = [];
  for (let at = goal; at !== from;) {
    const [before, does] = came[at] ?? [from, start];
    if (isStep(does)) steps.push(does);
    at = before;
  }
  return steps;
}
