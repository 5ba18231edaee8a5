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
    const next = segments[index + 1];
    if (cats.includes('once')) return index > 0 && !next?.nodes.some(({ cat }) => cat === 'speaker');
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

/**
 * "hon vill skrivas in", "vi måste göra uppföljning", "hon kan börja arbetsträna": wished, allowed, or still to be done. "Jag vill avsluta
 * Rönnen" is an order.
 */
export function isWished(segments: readonly Segment[]): boolean {
  const told = segments.some(({ nodes }) => nodes.some(isAct)) ? isAct : isFate;
  return sentencesOf(segments)
    .filter((clause) => clause.some(({ nodes }) => nodes.some((node) => told(node) || isActivity(node))))
    .some((clause) => clause.some((segment, index) => wishes(segment, clause[index - 1])));
}

const isActivity = ({ cat }: Node) => cat === 'activity' || cat === 'own-activity';
/** What tells an act where no verb does. */
const isFate = ({ cat }: Node) => cat === 'outcome' || cat === 'outcome-verb' || cat === 'detail';

function wishes({ nodes }: Segment, before: Segment | undefined): boolean {
  const modal = nodes.find((node) => node.cat === 'modal')?.value;
  if (modal === 'must' || modal === 'should') return true;
  const isOwn = before?.nodes.some(({ cat }) => cat === 'speaker') ?? false;
  const others = before?.nodes.some(({ cat }) => SUBJECTS.has(cat)) ?? false;
  return (
    !isOwn && (modal === 'wish' || (modal === 'can' && others) || nodes.some(({ cat }) => cat === 'wonder'))
  );
}

/** "hon kommer att börja jobba", "ska studera": an outcome that is still to come. */
export function isPlanned(segments: readonly Segment[]): boolean {
  return segments.some(
    ({ nodes, text }) =>
      nodes.some((node) => node.cat === 'modal' || (node.cat === 'do' && node.value === 'start')) ||
      text.toLowerCase().startsWith('kommer'),
  );
}

/** "Fick Rönnen jobb", "började hon i måndags", "avslutades Rönnen": the verb before its subject asks. */
export function isInverted(segments: readonly Segment[]): boolean {
  const [verb, subject] = segments.filter((one) => !one.nodes.some(({ cat }) => cat === 'stop'));
  if (!verb || !subject?.nodes.some(({ cat }) => cat === 'case' || cat === 'near-case' || cat === 'pronoun'))
    return false;
  const finite = verb.nodes.some(
    (node) => node.cat === 'got' || node.cat === 'is' || (node.cat === 'do' && node.value === 'started'),
  );
  return finite || (verb.nodes.some(isAct) && PASSIVE.test(verb.text));
}

const PASSIVE = /(?:des|ts|\p{L}{3}(?:evs|ogs))$/iu;

/** "avsluta inte", "ska ej avslutas", "tackade inte nej": a "not" right beside the act, in its own clause. */
export function isNegated(segments: readonly Segment[]): boolean {
  return segments.some((segment, index) => {
    const denies =
      segment.nodes.some(({ cat }) => cat === 'not') ||
      (segment.nodes.some(({ cat }) => cat === 'none') &&
        (segments[index + 1]?.nodes.some((node) => node.cat === 'do' && node.value === 'new') ?? false));
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
