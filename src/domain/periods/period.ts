import { addDays, addMonths, dayOf, yearOf, type Day } from '../day.js';
import { type Programme } from '../programme.js';

/** Inclusive days, `from` never after `to`. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** The period between two days, or undefined if they stand backwards. */
export function periodOf(from: Day | undefined, to: Day | undefined): Period | undefined {
  return from !== undefined && to !== undefined && from <= to ? { from, to } : undefined;
}

export function contains(period: Period, day: Day): boolean {
  return period.from <= day && day <= period.to;
}

/** The same days a year before, 29 February becoming the 28th: what a period is compared with. */
export function sameDaysLastYear(period: Period): Period {
  return { from: addMonths(period.from, -12), to: addMonths(period.to, -12) };
}

/** From (today − N months) + 1 day to today. */
export function lastMonths(months: number, today: Day): Period {
  return { from: addDays(addMonths(today, -months), 1), to: today };
}

/** The last N days, today counted. */
export function lastDays(days: number, today: Day): Period {
  return { from: addDays(today, 1 - days), to: today };
}

/** The year in which the reporting year that a day lies in began. */
export function reportingYearStart(programme: Programme, day: Day): number {
  const month = Number(day.slice(5, 7));
  return month >= programme.yearStartsInMonth ? yearOf(day) : yearOf(day) - 1;
}

/** The whole reporting year (1 July–30 June in Kraften) that began in a year. */
export function reportingYearFrom(programme: Programme, year: number): Period | undefined {
  const from = dayOf(year, programme.yearStartsInMonth, 1);
  return from && { from, to: addDays(addMonths(from, 12), -1) };
}

/** The whole reporting year that a day lies in. */
export function reportingYear(programme: Programme, day: Day): Period {
  const year = reportingYearFrom(programme, reportingYearStart(programme, day));
  return year ?? { from: day, to: day };
}

/** `perioden`: the reporting year so far, to today. */
export function reportingYearSoFar(programme: Programme, today: Day): Period {
  return { from: reportingYear(programme, today).from, to: today };
}

/** "2022/23" of the reporting year that began in 2022; "2022" where it is the calendar year. */
export function reportingYearName(programme: Programme, startYear: number): string {
  if (programme.yearStartsInMonth === 1) return String(startYear);
  return `${startYear}/${String((startYear + 1) % 100).padStart(2, '0')}`;
}
