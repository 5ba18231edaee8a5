import { type CaseEntry, undoneNumbers } from '../case/fold-case.js';
import { type Day, dayAt } from '../day.js';
import type { CaseEvent } from '../entry.js';
import type { Register } from '../register.js';
import { type Calendar, postAt } from './calendar.js';

/** What a meeting decides and gets done; other events (a booking, a corrected unit) are not for its minutes. */
const STEPS: ReadonlySet<CaseEvent['type']> = new Set<CaseEvent['type']>([
  'enrolled',
  'declined',
  'trial-passed',
  'trial-extended',
  'followed-up',
  'follow-up-booked',
  'reviewed',
  'steps-noted',
  'activity-started',
  'activity-ended',
  'closed',
  'held',
]);

/**
 * What was done at a meeting: the steps recorded from when its agenda is posted until its day ends, in the order
 * they were recorded, without what was taken back.
 */
export function doneAt(register: Register, calendar: Calendar, meeting: Day): readonly CaseEntry[] {
  const from = postAt(calendar, meeting).toISOString();
  const found: CaseEntry[] = [];
  for (const entries of register.entries.values()) {
    const last = entries.at(-1);
    if (last === undefined || last.recorded < from) continue;
    const undone = undoneNumbers(entries);
    for (const entry of entries) {
      if (entry.recorded < from || entry.by === 'import' || undone.has(entry.number)) continue;
      if (STEPS.has(entry.event.type) && dayAt(new Date(entry.recorded)) === meeting) found.push(entry);
    }
  }
  return found.sort((a, b) => a.position - b.position);
}
