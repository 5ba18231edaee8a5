import { findDays } from '../../periods/parse-day.js';
import { type Failure, failure, isFailure } from '../../schema/failure.js';
import { type Asked, type CasesQuery, hasHappened, type Query } from '../../schema/query.js';
import { type Conversation, saidOf } from '../../schema/conversation.js';
import {
  all,
  type Desk,
  deskOf,
  filtersSaid,
  has,
  isA,
  isAttribute,
  isJoint,
  leads,
  type Piece,
  reads,
} from './desk.js';
import { isAboutIt, isOfOne, isYesNo, sameCase } from './about-case.js';
import { casesQuestion } from './cases.js';
import { asksToCompare, periodsCompared } from './compared.js';
import { changedCases, isChange, SET_OFF } from './changes.js';
import { isOfEnds, isOfNow, ofThose } from './of-those.js';
import { pointsBack } from './points-back.js';
import { asks } from './sentences.js';
import { isBare } from './within.js';

/**
 * The last question as a line changes it (DESIGN 9): one thing is changed and the rest kept. Undefined where the line is a question
 * of its own; a failure where it points back and cannot be bound.
 */
export function changed(
  before: Conversation | undefined,
  pieces: readonly Piece[],
  world: Asked,
): Query | Failure | undefined {
  const desk = deskOf(putRight(pieces));
  if (!before?.query && !before?.unanswered && isShareOfThem(desk)) return failure('points-back');
  if (!before) return pointsBack(desk) || isAboutIt(desk) ? failure('points-back') : undefined;
  const { unanswered } = before;
  // "samma fråga", "igen"
  if (before.query && isAgain(desk)) return before.query;
  if (!unanswered && isResultShare(before.query) && isJudged(desk)) return { kind: 'rule', rule: 'national' };
  // "jämför 2024 och 2025": two periods to be held together, never one of both.
  if (asksToCompare(desk) && all(desk, 'period').some(({ node }) => node.joined)) return failure('conflict');
  // Two periods side by side say all that is asked, whatever was asked before.
  if ((unanswered || asksToCompare(desk)) && periodsCompared(deskOf(desk.pieces), world)) return undefined;
  if (!unanswered && isOfResult(before.query, desk)) return undefined;
  const now = boundTo(before, desk, world);
  if (!unanswered || (now && isFailure(now))) return now;
  const isWhole = isOfNow(desk) || isOfEnds(before.query, desk) || isOfItself(before, desk);
  const isHung =
    now !== undefined ||
    (isFragment(desk) && !isWhole) ||
    (isBare(desk, world.programme) && leads(desk.pieces, ...GOES_ON));
  if (!isHung || (now?.kind === 'case' && now.code === before.about)) return now;
  const told = before.asked === true && has(desk, 'of-which', 'instead');
  const stands =
    unanswered.changed === 'nothing' ||
    (unanswered.changed === 'part' && !isOfThose(desk)) ||
    isSaidAnew(before.query, desk);
  if (now && (told || stands)) return now;
  const other = unanswered.query && boundTo({ query: unanswered.query }, deskOf(desk.pieces), world);
  const bound = [now, other].filter((one): one is Query => one !== undefined && !isFailure(one));
  const own =
    before.asked && now && !other && isUntied(desk) ? casesQuestion(deskOf(desk.pieces), world) : undefined;
  if (own && !isFailure(own)) return { ...failure('within-or-not', whole(desk)), bound: [...bound, own] };
  return { ...failure('points-back-past'), bound };
}

/** The question as it was, and nothing more. */
function isAgain(desk: Desk): boolean {
  const isOnly = desk.pieces.every((piece) => isJoint(piece) || isA(piece, 'again', 'same', 'and', 'then'));
  return isOnly && has(desk, 'again', 'same');
}

/** "vilka kvinnor saknar samtycke till fk" where nothing has been answered, or read of what was not, that it could be of. */
function isOfItself({ query, unanswered }: Conversation, desk: Desk): boolean {
  return query === undefined && unanswered?.query === undefined && isUntied(desk);
}

function whole({ pieces }: Desk): string {
  return pieces.flatMap((piece) => (isA(piece, 'stop', 'comma') ? [] : [piece.raw])).join(' ');
}

/** Asks something, and neither goes on from what was said nor points back to it. */
function isUntied(desk: Desk): boolean {
  return !leads(desk.pieces, ...GOES_ON, 'of-which') && !has(desk, 'pronoun') && asks(desk.pieces);
}

/** "hur stor andel av dem fick jobb" where nobody has been spoken of; not "i procent av dem med försörjningsstöd". */
function isShareOfThem({ pieces }: Desk): boolean {
  const at = pieces.findIndex((piece) => reads(piece, 'av dem', 'av dom'));
  const whom = pieces[at + 1];
  return isA(pieces[at - 1], 'share') && isA(whom, 'filter') && !isAttribute(whom);
}

/** "andel i resultat förra perioden" after who refers most: of the closed, with days of its own. */
function isOfResult(query: Query | undefined, desk: Desk): boolean {
  const isOther = query?.kind === 'cases' && query.population !== 'closed';
  return isOther && has(desk, 'result-share') && has(desk, 'period') && !pointsBack(desk);
}

/** "inte 2023 utan 2024", "avslut, inte remisser": only what is meant. */
function putRight(pieces: readonly Piece[]): readonly Piece[] {
  const not = pieces.findIndex((piece) => isA(piece, 'not'));
  const denied = pieces[not + 1];
  if (not < 0 || !isA(denied, 'period', 'pop')) return pieces;
  const others = pieces.filter((piece) => piece !== denied && piece.node.cat === denied.node.cat);
  const isLast = pieces.slice(not + 2).every((piece) => isJoint(piece) || isA(piece, 'then'));
  const next = pieces[not + 2];
  const isTurned = isA(next, 'without', 'comma', 'correction') || isA(next, denied.node.cat);
  return others.length === 1 && (isLast || isTurned)
    ? pieces.filter(
        (piece, at) => at !== not && piece !== denied && !(isA(piece, 'without') && at === not + 2),
      )
    : pieces;
}

/** Does it say nothing anew, so that it is of what was meant last: "vilka är det?", "hur många av dem är män?", "i procent?". */
function isOfThose(desk: Desk): boolean {
  return pointsBack(desk) || !has(desk, 'filter', 'period', 'dim', 'group', 'year-before', 'later');
}

/** "vilka kvinnor var det?" after the women, though "hur många av dem var män?" was held. */
function isSaidAnew(query: Query | undefined, desk: Desk): boolean {
  const known = query?.kind === 'cases' ? saidOf(query).map((filter) => JSON.stringify(filter)) : [];
  const said = filtersSaid(desk).map((filter) => JSON.stringify(filter));
  return said.length > 0 && said.every((one) => known.includes(one));
}

/** What a line asks as it hangs on the last question; undefined where it does not. */
function boundTo(before: Conversation, desk: Desk, world: Asked): Query | Failure | undefined {
  const back = pointsBack(desk);
  const it = isAboutIt(desk);
  const fragment = isFragment(desk) && !(has(desk, 'case') && before.query?.kind === 'cases');
  // "hur många remitterades då?": the days spoken of, which a whole question does not take over in silence.
  const isWhole =
    fragment || isBare(desk, world.programme) || has(desk, 'period', 'places', 'room', 'full', 'meeting');
  if ((before.query ?? before.unanswered) && !isWhole && isThen(desk)) return failure('points-back');
  const top = isRank(desk) ? before.top?.query : undefined;
  if (top?.kind === 'cases') return changedCases({ ...before, query: top }, desk, world, back);
  const isOfCase =
    before.query?.kind === 'case' || (before.query === undefined && before.about !== undefined);
  const isApart = has(desk, 'when', 'anybody', 'howlong-anybody') || isYesNo(desk) || isOfTop(before, desk);
  const ofIt = it || (isOfCase && !isApart) ? ofTheCase(before, desk, world) : undefined;
  const ofOne =
    before.about !== undefined && !it && isOfOne(desk) && isApart
      ? ofTheCase(before, desk, world, isOver)
      : undefined;
  const bound = ofIt ?? ofOne ?? (it ? undefined : ofTheLast(before, desk, world, back, fragment));
  return bound ?? (back || it ? failure('points-back') : undefined);
}

function ofTheLast(
  before: Conversation,
  desk: Desk,
  world: Asked,
  back: boolean,
  fragment: boolean,
): Query | Failure | undefined {
  const { query } = before;
  if (query?.kind === 'cases') return ofThose(before, query, desk, world, back, fragment);
  if (query?.kind === 'meeting') return fragment ? onOtherDay(desk, world) : undefined;
  return query?.kind === 'status' ? ofStatus(query, desk, world, fragment) : undefined;
}

/** "och den 24 december?" after whether there is a meeting on a day. */
function onOtherDay(desk: Desk, { today }: Asked): Query | undefined {
  const [day, ...more] = desk.pieces.filter((piece) => !isJoint(piece) && !isA(piece, 'and', 'but', 'then'));
  if (!isA(day, 'period') || more.length > 0) return undefined;
  const [found, ...others] = findDays(day.raw, today, 'coming');
  const isDay = found && found.kind !== 'impossible' && others.length === 0;
  return isDay ? { kind: 'meeting', ask: 'on', on: found.day } : undefined;
}

/** "vilka avslutades?", "och året innan?" after a period's figures: of its days, or those of others. */
function ofStatus(
  { span, beside }: Extract<Query, { kind: 'status' }>,
  desk: Desk,
  world: Asked,
  fragment: boolean,
): Query | Failure | undefined {
  const two = periodsCompared(deskOf(desk.pieces), world, span);
  if (two) return two;
  // "hur många avslut totalt?" is of the period that is shown.
  const said = has(desk, 'period') ? desk.pieces : desk.pieces.filter((piece) => !isA(piece, 'in-all'));
  const own = casesQuestion(deskOf(said), world);
  const isEventful = !isFailure(own) && (hasHappened(own.population) || own.population === 'during');
  // "jämför 2024/25 med 2025/26", "hur många hoppade av?": of which of them?
  if (isEventful && !own.span.named && beside && beside.from > span.from)
    return failure('ambiguous', `${span.from}–${span.to}`, `${beside.from}–${beside.to}`);
  if (isEventful && !own.span.named) return { ...own, span };
  // "hur många fick jobb i fjol?", "är det fler kvinnor än män?": whole as it stands.
  const isWhole = !isFailure(own) && (own.span.named || isYesNo(desk) || isOfNow(desk));
  if (!fragment || isWhole) return undefined;
  const all: CasesQuery = {
    kind: 'cases',
    figure: { type: 'count' },
    population: 'during',
    filters: [],
    span,
  };
  const now = changedCases({ query: all }, desk, world, false);
  if (isFailure(now)) return now;
  const isMoved = JSON.stringify({ ...now, span }) === JSON.stringify(all);
  return isMoved ? { kind: 'status', span: now.span } : failure('points-back');
}

/** "och minst?", "vem är näst längst?": the last extreme anew. */
function isRank(desk: Desk): boolean {
  const said = desk.pieces.filter((piece) => !isJoint(piece) && !isA(piece, ...SET_OFF));
  return (
    (has(desk, 'most', 'least', 'min', 'max') || (has(desk, 'second') && has(desk, 'youngest', 'oldest'))) &&
    said.every((piece) =>
      isA(piece, 'most', 'least', 'min', 'max', 'second', 'youngest', 'oldest', 'who', 'which', 'list'),
    )
  );
}

/** "från vilken remittent?" after who has been longest: of the one that was named. */
function isOfTop({ query }: Conversation, desk: Desk): boolean {
  const isOne =
    query?.kind === 'cases' && (query.figure.type === 'who-min' || query.figure.type === 'who-max');
  return isOne && has(desk, 'who', 'which', 'howlong', 'howold') && !has(desk, 'measure', 'max', 'min');
}

/** "är det bra?", after the share in result: held beside the country's. */
function isJudged(desk: Desk): boolean {
  return (
    has(desk, 'judge') &&
    desk.pieces.every((piece) => isJoint(piece) || isA(piece, 'judge', 'pronoun', 'sign'))
  );
}

/** A share in result, or the card that has it. */
function isResultShare(query: Query | undefined): boolean {
  return (
    query?.kind === 'status' ||
    (query?.kind === 'cases' && query.figure.type === 'share' && query.figure.result)
  );
}

/** "när skrevs den in?": the case spoken of, or the only one that was named. */
function ofTheCase(
  before: Conversation,
  desk: Desk,
  world: Asked,
  isApart: (query: Query, world: Asked) => boolean = () => false,
): Query | Failure | undefined {
  const last = before.query?.kind === 'case' ? before.query : undefined;
  const code = before.about ?? last?.code;
  const asked =
    code === undefined
      ? undefined
      : sameCase({ kind: 'case', code, fact: last?.fact ?? 'referred' }, desk, world);
  return asked && !isFailure(asked) && isApart(asked, world) ? undefined : asked;
}

/** "och när var senaste avslutet?" after somebody who is still enrolled: a question of all. */
function isOver(query: Query, { cases }: Asked): boolean {
  return query.kind === 'case' && query.fact === 'closed' && cases.get(query.code)?.stage !== 'closed';
}

/** "och halvårsavstämning?", "bara kvinnor": as one goes on from what was said. */
const GOES_ON = ['and', 'but', 'only', 'correction', 'instead'] as const;

/** Nothing but what changes a question. */
function isFragment(desk: Desk): boolean {
  const said = desk.pieces.filter((piece) => !isJoint(piece) && !isA(piece, ...SET_OFF));
  // "hur många har varit inskrivna mer än 24 månader" is whole, "längre än ett år?" is not.
  const isLong = !has(desk, 'count') && filtersSaid(desk).some(({ on }) => on === 'length');
  // "prövotider före 1 december" falls due then, and is of nobody that was spoken of.
  if (has(desk, 'period') && all(desk, 'filter').some(({ node }) => node.named)) return false;
  if (isOfAll(said) && !leads(desk.pieces, ...GOES_ON)) return false;
  return said.length > 0 && said.every((piece) => isChange(piece) || (isLong && isA(piece, 'stayed')));
}

/** "visa alla kvinnor", "alla män över 50": whoever they are, and not of those spoken of. */
function isOfAll([first, next]: readonly Piece[]): boolean {
  const isAll = isA(first, 'all') || (isA(first, 'show', 'list') && first.word.endsWith(' alla'));
  return isAll && isA(next, 'filter');
}

/** "… då?" at the end. */
function isThen({ pieces }: Desk): boolean {
  return isA(pieces.filter((piece) => !isA(piece, 'stop', 'comma')).at(-1), 'then');
}
