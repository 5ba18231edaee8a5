import type { Day } from '../../domain/day.js';
import type { SettingsEvent } from '../../domain/entry.js';
import type { LiveRegister } from '../../domain/live-register.js';
import type { Claimed } from '../../domain/settings.js';
import type { Conversations } from '../conversations.js';
import type { Log } from '../log.js';
import type { CardReply } from '../turn.js';
import { type PostResult, resultOf } from './post-result.js';

export interface ClaimedPostParts {
  readonly live: LiveRegister;
  readonly conversations: Pick<Conversations, 'post'>;
  now(): Date;
  readonly log: Log;
}

/** One post, and how its claim is written. */
export interface ClaimedPost {
  /** Names the post in the ledger: the same for every run of every instance. */
  readonly key: string;
  /** The day that it is about, once for each. */
  readonly on: Day;
  readonly today: Day;
  readonly conversation: string;
  /** What the ledger says of it now. */
  claim(): Claimed | undefined;
  readonly claimed: SettingsEvent;
  failed(retryAt: string): SettingsEvent;
}

/** The first pause before a new attempt, doubled for each one, and the longest, in milliseconds. */
const FIRST_PAUSE = 60_000;
const LONGEST_PAUSE = 60 * 60_000;

/** Is it time for a post: not claimed yet, or known not to have arrived and its pause over? */
export function isOpen(claim: Claimed | undefined, on: Day, now: Date): boolean {
  if (claim?.on !== on) return true;
  return claim.retryAt !== undefined && Date.parse(claim.retryAt) <= now.getTime();
}

/**
 * Posts once: claimed in the ledger before it is sent, so that a restart or a second instance never sends it again. What
 * is known not to have arrived (429, not reached) gives the claim back, to be tried again after a pause; what may have
 * arrived does not. Undefined where it is somebody else's, or not the time.
 */
export async function postClaimed(
  parts: ClaimedPostParts,
  post: ClaimedPost,
  reply: () => CardReply,
): Promise<PostResult | undefined> {
  const { live } = parts;
  const { key, on, today } = post;
  const write = async (name: string, decide: () => SettingsEvent | undefined) => {
    const meta = { key: name, by: 'schedule', admin: false, at: parts.now().toISOString(), today };
    const outcome = await live.set(() => {
      const event = decide();
      return { kind: 'decided', events: event ? [{ event, day: today }] : [] };
    }, meta);
    return outcome.kind === 'saved' && outcome.entries.length > 0;
  };
  const open = () => isOpen(post.claim(), on, parts.now());
  if (!open()) return undefined;
  const before = post.claim();
  const number = before?.on === on ? before.attempts + 1 : 1;
  const mine = await write(number === 1 ? key : `${key}/${number}`, () =>
    open() ? post.claimed : undefined,
  );
  if (!mine) return undefined;
  const result = resultOf(await parts.conversations.post(post.conversation, reply()));
  if (result.kind === 'failed') {
    const pause = Math.max(result.retryAfter ?? 0, Math.min(FIRST_PAUSE * 2 ** (number - 1), LONGEST_PAUSE));
    const retryAt = new Date(parts.now().getTime() + pause).toISOString();
    await write(`${key}/failed/${number}`, () => {
      const claim = post.claim();
      const still = claim?.on === on && claim.attempts === number && claim.retryAt === undefined;
      return still ? post.failed(retryAt) : undefined;
    });
  }
  return result;
}
