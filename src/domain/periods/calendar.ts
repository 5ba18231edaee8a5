import { addDays, addMonths, dayOf, weekday, weekOf, yearOf, type Day } from '../day.js';
import { MONTHS } from '../text/swedish.js';
import { periodOf, type Period } from './period.js';
import { feastDays } from './red-days.js';
import type { Yearly } from './time.js';

/** The days of something yearly in a year, or undefined if that year has none (29 February, week 53). */
export function daysIn(what: Yearly, year: number): Period | undefined {
  switch (what.unit) {
    case 'month':
      return months(year, what.n, 1);
    case 'quarter':
      return months(year, what.n * 3 - 2, 3);
    case 'half':
      return months(year, what.n * 6 - 5, 6);
    // Spring is January–June and autumn July–December, as the reports use the words (DESIGN 6).
    case 'spring':
      return months(year, 1, 6);
    case 'autumn':
      return months(year, 7, 6);
    case 'year':
      return months(year, 1, 12);
    case 'week':
      return week(year, what.n);
    case 'feast':
      return feastDays(what.name, year);
    case 'month-end':
      return oneDay(months(year, what.n, 1)?.to);
    case 'day':
      return oneDay(dayOf(year, what.month, what.date));
    case 'weekday':
      return oneDay(nthWeekday(year, what));
  }
}

const ORDINALS = ['första', 'andra', 'tredje', 'fjärde'];

/** What users read of something yearly in a year. */
export function nameIn(what: Yearly, year: number): string {
  switch (what.unit) {
    case 'month':
      return `${MONTHS[what.n - 1] ?? ''} ${year}`;
    case 'quarter':
      return `${ORDINALS[what.n - 1] ?? ''} kvartalet ${year}`;
    case 'half':
      return `${ORDINALS[what.n - 1] ?? ''} halvåret ${year}`;
    case 'spring':
      return `våren ${year}`;
    case 'autumn':
      return `hösten ${year}`;
    case 'year':
      return String(year);
    case 'week':
      return `vecka ${what.n}, ${year}`;
    case 'feast':
      return `${what.name}en ${year}`;
    case 'day':
    case 'month-end':
    case 'weekday': {
      const of = daysIn(what, year)?.from ?? '';
      return `${Number(of.slice(8))} ${MONTHS[Number(of.slice(5, 7)) - 1] ?? ''} ${year}`;
    }
  }
}

export function isDay({ unit }: Yearly): boolean {
  return unit === 'day' || unit === 'month-end' || unit === 'weekday';
}

/** Years to look through: 29 February can be eight years off, week 53 six. */
const YEARS = 9;

/** The first one that is not over on a day. */
export function firstFrom(what: Yearly, from: Day): Period | undefined {
  for (let year = yearOf(from) - 1; year < yearOf(from) + YEARS; year++) {
    const found = daysIn(what, year);
    if (found && found.to >= from) return found;
  }
  return undefined;
}

/** The latest one that has begun on a day. */
export function lastBefore(what: Yearly, to: Day): Period | undefined {
  for (let year = yearOf(to) + 1; year > yearOf(to) - YEARS; year--) {
    const found = daysIn(what, year);
    if (found && found.from <= to) return found;
  }
  return undefined;
}

/** The calendar month, week, quarter, half or year that a day lies in, moved a number of such units. */
export function unitAround(
  unit: 'month' | 'week' | 'quarter' | 'half' | 'year',
  day: Day,
  move: number,
): Period {
  if (unit === 'week') {
    const monday = addDays(day, 1 - weekday(day) + 7 * move);
    return { from: monday, to: addDays(monday, 6) };
  }
  const length = { month: 1, quarter: 3, half: 6, year: 12 }[unit];
  const month = Number(day.slice(5, 7));
  const first = dayOf(yearOf(day), month - ((month - 1) % length), 1) ?? day;
  const from = addMonths(first, move * length);
  return { from, to: addDays(addMonths(from, length), -1) };
}

export function oneDay(day: Day | undefined): Period | undefined {
  return day && { from: day, to: day };
}

function months(year: number, from: number, count: number): Period | undefined {
  const first = dayOf(year, from, 1);
  return first && periodOf(first, addDays(addMonths(first, count), -1));
}

/** An ISO week. */
function week(year: number, n: number): Period | undefined {
  const fourth = dayOf(year, 1, 4);
  if (fourth === undefined) return undefined;
  const monday = addDays(fourth, (n - 1) * 7 - weekday(fourth) + 1);
  const is = weekOf(monday);
  return is.year === year && is.week === n ? { from: monday, to: addDays(monday, 6) } : undefined;
}

function nthWeekday(year: number, { month, weekday: wanted, nth }: Extract<Yearly, { unit: 'weekday' }>) {
  const whole = months(year, month, 1);
  if (!whole) return undefined;
  if (nth < 0) return addDays(whole.to, -((weekday(whole.to) - wanted + 7) % 7));
  const day = addDays(whole.from, ((wanted - weekday(whole.from) + 7) % 7) + 7 * (nth - 1));
  return day <= whole.to ? day : undefined;
}
