import { getHolidays } from 'swedish-holidays';
import { type Day, parseDay, yearOf } from '../day.js';
import { type Period, periodOf } from './period.js';

/** A public holiday (röd dag), or an eve that a programme may keep. */
export interface Feast {
  /** In Swedish, as a sentence has it: "trettondedag jul". */
  readonly name: string;
  readonly red: boolean;
}

/** Feasts of several days by the word for them, each with the names of its first and last day. */
const SPANS = {
  jul: ['julafton', 'annandag jul'],
  påsk: ['långfredagen', 'annandag påsk'],
  pingst: ['pingstafton', 'pingstdagen'],
  midsommar: ['midsommarafton', 'midsommardagen'],
} as const;
export type FeastSpan = keyof typeof SPANS;

/** The days of a feast in a year, its eve among them. */
export function feastDays(name: FeastSpan, year: number): Period | undefined {
  const [first, last] = SPANS[name].map(
    (one) => [...feastsIn(year)].find(([, feast]) => feast.name === one)?.[0],
  );
  return periodOf(first, last);
}

const years = new Map<number, ReadonlyMap<Day, Feast>>();

/** The Swedish holiday or eve that falls on a day, Sundays as such left out. */
export function feastOn(day: Day): Feast | undefined {
  return feastsIn(yearOf(day)).get(day);
}

function feastsIn(year: number): ReadonlyMap<Day, Feast> {
  const known = years.get(year) ?? feastsOf(year);
  years.set(year, known);
  return known;
}

function feastsOf(year: number): ReadonlyMap<Day, Feast> {
  const feasts = new Map<Day, Feast>();
  for (const { name, date, isPublicHoliday } of getHolidays(year)) {
    // The library's dates are midnight in UTC, whatever zone the machine is in.
    const day = parseDay(date.toISOString().slice(0, 10));
    if (day !== undefined) feasts.set(day, { name: lowered(name), red: isPublicHoliday });
  }
  return feasts;
}

const PROPER = /^(?:Kristi|Sveriges) /;

function lowered(name: string): string {
  return PROPER.test(name) ? name : name.charAt(0).toLocaleLowerCase('sv') + name.slice(1);
}
