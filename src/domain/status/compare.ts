import type { Case } from '../case/case.js';
import type { Day } from '../day.js';
import { type Period, sameDaysLastYear } from '../periods/period.js';
import type { Programme } from '../programme.js';
import { periodStatus, type PeriodStatus } from './period-status.js';

/** The status of the same days a year before: a running period is compared with as much of the last one. */
export function statusYearBefore(
  cases: Iterable<Case>,
  programme: Programme,
  period: Period,
  today: Day,
): PeriodStatus {
  return periodStatus(cases, programme, sameDaysLastYear(period), today);
}
