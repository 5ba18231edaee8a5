import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Posted } from '../../../src/bot/conversations.js';
import { remindOfReturn } from '../../../src/bot/schedule/return-reminder.js';
import type { Said } from '../../../src/bot/turn.js';
import { day } from '../../../src/domain/day.js';
import { openBot, type TestBot } from '../../support/bot.js';
import { type Chat, chatWith } from '../../support/chat.js';
import { givenIn } from '../../support/given.js';
import { ADMIN, config, TEAM, TEAM_CHAT } from '../../support/people.js';
import { closure, enrolment, referral } from '../../support/story.js';

vi.setConfig({ testTimeout: 60_000 });

let bot: TestBot;
let chat: Chat;
beforeAll(async () => {
  bot = await openBot({ config });
  chat = chatWith(bot, { user: ADMIN });
  const given = givenIn(bot);
  await given(referral({}, '2025-12-01'), enrolment('2025-12-15'), { ...closure('2026-02-01') });
  await given(referral({ gender: 'M' }, '2026-01-05'), enrolment('2026-05-10'));
  await given(referral({}, '2026-06-05'), enrolment('2026-10-10'));
});
afterAll(() => bot.stop());

describe('uppföljning finsam', () => {
  it('is ready to type in, by gender and day', async () => {
    const said = await chat.say('finsam');
    expect(said).toContain('Till och med | 30 april | 30 september | 31 december');
    expect(said).toContain('Kvinnor | 1 | 1 | –\nMän | 0 | 1 | –');
    expect(said).toContain('Alla | 1 | 2 | –');
    expect(said).toContain('[Skickat per 30 september]');
  });

  it.each(['finsam skickat per 31 februari', 'finsam skickat per 3 maj'])(
    '%s: keeps nothing',
    async (line) => {
      const { position } = bot.live.register;
      expect(await chat.say(line)).toContain('Inget är ändrat.');
      expect(bot.live.register.position).toBe(position);
    },
  );

  it('says that a year has not begun', async () => {
    expect(await chat.say('finsam 2031')).toBe('2031 har inte börjat än.');
  });

  it('keeps what was sent, and says where the register has moved on since', async () => {
    expect(await chat.say('finsam skickat per 30 april')).toContain('skickades 1 (1 kvinna)');
    await chat.say('finsam');
    expect(await chat.press('Skickat per 30 september')).toContain('skickades 2 (1 kvinna och 1 man)');
    await givenIn(bot)(referral({}, '2026-03-01'), enrolment('2026-03-02'));
    expect(await chat.say('siffror till försäkringskassan 2026')).toContain(
      'Per 30 september 2026 skickades 2 (1 kvinna och 1 man), 25 november. Nu säger registret 3.',
    );
    expect(await chat.say('finsam skickat per 31 december 2026')).toContain('Inget är ändrat.');
    expect(await chat.say('finsam skickat', { user: TEAM })).toContain('verksamhetsledaren');
  });

  it('is reminded of once, a week before, where the agenda is posted', async () => {
    const posts: Said[] = [];
    const answers: Posted[] = [{ kind: 'failed', status: 500 } as never];
    const tick = (at: string) =>
      remindOfReturn({
        live: bot.live,
        conversations: {
          post: (_, said) => {
            posts.push(said);
            return Promise.resolve(answers.shift() ?? { kind: 'posted', activity: '1' });
          },
        },
        now: () => new Date(at),
        log: { info: () => undefined, warn: () => undefined, error: () => undefined },
      });
    await tick('2026-12-28T08:00:00Z');
    expect(posts).toEqual([]);
    const place = { type: 'agenda-placed', place: { conversation: TEAM_CHAT, kind: 'groupChat' } } as const;
    const meta = { by: ADMIN, admin: true, at: '2026-11-25T08:00:00.000Z', today: day('2026-11-25') };
    await bot.live.set(() => ({ kind: 'decided', events: [{ event: place, day: meta.today }] }), {
      ...meta,
      key: 'place',
    });
    for (const at of ['2026-12-23T08:00:00Z', '2026-12-26T08:00:00Z', '2026-12-24T05:00:00Z']) await tick(at);
    expect(posts).toEqual([]);
    await tick('2026-12-24T08:00:00Z');
    for (const at of ['2026-12-24T12:00:00Z', '2026-12-28T08:00:00Z', '2026-12-29T08:00:00Z']) await tick(at);
    expect(posts).toHaveLength(2);
  });
});

describe('enkäten', () => {
  it('is counted in numbers only, and reminded of at a closure', async () => {
    expect(await chat.say('nns 5 utdelade 3 inkomna')).toContain('Antecknat: 5 utdelade och 3 inkomna');
    expect(await chat.say('nns')).toContain('**5** utdelade och **3** inkomna');
    await chat.say('avsluta K26-002 arbete lönebidrag');
    expect(await chat.press('Spara')).toContain('Glöm inte att dela ut NNS-enkäten.');
    expect(await chat.say('nns 5')).toContain('Inget är ändrat.');
  });

  it('writes nothing of a line that says more than the two numbers', async () => {
    expect(await chat.say('enkäter: 6 st utdelade och 4 inkomna')).toContain('6 utdelade och 4 inkomna');
    for (const more of ['3 inte besvarade', '3 inkomna förra året', '3 inkomna avesta'])
      expect(await chat.say(`nns 5 utdelade ${more}`), more).toContain('Inget är ändrat.');
    expect(await chat.say('nns')).toContain('**11** utdelade och **7** inkomna');
  });
});
