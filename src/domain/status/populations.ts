import { type Case, type Closed, type EverEnrolled } from '../case/case.js';
import type { Period } from '../periods/period.js';

/** A case that has been referred: every stage but a mere study visit. */
export type ReferredCase = Exclude<Case, { stage: 'visiting' }>;

/** Who is counted where (DESIGN 7). Closures are of enrolled cases; a declined one is in `referred` only. */
export interface Populations {
  readonly referred: readonly ReferredCase[];
  readonly atStart: readonly EverEnrolled[];
  readonly new: readonly EverEnrolled[];
  readonly closed: readonly Closed[];
  readonly atEnd: readonly EverEnrolled[];
  readonly waiting: readonly ReferredCase[];
}

/**
 * Sorts the cases into the populations of a period, in one pass. Most cases of an old register were closed before
 * the period, and one comparison of days is enough to pass them: dates come in order (DESIGN 3).
 */
export function populationsOf(cases: Iterable<Case>, { from, to }: Period): Populations {
  const found = {
    referred: [] as ReferredCase[],
    atStart: [] as EverEnrolled[],
    new: [] as EverEnrolled[],
    closed: [] as Closed[],
    atEnd: [] as EverEnrolled[],
    waiting: [] as ReferredCase[],
  };
  for (const it of cases) {
    if (it.stage === 'visiting' || (it.stage === 'closed' && it.closed < from)) continue;
    const { referred } = it;
    if (referred === undefined || referred > to) continue;
    if (referred >= from) found.referred.push(it);
    if (it.stage === 'waiting' || (it.stage === 'declined' && it.declined > to)) found.waiting.push(it);
    if (it.stage === 'waiting' || it.stage === 'declined') continue;
    if (it.enrolled > to) {
      found.waiting.push(it);
      continue;
    }
    if (it.enrolled < from) found.atStart.push(it);
    else found.new.push(it);
    if (it.stage === 'closed' && it.closed <= to) found.closed.push(it);
    else found.atEnd.push(it);
  }
  return found;
}
