import type { Claim } from '../../schema/query.js';
import type { NodeOf } from '../node.js';
import { isA, isJoint, type Piece, reads } from './desk.js';
import { isVerbal } from './matter.js';
import { isThan } from './spans.js';

/** What a question says of how many there are, and the question without it. */
export interface Claimed {
  readonly claim: Claim;
  readonly rest: readonly Piece[];
}

/**
 * "är det fler än 30 inskrivna?", "avslutades minst 20 personer?", "fick 14 personer jobb?": whether there are so many. Undefined
 * where none is asked, and where the number may be an age ("är kvinnor över 40 inskrivna?").
 */
export function claimIn(pieces: readonly Piece[]): Claimed | undefined {
  const first = pieces.find((piece) => !isA(piece, 'and', 'but'));
  const without = (...said: readonly (Piece | undefined)[]) =>
    pieces.filter((piece) => !said.includes(piece));
  const at = pieces.findIndex((piece) => isA(piece, 'num'));
  const [told, number, next] = [pieces[at - 1], pieces[at], pieces[at + 1]];
  if (isA(number, 'num') && (isCounted(next) || isVerbal(next) || isA(next, 'got', 'is'))) {
    const count = number.node.value;
    if (!isAsking(first)) return undefined;
    if (isA(told, 'more', 'fewer') && isThan(told))
      return { claim: { is: told.node.cat, count }, rest: without(told, number) };
    if (isA(told, 'bound')) return { claim: bounded(told.node, count), rest: without(told, number) };
    // "är det en kvinna?", "är 14 inskriven?" ask of one.
    const isOfOne = isSingular(next) || (count === 1 && !/\d/u.test(number.raw));
    return !isOfOne && isAsked(told, first, next)
      ? { claim: { is: 'exactly', count }, rest: without(number) }
      : undefined;
  }
  const bare = pieces.findIndex((piece) => isA(piece, 'filter') && /^\p{L}+ \d+$/u.test(piece.raw));
  const isOfMany = isCounted(pieces[bare + 1]) && pieces.slice(0, bare).every(isOfNobody);
  const claim = isAsking(first) && isOfMany ? ofAge(pieces[bare]) : undefined;
  return claim && { claim, rest: without(pieces[bare]) };
}

/** "över 40" read as an age, as a number of people. */
function ofAge(piece: Piece | undefined): Claim | undefined {
  const filter = isA(piece, 'filter') && piece.node.filter.on === 'age' ? piece.node.filter : undefined;
  if (!filter || filter.not || (filter.min !== undefined && filter.max !== undefined)) return undefined;
  if (filter.min !== undefined) return { is: 'more', count: filter.min - 1 };
  return filter.max === undefined ? undefined : { is: 'fewer', count: filter.max + 1 };
}

/** "minst 3", "över 3", "högst 3", "under 3". */
function bounded({ least, within }: NodeOf<'bound'>, count: number): Claim {
  const edge = within ? (least ? count - 1 : count + 1) : count;
  return { is: least ? 'more' : 'fewer', count: edge };
}

/** What is counted. */
function isCounted(piece: Piece | undefined): boolean {
  return isA(piece, 'pop', 'person', 'filter', 'som', 'today');
}

/** Begins as what is answered with yes or no does. */
function isAsking(piece: Piece | undefined): boolean {
  return piece !== undefined && (isA(piece, 'is', 'has', 'got', 'pop') || isVerbal(piece));
}

/**
 * Does the verb before a number ask of it? "är 35 …", "har vi 33 …"; one without its subject if it begins the question and the number
 * is of people: "fick 14 personer jobb?", "avslutades 20 personer?", not "har fått två remisser", which is told.
 */
function isAsked(verb: Piece | undefined, first: Piece | undefined, next: Piece | undefined): boolean {
  if (isA(verb, 'is') || (isVerbal(verb) && verb?.word.includes(' ') === true)) return true;
  const isVerb = isA(verb, 'has', 'got') || isVerbal(verb) || (isA(verb, 'pop') && verb.word.endsWith('s'));
  return isVerb && verb === first && !isA(next, 'pop');
}

/** "är 14 inskriven?", "är 16 kvinna?": one whose number it is. */
function isSingular(piece: Piece | undefined): boolean {
  return reads(piece, 'inskriven', 'avslutad', 'remitterad', 'skyddad', 'kvinna', 'man');
}

/** Nobody is named yet: "har vi inskrivna över 60" is of how old they are. */
function isOfNobody(piece: Piece): boolean {
  if (isA(piece, 'person', 'any') || (isA(piece, 'pop') && !piece.word.endsWith('s'))) return false;
  return isJoint(piece) || isA(piece, 'is', 'has', 'got', 'pop', 'speaker');
}
