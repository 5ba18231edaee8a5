import { halfOfYear, quarterOfYear, weekOfYear, type Yearly } from './calendar.js';
import { readMonth, readYearAlone, readYearDashMonth } from './read-month.js';
import { readReportingYear } from './read-reporting-year.js';
import { readLatest, readMoved } from './read-relative.js';
import { readSeason } from './read-season.js';
import {
  digits,
  impossible,
  isClosed,
  isGlued,
  isSign,
  readYear,
  yearly,
  type Read,
  type Reader,
} from './reading.js';

/** A stretch of time with a name: a year, a reporting year, a half, a quarter, a season, a month, a week. */
export function readUnit(reader: Reader, index: number): Read | undefined {
  return (
    readReportingYear(reader, index) ??
    readYearDashMonth(reader, index) ??
    readYearWeek(reader, index) ??
    readMoved(reader, index) ??
    readLatest(reader, index) ??
    readNumbered(reader, index) ??
    readSeason(reader, index) ??
    readMonth(reader, index) ??
    readYearAlone(reader, index)
  );
}

const NUMBERED: Readonly<Record<string, { make: (n: number) => Yearly; most: number }>> = {
  quarter: { make: quarterOfYear, most: 4 },
  half: { make: halfOfYear, most: 2 },
  week: { make: weekOfYear, most: 53 },
};

/** "q3 2026", "kvartal 3", "tredje kvartalet", "3:e kvartalet", "sista kvartalet", "h1", "andra halvåret", "v 48". */
function readNumbered(reader: Reader, index: number): Read | undefined {
  return readNameFirst(reader, index) ?? readOrdinalFirst(reader, index);
}

function readNameFirst(reader: Reader, index: number): Read | undefined {
  const name = reader.tokens[index];
  const unit = NUMBERED[name?.meaning?.is ?? ''];
  if (!unit || !name) return undefined;
  const at = isSign(reader, index + 1, '.') ? index + 2 : index + 1;
  const number = wordNumber(reader, at) ?? digits(reader, at, 1, 2);
  if (number === undefined) return undefined;
  // "h 2" and "v 4" stand glued to their number, or are weeks and quarters; a lone "h" is hours.
  if (name.text === 'h' && !isGlued(reader, at)) return undefined;
  const other = Number(digits(reader, at + 2, 1, 2));
  const more = isSign(reader, at + 1, '-') && other > Number(number) && other <= unit.most;
  return numbered(reader, unit, Number(number), at + 1, more);
}

function wordNumber(reader: Reader, index: number): number | undefined {
  const token = reader.tokens[index];
  return token?.meaning?.is === 'number' ? token.meaning.n : undefined;
}

/** `more`: "v 10-14", "q1-3" go on to another number, which is the span's to read. */
function numbered(
  reader: Reader,
  unit: { make: (n: number) => Yearly; most: number },
  n: number,
  next: number,
  more = false,
): Read | undefined {
  const year = more ? undefined : readYear(reader, next);
  if (!more && !year && !isClosed(reader, next)) return undefined;
  if (n < 1 || n > unit.most) return impossible(year?.next ?? next);
  return yearly(year?.next ?? next, unit.make(n), 'span', year?.year);
}

function readOrdinalFirst(reader: Reader, index: number): Read | undefined {
  const ordinal = readOrdinal(reader, index);
  const name = ordinal && reader.tokens[ordinal.next]?.meaning?.is;
  const unit = NUMBERED[name ?? ''];
  if (!ordinal || !unit || name === 'week') return undefined;
  return numbered(reader, unit, ordinal.n ?? unit.most, ordinal.next + 1);
}

function readOrdinal(reader: Reader, index: number): { n: number | undefined; next: number } | undefined {
  const token = reader.tokens[index];
  if (token?.meaning?.is === 'ordinal') return { n: token.meaning.n, next: index + 1 };
  if (token?.meaning?.is === 'final') return { n: undefined, next: index + 1 };
  const number = digits(reader, index, 1);
  const ending = reader.tokens[index + 2]?.text;
  if (number === undefined || !isSign(reader, index + 1, ':') || (ending !== 'a' && ending !== 'e'))
    return undefined;
  return { n: Number(number), next: index + 3 };
}

/** "2026-W48", "2026 v 48". */
function readYearWeek(reader: Reader, index: number): Read | undefined {
  const year = digits(reader, index, 4);
  const at = isSign(reader, index + 1, '-') && isGlued(reader, index + 1) ? index + 2 : index + 1;
  const name = reader.tokens[at]?.text;
  const week = digits(reader, at + 1, 1, 2);
  if (year === undefined || week === undefined || (name !== 'v' && name !== 'w' && name !== 'vecka'))
    return undefined;
  return isClosed(reader, at + 2)
    ? yearly(at + 2, weekOfYear(Number(week)), 'span', Number(year))
    : undefined;
}
