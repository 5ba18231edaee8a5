import type { LiveRegister } from '../domain/live-register.js';
import { casesNamed } from '../domain/privacy/cases-named.js';
import type { Conversations, Posted } from './conversations.js';
import type { FileReply, Said } from './turn.js';

/** What has been shown during a turn, for one line in the access log. */
export interface Sight {
  /** What is shown: any text that names cases. */
  saw(shown: string): void;
  said(reply: Said | FileReply): void;
  /** The cases seen so far. */
  readonly codes: ReadonlySet<string>;
}

/**
 * Sees which cases what is shown names, by reading it as it leaves (DESIGN 11): whatever door it leaves by, and however
 * it was made, so that no view has to remember to say so.
 */
export function openSight({ register }: Pick<LiveRegister, 'register'>): Sight {
  const codes = new Set<string>();
  const cards = new Set<object>();
  const saw = (shown: string) => {
    for (const code of casesNamed(shown, register)) codes.add(code);
  };
  return {
    codes,
    saw,
    said: (reply) => {
      if ('text' in reply) saw(reply.text);
      else saw(reply.summary);
      if ('file' in reply) saw(JSON.stringify(reply.file));
      if (!('card' in reply)) return;
      for (const code of reply.about ?? []) codes.add(code);
      if (cards.has(reply.card)) return;
      cards.add(reply.card);
      saw(JSON.stringify(reply.card));
    },
  };
}

/** Conversations whose posts and changes are in the access log: what the bot says of its own accord. */
export function watched(
  conversations: Conversations,
  { live, now }: { readonly live: LiveRegister; readonly now: () => Date },
): Conversations {
  const noted = (what: string, where: string, reply: Said, outcome: Posted): Posted => {
    if (outcome.kind === 'failed' || outcome.kind === 'unknown-conversation') return outcome;
    const sight = openSight(live);
    sight.said(reply);
    const codes = [...sight.codes];
    if (codes.length > 0) live.note({ at: now().toISOString(), by: readerOf(reply), what, where, codes });
    return outcome;
  };
  return {
    post: async (conversation, reply) =>
      noted('post', conversation, reply, await conversations.post(conversation, reply)),
    update: async (conversation, activity, reply) =>
      noted('update', conversation, reply, await conversations.update(conversation, activity, reply)),
  };
}

/** Whose own chat it is said in; in a group the bot itself is the one that shows it. */
function readerOf(reply: Said): string {
  if ('text' in reply) return 'schedule';
  const turn = reply.living?.turn;
  return reply.reader ?? (turn?.conversation.kind === 'personal' ? turn.person.id : 'schedule');
}
