import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Posted } from '../../../src/bot/conversations.js';
import { remind } from '../../../src/bot/schedule/reminders.js';
import type { Said } from '../../../src/bot/turn.js';
import { day } from '../../../src/domain/day.js';
import { openRegister } from '../../../src/domain/live-register.js';
import type { Role } from '../../../src/domain/privacy/roles.js';
import { memoryLedger } from '../../../src/domain/stores/memory.js';
import { openBot, type TestBot } from '../../support/bot.js';
import { cardText } from '../../support/card-text.js';
import { chatWith } from '../../support/chat.js';
import { config, STEERING, TEAM, TEAM_CHAT } from '../../support/people.js';
import { enrolment, programme, referral } from '../../support/story.js';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const MONDAY = '2026-11-30';

async function office(role: Role | 'none' = { kind: 'team' }) {
  const ledger = memoryLedger();
  const live = await openRegister(ledger, programme());
  const meta = (key: string) => ({
    key,
    by: TEAM,
    admin: false,
    at: '2026-11-25T08:00:00.000Z',
    today: day('2026-11-25'),
  });
  const saved = await live.run(referral(), meta('a'));
  if (saved.kind !== 'saved') throw new Error('not saved');
  await live.run({ ...enrolment('2026-11-04'), code: saved.code } as never, meta('b'));
  const event = { type: 'reminder-set', person: TEAM, conversation: 'min-chatt' } as const;
  await live.set(() => ({ kind: 'decided', events: [{ event, day: day('2026-11-25') }] }), meta('c'));
  const posts: { conversation: string; said: Said }[] = [];
  /** What becomes of the next posts; after them all arrive. */
  const answers: Posted[] = [];
  const tick = (at: string, holder = live) =>
    remind({
      live: holder,
      conversations: {
        post: (conversation, said) => {
          posts.push({ conversation, said });
          return Promise.resolve(answers.shift() ?? { kind: 'posted', activity: '1' });
        },
      },
      roleOf: () => (role === 'none' ? undefined : role),
      now: () => new Date(at),
      token: () => 'token-token',
      log: quiet,
    });
  return { tick, posts, answers, second: () => openRegister(ledger, programme()) };
}

it('writes once on Monday morning, whatever restarts and however often it looks', async () => {
  const { tick, posts, second } = await office();
  await tick(`${MONDAY}T06:59:00.000Z`);
  expect(posts).toEqual([]);
  await tick(`${MONDAY}T07:00:00.000Z`);
  await tick(`${MONDAY}T07:00:20.000Z`);
  await tick(`${MONDAY}T09:00:00.000Z`, await second());
  expect(posts.map((one) => one.conversation)).toEqual(['min-chatt']);
  const said = posts[0]?.said;
  expect(said && 'card' in said && cardText(said.card)).toContain('om 4 dagar');
  await tick('2026-12-07T07:00:00.000Z');
  expect(posts).toHaveLength(2);
});

it('writes late on the day if the bot was down, and not in the evening or on other days', async () => {
  const { tick, posts } = await office();
  await tick('2026-12-01T07:00:00.000Z');
  await tick(`${MONDAY}T16:00:00.000Z`);
  expect(posts).toEqual([]);
  await tick(`${MONDAY}T14:30:00.000Z`);
  expect(posts).toHaveLength(1);
});

it('writes nothing to who may not see cases, or has no role any more', async () => {
  for (const role of [{ kind: 'steering' } as const, 'none' as const]) {
    const { tick, posts } = await office(role);
    await tick(`${MONDAY}T07:00:00.000Z`);
    expect(posts).toEqual([]);
  }
});

it('tries again within the day what certainly did not arrive, and then no more', async () => {
  const { tick, posts, answers, second } = await office();
  answers.push({ kind: 'failed', code: 'refused', status: 429 }, { kind: 'unknown-conversation' });
  await tick(`${MONDAY}T08:00:00.000Z`);
  await tick(`${MONDAY}T08:00:20.000Z`);
  expect(posts).toHaveLength(1);
  await tick(`${MONDAY}T08:01:00.000Z`, await second());
  await tick(`${MONDAY}T08:03:00.000Z`, await second());
  await tick(`${MONDAY}T09:00:00.000Z`, await second());
  expect(posts).toHaveLength(3);
});

it('is over with the day, however it failed', async () => {
  const { tick, posts, answers } = await office();
  answers.push({ kind: 'failed', code: 'not-reached' });
  await tick(`${MONDAY}T15:59:30.000Z`);
  await tick(`${MONDAY}T16:00:30.000Z`);
  await tick('2026-12-01T08:00:00.000Z');
  expect(posts).toHaveLength(1);
  await tick('2026-12-07T08:00:00.000Z');
  expect(posts).toHaveLength(2);
});

it('never tries again what may have arrived', async () => {
  const { tick, posts, answers, second } = await office();
  answers.push({ kind: 'uncertain' });
  await tick(`${MONDAY}T08:00:00.000Z`);
  await tick(`${MONDAY}T12:00:00.000Z`, await second());
  expect(posts).toHaveLength(1);
});

let bot: TestBot;
beforeAll(async () => {
  bot = await openBot({ config });
});
afterAll(() => bot.stop());

it('is turned on and off in the personal chat', async () => {
  const chat = chatWith(bot, { user: TEAM });
  expect(await chat.say('påminn mig på måndagar')).toContain('Jag skriver till dig på måndagar');
  expect(bot.live.register.settings.reminders.get(TEAM)).toBe(`chatt-${TEAM}`);
  expect(await chat.press('Sluta påminna')).toContain('inte längre');
  expect(bot.live.register.settings.reminders.size).toBe(0);
});

it('refuses in a group and to the steering group', async () => {
  const chat = chatWith(bot, { user: TEAM });
  expect(await chat.say('påminn mig', { user: TEAM, conversation: TEAM_CHAT, kind: 'groupChat' })).toContain(
    'enskilt',
  );
  expect(await chat.say('påminn mig på måndagar', { user: STEERING })).toContain('Det kan bara teamet göra');
  expect(bot.live.register.settings.reminders.size).toBe(0);
});
