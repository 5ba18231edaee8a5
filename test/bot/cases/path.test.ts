import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBot, type TestBot } from '../../support/bot.js';
import { type Chat, chatWith } from '../../support/chat.js';
import { config, TEAM, TEAM_CHAT, TEAM_TWO } from '../../support/people.js';

/** One case from its study visit to its closure and back, as golden texts. */
let bot: TestBot;
let chat: Chat;
beforeAll(async () => {
  bot = await openBot({ config });
  chat = chatWith(bot, { user: TEAM });
});
afterAll(() => bot.stop());

/** Whether a line says everything that its form must know. */
const isWhole = (line: string) => line !== 'ny remiss' && line !== 'avsluta K26-002';
const golden = (name: string) => `../../golden/${name}.txt`;

describe('a whole path, one line and one tap a step', () => {
  it.each([
    ['study-visit', 'studiebesök soc kvinna 34 27/11'],
    ['referral', 'ny remiss soc kvinna 34 försörjningsstöd 2/11'],
    ['enrolment', 'skriv in K26-002 9/11'],
    ['consent', 'samtycke K26-002 fk rd'],
    ['activity', 'starta arbetsträning K26-002 måndag 4 tim'],
    ['follow-up', 'uppf K26-2 klar, nästa 3/3'],
    ['trial-extended', 'förläng K26-002'],
    ['trial-passed', 'prövotid K26-002 fortsätt'],
    ['review', 'avstämning K26-002 klar'],
    ['correction', 'rätta K26-002 remittent FK'],
    ['closure', 'avsluta K26-002 arbete lönebidrag'],
  ])('%s', async (name, line) => {
    const form = await chat.say(line);
    const saved = await chat.press('Spara');
    await expect(`> ${line}\n${form}\n\n> [Spara]\n${saved}\n`).toMatchFileSnapshot(golden(`path-${name}`));
  });

  it('is shown with its details and its timeline in a personal chat', async () => {
    await expect(`${await chat.say('visa K26-002')}\n`).toMatchFileSnapshot(golden('case-details'));
  });

  it('is shown in a group without them', async () => {
    const shown = await chat.say('visa K26-002', { user: TEAM, conversation: TEAM_CHAT, kind: 'groupChat' });
    expect(shown).not.toMatch(/1992|Kvinna|Försörjningsstöd|Tidslinje/);
    await expect(`${shown}\n`).toMatchFileSnapshot(golden('case-in-group'));
  });

  it('comes back with one undo of the closure', async () => {
    expect(await chat.say('ångra')).toContain('Avslutad 25 nov: arbete – lönebidrag');
    await expect(`${await chat.press('Ångra')}\n`).toMatchFileSnapshot(golden('undone'));
    expect(bot.live.register.cases.get('K26-002')).toMatchObject({ stage: 'enrolled' });
  });

  it('declines one in the queue, and takes somebody back as a new case', async () => {
    await chat.say('ny remiss fk man 50 sjukpenning');
    await chat.press('Spara');
    await chat.say('tackade nej K26-003');
    expect(await chat.press('Spara')).toContain('Ej inskriven 25 nov: tackade nej');
    await chat.say('kommer tillbaka K26-003 fk man 50');
    await chat.press('Spara');
    expect(bot.live.register.cases.get('K26-004')).toMatchObject({
      stage: 'waiting',
      earlierCase: 'K26-003',
    });
  });
});

describe('what cannot be', () => {
  it.each([
    ['avsluta K99-999 arbete', 'Jag hittar inget ärende som heter ”K99-999”'],
    ['avsluta K26-003 arbete utan stöd', 'skrevs aldrig in'],
    ['skriv in K26-002', 'är redan inskriven'],
    ['ny remiss soc kvinna 19850709-9805', 'personnummer'],
  ])('%s', async (line, words) => {
    expect(await chat.say(line)).toContain(words);
  });

  it.each([
    [
      'closing day before the enrolment',
      'avsluta K26-002 arbete utan stöd',
      'Avsluta ärendet',
      { closed: '2026-11-01' },
      'Avslutsdagen 1 nov 2026 är före inskrivningen 9 nov 2026',
    ],
    [
      'a day to come',
      'avsluta K26-002 arbete utan stöd',
      'Avsluta ärendet',
      { closed: '2026-12-01' },
      'ligger i framtiden',
    ],
    ['no outcome', 'avsluta K26-002', 'Fortsätt', {}, 'Ett avslut måste ha ett utfall.'],
    [
      'an age outside',
      'ny remiss soc kvinna 34',
      'Spara',
      { birthYear: '1950' },
      'Programmet tar emot 16–64 år',
    ],
    ['a half-filled card', 'ny remiss', 'Spara', {}, 'Välj vem som remitterar.'],
    ['a date that is none', 'ny remiss soc man 40', 'Spara', { referred: '2026-02-30' }, 'är inget datum'],
    [
      'a unit that is far too long',
      'ny remiss soc man 40',
      'Spara',
      { unit: 'x'.repeat(3000) },
      'är för lång: högst 100 tecken',
    ],
    [
      'a personnummer in a field',
      'ny remiss soc man 40',
      'Spara',
      { unit: 'VC 850709-9805' },
      'innehåller ett personnummer',
    ],
  ])(
    '%s: says so beside the field, stores nothing, keeps what was typed',
    async (_name, line, button, inputs, words) => {
      const before = bot.live.register.position;
      await chat.say(line);
      const again = await chat.press(isWhole(line) ? 'Spara' : button, inputs);
      expect(again).toContain(words);
      expect(again).not.toContain('850709');
      expect(again).toContain(`[${button}]`);
      expect(bot.live.register.position).toBe(before);
    },
  );

  it('can be put right on the same card', async () => {
    await chat.say('ny remiss soc man 40');
    await chat.press('Spara', { birthYear: '1950' });
    expect(await chat.press('Spara', { birthYear: '1986' })).toContain('Sparat');
  });
});

describe('two people at once', () => {
  it('shows the second what the first did, and saves nothing of the stale card', async () => {
    await chat.say('uppföljning K26-002 klar, nästa 3/3');
    await chat.press('Ändra');
    const mine = chat.card();
    const other = chatWith(bot, { user: TEAM_TWO });
    await other.say('avstämning K26-002 klar');
    await other.press('Spara');
    chat.look(mine);
    const stale = await chat.press('Gjord', { note: 'ringde' });
    expect(stale).toContain('har ändrats sedan formuläret visades');
    expect(stale).toContain('Halvårsavstämning gjord 25 nov (Handledare Två, i dag)');
    expect(stale).toContain('Anteckning (valfritt, ingen hälsa och inga namn): ringde');
    expect(stale).toContain('Nästa uppföljning (valfritt): 2027-03-03');
    expect(await chat.press('Gjord')).toContain('Sparat');
  });

  it('saves once what is pressed twice, and says so calmly with the same card', async () => {
    await chat.say('ny remiss rd kvinna 28');
    const form = chat.card();
    const first = await chat.press('Spara');
    const [sentence = '', ...rest] = first.replace('Sparat', 'Redan sparat').split('\n');
    const once = 'Det är sparat en gång, och du behöver inte göra något mer.';
    const { position } = bot.live.register;
    chat.look(form);
    expect(await chat.press('Spara')).toBe([sentence, `Du tryckte två gånger. ${once}`, ...rest].join('\n'));
    chat.look(form);
    expect(await chat.press('Spara', {}, { user: TEAM_TWO })).toContain(`Handledare Ett hann före. ${once}`);
    expect(bot.live.register.position).toBe(position);
  });

  it('says that a year is about where it was counted from an age, after the study visit and when somebody comes back', async () => {
    await chat.say('studiebesök soc man 28 20/11');
    await chat.press('Spara');
    const known = [...bot.live.register.cases.keys()].at(-1) ?? '';
    expect(await chat.say(`remiss ${known}`)).toContain('man, född ca 1998');
    expect(await chat.say(`remiss ${known} född 1997`)).toContain('man, född 1997');
    await chat.say(`${known} tackade nej`);
    await chat.press('Spara');
    expect(await chat.say(`${known} kommer tillbaka remiss soc`)).toContain('man, född ca 1998');
    await chat.press('Spara');
    expect([...bot.live.register.cases.values()].at(-1)).toMatchObject({
      earlierCase: known,
      birthYear: 1998,
      birthYearAbout: true,
    });
  });
});

describe('undo', () => {
  it('is for one’s own; somebody else’s asks the leader', async () => {
    await chat.say('ny remiss af man 33');
    await chat.press('Spara');
    const saved = chat.card();
    const other = chatWith(bot, { user: TEAM_TWO });
    other.look(saved);
    expect(await other.press('Ångra')).toContain('Du kan bara ångra det du själv har sparat');
    expect(await other.say('ångra')).toContain('Det senaste du sparade');
    chat.look(saved);
    expect(await chat.press('Ångra')).toContain('Ärendet finns inte längre i registret');
    chat.look(saved);
    expect(await chat.press('Ångra')).toContain('Redan ångrat');
  });
});

describe('which case', () => {
  it('offers a misspelt alias, never fills it in', async () => {
    const alias = bot.live.register.cases.get('K26-002')?.alias ?? '';
    const misspelt = `${alias.slice(0, 3)}x${alias.slice(4)}`;
    const offered = await chat.say(`avsluta ${misspelt} arbete`);
    expect(offered).toContain('Menade du ');
    expect(await chat.press(alias)).toContain(`Avsluta ${alias}`);
  });

  it('gives a list to a bare command', async () => {
    const list = await chat.say('avsluta');
    expect(list).toContain('Vilket ärende ska avslutas?');
    expect(await chat.press('Fortsätt', { code: 'K26-002' })).toContain('Utfall *');
  });
});
