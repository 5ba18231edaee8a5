import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBot, type TestBot } from '../../support/bot.js';
import { caseWorld, type CaseWorld, SEATS } from '../../support/case-world.js';
import { type Chat, chatWith } from '../../support/chat.js';
import { config } from '../../support/people.js';

/** The access log in the chat (DESIGN 11). */
let bot: TestBot;
let world: CaseWorld;
let admin: Chat;
let alias: string;
let clock = new Date('2026-10-31T22:30:00Z');

beforeAll(async () => {
  bot = await openBot({ config, dialogs: true, now: () => clock });
  world = await caseWorld(bot);
  admin = chatWith(bot, SEATS.admin);
  alias = bot.live.register.cases.get(world.consented)?.alias ?? '';
  await bot.say(`visa ${world.consented}`, SEATS['team two']);
  clock = new Date('2026-11-24T08:05:00Z');
  await bot.say(`visa ${world.protected}`, SEATS['team two']);
  await bot.say('uppföljningar', SEATS['team in the team’s chat']);
  await bot.say(`visa ${world.toFk}`, SEATS.agency);
  clock = new Date('2026-11-25T08:00:00Z');
});
afterAll(() => bot.stop());

it('shows a month, the newest day first: when, who, what, which and where', async () => {
  const said = await admin.say('logg för november');
  expect(said).toContain('Åtkomstlogg, 1–25 november 2026');
  expect(said).toMatch(
    /Tisdag 24 november.*09\.05 Handledare Två\*\* · ärendet · \p{L}+ \(K26-\d+\) · enskild chatt/su,
  );
  expect(said).toMatch(/Handledare Ett\*\* · det som ska följas upp · .* · Teamets chatt/u);
  expect(said).toContain('registrerade');
  expect(said).not.toContain('23.30');
});

it('tells who has looked at a case, by code or alias, however long ago', async () => {
  for (const name of [world.consented, alias]) {
    const said = await admin.say(`vem har tittat på ${name}`);
    expect(said).toContain(`Åtkomstlogg för ${alias}`);
    expect(said).toContain('23.30 Handledare Två');
    expect(said).not.toContain('Representant');
  }
  expect(await admin.say(`logg för ${world.consented}`)).toContain('23.30 Handledare Två');
});

it('says what to write where nothing is understood, and finds nothing of a case that never was', async () => {
  expect(await admin.say('logg för kålroten')).toContain('Skriv till exempel `logg för mars`');
  expect(await admin.say('vem har tittat på K19-999')).toContain('Inga rader.');
});

it('shows everybody their own, and no one else’s', async () => {
  const said = await chatWith(bot, SEATS.agency).say('min logg');
  expect(said).toContain('Din logg, 1–25 november 2026');
  expect(said).toContain('Representant Försäkringskassan** · ärendet');
  expect(said).not.toContain('Handledare');
  expect(await chatWith(bot, SEATS['team in the team’s chat']).say('min logg')).toContain('enskilt');
});

it('asks about protected details, and counts everybody', async () => {
  const said = await admin.say('loggkontroll för november');
  expect(said).toContain('Loggkontroll, 1–25 november 2026');
  expect(said).toContain(`Handledare Två** · skyddade uppgifter: ${world.protected}`);
  expect(said).toMatch(/Representant Försäkringskassan\*\* · 1 gång · 1 ärende/);
  expect(said).not.toContain('boten själv** ·');
});

describe('nobody but the admin reads it, and only alone', () => {
  it.each(['team', 'agency', 'steering', 'admin in the team’s chat'] as const)('%s', async (seat) => {
    for (const line of ['logg', 'vem har tittat på K26-001', 'loggkontroll']) {
      const said = await chatWith(bot, SEATS[seat]).say(line);
      expect(said, line).toMatch(/Det kan bara|Skriv till mig enskilt/);
    }
  });
});
