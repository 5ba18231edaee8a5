import { has, isNoise, means, type Segment } from './segments.js';

const ends = has('comma', 'stop', 'dictated', 'but', 'reason');
/** What makes talk of words that are not understood: somebody who says, thinks or is something. */
const talks = has(
  'is',
  'has',
  'got',
  'modal',
  'pronoun',
  'speaker',
  'asker',
  'talk',
  'wonder',
  'thanks',
  'reason',
  'deed',
);

/** Where sentences and what stands between commas begin. */
export function sentencesOf(segments: readonly Segment[]): Segment[][] {
  const found: Segment[][] = [[]];
  for (const segment of segments) {
    if (ends(segment)) found.push([segment]);
    else found.at(-1)?.push(segment);
  }
  return found;
}

/**
 * What stands in a clause that has no word of the register (DESIGN 9): a greeting, a reason, small talk, whatever it says. A word or two
 * between commas are no clause: they may be a fact that is not understood.
 */
export function asideIn(segments: readonly Segment[]): ReadonlySet<Segment> {
  const clauses = sentencesOf(segments).filter(
    (clause) =>
      clause.some(talks) && clause.every((one) => one.nodes.length === 0 || isSmall(one) || ends(one)),
  );
  return new Set(clauses.flat());
}

const little = has('deed', 'today', 'any', 'again', 'has-had', 'was-income', 'extent', 'sick-listed');
/** "ta det lugnt", "följ med": no act by itself. */
const loose = means('verb:take', 'verb:follow', 'label:referrer');

/** Says nothing of the register. */
export function isSmall(segment: Segment): boolean {
  return isNoise(segment) || (!segment.unsure && (little(segment) || loose(segment)));
}
