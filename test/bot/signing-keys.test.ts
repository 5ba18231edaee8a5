import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestBot, openBot } from '../support/bot.js';
import { type Issuer, openIssuer } from '../support/teams-tokens.js';

/** What a token that was good before may still do, and what not. */
const APP = '00000000-0000-4000-8000-00000000a112';
const HOUR = 60 * 60 * 1000;
let issuer: Issuer;
let bot: TestBot;
/** How far the bot's clock is ahead of the real one, in milliseconds. */
let ahead = 0;
beforeAll(async () => {
  issuer = await openIssuer();
  bot = await openBot({
    metadataUrl: issuer.metadataUrl,
    now: () => new Date(Date.now() + ahead),
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

const tokenFor = (hours: number, kid = 'nyckel') => {
  const now = Math.floor(Date.now() / 1000);
  const serviceurl = bot.connector.serviceUrl;
  const claims = { iss: 'https://api.botframework.com', aud: APP, serviceurl };
  return issuer.token({ ...claims, nbf: now - 60, exp: now + hours * 3600 }, { kid });
};
const knock = async (token: string, parts: object = {}) => {
  const activity = bot.activity({ type: 'typing', ...parts });
  return (await bot.deliver(activity, { authorization: `Bearer ${token}` })).status;
};

it('lets a token in until it ends', async () => {
  const token = tokenFor(1);
  expect([await knock(token), await knock(token)]).toEqual([200, 200]);
  ahead = 2 * HOUR;
  expect(await knock(token)).toBe(401);
  ahead = 0;
});

it('lets it in at its own address and channel only', async () => {
  const token = tokenFor(1);
  expect(await knock(token)).toBe(200);
  expect(await knock(token, { serviceUrl: `${bot.connector.serviceUrl}annan/` })).toBe(401);
  expect(await knock(token, { channelId: 'webchat' })).toBe(401);
});

it('lets in no other token for its sake', async () => {
  const token = tokenFor(1);
  expect(await knock(token)).toBe(200);
  const [head, , signature] = token.split('.');
  const [, claims] = tokenFor(2).split('.');
  expect(await knock(`${head ?? ''}.${claims ?? ''}.${signature ?? ''}`)).toBe(401);
});

it('knows a new key within a minute, and drops the old one with it', async () => {
  const old = tokenFor(60);
  expect(await knock(old)).toBe(200);
  issuer.rotate('ny');
  const fresh = tokenFor(60, 'ny');
  expect(await knock(fresh)).toBe(401);
  ahead = 61_000;
  expect(await knock(fresh)).toBe(200);
  expect(await knock(old)).toBe(401);
  issuer.rotate('nyckel');
  ahead = 122_000;
  expect(await knock(old)).toBe(200);
});

it('keeps the keys it has while Teams’ cannot be had, for five days', async () => {
  const token = tokenFor(200);
  expect(await knock(token)).toBe(200);
  issuer.away(true);
  ahead = 30 * HOUR;
  const asked = issuer.asked();
  expect([await knock(token), await knock(token)]).toEqual([200, 200]);
  expect(issuer.asked()).toBeLessThanOrEqual(asked + 3);
  ahead = 130 * HOUR;
  expect(await knock(token)).toBe(401);
  issuer.away(false);
  ahead = 131 * HOUR;
  expect(await knock(token)).toBe(200);
});

it('takes no key that is not for Teams', async () => {
  issuer.rotate('annan', ['directline']);
  ahead = 132 * HOUR;
  expect(await knock(tokenFor(200, 'annan'))).toBe(401);
  issuer.rotate('nyckel');
  ahead = 133 * HOUR;
  expect(await knock(tokenFor(200))).toBe(200);
});

it('lets it in as long as Teams has the key', async () => {
  const token = tokenFor(300);
  expect(await knock(token)).toBe(200);
  ahead = 160 * HOUR;
  expect(await knock(token)).toBe(200);
  issuer.withdraw();
  ahead = 190 * HOUR;
  expect(await knock(token)).toBe(401);
  ahead = 0;
});
