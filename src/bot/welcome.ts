import { welcomeCard, WELCOME_SUMMARY } from '../cards/welcome.js';
import type { Day } from '../domain/day.js';
import type { CardReply, Turn } from './turn.js';
import { helpParts } from './views/help-lines.js';

/** What the bot says of itself. */
export function welcome(turn: Turn): CardReply {
  const { live, role } = turn;
  const card = welcomeCard({ team: live.programme.name, role: role.kind, parts: helpParts(turn) });
  return { card, summary: WELCOME_SUMMARY };
}

/**
 * The welcome at an installation: once a day in a conversation. One installation comes as two activities, and the
 * Playground sends both at every page load.
 */
export function createWelcome(): (turn: Turn) => CardReply | undefined {
  let welcomed: { readonly day: Day; readonly conversations: Set<string> } | undefined;
  return (turn) => {
    if (welcomed?.day !== turn.today) welcomed = { day: turn.today, conversations: new Set() };
    if (welcomed.conversations.has(turn.conversation.id)) return undefined;
    welcomed.conversations.add(turn.conversation.id);
    return welcome(turn);
  };
}
