import { type Conversation, conversationSchema, isOfProgramme } from '../domain/schema/conversation.js';
import type { Memory } from '../domain/memory.js';
import type { Incoming } from './incoming.js';
import type { Team } from './team.js';

/** How long a question can be followed up in a conversation, in milliseconds (30 minutes). */
const LASTS = 30 * 60_000;

/** Where somebody's last question in a conversation is kept. */
export function lastQuestionKey(conversation: string, person: string): string {
  return `reading/${conversation}/${person}`;
}

/** Until when a question that is asked now can be followed up. */
export function followedUntil(now: Date): Date {
  return new Date(now.getTime() + LASTS);
}

const keyIn = ({ place, person }: Incoming) => lastQuestionKey(place.id, person);

async function lastOf(memory: Memory, incoming: Incoming): Promise<Conversation | undefined> {
  return conversationSchema.safeParse(await memory.get(keyIn(incoming)).catch(() => undefined)).data;
}

/** Is there a question to somebody's team that can be asked again? */
export async function wasAsked(memory: Memory, incoming: Incoming): Promise<boolean> {
  return (await lastOf(memory, incoming))?.query !== undefined;
}

/**
 * Takes somebody's last question along to another team of theirs: what it asks, and nothing of what it was answered. One of a single case
 * or unit, or that the other's programme has no words for, leaves nothing there that could be followed up (DESIGN 13). False where
 * it stays behind.
 */
export async function carryQuestion(
  from: Memory,
  { memory, live }: Pick<Team, 'memory' | 'live'>,
  incoming: Incoming,
  now: Date,
): Promise<boolean> {
  const last = await lastOf(from, incoming);
  if (!last?.query) return false;
  const { query, own, unanswered } = last;
  const carried: Conversation = { query, turned: [], ...(own && { own }), ...(unanswered && { unanswered }) };
  const isTheirs = isOfProgramme(query, live.programme);
  const kept = isTheirs
    ? memory.put(keyIn(incoming), carried, followedUntil(now))
    : memory.forget(keyIn(incoming));
  await kept.catch(() => undefined);
  return isTheirs;
}
