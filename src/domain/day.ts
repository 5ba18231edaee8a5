import { UTCDateMini } from '@date-fns/utc/date/mini';
import { getISODay } from 'date-fns/getISODay';
import { getISOWeek } from 'date-fns/getISOWeek';
import { getISOWeekYear } from 'date-fns/getISOWeekYear';

/**
 * A plain calendar day, `YYYY-MM-DD`. No time and no zone, so that neither midnight nor a clock change can move
 * it. Days compare with `<` and `>` as strings.
 */
export type Day = string & { readonly __brand: 'Day' };

const MILLISECONDS = 86_400_000;

/** The day a text in ISO form names, or undefined if there is no such day (2026-02-30). */
export function parseDay(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const time = Date.parse(text);
  return !Number.isNaN(time) && toDay(time) === text ? (text as Day) : undefined;
}

/** A day known to be right, such as one in the source code. Throws on anything else. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new RangeError(`not a day: ${text}`);
  return parsed;
}

/** The day of a year, a month 1–12 and a day of the month, or undefined if there is none. */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  return parseDay(`${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`);
}

/** The Swedish day it is at an instant, in Europe/Stockholm. */
export function dayAt(instant: Date): Day {
  return STOCKHOLM.format(instant).slice(0, DAY_LENGTH) as Day;
}

/** The Swedish time it is at an instant, "14.32". */
export function timeAt(instant: Date): string {
  return STOCKHOLM.format(instant)
    .slice(DAY_LENGTH + 1)
    .replace(':', '.');
}

/** "2026-11-25 14:32". To make one is dear. */
const STOCKHOLM = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
});
const DAY_LENGTH = 10;

// Days and months are counted for every case at every turn, where date-fns takes five times as long. What follows is
// held against it by a property test.

/** Whole days from one day to a later one; negative if it is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** The number of what has no day: later than any. */
export const NEVER = 2 ** 31 - 1;

/** Days since the first of March of the year 0; a year that ends with February has its leap day last. */
export function dayNumber(of: Day): number {
  const pair = (at: number) => (of.charCodeAt(at) - ZERO) * 10 + of.charCodeAt(at + 1) - ZERO;
  const month = (pair(5) + 9) % 12;
  const year = yearOf(of) - (month > 9 ? 1 : 0);
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return 365 * year + leaps + Math.floor((153 * month + 2) / 5) + pair(8);
}

export function addDays(from: Day, count: number): Day {
  return toDay(Date.parse(from) + count * MILLISECONDS);
}

/** Calendar months later, clamped to the month's last day. Count from the anchor, never step by step. */
export function addMonths(from: Day, count: number): Day {
  const months = yearOf(from) * 12 + Number(from.slice(5, 7)) - 1 + count;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  const date = from.slice(8);
  const last = date <= '28' ? 28 : new Date(Date.UTC(year, month, 0)).getUTCDate();
  const kept = Number(date) > last ? String(last) : date;
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${kept}` as Day;
}

/** 1 Monday … 7 Sunday. */
export function weekday(of: Day): number {
  return getISODay(new UTCDateMini(of));
}

/** The Monday of a day's week. */
export function mondayOf(of: Day): Day {
  return addDays(of, 1 - weekday(of));
}

/** The ISO week, with the year that the week belongs to: its Thursday's. */
export function weekOf(of: Day): { year: number; week: number } {
  const date = new UTCDateMini(of);
  return { year: getISOWeekYear(date), week: getISOWeek(date) };
}

/** A day's year, without making a text of it: ages ask for it several times a case. */
export function yearOf(of: Day): number {
  const digit = (index: number) => of.charCodeAt(index) - ZERO;
  return ((digit(0) * 10 + digit(1)) * 10 + digit(2)) * 10 + digit(3);
}

const ZERO = 48;

/** The two digits of a day's year that a case's code carries. */
export function referralYear(of: Day): string {
  return of.slice(2, 4);
}

/** The earlier of two days. */
export function earliest(a: Day, b: Day): Day {
  return a < b ? a : b;
}

/** The later of two days. */
export function latest(a: Day, b: Day): Day {
  return a > b ? a : b;
}

function toDay(time: number): Day {
  return new Date(time).toISOString().slice(0, 10) as Day;
}
