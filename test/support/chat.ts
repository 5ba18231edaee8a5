import { expect } from 'vitest';
import type { Button, Card } from '../../src/cards/kit.js';
import { lint } from './card-linter.js';
import { cardText } from '../../src/cards/card-text.js';
import { cardOf, type TestBot, type Who } from './bot.js';

/** A chat with the bot as its user sees it: cards read as text, buttons pressed by their title. */
export interface Chat {
  /** Writes a line; gives what the bot answered, as text. Every card is linted on the way. */
  say(line: string, who?: Who): Promise<string>;
  /** Sends a file that Teams keeps at an address. */
  send(name: string, downloadUrl: string, who?: Who): Promise<string>;
  /** Presses a button of the last card, with what was filled in. */
  press(title: string, inputs?: Readonly<Record<string, string>>, who?: Who): Promise<string>;
  /** The last card, to press again or to tamper with. */
  card(): Card;
  /** Goes back to an older card. */
  look(card: Card): void;
}

export function chatWith(bot: TestBot, as: Who = {}): Chat {
  let last: Card | undefined;
  const read = (card: Card): string => {
    expect(lint(card)).toEqual([]);
    last = card;
    return cardText(card);
  };
  const heard = (body: { text?: string; summary?: string; attachments?: readonly unknown[] }): string => {
    if (!body.attachments) return body.text ?? '';
    expect(body.summary?.length).toBeGreaterThan(0);
    return read(cardOf({ body } as never));
  };
  const current = () => {
    if (!last) throw new Error('no card yet');
    return last;
  };
  return {
    card: current,
    look: (card) => {
      last = card;
    },
    say: async (line, who = as) => {
      const spoken = await bot.say(line, who);
      return spoken.map((one) => heard(one.body)).join('\n---\n');
    },
    send: async (name, downloadUrl, who = as) => {
      const before = bot.connector.seen.length;
      const contentType = 'application/vnd.microsoft.teams.file.download.info';
      const attachments = [{ contentType, name, content: { downloadUrl, uniqueId: '1', fileType: 'xlsx' } }];
      await bot.deliver(bot.activity({ type: 'message', text: '', attachments }, who));
      return bot.connector.seen
        .slice(before)
        .map((one) => heard(one.body))
        .join('\n---\n');
    },
    press: async (title, inputs = {}, who = as) => {
      const button = buttonOf(current(), title);
      if (button.type === 'Action.Submit') {
        const data = button['data'] as { text: string };
        const spoken = await bot.say(data.text, who);
        return spoken.map((one) => heard(one.body)).join('\n---\n');
      }
      const data = { ...valuesOf(current()), ...(button['data'] as object), ...inputs };
      const before = bot.connector.seen.length;
      const answer = await bot.press(String(button['verb']), data, who);
      expect(answer).toMatchObject({ http: 200, statusCode: 200 });
      if (typeof answer.value !== 'string') return read(answer.value as Card);
      const posted = bot.connector.seen.slice(before).filter((one) => one.method === 'POST');
      return posted.length > 0 ? posted.map((one) => heard(one.body)).join('\n---\n') : answer.value;
    },
  };
}

export function buttonOf(card: Card, title: string): Button {
  const found = [...walk(card)].find(
    (one) => one['title'] === title && 'type' in one && String(one['type']).startsWith('Action.'),
  );
  if (!found) throw new Error(`no button ${title} on:\n${cardText(card)}`);
  return found as unknown as Button;
}

/** What the card's inputs hold, as the client sends it: text, and nothing for what is empty. */
function valuesOf(card: Card): Record<string, string> {
  const inputs = [...walk(card)].filter((one) => String(one['type']).startsWith('Input.'));
  const filled = inputs.filter((one) => one['value'] !== undefined && one['value'] !== '');
  return Object.fromEntries(
    filled.map((one) => [String(one['id']), String(one['value'] as string | number)]),
  );
}

function* walk(node: unknown): Generator<Record<string, unknown>> {
  if (Array.isArray(node)) for (const item of node) yield* walk(item);
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
  yield node as Record<string, unknown>;
  for (const value of Object.values(node)) yield* walk(value);
}
