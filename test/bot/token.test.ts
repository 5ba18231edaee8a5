import { afterAll, beforeAll, expect, it } from 'vitest';
import { allowedAddress } from '../../src/bot/addresses.js';
import { type TestBot, openBot } from '../support/bot.js';
import { hmacWith, type Issuer, openIssuer, otherKey } from '../support/teams-tokens.js';

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

/** The SDK has a clock of its own, so these tests go by the real one. */
const NOW = Math.floor(Date.now() / 1000);
const good = () => ({
  iss: 'https://api.botframework.com',
  aud: APP,
  serviceurl: bot.connector.serviceUrl,
  nbf: NOW - 60,
  exp: NOW + 3600,
});
const without = (name: string) => Object.fromEntries(Object.entries(good()).filter(([key]) => key !== name));
const knock = async (authorization: string | undefined, parts: object = {}) => {
  const activity = bot.activity({ type: 'typing', ...parts });
  const response = await bot.deliver(activity, authorization === undefined ? {} : { authorization });
  return { status: response.status, text: await response.text() };
};

it('lets Teams in', async () => {
  expect(await knock(`Bearer ${issuer.token(good())}`)).toEqual({ status: 200, text: '' });
});

const change = (parts: object) => () => issuer.token({ ...good(), ...parts });
it.each<[string, () => string | undefined]>([
  ['no header', () => undefined],
  ['an empty header', () => ''],
  ['another scheme', () => `Basic ${issuer.token(good())}`],
  ['no token', () => 'Bearer '],
  ['two tokens', () => `Bearer ${issuer.token(good())} ${issuer.token(good())}`],
  ['nonsense', () => 'Bearer a.b.c'],
  ['two parts', () => 'Bearer a.b'],
  ['a very long one', () => `Bearer ${'a'.repeat(9000)}`],
])('keeps out %s', async (_name, header) => {
  expect(await knock(header())).toEqual({ status: 401, text: 'Unauthorized' });
});

it.each<[string, () => string]>([
  ['past exp', change({ exp: NOW - 3600 })],
  ['no exp', () => issuer.token(without('exp'))],
  ['an exp that is a text', change({ exp: '9999999999' })],
  ['future nbf', change({ nbf: NOW + 3600 })],
  ['no aud', () => issuer.token(without('aud'))],
  ['another aud', change({ aud: 'annan' })],
  ['a list of aud', change({ aud: [APP] })],
  ['no iss', () => issuer.token(without('iss'))],
  ['another iss', change({ iss: 'https://login.microsoftonline.com/x/v2.0' })],
  [
    'the emulator',
    change({ iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/', ver: '1.0', appid: APP }),
  ],
  [
    'a skill',
    change({
      ver: '2.0',
      azp: 'annan',
      iss: 'https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/',
    }),
  ],
  ['no serviceurl', () => issuer.token(without('serviceurl'))],
  ['another serviceurl', change({ serviceurl: 'https://smba.trafficmanager.net/emea/' })],
  ['alg none', () => issuer.token(good(), { alg: 'none' }, () => Buffer.alloc(0))],
  ['alg none with a signature', () => issuer.token(good(), { alg: 'none' })],
  ['HS256 with the public key', () => issuer.token(good(), { alg: 'HS256' }, hmacWith(issuer.publicKey))],
  ['HS256 said to be RS256', () => issuer.token(good(), {}, hmacWith(issuer.publicKey))],
  ['another’s key', () => issuer.token(good(), {}, otherKey)],
  ['an unknown kid', () => issuer.token(good(), { kid: 'okänd' })],
  ['no kid', () => issuer.token(good(), { kid: undefined })],
  [
    'a signature for another text',
    () => {
      const [head, , signature] = issuer.token(good()).split('.');
      const [, claims] = issuer.token({ ...good(), exp: NOW + 7200 }).split('.');
      return `${head ?? ''}.${claims ?? ''}.${signature ?? ''}`;
    },
  ],
])('keeps out a token with %s', async (_name, token) => {
  const before = bot.live.register.position;
  expect(await knock(`Bearer ${token()}`)).toEqual({ status: 401, text: 'Unauthorized' });
  expect(bot.live.register.position).toBe(before);
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
