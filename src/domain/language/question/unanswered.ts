import { type Failure } from '../../schema/failure.js';
import { saidOf, type Unanswered } from '../../schema/conversation.js';
import type { Filter, Query } from '../../schema/query.js';
import { isSmall } from './clauses.js';
import {
  catsOf,
  type Desk,
  deskOf,
  filtersSaid,
  has,
  isA,
  isJoint,
  type Piece,
  populations,
  reads,
} from './desk.js';
import { isAuthority, isLoose, isMatter } from './matter.js';
import { asks } from './sentences.js';

/** What is declined for what it asks has no part in the register that could be spoken of. */
const OF_NOTHING: ReadonlySet<Failure['reason']> = new Set<Failure['reason']>([
  'feelings',
  'diagnosis',
  'identity',
  'origin',
  'name',
  'future',
  'other',
  'not-allowed',
]);

/** What says what a question is about, beside whom. */
const SUBJECTS = catsOf(
  'write come refer-verb measure dim group case places meeting room full rule year-before later holds',
);
/** As one goes on from what was said. */
const LEADS = catsOf('and but only correction gist instead same of-which');

/**
 * What a line that was not answered may have changed of the last question; undefined where it asked nothing: a comment, thanks. Words that
 * were not read change nothing in a question of its own or of those spoken of ("hur många av dem har examen?"), but may be the very part
 * that is changed where they stand alone ("Långshyttan?").
 */
export function changedBy(
  { reason }: Pick<Failure, 'reason'>,
  pieces: readonly Piece[],
  query: Query | undefined,
): Unanswered['changed'] | undefined {
  const desk = deskOf(pieces);
  if (isTalk(desk)) return undefined;
  const isOfNothing = OF_NOTHING.has(reason);
  if (isOfNothing && (isOfThem(desk) || isA(pieces[0], 'and'))) return 'nothing';
  if (isNamedAnew(desk)) return 'subject';
  if (has(desk, ...SUBJECTS) || (has(desk, 'period') && reason !== 'future') || isOfOthers(desk, query))
    return 'subject';
  return asks(pieces) || isOfNothing || isOfThem(desk) ? 'nothing' : 'part';
}

/**
 * A comment on what was told ("oj", "det var ju bra", "fint, det var fler än jag trodde"): talk, a judgement or what somebody thought of
 * it, with no word of the register that limits and none that asks.
 */
export function isComment(pieces: readonly Piece[]): boolean {
  const first = pieces.find((piece) => !isA(piece, 'talk', 'comma', 'stop', 'judge'));
  const isAsked =
    asks(pieces) || pieces.at(-1)?.raw === '?' || isA(first, 'is', 'has') || reads(first, 'är det');
  const isThought = (piece: Piece, at: number) =>
    isA(piece, 'unknown') &&
    /[dt]e$/u.test(piece.word) &&
    (isA(pieces[at - 1], 'speaker') || isA(pieces[at + 1], 'speaker'));
  const isTold = has(deskOf(pieces), 'judge', 'talk') || pieces.some(isThought);
  // "det är färre än förra veckan"
  const isSet = reads(first, 'det är', 'det var', 'det blev') && has(deskOf(pieces), 'more', 'fewer', 'than');
  const isOfIt = (piece: Piece, at: number) =>
    isA(piece, ...COMMENTED) || isThought(piece, at) || (isSet && isA(piece, 'period', 'year-before'));
  return (isTold || isSet) && !isAsked && pieces.every(isOfIt);
}

const COMMENTED = catsOf(
  'talk comma stop joint and but judge speaker pronoun not more fewer than is then sign',
);

/** "de som är sfäriska då?": a group of its own, however it was meant. */
function isNamedAnew({ pieces }: Desk): boolean {
  return pieces.some((piece, at) => {
    const next = pieces[at + 1];
    const isThem = isA(piece, 'pronoun') && piece.node.value === 'them';
    return isThem && (isA(next, 'som') || next?.word.startsWith('som ') === true);
  });
}

function isOfThem(desk: Desk): boolean {
  return desk.pieces.some(
    (piece) => isA(piece, 'of-which') || (isA(piece, 'pronoun') && piece.node.value === 'them'),
  );
}

/** Did it name somebody else than the last question was about? */
function isOfOthers(desk: Desk, query: Query | undefined): boolean {
  const own = query?.kind === 'cases' ? query : undefined;
  const known = own ? saidOf(own).map((filter) => JSON.stringify(filter)) : [];
  const isKnown = (filter: Filter) => known.includes(JSON.stringify(filter));
  return (
    populations(desk).some((population) => population !== own?.population) ||
    !filtersSaid(desk).every(isKnown)
  );
}

/** Talk of no matter: small words alone, or a sentence of somebody's own that asks nothing. */
function isTalk(desk: Desk): boolean {
  const { pieces } = desk;
  if (
    pieces.every(
      (piece) =>
        isJoint(piece) || (isSmall(piece) && !isA(piece, 'unknown', 'num', 'sign', 'pronoun', 'and')),
    )
  )
    return true;
  const isTold = has(desk, 'speaker', 'asker', 'reason') && !has(desk, 'take', 'see', 'show', ...LEADS);
  const isWanted = has(desk, 'wonder') && !has(desk, 'reason');
  const isAsked = asks(pieces) || pieces.at(-1)?.raw === '?';
  return isTold && !isWanted && !isAsked && segments(pieces).every(isAside);
}

function isAside(part: readonly Piece[]): boolean {
  // "för att FK undrade i morse": who asks, and when.
  const isSilent = (piece: Piece, at: number) =>
    isSmall(piece) ||
    isLoose(piece) ||
    isA(piece, 'than', 'fewer') ||
    (isAuthority(piece) && isA(part[at + 1], 'wonder'));
  return part.every(isSilent) || isMatter(part);
}

function segments(pieces: readonly Piece[]): Piece[][] {
  const found: Piece[][] = [[]];
  for (const piece of pieces)
    if (isA(piece, 'comma', 'stop')) found.push([]);
    else found.at(-1)?.push(piece);
  return found;
}
