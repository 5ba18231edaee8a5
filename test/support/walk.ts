import type { Card } from '../../src/cards/kit.js';
import { cardOf, type TestBot, type Who } from './bot.js';
import { buttonsOf, elementsOf } from './card-parts.js';
import { cardText } from '../../src/cards/card-text.js';

/** Something that a card or a text offers: a line to say, or another button with what its card's fields hold. */
interface Offer {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Where it was offered, to find it again. */
  readonly on: string;
}

/** What came of one of them. */
export interface Pressed {
  readonly what: string;
  readonly on: string;
  readonly answer: string;
  readonly cards: readonly Card[];
}

/** Lines in backticks that are for the command line, or show only how a line begins. */
const NO_LINE = /^(?:npx|kraftbot) |^--|…|\.\.\./;

/** A line or button as its kind: whichever case, day and number it names. */
function kindOf({ verb, data }: Offer, names: RegExp): string {
  const same = (key: string, value: unknown) => (key === 'token' || key === 'revision' ? 0 : value);
  const shown = verb === 'say' ? String(data['text']) : `${verb} ${JSON.stringify(data, same)}`;
  return shown
    .replace(names, '#')
    .replace(/\p{L}{0,2}\d\d.\d{3}/gu, '#')
    .replace(/\d+/g, '0');
}

function offersOf(card: Card, on: string): readonly Offer[] {
  const filled = { ...answersTo(card), ...buttonsOf(card).values };
  const buttons = [...elementsOf(card)]
    .filter((one) => one['type'] === 'Action.Execute')
    .map(({ verb, data, associatedInputs }) => ({
      verb: String(verb),
      data: { ...(associatedInputs === 'none' ? {} : filled), ...(data as object) },
      on,
    }));
  return [...buttons, ...linesIn(cardText(card), on)];
}

let words = 0;

/** Something in every field that must have it. */
function answersTo(card: Card): Readonly<Record<string, string>> {
  const needed = [...elementsOf(card)].filter((one) => one['isRequired'] === true);
  return Object.fromEntries(
    needed.map(({ id, type, choices }) => {
      const [first] = (choices ?? []) as readonly { readonly value: string }[];
      return [String(id), first?.value ?? (type === 'Input.Date' ? '2026-11-25' : `lokaler ${(words += 1)}`)];
    }),
  );
}

function linesIn(text: string, on: string): readonly Offer[] {
  const lines = [...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, line = '']) => line);
  return lines.filter((line) => !NO_LINE.test(line)).map((text) => ({ verb: 'say', data: { text }, on }));
}

/**
 * Says the lines, and then presses everything that any answer shows, and what the answers to that show, until there is
 * nothing new of any kind: every example and every suggestion, found where it stands.
 */
export async function walk(
  bot: TestBot,
  who: Who,
  starts: readonly string[],
  stays: ReadonlySet<string> = new Set(),
): Promise<readonly Pressed[]> {
  const aliases = [...bot.live.register.cases.values()].flatMap(({ alias }) => alias ?? []);
  const names = new RegExp(`\\b(?:${aliases.join('|')})\\b`, 'g');
  const queue: Offer[] = starts.map((text) => ({ verb: 'say', data: { text }, on: 'start' }));
  const seen = new Set<string>();
  const pressed: Pressed[] = [];
  for (let offer = queue.shift(); offer; offer = queue.shift()) {
    const kind = kindOf(offer, names);
    if (seen.has(kind) || stays.has(offer.verb)) continue;
    seen.add(kind);
    const what = offer.verb === 'say' ? String(offer.data['text']) : `[${offer.verb}]`;
    const { texts, cards } = await take(bot, who, offer);
    pressed.push({ what, on: offer.on, answer: [...texts, ...cards.map(cardText)].join('\n'), cards });
    queue.push(
      ...texts.flatMap((text) => linesIn(text, what)),
      ...cards.flatMap((card) => offersOf(card, what)),
    );
  }
  return pressed;
}

async function take(bot: TestBot, who: Who, { verb, data }: Offer) {
  const before = bot.connector.seen.length;
  const shown: { texts: string[]; cards: Card[] } = { texts: [], cards: [] };
  const answer = await bot.press(verb, data, who);
  if (answer.statusCode !== 200) shown.texts.push(`HTTP ${answer.statusCode}`);
  if (typeof answer.value === 'string') shown.texts.push(answer.value);
  else if (answer.value) shown.cards.push(answer.value as Card);
  for (const { method, body } of bot.connector.seen.slice(before)) {
    if (method !== 'POST') continue;
    if (body.attachments) shown.cards.push(cardOf({ body } as never));
    else shown.texts.push(body.text ?? '');
  }
  return shown;
}

/** What a screen reader calls each button of a card, apart from the row it stands in. */
export function buttonNames(card: Card): readonly string[] {
  return [...elementsOf(card)]
    .filter((one) => String(one['type']).startsWith('Action.'))
    .map((one) => String(one['tooltip'] ?? one['title']));
}
