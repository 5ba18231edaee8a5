import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { action, type Command } from '../../src/bot/registry.js';
import { card, text } from '../../src/cards/kit.js';
import { type TestBot, openBot } from '../support/bot.js';
import type { Behaviour } from '../support/connector.js';
import { ADMIN } from '../support/people.js';

/** PLATFORM's traps 5, 6 and 12: what Teams' connector can do to a reply. */
const roles = ['team', 'agency', 'steering', 'admin'] as const;
let changes = 0;
const say: Command = {
  name: 'status',
  examples: [],
  roles,
  run: () => {
    changes += 1;
    return Promise.resolve({ text: 'Sparat.' });
  },
};
const press = action({
  verb: 'spara',
  roles,
  schema: z.object({}),
  run: () => {
    changes += 1;
    return Promise.resolve({ card: card([text('Sparat.')]), summary: 'Sparat.', replaces: true });
  },
});

let bot: TestBot;
beforeAll(async () => {
  bot = await openBot({ commands: [say], actions: [press], limits: { attempt: 400, call: 1500 } });
});
afterAll(() => bot.stop());
beforeEach(() => {
  changes = 0;
  bot.connector.forget();
});

const status = (code: number, retryAfter?: string): Behaviour => ({
  kind: 'status',
  status: code,
  ...(retryAfter !== undefined && { retryAfter }),
});

describe('a lasting fault', () => {
  /** How often a message may have been posted: once, unless Teams has said that it took nothing. */
  it.each<[string, Behaviour, number]>([
    ['400', status(400), 1],
    ['401', status(401), 1],
    ['403', status(403), 1],
    ['404', status(404), 1],
    ['412', status(412), 1],
    ['413', status(413), 1],
    ['408', status(408), 1],
    ['429', status(429), 2],
    ['429 Retry-After: 0', status(429, '0'), 3],
    ['429 Retry-After: 3600', status(429, '3600'), 1],
    ['500', status(500), 1],
    ['502', status(502), 1],
    ['503', status(503, '0'), 1],
    ['reset', { kind: 'reset' }, 1],
    ['hang', { kind: 'hang' }, 1],
  ])('%s: the change stands, and the reply is not posted twice', async (_name, behaviour, posts) => {
    bot.connector.behave(behaviour);
    const began = performance.now();
    const response = await bot.deliver(bot.activity({ type: 'message', text: 'status' }));
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
    expect(performance.now() - began).toBeLessThan(3000);
    expect(changes).toBe(1);
    expect(bot.connector.spoken).toHaveLength(posts);
    expect(bot.log.at(-1)).toContain('"event":"reply-lost"');
    expect(bot.log.at(-1)).not.toContain('hemlig');
  });
});

describe('a passing fault', () => {
  it('posts again after a 429, since nothing was posted', async () => {
    bot.connector.behave(status(429, '0'), 1);
    await bot.say('status');
    expect(bot.connector.seen.map((one) => one.body.text)).toEqual(['Sparat.']);
  });

  it.each<[string, Behaviour]>([
    ['408', status(408)],
    ['503', status(503)],
    ['reset', { kind: 'reset' }],
    ['hang', { kind: 'hang' }],
  ])('changes a message again after %s, since that cannot double anything', async (_name, behaviour) => {
    bot.connector.behave(behaviour, 1);
    const answer = await bot.press('spara', {}, { replyTo: 'kortet' });
    expect(answer.statusCode).toBe(200);
    expect(bot.connector.seen).toHaveLength(1);
    expect(changes).toBe(1);
  });
});

it('posts where nobody has just spoken, and tells what became of it', async () => {
  await bot.say('status', { user: ADMIN, conversation: 'mötet', kind: 'groupChat' });
  bot.connector.forget();
  expect(await bot.conversations.post('mötet', { text: 'Dagordning' })).toMatchObject({ kind: 'posted' });
  expect(bot.connector.seen[0]).toMatchObject({ conversation: 'mötet', body: { text: 'Dagordning' } });
  expect(await bot.conversations.post('okänd', { text: '?' })).toEqual({ kind: 'unknown-conversation' });
  bot.connector.behave(status(403), 1);
  expect(await bot.conversations.post('mötet', { text: '?' })).toMatchObject({ kind: 'failed' });
  bot.connector.behave({ kind: 'reset' }, 1);
  expect(await bot.conversations.post('mötet', { text: '?' })).toMatchObject({ kind: 'uncertain' });
  const changed = await bot.conversations.update('mötet', 'm-1', { text: 'Ny' });
  expect(changed).toEqual({ kind: 'posted', activity: 'm-1' });
});
