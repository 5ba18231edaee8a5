import { type Failure, failure, isFailure } from '../../schema/failure.js';
import { type Asked, type CasesQuery, EVENTS, type Population, type Query } from '../../schema/query.js';
import { type Conversation, saidOf } from '../../schema/conversation.js';
import { all, type Desk, deskOf, filtersSaid, has, isA, isJoint, type Piece, reads } from './desk.js';
import { isAboutIt, isOfOne, sameCase } from './about-case.js';
import { casesQuestion } from './cases.js';
import { changedCases, isChange, SET_OFF } from './changes.js';
import { THOSE } from './population.js';
import { isBare, within } from './within.js';

/** Does a line point back to what was asked before: "av dem", "varav"? "Av de inskrivna" says itself whom it means. */
export function pointsBack(desk: Desk): boolean {
  return (
    has(desk, 'of-which') ||
    all(desk, 'pronoun').some((piece) => piece.node.value === 'them' && !isSaid(desk, piece))
  );
}

/** Whom "de" means is said in the question itself: "de inskrivna", "de som skrevs in", "hur länge har de stått i kö". */
function isSaid(desk: Desk, piece: Piece): boolean {
  const next = desk.pieces[desk.pieces.indexOf(piece) + 1];
  const before = desk.pieces[desk.pieces.indexOf(piece) - 1];
  if (isA(next, 'pop') && reads(before, 'var', 'blev')) return false;
  // "hur många av dem avslutades", "av dem tackade nej"
  // "är någon av dem man?", not "av de kvinnor som …"
  const isOne =
    isA(next, 'filter') && next.node.filter.on === 'gender' && !/(?:rna|nen|nan)$/u.test(next.word);
  if (isOne && !desk.pieces[desk.pieces.indexOf(next) + 1]?.word.startsWith('som')) return false;
  if (isA(next, 'pop') && (next.word.endsWith('s') || next.word.endsWith(' nej'))) return false;
  // "vilka remitterade dem?"
  if (reads(piece, 'dem') && (next === undefined || isA(next, 'stop'))) return false;
  if (isA(next, 'pop', 'filter', 'person', 'som', 'waited', 'stayed') || next?.word.startsWith('som '))
    return true;
  const those = desk.pieces.findIndex(({ word }) => THOSE.includes(word));
  if (those >= 0 && those < desk.pieces.indexOf(piece)) return true;
  if (isA(before, 'of') || before?.word.endsWith(' av') === true) return false;
  return (
    !PARTITIVE.some((one) => piece.word.startsWith(one)) && has(desk, 'pop', 'measure', 'waited', 'stayed')
  );
}

const PARTITIVE = ['av ', 'utav ', 'bland ', 'dessa', 'de dar', 'dom dar', 'de har', 'dom har'];

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
  if (!before) return pointsBack(desk) || isAboutIt(desk) ? failure('points-back') : undefined;
  const { unanswered } = before;
  if (!unanswered && isResultShare(before.query) && isJudged(desk)) return { kind: 'rule', rule: 'national' };
  const now = boundTo(before, desk, world);
  if (!unanswered || (now && isFailure(now))) return now;
  const isHung = now !== undefined || (isFragment(desk) && !isOfTrial(desk)) || (isBare(desk) && isLed(desk));
  if (!isHung || (now?.kind === 'case' && now.code === before.about)) return now;
  const told = before.asked === true && has(desk, 'of-which', 'instead');
  const stands =
    unanswered.changed === 'nothing' ||
    (unanswered.changed === 'part' && !isOfThose(desk)) ||
    isSaidAnew(before.query, desk);
  if (now && (told || stands)) return now;
  const other = unanswered.query && boundTo({ query: unanswered.query }, deskOf(desk.pieces), world);
  const bound = [now, other].filter((one): one is Query => one !== undefined && !isFailure(one));
  return { ...failure('points-back-past'), bound };
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
  const isWhole = fragment || isBare(desk) || has(desk, 'period', 'places', 'room', 'full', 'meeting');
  if (before.query && !isWhole && isThen(desk)) return failure('points-back');
  const top = isRank(desk) ? before.top?.query : undefined;
  if (top?.kind === 'cases') return changedCases({ ...before, query: top }, desk, world, back);
  const bound = it
    ? ofTheCase(before, desk, world)
    : before.about !== undefined && isOfOne(desk) && (has(desk, 'when') || isOfTop(before, desk))
      ? ofTheCase(before, desk, world)
      : before.query?.kind === 'case'
        ? sameCase(before.query, desk, world)
        : before.query?.kind === 'cases'
          ? ofThose(before, before.query, desk, world, back, fragment)
          : undefined;
  return bound ?? (back || it ? failure('points-back') : undefined);
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

function isResultShare(query: Query | undefined): boolean {
  return query?.kind === 'cases' && query.figure.type === 'share' && query.figure.result;
}

/** "när skrevs den in?": the case spoken of, or the only one that was named. */
function ofTheCase(before: Conversation, desk: Desk, world: Asked): Query | Failure | undefined {
  const { query, about } = before;
  const fact = query?.kind === 'case' ? query.fact : 'referred';
  return about === undefined ? undefined : sameCase({ kind: 'case', code: about, fact }, desk, world);
}

/** A bare noun of those and the days that were spoken of, or what changes the question. */
function ofThose(
  before: Conversation,
  query: CasesQuery,
  desk: Desk,
  world: Asked,
  back: boolean,
  fragment: boolean,
): Query | Failure | undefined {
  if (isBare(desk) && !(back && has(desk, 'pop', 'write', 'take'))) {
    // Where nothing limited them a bare noun is a question of its own.
    if (!back && query.filters.length === 0 && !query.span.named && query.figure.type === 'count')
      return undefined;
    const said = desk.pieces.filter((piece) => !isA(piece, 'and', 'but', 'instead', 'correction'));
    const own = casesQuestion(deskOf(said), world);
    if (isFailure(own)) return undefined;
    if (query.compare) return failure('points-back');
    return isOfThem(query, own, desk) ? failure('within-or-not', bare(desk)) : within(query, own, desk);
  }
  // "hur många av dem är kvar?", "hur många har avslutats?"
  const isFate = isEvent(desk) && query.filters.some(({ on }) => on === 'fate');
  if (isFate) return changedCases({ ...before, query }, desk, world, true);
  if (!back && isEvent(desk) && query.span.named && isEventful(query)) {
    const own = casesQuestion(deskOf(desk.pieces), world);
    if (!isFailure(own) && isEventful(own) && !own.span.named)
      return isOfThem(query, own, desk) || query.filters.length > 0
        ? failure('within-or-not', bare(desk))
        : { ...own, span: query.span };
  }
  if (fragment && !back && isOfTrial(desk)) {
    const others = query.filters.filter(({ on }) => on !== 'trial');
    const same = others.length < query.filters.length;
    return same || others.length === 0 ? undefined : failure('within-or-not', bare(desk));
  }
  // "ta bort dem som är avslutade"
  if (has(desk, 'except') && has(desk, 'pop')) return changedCases({ ...before, query }, desk, world, true);
  if (back || fragment || isShareOf(query, desk))
    return changedCases({ ...before, query }, desk, world, back);
  return ofThoseNamed(before, desk, world);
}

/** "hur stor andel är det av avsluten?": of all of the kind spoken of. */
function isShareOf(query: CasesQuery, desk: Desk): boolean {
  const [whole, ...more] = all(desk, 'pop');
  const said = desk.pieces.filter((piece) => piece !== whole && !isJoint(piece) && !isA(piece, ...SET_OFF));
  const isPlain = said.every((piece) => isA(piece, 'share', 'all', 'of'));
  return whole?.node.value === query.population && more.length === 0 && has(desk, 'share') && isPlain;
}

/** "hur många av de avslutade var kvinnor?": those of the days spoken of. */
function ofThoseNamed(before: Conversation, desk: Desk, world: Asked): Query | Failure | undefined {
  const [named, ...more] = all(desk, 'pop');
  if (!named || more.length > 0 || has(desk, 'period')) return undefined;
  const at = desk.pieces.indexOf(named);
  const [of, those] = [desk.pieces[at - 2], desk.pieces[at - 1]];
  const isPart = those?.word.includes(' ') || isA(of, 'of') || of?.word.endsWith(' av');
  if (!isA(those, 'pronoun') || !isPart) return undefined;
  const spoken = [before.query, ...(before.also ?? [])].find(
    (query): query is CasesQuery => query?.kind === 'cases' && query.population === named.node.value,
  );
  if (!spoken || !isEventful(spoken) || !spoken.span.named) return undefined;
  const own = casesQuestion(deskOf(desk.pieces), world);
  if (isFailure(own)) return undefined;
  return spoken.filters.length > 0 ? failure('within-or-not', bare(desk)) : { ...own, span: spoken.span };
}

const AFTER_REFERRAL: readonly Population[] = ['new', 'declined', 'enrolled'];

/** "och skrevs in?" after the referrals of a year: those of them, or those of that year? */
function isOfThem(query: CasesQuery, own: CasesQuery, desk: Desk): boolean {
  const later: readonly Population[] = query.population === 'referred' ? AFTER_REFERRAL : [];
  return later.includes(own.population) && !has(desk, 'instead') && own.figure.type === 'count';
}

function isEventful({ population, span }: CasesQuery): boolean {
  return EVENTS.has(population) && !span.day;
}

/** "vilka är i prövotid?": says by itself whom it is about, unless "och" ties it to what was asked. */
function isOfTrial(desk: Desk): boolean {
  const trial = all(desk, 'filter').some(({ node }) => node.filter.on === 'trial' && !node.filter.not);
  return trial && has(desk, 'count', 'list', 'who', 'which') && !isA(desk.pieces[0], 'and', 'but');
}

/** "hur många remitterades?", "vem remitterade flest?": an event and no more. */
function isEvent(desk: Desk): boolean {
  const said = desk.pieces.filter((piece) => !isJoint(piece));
  return (
    has(desk, 'pop', 'write', 'refer-verb') &&
    said.every((piece) =>
      isA(
        piece,
        'count',
        'instead',
        'pop',
        'refer-verb',
        'write',
        'in',
        'out',
        'who',
        'most',
        'least',
        'dim',
        'which',
        'and',
      ),
    )
  );
}

function bare(desk: Desk): string {
  const said = desk.pieces.filter((piece) => !isA(piece, 'count', 'and', 'but', 'stop', 'comma'));
  return said.map(({ raw }) => raw).join(' ');
}

function isFragment(desk: Desk): boolean {
  const said = desk.pieces.filter((piece) => !isJoint(piece) && !isA(piece, ...SET_OFF));
  const isLong = filtersSaid(desk).some(({ on }) => on === 'length');
  return said.length > 0 && said.every((piece) => isChange(piece) || (isLong && isA(piece, 'stayed')));
}

/** "och halvårsavstämning?", "bara kvinnor": as one goes on from what was said. */
function isLed({ pieces }: Desk): boolean {
  return isA(
    pieces.find((piece) => !isA(piece, 'talk')),
    'and',
    'but',
    'only',
    'correction',
    'instead',
  );
}

/** "… då?" at the end. */
function isThen({ pieces }: Desk): boolean {
  return isA(pieces.filter((piece) => !isA(piece, 'stop', 'comma')).at(-1), 'then');
}
