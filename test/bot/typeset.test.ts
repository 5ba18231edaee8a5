import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestBot } from '../support/bot.js';
import { chatWith } from '../support/chat.js';
import { openDemoBot } from '../support/demo-bot.js';
import { TEAM } from '../support/people.js';

/** On the wire, before the stand-in writes it as people would. */
let bot: TestBot;
beforeAll(async () => {
  bot = await openDemoBot();
});
afterAll(() => bot.stop());

const pressed = async (text: string) => {
  const value = { action: { type: 'Action.Execute', verb: 'say', data: { verb: 'say', text } } };
  const body = bot.activity({ type: 'invoke', name: 'adaptiveCard/action', value }, { user: TEAM });
  await bot.deliver(body);
  const list = { action: { type: 'Action.Execute', verb: 'due-page', data: { verb: 'due-page' } } };
  const page = bot.activity({ type: 'invoke', name: 'adaptiveCard/action', value: list }, { user: TEAM });
  return (await bot.deliver(page)).text();
};

it('breaks no line inside a code, and begins none with the sign between two facts', async () => {
  const sent = await pressed('uppföljningar');
  expect(sent).toMatch(/"text":"\*\*Maskrosen\*\*\u00A0· K23\u2011033"/);
  expect(sent).toContain('"code":"K23-033"');
});

it('reads its own codes and days back as it has written them', async () => {
  const chat = chatWith(bot, { user: TEAM });
  expect(await chat.say('visa K23\u2011033')).toContain('Maskrosen');
  expect(await chat.say('uppf K23\u2011033 klar 2026\u201111\u201120')).toContain('20 nov');
  expect(await chat.say('Maskrosen\u00A0· K23\u2011033')).toContain('Inskriven sedan 11 jan 2024');
});
