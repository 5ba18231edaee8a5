import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { action } from '../../src/bot/registry.js';
import { card, text } from '../../src/cards/kit.js';
import { StoreFailure } from '../../src/domain/stores/failures.js';
import { type TestBot, cardOf, openBot } from '../support/bot.js';

/** Pressed buttons, and PLATFORM's trap 3: HTTP says 200 whatever happened, the body says what. */
const roles = ['team', 'agency', 'steering', 'admin'] as const;
const schema = z.object({ how: z.enum(['ersätt', 'nytt', 'säg', 'krasch', 'disk', 'nedåt']) });
const reply = { card: card([text('Sparat')]), summary: 'Sparat' };
const probe = action({
  verb: 'prova',
  roles,
  schema,
  run: (_turn, { how }) => {
    if (how === 'krasch') throw new TypeError('hemlig text: Anna Andersson 19121212-1212');
    if (how === 'disk') throw new StoreFailure({ code: 'disk-full', file: '/hemlig/journal.jsonl' });
    if (how === 'nedåt') throw new StoreFailure({ code: 'lock-lost', folder: '/hemlig' });
    if (how === 'säg') return Promise.resolve({ text: 'Redan sparat.' });
    return Promise.resolve(how === 'ersätt' ? { ...reply, replaces: true } : reply);
  },
});

let bot: TestBot;
beforeAll(async () => {
  bot = await openBot({ actions: [probe] });
});
afterAll(() => bot.stop());
beforeEach(() => {
  bot.connector.forget();
});

it('replaces the pressed card for everybody, and answers the presser', async () => {
  const answer = await bot.press('prova', { how: 'ersätt' }, { replyTo: 'kortet' });
  expect(answer).toMatchObject({
    http: 200,
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
  });
  expect(answer.value).toEqual(reply.card);
  const [changed, ...more] = bot.connector.seen;
  expect(more).toEqual([]);
  expect(changed).toMatchObject({ method: 'PUT', activity: 'kortet' });
  expect(cardOf(changed)).toEqual(reply.card);
});

it('posts what does not replace, and says so on the card', async () => {
  const answer = await bot.press('prova', { how: 'nytt' });
  expect(answer).toMatchObject({ http: 200, statusCode: 200, value: 'Svaret kommer här nedanför.' });
  expect(bot.connector.seen.map((one) => one.method)).toEqual(['POST']);
});

it('says a line on the card', async () => {
  const answer = await bot.press('prova', { how: 'säg' });
  expect(answer).toMatchObject({ http: 200, statusCode: 200, value: 'Redan sparat.' });
  expect(bot.connector.seen).toEqual([]);
});

it('still answers when the card could not be changed for the others', async () => {
  bot.connector.behave({ kind: 'status', status: 403 });
  const answer = await bot.press('prova', { how: 'ersätt' }, { replyTo: 'kortet' });
  expect(answer).toMatchObject({ statusCode: 200, value: reply.card });
  expect(bot.log.at(-1)).toContain('"event":"reply-lost"');
});

it('takes a press that comes as a message', async () => {
  const [changed] = await bot.submit({ verb: 'prova', how: 'ersätt' }, { replyTo: 'kortet' });
  expect(changed).toMatchObject({ method: 'PUT', activity: 'kortet' });
  const [posted] = await bot.submit({ verb: 'say', text: 'hej' });
  expect(posted?.body.summary).toContain('Kraftbot');
});

it.each([
  ['krasch', 'Något gick fel hos mig.'],
  ['disk', 'Disken är full. Inget sparades.'],
  ['nedåt', 'Inget sparades.'],
])('tells of a failure (%s) in Swedish, and nothing internal', async (how, words) => {
  const answer = await bot.press('prova', { how });
  expect(answer).toMatchObject({ http: 200, statusCode: 500, type: 'application/vnd.microsoft.error' });
  expect((answer.value as { message: string }).message).toContain(words);
  for (const told of [JSON.stringify(answer), bot.log.join()]) {
    expect(told).not.toContain('hemlig');
    expect(told).not.toContain('Andersson');
  }
});

it.each(['task/fetch', 'task/submit'])('tells of a failure in the dialog’s place too (%s)', async (name) => {
  const value = { data: { verb: 'prova', how: 'disk' } };
  const response = await bot.deliver(bot.activity({ type: 'invoke', name, value }));
  expect(await response.json()).toEqual({
    task: { type: 'message', value: expect.stringContaining('Disken är full. Inget sparades.') as string },
  });
});

it('declines buttons and cards that it does not know, without doing anything', async () => {
  expect((await bot.press('okänd', {})).value).toContain('Den knappen känner jag inte längre till');
  expect((await bot.press('prova', { how: 'annat' })).value).toContain('inget sparades');
  expect((await bot.press('__proto__', {})).value).toContain('Den knappen');
});

it('answers other invokes', async () => {
  for (const name of ['task/fetch', 'composeExtension/query', undefined]) {
    const response = await bot.deliver(bot.activity({ type: 'invoke', name, value: {} }));
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ statusCode: 501 });
  }
});
