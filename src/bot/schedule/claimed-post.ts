import type { PostResult } from './post-result.js';

/** How often a post has been tried, and when it may be tried again, if so: nobody knows of more than that it was begun. */
export interface Claim {
  readonly attempts: number;
  readonly retryAt?: string;
}

/** One post, and how its claim stands in the ledger. */
export interface ClaimedPost {
  /** What the ledger says of it now; undefined before the first attempt. */
  claim(): Claim | undefined;
  /** Claims the attempt with that number; false if somebody else was first. */
  take(attempt: number): Promise<boolean>;
  /** Writes down what became of it. */
  settle(attempt: number, result: PostResult): Promise<void>;
}

/** Is it time for a post: not claimed yet, or known not to have arrived and its pause over? */
export function isOpen(claim: Claim | undefined, now: Date): boolean {
  return claim === undefined || (claim.retryAt !== undefined && Date.parse(claim.retryAt) <= now.getTime());
}

/**
 * Posts once: claimed in the ledger before it is sent, so that a restart or a second instance never sends it again. What
 * is known not to have arrived (429, not reached) gives the claim back, to be tried again after a pause; what may have
 * arrived does not. Undefined where it is somebody else's, or not the time.
 */
export async function postClaimed(
  post: ClaimedPost,
  now: () => Date,
  send: () => Promise<PostResult>,
): Promise<PostResult | undefined> {
  const claim = post.claim();
  if (!isOpen(claim, now())) return undefined;
  const attempt = (claim?.attempts ?? 0) + 1;
  if (!(await post.take(attempt))) return undefined;
  const result = await send();
  await post.settle(attempt, result);
  return result;
}

/** The first pause before a new attempt, doubled for each one, and the longest, in milliseconds. */
export interface Pauses {
  readonly first: number;
  readonly longest: number;
}

/** When what did not arrive may be tried again: not before Teams asked for, if it did. */
export function retryAt(
  { retryAfter = 0 }: Extract<PostResult, { kind: 'failed' }>,
  attempt: number,
  { first, longest }: Pauses,
  now: Date,
): string {
  const pause = Math.max(retryAfter, Math.min(first * 2 ** (attempt - 1), longest));
  return new Date(now.getTime() + pause).toISOString();
}
