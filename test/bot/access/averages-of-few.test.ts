import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestBot, Who } from '../../support/bot.js';
import { chatWith } from '../../support/chat.js';
import { openDemoBot } from '../../support/demo-bot.js';
import { ADMIN, AGENCY, MIXED_CHANNEL, TEAM, TEAM_CHAT } from '../../support/people.js';

/** One woman was closed on these five days: 32 years old, after 3.55 years on benefits, to work. */
const DAYS = '2026-09-01–2026-09-05';

let bot: TestBot;
beforeAll(async () => {
  bot = await openDemoBot();
});
afterAll(() => bot.stop());

const seen = async (who: Who, view: string) => {
  const chat = chatWith(bot, who);
  await chat.say(`status ${DAYS}`);
  return chat.press(view);
};

describe('an average over one person', () => {
  it.each([
    ['the team’s group', { user: TEAM, conversation: TEAM_CHAT }],
    ['the mixed conversation', { user: AGENCY, conversation: MIXED_CHANNEL }],
  ])('is not told on the status card in %s', async (_name, who) => {
    const tables = await seen(who, 'Tabeller');
    expect(tables).not.toMatch(/32,0|3,55/);
    expect(tables).toContain('Medel som säger något om färre än fem');
  });

  it('is told to who may read the case, alone', async () => {
    expect(await seen({ user: ADMIN }, 'Tabeller')).toMatch(/3,55[\s\S]*32,0/);
  });

  it('is not told to an authority that the case has not consented to, asked for by its unit', async () => {
    const question = 'medelålder för inskrivna från Biståndsenheten';
    expect(await chatWith(bot, { user: AGENCY }).say(question)).not.toMatch(/\d år/);
    expect(await chatWith(bot, { user: TEAM }).say(question)).toMatch(/63,0 år\*\* för 1 person/);
  });
});

it('a closure’s outcome stands beside no code where other authorities read along', async () => {
  const mixed = { user: ADMIN, conversation: MIXED_CHANNEL };
  // Of one the card's own "Arbete 1" would tell it.
  expect(await seen(mixed, 'Vilka?')).toMatch(/Avslutade: 1\s+1 ärende namnges inte här/);
  const chat = chatWith(bot, mixed);
  await chat.say('status 2025');
  expect(await chat.press('Vilka?')).toMatch(/Avslutade: 22\s+K2/);
  expect(await seen({ user: ADMIN, conversation: TEAM_CHAT }, 'Vilka?')).toMatch(/I resultat: 1\s+K25-017/);
});
