import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORMS } from '../../../src/bot/forms/index.js';
import { openBot, type TestBot } from '../../support/bot.js';
import { type Chat, chatWith } from '../../support/chat.js';
import { givenIn } from '../../support/given.js';
import { config, STEERING, TEAM } from '../../support/people.js';
import { closure, enrolment, referral } from '../../support/story.js';

let bot: TestBot;
let chat: Chat;
/** The aliases of a case that waits, one that is enrolled and one that is closed. */
let waiting: string;
let enrolled: string;
let closed: string;
beforeAll(async () => {
  bot = await openBot({ config });
  chat = chatWith(bot, { user: TEAM });
  const given = givenIn(bot);
  const aliasOf = (code: string) => bot.live.register.cases.get(code)?.alias ?? '';
  waiting = aliasOf(await given(referral()));
  enrolled = aliasOf(await given(referral(), enrolment()));
  closed = aliasOf(await given(referral(), enrolment(), closure()));
});
afterAll(() => bot.stop());

describe('something is said of a case that does not exist', () => {
  it.each([
    'Blurpan tackade nej',
    'blurpen fortsätter',
    'Blurpen droppade av',
    'blurpen avslutad arbete 3/11',
  ])('%s: no case is called so', async (line) => {
    const said = await chat.say(line);
    expect(said).toContain(`Jag hittar inget ärende som heter ”${line.split(' ')[0] ?? ''}”.`);
    expect(said).toContain('Inget är sparat.');
  });

  it('offers the case whose alias is misspelt', async () => {
    const said = await chat.say(`${waiting.slice(0, 3)}x${waiting.slice(4)} tackade nej`);
    expect(said).toContain('Menade du ');
    expect(await chat.press(waiting)).toContain(`${waiting} skrivs inte in`);
  });

  it.each(['kvinnan tackade nej', 'vem tackade nej', 'antalet avslutade 2025', 'kommunen avslutade 2025'])(
    'answers %s as the question it is',
    async (line) => {
      expect(await chat.say(line)).toContain('Så här förstod jag frågan');
    },
  );

  it('tells nobody who may not change cases', async () => {
    const said = await chatWith(bot, { user: STEERING }).say('Blurpan tackade nej');
    expect(said).not.toContain('ärende som heter');
  });
});

describe('somebody comes back', () => {
  it.each(['kommer tillbaka', 'är tillbaka'])('%s, and the case is still open: says so', async (words) => {
    const { position } = bot.live.register;
    const said = await chat.say(`${enrolled} ${words}`);
    expect(said).toMatch(
      new RegExp(`${enrolled}\\S* .*har ett pågående ärende \\(inskriven sedan 15 okt.*ingen ny remiss`),
    );
    expect(await chat.press('Visa ärendet')).toContain(enrolled);
    expect(await chat.say(`${waiting} ${words}`)).toContain('(i kö sedan 1 okt)');
    expect(bot.live.register.position).toBe(position);
  });

  it('gets a new referral when the case is closed', async () => {
    const said = await chat.say(`${closed} kommer tillbaka`);
    expect(said).toContain('Ny remiss');
    expect(said).toContain('[Spara]');
  });
});

describe('a new alias', () => {
  it('opens the correction with the alias chosen, also when the case is named after', async () => {
    expect(await chat.say(`byt alias ${enrolled}`)).toContain('Vad ska rättas? *: alias');
    await chat.say('byt alias');
    const code = [...bot.live.register.cases.values()].find((it) => it.alias === enrolled)?.code ?? '';
    expect(await chat.press('Fortsätt', { code })).toContain('Vad ska rättas? *: alias');
    expect(await chat.press('Rätta', { to: 'blåklockan' })).toMatch(/^Sparat: .*till Blåklockan/s);
    enrolled = 'Blåklockan';
  });

  it('leaves the field open when nothing says which', async () => {
    expect(await chat.say(`rätta ${enrolled}`)).toMatch(/Vad ska rättas\? \*: {2}\{/);
  });
});

it('shows a day that is put right with its year', async () => {
  expect(await chat.say(`rätta ${enrolled} remissdatum 11/1`)).toMatch(/remissdatumet till 11 jan \d{4}/);
});

describe('a bare command asks for the case', () => {
  it.each([
    ['avsluta', 'Vilket ärende ska avslutas?'],
    ['skriv in', 'Vilket ärende ska skrivas in?'],
    ['uppföljning', 'Vilket ärende har följts upp?'],
    ['rätta', 'Vilket ärende ska rättas?'],
    ['visa', 'Vilket ärende vill du se?'],
  ])('%s', async (line, question) => {
    expect(await chat.say(line)).toContain(question);
  });

  it('has a question of its own for every form', () => {
    for (const form of FORMS) if (form.on === 'case') expect(form.which, form.name).toMatch(/^Vilket .+\?$/);
  });
});

describe('something is said of a case that is not to be done', () => {
  it.each([
    ['avslutas om hon får jobbet', 'inte är gjort eller bestämt', ['Visa']],
    ['ska inte avslutas', 'inte är gjort eller bestämt', ['Visa']],
    ['ta bort samtalet', 'ångra eller rätta', ['Ångra', 'Rätta', 'Avsluta', 'Visa']],
    ['samtycke dras', 'Jag förstår inte ”dras”', ['Visa']],
  ] as const)('%s: nothing is done, and it says why', async (words, why, ways) => {
    for (const way of ways) {
      const said = await chat.say(`${enrolled} ${words}`);
      expect(said).toContain(why);
      expect(said).toContain('Inget är sparat.');
      expect(await chat.press(`${way} ${enrolled}`)).not.toContain('förstod inte');
    }
  });

  it.each(['ta bort Blurpen', 'ta bort ärendet Blurpen', 'ta bort K26-987'])(
    '%s: no case is called so, and what can be done instead',
    async (line) => {
      const said = await chat.say(line);
      expect(said).toMatch(/Jag hittar inget ärende som heter ”(Blurpen|K26-987)”/);
      expect(said).toContain('kan du ångra eller rätta. Inget är sparat.');
    },
  );

  it('offers the nearest where what is to be taken away is misspelt', async () => {
    expect(await chat.say(`ta bort ${waiting.slice(0, 3)}x${waiting.slice(4)}`)).toContain('Menade du ');
    expect(await chat.press(waiting)).toContain(waiting);
  });

  it('offers that somebody in the queue has declined, where they are to be taken away', async () => {
    await chat.say(`ta bort ${waiting}`);
    expect(await chat.press(`Tackat nej ${waiting}`)).toContain(`${waiting} skrivs inte in`);
  });
});
