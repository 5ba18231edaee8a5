import { type Card, subtle } from '../cards/kit.js';
import type { Outbox } from './outbox.js';
import type { Conversations } from './conversations.js';
import type { InvokeBody } from './invoke.js';
import type { Team } from './team.js';
import type { FileReply, Said } from './turn.js';
import { titleOf } from './which-team.js';

/**
 * Says whose everything is, where a reader has several teams: the team's name stands first, and every button carries it,
 * so that what is pressed is that team's (DESIGN 13).
 */
export function namedOutbox(outbox: Outbox, team: string, title: string): Outbox {
  return {
    send: (reply) => outbox.send(namedReply(reply, team, title)),
    update: (activity, reply) => outbox.update(activity, namedReply(reply, team, title)),
  };
}

/** The same for what is said of the bot's own accord, where `isShared` says that a reader has several teams. */
export function namedConversations(
  conversations: Conversations,
  team: string,
  title: string,
  isShared: (conversation: string) => boolean,
): Conversations {
  const as = <R extends Said>(conversation: string, reply: R) =>
    isShared(conversation) ? namedReply(reply, team, title) : reply;
  return {
    post: (conversation, reply) => conversations.post(conversation, as(conversation, reply)),
    update: (conversation, activity, reply) =>
      conversations.update(conversation, activity, as(conversation, reply)),
  };
}

function namedReply<R extends Said | FileReply>(reply: R, team: string, title: string): R {
  if ('text' in reply) return { ...reply, text: `${title}: ${reply.text}` };
  if ('file' in reply) return { ...reply, file: stamped(reply.file, team) };
  return { ...reply, card: namedCard(reply.card, team, title) };
}

/** An answer to a press: its card, in a dialog or not, is the team's too. */
export function namedAnswer(answer: InvokeBody, team: Pick<Team, 'name' | 'config'>): InvokeBody {
  if (!('statusCode' in answer) || answer.type !== 'application/vnd.microsoft.card.adaptive')
    return stamped(answer, team.name);
  return { ...answer, value: namedCard(answer.value, team.name, titleOf(team)) };
}

function namedCard(card: Card, team: string, title: string): Card {
  return { ...stamped(card, team), body: [subtle(title), ...stamped(card.body, team)] };
}

/** The same with the team in the data of every button, and in what a file's answer brings back. */
function stamped<T>(node: T, team: string): T {
  if (Array.isArray(node)) return node.map((one: unknown) => stamped(one, team)) as T;
  if (typeof node !== 'object' || node === null) return node;
  const all = Object.entries(node).map(([key, value]) => [key, stamped<unknown>(value, team)]);
  const copy = Object.fromEntries(all) as Record<string, unknown>;
  for (const key of ['data', 'acceptContext', 'declineContext'])
    if (typeof copy[key] === 'object' && copy[key] !== null) copy[key] = { ...copy[key], team };
  return copy as T;
}
