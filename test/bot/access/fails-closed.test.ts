import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBot, type TestBot } from '../../support/bot.js';
import { caseWorld, type CaseWorld, SEATS } from '../../support/case-world.js';
import { config, STEERING_CHANNEL, TEAM, TENANT } from '../../support/people.js';

/** What is not said for certain is not trusted (DESIGN 11). */
let bot: TestBot;
let world: CaseWorld;
beforeAll(async () => {
  bot = await openBot({ config, dialogs: true });
  world = await caseWorld(bot);
});
afterAll(() => bot.stop());
beforeEach(() => {
  bot.connector.forget();
});

const told = () => JSON.stringify(bot.connector.spoken.map(({ body }) => body));

describe('a conversation', () => {
  const say = (conversation: object) =>
    bot.deliver(bot.activity({ type: 'message', text: `visa ${world.consented}`, conversation }));

  it.each([
    ['says nothing of its kind', {}],
    ['has none', { conversationType: null }],
    ['has one that nobody knows', { conversationType: 'meeting' }],
    ['says that it is personal', { conversationType: 'personal' }],
  ])('that is the steering group’s and %s shows no case', async (_name, kind) => {
    expect((await say({ id: STEERING_CHANNEL, tenantId: TENANT, ...kind })).status).toBe(200);
    expect(told()).toContain('Siffrorna får du med');
    expect(told()).not.toContain('Remittent');
  });

  it('that is not known is personal only if Teams says so', async () => {
    await say({ id: 'okänd', tenantId: TENANT });
    expect(told()).toContain('inte inlagd hos mig');
    expect(bot.log.at(-1)).toContain('"reason":"conversation"');
    bot.connector.forget();
    await say({ id: 'okänd', tenantId: TENANT, conversationType: 'personal' });
    expect(told()).toContain('Remittent');
  });
});

describe('an agency member’s card', () => {
  const data = (row: string, meeting = '2026-11-25') => ({
    meeting,
    row,
    to: true,
    token: crypto.randomUUID(),
  });
  const meetings = async () =>
    (await bot.live.entries()).filter(({ stream }) => stream.startsWith('meeting/')).length;

  it('ticks what stands there for that person, and nothing else', async () => {
    const before = await meetings();
    for (const code of [world.enrolled, 'K26-999'])
      for (const section of ['trials', 'follow-ups', 'no-consent'])
        await bot.press('agenda-tick', data(`${section}/${code}`), SEATS.agency);
    expect(await meetings()).toBe(before);
    const answer = await bot.press('agenda-tick', data(`follow-ups/${world.toFk}`), SEATS.agency);
    expect(answer.type).toContain('card');
    expect(await meetings()).toBe(before + 1);
  });

  it('puts nothing off, and takes nothing back, that it may not see', async () => {
    const row = `trials/${world.enrolled}`;
    await bot.press('agenda-carry', data(row), SEATS.team);
    const before = await meetings();
    await bot.press('agenda-carry', data(row), SEATS.agency);
    await bot.press('agenda-keep', data(row), SEATS.agency);
    expect(await meetings()).toBe(before);
    await bot.press('agenda-keep', data(row), SEATS.team);
    expect(await meetings()).toBe(before + 1);
  });

  it.each(['agenda-tick', 'agenda-carry', 'agenda-show', 'agenda-minutes', 'agenda-point'])(
    'with a day that no meeting can be on is not read: %s',
    async (verb) => {
      for (const meeting of ['9999-12-31', '0001-01-01', '2026-02-30']) {
        const answer = await bot.press(verb, data(`reviews/${world.toFk}`, meeting), SEATS.agency);
        expect(answer).toMatchObject({ http: 200, statusCode: 200 });
        expect(answer.value).toContain('gick inte att läsa');
      }
    },
  );
});

describe('local mode', () => {
  const ask = (headers: Record<string, string>, path = '/healthz') =>
    new Promise<number>((resolve, reject) => {
      const sent = request(
        `${bot.url}${path}`,
        { headers, method: path === '/healthz' ? 'GET' : 'POST' },
        (answer) => {
          answer.resume();
          resolve(answer.statusCode ?? 0);
        },
      );
      sent.on('error', reject).end();
    });

  it.each([
    ['another host', { host: 'bot.example.se' }],
    ['a tunnel’s host', { host: '127.0.0.1.example.se:3978' }],
    ['X-Forwarded-For', { 'x-forwarded-for': '127.0.0.1' }],
    ['Forwarded', { forwarded: 'for=127.0.0.1' }],
    ['Via', { via: '1.1 proxy' }],
  ])('refuses what comes with %s, and logs it', async (_name, headers) => {
    expect(await ask(headers)).toBe(403);
    expect(await ask(headers, '/api/messages')).toBe(403);
    expect(bot.log.at(-1)).toContain('"reason":"not-local"');
  });

  it.each(['localhost', `localhost:3978`, '127.0.0.1', '[::1]:3978'])('answers to %s', async (host) => {
    expect(await ask({ host })).toBe(200);
  });
});

it('knows the person in upper case too', async () => {
  await bot.say('tack', { user: TEAM.toUpperCase() });
  expect(told()).not.toContain('inte inlagd');
});
