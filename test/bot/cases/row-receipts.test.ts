import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Card } from '../../../src/cards/kit.js';
import { openBot, type TestBot } from '../../support/bot.js';
import { buttonsOf, elementsOf } from '../../support/card-parts.js';
import { cardText } from '../../../src/cards/card-text.js';
import { caseWorld, type CaseWorld } from '../../support/case-world.js';
import { type Chat, chatWith } from '../../support/chat.js';
import { config, TEAM } from '../../support/people.js';

/** The list of what is due: the receipt is where the finger was, and says only what is so (DESIGN 10). */
let bot: TestBot;
let world: CaseWorld;
let chat: Chat;
beforeAll(async () => {
  bot = await openBot({ config });
  world = await caseWorld(bot);
  chat = chatWith(bot, { user: TEAM });
});
afterAll(() => bot.stop());

const aliasOf = (code: string) => bot.live.register.cases.get(code)?.alias ?? '';
/** Presses the button with a name of its own: "Gjord, Maskrosen, uppföljning". */
async function press(name: string): Promise<string> {
  const found = [...elementsOf(chat.card())].find((one) => one['tooltip'] === name);
  if (!found) throw new Error(`no ${name} on:\n${cardText(chat.card())}`);
  const { value } = await bot.press(String(found['verb']), found['data'] as object, { user: TEAM });
  chat.look(value as Card);
  return cardText(value as Card);
}

it('puts the receipt in the row’s place, with Ångra on it, and goes round without a lie', async () => {
  const alias = aliasOf(world.consented);
  const before = await chat.say('uppföljningar');
  const at = before.split('\n').findIndex((line) => line.includes(alias) && line.includes('uppföljning'));
  for (let round = 0; round < 2; round++) {
    const done = await press(`Gjord, ${alias}, uppföljning`);
    expect(done.split('\n')[at]).toBe(`✓ **${alias}** · gjord 25 nov, nästa 25 feb 2027 | [Ångra]`);
    expect(done).not.toContain('Ångrat');
    const undone = await press(`Ångra, ${alias} · gjord 25 nov, nästa 25 feb 2027`);
    expect(undone.split('\n')[at]).toBe(`Ångrat: **${alias}**.`);
    expect(undone.split('\n')[at + 1]).toContain(`**${alias}** · ${world.consented} / `);
  }
  expect(await chat.say('uppföljningar')).toBe(before);
});

describe('a trial on its row', () => {
  it('goes on with one tap', async () => {
    const alias = aliasOf(world.enrolled);
    await chat.say('uppföljningar');
    expect(await press(`Fortsätter, ${alias}, prövotid`)).toContain(
      `✓ **${alias}** · fortsätter efter prövotiden, beslut 25 nov | [Ångra]`,
    );
    await press(`Ångra, ${alias} · fortsätter efter prövotiden, beslut 25 nov`);
    expect(bot.live.register.cases.get(world.enrolled)).toMatchObject({ trialPassed: undefined });
  });

  it('opens with Mer, and is extended with one tap more', async () => {
    const alias = aliasOf(world.enrolled);
    await chat.say('uppföljningar');
    const { position } = bot.live.register;
    expect(await press(`Mer, ${alias}, prövotid`)).toMatch(
      /\[Fortsätter\] \/ \[Förläng till 3 jan 2027\] \/ \[Annan dag\] \/ \[Avsluta\]/,
    );
    expect(bot.live.register.position).toBe(position);
    expect(await press(`Förläng, ${alias}, prövotid`)).toContain('prövotiden förlängd till 3 jan 2027');
    expect(bot.live.register.cases.get(world.enrolled)).toMatchObject({ trialUntil: '2027-01-03' });
  });
});

it('gives every button that can be pressed a name of its own', async () => {
  for (const line of ['uppföljningar', 'dagordning', 'alla', 'i kö', 'öppna beslut']) {
    await chat.say(line);
    const all = [...elementsOf(chat.card())].filter((one) => String(one['type']).startsWith('Action.'));
    const names = all.map((one) => String(one['tooltip'] ?? one['title']));
    expect(
      names.filter((name, index) => names.indexOf(name) !== index),
      line,
    ).toEqual([]);
    expect(
      names.filter((name) => /[*_`]/.test(name)),
      line,
    ).toEqual([]);
  }
});

describe('what was asked for', () => {
  it('stays when a row is pressed, and leads to all of it', async () => {
    const filter = { owner: 'SOC', kind: 'follow-up' };
    const { value } = await bot.press('due-page', { filter, start: 0 }, { user: TEAM });
    chat.look(value as Card);
    expect(cardText(value as Card)).toContain('Uppföljningar med remittenten för Socialförvaltningen');
    const done = await press(`Gjord, ${aliasOf(world.toFk)}, uppföljning`);
    expect(done).toContain('Uppföljningar med remittenten för Socialförvaltningen');
    expect(done).toMatch(/\[Alla 14 dagar \(\d+\)\]/);
    expect(buttonsOf(chat.card()).presses.some(({ verb }) => verb === 'due-page')).toBe(true);
  });

  it.each([
    [{ late: true }, 'Försenat\nDet som skulle ha varit gjort före i dag\n'],
    [
      { to: '2026-11-25' },
      'Att göra i dag\nFörsenat, och det som ska vara gjort senast onsdag 25 november\n',
    ],
    [
      { to: '2026-11-29' },
      'Att göra i veckan\nFörsenat, och det som ska vara gjort senast söndag 29 november\n',
    ],
  ])('is the heading: %o', async (filter, words) => {
    const { value } = await bot.press('due-page', { filter, start: 0 }, { user: TEAM });
    expect(cardText(value as Card)).toContain(words);
  });
});
