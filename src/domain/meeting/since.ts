import type { Case } from '../case/case.js';
import { type CaseEntry, undoneNumbers } from '../case/fold-case.js';
import { type Day, dayAt } from '../day.js';
import type { CaseEvent } from '../entry.js';

/** What counts as new at a meeting: after the previous one began, and not after the meeting's own day. */
export interface Window {
  /** The instant the previous meeting began, and its day; undefined when there was none. */
  readonly after: { readonly instant: Date; readonly day: Day } | undefined;
  readonly to: Day;
}

/** Entries written by an import tell of the past: they count by the day they concern (DESIGN 8). */
const IMPORT = 'import';

/**
 * Was this entry recorded since the previous meeting began? An imported one counts by the day it concerns; `on` is
 * that day as the case has it now, after corrections.
 */
export function isNew(entry: CaseEntry, window: Window, on: Day = entry.day): boolean {
  const { after, to } = window;
  if (entry.by === IMPORT) return (after === undefined || on > after.day) && on <= to;
  const recorded = new Date(entry.recorded);
  return (after === undefined || recorded > after.instant) && dayAt(recorded) <= to;
}

/** A quick look before `isNew`: has anything at all happened to the case, or does it concern a day, since then? */
export function mayBeNew(entries: readonly CaseEntry[], on: Day, { after }: Window): boolean {
  const last = entries.at(-1);
  return (
    after === undefined || on > after.day || (last !== undefined && new Date(last.recorded) > after.instant)
  );
}

/** The entry with which a case took a step, unless it has been taken back. */
export function stepOf(entries: readonly CaseEntry[], type: CaseEvent['type']): CaseEntry | undefined {
  const undone = undoneNumbers(entries);
  return entries.findLast((entry) => entry.event.type === type && !undone.has(entry.number));
}

/** The day that a referral, an enrolment or a closure concerns as the case has it now. */
export function dayOfStep(it: Case, type: CaseEvent['type']): Day | undefined {
  if (type === 'registered') return it.stage === 'visiting' ? undefined : it.referred;
  if (type === 'enrolled') return it.stage === 'enrolled' || it.stage === 'closed' ? it.enrolled : undefined;
  return type === 'closed' && it.stage === 'closed' ? it.closed : undefined;
}
