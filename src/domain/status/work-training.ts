import { firstTraining } from '../answers/happened.js';
import { median } from '../answers/measures.js';
import { daysBetween } from '../day.js';
import type { Populations } from './populations.js';
import type { Period } from '../periods/period.js';

/** Period from enrolment to the first arbetsträning, for those whose first one began in the period. */
export interface FirstWorkTraining {
  readonly medianDays: number | undefined;
  readonly n: number;
}

export function firstWorkTrainingOf(found: Populations, { from, to }: Period): FirstWorkTraining {
  const days: number[] = [];
  for (const during of [found.atStart, found.new])
    for (const it of during) {
      const first = firstTraining(it);
      if (first !== undefined && first >= from && first <= to) days.push(daysBetween(it.enrolled, first));
    }
  return { medianDays: median(days) ?? undefined, n: days.length };
}
