import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { action, type Command } from '../../../src/bot/registry.js';
import { NO_RATES, TEAMS_RATES } from '../../../src/bot/sending/rates.js';
import { card, text } from '../../../src/cards/kit.js';
import { type BotOptions, cardOf, openBot, type TestBot } from '../../support/bot.js';
import { hastyClock } from '../../support/hasty-clock.js';
import { TEAM_CHAT } from '../../support/people.js';

/** Teams' limits, kept by the whole bot over HTTP; the time they are counted in passes as fast as it is waited for. */
const roles = ['team', 'agency', 'steering', 'admin'] as const;
let runs = 0;
const say: Command = {
  name: 'status',
  examples: [],
  roles,
  run: () => {
    runs += 1;
    return Promise.resolve({ text: 'Svar.' });
  },
};
const press = action({
  verb: 'bocka',
  roles,
  schema: z.object({}),
  run: () => {
    runs += 1;
    return Promise.resolve({ card: card([text(`Bockat ${runs}`)]), summary: 'Bockat.', replaces: true });
  },
});
const ONE_A_SECOND = { conversation: [{ most: 1, span: 1000 }], app: [] };
const team = { conversation: TEAM_CHAT, kind: 'groupChat' } as const;

let bot: TestBot | undefined;
beforeEach(() => {
  runs = 0;
});
afterEach(async () => {
  await bot?.stop();
  bot = undefined;
});

const open = async (options: BotOptions) =>
  (bot = await openBot({ commands: [say], actions: [press], ...options }));
const status = (to: TestBot, who: object) =>
  to.deliver(to.activity({ type: 'message', text: 'status' }, who));
const bocka = (to: TestBot, who: object = {}) =>
  to.press('bocka', {}, { ...team, ...who, replyTo: 'kortet' });

/** Thirty people write at once in one chat, and one in each of forty others, to a Teams that keeps its limits. */
async function rush(options: BotOptions) {
  const clock = hastyClock();
  const it = await open({ ...options, clock });
  it.connector.limit(TEAMS_RATES, () => clock.now());
  const chats = [
    ...Array.from({ length: 30 }, () => team),
    ...Array.from({ length: 40 }, (_, at) => ({ conversation: `chatt-${at}` })),
  ];
  await Promise.all(chats.map((who) => status(it, who)));
  return it.connector;
}

it('answers everybody in a rush without breaking one of Teams’ limits', async () => {
  const { spoken, seen } = await rush({ rates: TEAMS_RATES });
  expect(spoken).toHaveLength(70);
  expect(seen).toHaveLength(70);
});

it('would be told 429 without', async () => {
  const { spoken, seen } = await rush({ rates: NO_RATES });
  expect(spoken).toHaveLength(70);
  expect(seen.length).toBeLessThan(40);
});

it('answers every press in time, though the card that all press has to wait, and shows its newest', async () => {
  const clock = hastyClock({ patient: true });
  const it = await open({ rates: ONE_A_SECOND, clock, patience: 20 });
  const people = Array.from({ length: 20 }, (_, at) => ({ user: `u${at}` }));
  const answers = await Promise.all(people.map((who) => bocka(it, who)));
  for (const answer of answers)
    expect(answer).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
  expect(it.connector.spoken).toHaveLength(1);
  clock.pass(1000);
  await expect.poll(() => it.connector.seen.length).toBe(2);
  expect(JSON.stringify(cardOf(it.connector.seen[1]))).toContain('Bockat 20');
});

it('logs a card that was lost after its press was answered', async () => {
  const clock = hastyClock({ patient: true });
  const it = await open({ rates: ONE_A_SECOND, clock, patience: 20 });
  await bocka(it);
  it.connector.behave({ kind: 'status', status: 404 }, 1);
  expect(await bocka(it)).toMatchObject({ statusCode: 200 });
  clock.pass(1000);
  await expect.poll(() => it.log.at(-1)).toContain('"event":"reply-lost"');
});

it('stops when those who wait have got their answers, and posts nothing more of its own accord', async () => {
  const clock = hastyClock({ patient: true });
  const it = await open({ rates: ONE_A_SECOND, clock });
  const turns = Array.from({ length: 3 }, () => status(it, team));
  await expect.poll(() => runs).toBe(3);
  await expect.poll(() => it.connector.seen.length).toBe(1);
  const stop = { done: false };
  const stopping = it.stop().then(() => (stop.done = true));
  bot = undefined;
  expect(await it.conversations.post(TEAM_CHAT, { text: 'Dagordning' })).toMatchObject({
    kind: 'failed',
    status: 429,
  });
  while (!stop.done) {
    clock.pass(1000);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await stopping;
  await Promise.all(turns);
  expect(it.connector.seen.map(({ body }) => body.text)).toEqual(['Svar.', 'Svar.', 'Svar.']);
});
