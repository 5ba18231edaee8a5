import { digitsOf, type DigitGroup } from './digit-groups.js';
import { MONTHS } from './swedish.js';

/**
 * Swedish personal and coordination numbers (day + 60), 10 or 12 digits, with a real date and a right check digit,
 * wherever they stand and whatever usual separators split them. They are refused, not stored, not echoed, not logged
 * (DESIGN 3), so this errs on the side of stopping: a phone number that happens to have a date and a check digit in it
 * is stopped too. So is a day that somebody of working age was born, with the last four said apart from it, after or
 * before, and the month in words or figures: `19850709, sista fyra 9805`, `18 januari 1969 7747`. Never stopped are the periods' own notations, `YYMMDD-YYMMDD` and `YYYY-MM-DD–YYYY-MM-DD`: where two
 * real days in order stand as a pair, or days with year first in a row, no number is looked for inside (one reaching
 * out of it is still found).
 */
export function containsPersonnummer(text: string): boolean {
  return found(text).next().done !== true;
}

/** The text with every personal number replaced by "[borttaget]". */
export function withoutPersonnummer(text: string): string {
  let kept = '';
  let position = 0;
  for (const { start, end } of found(text)) {
    kept += `${text.slice(position, start)}[borttaget]`;
    position = end;
  }
  return kept + text.slice(position);
}

/** Every number, in order. A number begins and ends where a group of digits does. */
function* found(text: string): Generator<{ start: number; end: number }> {
  const groups = digitsOf(text);
  let insidePair = 0;
  for (let first = 0; first < groups.length; first++) {
    // A row of days is read once, from its first.
    if (first >= insidePair || groups[first]?.digits.length !== 4)
      insidePair = Math.max(insidePair, pairEnd(groups, first) ?? 0);
    const last = numberFrom(groups, first, insidePair) ?? numberOverWords(text, groups, first);
    const start = groups[first]?.start;
    const end = last === undefined ? undefined : groups[last]?.end;
    if (last === undefined || start === undefined || end === undefined) continue;
    yield { start, end };
    first = last;
  }
}

/** The index of the last group of a number that begins with a group; before `insidePair` none may end. */
function numberFrom(groups: readonly DigitGroup[], first: number, insidePair: number): number | undefined {
  let digits = '';
  for (let index = first; index < groups.length && digits.length < 12; index++) {
    const group = groups[index];
    if (group === undefined || (index > first && !group.joins)) return undefined;
    digits += group.digits;
    if ((digits.length === 10 || digits.length === 12) && index >= insidePair && isNumber(digits))
      return index;
  }
  return undefined;
}

/** More characters than these between a day and four digits, and they are not said of the same thing. */
const LONGEST_GAP = 40;
/** A day of birth, between these years: nearer days are what a register is full of. */
const BIRTH: DayKind = { since: 1931, coordination: true };
const LAST_BIRTH = 2010;

/**
 * The index of the last group of a number whose day of birth and last four are said apart, words between the two:
 * `600224 … 4090`, `4090 … 600224`, `18 januari 1969 7747`, `9/10-1988 9757`.
 */
function numberOverWords(text: string, groups: readonly DigitGroup[], first: number): number | undefined {
  const born = bornAt(text, groups, first);
  if (born && isLastFour(groups, born.next, born) && !(born.plain && groups[born.next]?.joins)) {
    const before = groups[born.next - 1];
    const last = groups[born.next];
    if (before && last && last.start - before.end <= LONGEST_GAP && fits(born, last)) return born.next;
  }
  const four = groups[first];
  const after = four?.digits.length === 4 ? bornAt(text, groups, first + 1) : undefined;
  const day = groups[first + 1];
  if (!four || !after || !day || groups[after.next]?.joins === true) return undefined;
  const near = isLastFour(groups, first) && day.start - four.end <= LONGEST_GAP && fits(after, four);
  return near ? after.next - 1 : undefined;
}

/** Four digits by themselves that are no year. What follows them may not be of the same number. */
function isLastFour(groups: readonly DigitGroup[], index: number, after?: Born): boolean {
  const { digits = '' } = groups[index] ?? {};
  const goesOn = after !== undefined && groups[index + 1]?.joins === true;
  return digits.length === 4 && !/^(?:19[89]|20[0-3])/.test(digits) && !goesOn;
}

function fits(born: Born, last: DigitGroup): boolean {
  return Number(born.value.slice(0, 4)) <= LAST_BIRTH && isLuhn(born.value.slice(2) + last.digits);
}

/** A day of birth; `plain` in figures alone, year first, where what is joined to it is read as one number. */
interface Born {
  readonly value: string;
  readonly next: number;
  readonly plain: boolean;
}

function bornAt(text: string, groups: readonly DigitGroup[], index: number): Born | undefined {
  const day = dateAt(groups, index, BIRTH);
  if (day) return { ...day, plain: true };
  const date = groups[index];
  if (!date || date.digits.length > 2) return undefined;
  const month = monthAfter(text, groups, date, index);
  if (!month) return undefined;
  const year = groups[month.next];
  if (!year || (year.digits.length !== 4 && year.digits.length !== 2)) return undefined;
  const digits = [year.digits, month.number, date.digits].map((part) => part.padStart(2, '0')).join('');
  const read = dateIn(digits, month.next + 1, digits.length, BIRTH);
  return read && { ...read, plain: false };
}

/** The month after a date: in figures (9/10-1988) or in words (18 januari 1969, 18:e jan -69). */
function monthAfter(text: string, groups: readonly DigitGroup[], date: DigitGroup, index: number) {
  const [second, third] = [groups[index + 1], groups[index + 2]];
  if (!second) return undefined;
  if (second.joins && third?.joins && second.digits.length <= 2)
    return { number: second.digits, next: index + 2 };
  if (second.start - date.end > LONGEST_MONTH) return undefined;
  const word = MONTH_WORD.exec(text.slice(date.end, second.start))?.[1]?.toLocaleLowerCase('sv');
  const at = word === undefined ? -1 : MONTHS.findIndex((name) => name.slice(0, 3) === word.slice(0, 3));
  return at < 0 ? undefined : { number: String(at + 1), next: index + 1 };
}

/** A month's name with what may stand around it. */
const MONTH_WORD = /^(?::?[ea])?\s{0,3}(?:i\s)?([a-z]{3,9})\.?[\s,'’–-]{0,4}$/iu;
const LONGEST_MONTH = 20;

function isNumber(digits: string): boolean {
  if (digits.length === 10) return isTen(digits, 2000 + two(digits, 0));
  const century = two(digits, 0);
  return century >= 18 && century <= 20 && isTen(digits.slice(2), century * 100 + two(digits, 2));
}

function isTen(digits: string, year: number): boolean {
  const date = two(digits, 4);
  return isDate(year, two(digits, 2), date > 60 ? date - 60 : date) && isLuhn(digits);
}

function two(digits: string, at: number): number {
  return (digits.charCodeAt(at) - 48) * 10 + digits.charCodeAt(at + 1) - 48;
}

const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDate(year: number, month: number, date: number): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return date >= 1 && date <= (LONGEST_MONTHS[month - 1] ?? 0) && (leap || month !== 2 || date < 29);
}

function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const product = (digits.charCodeAt(index) - 48) * (index % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return sum % 10 === 0;
}

/** Where a pair of days in order, or a row of days with year first, begins with a group: the index after the last. */
function pairEnd(groups: readonly DigitGroup[], index: number): number | undefined {
  const one = dateAt(groups, index);
  let last = one && nextDate(groups, one);
  if (!one || !last || (one.sort !== ISO && one.value > last.value)) return undefined;
  while (one.sort === ISO) {
    const next = nextDate(groups, last);
    if (!next) break;
    last = next;
  }
  return last.next;
}

function nextDate(groups: readonly DigitGroup[], { next, sort }: DateAt): DateAt | undefined {
  const date = groups[next]?.joins === true ? dateAt(groups, next) : undefined;
  return date?.sort === sort ? date : undefined;
}

/** The sort of a day in three groups, 2026-11-25. */
const ISO = 4;

interface DateAt {
  readonly value: string;
  readonly next: number;
  readonly sort: number;
}

/** How a day is read: the first year that one of two digits may mean, and whether 60 may be added to its date. */
interface DayKind {
  readonly since: number;
  readonly coordination: boolean;
}
const PERIOD: DayKind = { since: 2000, coordination: false };

/** A real day in one group of six or eight digits, or in three groups of four, two and two. */
function dateAt(groups: readonly DigitGroup[], index: number, kind = PERIOD): DateAt | undefined {
  const digits = groups[index]?.digits ?? '';
  if (digits.length === 6 || digits.length === 8) return dateIn(digits, index + 1, digits.length, kind);
  const month = groups[index + 1]?.digits ?? '';
  const date = groups[index + 2]?.digits ?? '';
  if (digits.length !== 4 || month.length !== 2 || date.length !== 2) return undefined;
  return dateIn(digits + month + date, index + 3, ISO, kind);
}

function dateIn(
  digits: string,
  next: number,
  sort: number,
  { since, coordination }: DayKind,
): DateAt | undefined {
  const century = two(digits, 0) >= since % 100 ? Math.floor(since / 100) : 20;
  const value = digits.length === 6 ? `${century}${digits}` : digits;
  const date = two(value, 6);
  const real = coordination && date > 60 ? date - 60 : date;
  return isDate(two(value, 0) * 100 + two(value, 2), two(value, 4), real) ? { value, next, sort } : undefined;
}
