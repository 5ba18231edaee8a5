import { afterAll, beforeAll, expect, it } from 'vitest';
import { seemsSensitive } from '../../../src/domain/privacy/sensitive-text.js';
import { openBot, type TestBot } from '../../support/bot.js';
import { caseWorld, type CaseWorld } from '../../support/case-world.js';
import { chatWith } from '../../support/chat.js';
import { config } from '../../support/people.js';

/** A note that seems to say what somebody is called, or how somebody is, warns before it is saved. */
let bot: TestBot;
let world: CaseWorld;
beforeAll(async () => {
  bot = await openBot({ config });
  world = await caseWorld(bot);
});
afterAll(() => bot.stop());

const save = (note: string, token: string) => {
  const revision = bot.live.register.cases.get(world.toFk)?.revision ?? 0;
  return bot.press('save', { form: 'follow-up', code: world.toFk, revision, token, on: '2026-11-25', note });
};
const entries = () => bot.live.register.entries.get(world.toFk)?.length;

it('warns once, keeps what was written, and saves it when Spara is pressed again', async () => {
  const before = entries();
  const warned = JSON.stringify(await save('Anna mår dåligt', 'warned-0001'));
  expect(warned).toContain('Det ska inte stå i registret');
  expect(warned).toContain('Anna mår dåligt');
  expect(entries()).toBe(before);
  expect(JSON.stringify(await save('Anna mår dåligt', 'warned-0001'))).toContain('Sparat');
  expect(entries()).toBe((before ?? 0) + 1);
});

it('says nothing of other notes', async () => {
  expect(JSON.stringify(await save('ny tid hos arbetsgivaren', 'plain-0001'))).toContain('Sparat');
});

it('warns of a whole line too, when it is to be saved', async () => {
  const chat = chatWith(bot);
  await chat.say(`uppföljning ${world.consented} klar, anteckning: Anna mår dåligt`);
  const before = bot.live.register.position;
  expect(await chat.press('Spara')).toContain('Det ska inte stå i registret');
  expect(bot.live.register.position).toBe(before);
  expect(await chat.press('Gjord')).toContain('Uppföljning gjord');
});

it.each([
  ['Anna ringde', true],
  ['mår bättre nu', true],
  ['har fått en diagnos', true],
  ['MISSBRUK', true],
  ['ringde, ny tid 3 dec', false],
  ['arbetsprövning på lagret, trivs', false],
  ['träffade handläggaren från Arbetsförmedlingen', false],
])('%s: %s', (text, expected) => {
  expect(seemsSensitive(text)).toBe(expected);
});
