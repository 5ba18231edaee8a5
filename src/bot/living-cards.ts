import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Card } from '../cards/kit.js';
import type { Day } from '../domain/day.js';
import type { LiveRegister } from '../domain/live-register.js';
import type { Memory } from '../domain/memory.js';
import { lowerRole } from '../domain/privacy/roles.js';
import type { Config } from './config.js';
import type { Outbox } from './outbox.js';
import type { Conversations, Posted } from './conversations.js';
import { factsOf, type Log } from './log.js';
import { ownersOf } from './message-owners.js';
import { isSame } from './same-card.js';
import type { CardReply, Living, Said, Turn } from './turn.js';
import { type AgendaPage, agendaPageOf } from './views/agenda-data.js';

export interface LivingParts {
  readonly live: LiveRegister;
  /** What a reader may see now: roles are taken away, and conversations change hands. */
  readonly config: Pick<Config, 'roleOf' | 'levelOf'>;
  readonly conversations: Pick<Conversations, 'update'>;
  readonly log: Log;
  now(): Date;
  today(): Day;
  /** Shortest time between two rounds, in milliseconds. */
  readonly pause: number;
  /** Whether what people ask for is followed; the posted agenda always is. */
  readonly asked?: boolean;
  /** Where the bot is one of several instances: what they tell each other of who follows which message. */
  readonly among?: Memory | undefined;
}

/** The agenda that the schedule has posted: it is in the ledger, and so is followed across restarts. */
export interface PostedAgenda {
  readonly conversation: string;
  readonly message: string;
  /** As it stands now; undefined if it may not be shown there any more. */
  again(page: AgendaPage): CardReply | undefined;
}

/**
 * Messages that follow the register: the posted agenda, and in memory the lists and cases that people have asked for
 * lately, the latest few of each conversation. After a change each is made anew for its reader, and changed for
 * everybody if it says something else now. What Teams would not take is tried again. After a restart, or when it is too
 * old, a card that was asked for heals when it is pressed.
 */
export interface LivingCards {
  /** Sees what is said in a conversation. */
  watching(conversation: string, outbox: Outbox): Outbox;
  /** Has seen a message said. */
  said(conversation: string, message: string, reply: Said): void;
  /** Follows the posted agenda, wherever it stands when it is asked for. */
  follow(posted: () => PostedAgenda | undefined): void;
  /** After a turn, and now and then. One round at a time, and changes that come close together share one. */
  touched(): Promise<void>;
  stop(): void;
}

export const LIVING = { pause: 5_000 };
const MOST_IN_ONE = 4;
const MOST = 100;
/** How long a message is kept up to date, in milliseconds (12 hours). */
const MEMORY = 12 * 3_600_000;
/** How long Teams is left alone after a change that it would not take, doubled each time, and the longest. */
const FIRST_WAIT = 15_000;
const LONGEST_WAIT = 10 * 60_000;
/** What Teams answers about a message that is gone, or that the bot may not change. */
const GONE: ReadonlySet<number | undefined> = new Set([400, 403, 404, 405, 410]);

interface Kept {
  readonly conversation: string;
  readonly message: string;
  readonly living: Living;
  readonly at: number;
  /** The card that stands there; undefined if that is not known. */
  card: Card | undefined;
}

export function createLivingCards(parts: LivingParts): LivingCards {
  const { live, log, asked = true } = parts;
  const owners = ownersOf(parts.among, () => parts.now());
  const kept = new Map<string, Kept>();
  /** Agendas that somebody has turned to a page: the card, and which page. */
  const pages = new Map<string, { readonly card: Card; readonly page: AgendaPage }>();
  let posted: () => PostedAgenda | undefined = () => undefined;
  let position = live.register.position;
  /** Changes that Teams would not take in a row, and when they are tried again, in milliseconds since 1970. */
  let owed = 0;
  let again = 0;
  let running: Promise<void> | undefined;
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
    for (const all of [kept, pages])
      for (const key of all.keys()) {
        if (all.size <= MOST) break;
        all.delete(key);
      }
  };

  const said: LivingCards['said'] = (conversation, message, reply) => {
    const key = keyOf({ conversation, message });
    kept.delete(key);
    pages.delete(key);
    if (!('card' in reply)) return;
    const { card, living } = reply;
    const page = agendaPageOf(reply);
    void owners.take(key, page);
    if (page !== undefined) pages.set(key, { card, page });
    if (living && asked) kept.set(key, { conversation, message, living, at: parts.now().getTime(), card });
    forget();
  };

  /** Changes a message, if it says something else now; undefined if there was nothing to change. */
  const changed = async (
    { conversation, message }: Pick<Kept, 'conversation' | 'message'>,
    before: Card | undefined,
    reply: CardReply,
  ): Promise<Posted | undefined> =>
    isSame(before, reply.card) ? undefined : parts.conversations.update(conversation, message, reply);

  const isOthers = async (key: string) => {
    if (await owners.mine(key)) return false;
    kept.delete(key);
    return true;
  };

  const freshen = async (key: string, one: Kept): Promise<boolean> => {
    const { living, message } = one;
    const reader = readerNow(living.turn, parts);
    const reply = reader && living.again(reader, message);
    if (!reply) kept.delete(key);
    if (reply && !isSame(one.card, reply.card) && (await isOthers(key))) return true;
    const outcome = reply && (await changed(one, one.card, reply));
    if (!outcome) return true;
    const taken = outcome.kind === 'posted';
    const isStill = kept.get(key) === one;
    if (isGone(outcome) && isStill) kept.delete(key);
    one.card = taken && isStill ? reply.card : undefined;
    return taken || isGone(outcome);
  };

  const freshenPosted = async (): Promise<boolean> => {
    const one = posted();
    if (!one) return true;
    const key = keyOf(one);
    const before = pages.get(key);
    const page = (await owners.page(key)) ?? before?.page ?? 'brief';
    const reply = one.again(page);
    const outcome = reply && (await changed(one, before?.card, reply));
    if (!outcome) return true;
    if (outcome.kind === 'posted') pages.set(key, { card: reply.card, page });
    return outcome.kind === 'posted';
  };

  const safely = (work: Promise<boolean>) =>
    work.catch((error: unknown) => {
      log.warn('card-not-refreshed', factsOf(error));
      return true;
    });

  const round = async () => {
    position = live.register.position;
    forget();
    let taken = await safely(freshenPosted());
    for (const [key, one] of [...kept]) {
      await nextTurn();
      if (stopped) return;
      if (kept.get(key) === one) taken = (await safely(freshen(key, one))) && taken;
    }
    owed = taken ? 0 : owed + 1;
    again = parts.now().getTime() + Math.min(FIRST_WAIT * 2 ** (owed - 1), LONGEST_WAIT);
    timer = setTimeout(() => {
      timer = undefined;
      void touched();
    }, parts.pause).unref();
  };

  const isTime = () => {
    if (stopped || timer) return false;
    const isDue = position !== live.register.position || (owed > 0 && parts.now().getTime() >= again);
    if (!isDue || kept.size > 0 || posted() !== undefined) return isDue;
    // What is followed from now on is made of the register as it stands.
    position = live.register.position;
    owed = 0;
    return false;
  };

  const touched = async (): Promise<void> => {
    if (running) return running;
    if (!isTime()) return;
    running = round().finally(() => (running = undefined));
    await running;
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
    said,
    follow: (source) => {
      posted = source;
      // What has happened to it before this start is not known.
      position = -1;
    },
    touched,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/** Whoever a card was made for, as they are today; undefined for whoever gets nothing any more. */
function readerNow(turn: Turn, parts: LivingParts): Turn | undefined {
  const { config } = parts;
  const role = config.roleOf(turn.person.id);
  const level = config.levelOf(turn.conversation);
  if (!role || !level) return undefined;
  const conversation = { ...turn.conversation, level };
  const person = { ...turn.person, role };
  return { ...turn, person, role: lowerRole(role, level), conversation, today: parts.today() };
}

const keyOf = ({ conversation, message }: Pick<Kept, 'conversation' | 'message'>) =>
  JSON.stringify([conversation, message]);

function isGone(outcome: Posted): boolean {
  return outcome.kind !== 'posted' && (outcome.kind === 'unknown-conversation' || GONE.has(outcome.status));
}
