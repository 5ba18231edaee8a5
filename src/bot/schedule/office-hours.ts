import { TZDate } from '@date-fns/tz';
import { dayAt, weekday } from '../../domain/day.js';

/** From which hour of the Swedish clock the bot says something unasked, and until which if it was down. */
const FROM_HOUR = 8;
const TO_HOUR = 17;
const FRIDAY = 5;

export function isOfficeHour(now: Date): boolean {
  const hour = new TZDate(now.getTime(), 'Europe/Stockholm').getHours();
  return weekday(dayAt(now)) <= FRIDAY && hour >= FROM_HOUR && hour < TO_HOUR;
}
