import { afterAll, beforeAll, expect, it } from 'vitest';
import { allowedAddress } from '../../src/bot/addresses.js';
import { type TestBot, openBot } from '../support/bot.js';
import { type Issuer, openIssuer } from '../support/teams-tokens.js';
import { BAD_TOKENS, goodClaims } from '../support/token-cases.js';

/** PLATFORM's trap 10: tokens, with keys and a metadata server of our own. */
const APP = '00000000-0000-4000-8000-00000000a111';
let issuer: Issuer;
let bot: TestBot;
beforeAll(async () => {
  issuer = await openIssuer();
  bot = await openBot({
    metadataUrl: issuer.metadataUrl,
    now: () => new Date(),
    environment: {
      mode: 'cloud',
      appId: APP,
      identity: { type: 'MultiTenant', secret: { kind: 'password', password: 'hemligt' } },
    },
  });
});
afterAll(async () => {
  await bot.stop();
  await issuer.close();
});

const to = () => ({ issuer, appId: APP, serviceUrl: bot.connector.serviceUrl });
const good = () => goodClaims(to());
const knock = async (authorization: string | undefined, parts: object = {}) => {
  const activity = bot.activity({ type: 'typing', ...parts });
  const response = await bot.deliver(activity, authorization === undefined ? {} : { authorization });
  return { status: response.status, text: await response.text() };
};

it('lets Teams in', async () => {
  expect(await knock(`Bearer ${issuer.token(good())}`)).toEqual({ status: 200, text: '' });
});

it.each(BAD_TOKENS)('keeps out %s', async (_name, header) => {
  const before = bot.live.register.position;
  expect(await knock(header(to()))).toEqual({ status: 401, text: 'Unauthorized' });
  expect(bot.live.register.position).toBe(before);
});

it.each([
  ['none', () => undefined],
  ['unreadable', () => 'Bearer a.b.c'],
  ['app-id', () => `Bearer ${issuer.token({ ...good(), aud: 'annan' })}`],
  ['expired', () => `Bearer ${issuer.token({ ...good(), exp: 1 })}`],
  ['unknown-key', () => `Bearer ${issuer.token(good(), { kid: 'okänd' })}`],
])('says in the log that it was refused, and why: %s', async (reason, header) => {
  for (let time = 0; time < 3; time += 1) await knock(header());
  const said = bot.log.filter((line) => line.includes(`"token-refused","reason":"${reason}"`));
  expect(said).toHaveLength(1);
});

it('keeps out a channel that the key is not for', async () => {
  expect((await knock(`Bearer ${issuer.token(good())}`, { channelId: 'webchat' })).status).toBe(401);
});

it('asks for the keys no oftener for junk', async () => {
  const before = issuer.asked();
  for (let kid = 0; kid < 50; kid++) await knock(`Bearer ${issuer.token(good(), { kid: `k${kid}` })}`);
  expect(issuer.asked()).toBe(before);
});

it('calls Teams only, and only over https', () => {
  const allows = allowedAddress('cloud');
  for (const url of ['https://smba.trafficmanager.net/emea/', 'https://europe.webchat.botframework.com/'])
    expect(allows(new URL(url))).toBe(true);
  for (const url of [
    'http://smba.trafficmanager.net/',
    'https://smba.trafficmanager.net.example.com/',
    'https://xsmba.trafficmanager.net/',
    'https://notbotframework.com/',
    'https://127.0.0.1/',
    'https://user@example.com/smba.trafficmanager.net',
  ])
    expect(allows(new URL(url))).toBe(false);
});
