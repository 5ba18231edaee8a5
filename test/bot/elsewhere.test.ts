import { afterEach, beforeEach, expect, it } from 'vitest';
import { openBot, type TestBot } from '../support/bot.js';
import { type Connector, openConnector } from '../support/connector.js';
import { TEAM } from '../support/people.js';

/** An activity now and then carries another region's address, where what is said is refused. */
let bot: TestBot;
let elsewhere: Connector;
const CHAT = `chatt-${TEAM}`;
beforeEach(async () => {
  bot = await openBot();
  elsewhere = await openConnector();
});
afterEach(async () => {
  await bot.stop();
  await elsewhere.close();
});

async function strayed(): Promise<void> {
  await bot.say('hej');
  await bot.deliver(bot.activity({ type: 'typing', serviceUrl: elsewhere.serviceUrl }));
}

it.each([403, 404])('says it where it was heard before when the new address answers %i', async (status) => {
  await strayed();
  elsewhere.behave({ kind: 'status', status });
  expect(await bot.conversations.post(CHAT, { text: 'Dagordning' })).toMatchObject({ kind: 'posted' });
  const posted = () => bot.connector.seen.filter(({ body }) => body.text === 'Dagordning').length;
  expect(posted()).toBe(1);
  elsewhere.forget();
  await bot.conversations.post(CHAT, { text: 'Dagordning' });
  expect(posted()).toBe(2);
  expect(elsewhere.spoken).toEqual([]);
});

it('says it at the new address when that takes it: Teams moves a conversation now and then', async () => {
  await strayed();
  expect(await bot.conversations.post(CHAT, { text: 'Dagordning' })).toMatchObject({ kind: 'posted' });
  expect(elsewhere.seen).toHaveLength(1);
});

it('never says at both what may have arrived', async () => {
  await strayed();
  elsewhere.behave({ kind: 'status', status: 503 });
  expect(await bot.conversations.post(CHAT, { text: 'Dagordning' })).toMatchObject({ kind: 'uncertain' });
  expect(bot.connector.seen.filter(({ body }) => body.text === 'Dagordning')).toEqual([]);
});
