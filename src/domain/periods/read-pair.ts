import { dayOf, yearOf, type Day } from '../day.js';
import { dayPlain, spanText } from '../text/swedish.js';
import { monthOfYear } from './calendar.js';
import { periodOf, type Period } from './period.js';
import { separator } from './read-separator.js';
import { digits, impossible, isClosed, isSign, isYear, settled, type Read, type Reader } from './reading.js';

/**
 * Two groups of digits alike: "2207-2306", "2021-2025", "220701-230630", "202207-202306". Four and four are months if
 * both are valid and in order, otherwise years; six and six are days, otherwise months (DESIGN 6).
 */
export function readPair(reader: Reader, index: number): Read | undefined {
  const first = digits(reader, index, 4, 6);
  const at = first === undefined ? undefined : separator(reader, index + 1);
  const second = first === undefined || at === undefined ? undefined : digits(reader, at, first.length);
  if (first === undefined || at === undefined || second === undefined || !isClosed(reader, at + 1))
    return undefined;
  if (first.length === 4 && isSign(reader, at + 1, '/')) return undefined;
  const read = first.length === 4 ? fourAndFour(first, second, at + 1) : sixAndSix(first, second, at + 1);
  // A pair whose last month or year has not begun is written past today, not running.
  const ahead = read?.sort === 'settled' && lastStart(read.period, second) > reader.today;
  return ahead ? { ...read, cut: false } : read;
}

function lastStart(period: Period, second: string): Day {
  const year = yearOf(period.to);
  const asYear = second === String(year) && period.to.endsWith('12-31') && period.from.endsWith('01-01');
  return dayOf(year, asYear ? 1 : Number(period.to.slice(5, 7)), 1) ?? period.to;
}

function fourAndFour(first: string, second: string, next: number): Read | undefined {
  const one = monthIn(`20${first}`);
  const two = monthIn(`20${second}`);
  const months = periodOf(one?.from, two?.to);
  if (months) return settled(next, months, monthSpan(months));
  if (isYear(Number(first)) && isYear(Number(second))) {
    const years = periodOf(dayOf(Number(first), 1, 1), dayOf(Number(second), 12, 31));
    const label = first === second ? first : `${first}–${second}`;
    return years ? settled(next, years, label) : impossible(next, 'backwards');
  }
  return isPlausible(first, second) ? impossible(next, one && two ? 'backwards' : 'no-such-day') : undefined;
}

function sixAndSix(first: string, second: string, next: number): Read | undefined {
  const one = dateIn(first);
  const two = dateIn(second);
  const days = periodOf(one, two);
  if (days)
    return {
      next,
      sort: 'settled',
      kind: 'span',
      period: days,
      label: spanText(days.from, days.to),
      cut: false,
    };
  const months = periodOf(monthIn(first)?.from, monthIn(second)?.to);
  if (months) return settled(next, months, monthSpan(months));
  return isPlausible(first, second) ? impossible(next, one && two ? 'backwards' : 'no-such-day') : undefined;
}

/** Both begin with a year that the register could know: a mistyped period rather than a telephone number. */
function isPlausible(first: string, second: string): boolean {
  return [first, second].every((group) => /^(?:[12][0-9]|3[0-5])/.test(group));
}

function dateIn(six: string): Day | undefined {
  return dayOf(2000 + Number(six.slice(0, 2)), Number(six.slice(2, 4)), Number(six.slice(4)));
}

function monthIn(six: string): Period | undefined {
  const year = Number(six.slice(0, 4));
  return isYear(year) ? monthOfYear(Number(six.slice(4))).in(year) : undefined;
}

/** "juli 2022–juni 2023", "mars–juni 2025", "mars 2025" of whole months. */
export function monthSpan({ from, to }: Period): string {
  const [first = '', last = ''] = [from, to].map((day) => dayPlain(day).replace(/^\d+ /, ''));
  if (first === last) return first;
  return `${yearOf(from) === yearOf(to) ? first.replace(/ \d+$/, '') : first}–${last}`;
}
