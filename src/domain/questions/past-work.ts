import type { Day } from '../day.js';
import type { Bag } from './bag.js';
import { type Failure, failure } from './failure.js';
import { isKind } from './item.js';
import type { Population, Span } from './query.js';

const DUE: ReadonlySet<Population> = new Set<Population>(['follow-ups', 'reviews', 'trials-due']);
const TO_DO = /(?:^| )(?:foljas|foljs|folja|stammas|stams)(?: |$)/u;

/** What has been, whatever it was that one had, got or went to: "har haft", "fick", "var på". */
const BEEN =
  /(?:^| )(?:fatt|fick|haft|hade|gatt|gick|kom|kommit|blev|blivit|var|vart|varit|stod|tog|togs|tagit|tagits)(?: |$)/u;
/** "borde ha fått", "skulle haft": what has not been, though its day has. */
const OUGHT = /(?:^|[^\p{L}])(?:ha|borde|bort|skulle|ska|skall)$/u;
const SO_FAR = /(?:^| )(?:hittills|redan|sa ?har langt)(?: |$)/u;
const VERBS = ['has', 'is', 'verb', 'filler'];

/** Is it asked what has been done, not what is left to do? Said by the verb, or by any verb in the past tense. */
export function isDone(bag: Bag): boolean {
  const { items } = bag;
  if (items.some((item) => item.kind === 'filler' && item.value === 'done')) return true;
  if (bag.filters().some(({ on }) => on === 'overdue' || on === 'late-trial')) return false;
  const toDo = items.some((item) => DUE.has(item.value as Population) && TO_DO.test(item.word));
  return items.some((item, at) => {
    if (!isKind(item, ...VERBS, 'period') && !item.word.endsWith(' har varit')) return false;
    if (SO_FAR.test(item.word)) return !toDo && bag.populations.some((one) => DUE.has(one as Population));
    return item.kind !== 'period' && BEEN.test(item.word) && !OUGHT.test(items[at - 1]?.word ?? '');
  });
}

/** The same, before anything else about the question is settled: nothing it says can turn it into work to do. */
export function doneWork(bag: Bag): Failure | undefined {
  const due = bag.populations.some((one) => DUE.has(one as Population));
  return due && isDone(bag) ? failure('past-work') : undefined;
}

/**
 * Follow-ups, reviews and decisions that have been, and what was late on a day that has been: an import holds only the
 * last of each case, so a count of them would be too low. Held back, never answered with what is due.
 */
export function pastWork(population: Population, span: Span | undefined, today: Day): Failure | undefined {
  if (!DUE.has(population)) return undefined;
  return span !== undefined && span.to < today ? failure('past-work') : undefined;
}
