import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { CaseCommand } from '../../../src/domain/case/commands.js';
import { openBot, type TestBot } from '../../support/bot.js';
import { type Chat, chatWith } from '../../support/chat.js';
import { givenIn } from '../../support/given.js';
import { config, STEERING, TEAM } from '../../support/people.js';
import { closure, enrolment, programme, referral } from '../../support/story.js';

vi.setConfig({ testTimeout: 60_000 });

/** Whether a closure lasts, by the front door: asked about, answered in one tap or one line, undone. Today is 25 November. */
let bot: TestBot;
let chat: Chat;
beforeAll(async () => {
  bot = await openBot({ config });
  chat = chatWith(bot, { user: TEAM });
});
afterAll(() => bot.stop());

const consented: CaseCommand = { ...enrolment('2025-03-01'), consents: ['FK'] } as CaseCommand;
const closed = (on: string) =>
  givenIn(bot)(referral({ birthYear: 1992 }, '2025-02-01'), consented, closure(on));
const nameOf = (code: string) => bot.live.register.cases.get(code)?.alias ?? '';
const lastEvent = async () => (await bot.live.entries()).at(-1)?.event;

describe('håller det?', () => {
  it('stands in the list from three months after the closure, and is answered in one tap that can be undone', async () => {
    const code = await closed('2026-08-20');
    expect(await chat.say('uppföljningar')).toContain(nameOf(code));
    expect(await chat.say('dagordning')).toMatch(/Ja, kvar/);
    await chat.say('uppföljningar');
    const said = await chat.press('Ja, kvar');
    expect(said).toContain('kvar efter 3 månader: ja');
    expect(await lastEvent()).toEqual({ type: 'held', months: 3, on: '2026-11-25', answer: 'still' });
    await chat.press('Ångra');
    expect(await lastEvent()).toMatchObject({ type: 'undone' });
    expect(await chat.say('uppföljningar')).toContain(nameOf(code));
  });

  it('leaves its receipt on the agenda for whoever opens it next', async () => {
    await closed('2026-08-21');
    await chat.say('dagordning');
    expect(await chat.press('Ja, kvar')).toContain('kvar efter 3 månader: ja');
    expect(await chat.say('dagordning')).toContain('kvar efter 3 månader: ja');
    await chat.press('Ångra');
  });

  it('is told of all who were asked this year', async () => {
    await closed('2026-08-22');
    await chat.say('dagordning');
    await chat.press('Ja, kvar');
    expect(await chat.say('håller det?')).toMatch(/Kvar i arbete efter 3 månader: \*\*\d av \d/);
    expect(await chat.say('håller det?', { user: STEERING })).toContain('kan bara teamet');
  });

  it('is answered in a line', async () => {
    const code = await closed('2026-05-20');
    const save = async (line: string) => {
      await chat.say(line.replace('*', nameOf(code)));
      await chat.press('Spara');
      const entry = (await bot.live.entries()).at(-1);
      await chat.press('Ångra');
      return entry?.event;
    };
    expect(await save('* kvar i arbete')).toMatchObject({ months: 6, answer: 'still' });
    expect(await save('håller *, ja')).toMatchObject({ answer: 'still' });
    expect(await save('* inte kvar i arbete, studier')).toMatchObject({ answer: 'other', now: 'studier' });
    expect(await save('håller * vet inte')).toMatchObject({ answer: 'unknown' });
    expect(await save('* håller, ja 20/11')).toMatchObject({ answer: 'still', on: '2026-11-20' });
  });

  it('asks where nothing is answered, and for what it became', async () => {
    const code = await closed('2026-05-21');
    expect(await chat.say(`håller ${nameOf(code)}`)).toContain('[Ja, kvar]\n[Annat]\n[Vet inte]');
    expect(await chat.press('Annat')).toContain('Vad blev det i stället?');
    await chat.press('Studier');
    const saved = await chat.press('Spara');
    expect(saved).toContain('Kvar efter 6 månader: nej, studier (25 nov)');
    expect(saved).not.toContain('borta ur alla listor');
    expect(await chat.say(`håller ${nameOf(code)}`)).toContain(
      'kommer 21 maj 2027, 12 månader efter avslutet',
    );
  });

  it('is not asked without a consent, nor of other closures', async () => {
    const given = givenIn(bot);
    const without = await given(referral({}, '2025-02-01'), enrolment('2025-03-01'), closure('2026-08-20'));
    const other = await given(referral({}, '2025-02-01'), consented, {
      ...closure('2026-08-20'),
      outcome: 'annat',
      detail: 'flyttat',
    } as CaseCommand);
    const list = await chat.say('uppföljningar');
    for (const code of [without, other]) expect(list).not.toContain(code);
    expect(await chat.say(`${without} kvar i arbete`)).toContain('inget samtycke som gäller');
    expect(await chat.say(`håller ${other}`)).toContain('varken till arbete, studier eller rehab');
  });
});

describe('after a year', () => {
  it('is the goal of Kraft Lund, and its status says it', async () => {
    const lund = await openBot({
      config: { ...config, programme: 'kraft-lund' },
      programme: programme('kraft-lund'),
    });
    const code = await givenIn(lund)(referral({}, '2025-02-01'), consented, closure('2025-10-20'));
    const there = chatWith(lund, { user: TEAM });
    await there.say(`${code} kvar i arbete`);
    await there.press('Spara');
    expect(await there.say('status för perioden')).toContain(
      'Ett år efter avslutet är **1 av 1** kvar i det de gick till.',
    );
    await lund.stop();
  });
});
