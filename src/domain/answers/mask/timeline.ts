import { addDays, addMonths, type Day, dayOf, earliest, yearOf } from '../../day.js';
import { type Period, reportingYearStart } from '../../periods/period.js';
import type { Programme } from '../../programme.js';

/** A period that the steering group is told of by table (DESIGN 7): a run of segments. */
export interface WholePeriod extends Period {
  readonly kind: 'reporting-year' | 'year' | 'half';
  /** Its first and last segment. */
  readonly first: number;
  readonly last: number;
}

/** The days of a register cut where whole periods begin; the last segment ends today. */
export interface Timeline {
  readonly segments: readonly Period[];
  readonly wholes: readonly WholePeriod[];
}

const HALVES = [1, 7];

/**
 * Reporting years, calendar years and half-years from `since` to today, one that is running ending today. Where two
 * are the same days, the first of these kinds stands.
 */
export function timelineOf(programme: Programme, since: Day, today: Day): Timeline {
  const reporting = programme.yearStartsInMonth;
  const months = [...new Set([...HALVES, reporting])].sort((a, b) => a - b);
  const first = Math.min(yearOf(since), reportingYearStart(programme, since));
  const years = Array.from({ length: yearOf(today) - first + 1 }, (_, index) => first + index);
  const begins = (of: readonly number[]) =>
    years.flatMap((year) => of.flatMap((month) => dayOf(year, month, 1) ?? [])).filter((on) => on <= today);
  const starts = begins(months);
  const segments = starts.map((from, index) => {
    const next = starts[index + 1];
    return { from, to: next === undefined ? today : addDays(next, -1) };
  });
  const wholes = new Map<string, WholePeriod>();
  const add = (kind: WholePeriod['kind'], of: readonly number[], length: number) => {
    for (const from of begins(of)) {
      const to = earliest(addDays(addMonths(from, length), -1), today);
      const whole = {
        kind,
        from,
        to,
        first: starts.indexOf(from),
        last: segments.findIndex((one) => one.to >= to),
      };
      if (!wholes.has(from + to)) wholes.set(from + to, whole);
    }
  };
  add('reporting-year', [reporting], 12);
  add('year', [1], 12);
  add('half', HALVES, 6);
  return { segments, wholes: [...wholes.values()] };
}

/** At least a month, whatever day it begins on. */
export function isMonthOrMore({ from, to }: Period): boolean {
  return to >= addDays(addMonths(from, 1), -1);
}

/** The whole period of these days; a last day after today stands for today. */
export function wholeOf({ wholes, segments }: Timeline, { from, to }: Period): WholePeriod | undefined {
  const last = segments.at(-1)?.to;
  const until = last !== undefined && to > last ? last : to;
  return wholes.find((one) => one.from === from && one.to === until);
}
