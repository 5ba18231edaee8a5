import type { Day } from '../day.js';
import type { Bag } from './bag.js';
import { type Failure, failure } from './failure.js';
import type { Population, Span } from './query.js';

const DUE: ReadonlySet<Population> = new Set<Population>(['follow-ups', 'reviews', 'trials-due']);

/** Is it asked what has been done, not what is left to do? */
export function isDone(bag: Bag): boolean {
  return bag.all('filler').some((item) => item.value === 'done');
}

/**
 * Follow-ups, reviews and decisions that have been, and what was late on a day that has been: an import holds only the
 * last of each case, so a count of them would be too low. Held back, never answered with what is due.
 */
export function pastWork(
  bag: Bag,
  population: Population,
  span: Span | undefined,
  today: Day,
): Failure | undefined {
  if (!DUE.has(population)) return undefined;
  const past = span !== undefined && span.to < today;
  return past || isDone(bag) ? failure('past-work') : undefined;
}
