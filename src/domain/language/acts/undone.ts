import { sentencesOf } from './aside.js';
import { as, breaks, has, isNoise, means, type Segment } from './segments.js';

const isSubject = has(
  'pronoun',
  'pronoun-of',
  'case',
  'near-case',
  'bare-case',
  'thing',
  'speaker',
  'case-word',
  'all',
);
const isFinite = has(
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
  'deed',
);

/** "om hon får jobbet", "förutsatt att …": what is to be done only if something else is so. "info om X" is no such thing. */
export function isConditional(segments: readonly Segment[]): boolean {
  return segments.some((segment, index) => {
    if (has('once')(segment)) return index > 0 && !has('speaker')(segments[index + 1]);
    if (!has('if')(segment)) return false;
    if (!has('for')(segment)) return true;
    const [subject, ...after] = segments.slice(index + 1).filter((one) => !has('stop')(one));
    const [verb] = after;
    if (has('authority')(subject)) return verb !== undefined && (verb.nodes.length === 0 || isFinite(verb));
    // "pratade om hans cykel": whose it is, and no clause without a verb of its own.
    const more = isWhose(subject) ? after.slice(1) : after;
    return (
      (subject?.nodes.length === 0 || isSubject(subject)) &&
      more.slice(0, 2).some((one) => one.nodes.length === 0 || isFinite(one))
    );
  });
}

/** "hans", "hennes", "dennes". */
function isWhose(segment: Segment | undefined): boolean {
  return has('pronoun', 'pronoun-of')(segment) && /s$/iu.test(segment?.text ?? '');
}

const isAct = has('do', 'verb', 'thing', 'particle');
const isActivity = has('activity', 'own-activity');
/** What tells an act where no verb does. */
const isFate = has('outcome', 'outcome-verb', 'detail');

/**
 * "hon vill skrivas in", "vi måste göra uppföljning", "hon kan börja arbetsträna": wished, allowed, or still to be done. "Jag vill avsluta
 * Rönnen" is an order.
 */
export function isWished(segments: readonly Segment[]): boolean {
  const told = segments.some(isAct) ? isAct : isFate;
  return sentencesOf(segments)
    .filter((clause) => clause.some((one) => (told(one) && !isLoose(one, clause)) || isActivity(one)))
    .some((clause) => clause.some((segment, index) => wishes(segment, clause[index - 1])));
}

/** "vill gå upp i tid": "upp" with no verb that it goes with. */
function isLoose(segment: Segment, clause: readonly Segment[]): boolean {
  return has('particle')(segment) && !has('do', 'verb')(segment) && !clause.some(has('do', 'verb'));
}

function wishes(segment: Segment, before: Segment | undefined): boolean {
  const modal = as(segment, 'modal')?.value;
  if (modal === 'must' || modal === 'should') return true;
  if (has('speaker')(before)) return false;
  return modal === 'wish' || (modal === 'can' && isSubject(before)) || has('wonder')(segment);
}

/** "hon kommer att börja jobba", "ska studera": an outcome that is still to come. */
export function isPlanned(segments: readonly Segment[]): boolean {
  return segments.some((one) => has('modal', 'will')(one) || means('do:start')(one));
}

/** "Fick Rönnen jobb", "började hon i måndags", "avslutades Rönnen": the verb before its subject asks. */
export function isInverted(segments: readonly Segment[]): boolean {
  const [verb, subject] = segments.filter((one) => !has('stop')(one));
  // "fick en remiss": one, and not somebody.
  if (!verb || !has('case', 'near-case', 'pronoun')(subject) || has('num')(subject)) return false;
  return has('got', 'is')(verb) || means('do:started')(verb) || (isAct(verb) && PASSIVE.test(verb.text));
}

const PASSIVE = /(?:des|ts|\p{L}{3}(?:evs|ogs))$/iu;

/** "avsluta inte", "ska ej avslutas", "tackade inte nej": a "not" right beside the act, in its own clause. */
export function isNegated(segments: readonly Segment[]): boolean {
  return segments.some((segment, index) => {
    const denies =
      has('not')(segment) || (has('none')(segment) && means('do:new', 'do:decide')(segments[index + 1]));
    const denied = as(segment, 'denied');
    // "starta ingen praktik"
    if (denied?.by === 'none' && (denied.of.cat === 'activity' || denied.of.cat === 'own-activity'))
      return isAct(beside(segments, index, -1));
    if (!denies && denied?.by !== 'not') return false;
    return isAct(beside(segments, index, -1)) || (denies && isAct(beside(segments, index, 1)));
  });
}

function beside(segments: readonly Segment[], index: number, step: 1 | -1): Segment | undefined {
  for (let at = index + step; ; at += step) {
    const one = segments[at];
    if (!one || breaks(one)) return undefined;
    const passes = isNoise(one) || has('case', 'near-case')(one);
    if (!passes || isAct(one)) return one;
  }
}
