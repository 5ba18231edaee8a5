import { dayOfYear } from './calendar.js';
import { readDate, readDistance, readNearDay } from './read-day.js';
import { readWeekday } from './read-weekday.js';
import { readPair } from './read-pair.js';
import { readUnit } from './read-unit.js';
import { digits, impossible, is, isSign, readYear, yearly, type Read, type Reader } from './reading.js';

/** One day or one named stretch, or two groups of digits that are one period. */
export function readOne(reader: Reader, index: number): Read | undefined {
  if (!mayBegin(reader, index)) return undefined;
  return (
    readPair(reader, index) ??
    readWeekdayLed(reader, index) ??
    readNearDay(reader, index) ??
    readSlashedYear(reader, index) ??
    readDate(reader, index) ??
    readUnit(reader, index) ??
    readTurnOfYear(reader, index) ??
    readAgo(reader, index) ??
    readVague(reader, index)
  );
}

const LEADING = new Set([
  'i',
  'under',
  'hela',
  'per',
  'den',
  'pa',
  'av',
  'for',
  'hittills',
  'article',
  'o',
  'm',
  't',
  'fr',
  'f',
]);

/** A quick look, for most words begin nothing: a number or a word of dates stands here, or behind a word that leads. */
function mayBegin(reader: Reader, index: number): boolean {
  const token = reader.tokens[index];
  if (token?.kind === 'number') return true;
  if (token?.meaning === undefined) return false;
  if (!LEADING.has(token.meaning.is)) return true;
  const next = reader.tokens[index + 1];
  return next?.kind === 'number' || (next?.meaning !== undefined && !LEADING.has(next.meaning.is));
}

/** The same, where a word that leads up to it may stand before: "sedan den 3 mars", "till i juli". */
export function readOneAt(reader: Reader, index: number): Read | undefined {
  return (
    readOne(reader, index) ??
    (is(reader, index, 'den', 'i', 'under') ? readOne(reader, index + 1) : undefined)
  );
}

/** "10/11" is a reporting year where a period is meant; what is no reporting year is read as a date. */
function readSlashedYear(reader: Reader, index: number): Read | undefined {
  const slashed = isSign(reader, index + 1, '/') && digits(reader, index, 2, 4) !== undefined;
  const read = slashed && !isSign(reader, index + 3, '/') ? readUnit(reader, index) : undefined;
  return read?.sort === 'yearly' ? undefined : read;
}

/** A weekday counts only with a word that makes it a day: "i måndags", "förra fredagen", "onsdag 25 november". */
function readWeekdayLed(reader: Reader, index: number): Read | undefined {
  const read = readWeekday(reader, index);
  return is(reader, index, 'weekday') && read?.next === index + 1 ? undefined : read;
}

/** "årsskiftet", "årsskiftet 2024", "årsskiftet 2024/25": 31 December. */
function readTurnOfYear(reader: Reader, index: number): Read | undefined {
  if (!is(reader, index, 'turn-of-year')) return undefined;
  const first = digits(reader, index + 1, 4);
  const both = isSign(reader, index + 2, '/') && digits(reader, index + 3, 2, 4) !== undefined;
  if (first !== undefined && both) return yearly(index + 4, dayOfYear(12, 31), 'day', Number(first));
  const year = readYear(reader, index + 1);
  return yearly(year?.next ?? index + 1, dayOfYear(12, 31), 'day', year?.year);
}

/** "för tre månader sedan", not "mer än 12 månader sedan". */
function readAgo(reader: Reader, index: number): Read | undefined {
  return is(reader, index, 'for') ? readDistance(reader, index) : undefined;
}

/** "i somras", "i början av 2025", "de tre senaste perioderna": something is meant, but no agreed days. */
function readVague(reader: Reader, index: number): Read | undefined {
  if (is(reader, index, 'vague-season'))
    return impossible(readYear(reader, index + 1)?.next ?? index + 1, 'vague');
  if (is(reader, index, 'vague-part') && is(reader, index + 1, 'av')) {
    const what = readOneAt(reader, index + 2);
    return what && impossible(what.next, 'vague');
  }
  return readVaguePeriods(reader, index);
}

function readVaguePeriods(reader: Reader, index: number): Read | undefined {
  const first = is(reader, index, 'article') ? index + 1 : index;
  const latest = isCount(reader, first) ? first + 1 : first;
  if (!is(reader, latest, 'latest', 'previous', 'final')) return undefined;
  const at = isCount(reader, latest + 1) ? latest + 2 : latest + 1;
  const time = reader.tokens[at]?.text === 'tiden';
  return time || is(reader, at, 'periods') ? impossible(at + 1, 'vague') : undefined;
}

function isCount(reader: Reader, index: number): boolean {
  return is(reader, index, 'number') || digits(reader, index, 1, 2) !== undefined;
}
