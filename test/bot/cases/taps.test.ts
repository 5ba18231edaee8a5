import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Card } from '../../../src/cards/kit.js';
import { openBot, type TestBot } from '../../support/bot.js';
import { elementsOf } from '../../support/card-parts.js';
import { caseWorld, type CaseWorld } from '../../support/case-world.js';
import { type Chat, chatWith } from '../../support/chat.js';
import { config, TEAM } from '../../support/people.js';

/** How much it takes to get something recorded (BARS, Looking): messages and taps are counted, and what was written. */
let bot: TestBot;
let world: CaseWorld;
let chat: Chat;
beforeAll(async () => {
  bot = await openBot({ config });
  world = await caseWorld(bot);
  chat = chatWith(bot, { user: TEAM });
});
afterAll(() => bot.stop());

const inputs = (card: Card) =>
  [...elementsOf(card)].filter((one) => String(one['type']).startsWith('Input.'));
const written = async (from: number) => (await bot.live.entries()).slice(from).map(({ event }) => event.type);

describe('a day that has not come, in a line that was just written', () => {
  it.each([
    ['skriv in', 'waiting', '3/12'],
    ['avsluta', 'enrolled', 'arbete lönebidrag 3/12'],
  ] as const)('%s: is asked about, not marked wrong, and nothing is saved', async (act, stage, rest) => {
    const before = bot.live.register.position;
    expect(await chat.say(`${act} ${world[stage]} ${rest}`)).toContain('3 december har inte kommit än.');
    expect(JSON.stringify(chat.card())).not.toContain('attention');
    expect(await chat.press('I dag')).toContain('25 nov');
    expect(bot.live.register.position).toBe(before);
  });

  it('is marked wrong when it is saved all the same', async () => {
    await chat.say(`skriv in ${world.waiting} 3/12`);
    await chat.press('Ändra');
    await chat.press('Skriv in');
    expect(JSON.stringify(chat.card())).toContain('"color":"attention"');
    expect(await chat.say(`skriv in ${world.waiting} 31/11`)).toContain('”31/11” är inget datum');
    expect(JSON.stringify(chat.card())).not.toContain('attention');
  });
});

describe('from the list, one tap', () => {
  it.each([
    ['a follow-up', 'Gjord', 'followed-up'],
    ['a trial', 'Fortsätter', 'trial-passed'],
  ])('%s', async (_name, button, type) => {
    await chat.say('uppföljningar');
    const { position } = bot.live.register;
    await chat.press(button);
    expect(await written(position)).toEqual([type]);
    await chat.press('Ångra');
  });
});

describe('one message and one tap', () => {
  it.each([
    ['a referral', 'ny remiss soc kvinna 34 försörjningsstöd', 'registered'],
    ['an enrolment', 'skriv in {waiting}', 'enrolled'],
    ['a consent', 'samtycke {enrolled} fk rd', 'consented'],
    ['a trial', '{enrolled} fortsätter', 'trial-passed'],
    ['a follow-up', 'uppf {enrolled} klar, nästa 3/3', 'followed-up'],
    ['an activity', 'starta arbetsträning {enrolled} måndag 4 tim', 'activity-started'],
    ['a closure', 'avsluta {enrolled} arbete lönebidrag', 'closed'],
  ])('%s: a sentence, Spara and Ändra', async (_name, line, type) => {
    const { position } = bot.live.register;
    const short = await chat.say(line.replace(/\{(\w+)\}/, (_, kind) => world[kind as keyof CaseWorld]));
    expect(inputs(chat.card())).toEqual([]);
    expect(chat.card().actions?.map(({ title }) => title)).toEqual(['Spara', 'Ändra']);
    expect(short.length, 'short enough for a phone').toBeLessThan(450);
    expect(await chat.press('Spara')).toMatch(/^Sparat: /);
    expect(await written(position)).toEqual([type]);
  });
});

describe('a closure annat', () => {
  it('takes one message and two taps: the one thing it lacks is asked for with buttons', async () => {
    const { position } = bot.live.register;
    const asked = await chat.say(`avsluta ${world.toFk} annat`);
    expect(asked).toContain('Vad hände?');
    expect(asked).not.toMatch(/Inget är sparat än|markerat/);
    const short = await chat.press('Flyttat');
    expect(short).toContain('annat – flyttat');
    expect(short).toContain('dagen är i dag och försörjningen är densamma som vid remissen');
    expect(short).toContain('Planerat nästa steg (valfritt)');
    expect(bot.live.register.position).toBe(position);
    await chat.press('Spara');
    expect(bot.live.register.cases.get(world.toFk)).toMatchObject({ outcome: 'annat', detail: 'flyttat' });
  });

  it('asks for the outcome alone first, and then for what applies to it', async () => {
    const first = await chat.say(`avsluta ${world.consented}`);
    expect(first).not.toMatch(/Försörjning efter|nästa steg/);
    const work = await chat.press('Fortsätt', { outcome: 'arbete' });
    expect(work).toMatch(/lönebidrag[\s\S]*Försörjning efter \(valfritt\): lon/);
    expect(work).not.toMatch(/nästa steg|flyttat|Inget är sparat än/);
    const other = await chat.press('Avsluta ärendet', { outcome: 'annat', incomeAfter: '' });
    expect(other).toMatch(/Vad hände\? \*: {2}\{flyttat, annat stöd, vill inte delta, medicinsk rehab\}/);
    expect(await chat.press('Avsluta ärendet', { detail: 'flyttat' })).toMatch(/^Sparat: /);
  });
});

it('opens the form with Ändra, with everything that the sentence said', async () => {
  await chat.say('ny remiss soc kvinna 34 försörjningsstöd');
  const form = await chat.press('Ändra');
  expect(form).toMatch(
    /Remittent \*: SOC[\s\S]*Kön \*: K[\s\S]*1992\nUträknat från åldern\. Kan bli ett år fel\./,
  );
  expect(inputs(chat.card())).toHaveLength(8);
  expect(await chat.press('Spara', { birthYear: '1991' })).toMatch(/^Sparat: /);
  expect([...bot.live.register.cases.values()].at(-1)).toMatchObject({ birthYear: 1991 });
});

it('takes a unit that a referral has brought, also misspelt', async () => {
  await chat.say('ny remiss fk man 40 enhet Rehabkliniken Väst');
  await chat.press('Spara');
  expect(await chat.say('ny remiss fk man 41 enhet Rehabklniken Väst')).toContain('Rehabkliniken Väst');
  expect(chat.card().actions?.map(({ title }) => title)).toEqual(['Spara', 'Ändra']);
});

it('marks what it has assumed, and nothing else', async () => {
  await chat.say('ny remiss soc kvinna 34 2/11');
  const runs = [...elementsOf(chat.card())].filter(
    (one) => one['type'] === 'TextRun' && one['highlight'] === true,
  );
  expect(runs.map((one) => one['text'])).toEqual(['född ca 1992']);
});
