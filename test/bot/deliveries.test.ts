import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { action, type Command } from '../../src/bot/registry.js';
import { type TestBot, openBot } from '../support/bot.js';
import { AGENCY, TEAM_TWO } from '../support/people.js';

const roles = ['team', 'agency', 'steering', 'admin'] as const;
let runs = 0;
const count: Command = {
  name: 'reconcile',
  examples: [],
  roles,
  run: async () => {
    runs += 1;
    const mine = runs;
    await new Promise((resolve) => setTimeout(resolve, 30));
    return { text: `körning ${mine}` };
  },
};
const press = action({
  verb: 'räkna',
  roles,
  schema: z.object({ token: z.string() }),
  run: (turn, { token }) => {
    runs += 1;
    return Promise.resolve({ text: `${turn.meta(token).key} ${runs}` });
  },
});

let bot: TestBot;
beforeAll(async () => {
  bot = await openBot({ commands: [count], actions: [press] });
});
afterAll(() => bot.stop());
beforeEach(() => {
  runs = 0;
  bot.connector.forget();
});

it('does and says once what is delivered three times, one after the other or at once', async () => {
  await bot.say('stäm av', { id: 'en' });
  await bot.say('stäm av', { id: 'en' });
  const activity = bot.activity({ type: 'message', text: 'stäm av' }, { id: 'två' });
  const all = await Promise.all(Array.from({ length: 20 }, () => bot.deliver(activity)));
  expect(all.map((one) => one.status)).toEqual(Array.from({ length: 20 }, () => 200));
  expect(runs).toBe(2);
  expect(bot.connector.seen.map((one) => one.body.text)).toEqual(['körning 1', 'körning 2']);
});

it('gives a repeated press the first answer', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => bot.press('räkna', { token: 't' }, { id: 'samma' })));
  expect(answers.map((one) => one.value)).toEqual(['t 1', 't 1', 't 1']);
});

it('takes the same id from another person, or in another conversation, for another activity', async () => {
  await bot.say('stäm av', { id: 'lika' });
  await bot.say('stäm av', { id: 'lika', user: TEAM_TWO });
  await bot.say('stäm av', { id: 'lika', user: AGENCY, conversation: 'annan' });
  expect(runs).toBe(3);
});

it('remembers no more than it must', async () => {
  await bot.stop();
  // Instances remember for a time, in their database: instances.test.ts.
  bot = await openBot({ commands: [count], actions: [press], store: 'files' });
  await bot.say('stäm av', { id: 'första' });
  for (let id = 0; id < 510; id++) await bot.press('okänd', {}, { id: `p-${id}` });
  await bot.say('stäm av', { id: 'första' });
  expect(runs).toBe(2);
});
