import { type Case, enrolledAt } from './case/case.js';
import type { CaseEntry } from './case/fold-case.js';
import { type Day, dayAt, daysBetween } from './day.js';
import { dueOf } from './due.js';
import type { Programme } from './programme.js';

/**
 * Since when nothing has been recorded of a case that is enrolled on a day, if that is the programme's quiet days or more
 * and nothing of it is overdue (DESIGN 5); otherwise undefined. What an import wrote counts by the day it concerns.
 */
export function quietSince(
  it: Case,
  entries: readonly CaseEntry[],
  programme: Programme,
  on: Day,
): Day | undefined {
  if (!enrolledAt(it, on)) return undefined;
  let last: Day = it.enrolled;
  // The newest first: what was written on a day before, by the world's clock, need not be given its Swedish day.
  for (const entry of entries.toReversed()) {
    if (entry.by !== 'import' && entry.recorded.slice(0, 10) < last) continue;
    const day = entry.by === 'import' ? entry.day : dayAt(new Date(entry.recorded));
    if (day > last && day <= on) last = day;
  }
  if (daysBetween(last, on) < programme.quietDays) return undefined;
  return dueOf(it, programme, on).some((item) => item.days < 0) ? undefined : last;
}
