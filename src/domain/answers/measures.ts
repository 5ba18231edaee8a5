import { ageIn, type Case, referredOn, wasEnrolled } from '../case/case.js';
import { type Day, daysBetween } from '../day.js';
import { firstTraining } from './happened.js';
import { isClosed } from './population.js';
import type { Measure } from '../schema/measures.js';

export type MeasureUnit = 'days' | 'months' | 'years';

const DAYS_A_YEAR = 365.25;

/** Days in a unit's terms: months of 365.25/12 days, years of 365.25 (DESIGN 7). */
export function inUnit(days: number, unit: MeasureUnit): number {
  if (unit === 'days') return days;
  return unit === 'months' ? days / (DAYS_A_YEAR / 12) : days / DAYS_A_YEAR;
}

/** A case's value on a day, or undefined where it is not known or cannot be had. Ages are whole years. */
export function measure(it: Case, what: Measure, unit: MeasureUnit, on: Day): number | undefined {
  if (what === 'birth-year') return it.birthYear;
  if (what === 'age') return ageIn(it, on);
  const days = DAYS[what](it, on);
  return days === undefined ? undefined : inUnit(days, unit);
}

/** Each time in days. A day known to the year only stands in the middle of it, so `benefits` may begin after the enrolment: 0. */
const DAYS: Readonly<
  Record<Exclude<Measure, 'age' | 'birth-year'>, (it: Case, on: Day) => number | undefined>
> = {
  throughput: (it) => (isClosed(it) ? daysBetween(it.enrolled, it.closed) : undefined),
  benefits: (it) => {
    if (!wasEnrolled(it)) return undefined;
    if (it.income === 'ingen') return 0;
    return it.incomeSince && Math.max(0, daysBetween(it.incomeSince, it.enrolled));
  },
  wait: (it) => {
    const referred = referredOn(it);
    return wasEnrolled(it) && referred ? daysBetween(referred, it.enrolled) : undefined;
  },
  'queue-time': (it, on) => {
    const referred = referredOn(it);
    return referred && daysBetween(referred, on);
  },
  stay: (it, on) =>
    wasEnrolled(it) ? daysBetween(it.enrolled, isClosed(it) && it.closed < on ? it.closed : on) : undefined,
  'first-training': (it) => {
    const first = wasEnrolled(it) ? firstTraining(it) : undefined;
    return first && wasEnrolled(it) ? daysBetween(it.enrolled, first) : undefined;
  },
};

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

/** Values as one; null of none. */
export function reduce(
  values: readonly number[],
  how: 'mean' | 'median' | 'min' | 'max' | 'sum',
): number | null {
  if (values.length === 0) return null;
  if (how === 'mean') return mean(values);
  if (how === 'median') return median(values);
  if (how === 'sum') return values.reduce((sum, value) => sum + value, 0);
  return values.reduce((best, value) => (how === 'min' ? Math.min(best, value) : Math.max(best, value)));
}
