import { addDays, yearOf, type Day } from '../day.js';
import { type Yearly } from './calendar.js';
import { type Period } from './period.js';
import { type Read, type Reader } from './reading.js';

/** What was read, settled: its days, its words, whether it is running or ends after today. */
export interface Reached {
  readonly next: number;
  readonly kind: 'day' | 'span';
  readonly period: Period;
  readonly label: string;
  readonly running: boolean;
  readonly future: boolean;
  /** Same days a year before as the period that stands before it in the text. */
  readonly same?: true;
  /** It has no start of its own: from the first day there is anything of. */
  readonly open?: true;
}

export type Found = Reached | Extract<Read, { sort: 'impossible' }>;
export type Possible = Exclude<Read, { sort: 'impossible' }>;

/** A reading with its days: the year found where none is written, and what is running cut at today. */
export function settle(reader: Reader, read: Read): Found {
  if (read.sort === 'impossible') return read;
  const whole = wholeOf(reader, read);
  if (!whole) return { next: read.next, sort: 'impossible', why: 'no-such-day' };
  const name = read.sort === 'settled' ? read.label : read.yearly.name(yearIn(read, whole));
  const named = read.kind === 'span' && (read.sort === 'yearly' || read.cut);
  const running = named && whole.from <= reader.today && whole.to > reader.today;
  const period = running ? { from: whole.from, to: reader.today } : whole;
  const label = running ? `${name} hittills` : name;
  return { next: read.next, kind: read.kind, period, label, running, future: period.to > reader.today };
}

/** All the days of what was read, not cut: of the latest that has begun where no year is written (DESIGN 6). */
export function wholeOf(reader: Reader, read: Possible): Period | undefined {
  if (read.sort === 'settled') return read.period;
  if (read.year !== undefined) return read.yearly.in(read.year);
  return reader.lean === 'past'
    ? lastBefore(read.yearly, reader.today)
    : firstFrom(read.yearly, reader.today);
}

/** The year a yearly thing was found in. A week belongs to the year of its Thursday. */
function yearIn(read: Extract<Read, { sort: 'yearly' }>, whole: Period): number {
  return read.year ?? yearOf(whole.from === whole.to ? whole.from : addDays(whole.from, 3));
}

/** Years to look through: 29 February can be eight years off, week 53 six. */
const YEARS = 9;

/** The first one that is not over on a day. */
export function firstFrom(what: Yearly, from: Day): Period | undefined {
  for (let year = yearOf(from) - 1; year < yearOf(from) + YEARS; year++) {
    const found = what.in(year);
    if (found && found.to >= from) return found;
  }
  return undefined;
}

/** The latest one that has begun on a day. */
export function lastBefore(what: Yearly, to: Day): Period | undefined {
  for (let year = yearOf(to) + 1; year > yearOf(to) - YEARS; year--) {
    const found = what.in(year);
    if (found && found.from <= to) return found;
  }
  return undefined;
}
