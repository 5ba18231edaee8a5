import type { Window } from './window.js';

/** 0 a further attempt of what has begun, 1 what somebody waits for, 2 what the bot says of its own accord. */
export type Rank = 0 | 1 | 2;

/** Something that waits for leave to send. */
export interface Ticket {
  readonly rank: Rank;
  /** The order in which they came. */
  readonly number: number;
  /** When it has waited too long, in milliseconds of the clock. */
  readonly until: number;
  /** The message that it changes, if it does. */
  readonly changes?: string | undefined;
  go(): void;
  /** `after` is how long it would have had to wait yet, in milliseconds. */
  refuse(after: number): void;
}

/** One conversation: what waits there, and what is under way. */
export interface Place {
  readonly window: Window;
  /** Teams asked to be left alone until then: what nobody waits for keeps away. */
  restUntil: number;
  freeAt(rank: Rank): number;
  waiting(): number;
  /** Nothing waits and nothing is under way. */
  isEmpty(): boolean;
  join(ticket: Ticket): void;
  /** Takes it out of what waits. */
  leave(ticket: Ticket): void;
  /** What may go as soon as the rates allow: each rank keeps its order, and so do changes of one message. */
  heads(): readonly Ticket[];
  start(ticket: Ticket): void;
  done(ticket: Ticket): void;
  late(now: number): readonly Ticket[];
}

export function openPlace(window: Window): Place {
  const waiting: Ticket[] = [];
  const running = new Set<Ticket>();

  const mayStart = ({ rank, changes }: Ticket) => {
    for (const one of running)
      if (one.rank === rank || (changes !== undefined && one.changes === changes)) return false;
    return true;
  };
  const place: Place = {
    window,
    restUntil: 0,
    freeAt: (rank) => Math.max(window.freeAt(), rank === 2 ? place.restUntil : 0),
    waiting: () => waiting.length,
    isEmpty: () => waiting.length === 0 && running.size === 0,
    join: (ticket) => {
      waiting.push(ticket);
    },
    leave: (ticket) => {
      const at = waiting.indexOf(ticket);
      if (at >= 0) waiting.splice(at, 1);
    },
    heads: () => {
      const first = (rank: Rank) => waiting.find((one) => one.rank === rank);
      const calls = [first(1), first(2)].filter((one) => one !== undefined && mayStart(one));
      return [...waiting.filter(({ rank }) => rank === 0), ...calls].filter((one) => one !== undefined);
    },
    start: (ticket) => {
      place.leave(ticket);
      if (ticket.rank !== 0) running.add(ticket);
    },
    done: (ticket) => {
      running.delete(ticket);
    },
    late: (now) => waiting.filter(({ until }) => until < now),
  };
  return place;
}
