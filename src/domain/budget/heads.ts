import { maskingFor } from '../status/masking.js';
import { type Day, day } from '../day.js';
import type { Role } from '../privacy/roles.js';
import type { Programme } from '../programme.js';
import type { Register } from '../register.js';
import { periodStatus } from '../status/period-status.js';
import { type Budget, outcomeUntil } from './budget.js';

/** How many the outcome is shared out over: those in the programme, and those in result. */
export interface Heads {
  readonly enrolled: number;
  readonly results: number;
}

interface Reader {
  readonly register: Register;
  readonly programme: Programme;
  readonly role: Role;
  readonly today: Day;
}

/**
 * From the year's first day to the outcome's last. The steering group is told of whole periods only, and of nothing that is
 * hidden there.
 */
export function headsFor(budget: Budget, { register, programme, role, today }: Reader): Heads | undefined {
  const to = outcomeUntil(budget);
  if (to === undefined) return undefined;
  const status = periodStatus({ ...register, programme, today }, { from: day(`${budget.year}-01-01`), to });
  if (role.kind === 'steering') {
    const { scope, marks } = maskingFor(register, status, today);
    if (scope === 'none' || scope === 'flow' || marks.has('result.reached') || marks.has('enrolled.during'))
      return undefined;
  }
  return { enrolled: status.during.total, results: status.result.reached };
}
