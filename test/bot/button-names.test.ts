import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cardOf, openBot, type TestBot } from '../support/bot.js';
import { kraftbot } from '../support/command-line.js';
import { config, TEAM } from '../support/people.js';

let bot: TestBot;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kraftbot-test-'));
  await kraftbot(['import', 'data/kraften-demo.csv', '--data', folder]);
  bot = await openBot({ config, folder });
});
afterAll(async () => {
  await bot.stop();
  await rm(folder, { recursive: true, force: true });
});

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
