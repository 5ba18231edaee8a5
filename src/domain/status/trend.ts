import type { Case } from '../case/case.js';
import { addDays, addMonths, type Day, day, yearOf } from '../day.js';
import type { Programme } from '../programme.js';
import type { Mean } from './averages.js';
import { periodStatus } from './period-status.js';
import type { Period } from '../periods/period.js';

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

/** The status figures of each rolling window (DESIGN 7), oldest first. */
export function trend(
  cases: Iterable<Case>,
  programme: Programme,
  until: Day,
  today: Day,
  count = 6,
): readonly TrendPoint[] {
  const all = [...cases];
  return trendWindows(until, count).map((window) => {
    const status = periodStatus(all, programme, window, today);
    const { reached, of, share } = status.result;
    return {
      window,
      new: status.new.total,
      closed: status.closed.total,
      reached,
      of,
      share,
      throughputMonths: status.averages.throughputMonths.all,
    };
  });
}

/** The window's short name: "22/23" from July to June, "2022" for a calendar year. */
export function windowName({ from, to }: Period): string {
  return from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : `${from.slice(2, 4)}/${to.slice(2, 4)}`;
}
