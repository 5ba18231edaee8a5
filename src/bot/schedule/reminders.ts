import { addDays, type Day, dayAt, weekday } from '../../domain/day.js';
import type { LiveRegister } from '../../domain/live-register.js';
import { calendarOf, dayForRound, nextMeeting } from '../../domain/meeting/calendar.js';
import type { Role } from '../../domain/privacy/roles.js';
import { type Reminder, REMINDERS } from '../../domain/settings.js';
import type { Conversations } from '../conversations.js';
import type { Log } from '../log.js';
import type { CardReply, Reader } from '../turn.js';
import { dueReply } from '../views/due-view.js';
import { sunday } from '../views/due-words.js';
import { roundReply } from '../views/round-view.js';
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
    const about = KINDS[reminder].about(live, today);
    if (about === undefined) continue;
    for (const [person, conversation] of live.register.settings.reminders[reminder])
      await send(parts, { reminder, about, person, conversation, today });
  }
}

interface Post {
  readonly reminder: Reminder;
  readonly about: Day;
  readonly person: string;
  readonly conversation: string;
  readonly today: Day;
}

async function send(parts: ReminderParts, post: Post): Promise<void> {
  const { live, log } = parts;
  const { reminder, about, person, conversation: id, today } = post;
  const role = parts.roleOf(person);
  if (role === undefined || role.kind === 'steering') return;
  const conversation = { id, kind: 'personal', level: { kind: 'personal' } } as const;
  const reader = { live, today, role, token: () => parts.token(), conversation };
  const result = await postOnce(parts, settingsPost(live, post), () => ({
    ...KINDS[reminder].reply(reader, about),
    reader: person,
  }));
  if (result && result.kind !== 'posted')
    log.warn('reminder-not-posted', { reminder, outcome: result.kind, person });
}

function settingsPost(
  live: LiveRegister,
  { reminder, about, person, conversation, today }: Post,
): SettingsPost {
  const kind = KINDS[reminder];
  return {
    key: `${kind.key}/${person}/${about}`,
    on: about,
    today,
    conversation,
    claimed: () => live.register.settings.reminded[reminder].get(person),
    claim: kind.claim(person, about),
    failed: (retryAt) => kind.failed(person, about, retryAt),
  };
}
