import type { Posted } from '../conversations.js';

/** What became of a post, as far as it can be known. Only `failed` may be tried again: then nothing arrived. */
export type PostResult =
  | { readonly kind: 'posted'; readonly activity: string | undefined }
  /** `retryAfter` is what Teams asked for, in milliseconds. */
  | { readonly kind: 'failed'; readonly reason: string; readonly retryAfter?: number | undefined }
  /** The conversation takes no posts from the bot any more: Teams has said so in so many words. */
  | { readonly kind: 'blocked'; readonly reason: string }
  /** No answer, a broken line, or a time-out: it may stand there or not. */
  | { readonly kind: 'uncertain' };

/** What became of a post in a conversation. One that the address book has not seen yet may be there later. */
export function resultOf(posted: Posted): PostResult {
  if (posted.kind === 'posted') return posted;
  if (posted.kind === 'unknown-conversation') return { kind: 'failed', reason: 'no-address' };
  return resultOfFailure(posted.code, posted.status, posted.retryAfter, posted.reason);
}

/** Answers that say that Teams itself did not take the post (DESIGN 8): tried again until the meeting begins. */
const NOT_TAKEN: ReadonlySet<number> = new Set([429, 500, 503]);
/**
 * What Teams calls a conversation that the bot may not write in, or is no member of. Any other 403 or 404 may be gone
 * the next minute: a conversation that exists is not always found, and an address may be another region's.
 */
const BLOCKED: ReadonlySet<string> = new Set([
  'MessageWritesBlocked',
  'BotNotInConversationRoster',
  'BotDisabledByAdmin',
  'ConversationBlockedByUser',
]);

/** Whether it is a block in so many words. */
export const isBlock = (reason: string) => BLOCKED.has(reason);

/**
 * Understands how a call to the connector failed. A 5xx from something between the bot and Teams (502, 504), a 408
 * and a line that broke leave it open whether the message was posted.
 */
export function resultOfFailure(
  code: string | undefined,
  status: number | undefined,
  retryAfter?: number,
  reason?: string,
): PostResult {
  if (reason !== undefined && isBlock(reason)) return { kind: 'blocked', reason };
  if (status !== undefined && NOT_TAKEN.has(status))
    return { kind: 'failed', reason: String(status), retryAfter };
  if (code === 'refused' || code === 'not-reached' || code === 'host-not-allowed')
    return { kind: 'failed', reason: status === undefined ? code : String(status) };
  return { kind: 'uncertain' };
}
