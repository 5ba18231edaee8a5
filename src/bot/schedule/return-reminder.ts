import { returnReminderCard } from '../../cards/returns.js';
import { dayAt } from '../../domain/day.js';
import { returnAhead } from '../../domain/status/returns.js';
import { dayPlain } from '../../domain/text/swedish.js';
import { isOfficeHour } from './office-hours.js';
import { postOnce, type SettingsPostParts } from './settings-post.js';

/** A week before the figures of a day are asked for, once, where the agenda is posted: on a weekday in the day's hours. */
export async function remindOfReturn(parts: SettingsPostParts): Promise<void> {
  const { agendaPlace, agendaBlocked, returns } = parts.live.register.settings;
  const now = parts.now();
  const on = returnAhead(dayAt(now));
  if (!agendaPlace || agendaBlocked !== undefined || on === undefined || returns.has(on)) return;
  if (!isOfficeHour(now)) return;
  await postOnce(
    parts,
    {
      key: `return-reminder/${on}`,
      kind: 'return-reminder',
      subject: on,
      on,
      conversation: agendaPlace.conversation,
      claim: { type: 'return-reminder-claimed', return: on },
      failed: (retryAt) => ({ type: 'return-reminder-failed', return: on, retryAt }),
    },
    () => ({ summary: `Uppföljning Finsam per ${dayPlain(on)}`, card: returnReminderCard(on) }),
  );
}
