import { daysBetween, weekday, yearOf, type Day } from '../day.js';

const HARD_SPACE = '\u00A0';
export const MONTHS = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
] as const;
const SHORT_MONTHS = ['jan', 'feb', 'mars', 'apr', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'];
export const WEEKDAYS = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'] as const;

/** "19,1": a decimal comma, always that many digits, a hard space between thousands. Half is rounded away from zero. */
export function decimal(value: number, digits: number): string {
  const scaled = Math.round((Math.abs(value) + Number.EPSILON) * 10 ** digits) / 10 ** digits;
  const [whole = '0', rest] = scaled.toFixed(digits).split('.');
  const first = whole.length % 3;
  const groups = [whole.slice(0, first), ...(whole.slice(first).match(/\d{3}/g) ?? [])];
  const grouped = groups.filter((group) => group !== '').join(HARD_SPACE);
  const sign = value < 0 && scaled !== 0 ? '\u2212' : '';
  return sign + grouped + (rest === undefined ? '' : `,${rest}`);
}

/** "57 %" of a share 0–1, with a hard space. */
export function percent(share: number, digits = 0): string {
  return `${decimal(share * 100, digits)}${HARD_SPACE}%`;
}

/** "12 av 21". */
export function fraction(part: number, whole: number): string {
  return `${decimal(part, 0)} av ${decimal(whole, 0)}`;
}

/** "1 dag", "3 dagar". */
export function plural(count: number, one: string, many: string): string {
  return `${decimal(count, 0)} ${Math.abs(count) === 1 ? one : many}`;
}

/** "a, b och c". */
export function list(items: readonly string[], last = 'och'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`;
}

/** Sentences after one another. */
export function prose(...sentences: readonly string[]): string {
  return sentences.join(' ');
}

/** The text with its first letter in upper case. */
export function capital(text: string): string {
  const first = text.codePointAt(0);
  if (first === undefined) return text;
  const letter = String.fromCodePoint(first);
  return letter.toLocaleUpperCase('sv') + text.slice(letter.length);
}

/** "november" of a month 1–12. */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? String(month);
}

function dateOf(day: Day): number {
  return Number(day.slice(8, 10));
}

function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}

function yearUnlessSame(day: Day, today: Day | undefined): string {
  return today !== undefined && yearOf(today) === yearOf(day) ? '' : ` ${yearOf(day)}`;
}

/** "25 nov", or "25 nov 2025" when that is not today's year or today is not told. */
export function dayShort(day: Day, today?: Day): string {
  return `${dateOf(day)} ${SHORT_MONTHS[monthOf(day) - 1] ?? ''}${yearUnlessSame(day, today)}`;
}

/** "25 november", with the year as in `dayShort`. */
export function dayPlain(day: Day, today?: Day): string {
  return `${dateOf(day)} ${monthName(monthOf(day))}${yearUnlessSame(day, today)}`;
}

/** "onsdag 25 november", with the year as in `dayShort`. */
export function dayLong(day: Day, today?: Day): string {
  return `${WEEKDAYS[weekday(day) - 1] ?? ''} ${dayPlain(day, today)}`;
}

/** Where a day is written that no calendar has: "31/2". */
export function noSuchDay(typed: string): string {
  return `Det finns ingen dag ”${typed}”.`;
}

/** "1 juli 2022–30 juni 2023", "1 juli–30 september 2025", "1–15 mars 2025", "1 juli 2024". */
export function spanText(from: Day, to: Day): string {
  if (from === to) return dayPlain(from);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${dateOf(from)}–${dayPlain(to)}`;
  return `${dayPlain(from, to)}–${dayPlain(to)}`;
}

/** "i dag", "i morgon", "i går", "om 3 dagar", "för 3 dagar sedan"; beyond two weeks the date, "25 nov". */
export function dayInWords(day: Day, today: Day): string {
  const days = daysBetween(today, day);
  if (Math.abs(days) > 14) return dayShort(day, today);
  if (days === -1) return 'i går';
  return days < 0 ? `för ${plural(-days, 'dag', 'dagar')} sedan` : lateness(days);
}

/** Days left until something is due, in words: "3 dagar försenad" for −3, "i dag", "i morgon", "om 3 dagar". */
export function lateness(daysLeft: number): string {
  if (daysLeft < 0) return `${plural(-daysLeft, 'dag', 'dagar')} försenad`;
  if (daysLeft === 0) return 'i dag';
  return daysLeft === 1 ? 'i morgon' : `om ${plural(daysLeft, 'dag', 'dagar')}`;
}
