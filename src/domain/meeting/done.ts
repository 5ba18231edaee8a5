import type { Case } from '../case/case.js';
import { type CaseEntry, codeOf, undoneNumbers } from '../case/fold-case.js';
import { type Day, dayAt } from '../day.js';
import type { CaseEvent } from '../entry.js';
import { findingsKeeper } from '../kept-along.js';
import type { Register } from '../register.js';
import { type Audience, seen } from './audience.js';
import { type Calendar, postAt } from './calendar.js';

/** What a meeting decides and gets done, as the agenda tells it while it goes on. */
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

/** A step taken at the meeting itself, as its readers may see it. */
export interface DoneRow {
  readonly it: Case;
  readonly bare: boolean;
  readonly entry: CaseEntry;
}

const recorded = findingsKeeper<CaseEntry>();

/**
 * What was done at a meeting: the steps recorded from when its agenda is posted until its day ends, in the order
 * they were recorded, without what was taken back.
 */
function doneAt(
  register: Register,
  calendar: Calendar,
  meeting: Day,
  steps: ReadonlySet<CaseEvent['type']>,
): readonly CaseEntry[] {
  const from = postAt(calendar, meeting).toISOString();
  const all = recorded(register, from, ({ code }) =>
    recordedAt(register.entries.get(code) ?? [], meeting, from),
  );
  return [...all]
    .flat()
    .filter(({ event }) => steps.has(event.type))
    .sort((a, b) => a.position - b.position);
}

function recordedAt(entries: readonly CaseEntry[], meeting: Day, from: string): readonly CaseEntry[] {
  const last = entries.at(-1);
  if (last === undefined || last.recorded < from) return NOTHING;
  const undone = undoneNumbers(entries);
  return entries.filter(
    (entry) =>
      entry.recorded >= from &&
      entry.by !== 'import' &&
      !undone.has(entry.number) &&
      dayAt(new Date(entry.recorded)) === meeting,
  );
}

const NOTHING: readonly CaseEntry[] = [];

/** What was done at a meeting as its readers may see it, each step with its case. `on` is the day by which that is judged. */
export function doneRows(
  register: Register,
  calendar: Calendar,
  meeting: Day,
  audience: Audience,
  on: Day,
  steps: ReadonlySet<CaseEvent['type']> = STEPS,
): readonly DoneRow[] {
  return doneAt(register, calendar, meeting, steps).flatMap((entry): DoneRow[] => {
    const it = register.cases.get(codeOf(entry));
    const how = it && seen(it, audience, on);
    return it === undefined || how === undefined || how === 'counted'
      ? []
      : [{ it, bare: how === 'code', entry }];
  });
}
