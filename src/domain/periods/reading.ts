import { yearOf, type Day } from '../day.js';
import { type Programme } from '../programme.js';
import { type Token } from './lexer.js';
import { type Period } from './period.js';
import { type Yearly } from './calendar.js';

/** What dates are read against. */
export interface PeriodContext {
  readonly today: Day;
  readonly programme: Programme;
  /** The day of the meeting before today's or the next one, for "sedan förra mötet". */
  readonly previousMeeting?: Day;
  /** `coming` where what lies ahead is asked about: a month without a year is then the first that is not over. */
  readonly lean?: 'past' | 'coming';
  /** The first day there is anything of: then what has an end and no start ("före 2024", "t.o.m. 2024") goes back to it. */
  readonly firstDay?: () => Day;
}

/** The text being read, and what it is read against. */
export interface Reader extends Omit<PeriodContext, 'programme' | 'lean'> {
  readonly tokens: readonly Token[];
  /** Absent where only days are looked for. */
  readonly programme?: Programme;
  /** Which one a day without a year or a weekday means: the latest that has been, or the next to come. */
  readonly lean: 'past' | 'coming';
}

/** Why something that is written as a date or a period is none. */
export type Impossible =
  | 'no-such-day'
  | 'backwards'
  /** "sedan förra mötet" where no meeting is known. */
  | 'no-meeting'
  /** "till 2023-12-31": an end without a start. */
  | 'no-start'
  /** "fredag 25 november" when that is a Wednesday. */
  | 'other-weekday'
  /** "i somras", "i början av 2025": no days are agreed on. */
  | 'vague'
  /** "hur manga avslut var 2025": the year, or its spring? */
  | 'verb-or-season';

/**
 * One thing read: it recurs yearly and may have no year written, or it has its days, or it cannot be. `next` is the
 * token after it.
 */
export type Read = { readonly next: number } & (
  | {
      readonly sort: 'yearly';
      readonly kind: 'day' | 'span';
      readonly yearly: Yearly;
      readonly year?: number;
    }
  | Settled
  | { readonly sort: 'impossible'; readonly why: Impossible }
);

export interface Settled {
  readonly sort: 'settled';
  readonly kind: 'day' | 'span';
  readonly period: Period;
  readonly label: string;
  /** A named stretch (a year, a quarter) that ends today while it is running; days written out do not. */
  readonly cut: boolean;
}

export function impossible(next: number, why: Impossible = 'no-such-day'): Read {
  return { next, sort: 'impossible', why };
}

export function settled(
  next: number,
  period: Period | undefined,
  label: string,
  kind: 'day' | 'span' = 'span',
): Read {
  return period ? { next, sort: 'settled', kind, period, label, cut: kind === 'span' } : impossible(next);
}

export function yearly(next: number, what: Yearly, kind: 'day' | 'span', year?: number): Read {
  return { next, sort: 'yearly', kind, yearly: what, ...(year !== undefined && { year }) };
}

/** What a token means, with no thought of its neighbours. */
export function is(reader: Reader, index: number, ...meanings: string[]): boolean {
  const found = reader.tokens[index]?.meaning?.is;
  return found !== undefined && meanings.includes(found);
}

/** A sign stands at a token. */
export function isSign(reader: Reader, index: number, ...signs: string[]): boolean {
  const token = reader.tokens[index];
  return token?.kind === 'sign' && signs.includes(token.text);
}

/** The digits at a token, if it is a number of some lengths. */
export function digits(reader: Reader, index: number, ...lengths: number[]): string | undefined {
  const token = reader.tokens[index];
  return token?.kind === 'number' && lengths.includes(token.text.length) ? token.text : undefined;
}

export function isGlued(reader: Reader, index: number): boolean {
  return reader.tokens[index]?.glued === true;
}

/** Nothing that makes a longer number or word of what ended before a token hangs on to it. */
export function isClosed(reader: Reader, index: number): boolean {
  const token = reader.tokens[index];
  if (token?.glued !== true) return true;
  if (token.kind !== 'sign') return false;
  const joins =
    '-/.,:'.includes(token.text) && isGlued(reader, index + 1) && reader.tokens[index + 1]?.kind === 'number';
  return !joins && token.text !== '%';
}

/** As `isClosed`, or a dash and digits hang on: the end of the span that the date begins may stand there. */
export function isClosedOrSpan(reader: Reader, index: number, ...lengths: number[]): boolean {
  return (
    isClosed(reader, index) ||
    (isSign(reader, index, '-') && digits(reader, index + 1, ...lengths) !== undefined)
  );
}

/** What counts is not a year: "25 år", "30 dagar", "20 platser". */
const COUNTED =
  /^(?:ar|man|manad|dag|vecka|veckor|tim|plats|person|st|kvinn|delt|arende|remiss|procent|h$|kr|av$|nya|gang|ggr)/;

/**
 * A year at a token: 2025, -25, ’25, "i år", "i fjol", "förra året"; where `loose`, also a bare 25 that is not a count
 * of something.
 */
export function readYear(
  reader: Reader,
  index: number,
  loose = true,
): { year: number; next: number } | undefined {
  if (isSign(reader, index, ',') && !isGlued(reader, index + 1)) return readWrittenYear(reader, index + 1);
  return (
    readWrittenYear(reader, index) ?? readShortYear(reader, index, loose) ?? readYearInWords(reader, index)
  );
}

function readWrittenYear(reader: Reader, index: number) {
  const at = is(reader, index, 'year', 'calendar-year') ? index + 1 : index;
  const four = digits(reader, at, 4);
  const year = Number(four);
  if (four === undefined || !isYear(year) || !isClosed(reader, at + 1)) return undefined;
  const pair = isSign(reader, at + 1, '-', '/') && digits(reader, at + 2, 4) !== undefined;
  return pair ? undefined : { year, next: at + 1 };
}

/** A number that is a year: 1990–2099. */
export function isYear(value: number): boolean {
  return value >= 1990 && value <= 2099;
}

function readShortYear(reader: Reader, index: number, loose: boolean) {
  const marked = isSign(reader, index, '-', "'", '/') && isGlued(reader, index + 1);
  const at = marked ? index + 1 : index;
  const two = digits(reader, at, 2);
  if (two === undefined || !(marked || loose) || !isClosed(reader, at + 1)) return undefined;
  const year = 2000 + Number(two);
  const following = reader.tokens[at + 1];
  const counted = !marked && following?.kind === 'word' && COUNTED.test(following.text);
  return counted || year < 2010 || year > yearOf(reader.today) + 1 ? undefined : { year, next: at + 1 };
}

/** "i år", "i fjol", "förra året", "nästa år". */
export function readYearInWords(reader: Reader, index: number): { year: number; next: number } | undefined {
  const year = yearOf(reader.today);
  const at = is(reader, index, 'i', 'under', 'hela') ? index + 1 : index;
  if (is(reader, at, 'last-year')) return { year: year - 1, next: at + 1 };
  if (is(reader, at, 'fjol')) return { year: year - 1, next: at + 1 };
  if (is(reader, at, 'forfjol')) return { year: year - 2, next: at + 1 };
  if (at > index && is(reader, at, 'year') && reader.tokens[at]?.text === 'ar') return { year, next: at + 1 };
  const move = readMove(reader, at);
  if (move === undefined || !is(reader, move.next, 'year', 'calendar-year')) return undefined;
  return { year: year + move.by, next: move.next + 1 };
}

/** "förra", "denna", "den här", "nästa": how many units away, and the token after. */
export function readMove(reader: Reader, index: number): { by: number; next: number } | undefined {
  if (is(reader, index, 'previous')) return { by: -1, next: index + 1 };
  if (is(reader, index, 'before-previous')) return { by: -2, next: index + 1 };
  if (is(reader, index, 'this')) return { by: 0, next: index + 1 };
  if (is(reader, index, 'next')) return { by: 1, next: index + 1 };
  const article = reader.tokens[index]?.text;
  const here = (article === 'den' || article === 'det') && is(reader, index + 1, 'here');
  return here ? { by: 0, next: index + 2 } : undefined;
}
