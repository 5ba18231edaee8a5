import { ageIn, type Case, referredOn, wasEnrolled } from '../case/case.js';
import { type Day, daysBetween } from '../day.js';
import type { Selection } from './filters.js';
import { dayOfInterest, firstTraining, type Ground, isClosed } from './population.js';
import type { Measure } from './query.js';

export type MeasureUnit = 'days' | 'months' | 'years';

/** The unit that each measure is told in when none is asked for. */
export const UNIT_OF: Readonly<Record<Measure, MeasureUnit>> = {
  throughput: 'months',
  benefits: 'years',
  age: 'years',
  wait: 'days',
  'queue-time': 'days',
  stay: 'months',
  'first-training': 'days',
  'birth-year': 'years',
};

const DAYS_A_YEAR = 365.25;

/** Days in a unit's terms: months of 365.25/12 days, years of 365.25 (DESIGN 7). */
export function inUnit(days: number, unit: MeasureUnit): number {
  if (unit === 'days') return days;
  return unit === 'months' ? days / (DAYS_A_YEAR / 12) : days / DAYS_A_YEAR;
}

/** A case's value, or undefined where it is not known or cannot be had. Ages are whole years. */
export function measure(
  it: Case,
  what: Measure,
  unit: MeasureUnit,
  of: Selection,
  ground: Ground,
): number | undefined {
  if (what === 'birth-year') return it.birthYear;
  const on = dayOfInterest(it, of.population, of.span, ground);
  if (what === 'age') return ageIn(it, on);
  const days = daysOf(it, what, on);
  return days === undefined ? undefined : inUnit(days, unit);
}

function daysOf(it: Case, what: Exclude<Measure, 'age' | 'birth-year'>, on: Day): number | undefined {
  const referred = referredOn(it);
  if (what === 'queue-time') return referred && daysBetween(referred, on);
  if (!wasEnrolled(it)) return undefined;
  switch (what) {
    case 'throughput':
      return isClosed(it) ? daysBetween(it.enrolled, it.closed) : undefined;
    case 'benefits':
      if (it.income === 'ingen') return 0;
      return it.incomeSince && Math.max(0, daysBetween(it.incomeSince, it.enrolled));
    case 'wait':
      return referred && daysBetween(referred, it.enrolled);
    case 'stay':
      return daysBetween(it.enrolled, isClosed(it) && it.closed < on ? it.closed : on);
    case 'first-training': {
      const first = firstTraining(it);
      return first && daysBetween(it.enrolled, first);
    }
  }
}

export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const high = sorted[Math.floor(middle)];
  const low = sorted[Math.ceil(middle) - 1];
  return high === undefined || low === undefined ? null : (low + high) / 2;
}
