import { type Case, isOverBefore, referredOn } from '../case/case.js';
import type { Day } from '../day.js';
import type { Positioned } from '../kept.js';
import { alongKeeper } from '../kept-along.js';
import type { Period } from '../periods/period.js';
import type { Programme } from '../programme.js';
import { periodStatus, type PeriodStatus } from './period-status.js';

/** More periods than a team looks at in a day. */
const MOST = 20;

/** By period. A change leaves those standing that count the case neither as it was nor as it is. */
const kept = alongKeeper<Map<string, PeriodStatus>>(
  () => new Map(),
  (all, before, now) => {
    for (const [key, { period }] of all)
      if ([before, now].some((it) => it && isCounted(it, period))) all.delete(key);
    return true;
  },
);

/** The status of a period of a register in use: counted once, and again when a case has changed that it counts. */
export function statusOf(
  register: Positioned,
  programme: Programme,
  period: Period,
  today: Day,
): PeriodStatus {
  const all = kept(register);
  const key = `${period.from} ${period.to}`;
  const known = all.get(key);
  if (known?.today === today && known.programme === programme) return known;
  const status = periodStatus({ ...register, programme, today }, period);
  if (all.size >= MOST) all.clear();
  all.set(key, status);
  return status;
}

/** May any figure of a period count a case? All that is counted comes by its end and is not over before it begins. */
function isCounted(it: Case, { from, to }: Period): boolean {
  const referred = referredOn(it);
  return !isOverBefore(it, from) && (referred === undefined || referred <= to);
}
