import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Day } from '../domain/day.js';
import type { LiveRegister } from '../domain/live-register.js';
import type { Outbox } from './adapter.js';
import type { Conversations, Posted } from './conversations.js';
import { factsOf, type Log } from './log.js';
import { marksOf } from './same-card.js';
import type { Living, Said } from './turn.js';

export interface LivingParts {
  readonly live: LiveRegister;
  readonly conversations: Pick<Conversations, 'update'>;
  readonly log: Log;
  now(): Date;
  today(): Day;
  /** Shortest time between two rounds, in milliseconds. */
  readonly pause: number;
}

/**
 * The lists and cases that people have asked for lately, as messages that follow the register: after a change each is
 * made anew for its reader, and changed for everybody if it says something else now. In memory, the latest few of each
 * conversation: after a restart, or when it is too old, a card heals when it is pressed. The posted agenda has its own
 * keeper, since it is in the ledger.
 */
export interface LivingCards {
  /** Sees what is said in a conversation. */
  watching(conversation: string, outbox: Outbox): Outbox;
  /** After a turn. One round at a time, and changes that come close together share one. */
  touched(): void;
  stop(): void;
}

export const LIVING = { pause: 5_000 };
const MOST_IN_ONE = 4;
const MOST = 100;
/** How long a message is kept up to date, in milliseconds (12 hours). */
const MEMORY = 12 * 3_600_000;
/** What Teams answers about a message that is gone, or that the bot may not change. */
const GONE: ReadonlySet<number | undefined> = new Set([400, 403, 404, 405, 410]);

interface Kept {
  readonly conversation: string;
  readonly message: string;
  readonly living: Living;
  readonly at: number;
  /** What it says; undefined if that is not known. */
  marks: string | undefined;
}

export function createLivingCards(parts: LivingParts): LivingCards {
  const { live, log } = parts;
  const kept = new Map<string, Kept>();
  let position = live.register.position;
  let running = false;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const forget = () => {
    const oldest = parts.now().getTime() - MEMORY;
    const counts = new Map<string, number>();
    for (const [key, { conversation, at }] of [...kept].reverse()) {
      const count = (counts.get(conversation) ?? 0) + 1;
      counts.set(conversation, count);
      if (count > MOST_IN_ONE || at < oldest) kept.delete(key);
    }
    for (const key of kept.keys()) {
      if (kept.size <= MOST) break;
      kept.delete(key);
    }
  };

  const said = (conversation: string, message: string, reply: Said) => {
    const key = JSON.stringify([conversation, message]);
    kept.delete(key);
    if (!('card' in reply) || !reply.living) return;
    const { card, living } = reply;
    kept.set(key, { conversation, message, living, at: parts.now().getTime(), marks: marksOf(card) });
    forget();
  };

  const freshen = async (key: string, one: Kept): Promise<void> => {
    const { living, conversation, message } = one;
    const reply = living.again({ ...living.turn, today: parts.today() }, message);
    if (!reply) kept.delete(key);
    const marks = reply && marksOf(reply.card);
    if (!reply || marks === one.marks) return;
    const outcome = await parts.conversations.update(conversation, message, reply);
    const same = kept.get(key) === one;
    if (isGone(outcome) && same) kept.delete(key);
    one.marks = outcome.kind === 'posted' && same ? marks : undefined;
  };

  const round = async () => {
    running = true;
    position = live.register.position;
    forget();
    for (const [key, one] of [...kept]) {
      await nextTurn();
      if (stopped) break;
      if (kept.get(key) !== one) continue;
      await freshen(key, one).catch((error: unknown) => {
        log.warn('card-not-refreshed', factsOf(error));
      });
    }
    running = false;
    if (stopped) return;
    timer = setTimeout(() => {
      timer = undefined;
      touched();
    }, parts.pause).unref();
  };

  const touched = () => {
    if (stopped || running || timer || position === live.register.position || kept.size === 0) return;
    void round();
  };

  return {
    watching: (conversation, outbox) => ({
      send: async (reply) => {
        const message = await outbox.send(reply);
        if (message !== undefined && !('file' in reply)) said(conversation, message, reply);
        return message;
      },
      update: async (message, reply) => {
        await outbox.update(message, reply);
        said(conversation, message, reply);
      },
    }),
    touched,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

function isGone(outcome: Posted): boolean {
  return outcome.kind !== 'posted' && (outcome.kind === 'unknown-conversation' || GONE.has(outcome.status));
}
