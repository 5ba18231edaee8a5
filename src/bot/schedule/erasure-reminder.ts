import { TZDate } from '@date-fns/tz';
import { erasureReminderCard } from '../../cards/erase.js';
import { day, dayAt, weekday, yearOf } from '../../domain/day.js';
import { dueForErasure } from '../../domain/privacy/order-erasure.js';
import { postOnce, type SettingsPost, type SettingsPostParts } from './settings-post.js';

const STOCKHOLM = 'Europe/Stockholm';
const FROM_HOUR = 8;
const TO_HOUR = 17;
const FRIDAY = 5;
/** The last day of January that it is said on. */
const UNTIL = 15;

/** Tells each admin in January, once, how many cases ended five years ago or more: on a weekday in the day's hours. */
export async function remindOfErasure(
  parts: SettingsPostParts & { readonly admins: readonly string[]; addressOf(person: string): string },
): Promise<void> {
  const { live, log } = parts;
  const now = parts.now();
  const today = dayAt(now);
  const january = day(`${yearOf(today)}-01-01`);
  const hour = new TZDate(now.getTime(), STOCKHOLM).getHours();
  if (today > day(`${yearOf(today)}-01-${UNTIL}`)) return;
  if (weekday(today) > FRIDAY || hour < FROM_HOUR || hour >= TO_HOUR) return;
  const { length: count } = dueForErasure(live.register, today);
  if (count === 0) return;
  for (const person of parts.admins) {
    const post: SettingsPost = {
      key: `erasure-reminder/${person}/${january}`,
      on: january,
      today,
      conversation: parts.addressOf(person),
      claimed: () => live.register.settings.erasureReminders.get(person),
      claim: { type: 'erasure-reminder-claimed', person, january },
      failed: (retryAt) => ({ type: 'erasure-reminder-failed', person, january, retryAt }),
    };
    const result = await postOnce(parts, post, () => ({
      summary: 'Dags att gallra',
      card: erasureReminderCard(count),
      reader: person,
    }));
    if (result && result.kind !== 'posted')
      log.warn('erasure-reminder-not-posted', { outcome: result.kind, person });
  }
}
