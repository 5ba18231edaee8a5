import { addDays, addMonths, dayOf, parseDay, type Day } from '../day.js';
import { dayPlain } from '../text/swedish.js';
import { dayOfYear, monthOfYear, type Yearly } from './calendar.js';
import { periodOf } from './period.js';
import {
  digits,
  impossible,
  is,
  isClosedOrSpan,
  isGlued,
  isSign,
  readYear,
  settled,
  yearly,
  type Read,
  type Reader,
} from './reading.js';

/** One day with its label. */
export function oneDay(next: number, day: Day | undefined): Read {
  return day ? settled(next, { from: day, to: day }, dayPlain(day), 'day') : impossible(next);
}

/** A day written with digits: 2026-11-02, 20261102, 261102, 2/11, 2/11 2025, 2/11-25, 2.11.2025, 2 nov, den 2:a november 2026. */
export function readDate(reader: Reader, index: number): Read | undefined {
  return (
    readIso(reader, index) ??
    readRunOfDigits(reader, index) ??
    readSlashed(reader, index) ??
    readNamedDate(reader, index) ??
    readMonthEnd(reader, index)
  );
}

/** 2026-11-02, 2026/11/02 and, with dashes, 26-11-02. */
function readIso(reader: Reader, index: number): Read | undefined {
  const short = isSign(reader, index + 1, '-') ? digits(reader, index, 2) : undefined;
  const year = short === undefined ? digits(reader, index, 4) : `20${short}`;
  const month = digits(reader, index + 2, 1, 2);
  const date = digits(reader, index + 4, 1, 2);
  const sign = reader.tokens[index + 1]?.text ?? '';
  if (year === undefined || month === undefined || date === undefined || !'-/.'.includes(sign))
    return undefined;
  const joined =
    [1, 2, 3, 4].every((step) => isGlued(reader, index + step)) && isSign(reader, index + 3, sign);
  if (!joined || !isClosedOrSpan(reader, index + 5, short === undefined ? 4 : 2)) return undefined;
  return oneDay(index + 5, dayOf(Number(year), Number(month), Number(date)));
}

function readRunOfDigits(reader: Reader, index: number): Read | undefined {
  const text = digits(reader, index, 6, 8);
  if (text === undefined || !isClosedOrSpan(reader, index + 1, 8)) return undefined;
  const whole = text.length === 6 ? `20${text}` : text;
  const day = parseDay(`${whole.slice(0, 4)}-${whole.slice(4, 6)}-${whole.slice(6)}`);
  if (day !== undefined) return oneDay(index + 1, day);
  return text.length === 8 && /^(?:19|20)/.test(text) ? impossible(index + 1) : undefined;
}

function readSlashed(reader: Reader, index: number): Read | undefined {
  const date = digits(reader, index, 1, 2);
  const month = digits(reader, index + 2, 1, 2);
  const dotted = isSign(reader, index + 1, '.');
  if (date === undefined || month === undefined || !(dotted || isSign(reader, index + 1, '/')))
    return undefined;
  if (!isGlued(reader, index + 1) || !isGlued(reader, index + 2)) return undefined;
  const full =
    isSign(reader, index + 3, '/', '.') && isGlued(reader, index + 3) && isGlued(reader, index + 4);
  const last = full ? digits(reader, index + 4, 2, 4) : undefined;
  if (last !== undefined && isClosedOrSpan(reader, index + 5, 1, 2)) {
    const year = last.length === 2 ? 2000 + Number(last) : Number(last);
    return oneDay(index + 5, dayOf(year, Number(month), Number(date)));
  }
  if (dotted) return undefined;
  const year = readYear(reader, index + 3, false);
  // "1/7-30/9": what hangs on may be the other end of a span.
  if (!year && !isClosedOrSpan(reader, index + 3, 1, 2)) return undefined;
  return dateAndMonth(Number(date), Number(month), year?.next ?? index + 3, year?.year);
}

/** A date and a month; undefined where the two are more like a fraction or two years than a day. */
function dateAndMonth(date: number, month: number, next: number, year?: number): Read | undefined {
  const may = dayOf(2024, month, date) !== undefined;
  if (may) return yearly(next, dayOfYear(month, date), 'day', year);
  return year !== undefined || (month >= 1 && month <= 12 && date <= 31) ? impossible(next) : undefined;
}

function readNamedDate(reader: Reader, index: number): Read | undefined {
  const date = readDateNumber(reader, index);
  const month = date && reader.tokens[date.next]?.meaning;
  if (!date || month?.is !== 'month') return undefined;
  const dot = isSign(reader, date.next + 1, '.') && isGlued(reader, date.next + 1) ? 1 : 0;
  const year = readYear(reader, date.next + 1 + dot, reader.programme !== undefined);
  const next = year?.next ?? date.next + 1;
  if (date.n < 1 || dayOf(2024, month.n, date.n) === undefined) return impossible(next);
  return yearly(next, dayOfYear(month.n, date.n), 'day', year?.year);
}

/** "sista november": the month's last day. */
function readMonthEnd(reader: Reader, index: number): Read | undefined {
  const month = reader.tokens[index + 1]?.meaning;
  if (!is(reader, index, 'final') || month?.is !== 'month') return undefined;
  const year = readYear(reader, index + 2, reader.programme !== undefined);
  const last = (in_: number): Day | undefined => monthOfYear(month.n).in(in_)?.to;
  const what: Yearly = {
    in: (in_) => periodOf(last(in_), last(in_)),
    name: (in_) => dayPlain(last(in_) ?? reader.today),
  };
  return yearly(year?.next ?? index + 2, what, 'day', year?.year);
}

/** 2, 2:a, 3:e, "första". */
function readDateNumber(reader: Reader, index: number): { n: number; next: number } | undefined {
  const token = reader.tokens[index];
  if (token?.meaning?.is === 'ordinal') return { n: token.meaning.n, next: index + 1 };
  const number = digits(reader, index, 1, 2);
  if (number === undefined) return undefined;
  const ending = reader.tokens[index + 2]?.text;
  const ordinal =
    isSign(reader, index + 1, ':') && isGlued(reader, index + 1) && (ending === 'a' || ending === 'e');
  if (ordinal) return { n: Number(number), next: index + 3 };
  const dot = isSign(reader, index + 1, '.') && isGlued(reader, index + 1) ? 1 : 0;
  return { n: Number(number), next: index + 1 + dot };
}

/** "i dag", "igår", "i förrgår", "i morgon", "i övermorgon". */
export function readNearDay(reader: Reader, index: number): Read | undefined {
  const one = { today: 0, yesterday: -1, tomorrow: 1, 'before-yesterday': -2, 'after-tomorrow': 2 };
  const two = { 'day-unit': 0, gar: -1, morgon: 1, forrgar: -2, overmorgon: 2 };
  const first = reader.tokens[index]?.meaning?.is ?? '';
  const second = reader.tokens[index + 1];
  if (isKey(one, first)) return oneDay(index + 1, addDays(reader.today, one[first]));
  const word = second?.meaning?.is ?? '';
  if (first !== 'i' || !isKey(two, word) || (word === 'day-unit' && second?.text !== 'dag')) return undefined;
  return oneDay(index + 2, addDays(reader.today, two[word]));
}

function isKey<T extends object>(table: T, key: string): key is string & keyof T {
  return Object.hasOwn(table, key);
}

/** "om tre veckor", "om ett halvår", "för tre dagar sedan", "3 veckor sedan". */
export function readDistance(reader: Reader, index: number): Read | undefined {
  const hence = is(reader, index, 'hence');
  const at = hence || is(reader, index, 'for') ? index + 1 : index;
  const token = reader.tokens[at];
  const short = digits(reader, at, 1, 2, 3);
  const count =
    token?.meaning?.is === 'number' ? token.meaning.n : short === undefined ? undefined : Number(short);
  const unit = reader.tokens[at + 1]?.meaning?.is;
  if (count === undefined || unit === undefined) return undefined;
  const ago = is(reader, at + 2, 'since');
  if (!hence && !ago) return undefined;
  return moved(reader.today, unit, hence ? count : -count, at + (hence ? 2 : 3));
}

function moved(today: Day, unit: string, count: number, next: number): Read | undefined {
  const days = { 'day-unit': 1, week: 7 }[unit];
  if (days !== undefined) return oneDay(next, addDays(today, days * count));
  const months = { 'month-unit': 1, quarter: 3, half: 6, year: 12 }[unit];
  return months === undefined ? undefined : oneDay(next, addMonths(today, months * count));
}

/** The day that one without a year means: the latest not after today, or the first not before it. */
export function yearOfDay(reader: Reader, read: Extract<Read, { sort: 'yearly' }>): Day | undefined {
  if (read.year !== undefined) return read.yearly.in(read.year)?.from;
  const step = reader.lean === 'past' ? -1 : 1;
  let year = Number(reader.today.slice(0, 4)) - step;
  for (let tries = 0; tries < 10; tries++, year += step) {
    const day = read.yearly.in(year)?.from;
    if (day !== undefined && (step < 0 ? day <= reader.today : day >= reader.today)) return day;
  }
  return undefined;
}
