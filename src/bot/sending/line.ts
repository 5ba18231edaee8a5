import { ConnectorFailure } from '../connector-failure.js';
import type { Answer } from '../connector-http.js';
import { type Clock, clock as realClock } from './clock.js';
import { openGate } from './gate.js';
import type { Place, Ticket } from './place.js';
import type { Rates } from './rates.js';

/** What is to be sent. */
export interface Sending {
  readonly conversation: string;
  /** Somebody waits for it: what a turn says, unlike what the bot says of its own accord. */
  readonly urgent: boolean;
  /** The message it changes. Of two such changes that wait only the newer is sent, in the older one's place. */
  readonly changes?: string | undefined;
}

/** How work that sends asks for leave to try again; its first attempt has leave. */
export interface Attempts {
  /** The attempt has been answered, or given up. */
  ended(): void;
  /** Waits for leave; false if it would take longer than that, in milliseconds. */
  again(within: number): Promise<boolean>;
}

export type Work = (attempts: Attempts) => Promise<Answer>;
/** Does the work in its turn. Rejects with a ConnectorFailure, `refused` and 429, if that would take too long. */
export type Send = (sending: Sending, work: Work) => Promise<Answer>;

export interface SendingLine {
  readonly send: Send;
  /** Lets what people wait for be sent, refuses what else has to wait, and resolves when nothing is under way. */
  stop(): Promise<void>;
}

/** Longest wait, in milliseconds: what sixty in thirty seconds can ask for. */
const PATIENCE = 32_000;
/** Most that may wait: in one conversation, and in all of them. */
const MOST_THERE = 100;
const MOST = 1000;
/** Longest rest that Teams is given when it asks for one, in milliseconds. */
const LONGEST_REST = 3_600_000;

interface Caller {
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

/** What waits to be sent: what it will do, and whom it will answer. */
interface Waiting {
  work: Work;
  readonly callers: Caller[];
  readonly ticket: Ticket;
}

/**
 * The one line in which everything to Teams' connector waits, so that Teams' rates are kept. In a conversation what
 * turns say keeps its order, and so does what the bot says of its own accord; the former goes first, everywhere.
 */
export function openLine(rates: Rates, clock: Clock = realClock): SendingLine {
  const gate = openGate(rates, clock);
  /** Changes of a message that wait. */
  const changes = new Map<string, Waiting>();
  let numbers = 0;

  const run = async (place: Place, { ticket, work }: Waiting): Promise<Answer> => {
    let open = true;
    const ended = () => {
      if (!open) return;
      open = false;
      gate.ended(place);
    };
    const again = (within: number) =>
      new Promise<boolean>((resolve) => {
        const go = () => {
          open = true;
          resolve(true);
        };
        const refuse = () => {
          resolve(false);
        };
        gate.join(place, { rank: 0, number: ticket.number, until: clock.now() + within, go, refuse });
      });
    try {
      const answer = await work({ ended, again });
      place.restUntil = 0;
      return answer;
    } catch (error) {
      if (error instanceof ConnectorFailure && error.status === 429)
        place.restUntil = clock.now() + Math.min(error.retryAfter ?? 0, LONGEST_REST);
      throw error;
    } finally {
      ended();
      gate.done(place, ticket);
    }
  };

  const ticketFor = (place: Place, sending: Sending, waiting: () => Waiting): Ticket => {
    const gone = () => {
      if (sending.changes !== undefined) changes.delete(sending.changes);
      return waiting();
    };
    return {
      rank: sending.urgent ? 1 : 2,
      number: (numbers += 1),
      until: clock.now() + PATIENCE,
      changes: sending.changes,
      go: () => {
        const it = gone();
        run(place, it).then(
          (answer) => {
            for (const caller of it.callers) caller.resolve(answer);
          },
          (error: unknown) => {
            for (const caller of it.callers) caller.reject(error);
          },
        );
      },
      refuse: (after) => {
        for (const caller of gone().callers) caller.reject(tooMany(after));
      },
    };
  };

  const send = (sending: Sending, work: Work, caller: Caller) => {
    const place = gate.placeOf(sending.conversation);
    const older = sending.changes === undefined ? undefined : changes.get(sending.changes);
    if (older && older.ticket.rank <= (sending.urgent ? 1 : 2)) {
      older.work = work;
      older.callers.push(caller);
      return;
    }
    if (older) place.leave(older.ticket);
    else if (place.waiting() >= MOST_THERE || gate.waiting() >= MOST) {
      caller.reject(tooMany(PATIENCE));
      return;
    }
    const ticket = ticketFor(place, sending, () => waiting);
    const waiting: Waiting = { work, ticket, callers: [...(older?.callers ?? []), caller] };
    if (sending.changes !== undefined) changes.set(sending.changes, waiting);
    gate.join(place, ticket);
  };

  return {
    send: (sending, work) =>
      new Promise((resolve, reject) => {
        send(sending, work, { resolve, reject });
      }),
    stop: () => gate.stop(),
  };
}

function tooMany(after: number): ConnectorFailure {
  return new ConnectorFailure('refused', 429, Math.max(1000, Math.ceil(after)));
}
