import { dayOf, yearOf } from '../day.js';
import { dayPlain, spanText } from '../text/swedish.js';
import { dayOfYear } from './calendar.js';
import { contains, periodOf, type Period } from './period.js';
import { readDate } from './read-day.js';
import { readOneAt } from './read-one.js';
import { monthSpan } from './read-pair.js';
import { separator } from './read-separator.js';
import { readUnit } from './read-unit.js';
import {
  digits,
  impossible,
  is,
  isClosed,
  isSign,
  settled,
  yearly,
  type Read,
  type Reader,
} from './reading.js';
import { firstFrom, lastBefore, wholeOf, type Found, type Possible } from './settle.js';

/** Two ends of a span, the first read and the second beginning at a token; undefined if nothing is read there. */
export function joined(reader: Reader, first: Read, at: number): Found | undefined {
  const second = readSecond(reader, first, at);
  if (!second || !isClosed(reader, second.next)) return undefined;
  const { next } = second;
  const none: Found = { next, sort: 'impossible', why: 'no-such-day' };
  if (first.sort === 'impossible' || second.sort === 'impossible') return none;
  const ends = withYears(reader, first, second);
  if (!ends) return none;
  const whole = periodOf(ends.start.from, ends.last.to);
  if (!whole) return { ...none, why: 'backwards' };
  const names = first.kind === 'span' && second.kind === 'span' && isWholeMonths(whole);
  const begun = whole.from <= reader.today && whole.to > reader.today;
  const running =
    begun && second.kind === 'span' && (contains(ends.last, reader.today) || !isYearWritten(first, second));
  const period = running ? { from: whole.from, to: reader.today } : whole;
  const label = (names ? nameOf(whole) : spanText(whole.from, whole.to)) + (running ? ' hittills' : '');
  return { next, kind: 'span', period, label, running, future: period.to > reader.today };
}

function nameOf(whole: Period): string {
  const years = whole.from.endsWith('-01-01') && whole.to.endsWith('-12-31');
  return years ? `${yearOf(whole.from)}–${yearOf(whole.to)}` : monthSpan(whole);
}

function isWholeMonths({ from, to }: Period): boolean {
  const next = dayOf(Number(to.slice(0, 4)), Number(to.slice(5, 7)), Number(to.slice(8)) + 1);
  return from.endsWith('-01') && next === undefined;
}

/** The second end: what is written, or the bare number of "q1-3" and "v 10-14", or "nu". */
function readSecond(reader: Reader, first: Read, at: number): Read | undefined {
  if (is(reader, at, 'now')) {
    return settled(at + 1, { from: reader.today, to: reader.today }, dayPlain(reader.today), 'day');
  }
  const back = [1, 2, 3]
    .map((step) => reader.tokens[first.next - step])
    .find((token) => token?.kind === 'word');
  const repeats =
    digits(reader, at, 1, 2) !== undefined && ['quarter', 'week'].includes(back?.meaning?.is ?? '');
  const number = reader.tokens[at];
  if (first.sort !== 'yearly' || first.kind !== 'span' || !repeats || !back || !number)
    return readOneAt(reader, at);
  const word = { ...number, kind: back.kind, text: 'vecka', meaning: back.meaning };
  const read = readUnit({ ...reader, tokens: [word, ...reader.tokens.slice(at, at + 6)] }, 0);
  return read && { ...read, next: read.next + at - 1 };
}

function isYearWritten(first: Possible, second: Possible): boolean {
  return [first, second].some((read) => read.sort === 'settled' || read.year !== undefined);
}

/** The days of both ends: a year written at one end holds for both, "november 2025 till februari" goes on into 2026. */
function withYears(
  reader: Reader,
  first: Possible,
  second: Possible,
): { start: Period; last: Period } | undefined {
  if (second.sort === 'yearly' && second.year === undefined) {
    const start = wholeOf(reader, first);
    const last = start && firstFrom(second.yearly, start.from);
    return start && last && { start, last };
  }
  const last = wholeOf(reader, second);
  const open = first.sort === 'yearly' && first.year === undefined;
  const start = open && last ? lastBefore(first.yearly, last.to) : wholeOf(reader, first);
  return start && last && { start, last };
}

/** The "1" of "1-15 mars", "1–15/3", "1 till 15 mars" and, where `and`, "1 och 15 mars". */
export function readDateBefore(reader: Reader, index: number, and: boolean): Read | undefined {
  const number = digits(reader, index, 1, 2);
  const at = number === undefined ? undefined : separator(reader, index + 1, and);
  const last = at === undefined ? undefined : readDate(reader, at);
  const sample = last?.sort === 'yearly' ? last.yearly.in(2024)?.from : undefined;
  if (last === undefined || sample === undefined || isSign(reader, index - 1, '/')) return undefined;
  const month = Number(sample.slice(5, 7));
  if (dayOf(2024, month, Number(number)) === undefined) return impossible(last.next);
  return yearly(index + 1, dayOfYear(month, Number(number)), 'day');
}
