import { addDays, type Day, dayAt, weekday } from '../../domain/day.js';
import type { LiveRegister } from '../../domain/live-register.js';
import { calendarOf, dayForRound, nextMeeting } from '../../domain/meeting/calendar.js';
import type { Role } from '../../domain/privacy/roles.js';
import { type Reminder, REMINDERS } from '../../domain/settings.js';
import type { CardReply, Reader } from '../turn.js';
import { dueReply } from '../views/due-view.js';
import { sunday } from '../views/due-words.js';
import { roundReply } from '../views/round-view.js';
import { isOfficeHour } from './office-hours.js';
import { postOnce, type SettingsPost, type SettingsPostParts } from './settings-post.js';

export interface ReminderParts extends SettingsPostParts {
  roleOf(person: string): Role | undefined;
  token(): string;
}

/** One of the messages that a person can ask for. */
interface Kind {
  /** What its posts are called in the ledger. */
  readonly key: string;
  /** The Monday or the meeting that today's message is about; undefined on a day without one. */
  about(live: LiveRegister, today: Day): Day | undefined;
  reply(reader: Reader, about: Day): CardReply;
  claim(person: string, about: Day): SettingsPost['claim'];
  failed(person: string, about: Day, retryAt: string): SettingsPost['claim'];
}

const KINDS: Readonly<Record<Reminder, Kind>> = {
  monday: {
    key: 'reminder',
    about: (_, today) => (weekday(today) === 1 ? today : undefined),
    reply: (reader, monday) => {
      const reply = dueReply(reader, { filter: { to: sunday(monday) }, start: 0 });
      return { ...reply, summary: `Veckan som kommer. ${reply.summary}` };
    },
    claim: (person, monday) => ({ type: 'reminder-claimed', person, monday }),
    failed: (person, monday, retryAt) => ({ type: 'reminder-failed', person, monday, retryAt }),
  },
  round: {
    key: 'round',
    about: ({ programme, register }, today) => {
      const meeting = nextMeeting(calendarOf(programme, register.settings), addDays(today, 1));
      return meeting !== undefined && dayForRound(meeting) === today ? meeting : undefined;
    },
    reply: roundReply,
    claim: (person, meeting) => ({ type: 'round-claimed', person, meeting }),
    failed: (person, meeting, retryAt) => ({ type: 'round-failed', person, meeting, retryAt }),
  },
};

/**
 * Sends what each has asked for: on Mondays what is overdue and due this week, and on the day before a meeting the
 * round. Once for each week and meeting. Who no longer has a role that may see cases gets none.
 */
export async function remind(parts: ReminderParts): Promise<void> {
  const { live } = parts;
  const now = parts.now();
  const today = dayAt(now);
  if (!isOfficeHour(now)) return;
  for (const reminder of REMINDERS) {
    const kind = KINDS[reminder];
    const on = kind.about(live, today);
    if (on === undefined) continue;
    for (const [person, id] of live.register.settings.reminders[reminder]) {
      const role = parts.roleOf(person);
      if (role === undefined || role.kind === 'steering') continue;
      const conversation = { id, kind: 'personal', level: { kind: 'personal' } } as const;
      const reader = { live, today, role, token: () => parts.token(), conversation };
      const post: SettingsPost = {
        key: `${kind.key}/${person}/${on}`,
        kind: reminder,
        subject: person,
        on,
        conversation: id,
        claim: kind.claim(person, on),
        failed: (retryAt) => kind.failed(person, on, retryAt),
      };
      await postOnce(parts, post, () => ({ ...kind.reply(reader, on), reader: person }));
    }
  }
}
