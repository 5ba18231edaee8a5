import { maskOf } from '../answers/mask/mask.js';
import type { Masking } from './masking.js';
import { addMonths, type Day } from '../day.js';
import type { Positioned } from '../kept.js';
import { type Period, sameDaysLastYear } from '../periods/period.js';
import type { Programme } from '../programme.js';
import { statusOf } from './kept-status.js';
import type { PeriodStatus } from './period-status.js';

/**
 * What a period's result is told beside: the same days a year before, and two. The steering group is told of whole periods, so
 * for it a running one stands beside the whole of the last one.
 */
export function statusYearsBefore(
  register: Positioned,
  programme: Programme,
  period: Period,
  today: Day,
  masking: Masking,
): { readonly before: PeriodStatus; readonly earlier: PeriodStatus } {
  const whole = masking.scope === 'whole' ? wholeBefore(register, programme, period, today) : undefined;
  const year = whole ?? sameDaysLastYear(period);
  const [before, earlier] = [year, sameDaysLastYear(year)] as const;
  return {
    before: statusOf(register, programme, before, today),
    earlier: statusOf(register, programme, earlier, today),
  };
}

function wholeBefore(register: Positioned, programme: Programme, { from, to }: Period, today: Day) {
  const { wholes } = maskOf(register, programme, today).timeline;
  const now = wholes.find((one) => one.from === from && one.to === to);
  return wholes.find((one) => one.from === addMonths(from, -12) && one.kind === now?.kind);
}
