import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Card } from '../../src/cards/kit.js';
import { cardOf, openBot, type TestBot } from '../support/bot.js';
import { lint } from '../support/card-linter.js';
import { elementsOf } from '../support/card-parts.js';
import { cardText } from '../../src/cards/card-text.js';
import { caseWorld, type Seat, SEATS } from '../support/case-world.js';
import { config } from '../support/people.js';

vi.setConfig({ testTimeout: 60_000 });

/** Help is a menu, and every line that the bot gives as an example works when it is pressed (DESIGN 10). */
let bot: TestBot;
beforeAll(async () => {
  bot = await openBot({ config });
  await caseWorld(bot);
});
afterAll(() => bot.stop());

const linesOf = (card: Card) =>
  [...elementsOf(card)].flatMap((one) => {
    const { verb, text } = (one['data'] ?? {}) as { verb?: string; text?: string };
    return verb === 'say' && text !== undefined ? [text] : [];
  });
const ask = async (line: string, seat: Seat) => {
  const [spoken] = await bot.say(line, SEATS[seat]);
  if (!spoken?.body.attachments) return { text: spoken?.body.text ?? '', lines: [] };
  const card = cardOf(spoken);
  expect(lint(card), line).toEqual([]);
  return { text: cardText(card), lines: linesOf(card), card };
};

const LOST = /förstod inte|förstår inte|hittar inget|Inget är sparat|Det kan bara|kan jag inte visa/;

describe.each<Seat>([
  'team',
  'admin',
  'team in the team’s chat',
  'team in the meeting’s channel',
  'agency',
  'steering',
  'steering in its channel',
])('hjälp, as %s', (seat) => {
  it('has lines that all work as they stand, and write nothing', async () => {
    const { lines, text } = await ask('hjälp', seat);
    expect(lines.length).toBeGreaterThan(3);
    expect(text).not.toContain('Rönnen');
    const before = await bot.live.entries();
    for (const line of lines) expect((await ask(line, seat)).text, line).not.toMatch(LOST);
    const written = (await bot.live.entries()).slice(before.length).map(({ event }) => event.type);
    expect(written.filter((type) => type !== 'reminder-set')).toEqual([]);
  });
});

it.each(['jag är ny här', 'hej, jag är ny på jobbet', 'jag är ny här, vad kan du göra?'])(
  '%s: is help, and neither a referral nor a figure',
  async (line) => {
    expect((await ask(line, 'team')).text).toContain('Vad gäller det?');
  },
);

it('is a menu of five, of four lines each', async () => {
  const { card } = await ask('hjälp', 'team');
  const parts = [...elementsOf(card)].filter((one) => one['type'] === 'Action.ShowCard');
  expect(parts.map((one) => one['title'])).toEqual(['Remiss', 'Ärende', 'Uppföljning', 'Möte', 'Siffror']);
  for (const part of parts) expect(linesOf(part['card'] as Card)).toHaveLength(4);
});

it.each([
  ['hjälp remiss', 'Remiss'],
  ['hjälp med en uppföljning', 'Uppföljning'],
  ['hjälp avsluta', 'Ärende'],
])('%s: its part alone, and no form', async (line, part) => {
  expect((await ask(line, 'team')).text).toMatch(new RegExp(`^${part}: tryck på en rad`));
});

it('takes a greeting before an order as no more than that', async () => {
  expect((await ask('hej ny remiss', 'team')).text).toMatch(/^Ny remiss/);
});

it('gives every command’s own example an answer', async () => {
  const { commands } = await import('../../src/bot/commands/index.js');
  const writes = new Set(['add-point', 'decision', 'series', 'pause', 'place-agenda', 'remind', 'unremind']);
  for (const { name, examples } of commands)
    for (const line of writes.has(name) ? [] : examples)
      expect((await ask(line, 'admin')).text, line).not.toMatch(/förstod inte|förstår inte/);
});
