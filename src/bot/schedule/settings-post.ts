import type { Day } from '../../domain/day.js';
import type { SettingsEvent } from '../../domain/entry.js';
import type { LiveRegister } from '../../domain/live-register.js';
import type { Claimed } from '../../domain/settings.js';
import type { Conversations } from '../conversations.js';
import type { Log } from '../log.js';
import type { CardReply } from '../turn.js';
import { type Claim, postClaimed, retryAt } from './claimed-post.js';
import { type PostResult, resultOf } from './post-result.js';

export interface SettingsPostParts {
  readonly live: LiveRegister;
  readonly conversations: Pick<Conversations, 'post'>;
  now(): Date;
  readonly log: Log;
}

/** A post that is claimed in the team's settings, once for each day that it is about. */
export interface SettingsPost {
  /** Names the post in the ledger: the same for every run of every instance. */
  readonly key: string;
  readonly on: Day;
  readonly today: Day;
  readonly conversation: string;
  /** What the ledger says of the latest one of its kind. */
  claimed(): Claimed | undefined;
  readonly claim: SettingsEvent;
  failed(retryAt: string): SettingsEvent;
}

const PAUSES = { first: 60_000, longest: 60 * 60_000 };

/** The claim of a day's post, or undefined if the latest one is about another day. */
export function claimOn(claimed: Claimed | undefined, on: Day): Claim | undefined {
  return claimed?.on === on ? claimed : undefined;
}

/** Posts it once, where and when it is open. */
export async function postOnce(
  parts: SettingsPostParts,
  post: SettingsPost,
  reply: () => CardReply,
): Promise<PostResult | undefined> {
  const { live, conversations } = parts;
  const { key, on, today } = post;
  const now = () => parts.now();
  const claim = () => claimOn(post.claimed(), on);
  const write = async (name: string, decide: () => SettingsEvent | undefined) => {
    const meta = { key: name, by: 'schedule', admin: false, at: now().toISOString(), today };
    const outcome = await live.set(() => {
      const event = decide();
      return { kind: 'decided', events: event ? [{ event, day: today }] : [] };
    }, meta);
    return outcome.kind === 'saved' && outcome.entries.length > 0;
  };
  return postClaimed(
    {
      claim,
      take: (attempt) =>
        write(attempt === 1 ? key : `${key}/${attempt}`, () =>
          (claim()?.attempts ?? 0) === attempt - 1 ? post.claim : undefined,
        ),
      settle: async (attempt, result) => {
        if (result.kind !== 'failed') return;
        const again = retryAt(result, attempt, PAUSES, now());
        await write(`${key}/failed/${attempt}`, () => {
          const mine = claim();
          return mine?.attempts === attempt && mine.retryAt === undefined ? post.failed(again) : undefined;
        });
      },
    },
    now,
    async () => resultOf(await conversations.post(post.conversation, reply())),
  );
}
