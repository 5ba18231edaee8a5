import { ageIn, type Closed } from '../case/case.js';
import { daysBetween } from '../day.js';

export const DAYS_PER_YEAR = 365.25;
export const DAYS_PER_MONTH = DAYS_PER_YEAR / 12;

/** An average over nobody is undefined. `n` is how many it is over. */
export interface Mean {
  readonly value: number | undefined;
  readonly n: number;
  /** How many were left out because the figure is not known for them. */
  readonly unknown: number;
}

/** For all, women and men; gender X counts in all only. */
export interface MeanByGender {
  readonly all: Mean;
  readonly K: Mean;
  readonly M: Mean;
}

/** Over the closures in result of the period: that is how the published reports' averages come out (DESIGN 7). */
export interface Averages {
  readonly throughputMonths: MeanByGender;
  readonly yearsOnBenefitsBefore: MeanByGender;
  readonly ageAtClosure: MeanByGender;
}

export function averagesOf(reached: readonly Closed[]): Averages {
  return {
    throughputMonths: meanByGender(reached, throughputMonths),
    yearsOnBenefitsBefore: meanByGender(reached, yearsOnBenefitsBefore),
    ageAtClosure: meanByGender(reached, (it) => ageIn(it, it.closed)),
  };
}

/** Months from enrolment to closure: days / (365.25 / 12). */
export function throughputMonths(it: Closed): number {
  return daysBetween(it.enrolled, it.closed) / DAYS_PER_MONTH;
}

/**
 * Years on benefits before enrolment: 0 for no public support, undefined if it is not known since when. Never below 0: a
 * day known to the year only stands in the middle of it, so it may fall after the enrolment.
 */
export function yearsOnBenefitsBefore(it: Closed): number | undefined {
  if (it.income === 'ingen') return 0;
  return it.incomeSince && Math.max(0, daysBetween(it.incomeSince, it.enrolled)) / DAYS_PER_YEAR;
}

/** The mean of what is known. */
export function meanOf(values: Iterable<number | undefined>): Mean {
  let [sum, n, unknown] = [0, 0, 0];
  for (const value of values) {
    if (value === undefined) unknown++;
    else {
      sum += value;
      n++;
    }
  }
  return { value: n === 0 ? undefined : sum / n, n, unknown };
}

/** The middle one, or the mean of the two in the middle; undefined of nothing. */
export function medianOf(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

function meanByGender(cases: readonly Closed[], figure: (it: Closed) => number | undefined): MeanByGender {
  const values = cases.map(figure);
  const of = (gender: 'K' | 'M') => meanOf(values.filter((_, index) => cases[index]?.gender === gender));
  return { all: meanOf(values), K: of('K'), M: of('M') };
}
