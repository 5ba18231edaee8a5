import { expect } from 'vitest';
import type { Card } from '../../src/cards/kit.js';
import type { TestBot, Who } from './bot.js';
import { asTyped } from './connector.js';
import { lint } from './card-linter.js';
import { elementsOf } from './card-parts.js';

/** A dialog as Teams shows it: its card, a line in its place, or closed. */
export type Dialog = { readonly card: Card } | { readonly text: string } | 'closed';

/** A client with dialogs: opens them with a card's button, and sends what was filled in. */
export function dialogsOf(bot: TestBot) {
  const invoke = async (name: string, data: object, who: Who, replyToId?: string): Promise<Dialog> => {
    const context = { theme: 'default' };
    const value = name === 'task/fetch' ? { data, context } : { data };
    const response = await bot.deliver(bot.activity({ type: 'invoke', name, value, replyToId }, who));
    expect(response.status).toBe(200);
    const body = asTyped(await response.text());
    if (body === '') return 'closed';
    const { task } = JSON.parse(body) as { task: { type: string; value: unknown } };
    if (task.type === 'message') return { text: task.value as string };
    const { content } = (task.value as { card: { content: Card } }).card;
    expect(lint(content)).toEqual([]);
    return { card: content };
  };
  return {
    /** Presses the button of a card that opens a dialog. */
    open: (card: Card, who: Who, message = 'kortet') =>
      invoke('task/fetch', buttonOf(card, 'task/fetch'), who, message),
    /** Presses the dialog's own button, with its fields as they are but for what is filled in. */
    send: (dialog: Dialog, inputs: Readonly<Record<string, string>>, who: Who) => {
      const card = cardIn(dialog);
      return invoke('task/submit', { ...valuesOf(card), ...buttonOf(card, 'save'), ...inputs }, who);
    },
  };
}

export function cardIn(dialog: Dialog): Card {
  if (dialog === 'closed' || 'text' in dialog) throw new Error(`no card in ${JSON.stringify(dialog)}`);
  return dialog.card;
}

/** The data of the one button that opens a dialog, or that has a verb. */
export function buttonOf(card: Card, what: string): Record<string, unknown> {
  const all = [...elementsOf(card)].filter((one) => String(one['type']).startsWith('Action.'));
  const data = all.map(
    (one) => (one['data'] ?? {}) as Record<string, unknown> & { msteams?: { type: string } },
  );
  const found = data.find((one) => one.msteams?.type === what || one['verb'] === what);
  if (!found) throw new Error(`no button for ${what}`);
  return found;
}

/** What the fields hold, as a client sends it: nothing for what is empty. */
export function valuesOf(card: Card): Readonly<Record<string, string>> {
  const inputs = [...elementsOf(card)].filter((one) => String(one['type']).startsWith('Input.'));
  const filled = inputs.filter((one) => one['value'] !== undefined && one['value'] !== '');
  return Object.fromEntries(
    filled.map((one) => [String(one['id']), String(one['value'] as string | number)]),
  );
}
