import { type Case, isOpen, nameOf } from '../case/case.js';
import { addMonths, type Day } from '../day.js';
import type { SettingsEvent } from '../entry.js';
import { nextCode, type StreamDecision } from '../live-register.js';
import type { Register } from '../register.js';

/** How long a case is kept after it has ended, in months (gallring: five years). */
const KEPT = 60;

/**
 * The tombstones of cases that are erased: each with the code that its anonymous row gets. From then on the register is as
 * if the case had never had a name. Refuses one that is not there, or that has not ended.
 */
export function eraseCase(codes: readonly string[], register: Register, today: Day) {
  return (): StreamDecision<SettingsEvent> => {
    const missing = codes.find((code) => !register.cases.has(code));
    if (missing !== undefined)
      return { kind: 'refused', refusals: [{ code: 'no-such-case', text: missing }] };
    const open = codes.flatMap((code) => register.cases.get(code) ?? []).find(isOpen);
    if (open) return { kind: 'refused', refusals: [{ code: 'erase-open', name: nameOf(open) }] };
    const given = new Set<string>();
    const events = codes.map((code) => {
      const anonymous = nextCode(register, `X${/\d\d/.exec(code)?.[0] ?? '00'}`, given);
      given.add(anonymous);
      return { event: { type: 'case-erased' as const, code, anonymous }, day: today };
    });
    return { kind: 'decided', events };
  };
}

/** The cases that are to be erased because they ended five years ago or more, the oldest first. */
export function dueForErasure({ cases }: Register, today: Day): readonly Case[] {
  return [...cases.values()]
    .filter((it) => !isAnonymous(it.code) && !isOpen(it) && addMonths(endOf(it), KEPT) <= today)
    .sort((a, b) => (endOf(a) < endOf(b) ? -1 : 1));
}

/** An erased case's row: there is nobody to show. */
function isAnonymous(code: string): boolean {
  return /^X\d\d-/.test(code);
}

/** The day a case ended. An open one has none; the far future stands for it. */
export function endOf(it: Case): Day {
  if (it.stage === 'closed') return it.closed;
  return it.stage === 'declined' ? it.declined : ('9999-12-31' as Day);
}
