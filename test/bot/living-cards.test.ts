import { setTimeout as wait } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import type { Outbox } from '../../src/bot/outbox.js';
import { OPEN_HOUSE } from '../../src/bot/config.js';
import type { Posted } from '../../src/bot/conversations.js';
import { createLivingCards, type LivingCards } from '../../src/bot/living-cards.js';
import { openLog } from '../../src/bot/log.js';
import type { CardReply, Said, Turn } from '../../src/bot/turn.js';
import { card, text } from '../../src/cards/kit.js';
import { referral, story, TODAY } from '../support/story.js';

/** Messages that follow the register: which are changed, when, and which are forgotten. */
const HOUR = 3_600_000;
const CHAT = 'chatten';

interface World {
  readonly cards: LivingCards;
  /** The messages changed so far, in order. */
  readonly changed: string[];
  /** What they were changed to. */
  readonly shown: string[];
  readonly log: string[];
  clock: number;
  outcome: Posted;
  /** What Teams' answers wait for. */
  held: Promise<void> | undefined;
  /** Says a card that counts the cases, and gives its message. */
  say(conversation?: string, reply?: (turn: Turn) => CardReply | undefined): Promise<string>;
  replace(message: string, reply: Said): Promise<void>;
  /** Registers a case. */
  change(): Promise<void>;
}

async function world(pause = 0): Promise<World> {
  const { live, given } = await story();
  const changed: string[] = [];
  const shown: string[] = [];
  const log: string[] = [];
  let messages = 0;
  const outbox: Outbox = {
    send: () => Promise.resolve(`m-${(messages += 1)}`),
    update: () => Promise.resolve(),
  };
  const it: World = {
    cards: createLivingCards({
      live,
      config: OPEN_HOUSE,
      conversations: {
        update: async (conversation, activity, reply) => {
          changed.push(`${conversation}/${activity}`);
          shown.push('summary' in reply ? reply.summary : reply.text);
          await it.held;
          return it.outcome;
        },
      },
      log: openLog(
        (line) => log.push(line),
        () => new Date(),
      ),
      now: () => new Date(it.clock),
      today: () => TODAY,
      pause,
    }),
    changed,
    shown,
    log,
    clock: Date.parse(`${TODAY}T08:00:00Z`),
    outcome: { kind: 'posted', activity: undefined },
    held: undefined,
    say: async (conversation = CHAT, again = counting) => {
      const turn = {
        live,
        person: { id: 'någon' },
        conversation: { id: conversation, kind: 'personal' },
      } as Turn;
      const reply = again(turn);
      if (!reply) throw new Error('nothing to say');
      const watched = it.cards.watching(conversation, outbox);
      return (await watched.send({ ...reply, living: { turn, again } })) ?? '';
    },
    replace: (message, reply) => it.cards.watching(CHAT, outbox).update(message, reply),
    change: async () => {
      await given(referral());
      void it.cards.touched();
    },
  };
  return it;
}

const said = (words: string): CardReply => ({ summary: words, card: card([text(words)]) });
const counting = (turn: Turn): CardReply => said(`${turn.live.register.cases.size} ärenden`);
const still = (): CardReply => said('Alltid samma');
/** A round is over when a card of another chat, said last, has been changed. */
const round = (it: World, sentinel: string) =>
  vi.waitFor(() => {
    expect(it.changed).toContain(`vakten/${sentinel}`);
  }, 10_000);

it('changes what says something else now, and nothing else', async () => {
  const it = await world();
  await it.say(CHAT, still);
  const list = await it.say();
  const sentinel = await it.say('vakten');
  await it.change();
  await round(it, sentinel);
  expect(it.changed).toEqual([`${CHAT}/${list}`, `vakten/${sentinel}`]);
});

it('stays quiet while nothing changes', async () => {
  const it = await world();
  await it.say();
  void it.cards.touched();
  await wait(20);
  expect(it.changed).toEqual([]);
});

it('takes changes that come while it is busy in one more round, and ends with the last', async () => {
  const it = await world();
  let answer: (() => void) | undefined;
  it.held = new Promise((resolve) => {
    answer = resolve;
  });
  await it.say();
  await it.change();
  await vi.waitFor(() => {
    expect(it.shown).toEqual(['1 ärenden']);
  }, 10_000);
  for (let changes = 0; changes < 9; changes++) await it.change();
  answer?.();
  await vi.waitFor(() => {
    expect(it.shown).toEqual(['1 ärenden', '10 ärenden']);
  }, 10_000);
});

it('waits between two rounds', async () => {
  const it = await world(HOUR);
  const list = await it.say();
  await it.change();
  await vi.waitFor(() => {
    expect(it.changed).toEqual([`${CHAT}/${list}`]);
  }, 10_000);
  await it.change();
  await wait(20);
  expect(it.changed).toHaveLength(1);
  it.cards.stop();
});

it('keeps the latest four of a conversation, and a hundred in all', async () => {
  const it = await world();
  const lists: string[] = [];
  for (let count = 0; count < 6; count++) lists.push(await it.say());
  for (let count = 0; count < 96; count++) await it.say(`chatt ${count}`);
  const sentinel = await it.say('vakten');
  await it.change();
  await round(it, sentinel);
  expect(it.changed.filter((one) => one.startsWith(`${CHAT}/`))).toEqual(
    lists.slice(3).map((one) => `${CHAT}/${one}`),
  );
  expect(it.changed).toHaveLength(100);
});

it('forgets a message after twelve hours', async () => {
  const it = await world();
  await it.say();
  it.clock += 13 * HOUR;
  const sentinel = await it.say('vakten');
  await it.change();
  await round(it, sentinel);
  expect(it.changed).toEqual([`vakten/${sentinel}`]);
});

it('forgets a message whose place something else has taken', async () => {
  const it = await world();
  await it.replace(await it.say(), { text: 'Avbrutet' });
  await it.replace(await it.say(), said('Sparat'));
  const sentinel = await it.say('vakten');
  await it.change();
  await round(it, sentinel);
  expect(it.changed).toEqual([`vakten/${sentinel}`]);
});

it('leaves a message alone that is somebody else’s to change', async () => {
  const it = await world();
  let asked = 0;
  await it.say(CHAT, () => ((asked += 1) === 1 ? said('Dagordning') : undefined));
  for (const sentinel of [await it.say('vakten'), await it.say('vakten')]) {
    await it.change();
    await round(it, sentinel);
  }
  expect(asked).toBe(2);
});

it.each([403, 404])('forgets a message that Teams says %i about', async (status) => {
  const it = await world();
  const list = await it.say();
  it.outcome = { kind: 'failed', status };
  await it.change();
  await vi.waitFor(() => {
    expect(it.changed).toEqual([`${CHAT}/${list}`]);
  }, 10_000);
  it.outcome = { kind: 'posted', activity: undefined };
  const sentinel = await it.say('vakten');
  await vi.waitFor(async () => {
    await it.change();
    expect(it.changed).toContain(`vakten/${sentinel}`);
  }, 10_000);
  expect(it.changed.filter((one) => one.startsWith(CHAT))).toHaveLength(1);
});

it('tries again at the next change when Teams could not take it', async () => {
  const it = await world();
  const list = await it.say();
  it.outcome = { kind: 'uncertain', status: 500 };
  await it.change();
  await vi.waitFor(() => {
    expect(it.changed).toEqual([`${CHAT}/${list}`]);
  }, 10_000);
  it.outcome = { kind: 'posted', activity: undefined };
  await vi.waitFor(async () => {
    await it.change();
    expect(it.changed.length).toBeGreaterThan(1);
  }, 10_000);
});

it('goes on when one of them cannot be made', async () => {
  const it = await world();
  let asked = 0;
  await it.say(CHAT, () => {
    if ((asked += 1) > 1) throw new TypeError('hemlig text');
    return still();
  });
  const sentinel = await it.say('vakten');
  await it.change();
  await round(it, sentinel);
  expect(it.log.join()).toContain('"event":"card-not-refreshed"');
  expect(it.log.join()).not.toContain('hemlig');
});
