import { addDays, type Day } from '../day.js';
import { dayPlain } from '../text/swedish.js';
import { reportingYearSoFar, sameDaysLastYear } from './period.js';
import { readDistance } from './read-day.js';
import { joined, readDateBefore } from './read-join.js';
import { readOne, readOneAt } from './read-one.js';
import { readReportingYear } from './read-reporting-year.js';
import { readMeeting, sinceMeeting } from './read-relative.js';
import { separator, starting, until } from './read-separator.js';
import { readUnit } from './read-unit.js';
import { is, isClosed, readYearInWords, settled, type Reader } from './reading.js';
import { settle, wholeOf, type Found, type Reached } from './settle.js';

const LEADS = ['i', 'under', 'per', 'den', 'hela', 'hittills', 'for', 'pa'];

/** A period or a day that begins at a token, with the words that lead up to it. */
export function readSpan(reader: Reader, index: number): Found | undefined {
  return readLed(reader, index) ?? readJoined(reader, index) ?? readBehindLeads(reader, index);
}

/** "i mars", "under hela 2025", "per den 31 december": up to two words that say no more. */
function readBehindLeads(reader: Reader, index: number): Found | undefined {
  if (!is(reader, index, ...LEADS)) return undefined;
  const behind = readUnled(reader, index + 1);
  return behind ?? (is(reader, index + 1, ...LEADS) ? readUnled(reader, index + 2) : undefined);
}

function readUnled(reader: Reader, index: number): Found | undefined {
  const period = is(reader, index, 'period') ? readPeriodNamed(reader, index + 1) : undefined;
  return period ?? readLastDay(reader, index) ?? readJoined(reader, index);
}

function readJoined(reader: Reader, index: number): Found | undefined {
  const first = readDateBefore(reader, index, false) ?? readOne(reader, index);
  if (!first) return undefined;
  const second = separator(reader, first.next);
  const both = second === undefined ? undefined : joined(reader, first, second);
  if (both) return both;
  return isClosed(reader, first.next) || first.sort === 'impossible' ? settle(reader, first) : undefined;
}

/** What begins with a word that gives it its meaning: "sedan", "efter", "mellan", "före", "till", "från", "slutet av". */
function readLed(reader: Reader, index: number): Found | undefined {
  if (is(reader, index, 'since')) return readSince(reader, index + 1, 'sedan');
  if (is(reader, index, 'after')) return readAfter(reader, index + 1);
  if (is(reader, index, 'between')) return readBetween(reader, index + 1);
  if (is(reader, index, 'before') && !isBeforeEnrolment(reader, index))
    return readOpenStart(reader, index + 1, 'before');
  if (is(reader, index, 'same')) return readSame(reader, index + 1);
  if (is(reader, index, 'period')) return readPeriodNamed(reader, index + 1);
  const start = starting(reader, index);
  if (start !== undefined)
    return readFrom(reader, start, start === index + 1 && /^i?fran$/.test(reader.tokens[index]?.text ?? ''));
  const end = until(reader, index);
  if (end === undefined) return readLastDay(reader, index);
  const bare = end === index + 1 && /^tills?$/.test(reader.tokens[index]?.text ?? '');
  return readOpenStart(reader, end, bare ? 'to' : 'until');
}

function readSince(reader: Reader, index: number, word: 'sedan' | 'från'): Found | undefined {
  if (is(reader, index, 'turn-of-year')) return readAfter(reader, index);
  const meeting = readMeeting(reader, index);
  if (meeting) return sincePrevious(reader, meeting.next);
  const read = readOneAt(reader, index) ?? readDistance(reader, index);
  if (!read || read.sort === 'impossible' || !isClosed(reader, read.next))
    return read && settle(reader, read);
  const from = wholeOf(reader, read)?.from;
  return from ? open(reader, from, read.next, `${word} ${dayPlain(from)}`) : settle(reader, read);
}

function sincePrevious(reader: Reader, next: number): Found {
  const { previousMeeting: meeting, today } = reader;
  if (meeting === undefined) return { next, sort: 'impossible', why: 'no-meeting' };
  const label = `sedan förra mötet ${dayPlain(meeting, today)}`;
  return { next, kind: 'span', period: sinceMeeting(meeting, today), label, running: false, future: false };
}

function readAfter(reader: Reader, index: number): Found | undefined {
  const read = readOneAt(reader, index);
  if (!read || read.sort === 'impossible') return read;
  const to = wholeOf(reader, read)?.to;
  return to ? open(reader, addDays(to, 1), read.next, `efter ${dayPlain(to)}`) : settle(reader, read);
}

/** From a day to today; one that has not come lies ahead. */
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

/** `bare`: "från 1 juli" goes on to today; "remisser från 2025" are that year's, unless it says "och framåt". */
function readFrom(reader: Reader, index: number, bare: boolean): Found | undefined {
  const first = readOneAt(reader, index);
  if (!first) return undefined;
  const second = separator(reader, first.next);
  const both = second === undefined ? undefined : joined(reader, first, second);
  if (both) return both;
  const onward = is(reader, first.next, 'and') && reader.tokens[first.next + 1]?.text === 'framat';
  const within = bare && !onward && first.sort !== 'impossible' && first.kind === 'span';
  const found = within ? settle(reader, first) : readSince(reader, index, 'från');
  return found && onward ? { ...found, next: first.next + 2 } : found;
}

function readBetween(reader: Reader, index: number): Found | undefined {
  const first = readDateBefore(reader, index, true) ?? readOneAt(reader, index);
  const second = first && separator(reader, first.next, true);
  return first && second !== undefined ? joined(reader, first, second) : undefined;
}

/**
 * What has an end and no start goes back to the first day there is anything of. Where that is not known, or only a bare
 * "till" stands before it, it is no period, and must not be taken for its last day or year.
 */
function readOpenStart(reader: Reader, index: number, lead: 'before' | 'until' | 'to'): Found | undefined {
  const read = is(reader, index, 'now')
    ? settled(index + 1, { from: reader.today, to: reader.today }, '', 'day')
    : readOneAt(reader, index);
  if (!read || read.sort === 'impossible') return read;
  const { next } = read;
  const whole = wholeOf(reader, read);
  if (!whole || lead === 'to' || !reader.firstDay) return { next, sort: 'impossible', why: 'no-start' };
  const running = lead === 'until' && whole.from <= reader.today && whole.to > reader.today;
  const to = lead === 'before' ? addDays(whole.from, -1) : running ? reader.today : whole.to;
  const first = reader.firstDay();
  const label = `till och med ${dayPlain(to)}`;
  const period = { from: first < to ? first : to, to };
  return { next, kind: 'span', period, label, running: false, future: to > reader.today, open: true };
}

/**
 * "tid i försörjning innan 2024/25", "hur lång tid i försörjning hade männen innan 2023": before the enrolment, not before
 * the period, wherever the time in benefits was named. After a closure it is the closure's: "avslutades innan 2024".
 */
function isBeforeEnrolment(reader: Reader, index: number): boolean {
  if (/^(?:forsorjning|bidrag|ersattning)/.test(reader.tokens[index - 1]?.text ?? '')) return true;
  const before = reader.tokens.slice(Math.max(0, index - NEAR), index);
  const named = before.findLastIndex(({ text }) => /^(?:forsorjning|bidrag)(?:stid(?:en)?)?$/.test(text));
  const timed = before
    .slice(0, named + 1)
    .some(({ text }) => /^(?:ar|lange|tid|tiden)$|tid(?:en)?$/.test(text));
  const ended = before
    .slice(named + 1)
    .some(({ text }) => /^(?:avslut|slut|lamna|skr[ei]v|inskriv|result)/.test(text));
  return named >= 0 && timed && !ended;
}
const NEAR = 12;

/** "perioden 1 juli 2022 till 30 juni 2023", "perioden hösten 2025": what follows is the period. */
function readPeriodNamed(reader: Reader, index: number): Found | undefined {
  return readReportingYear(reader, index - 1)?.next === index ? readJoined(reader, index) : undefined;
}

/** "slutet av 2025", "utgången av mars": the last day. */
function readLastDay(reader: Reader, index: number): Found | undefined {
  if (!is(reader, index, 'end') || !is(reader, index + 1, 'av')) return undefined;
  const read = readUnit(reader, index + 2);
  if (!read || read.sort === 'impossible') return read;
  const to = wholeOf(reader, read)?.to;
  const last = to && { from: to, to };
  return (
    last && {
      next: read.next,
      kind: 'day',
      period: last,
      label: dayPlain(to),
      running: false,
      future: to > reader.today,
    }
  );
}

const SAME = ['period', 'perioden', 'tid', 'tidsperiod', 'dagar', 'manader', 'manad'];

/** "samma period förra året", "samma tid i fjol", "samma dagar året innan": of the period before it in the text. */
function readSame(reader: Reader, index: number): Found | undefined {
  if (!reader.programme || !SAME.includes(reader.tokens[index]?.text ?? '')) return undefined;
  const before = is(reader, index + 1, 'year') && is(reader, index + 2, 'before');
  const next = before ? index + 3 : readYearInWords(reader, index + 1)?.next;
  if (next === undefined) return undefined;
  const period = sameDaysLastYear(reportingYearSoFar(reader.programme, reader.today));
  return {
    next,
    kind: 'span',
    period,
    label: 'samma dagar året innan',
    running: false,
    future: false,
    same: true,
  };
}
