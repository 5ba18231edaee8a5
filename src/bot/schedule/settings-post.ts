import { type Day, dayAt } from '../../domain/day.js';
import type { SettingsEvent } from '../../domain/entry.js';
import type { LiveRegister } from '../../domain/live-register.js';
import type { OwnPost } from '../../domain/settings.js';
import type { Conversations } from '../conversations.js';
import type { Log } from '../log.js';
import type { CardReply } from '../turn.js';
import { postClaimed, retryAt } from './claimed-post.js';
import { resultOf } from './post-result.js';

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
  readonly kind: OwnPost;
  /** The person, case or day that the ledger keeps the latest one of its kind under. */
  readonly subject: string;
  readonly on: Day;
  readonly conversation: string;
  readonly claim: SettingsEvent;
  failed(retryAt: string): SettingsEvent;
}

const PAUSES = { first: 60_000, longest: 60 * 60_000 };

/** Posts it once, where and when it is open. */
export async function postOnce(
  parts: SettingsPostParts,
  post: SettingsPost,
  reply: () => CardReply,
): Promise<void> {
  const { live, conversations, log } = parts;
  const { key, kind, subject, on } = post;
  const now = () => parts.now();
  const claim = () => {
    const latest = live.register.settings.claims[kind].get(subject);
    return latest?.on === on ? latest : undefined;
  };
  const write = async (name: string, decide: () => SettingsEvent | undefined) => {
    const today = dayAt(now());
    const meta = { key: name, by: 'schedule', admin: false, at: now().toISOString(), today };
    const outcome = await live.set(() => {
      const event = decide();
      return { kind: 'decided', events: event ? [{ event, day: today }] : [] };
    }, meta);
    return outcome.kind === 'saved' && outcome.entries.length > 0;
  };
  const result = await postClaimed(
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
  if (result && result.kind !== 'posted')
    log.warn('not-posted', { post: kind, subject, outcome: result.kind });
}
