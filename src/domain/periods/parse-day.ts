import { type Day } from '../day.js';
import { dayPlain } from '../text/swedish.js';
import { tokens } from './lexer.js';
import { isClosed, type Impossible, type Read, type Reader } from './reading.js';
import { readDate, readDistance, readNearDay, yearOfDay } from './read-day.js';
import { readWeekday } from './read-weekday.js';
import { isOver, skipped } from './skip.js';

/** Which one a day without a year, or a weekday, means: the latest not after today, or the first not before it. */
export type Lean = 'past' | 'coming';

/** A day understood, with its words, or a day that there is none of. */
export type DayReading =
  | { readonly kind: 'day'; readonly day: Day; readonly label: string }
  | { readonly kind: 'impossible'; readonly text: string; readonly why: Impossible };

/** A day in a line, with its place in the original text: `text.slice(start, end)`. */
export type DayMatch = DayReading & { readonly start: number; readonly end: number };

/**
 * A whole text as one day, as people write it in forms: "igår", "måndag", "2/11", "2 nov -25", "261102", "om tre
 * veckor". Undefined when it is none; `impossible` when it is written as one but there is no such day.
 */
export function parseDayText(text: string, today: Day, lean: Lean = 'past'): DayReading | undefined {
  const reader = dayReader(text, today, lean);
  const first = 'den' === reader.tokens[0]?.text ? 1 : 0;
  const read = readOne(reader, first);
  return read && isOver(reader, read.next) ? reading(reader, read, text.trim()) : undefined;
}

/** The days written anywhere in a line, in order, with their places. */
export function findDays(text: string, today: Day, lean: Lean = 'past'): DayMatch[] {
  const reader = dayReader(text, today, lean);
  const found: DayMatch[] = [];
  for (let index = 0; index < reader.tokens.length;) {
    const article = reader.tokens[index]?.text === 'den' ? 1 : 0;
    const read = readOne(reader, index + article);
    const start = reader.tokens[index]?.start;
    const end = read && reader.tokens[read.next - 1]?.end;
    if (read && start !== undefined && end !== undefined) {
      found.push({ ...reading(reader, read, text.slice(start, end)), start, end });
      index = read.next;
    } else index = skipped(reader, index);
  }
  return found;
}

function dayReader(text: string, today: Day, lean: Lean): Reader {
  return { tokens: tokens(text), today, lean };
}

function readOne(reader: Reader, index: number): Read | undefined {
  const read =
    readWeekday(reader, index) ??
    readNearDay(reader, index) ??
    readDistance(reader, index) ??
    readDate(reader, index);
  return read && isClosed(reader, read.next) ? read : undefined;
}

function reading(reader: Reader, read: Read, text: string): DayReading {
  if (read.sort === 'impossible') return { kind: 'impossible', text, why: read.why };
  const day = read.sort === 'settled' ? read.period.from : yearOfDay(reader, read);
  if (day === undefined) return { kind: 'impossible', text, why: 'no-such-day' };
  return { kind: 'day', day, label: dayPlain(day, reader.today) };
}
