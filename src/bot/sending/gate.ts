import type { Clock } from './clock.js';
import { openPlace, type Place, type Ticket } from './place.js';
import type { Rates } from './rates.js';
import { openWindow } from './window.js';

/** Gives leave to send, one after another, as the rates allow. */
export interface Gate {
  placeOf(conversation: string): Place;
  /** Waits in a place; may be told to go, or refused, at once. */
  join(place: Place, ticket: Ticket): void;
  /** What was given leave has been answered, or given up. */
  ended(place: Place): void;
  /** A ticket that went is done with: the next of its rank may go. */
  done(place: Place, ticket: Ticket): void;
  /** How much waits, in all. */
  waiting(): number;
  /** Refuses what nobody waits for and would have to wait; resolves when nothing is under way. */
  stop(): Promise<void>;
}

/** How often conversations where nothing happens are forgotten, in milliseconds. */
const SWEEP = 60_000;

interface Found {
  readonly place: Place;
  readonly ticket: Ticket;
}

export function openGate(rates: Rates, clock: Clock): Gate {
  const app = openWindow(rates.app);
  const places = new Map<string, Place>();
  /** Those where something waits or is under way. */
  const busy = new Set<Place>();
  let swept = 0;
  let callOff: (() => void) | undefined;
  let stopped: (() => void) | undefined;

  const refuse = ({ place, ticket }: Found, after: number) => {
    place.leave(ticket);
    ticket.refuse(after);
  };

  /** Whoever may go now, the most urgent first; else when to look again. Refuses whoever would wait too long. */
  const next = (now: number): Found | number => {
    let best: Found | undefined;
    let wake = Infinity;
    for (const place of busy) {
      for (const ticket of place.late(now)) refuse({ place, ticket }, 0);
      for (const ticket of place.heads()) {
        const at = Math.max(app.freeAt(), place.freeAt(ticket.rank));
        const tooLong = at !== Infinity && at > ticket.until;
        if (tooLong || (stopped && ticket.rank === 2 && at > now)) {
          refuse({ place, ticket }, at - now);
          // The one behind it may be as late.
          wake = now;
        } else if (at > now) wake = Math.min(wake, at, ticket.until + 1);
        else if (!best || isBefore(ticket, best.ticket)) best = { place, ticket };
      }
    }
    return best ?? wake;
  };

  const pump = () => {
    callOff?.();
    callOff = undefined;
    let now = clock.now();
    let found = next(now);
    while (typeof found !== 'number' || found <= now) {
      if (typeof found !== 'number') {
        const { place, ticket } = found;
        place.window.began();
        app.began();
        place.start(ticket);
        ticket.go();
      }
      now = clock.now();
      found = next(now);
    }
    if (found !== Infinity) callOff = clock.wake(found, pump);
    for (const place of busy) if (place.isEmpty()) busy.delete(place);
    if (busy.size === 0) stopped?.();
  };

  return {
    placeOf: (conversation) => {
      const now = clock.now();
      if (now - swept > SWEEP) {
        for (const [id, one] of places) if (one.isEmpty() && one.window.isIdle(now)) places.delete(id);
        swept = now;
      }
      const place = places.get(conversation) ?? openPlace(openWindow(rates.conversation));
      places.set(conversation, place);
      return place;
    },
    join: (place, ticket) => {
      busy.add(place);
      place.join(ticket);
      pump();
    },
    ended: (place) => {
      place.window.ended(clock.now());
      app.ended(clock.now());
      pump();
    },
    done: (place, ticket) => {
      place.done(ticket);
      pump();
    },
    waiting: () => [...busy].reduce((sum, place) => sum + place.waiting(), 0),
    stop: () =>
      new Promise((resolve) => {
        stopped = resolve;
        pump();
      }),
  };
}

/** What comes first: the more urgent, then the older. */
function isBefore(one: Ticket, other: Ticket): boolean {
  return one.rank === other.rank ? one.number < other.number : one.rank < other.rank;
}
