import type { Card } from '../cards/kit.js';

/**
 * The answer to a pressed `Action.Execute`. It always travels as HTTP 200; the code that counts is in the body, or
 * Teams shows nothing at all.
 */
export type InvokeBody =
  | {
      readonly statusCode: 200;
      readonly type: 'application/vnd.microsoft.card.adaptive';
      readonly value: Card;
    }
  | {
      readonly statusCode: 200;
      readonly type: 'application/vnd.microsoft.activity.message';
      readonly value: string;
    }
  /** The answer to `task/fetch` and `task/submit`: a dialog, or a line in place of one. It has no code of its own. */
  | { readonly task: Dialog | { readonly type: 'message'; readonly value: string } }
  | { readonly closed: true }
  | {
      readonly statusCode: 400 | 500 | 501;
      readonly type: 'application/vnd.microsoft.error';
      readonly value: { readonly code: string; readonly message: string };
    };

/** The answer to `task/submit` when all is done: it travels as an empty body, at which Teams closes the dialog. */
export const CLOSED: InvokeBody = { closed: true };

interface Dialog {
  readonly type: 'continue';
  readonly value: {
    readonly title: string;
    readonly width: 'medium';
    readonly height: 'large';
    readonly card: { readonly contentType: string; readonly content: Card };
  };
}

export function dialogAnswer(title: string, card: Card): InvokeBody {
  const content = { contentType: 'application/vnd.microsoft.card.adaptive', content: card };
  return { task: { type: 'continue', value: { title, width: 'medium', height: 'large', card: content } } };
}

/** A line in the dialog's place. */
export function noDialogAnswer(text: string): InvokeBody {
  return { task: { type: 'message', value: text } };
}

export function cardAnswer(card: Card): InvokeBody {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
}

export function messageAnswer(text: string): InvokeBody {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text };
}

export function errorAnswer(statusCode: 400 | 500 | 501, code: string, message: string): InvokeBody {
  return { statusCode, type: 'application/vnd.microsoft.error', value: { code, message } };
}
