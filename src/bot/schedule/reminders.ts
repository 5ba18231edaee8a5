import { type Day, dayAt, weekday } from '../../domain/day.js';
import type { LiveRegister } from '../../domain/live-register.js';
import type { Role } from '../../domain/privacy/roles.js';
import type { Conversations } from '../conversations.js';
import type { Log } from '../log.js';
import { dueReply } from '../views/due-view.js';
import { sunday } from '../views/due-words.js';
import { isOfficeHour } from './office-hours.js';
import { postOnce, type SettingsPost } from './settings-post.js';

export interface ReminderParts {
  readonly live: LiveRegister;
  readonly conversations: Pick<Conversations, 'post'>;
  roleOf(person: string): Role | undefined;
  now(): Date;
  token(): string;
  readonly log: Log;
}

/**
 * Sends the personal Monday message, what is overdue and due this week, to each who has asked for it: once a week.
 * Who no longer has a role that may see cases gets none.
 */
export async function remind(parts: ReminderParts): Promise<void> {
  const { live, log } = parts;
  const now = parts.now();
  const today = dayAt(now);
  if (weekday(today) !== 1 || !isOfficeHour(now)) return;
  for (const [person, conversation] of live.register.settings.reminders) {
    const role = parts.roleOf(person);
    if (role === undefined || role.kind === 'steering') continue;
    const level = { kind: 'personal' } as const;
    const reader = {
      live,
      today,
      role,
      token: () => parts.token(),
      conversation: { id: conversation, kind: 'personal' as const, level },
    };
    const result = await postOnce(parts, postOf(live, person, conversation, today), () => {
      const reply = dueReply(reader, { filter: { to: sunday(today) }, start: 0 });
      return { ...reply, reader: person, summary: `Veckan som kommer. ${reply.summary}` };
    });
    if (result && result.kind !== 'posted') log.warn('reminder-not-posted', { outcome: result.kind, person });
  }
}

function postOf(live: LiveRegister, person: string, conversation: string, monday: Day): SettingsPost {
  return {
    key: `reminder/${person}/${monday}`,
    on: monday,
    today: monday,
    conversation,
    claimed: () => live.register.settings.reminded.get(person),
    claim: { type: 'reminder-claimed', person, monday },
    failed: (retryAt) => ({ type: 'reminder-failed', person, monday, retryAt }),
  };
}
