import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { action, type Command } from '../../src/bot/registry.js';
import { type TestBot, openBot } from '../support/bot.js';
import { config } from '../support/people.js';

const roles = ['team', 'agency', 'steering', 'admin'] as const;
const never = () => new Promise<never>(() => undefined);
const hanging: Command = { name: 'status', examples: [], roles, run: never };
const hangingPress = action({ verb: 'häng', roles, schema: z.object({}), run: never });

let slow: TestBot;
let bot: TestBot;
beforeAll(async () => {
  slow = await openBot({ commands: [hanging], actions: [hangingPress], limit: 200 });
  bot = await openBot({ config });
});
afterAll(async () => {
  await Promise.all([bot.stop(), slow.stop()]);
});

it('lets the caller go when a turn takes too long', async () => {
  const response = await slow.deliver(slow.activity({ type: 'message', text: 'status' }));
  expect(response.status).toBe(200);
  const answer = await slow.press('häng', {});
  expect(answer).toMatchObject({ http: 200, statusCode: 200 });
  expect(answer.value).toContain('Det tog för lång tid.');
  expect(slow.log.at(-1)).toContain('"event":"answer-late"');
});

it('answers whatever an activity holds, soon, in words of its own, and calls nobody it should not', async () => {
  const junk = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom('__proto__', 'constructor', '', '\u0000', '<at>Kraftbot</at>', 'http://169.254.169.254/'),
    fc.constantFrom({ id: '__proto__' }, { id: 'x'.repeat(5000) }, [], -0, 1e308, { toString: null }),
  );
  const names = [
    'type',
    'id',
    'text',
    'value',
    'from',
    'recipient',
    'conversation',
    'channelData',
    'entities',
  ];
  const parts = fc.dictionary(
    fc.constantFrom(
      ...names,
      'serviceUrl',
      'replyToId',
      'name',
      'action',
      'membersAdded',
      'deliveryMode',
      'attachments',
    ),
    junk,
    { maxKeys: 4 },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('message', 'invoke', 'conversationUpdate'),
      parts,
      async (type, changes) => {
        const began = performance.now();
        const response = await bot.deliver({
          ...bot.activity({ type, text: 'zzz', name: 'adaptiveCard/action' }),
          ...changes,
        });
        expect([200, 400]).toContain(response.status);
        expect(performance.now() - began).toBeLessThan(1000);
        expect(await response.text()).not.toMatch(/Error| at |node_modules|src\/|stack/);
      },
    ),
    { numRuns: 300 },
  );
  expect(bot.live.register.position).toBe(0);
  expect((await fetch(`${bot.url}/healthz`)).status).toBe(200);
});
