import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Case } from '../../../src/domain/case/case.js';
import { openBot, type TestBot } from '../../support/bot.js';
import { type Chat, chatWith } from '../../support/chat.js';
import { openDemoBot } from '../../support/demo-bot.js';
import { givenIn } from '../../support/given.js';
import { otherOutcomes, ownOutcomes } from '../../support/own-outcomes.js';
import { config, STEERING, STEERING_CHANNEL, TEAM } from '../../support/people.js';
import { enrolment, referral } from '../../support/story.js';

/** Outcomes that only a programme's file knows, by the front door: closed to, asked about, corrected and counted. */
let bot: TestBot;
let chat: Chat;
let enrolled: readonly Case[];
beforeAll(async () => {
  bot = await openDemoBot({ programme: ownOutcomes });
  chat = chatWith(bot, { user: TEAM });
  enrolled = [...bot.live.register.cases.values()].filter(({ stage }) => stage === 'enrolled');
});
afterAll(() => bot.stop());

const codeOf = (at: number) => enrolled[at]?.code ?? '';
const now = (at: number) => bot.live.register.cases.get(codeOf(at));

it.each([
  ['avsluta * startat eget aktiebolag', { outcome: 'nystart', detail: 'aktiebolag', incomeAfter: 'annan' }],
  ['* startade eget 20/11', { outcome: 'nystart', closed: '2026-11-20' }],
  ['avsluta * åldersgränsen', { outcome: 'aldersgrans' }],
  ['* avvek utomlands', { outcome: 'avvikit', detail: 'utomlands' }],
])('is closed to by one line and one tap: %s', async (line, end) => {
  const at = enrolled.findIndex((one) => bot.live.register.cases.get(one.code)?.stage === 'enrolled');
  await chat.say(line.replace('*', codeOf(at)));
  expect(await chat.press('Spara')).toContain('Sparat');
  expect(now(at)).toMatchObject({ stage: 'closed', ...end });
});

it('is closed to by the form, which asks for the detail that it needs and for the next step where one may be planned', async () => {
  const form = await chat.say(`avsluta ${codeOf(4)}`);
  expect(form).toContain('Dropout (tidigt avhopp), Startat eget, Uppnådd åldersgräns, Avvikit}');
  const asked = await chat.press('Fortsätt', { outcome: 'avvikit' });
  expect(asked).toMatch(/Vad hände\? \*: {2}\{utan adress, utomlands\}/);
  expect(asked).toContain('Planerat nästa steg');
  await chat.press('Avsluta ärendet', { detail: 'utan adress' });
  expect(now(4)).toMatchObject({ outcome: 'avvikit', detail: 'utan adress' });
  await chat.say(`avsluta ${codeOf(5)}`);
  const own = await chat.press('Fortsätt', { outcome: 'nystart' });
  expect(own).toContain('{enskild firma, aktiebolag}');
  expect(own).not.toContain('nästa steg');
});

it('is asked about where the words may be another', async () => {
  expect(await chat.say(`${codeOf(5)} hoppade av`)).toContain(
    'kan vara Dropout (tidigt avhopp) eller Avvikit',
  );
  expect(await chat.say(`avsluta ${codeOf(5)} startat eget, arbete`)).toContain('kan vara');
  expect(await chat.say(`avsluta ${codeOf(5)} inte startat eget`)).toContain('Inget är sparat');
  expect(now(5)).toMatchObject({ stage: 'enrolled' });
});

it('that no programme has is refused from a card, and nothing is saved', async () => {
  await chat.say(`avsluta ${codeOf(5)} startat eget`);
  const said = await chat.press('Spara', { outcome: 'lotterivinst' });
  expect(said).toContain('Utfallet: ”lotterivinst” finns inte. Välj bland arbete, studier,');
  expect(now(5)).toMatchObject({ stage: 'enrolled' });
});

it('is corrected to and from', async () => {
  await chat.say(`rätta ${codeOf(2)} utfall startat eget`);
  await chat.press('Spara');
  expect(now(2)).toMatchObject({ outcome: 'nystart' });
  await chat.say(`rätta ${codeOf(2)} utfall åldersgräns`);
  await chat.press('Spara');
  expect(await chat.say(`visa ${codeOf(2)}`)).toContain('Utfall: Uppnådd åldersgräns');
});

it('is counted where it is asked for, and in the status by its class', async () => {
  expect(await chat.say('hur många startade eget 2026')).toContain(
    '**2** personer avslutades till startat eget',
  );
  expect(await chat.say('vilka är det?')).toContain(codeOf(0));
  expect(await chat.say('hur många avvek 2026?')).toContain('**2** personer avslutades som avvikit');
  const status = await chat.say('status 2026');
  expect(status).toMatch(/gick vidare till arbete, studier, .* eller startat eget: \*\*/);
  expect(status).toContain('Startat eget (i resultat) | 2');
  expect(status).toMatch(/Uppnådd åldersgräns \| 1\nAvvikit \| 2/);
});

it('is a row of the steering group’s outcomes, and of none of its names', async () => {
  const steering = chatWith(bot, { user: STEERING, conversation: STEERING_CHANNEL, kind: 'groupChat' });
  expect(await steering.say('status 2026')).toMatch(
    /Startat eget \(i resultat\) \| 2\nUppnådd åldersgräns \| 1\nAvvikit \| 2/,
  );
  expect(await steering.say('hur många startade eget 2026')).toContain('**2** personer');
  expect(await steering.say('vilka startade eget 2026')).not.toContain(codeOf(0));
});

it('stands among what was done at the meeting', async () => {
  expect(await chat.say('dagordning')).toContain('Avslutad 25 nov: avvikit');
});

describe('a programme with none of the usual ones', () => {
  let other: TestBot;
  let own: Chat;
  let code: string;
  beforeAll(async () => {
    other = await openBot({ config, programme: otherOutcomes });
    own = chatWith(other, { user: TEAM });
    code = await givenIn(other)(referral(), enrolment());
  });
  afterAll(() => other.stop());

  it('shows how its own are written, in lines that work', async () => {
    const help = await own.say('hjälp');
    const alias = other.live.register.cases.get(code)?.alias ?? '';
    const lines = [
      `avsluta ${alias} anställning vikariat`,
      'hur många gick till anställning förra perioden?',
    ];
    for (const line of lines) expect(help).toContain(line);
    expect(await own.say(lines[1] ?? '')).toContain('**0** personer avslutades');
    expect(await own.say(`${alias} hoppade av`)).toMatch(/\[Anställning\]\n\[Slutat\]/);
    expect(await own.say(`avsluta ${alias} arbete`)).toContain('Jag förstod inte: arbete.');
    await own.say(lines[0] ?? '');
    await own.press('Spara');
    expect(other.live.register.cases.get(code)).toMatchObject({ outcome: 'anstallning', detail: 'vikariat' });
  });

  it('has a result, and no dropouts to leave out of it', async () => {
    expect(await own.say('status för perioden')).toContain(
      '**1 av 1** avslutade gick vidare till anställning',
    );
    expect(await own.say('hur stor andel gick i resultat i år')).toContain('100');
    expect(await own.say('självförsörjning i år')).toContain('anställning. Vilket menar du?');
    expect(await own.say('hur många dropouts i år')).toContain('Jag förstod inte ”dropouts”');
  });
});
