import { welcomeCard, WELCOME_SUMMARY } from '../cards/welcome.js';
import { REMINDERS } from '../domain/settings.js';
import type { FirstTime } from './first-time.js';
import type { CardReply, Turn } from './turn.js';
import { helpParts } from './views/help-lines.js';
import { askFor } from './views/reminder-words.js';

/** What the bot says of itself. */
export function welcome(turn: Turn): CardReply {
  const { live, role } = turn;
  const parts = helpParts(turn);
  const card = welcomeCard({ team: live.programme.name, role: role.kind, parts, reminders: offered(turn) });
  return { card, summary: WELCOME_SUMMARY };
}

/** Reminders, in the own chat of somebody who may have them and has none. */
function offered({ live, person, role, conversation }: Turn): readonly string[] {
  const { reminders } = live.register.settings;
  const may = conversation.kind === 'personal' && role.kind !== 'steering';
  return may && !REMINDERS.some((one) => reminders[one].has(person.id)) ? REMINDERS.map(askFor) : [];
}

/**
 * The welcome at an installation: once a day in a conversation. One installation comes as two activities, and the
 * Playground sends both at every page load.
 */
export function createWelcome(isFirst: FirstTime): (turn: Turn) => Promise<CardReply | undefined> {
  return async (turn) =>
    (await isFirst(`welcome/${turn.conversation.id} ${turn.today}`)) ? welcome(turn) : undefined;
}
