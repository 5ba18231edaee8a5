import { afterAll, beforeAll, expect, it } from 'vitest';
import { cardOf, type TestBot } from '../support/bot.js';
import { openDemoBot } from '../support/demo-bot.js';
import { TEAM } from '../support/people.js';

let bot: TestBot;
beforeAll(async () => {
  bot = await openDemoBot();
});
afterAll(() => bot.stop());

/** What a screen reader calls each button of a card. */
function namesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(namesIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, title, tooltip, ...rest } = node as Record<string, unknown>;
  const isButton = typeof type === 'string' && type.startsWith('Action.');
  const name = typeof tooltip === 'string' ? tooltip : title;
  return [...(isButton && typeof name === 'string' ? [name] : []), ...namesIn(Object.values(rest))];
}

it.each([
  'uppföljningar',
  'dagordning',
  'alla',
  'i kö',
  'hjälp',
  'visa K23-033',
  'öppna beslut',
  'status för perioden',
])('gives each button of %s a name of its own, without markup', async (line) => {
  const [said] = await bot.say(line, { user: TEAM });
  const names = namesIn(cardOf(said));
  expect(names).toEqual([...new Set(names)]);
  expect(names.filter((name) => /[*_`]/.test(name))).toEqual([]);
});
