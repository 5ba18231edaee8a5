import { TZDate } from '@date-fns/tz';
import { addDays, type Day, dayAt, daysBetween, weekday } from '../../domain/day.js';
import type { LiveRegister, Meta } from '../../domain/live-register.js';
import type { Role } from '../../domain/privacy/roles.js';
import type { Conversations } from '../conversations.js';
import type { Log } from '../log.js';
import { dueReply } from '../views/due-view.js';

export interface ReminderParts {
  readonly live: LiveRegister;
  readonly conversations: Pick<Conversations, 'post'>;
  roleOf(person: string): Role | undefined;
  now(): Date;
  token(): string;
  readonly log: Log;
}

const STOCKHOLM = 'Europe/Stockholm';
/** From when on a Monday the message is sent, and how late if the bot was down. */
const FROM_HOUR = 8;
const TO_HOUR = 17;
const SUNDAY = 7;

/**
 * Sends the personal Monday message, what is overdue and due this week, to each who has asked for it: once a week,
 * claimed in the ledger before it is sent, so that a restart or a second instance never sends it again. Who no longer
 * has a role that may see cases gets none.
 */
export async function remind(parts: ReminderParts): Promise<void> {
  const { live, log } = parts;
  const now = parts.now();
  const today = dayAt(now);
  const hour = new TZDate(now.getTime(), STOCKHOLM).getHours();
  if (weekday(today) !== 1 || hour < FROM_HOUR || hour >= TO_HOUR) return;
  for (const [person, conversation] of live.register.settings.reminders) {
    const role = parts.roleOf(person);
    if (role === undefined || role.kind === 'steering') continue;
    if (!(await claim(live, person, today, now))) continue;
    const level = { kind: 'personal' } as const;
    const looked = (what: string, codes: readonly string[] = []) => {
      live.note({ at: now.toISOString(), by: person, codes, what });
    };
    const reader = {
      looked,
      live,
      today,
      role,
      token: () => parts.token(),
      conversation: { id: conversation, kind: 'personal' as const, level },
    };
    const reply = dueReply(reader, 0, undefined, daysBetween(today, addDays(today, SUNDAY - weekday(today))));
    const posted = await parts.conversations.post(conversation, {
      ...reply,
      summary: `Veckan som kommer. ${reply.summary}`,
    });
    if (posted.kind !== 'posted') log.warn('reminder-lost', { outcome: posted.kind, person });
  }
}

/** True for the one run that writes the claim. */
async function claim(live: LiveRegister, person: string, monday: Day, now: Date): Promise<boolean> {
  const key = `reminder/${person}/${monday}`;
  const meta: Meta = { key, by: 'schedule', admin: false, at: now.toISOString(), today: monday };
  if (live.register.settings.reminded.get(person) === monday) return false;
  const outcome = await live.set(() => {
    const sent = live.register.settings.reminded.get(person) === monday;
    return {
      kind: 'decided',
      events: sent ? [] : [{ event: { type: 'reminder-claimed', person, monday }, day: monday }],
    };
  }, meta);
  return outcome.kind === 'saved' && outcome.entries.length > 0;
}
