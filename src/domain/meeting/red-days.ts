import { getHolidays } from 'swedish-holidays';
import { type Day, parseDay, yearOf } from '../day.js';

/** A public holiday (röd dag), or an eve that a programme may keep. */
export interface Feast {
  /** In Swedish, as a sentence has it: "trettondedag jul". */
  readonly name: string;
  readonly red: boolean;
}

const years = new Map<number, ReadonlyMap<Day, Feast>>();

/** The Swedish holiday or eve that falls on a day, Sundays as such left out. */
export function feastOn(day: Day): Feast | undefined {
  const year = yearOf(day);
  const known = years.get(year) ?? feastsOf(year);
  years.set(year, known);
  return known.get(day);
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
