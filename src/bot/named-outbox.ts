import { type Card, subtle } from '../cards/kit.js';
import type { Outbox } from './outbox.js';
import type { Conversations } from './conversations.js';
import type { InvokeBody } from './invoke.js';
import type { FileReply, Said } from './turn.js';

/** Whose something is: the team's name, and what it is called where a reader has several. */
export interface Owner {
  readonly team: string;
  readonly title?: string | undefined;
}

/**
 * Says whose everything is, where the bot works for several teams: every button carries the team, so that what is pressed is
 * that team's or nobody's, and the team's title stands first where a reader has several (DESIGN 13).
 */
export function namedOutbox(outbox: Outbox, owner: Owner): Outbox {
  return {
    send: (reply) => outbox.send(namedReply(reply, owner)),
    update: (activity, reply) => outbox.update(activity, namedReply(reply, owner)),
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
    namedReply(reply, { team, title: isShared(conversation) ? title : undefined });
  return {
    post: (conversation, reply) => conversations.post(conversation, as(conversation, reply)),
    update: (conversation, activity, reply) =>
      conversations.update(conversation, activity, as(conversation, reply)),
  };
}

function namedReply<R extends Said | FileReply>(reply: R, owner: Owner): R {
  const { team, title } = owner;
  if ('text' in reply) return title === undefined ? reply : { ...reply, text: `${title}: ${reply.text}` };
  if ('file' in reply) return { ...reply, file: stamped(reply.file, team) };
  return { ...reply, card: namedCard(reply.card, reply.ofSeveral ? { team } : owner) };
}

/** An answer to a press: its card, in a dialog or not, is the team's too. */
export function namedAnswer(answer: InvokeBody, owner: Owner): InvokeBody {
  if (!('statusCode' in answer) || answer.type !== 'application/vnd.microsoft.card.adaptive')
    return stamped(answer, owner.team);
  return { ...answer, value: namedCard(answer.value, owner) };
}

function namedCard(card: Card, { team, title }: Owner): Card {
  const body = stamped(card.body, team);
  return { ...stamped(card, team), body: title === undefined ? body : [subtle(title), ...body] };
}

/** The same with the team in the data of every button, and in what a file's answer brings back. */
function stamped<T>(node: T, team: string): T {
  if (Array.isArray(node)) return node.map((one: unknown) => stamped(one, team)) as T;
  if (typeof node !== 'object' || node === null) return node;
  const all = Object.entries(node).map(([key, value]) => [key, stamped<unknown>(value, team)]);
  const copy = Object.fromEntries(all) as Record<string, unknown>;
  // A list is the values of a chart.
  const isData = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
  for (const key of ['data', 'acceptContext', 'declineContext'])
    if (isData(copy[key])) copy[key] = { ...(copy[key] as object), team };
  return copy as T;
}
