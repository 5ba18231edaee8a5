import type { EverEnrolled } from '../case/case.js';
import { type Day, daysBetween } from '../day.js';
import { medianOf } from './averages.js';
import type { Populations } from './populations.js';
import type { Period } from '../periods/period.js';

/** The activity whose first start is measured. */
export const WORK_TRAINING = 'arbetsträning';

/** Period from enrolment to the first arbetsträning, for those whose first one began in the period. */
export interface FirstWorkTraining {
  readonly medianDays: number | undefined;
  readonly n: number;
}

export function firstWorkTrainingOf(found: Populations, { from, to }: Period): FirstWorkTraining {
  const days: number[] = [];
  for (const during of [found.atStart, found.new])
    for (const it of during) {
      const first = firstWorkTraining(it);
      if (first !== undefined && first >= from && first <= to) days.push(daysBetween(it.enrolled, first));
    }
  return { medianDays: medianOf(days), n: days.length };
}

/** When a case's first arbetsträning began. */
export function firstWorkTraining(it: EverEnrolled): Day | undefined {
  let first: Day | undefined;
  for (const { kind, from } of it.activities)
    if (kind === WORK_TRAINING && (first === undefined || from < first)) first = from;
  return first;
}
