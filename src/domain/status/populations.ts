import type { Case, Closed, EverEnrolled } from '../case/case.js';
import { type Day, yearOf } from '../day.js';
import type { Period } from '../periods/period.js';
import type { Programme } from '../programme.js';
import { outcomesOf } from '../schema/outcomes.js';
import { type Breakdown, counter, gridFor } from './breakdown.js';

/** A case that has been referred: every stage but a mere study visit. */
export type ReferredCase = Exclude<Case, { stage: 'visiting' }>;

/** Who is counted where (DESIGN 7). Closures are of enrolled cases; a declined one is in `referred` only. */
export interface Populations {
  readonly referred: readonly ReferredCase[];
  readonly atStart: readonly EverEnrolled[];
  readonly new: readonly EverEnrolled[];
  readonly closed: readonly Closed[];
  /** Closed in result: to work, studies or other rehabilitation. */
  readonly result: readonly Closed[];
  readonly atEnd: readonly EverEnrolled[];
  readonly waiting: readonly ReferredCase[];
}

export type Counted = Readonly<Record<keyof Populations, Breakdown>>;

/**
 * Sorts the cases into the populations of a period and counts them, in one pass. Most cases of an old register were
 * closed before the period, and one comparison of days is enough to pass them: dates come in order (DESIGN 3).
 * Age is counted in the year of referral for the referred, of enrolment for the new, of closure for the closed, of
 * `from` for those at the start, of `to` for those at the end and in the queue.
 */
export function countPopulations(
  cases: Iterable<Case>,
  programme: Programme,
  { from, to }: Period,
): { readonly populations: Populations; readonly counted: Counted } {
  const grid = gridFor(programme);
  const { results } = outcomesOf(programme);
  const referrals = counter<ReferredCase>();
  const atStart = counter<EverEnrolled>();
  const fresh = counter<EverEnrolled>();
  const closures = counter<Closed>();
  const result = counter<Closed>();
  const atEnd = counter<EverEnrolled>();
  const waiting = counter<ReferredCase>();
  const [fromYear, toYear] = [yearOf(from), yearOf(to)];

  for (const it of cases) {
    if (it.stage === 'visiting' || (it.stage === 'closed' && it.closed < from)) continue;
    const { referred } = it;
    if (referred === undefined || referred > to) continue;
    const place = grid.placeOf(it);
    if (referred >= from) grid.put(referrals, it, place, yearIn(referred));
    if (it.stage === 'waiting' || it.stage === 'declined') {
      if (it.stage === 'waiting' || it.declined > to) grid.put(waiting, it, place, toYear);
      continue;
    }
    if (it.enrolled > to) {
      grid.put(waiting, it, place, toYear);
      continue;
    }
    if (it.enrolled < from) grid.put(atStart, it, place, fromYear);
    else grid.put(fresh, it, place, yearIn(it.enrolled));
    if (it.stage !== 'closed' || it.closed > to) {
      grid.put(atEnd, it, place, toYear);
      continue;
    }
    const year = yearIn(it.closed);
    grid.put(closures, it, place, year);
    if (results.has(it.outcome)) grid.put(result, it, place, year);
  }
  return {
    populations: {
      referred: referrals.cases,
      atStart: atStart.cases,
      new: fresh.cases,
      closed: closures.cases,
      result: result.cases,
      atEnd: atEnd.cases,
      waiting: waiting.cases,
    },
    counted: {
      referred: grid.breakdownOf(referrals),
      atStart: grid.breakdownOf(atStart),
      new: grid.breakdownOf(fresh),
      closed: grid.breakdownOf(closures),
      result: grid.breakdownOf(result),
      atEnd: grid.breakdownOf(atEnd),
      waiting: grid.breakdownOf(waiting),
    },
  };
}

const ZERO = 48;

/** `yearOf` without making a text of it: this runs several times a case. */
function yearIn(day: Day): number {
  const digit = (index: number) => day.charCodeAt(index) - ZERO;
  return ((digit(0) * 10 + digit(1)) * 10 + digit(2)) * 10 + digit(3);
}
