import { returnReminderCard } from '../../cards/returns.js';
import { type Day, dayAt, weekday } from '../../domain/day.js';
import type { LiveRegister } from '../../domain/live-register.js';
import { returnAhead } from '../../domain/status/returns.js';
import { dayPlain } from '../../domain/text/swedish.js';
import type { Log } from '../log.js';
import type { Conversations } from '../conversations.js';
import { isOfficeHour } from './office-hours.js';
import { postOnce, type SettingsPost } from './settings-post.js';

export interface ReturnReminderParts {
  readonly live: LiveRegister;
  readonly conversations: Pick<Conversations, 'post'>;
  now(): Date;
  readonly log: Log;
}

const FRIDAY = 5;

/** A week before the figures of a day are asked for, once, where the agenda is posted: on a weekday in the day's hours. */
export async function remindOfReturn(parts: ReturnReminderParts): Promise<void> {
  const { live, log } = parts;
  const { agendaPlace, agendaBlocked, returns } = live.register.settings;
  const now = parts.now();
  const today = dayAt(now);
  const ahead = returnAhead(today);
  if (!agendaPlace || agendaBlocked !== undefined || ahead === undefined || returns.has(ahead)) return;
  if (weekday(today) > FRIDAY || !isOfficeHour(now)) return;
  const result = await postOnce(parts, postOf(live, ahead, agendaPlace.conversation, today), () => ({
    summary: `Uppföljning Finsam per ${dayPlain(ahead)}`,
    card: returnReminderCard(ahead),
  }));
  if (result && result.kind !== 'posted') log.warn('return-reminder-not-posted', { outcome: result.kind });
}

function postOf(live: LiveRegister, on: Day, conversation: string, today: Day): SettingsPost {
  return {
    key: `return-reminder/${on}`,
    on,
    today,
    conversation,
    claimed: () => live.register.settings.returnReminders.get(on),
    claim: { type: 'return-reminder-claimed', return: on },
    failed: (retryAt) => ({ type: 'return-reminder-failed', return: on, retryAt }),
  };
}
