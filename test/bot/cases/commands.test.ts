import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { CaseCommand } from '../../../src/domain/case/commands.js';
import { day } from '../../../src/domain/day.js';
import { openBot, type TestBot } from '../../support/bot.js';
import { type Chat, chatWith } from '../../support/chat.js';
import { config, TEAM } from '../../support/people.js';
import { closure, enrolment, referral } from '../../support/story.js';

vi.setConfig({ testTimeout: 60_000 });

/** Every command of a case's path, by the front door: does it, refuses it, stays quiet. */
let bot: TestBot;
let chat: Chat;
beforeAll(async () => {
  bot = await openBot({ config });
  chat = chatWith(bot, { user: TEAM });
});
afterAll(() => bot.stop());

type Stage = 'visiting' | 'waiting' | 'enrolled' | 'active' | 'consented' | 'closed' | 'declined';
const visit: CaseCommand = {
  type: 'book-visit',
  visit: day('2026-11-27'),
  facts: { gender: 'M', birthYear: 1990, referrer: 'AF' },
};
const PATHS: Readonly<Record<Stage, readonly CaseCommand[]>> = {
  visiting: [visit],
  waiting: [referral()],
  enrolled: [referral(), enrolment()],
  active: [
    referral(),
    enrolment(),
    { type: 'start-activity', code: '*', kind: 'skogsgrupp', from: day('2026-11-02') },
  ],
  consented: [referral(), { ...enrolment(), consents: ['FK', 'RD'] } as CaseCommand],
  closed: [referral(), enrolment(), closure()],
  declined: [referral(), { type: 'decline', code: '*', declined: day('2026-10-20') }],
};

let count = 0;
/** A new case in a stage, as the writer saved it. */
async function given(stage: Stage): Promise<string> {
  let code = '';
  for (const command of PATHS[stage]) {
    const meta = { by: TEAM, admin: false, at: '2026-11-25T07:00:00.000Z', today: day('2026-11-25') };
    const named = 'code' in command ? { ...command, code } : command;
    const outcome = await bot.live.run(named, { ...meta, key: `given/${(count += 1)}` });
    if (outcome.kind !== 'saved') throw new Error(`${command.type} ${outcome.kind}`);
    code = outcome.code;
  }
  return code;
}

const written = async (from: number) => (await bot.live.entries()).slice(from).map(({ event }) => event.type);

/** Line with `*` for the case, its stage, and the events that it leads to. */
type Row = readonly [line: string, stage: Stage, events: readonly string[]];
const DOES: readonly Row[] = [
  ['boka om studiebesök * 30/11', 'visiting', ['visit-rebooked']],
  ['studiebesök gjort * i går', 'visiting', ['visit-done']],
  ['remiss * idag', 'visiting', ['registered']],
  ['tackade nej *', 'visiting', ['declined']],
  ['skriv in * 9/11', 'waiting', ['enrolled']],
  ['skriv in * 9/11 samtycke fk rd', 'waiting', ['enrolled', 'consented']],
  ['tackat nej * flyttat', 'waiting', ['declined']],
  ['samtycke * fk rd', 'enrolled', ['consented']],
  ['återkalla samtycke * fk', 'consented', ['consent-revoked']],
  ['prövotid * fortsätter', 'enrolled', ['trial-passed']],
  ['förläng *', 'enrolled', ['trial-extended']],
  ['uppf * klar, nästa 3/3', 'enrolled', ['followed-up']],
  ['boka uppföljning * 3/3', 'enrolled', ['follow-up-booked']],
  ['avstämning * klar', 'enrolled', ['reviewed']],
  ['starta arbetsträning * måndag 4 tim', 'enrolled', ['activity-started']],
  ['avsluta aktivitet *', 'active', ['activity-ended']],
  ['avsluta * arbete lönebidrag', 'enrolled', ['closed']],
  ['* droppade av', 'enrolled', ['closed']],
  ['rätta * remittent FK', 'closed', ['corrected']],
];

describe('does it: a short card, one tap, one commit', () => {
  it.each(DOES)('%s', async (line, stage, events) => {
    const code = await given(stage);
    const { position } = bot.live.register;
    await chat.say(line.replace('*', code));
    if (line.includes('droppade')) await chat.press('Kom inte');
    expect(bot.live.register.position, 'a line writes nothing').toBe(position);
    const form = chat.card();
    const saved = await chat.press('Spara');
    expect(saved).toMatch(/^Sparat: /);
    expect(saved).toContain('[Ångra]');
    expect(await written(position)).toEqual(events);
    const after = bot.live.register.position;
    chat.look(form);
    expect(await chat.press('Spara')).toMatch(/^Redan sparat: /);
    expect(bot.live.register.position, 'a second tap writes nothing').toBe(after);
  });

  it.each(['studiebesök soc kvinna 34 27/11', 'ny remiss soc kvinna 34', 'remiss inkom fk man 50 2/11'])(
    'begins a case: %s',
    async (line) => {
      const { position } = bot.live.register;
      await chat.say(line);
      expect(bot.live.register.position).toBe(position);
      expect(await chat.press('Spara')).toMatch(/^Sparat: /);
      expect(bot.live.register.position).toBe(position + 1);
    },
  );

  it('takes back what was just saved, and the list has it again', async () => {
    const code = await given('enrolled');
    await chat.say(`avsluta ${code} arbete lönebidrag`);
    await chat.press('Spara');
    expect(bot.live.register.cases.get(code)?.stage).toBe('closed');
    expect(await chat.press('Ångra')).toContain('Ångrat');
    expect(bot.live.register.cases.get(code)?.stage).toBe('enrolled');
  });
});

describe('refuses it in another stage, and says why', () => {
  const WRONG: readonly (readonly [line: string, stage: Stage, words: RegExp])[] = [
    [
      'skriv in *',
      'visiting',
      /har ett studiebesök bokat\. Registrera remissen först\.[\s\S]*\[Registrera remiss\]/,
    ],
    ['skriv in *', 'enrolled', /är redan inskriven, sedan 15 oktober 2026\./],
    ['skriv in *', 'closed', /är redan avslutad[\s\S]*\[Kommer tillbaka\]\n\[Ångra\]/],
    ['skriv in *', 'declined', /skrevs aldrig in/],
    ['studiebesök gjort *', 'enrolled', /är inskriven/],
    ['boka om studiebesök * 30/11', 'closed', /är redan avslutad/],
    ['tackade nej *', 'enrolled', /är inskriven/],
    [
      'prövotid * fortsätter',
      'waiting',
      /står i kö\. Prövotiden börjar med inskrivningen\.[\s\S]*\[Skriv in\]\n\[Tackat nej\]/,
    ],
    ['* fortsätter', 'waiting', /står i kö\. Prövotiden börjar med inskrivningen\./],
    ['förläng *', 'closed', /är redan avslutad/],
    ['uppf * klar', 'waiting', /står i kö/],
    ['boka uppföljning * 3/3', 'closed', /är redan avslutad/],
    ['avstämning * klar', 'declined', /skrevs aldrig in/],
    ['starta arbetsträning *', 'waiting', /står i kö/],
    ['avsluta * arbete', 'waiting', /står i kö/],
    ['avsluta * arbete', 'closed', /är redan avslutad/],
  ];
  it.each(WRONG)('%s on one that is %s', async (line, stage, words) => {
    const code = await given(stage);
    const { position } = bot.live.register;
    expect(await chat.say(line.replace('*', code))).toMatch(words);
    expect(bot.live.register.position).toBe(position);
  });
});

describe('refuses a wrong day beside its field, and keeps the form', () => {
  const future = { text: /ligger i framtiden/, day: '2026-12-24' };
  const before = { text: /är före/, day: '2026-09-01' };
  const DAYS: readonly (readonly [
    line: string,
    stage: Stage,
    button: string,
    field: string,
    wrong: typeof future,
  ])[] = [
    ['ny remiss soc kvinna 34', 'waiting', 'Spara', 'referred', future],
    ['studiebesök gjort *', 'visiting', 'Spara', 'visit', future],
    ['skriv in *', 'waiting', 'Skriv in', 'enrolled', future],
    ['skriv in *', 'waiting', 'Skriv in', 'enrolled', before],
    ['samtycke * fk', 'enrolled', 'Spara', 'from', future],
    ['återkalla samtycke * fk', 'consented', 'Återkalla', 'from', future],
    ['prövotid * fortsätter', 'enrolled', 'Besluta', 'decided', future],
    ['prövotid * fortsätter', 'enrolled', 'Besluta', 'decided', before],
    ['förläng *', 'enrolled', 'Besluta', 'until', before],
    ['uppf * klar', 'enrolled', 'Gjord', 'on', future],
    ['uppf * klar', 'enrolled', 'Gjord', 'on', before],
    ['uppf * klar', 'enrolled', 'Gjord', 'next', before],
    ['boka uppföljning * 3/3', 'enrolled', 'Boka', 'on', before],
    ['avstämning * klar', 'enrolled', 'Gjord', 'on', future],
    ['starta skogsgrupp *', 'enrolled', 'Spara', 'from', before],
    ['avsluta aktivitet *', 'active', 'Spara', 'to', future],
    ['avsluta aktivitet *', 'active', 'Spara', 'to', before],
    ['avsluta * arbete lönebidrag', 'enrolled', 'Avsluta ärendet', 'closed', future],
    ['avsluta * arbete lönebidrag', 'enrolled', 'Avsluta ärendet', 'closed', before],
    ['tackade nej *', 'waiting', 'Spara', 'declined', future],
    ['tackade nej *', 'waiting', 'Spara', 'declined', before],
  ];
  it.each(DAYS)('%s (%s) [%s] %s', async (line, stage, button, field, wrong) => {
    const code = await given(stage);
    await chat.say(line.replace('*', code));
    const { position } = bot.live.register;
    const again = await chat.press('Spara', { [field]: wrong.day });
    expect(again).toMatch(wrong.text);
    expect(again).toContain(wrong.day);
    expect(again).toContain(`[${button}]`);
    expect(bot.live.register.position).toBe(position);
  });
});

describe('refuses what is missing or was never there', () => {
  it.each([
    ['avsluta K99-999 arbete', /hittar inget ärende som heter ”K99-999”/],
    ['ångra K99-999', /hittar inget ärende som heter ”K99-999”/],
    ['visa K99-999', /hittar inget ärende/],
    ['skriv in K99-999', /hittar inget ärende/],
  ])('%s', async (line, words) => {
    const { position } = bot.live.register;
    expect(await chat.say(line)).toMatch(words);
    expect(bot.live.register.position).toBe(position);
  });

  it.each([
    ['avsluta', 'Fortsätt'],
    ['skriv in', 'Fortsätt'],
    ['uppföljning', 'Fortsätt'],
    ['samtycke', 'Fortsätt'],
    ['ny remiss', 'Spara'],
    ['boka studiebesök', 'Boka'],
  ])('a bare %s gives a form to fill in', async (line, button) => {
    await given('enrolled');
    await given('waiting');
    const { position } = bot.live.register;
    expect(await chat.say(line)).toContain(`[${button}]`);
    expect(bot.live.register.position).toBe(position);
  });
});

describe('stays quiet', () => {
  it.each([
    ['somebody is typing', { type: 'typing' }],
    ['a heart on a message', { type: 'messageReaction', reactionsAdded: [{ type: 'heart' }] }],
    ['a message that was edited', { type: 'messageUpdate', text: 'avsluta K26-001 arbete' }],
    ['a message that was taken away', { type: 'messageDelete' }],
    ['somebody else who joins', { type: 'conversationUpdate', membersAdded: [{ id: 'någon annan' }] }],
    ['an empty message with a value that is no card’s', { type: 'message', value: { a: 1 } }],
  ])('at %s', async (_name, activity) => {
    const { position } = bot.live.register;
    bot.connector.forget();
    expect((await bot.deliver(bot.activity(activity))).status).toBe(200);
    expect(bot.connector.spoken).toEqual([]);
    expect(bot.live.register.position).toBe(position);
  });

  it('writes nothing when only looked at', async () => {
    const code = await given('active');
    const { position } = bot.live.register;
    for (const line of [
      `visa ${code}`,
      'alla',
      'i kö',
      'sök enheten',
      'uppföljningar',
      'ångra',
      'hjälp',
      'blarg',
    ])
      await chat.say(line);
    expect(bot.live.register.position).toBe(position);
  });

  it('puts a form away without a trace', async () => {
    const code = await given('enrolled');
    await chat.say(`avsluta ${code} arbete`);
    await chat.press('Ändra');
    const { position } = bot.live.register;
    expect(await chat.press('Avbryt')).toBe('Avbrutet. Inget sparades.');
    expect(bot.live.register.position).toBe(position);
  });
});
