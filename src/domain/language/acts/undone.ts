import type { Cat, Node } from '../node.js';
import { sentencesOf } from './aside.js';
import { isNoise, type Segment } from './segments.js';

const SUBJECTS = new Set<Cat>([
  'pronoun',
  'pronoun-of',
  'case',
  'near-case',
  'bare-case',
  'thing',
  'speaker',
  'case-word',
]);
const FINITE = new Set<Cat>([
  'is',
  'has',
  'got',
  'modal',
  'do',
  'verb',
  'outcome-verb',
  'wonder',
  'finished',
  'is-there',
]);

/** "om hon får jobbet", "förutsatt att …": what is to be done only if something else is so. "info om X" is no such thing. */
export function isConditional(segments: readonly Segment[]): boolean {
  return segments.some((segment, index) => {
    const cats = segment.nodes.map(({ cat }) => cat);
    if (!cats.includes('if')) return false;
    if (!cats.includes('for')) return true;
    const [subject, ...more] = segments
      .slice(index + 1)
      .filter((one) => !one.nodes.some(({ cat }) => cat === 'stop'));
    return (
      subject !== undefined &&
      (subject.nodes.length === 0 || subject.nodes.some(({ cat }) => SUBJECTS.has(cat))) &&
      more.slice(0, 2).some((one) => one.nodes.length === 0 || one.nodes.some(({ cat }) => FINITE.has(cat)))
    );
  });
}

const ACTING = new Set(['do', 'verb', 'thing', 'particle']);
const isAct = (node: Node) => ACTING.has(node.cat);

/** "hon vill skrivas in", "vi måste göra uppföljning": wished, or still to be done. "Jag vill avsluta Rönnen" is an order. */
export function isWished(segments: readonly Segment[]): boolean {
  return sentencesOf(segments)
    .filter((clause) => clause.some(({ nodes }) => nodes.some(isAct)))
    .some((clause) => clause.some((segment, index) => wishes(segment, clause[index - 1])));
}

function wishes({ nodes }: Segment, before: Segment | undefined): boolean {
  const modal = nodes.find((node) => node.cat === 'modal')?.value;
  if (modal === 'must' || modal === 'should') return true;
  const isOwn = before?.nodes.some(({ cat }) => cat === 'speaker') ?? false;
  return !isOwn && (modal === 'wish' || nodes.some(({ cat }) => cat === 'wonder'));
}

/** "avsluta inte", "ska ej avslutas", "tackade inte nej": a "not" right beside the act, in its own clause. */
export function isNegated(segments: readonly Segment[]): boolean {
  return segments.some((segment, index) => {
    const denies = segment.nodes.some(({ cat }) => cat === 'not');
    if (!denies && !segment.nodes.some((node) => node.cat === 'denied' && node.by === 'not')) return false;
    const previous = beside(segments, index, -1);
    const next = denies ? beside(segments, index, 1) : undefined;
    return [previous, next].some((one) => one?.nodes.some(isAct) ?? false);
  });
}

const BREAKS = new Set(['comma', 'stop', 'but']);

function beside(segments: readonly Segment[], index: number, step: 1 | -1): Segment | undefined {
  for (let at = index + step; ; at += step) {
    const one = segments[at];
    if (!one || one.nodes.some(({ cat }) => BREAKS.has(cat))) return undefined;
    const passes = isNoise(one) || one.nodes.some(({ cat }) => cat === 'case' || cat === 'near-case');
    if (!passes || one.nodes.some(isAct)) return one;
  }
}
