import type { Case } from '../case/case.js';
import { type CaseEntry, undoneNumbers } from '../case/fold-case.js';
import { type Day, dayAt } from '../day.js';
import type { CaseEvent } from '../entry.js';

/** What counts as new at a meeting: after the previous one began, and not after the meeting's own day. */
export interface Window {
  /** The instant the previous meeting began, and its day; undefined when there was none. */
  readonly after: Since | undefined;
  readonly to: Day;
}

interface Since {
  readonly instant: Date;
  readonly day: Day;
  /** A second before, as entries write instants: what is recorded earlier need not be looked at closer. */
  readonly floor: string;
}

/** From an instant of a day on. */
export function since(day: Day, instant: Date): Since {
  return { day, instant, floor: new Date(instant.getTime() - 1000).toISOString() };
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

/**
 * The entry with which a case took a step, if it is new and has not been taken back; `on` is the step's day as the
 * case has it now. Looks first at what is cheapest to look at: most cases have not been touched for years.
 */
export function newStepOf(
  entries: readonly CaseEntry[],
  type: CaseEvent['type'],
  on: Day,
  window: Window,
): CaseEntry | undefined {
  const { after } = window;
  const last = entries.at(-1);
  if (last === undefined) return undefined;
  if (after !== undefined && on <= after.day && last.recorded < after.floor) return undefined;
  const isStep = (entry: CaseEntry) => entry.event.type === type;
  const latest = entries.findLast(isStep);
  if (latest === undefined || !isNew(latest, window, on)) return undefined;
  const undone = undoneNumbers(entries);
  return entries.findLast((entry) => isStep(entry) && !undone.has(entry.number) && isNew(entry, window, on));
}

/** The day that a referral, an enrolment or a closure concerns as the case has it now. */
export function dayOfStep(it: Case, type: CaseEvent['type']): Day | undefined {
  if (type === 'registered') return it.stage === 'visiting' ? undefined : it.referred;
  if (type === 'enrolled') return it.stage === 'enrolled' || it.stage === 'closed' ? it.enrolled : undefined;
  return type === 'closed' && it.stage === 'closed' ? it.closed : undefined;
}
