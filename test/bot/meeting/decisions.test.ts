import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBot, type TestBot } from '../../support/bot.js';
import { type Chat, chatWith } from '../../support/chat.js';
import { AGENCY, config, STEERING, TEAM, TEAM_CHAT } from '../../support/people.js';

/** Decisions: written down in one line, carried until done, asked about, in the minutes (DESIGN 8). */
let bot: TestBot;
let chat: Chat;
let clock = '2026-11-25T08:30:00.000Z';
const inTeam = { user: TEAM, conversation: TEAM_CHAT, kind: 'groupChat' as const };
beforeAll(async () => {
  bot = await openBot({ config, now: () => new Date(clock) });
  chat = chatWith(bot, inTeam);
});
afterAll(() => bot.stop());

it('is written down with who and when, and can be taken back', async () => {
  expect(await chat.say('beslut: ringa kommunen om lokaler, Handledare Två, senast 2/12')).toMatch(
    /Beslut: \*\*ringa kommunen om lokaler\*\*\nsenast ons 2 dec · beslut 25 nov · Handledare Två\nOnsdagsmöte 25 november/,
  );
  await chat.say('beslut: ett misstag');
  expect(await chat.press('Ångra')).toContain('Beslutet är borta');
  expect(await chat.say('öppna beslut')).not.toContain('misstag');
});

it('refuses a personnummer, a day that no calendar has, and an empty one, and writes nothing', async () => {
  const { position } = bot.live.register;
  expect(await chat.say('beslut:')).toContain('Skriv vad ni har beslutat');
  expect(await chat.say('beslut: ring 850709-9805')).toContain('personnummer');
  expect(await chat.say('beslut: ny broschyr, senast 31/2')).toContain(
    'Det finns ingen dag ”31/2”. Inget är sparat.',
  );
  expect(await chat.say('ta upp på mötet 31/2: lokaler')).toBe(
    'Det finns ingen dag ”31/2”. Inget är sparat.',
  );
  expect(await chat.say('beslut: något annat', { user: STEERING })).toContain('Det kan bara');
  expect(bot.live.register.position).toBe(position);
});

it('asks which meeting a point is for where there is none that day, and why there is none', async () => {
  const { position } = bot.live.register;
  const why = 'Punkten är inte tillagd. Vilket möte ska den upp på?';
  expect(await chat.say('ta upp på mötet 24/12: julbord')).toContain(
    `Inget möte torsdag 24 december. ${why}\n[23 december]\n[30 december]`,
  );
  expect(await chat.say('ta upp på mötet 6/1: julbord')).toContain(
    `Inget möte 6 januari 2027 (trettondedag jul). ${why}\n[30 december]\n[13 januari 2027]`,
  );
  expect(bot.live.register.position).toBe(position);
  expect(await chat.say('13 januari')).toContain('Onsdagsmöte 13 januari 2027');
  await chat.press('Ångra');
});

it('stands on the agenda until it is done, whichever meeting it is, and says how late it is', async () => {
  expect(await chat.say('dagordning 9 december')).toContain(
    'Punkter och beslut\n**ringa kommunen om lokaler** / senast ons 2 dec · beslut 25 nov · Handledare Två | [Klart]',
  );
  await chat.say('möte varje tisdag kl 13 från 8 december', { user: TEAM });
  expect(await chat.say('dagordning 9 december')).toContain('**ringa kommunen om lokaler**');
});

it('is found by its words', async () => {
  expect(await chat.say('vad bestämde vi om lokaler?')).toMatch(/Beslut om lokaler\n\*\*ringa kommunen/);
  expect(await chat.say('vad bestämde vi om julbordet?')).toContain('Jag hittar inget sådant beslut');
});

it('is done with one tap on the agenda, by anybody there, and stands in the minutes', async () => {
  expect(await chat.say('protokoll')).toContain(
    'Beslut\nringa kommunen om lokaler (Handledare Två, senast ons 2 dec)',
  );
  await chat.say('dagordning', { ...inTeam, user: AGENCY });
  expect(await chat.press('Klart', {}, { ...inTeam, user: AGENCY })).toContain(
    '✓ **ringa kommunen om lokaler** / beslut 25 nov · Handledare Två · klart 25 nov | [Ångra]',
  );
  await chat.press('Ångra');
  await chat.press('Klart');
  expect(await chat.say('öppna beslut')).toContain('Inga beslut väntar');
});

it('is done and opened again on an agenda of an earlier version too', async () => {
  const data = { meeting: '2026-11-25', from: '2026-11-25', number: 1, show: 'brief' };
  await bot.press('decision-reopen', { ...data, token: crypto.randomUUID() }, inTeam);
  expect(await chat.say('öppna beslut')).toContain('ringa kommunen');
  await bot.press('decision-done', { ...data, token: crypto.randomUUID() }, inTeam);
  expect(await chat.say('öppna beslut')).toContain('Inga beslut väntar');
});

it('is gone from the agenda of a later day', async () => {
  clock = '2026-12-15T08:00:00.000Z';
  expect(await chat.say('dagordning 15 december')).not.toContain('ringa kommunen');
});
