import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Posted } from '../../../src/bot/conversations.js';
import { remind } from '../../../src/bot/schedule/reminders.js';
import { roundReply } from '../../../src/bot/views/round-view.js';
import type { Said } from '../../../src/bot/turn.js';
import { day } from '../../../src/domain/day.js';
import { openRegister } from '../../../src/domain/live-register.js';
import { dayForRound } from '../../../src/domain/meeting/calendar.js';
import type { Role } from '../../../src/domain/privacy/roles.js';
import { memoryLedger } from '../../../src/domain/stores/memory.js';
import { openBot, type TestBot } from '../../support/bot.js';
import { cardText } from '../../../src/cards/card-text.js';
import { chatWith } from '../../support/chat.js';
import { ADMIN, config, STEERING, TEAM, TEAM_CHAT } from '../../support/people.js';
import { enrolment, programme, referral } from '../../support/story.js';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const META = {
  by: TEAM,
  admin: false,
  at: '2026-11-25T08:00:00.000Z',
  today: day('2026-11-25'),
};
const MONDAY = '2026-11-30';

async function office(role: Role | 'none' = { kind: 'team' }, about?: 'round') {
  const ledger = memoryLedger();
  const live = await openRegister(ledger, programme());
  const meta = (key: string) => ({ ...META, key });
  const saved = await live.run(referral(), meta('a'));
  if (saved.kind !== 'saved') throw new Error('not saved');
  await live.run({ ...enrolment('2026-11-04'), code: saved.code } as never, meta('b'));
  const event = {
    type: 'reminder-set' as const,
    person: TEAM,
    conversation: 'min-chatt',
    ...(about && { about }),
  };
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

describe('the round before a meeting', () => {
  const TUESDAY = '2026-12-01';

  it('is written once on the day before it, whatever restarts and however often it looks', async () => {
    const { tick, posts, second } = await office({ kind: 'team' }, 'round');
    await tick(`${MONDAY}T08:00:00.000Z`);
    await tick(`${TUESDAY}T06:59:00.000Z`);
    expect(posts).toEqual([]);
    await tick(`${TUESDAY}T07:00:00.000Z`);
    await tick(`${TUESDAY}T07:00:20.000Z`);
    await tick(`${TUESDAY}T15:00:00.000Z`, await second());
    await tick('2026-12-02T07:00:00.000Z', await second());
    expect(posts.map((one) => one.conversation)).toEqual(['min-chatt']);
    const said = posts[0]?.said;
    expect(said).toMatchObject({ summary: 'Inför mötet i morgon: Inget att följa upp till mötet.' });
    expect(said && 'card' in said && cardText(said.card)).toContain('Något att ta upp på mötet? *:');
    await tick('2026-12-08T07:00:00.000Z');
    expect(posts).toHaveLength(2);
    expect(posts[1]?.said).toMatchObject({
      summary: 'Inför mötet i morgon: 1 att följa upp, varav 1 försenad.',
    });
  });

  it('tries again what certainly did not arrive, never what may have', async () => {
    const { tick, posts, answers, second } = await office({ kind: 'team' }, 'round');
    answers.push({ kind: 'failed', code: 'refused', status: 429 }, { kind: 'uncertain' });
    await tick(`${TUESDAY}T08:00:00.000Z`);
    await tick(`${TUESDAY}T08:02:00.000Z`, await second());
    await tick(`${TUESDAY}T12:00:00.000Z`, await second());
    expect(posts).toHaveLength(2);
  });

  it('is written to nobody who has not asked for it, or may not see cases', async () => {
    for (const [role, about] of [
      [{ kind: 'steering' }, 'round'],
      [{ kind: 'team' }, undefined],
    ] as const) {
      const { tick, posts } = await office(role, about);
      await tick(`${TUESDAY}T08:00:00.000Z`);
      expect(posts).toEqual([]);
    }
  });

  it('comes on the last working day where the day before is none', () => {
    expect(dayForRound(day('2026-11-30'))).toBe('2026-11-27');
    expect(dayForRound(day('2027-01-07'))).toBe('2027-01-05');
  });
});

let bot: TestBot;
beforeAll(async () => {
  bot = await openBot({ config, today: day('2026-12-01') });
});
afterAll(() => bot.stop());

it('is turned on and off in the personal chat', async () => {
  const chat = chatWith(bot, { user: TEAM });
  expect(await chat.say('påminn mig på måndagar')).toContain('Jag skriver till dig på måndagar');
  expect(bot.live.register.settings.reminders.monday.get(TEAM)).toBe(`chatt-${TEAM}`);
  expect(await chat.press('Sluta påminna')).toContain('inte längre');
  expect(bot.live.register.settings.reminders.monday.size).toBe(0);
});

it('is offered to who has none, and each is turned on and off by itself', async () => {
  const chat = chatWith(bot, { user: TEAM });
  expect(await chat.say('hjälp')).toMatch(/hör av mig hit\?\npåminn mig på måndagar\npåminn mig före mötet/);
  expect(await chat.say('påminn mig före mötet')).toContain('dagen före varje möte');
  await chat.say('påminn mig på måndagar');
  expect(await chat.say('hjälp')).not.toContain('påminn');
  expect(await chat.say('sluta påminna mig före mötet')).toContain('inte längre före mötet');
  const { reminders } = bot.live.register.settings;
  expect([[...reminders.monday.keys()], [...reminders.round.keys()]]).toEqual([[TEAM], []]);
  await chat.press('Påminn mig före mötet');
  expect(await chat.say('sluta påminna')).toContain('inte längre på måndagar eller före mötet');
  expect(Object.values(bot.live.register.settings.reminders).map((whose) => whose.size)).toEqual([0, 0]);
  expect(await chat.say('påminn mig i övermorgon')).toContain('Jag kan påminna om veckan');
});

it('takes a point from the round to the agenda, with the list standing, and back', async () => {
  await bot.live.run(referral(), { ...META, key: 'a' }).then(async (saved) => {
    const code = saved.kind === 'saved' ? saved.code : '';
    await bot.live.run({ ...enrolment('2026-11-01'), code } as never, { ...META, key: 'b' });
  });
  const chat = chatWith(bot, { user: TEAM });
  const meeting = day('2026-12-02');
  const reader = {
    live: bot.live,
    today: day('2026-12-01'),
    role: { kind: 'team' },
    token: () => 'token-token-token',
    conversation: { id: `chatt-${TEAM}`, kind: 'personal', level: { kind: 'personal' } },
  } as const;
  chat.look(roundReply(reader, meeting).card);
  const done = await chat.press('Fortsätter');
  expect(done).toMatch(/^Inför mötet i morgon[\s\S]*✓ .+fortsätter[\s\S]*Något att ta upp/);
  expect(await chat.press('Lägg till', { text: 'lokaler till våren' })).toContain(
    '✓ På dagordningen: **lokaler till våren**',
  );
  expect(await chat.say('dagordning')).toContain('lokaler till våren');
  chat.look(roundReply(reader, meeting).card);
  expect(await chat.press('Lägg till', { text: '19900101-0017' })).toMatch(/personnummer/i);
  await chat.press('Lägg till', { text: 'julbord' });
  expect(await chat.press('Ångra')).toContain('Punkten står inte längre på dagordningen');
  expect(await chat.say('dagordning')).not.toContain('julbord');
});

it('shows somebody their own cases: those they were the last to write in', async () => {
  const chat = chatWith(bot, { user: TEAM });
  expect(await chat.say('mina ärenden')).toMatch(/^Mina ärenden\n.+senaste som skrev\n\*\*1\*\* ärende/);
  expect(await chatWith(bot, { user: ADMIN }).say('mina ärenden')).toContain('Inga just nu');
  expect(await chat.say('mina ärenden i skogen')).not.toContain('Mina ärenden\n');
});

it('refuses in a group and to the steering group', async () => {
  const chat = chatWith(bot, { user: TEAM });
  expect(await chat.say('påminn mig', { user: TEAM, conversation: TEAM_CHAT, kind: 'groupChat' })).toContain(
    'enskilt',
  );
  expect(await chat.say('påminn mig på måndagar', { user: STEERING })).toContain('Det kan bara teamet göra');
  expect(bot.live.register.settings.reminders.monday.size).toBe(0);
});
