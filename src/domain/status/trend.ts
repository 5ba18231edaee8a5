import { addDays, addMonths, type Day, day, yearOf } from '../day.js';
import type { Positioned } from '../kept.js';
import type { Period } from '../periods/period.js';
import type { Programme } from '../programme.js';
import { dayShort } from '../text/swedish.js';
import type { Mean } from './averages.js';
import { statusOf } from './kept-status.js';

/** One rolling window of twelve months. */
export interface TrendPoint {
  readonly window: Period;
  readonly new: number;
  readonly closed: number;
  readonly reached: number;
  readonly of: number;
  readonly share: number | undefined;
  readonly throughputMonths: Mean;
}

/** The windows of twelve months that end 30 June or 31 December, the last one not after `until`, oldest first. */
export function trendWindows(until: Day, count: number): readonly Period[] {
  const year = yearOf(until);
  const ends = [day(`${year}-12-31`), day(`${year}-06-30`), day(`${year - 1}-12-31`)];
  const last = addDays(ends.find((end) => end <= until) ?? until, 1);
  return Array.from({ length: count }, (_, index) => {
    const next = addMonths(last, -6 * (count - 1 - index));
    return { from: addMonths(next, -12), to: addDays(next, -1) };
  });
}

/** The flow and the result of each rolling window, as its status counts them (DESIGN 7), oldest first. */
export function trend(
  register: Positioned,
  programme: Programme,
  today: Day,
  until: Day,
  count = 6,
): readonly TrendPoint[] {
  return trendWindows(until, count).map((window) => {
    const { new: fresh, closed, result, averages } = statusOf(register, programme, window, today);
    const throughputMonths = averages.throughputMonths.all;
    return { window, new: fresh.total, closed: closed.total, ...result, throughputMonths };
  });
}

/** The window's months: "jan–dec 2020", "jul 2020–jun 2021". */
export function windowMonths({ from, to }: Period): string {
  const [first, last] = [dayShort(from), dayShort(to)].map((text) => text.slice(text.indexOf(' ') + 1));
  return from.slice(0, 4) === to.slice(0, 4)
    ? `${first?.slice(0, 3) ?? ''}–${last ?? ''}`
    : `${first ?? ''}–${last ?? ''}`;
}

/** The window's short name: "22/23" from July to June, "2022" for a calendar year. */
export function windowName({ from, to }: Period): string {
  return from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : `${from.slice(2, 4)}/${to.slice(2, 4)}`;
}
