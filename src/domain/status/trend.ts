import { type Case, wasEnrolled } from '../case/case.js';
import { addDays, addMonths, type Day, day, yearOf } from '../day.js';
import { valueIn } from '../answers/mask/averages.js';
import { mean } from '../answers/measures.js';
import type { Mean } from './averages.js';
import { dayShort } from '../text/swedish.js';
import type { Period } from '../periods/period.js';
import type { Programme } from '../programme.js';
import { outcomesOf } from '../schema/outcomes.js';

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

/**
 * The flow and the result of each rolling window, as its status counts them (DESIGN 7), oldest first: in one pass, and
 * without the tables.
 */
export function trend(
  cases: Iterable<Case>,
  programme: Programme,
  until: Day,
  count = 6,
): readonly TrendPoint[] {
  const { results, dropouts } = outcomesOf(programme);
  const windows = trendWindows(until, count).map((window) => ({
    window,
    ...NOTHING,
    months: [] as number[],
  }));
  for (const it of cases) {
    if (!wasEnrolled(it)) continue;
    for (const one of windows) {
      if (isIn(one.window, it.enrolled)) one.new += 1;
      if (it.stage !== 'closed' || !isIn(one.window, it.closed)) continue;
      one.closed += 1;
      if (!dropouts.has(it.outcome)) one.of += 1;
      if (!results.has(it.outcome)) continue;
      one.reached += 1;
      one.months.push(valueIn('throughputMonths', it) ?? 0);
    }
  }
  return windows.map(({ months, ...one }) => ({
    ...one,
    share: one.of === 0 ? undefined : one.reached / one.of,
    throughputMonths: { value: mean(months) ?? undefined, n: months.length, unknown: 0 },
  }));
}

const NOTHING = { new: 0, closed: 0, reached: 0, of: 0 };

function isIn({ from, to }: Period, on: Day): boolean {
  return from <= on && on <= to;
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
