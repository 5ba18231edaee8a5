import { erasureReminderCard } from '../../cards/erase.js';
import { day, dayAt, yearOf } from '../../domain/day.js';
import { dueForErasure } from '../../domain/privacy/order-erasure.js';
import { isOfficeHour } from './office-hours.js';
import { postOnce, type SettingsPostParts } from './settings-post.js';

/** The last day of January that it is said on. */
const UNTIL = 15;

/** Tells each admin in January, once, how many cases ended five years ago or more: on a weekday in the day's hours. */
export async function remindOfErasure(
  parts: SettingsPostParts & { readonly admins: readonly string[]; addressOf(person: string): string },
): Promise<void> {
  const now = parts.now();
  const today = dayAt(now);
  const january = day(`${yearOf(today)}-01-01`);
  if (today > day(`${yearOf(today)}-01-${UNTIL}`) || !isOfficeHour(now)) return;
  const { length: count } = dueForErasure(parts.live.register, today);
  if (count === 0) return;
  for (const person of parts.admins)
    await postOnce(
      parts,
      {
        key: `erasure-reminder/${person}/${january}`,
        kind: 'erasure-reminder',
        subject: person,
        on: january,
        conversation: parts.addressOf(person),
        claim: { type: 'erasure-reminder-claimed', person, january },
        failed: (retryAt) => ({ type: 'erasure-reminder-failed', person, january, retryAt }),
      },
      () => ({ summary: 'Dags att gallra', card: erasureReminderCard(count), reader: person }),
    );
}
