import type { Page } from 'playwright-core';
import { z } from 'zod';
import { type Card } from '../../../src/cards/kit.js';
import { elementsOf } from '../../support/card-parts.js';
import { asTyped } from '../../support/connector.js';

const log = z.looseObject({ level: z.string().optional(), displayText: z.string().optional() });
const message = z.looseObject({
  messageId: z.string(),
  text: z.string().optional(),
  attachments: z.array(z.looseObject({ content: z.unknown() })).optional(),
});
const frame = z.union([
  z.object({ logAction: z.literal('appendLog'), log }),
  z.object({
    action: z.enum(['createMessage', 'updateMessage']),
    actionConversationId: z.string(),
    message,
  }),
]);

/** Something the bot said in a conversation, as the Playground was sent it. */
export interface Heard {
  readonly conversation: string;
  readonly id: string;
  readonly text: string;
  readonly card: Card | undefined;
}

export interface Ear {
  /** Everything the bot has said or changed, in order. */
  readonly messages: readonly Heard[];
  /** What the Playground's own log warns of: what it cannot draw, and what it could not read. */
  readonly warnings: readonly string[];
}

/** Listens to what the Playground's server tells its page. */
export function listen(page: Page): Ear {
  const messages: Heard[] = [];
  const warnings: string[] = [];
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => {
      const read = frame.safeParse(parsed(asTyped(payload.toString())));
      if (!read.success) return;
      if ('log' in read.data) {
        const { level, displayText = '' } = read.data.log;
        if (/warn|error/i.test(level ?? '') || /not supported|invalid/i.test(displayText))
          warnings.push(displayText);
        return;
      }
      const { actionConversationId, message } = read.data;
      const card = message.attachments?.[0]?.content as Card | undefined;
      const text = [message.text ?? '', ...wordsOf(card)].join('\n');
      messages.push({ conversation: actionConversationId, id: message.messageId, text, card });
    }),
  );
  return { messages, warnings };
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload) as unknown;
  } catch {
    return undefined;
  }
}

/** Every word on a card, buttons included. */
function wordsOf(card: Card | undefined): readonly string[] {
  return [...elementsOf(card)].flatMap((one) =>
    ['text', 'title', 'value', 'label', 'x'].flatMap((name) =>
      typeof one[name] === 'string' ? [one[name]] : [],
    ),
  );
}
