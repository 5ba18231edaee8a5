import { addDays, addMonths, dayOf, weekday, weekOf, yearOf, type Day } from '../day.js';
import type { Programme } from '../programme.js';
import { dayPlain, spanText } from '../text/swedish.js';
import { daysIn, firstFrom, isDay, lastBefore, nameIn, oneDay, unitAround } from './calendar.js';
import { monthSpan } from './month-span.js';
import {
  lastDays,
  lastMonths,
  reportingYearFrom,
  reportingYearName,
  reportingYearStart,
  type Period,
} from './period.js';
import type { Impossible, Single, Unit, Which, Year } from './time.js';

/** What dates are read against. */
export interface PeriodContext {
  readonly today: Day;
  readonly programme: Programme;
  /** The day of the meeting before today's or the next one, for "sedan förra mötet". */
  readonly previousMeeting?: Day;
  /** `coming` where what lies ahead is asked about: a month without a year is then the first that is not over. */
  readonly lean?: 'past' | 'coming';
  /** The first day there is anything of: then what has an end and no start ("före 2024", "t.o.m. 2024") goes back to it. */
  readonly firstDay?: () => Day;
}

/** Against what a day is read: no programme is needed. */
export type DayContext = Omit<PeriodContext, 'programme'> & { readonly programme?: Programme };

/** The days of what was said, all of them. */
export interface Whole {
  readonly period: Period;
  readonly kind: 'day' | 'span';
  readonly label: string;
  /** A named stretch (a year, a quarter) that ends today while it is running; days written out do not. */
  readonly cut: boolean;
}

/** Its days; why there are none; undefined where it is no time at all here ("mars 34" is no year). */
export function wholeOf(single: Single, context: DayContext): Whole | Impossible | undefined {
  switch (single.is) {
    case 'yearly':
      return yearly(single, context);
    case 'day':
      return dayWhole(single.day);
    case 'pair':
      return pair(single, context);
    case 'around': {
      const period = unitAround(single.unit, context.today, single.by);
      return { period, kind: 'span', label: nameOf(single.unit, period.from), cut: true };
    }
    case 'reporting':
      return context.programme && reporting(single, context.programme, context.today);
    case 'latest':
      return latest(single, context.today);
    case 'away':
      return dayWhole(away(context.today, single.unit, single.count));
    case 'weekday':
      return onWeekday(single.weekday, single.which, context);
    case 'date':
      return dayWhole(nearestDate(single.date, context)) ?? 'no-such-day';
    case 'impossible':
      return single.why;
  }
}

function dayWhole(day: Day | undefined): Whole | undefined {
  return day && { period: { from: day, to: day }, kind: 'day', label: dayPlain(day), cut: false };
}

function yearly(
  { what, year }: Extract<Single, { is: 'yearly' }>,
  context: DayContext,
): Whole | Impossible | undefined {
  if (year && !isYear(year, context.today)) return undefined;
  const named = year && numberOf(year, context.today);
  const period = named === undefined ? leaning(what, context) : daysIn(what, named);
  if (!period) return 'no-such-day';
  const kind = isDay(what) ? 'day' : 'span';
  // A week belongs to the year of its Thursday.
  const label = nameIn(what, named ?? yearOf(kind === 'day' ? period.from : addDays(period.from, 3)));
  return { period, kind, label, cut: kind === 'span' };
}

/** Of the latest that has begun where no year is written (DESIGN 6), or the first that is not over. */
function leaning(what: Parameters<typeof daysIn>[0], { today, lean }: DayContext) {
  return lean === 'coming' ? firstFrom(what, today) : lastBefore(what, today);
}

function isYear(year: Year, today: Day): boolean {
  return !('year' in year) || !year.short || (year.year >= 2010 && year.year <= yearOf(today) + 1);
}

function numberOf(year: Year, today: Day): number {
  return 'year' in year ? year.year : yearOf(today) + year.by;
}

/** A pair whose last month or year has not begun is written past today, not running. */
function pair({ of, from, to }: Extract<Single, { is: 'pair' }>, { today }: DayContext): Whole {
  const period = { from, to };
  if (of === 'days') return { period, kind: 'span', label: spanText(from, to), cut: false };
  const years = yearOf(from) === yearOf(to) ? String(yearOf(from)) : `${yearOf(from)}–${yearOf(to)}`;
  const label = of === 'years' ? years : monthSpan(period);
  const last = dayOf(yearOf(to), of === 'years' ? 1 : Number(to.slice(5, 7)), 1) ?? to;
  return { period, kind: 'span', label, cut: last <= today };
}

/** What a month, a week, a quarter or a half that begins on a day is called. */
function nameOf(unit: 'month' | 'week' | 'quarter' | 'half', from: Day): string {
  const month = Number(from.slice(5, 7));
  if (unit === 'week') return nameIn({ unit, n: weekOf(from).week }, weekOf(from).year);
  const n = { month, quarter: (month + 2) / 3, half: (month + 5) / 6 }[unit];
  return nameIn({ unit, n }, yearOf(from));
}

function reporting(
  single: Extract<Single, { is: 'reporting' }>,
  programme: Programme,
  today: Day,
): Whole | undefined {
  const start = 'start' in single ? single.start : reportingYearStart(programme, today) + single.by;
  const period = reportingYearFrom(programme, start);
  const label = `verksamhetsåret ${reportingYearName(programme, start)}`;
  return period && { period, kind: 'span', label, cut: true };
}

const LENGTHS: Readonly<Record<Unit, { months?: number; days?: number; one: string; many: string }>> = {
  month: { months: 1, one: 'månaden', many: 'månaderna' },
  quarter: { months: 3, one: 'kvartalet', many: 'kvartalen' },
  half: { months: 6, one: 'halvåret', many: 'halvåren' },
  year: { months: 12, one: 'året', many: 'åren' },
  week: { days: 7, one: 'veckan', many: 'veckorna' },
  day: { days: 1, one: 'dygnet', many: 'dagarna' },
};
/** A hundred years of months: more is no period of a register. */
const MOST = 1200;

function latest({ unit, count }: Extract<Single, { is: 'latest' }>, today: Day): Whole | undefined {
  const { months, days, one, many } = LENGTHS[unit];
  const n = count ?? 1;
  if (n < 1 || n > MOST) return undefined;
  const period = days === undefined ? lastMonths((months ?? 1) * n, today) : lastDays(days * n, today);
  const label = count === undefined ? `senaste ${one}` : `senaste ${count} ${many}`;
  return { period, kind: 'span', label, cut: true };
}

function away(today: Day, unit: Unit, count: number): Day {
  const { months, days } = LENGTHS[unit];
  return days === undefined ? addMonths(today, (months ?? 1) * count) : addDays(today, days * count);
}

function onWeekday(wanted: number, which: Which, context: DayContext): Whole | Impossible | undefined {
  const { today, lean = 'past' } = context;
  switch (which.of) {
    case 'lean':
      return dayWhole(nearestWeekday(wanted, today, lean));
    case 'coming':
      return dayWhole(nearestWeekday(wanted, addDays(today, 1), 'coming'));
    case 'been':
      return dayWhole(nearestWeekday(wanted, addDays(today, -1), 'past'));
    case 'week':
      return dayWhole(addDays(unitAround('week', today, which.by).from, wanted - 1));
    case 'week-number': {
      const monday = mondayOf(which.n, context);
      return monday === undefined ? 'no-such-day' : dayWhole(addDays(monday, wanted - 1));
    }
    case 'date':
      return thatWeekday(wanted, which.date, context);
  }
}

function nearestWeekday(wanted: number, from: Day, lean: 'past' | 'coming'): Day {
  const ahead = (wanted - weekday(from) + 7) % 7;
  return addDays(from, lean === 'coming' ? ahead : ahead === 0 ? 0 : ahead - 7);
}

/** Week 50 of this year, or of the next one where that is what is to come. */
function mondayOf(n: number, { today, lean }: DayContext): Day | undefined {
  const { year } = weekOf(today);
  const own = daysIn({ unit: 'week', n }, year);
  const over = own === undefined || (lean === 'coming' && own.to < today);
  return (over ? daysIn({ unit: 'week', n }, year + 1) : own)?.from;
}

/** A weekday and a date: a year not written is the one that fits, looking the way it leans first. */
function thatWeekday(wanted: number, date: Single, context: DayContext): Whole | Impossible | undefined {
  const other = context.lean === 'coming' ? 'past' : 'coming';
  const found = [wholeOf(date, context), wholeOf(date, { ...context, lean: other })];
  if (typeof found[0] !== 'object') return found[0];
  const fits = found.find((one) => typeof one === 'object' && weekday(one.period.from) === wanted);
  return fits ?? 'other-weekday';
}

/** "den 15:e": of this month or the one before or after, as it leans. */
function nearestDate(date: number, { today, lean = 'past' }: DayContext): Day | undefined {
  const months = lean === 'past' ? [0, -1, -2] : [0, 1, 2];
  const days = months.map((by) => {
    const first = unitAround('month', today, by).from;
    return oneDay(dayOf(yearOf(first), Number(first.slice(5, 7)), date))?.from;
  });
  return days.find((day) => day !== undefined && (lean === 'past' ? day <= today : day >= today));
}
