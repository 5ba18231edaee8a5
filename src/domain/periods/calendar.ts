import { addDays, addMonths, dayOf, weekday, weekOf, type Day } from '../day.js';
import { MONTHS } from '../text/swedish.js';
import { periodOf, type Period } from './period.js';

/**
 * Something that comes once a year: a day, a month, a quarter, a season, a week. `in` gives its days in a year, or
 * undefined if that year has none (29 February, week 53); `name` what users read.
 */
export interface Yearly {
  readonly in: (year: number) => Period | undefined;
  readonly name: (year: number) => string;
}

function months(from: number, count: number): (year: number) => Period | undefined {
  return (year) => {
    const first = dayOf(year, from, 1);
    return first && periodOf(first, addDays(addMonths(first, count), -1));
  };
}

const ORDINALS = ['första', 'andra', 'tredje', 'fjärde'];

export function monthOfYear(month: number): Yearly {
  return { in: months(month, 1), name: (year) => `${MONTHS[month - 1] ?? ''} ${year}` };
}

export function quarterOfYear(quarter: number): Yearly {
  return {
    in: months(quarter * 3 - 2, 3),
    name: (year) => `${ORDINALS[quarter - 1] ?? ''} kvartalet ${year}`,
  };
}

export function halfOfYear(half: number): Yearly {
  return { in: months(half * 6 - 5, 6), name: (year) => `${ORDINALS[half - 1] ?? ''} halvåret ${year}` };
}

/** Spring is January–June and autumn July–December, as the reports use the words (DESIGN 6). */
export function season(name: 'våren' | 'hösten'): Yearly {
  return { in: months(name === 'våren' ? 1 : 7, 6), name: (year) => `${name} ${year}` };
}

/** An ISO week. */
export function weekOfYear(week: number): Yearly {
  return {
    in: (year) => {
      const fourth = dayOf(year, 1, 4);
      if (fourth === undefined) return undefined;
      const monday = addDays(fourth, (week - 1) * 7 - weekday(fourth) + 1);
      const is = weekOf(monday);
      return is.year === year && is.week === week ? { from: monday, to: addDays(monday, 6) } : undefined;
    },
    name: (year) => `vecka ${week}, ${year}`,
  };
}

export function dayOfYear(month: number, date: number): Yearly {
  return {
    in: (year) => {
      const day = dayOf(year, month, date);
      return day && { from: day, to: day };
    },
    name: (year) => `${date} ${MONTHS[month - 1] ?? ''} ${year}`,
  };
}

export const calendarYear: Yearly = { in: months(1, 12), name: String };

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
  const first = dayOf(Number(day.slice(0, 4)), month - ((month - 1) % length), 1) ?? day;
  const from = addMonths(first, move * length);
  return { from, to: addDays(addMonths(from, length), -1) };
}
