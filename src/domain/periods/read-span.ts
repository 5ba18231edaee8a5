import { addDays, dayOf, yearOf, type Day } from '../day.js';
import { dayPlain, spanText } from '../text/swedish.js';
import { dayOfYear, monthOfYear, type Yearly } from './calendar.js';
import { contains, periodOf, type Period } from './period.js';
import { readDate, readDistance, readNearDay, readWeekday } from './read-day.js';
import { meetingAt, sinceMeeting } from './read-relative.js';
import { readUnit } from './read-unit.js';
import {
  digits,
  impossible,
  is,
  isClosed,
  isSign,
  isYear,
  settled,
  yearly,
  type Read,
  type Reader,
} from './reading.js';

/** What was read, settled: its days, its words, whether it is running or lies ahead. */
export interface Reached {
  readonly next: number;
  readonly kind: 'day' | 'span';
  readonly period: Period;
  readonly label: string;
  readonly running: boolean;
  readonly future: boolean;
}

export type Found = Reached | Extract<Read, { sort: 'impossible' }>;

/** One day or one named stretch. */
function readOne(reader: Reader, index: number): Read | undefined {
  return readPairOfGroups(reader, index) ?? readSingle(reader, index);
}

function readSingle(reader: Reader, index: number): Read | undefined {
  return (
    readWeekdayFully(reader, index) ??
    readNearDay(reader, index) ??
    readReportingFirst(reader, index) ??
    readDate(reader, index) ??
    readUnit(reader, index) ??
    (is(reader, index, 'turn-of-year') ? yearly(index + 1, dayOfYear(12, 31), 'day') : undefined)
  );
}

/** "10/11" is a reporting year where a period is meant; everything else that can be a date is one. */
function readReportingFirst(reader: Reader, index: number): Read | undefined {
  const slash = isSign(reader, index + 1, '/') && digits(reader, index, 2, 4) !== undefined;
  return slash && !isSign(reader, index + 3, '/') ? onlySettled(readUnit(reader, index)) : undefined;
}

function onlySettled(read: Read | undefined): Read | undefined {
  return read?.sort === 'settled' || read?.sort === 'impossible' ? read : undefined;
}

/** A weekday in a question needs a word that makes it a day: "i måndags", "förra fredagen", "onsdag 25 november". */
function readWeekdayFully(reader: Reader, index: number): Read | undefined {
  const bare = is(reader, index, 'weekday');
  const read = readWeekday(reader, index);
  return bare && read && read.next === index + 1 ? undefined : read;
}

/** "2207-2306", "2021-2025", "220701-230630", "202207-202306": months in order, else years; days, else months. */
function readPairOfGroups(reader: Reader, index: number): Read | undefined {
  const first = digits(reader, index, 4, 6);
  if (first === undefined) return undefined;
  const at = separator(reader, index + 1);
  const second = at === undefined ? undefined : digits(reader, at, first.length);
  if (at === undefined || second === undefined || !isClosed(reader, at + 1)) return undefined;
  if (first.length === 4 && isSign(reader, at + 1, '/')) return undefined;
  return first.length === 4 ? pairOfFour(first, second, at + 1) : pairOfSix(first, second, at + 1);
}

function pairOfFour(first: string, second: string, next: number): Read | undefined {
  const one = monthIn(`20${first}`);
  const two = monthIn(`20${second}`);
  const months = periodOf(one?.from, two?.to);
  if (months) return settled(next, months, monthSpan(months));
  if (isYear(Number(first)) && isYear(Number(second))) {
    const years = periodOf(dayOf(Number(first), 1, 1), dayOf(Number(second), 12, 31));
    const label = first === second ? first : `${first}–${second}`;
    return years ? settled(next, years, label) : impossible(next, 'backwards');
  }
  const plausible = [first, second].every((group) => /^(?:1[0-9]|2[0-9]|3[0-5])/.test(group));
  return plausible ? impossible(next, one && two ? 'backwards' : 'no-such-day') : undefined;
}

function pairOfSix(first: string, second: string, next: number): Read | undefined {
  const one = dateIn(first);
  const two = dateIn(second);
  const days = periodOf(one, two);
  if (days) return { ...settled(next, days, spanText(days.from, days.to)), ...WRITTEN_OUT };
  const months = periodOf(monthIn(first)?.from, monthIn(second)?.to);
  if (months) return settled(next, months, monthSpan(months));
  const plausible = [first, second].every((group) => /^(?:[12][0-9]|3[0-5])/.test(group));
  return plausible ? impossible(next, one && two ? 'backwards' : 'no-such-day') : undefined;
}

const WRITTEN_OUT = { cut: false };

function dateIn(six: string): Day | undefined {
  return dayOf(2000 + Number(six.slice(0, 2)), Number(six.slice(2, 4)), Number(six.slice(4)));
}

function monthIn(six: string): Period | undefined {
  const year = Number(six.slice(0, 4));
  return isYear(year) ? monthOfYear(Number(six.slice(4))).in(year) : undefined;
}

function monthSpan({ from, to }: Period): string {
  const [first = '', last = ''] = [from, to].map((day) => dayPlain(day).replace(/^\d+ /, ''));
  return first === last
    ? first
    : `${yearOf(from) === yearOf(to) ? first.replace(/ \d+$/, '') : first}–${last}`;
}

/** The token after what joins the two ends of a span: a dash, "till", "t.o.m.", "till och med". */
function separator(reader: Reader, index: number, and = false): number | undefined {
  if (isSign(reader, index, '-')) return index + 1;
  if (and && is(reader, index, 'and')) return index + 1;
  return until(reader, index);
}

function until(reader: Reader, index: number): number | undefined {
  const at = reader.tokens[index]?.text === 'fram' ? index + 1 : index;
  if (is(reader, at, 'until'))
    return is(reader, at + 1, 'and') && reader.tokens[at + 2]?.text === 'med' ? at + 3 : at + 1;
  return spelled(reader, at, 't');
}

/** "t.o.m.", "t o m", "fr.o.m.", "fr o m". */
function spelled(reader: Reader, index: number, first: 't' | 'fr'): number | undefined {
  let at = index;
  for (const letter of [first, 'o', 'm']) {
    if (reader.tokens[at]?.text !== letter) return undefined;
    at += isSign(reader, at + 1, '.') ? 2 : 1;
  }
  return at;
}

/** "från", "fr.o.m.", "from", "från och med". */
function starting(reader: Reader, index: number): number | undefined {
  if (is(reader, index, 'from')) {
    return is(reader, index + 1, 'and') && reader.tokens[index + 2]?.text === 'med' ? index + 3 : index + 1;
  }
  return spelled(reader, index, 'fr');
}

const LEADS = ['i', 'under', 'per', 'den', 'hela', 'hittills', 'for', 'pa'];

/** A period or a day that begins at a token, with the words that lead up to it. */
export function readSpan(reader: Reader, index: number): Found | undefined {
  const led = readLed(reader, index) ?? readFrom(reader, index);
  if (led) return led;
  const direct = readJoined(reader, index);
  if (direct) return direct;
  if (!is(reader, index, ...LEADS)) return undefined;
  const at = is(reader, index + 1, ...LEADS) ? index + 2 : index + 1;
  return at === index + 1
    ? readAfterLead(reader, at)
    : (readAfterLead(reader, index + 1) ?? readAfterLead(reader, at));
}

function readAfterLead(reader: Reader, index: number): Found | undefined {
  return readEnd(reader, index) ?? readJoined(reader, index);
}

/** "sedan …", "efter …", "mellan … och …", "före …", "till …", "vid slutet av …". */
function readLed(reader: Reader, index: number): Found | undefined {
  if (is(reader, index, 'since')) return readSince(reader, index + 1);
  if (is(reader, index, 'after')) return readAfter(reader, index + 1);
  if (is(reader, index, 'between')) return readBetween(reader, index + 1);
  if (is(reader, index, 'before')) return readOpenStart(reader, index + 1);
  const end = until(reader, index);
  return end === undefined ? readEnd(reader, index) : readOpenStart(reader, end);
}

function article(reader: Reader, index: number): number {
  return is(reader, index, 'den', 'i', 'under') && !readNearDay(reader, index) ? index + 1 : index;
}

function readOneAt(reader: Reader, index: number): Read | undefined {
  return readOne(reader, index) ?? readOne(reader, article(reader, index));
}

function readSince(reader: Reader, index: number): Found | undefined {
  const meeting = meetingAt(reader, index);
  if (meeting) return sincePrevious(reader, meeting.next);
  const read = readOneAt(reader, index) ?? readDistance(reader, index);
  const start = read && settle(reader, read);
  if (!start || 'sort' in start) return start;
  return open(reader, start.period.from, start.next, `sedan ${sinceLabel(start)}`);
}

function sinceLabel(start: Reached): string {
  return start.kind === 'day' ? start.label : dayPlain(start.period.from);
}

function sincePrevious(reader: Reader, next: number): Found {
  if (reader.previousMeeting === undefined) return { next, sort: 'impossible', why: 'no-meeting' };
  const period = sinceMeeting(reader.previousMeeting, reader.today);
  const label = `sedan förra mötet ${dayPlain(reader.previousMeeting, reader.today)}`;
  return { next, kind: 'span', period, label, running: false, future: false };
}

function readAfter(reader: Reader, index: number): Found | undefined {
  const read = readOneAt(reader, index);
  const end = read && settle(reader, read, false);
  if (!end || 'sort' in end) return end;
  return open(reader, addDays(end.period.to, 1), end.next, `efter ${end.label}`);
}

/** From a day to today; one that has not come is said to lie ahead. */
function open(reader: Reader, from: Day, next: number, label: string): Reached {
  const future = from > reader.today;
  return {
    next,
    kind: 'span',
    period: { from, to: future ? from : reader.today },
    label,
    running: false,
    future,
  };
}

function readFrom(reader: Reader, index: number): Found | undefined {
  const at = starting(reader, index);
  if (at === undefined) return undefined;
  const first = readOneAt(reader, at);
  if (!first) return undefined;
  const second = separator(reader, first.next);
  return (second === undefined ? undefined : joined(reader, first, second)) ?? readSince(reader, at);
}

function readBetween(reader: Reader, index: number): Found | undefined {
  const first = readDayBefore(reader, index, true) ?? readOneAt(reader, index);
  const second = first && separator(reader, first.next, true);
  return first && second !== undefined ? joined(reader, first, second) : undefined;
}

/** What has an end and no start cannot be counted as a period, and must not be taken for its last day or year. */
function readOpenStart(reader: Reader, index: number): Found | undefined {
  const read = readOneAt(reader, index);
  return read && { next: read.next, sort: 'impossible', why: 'no-start' };
}

/** "slutet av 2025", "utgången av mars", "sista november": the last day. */
function readEnd(reader: Reader, index: number): Found | undefined {
  const named = is(reader, index, 'end') && is(reader, index + 1, 'av');
  const last = is(reader, index, 'final') && is(reader, index + 1, 'month');
  if (!named && !last) return undefined;
  const read = readUnit(reader, article(reader, index + (named ? 2 : 1)));
  const whole = read && settle(reader, read);
  if (!whole || 'sort' in whole) return whole;
  const { to } = whole.period;
  return { ...whole, kind: 'day', period: { from: to, to }, label: dayPlain(to), running: false };
}

function readJoined(reader: Reader, index: number): Found | undefined {
  const first = readDayBefore(reader, index, false) ?? readOne(reader, index);
  if (!first) return undefined;
  const second = separator(reader, first.next);
  return (second === undefined ? undefined : joined(reader, first, second)) ?? closed(reader, first);
}

function closed(reader: Reader, read: Read): Found | undefined {
  return isClosed(reader, read.next) || read.sort === 'impossible' ? settle(reader, read) : undefined;
}

/** The "1" of "1-15 mars", "1–15/3", "1 till 15 mars" and "mellan 1 och 15 mars". */
function readDayBefore(reader: Reader, index: number, and: boolean): Read | undefined {
  const number = digits(reader, index, 1, 2);
  const at = number === undefined ? undefined : separator(reader, index + 1, and);
  const last = at === undefined ? undefined : readDate(reader, at);
  if (number === undefined || last?.sort !== 'yearly' || Number(number) < 1) return undefined;
  const sample = last.yearly.in(2024)?.from;
  if (sample === undefined) return undefined;
  const month = Number(sample.slice(5, 7));
  if (dayOf(2024, month, Number(number)) === undefined) return impossible(last.next);
  return yearly(index + 1, dayOfYear(month, Number(number)), 'day');
}

/** The second end: what is written, or the bare number of "q1-3" and "v 10-14". */
function readSecond(reader: Reader, first: Read, at: number): Read | undefined {
  const number = digits(reader, at, 1, 2);
  const before = reader.tokens[first.next - 2]?.meaning?.is;
  const unit = isSign(reader, first.next - 2, '.') ? reader.tokens[first.next - 3]?.meaning?.is : before;
  if (
    first.sort === 'yearly' &&
    first.kind === 'span' &&
    number !== undefined &&
    (unit === 'quarter' || unit === 'week')
  ) {
    const name = unit === 'quarter' ? 'kvartal' : 'vecka';
    return readRepeated(reader, at, name);
  }
  if (is(reader, at, 'now')) return settledToday(reader, at + 1);
  return readOneAt(reader, at);
}

function settledToday(reader: Reader, next: number): Read {
  return settled(next, { from: reader.today, to: reader.today }, dayPlain(reader.today), 'day');
}

/** Reads "3 2025" as if "kvartal" stood before it. */
function readRepeated(reader: Reader, at: number, name: string): Read | undefined {
  const number = reader.tokens[at];
  if (!number) return undefined;
  const meaning = { is: name === 'kvartal' ? 'quarter' : 'week', n: 0, weak: false };
  const word = { ...number, kind: 'word' as const, text: name, meaning };
  const rest = reader.tokens.slice(at, at + 6);
  const read = readUnit({ ...reader, tokens: [word, ...rest] }, 0);
  return read && { ...read, next: read.next + at - 1 };
}

function joined(reader: Reader, first: Read, at: number): Found | undefined {
  const second = readSecond(reader, first, at);
  if (!second || !isClosed(reader, second.next)) return undefined;
  const next = second.next;
  if (first.sort === 'impossible' || second.sort === 'impossible')
    return { next, sort: 'impossible', why: 'no-such-day' };
  const ends = withYears(reader, first, second);
  if (ends === undefined) return { next, sort: 'impossible', why: 'no-such-day' };
  const period = periodOf(ends.from, ends.to);
  if (!period) return { next, sort: 'impossible', why: 'backwards' };
  const cut =
    second.kind === 'span' &&
    ends.from <= reader.today &&
    (contains(ends.last, reader.today) || !ends.written);
  const shown = cut && period.to > reader.today ? { from: period.from, to: reader.today } : period;
  const running = shown !== period;
  const label = spanText(period.from, shown.to);
  return { next, kind: 'span', period: shown, label, running, future: shown.to > reader.today };
}

/** The days of both ends: a year written at one end holds for both. */
function withYears(
  reader: Reader,
  first: Exclude<Read, { sort: 'impossible' }>,
  second: Exclude<Read, { sort: 'impossible' }>,
) {
  const a = first.sort === 'yearly' ? first : undefined;
  const b = second.sort === 'yearly' ? second : undefined;
  const written = a?.year !== undefined || b?.year !== undefined || !a || !b;
  if (b && b.year === undefined) {
    const start = a
      ? a.year === undefined
        ? latestBegun(reader, a.yearly)
        : a.yearly.in(a.year)
      : first.sort === 'settled'
        ? first.period
        : undefined;
    const last = start && firstFrom(b.yearly, start.from);
    return start && last && { from: start.from, to: last.to, last, written };
  }
  const last = b ? b.yearly.in(b.year ?? 0) : second.sort === 'settled' ? second.period : undefined;
  if (!last) return undefined;
  const start = a
    ? a.year === undefined
      ? lastBefore(a.yearly, last.to)
      : a.yearly.in(a.year)
    : first.sort === 'settled'
      ? first.period
      : undefined;
  return start && { from: start.from, to: last.to, last, written };
}

function firstFrom(what: Yearly, from: Day): Period | undefined {
  for (let year = yearOf(from); year < yearOf(from) + 9; year++) {
    const found = what.in(year);
    if (found && found.to >= from) return found;
  }
  return undefined;
}

function lastBefore(what: Yearly, to: Day): Period | undefined {
  for (let year = yearOf(to) + 1; year > yearOf(to) - 9; year--) {
    const found = what.in(year);
    if (found && found.from <= to) return found;
  }
  return undefined;
}

/** The latest one that has begun: what a month, a season or a day without a year means (DESIGN 6). */
function latestBegun(reader: Reader, what: Yearly): Period | undefined {
  return (
    lastBefore({ ...what, in: (year) => what.in(year + 1) }, reader.today) ?? lastBefore(what, reader.today)
  );
}

/** A reading with its days: the year found where none is written, what is running cut at today. */
function settle(reader: Reader, read: Read, cut = true): Found {
  if (read.sort === 'impossible') return read;
  const whole = read.sort === 'settled' ? read.period : yearOf_(reader, read);
  if (!whole) return { next: read.next, sort: 'impossible', why: 'no-such-day' };
  const name = read.sort === 'settled' ? read.label : read.yearly.name(yearIn(read, whole));
  const running =
    cut &&
    read.kind === 'span' &&
    (read.sort === 'yearly' || read.cut) &&
    whole.from <= reader.today &&
    whole.to > reader.today;
  const period = running ? { from: whole.from, to: reader.today } : whole;
  const label = running ? `${name} hittills` : name;
  return { next: read.next, kind: read.kind, period, label, running, future: period.to > reader.today };
}

function yearOf_(reader: Reader, read: Extract<Read, { sort: 'yearly' }>): Period | undefined {
  return read.year === undefined ? latestBegun(reader, read.yearly) : read.yearly.in(read.year);
}

/** The year a yearly thing was found in; a week's may begin in the year before. */
function yearIn(read: Extract<Read, { sort: 'yearly' }>, whole: Period): number {
  return read.year ?? yearOf(addDays(whole.from, Math.min(3, whole.from === whole.to ? 0 : 3)));
}
