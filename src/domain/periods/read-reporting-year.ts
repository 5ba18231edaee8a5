import { reportingYearFrom, reportingYearName, reportingYearStart } from './period.js';
import {
  digits,
  impossible,
  is,
  isClosed,
  isGlued,
  isSign,
  isYear,
  readMove,
  settled,
  type Read,
  type Reader,
} from './reading.js';

/** "perioden", "förra perioden", "perioden innan", "verksamhetsåret 22/23", "2022/23", "2022-23", "22/23". */
export function readReportingYear(reader: Reader, index: number): Read | undefined {
  if (!reader.programme) return undefined;
  const move = readMove(reader, index);
  const at = move?.next ?? (is(reader, index, 'latest') ? index + 1 : index);
  const named = is(reader, at, 'period', 'reporting-year');
  if (!named) return move ? undefined : readNumbers(reader, index, false);
  const numbers = move ? undefined : (readNumbers(reader, at + 1, true) ?? readStart(reader, at));
  if (numbers) return numbers;
  const bare = reader.tokens[at]?.text ?? '';
  if (!move && at === index && !bare.endsWith('n') && !bare.endsWith('et') && !bare.endsWith('s'))
    return undefined;
  const before = is(reader, at + 1, 'before') && !move;
  const started = reportingYearStart(reader.programme, reader.today) + (before ? -1 : (move?.by ?? 0));
  return year(reader, started, before ? at + 2 : at + 1);
}

/** "verksamhetsåret 2022": the one that began then. */
function readStart(reader: Reader, at: number): Read | undefined {
  const four = digits(reader, at + 1, 4);
  const fits = is(reader, at, 'reporting-year') && four !== undefined && isYear(Number(four));
  return fits && isClosed(reader, at + 2) && !isSign(reader, at + 2, '-')
    ? year(reader, Number(four), at + 2)
    : undefined;
}

function readNumbers(reader: Reader, index: number, named: boolean): Read | undefined {
  const first = digits(reader, index, 2, 4);
  const second = digits(reader, index + 2, 2, 4);
  const slashed = isSign(reader, index + 1, '/');
  if (first === undefined || second === undefined || !(slashed || isSign(reader, index + 1, '-')))
    return undefined;
  const joined = isGlued(reader, index + 1) && isGlued(reader, index + 2);
  const spanned = isSign(reader, index + 3, '-');
  if (!(joined || named) || !(isClosed(reader, index + 3) || spanned)) return undefined;
  const start = first.length === 2 ? 2000 + Number(first) : Number(first);
  const consecutive =
    second.length === 4 ? start + 1 === Number(second) : (start + 1) % 100 === Number(second);
  if (!isYear(start)) return undefined;
  if (!consecutive) return slashed ? odd(first, second, start, index + 3) : undefined;
  // A dash between years is a span of calendar years, and one before 01–12 a month, unless a name says otherwise.
  const dashed = named || (first.length === 4 && second.length === 2 && Number(second) > 12);
  if (!slashed && !dashed) return undefined;
  if (first.length === 2 && !named && isDay(reader, index)) return undefined;
  return year(reader, start, index + 3);
}

/** "2022/24" is no reporting year; "22/24" hardly anything else. */
function odd(first: string, second: string, start: number, next: number): Read | undefined {
  if (first.length === 4 && (second.length === 4 || Number(second) > 12)) return impossible(next);
  return first.length === 2 && start >= 2013 && Number(second) > 12 && Number(second) < 40 && start < 2040
    ? impossible(next)
    : undefined;
}

/** "den 10/11", "per 10/11", "10/11 2025", "sedan 10/11": a day, though the numbers follow each other. */
function isDay(reader: Reader, index: number): boolean {
  const month = Number(digits(reader, index + 2, 2));
  if (month > 12) return false;
  const yearFollows = digits(reader, index + 3, 4) !== undefined && isClosed(reader, index + 4);
  return yearFollows || is(reader, index - 1, 'den', 'per', 'since', 'from', 'after', 'weekday');
}

function year(reader: Reader, start: number, next: number): Read {
  const whole = reader.programme && reportingYearFrom(reader.programme, start);
  const name = reader.programme ? reportingYearName(reader.programme, start) : '';
  return settled(next, whole, `verksamhetsåret ${name}`);
}
