import { type Day, dayAt, daysBetween } from '../domain/day.js';

const DAY_IN_MS = 86_400_000;
const HOUR_IN_MS = 3_600_000;

const HOUR = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  hour: '2-digit',
  hour12: false,
});

/**
 * An instant on another day, at the same time of day in Europe/Stockholm: what is recorded with `--today` then stands
 * in the register as recorded that day. An hour that the clock change skips becomes the next one.
 */
export function sameTimeOn(day: Day, instant: Date): Date {
  const moved = new Date(instant.getTime() + daysBetween(dayAt(instant), day) * DAY_IN_MS);
  let hours = Number(HOUR.format(instant)) - Number(HOUR.format(moved));
  if (Math.abs(hours) > 12) hours -= Math.sign(hours) * 24;
  const fixed = new Date(moved.getTime() + hours * HOUR_IN_MS);
  return dayAt(fixed) === day ? fixed : moved;
}
