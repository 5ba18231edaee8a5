import type { Case } from '../case/case.js';
import { type CaseEntry, codeOf, undoneNumbers } from '../case/fold-case.js';
import { addDays, type Day } from '../day.js';
import type { CaseEvent } from '../entry.js';
import type { Register } from '../register.js';
import type { Programme } from '../programme.js';
import { isInResult } from '../schema/outcomes.js';
import { type Audience, seen } from './audience.js';
import { instantAt } from './calendar.js';
import { dayOfStep, isNew, since, type Window } from './since.js';

/** What has changed since a meeting, for its readers. */
export interface Changes {
  readonly counts: {
    readonly referred: number;
    readonly enrolled: number;
    readonly closed: number;
    readonly result: number;
  };
  /** One row an entry, oldest first; only cases that may be named. */
  readonly rows: readonly { readonly it: Case; readonly bare: boolean; readonly entry: CaseEntry }[];
  /** Changes of cases that may not be named. */
  readonly hidden: number;
}

/** Kinds that say nothing to a meeting by themselves. */
const QUIET: ReadonlySet<CaseEvent['type']> = new Set<CaseEvent['type']>(['corrected', 'undone']);

/** Everything recorded since then that has not been taken back; imported entries by the day they concern. */
export function changesSince(
  register: Register,
  programme: Programme,
  window: Window,
  audience: Audience,
): Changes {
  const rows: { it: Case; bare: boolean; entry: CaseEntry }[] = [];
  const counts = { referred: 0, enrolled: 0, closed: 0, result: 0 };
  let hidden = 0;
  for (const entries of register.entries.values()) {
    const undone = undoneNumbers(entries);
    for (const entry of entries) {
      if (QUIET.has(entry.event.type) || undone.has(entry.number)) continue;
      const it = register.cases.get(codeOf(entry));
      if (!it || !isNew(entry, window, dayOfStep(it, entry.event.type) ?? entry.day)) continue;
      count(counts, entry.event, programme);
      const how = seen(it, audience, window.to);
      if (how === 'counted') hidden += 1;
      else rows.push({ it, bare: how === 'code', entry });
    }
  }
  return { counts, rows: rows.sort((a, b) => a.entry.position - b.entry.position), hidden };
}

function count(
  counts: { -readonly [K in keyof Changes['counts']]: number },
  event: CaseEvent,
  programme: Programme,
): void {
  if (event.type === 'registered') counts.referred += 1;
  if (event.type === 'enrolled') counts.enrolled += 1;
  if (event.type !== 'closed') return;
  counts.closed += 1;
  if (isInResult(programme, event.outcome)) counts.result += 1;
}

/** Since a steering-group meeting: from the day after it, as a period is (DESIGN 6). */
export function sinceDay(day: Day, to: Day): Window {
  // An entry recorded at midnight belongs to the new day.
  const midnight = instantAt(addDays(day, 1), '00:00');
  return { after: since(day, new Date(midnight.getTime() - 1)), to };
}
