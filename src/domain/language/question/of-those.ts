import { type Failure, failure, isFailure } from '../../schema/failure.js';
import {
  type Asked,
  type CasesQuery,
  type Filter,
  hasHappened,
  isDue,
  isEnd,
  isInTrial,
  isLasting,
  type Population,
  type Query,
} from '../../schema/query.js';
import type { Conversation } from '../../schema/conversation.js';
import { all, type Desk, deskOf, filtersSaid, has, isA, isJoint, leads, opens, reads } from './desk.js';
import { casesQuestion } from './cases.js';
import { changedCases, SET_OFF } from './changes.js';
import { asksHowItWent } from './implied.js';
import { FATES } from './population.js';
import { meaning } from './understand.js';
import { isBare, within } from './within.js';

/** A bare noun of those and the days that were spoken of, or what changes the question. */
export function ofThose(
  before: Conversation,
  query: CasesQuery,
  desk: Desk,
  world: Asked,
  back: boolean,
  fragment: boolean,
): Query | Failure | undefined {
  if (isBare(desk, world.programme) && !(back && has(desk, 'pop', 'write', 'take'))) {
    // Where nothing limited them a bare noun is a question of its own.
    if (!back && query.filters.length === 0 && !query.span.named && query.figure.type === 'count')
      return undefined;
    // "och på kön" beside another division is no queue.
    if (query.group !== undefined && desk.pieces.some((piece) => reads(piece, 'kön')))
      return failure('points-back');
    const said = desk.pieces.filter((piece) => !isA(piece, 'and', 'but', 'instead', 'correction', 'gist'));
    const own = casesQuestion(deskOf(said), world);
    if (isFailure(own)) return undefined;
    if (query.compare?.filters) return failure('points-back');
    if (query.compare) {
      const now = within(query, own, desk);
      return isFailure(now) ? now : { ...now, compare: query.compare };
    }
    return isOfThem(query, own, desk) ? failure('within-or-not', bare(desk)) : within(query, own, desk);
  }
  const first = firstOfThose(query, desk, world);
  if (first) return first;
  // "hur många av dem är inskrivna?" of the open cases
  const [part, ...others] = all(desk, 'pop');
  if (back && query.population === 'open' && part && others.length === 0 && isOfOpen(part.node.value)) {
    const rest = deskOf(desk.pieces.filter((piece) => piece !== part));
    return changedCases({ ...before, query: { ...query, population: part.node.value } }, rest, world, true);
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
  if (fragment && !back && isOfNow(desk)) return ofThemOrAll(before, query, desk, world);
  const isOfOthers = isOfEnds(query, desk) || isOfLate(query, desk) || isOfClosed(query, desk);
  if (fragment && !back && isOfOthers) return undefined;
  // "ta bort dem som är avslutade", "bara de som fortfarande är inskrivna"
  const isLeft = has(desk, 'only') && has(desk, 'still');
  if ((has(desk, 'except') && has(desk, 'pop')) || isLeft)
    return changedCases({ ...before, query }, desk, world, true);
  if (back || fragment || isShareOf(query, desk))
    return changedCases({ ...before, query }, desk, world, back);
  return ofThoseNamed(before, desk, world);
}

/** "när skrevs den första in?" is of those who were spoken of where some were; "vem skrevs in först?" of them or of all. */
function firstOfThose(query: CasesQuery, desk: Desk, world: Asked): CasesQuery | Failure | undefined {
  if (!has(desk, 'first', 'last') || has(desk, 'filter', 'period', 'always', 'in-all', 'dim'))
    return undefined;
  const said = desk.pieces.filter((piece) => !isA(piece, 'pronoun', 'of-which', 'and', 'instead'));
  const own = casesQuestion(deskOf(said), world);
  if (isFailure(own) || (own.figure.type !== 'first' && own.figure.type !== 'last')) return undefined;
  if (has(desk, 'instead')) return own;
  const isTheirs = has(desk, 'pronoun', 'of-which');
  const isLimited = query.filters.length > 0 || query.span.named || query.figure.type === 'list';
  const ofThem = amongThose(query, own, world);
  if (!ofThem) return isTheirs && isLimited ? failure('points-back') : undefined;
  if (meaning([ofThem]) === meaning([own])) return undefined;
  return isTheirs && (isLimited || has(desk, 'of-which')) ? ofThem : failure('within-or-not', bare(desk));
}

/** The same event of those spoken of: of its days, or, of those who are here today, whenever it was. */
function amongThose(query: CasesQuery, own: CasesQuery, { today }: Asked): CasesQuery | undefined {
  const { population, filters, span } = query;
  if (population === own.population) return { ...own, filters, span };
  const became = FATES[population];
  const isHere = isOfOpen(population) && span.to === today && filters.every(isLasting);
  return isHere && became ? { ...own, filters: [...filters, { on: 'fate', not: false, became }] } : undefined;
}

/**
 * "hur stor andel nådde resultat 2024?" after the referrals: says by itself that it is of the closed, unless "och" ties it to the
 * women of them.
 */
export function isOfEnds(query: Query | undefined, desk: Desk): boolean {
  const isTied = leads(desk.pieces, 'and', 'but') && (query?.kind !== 'cases' || isSome(query));
  const isOfOthers = (query?.kind === 'cases' && query.population === 'closed') || isTied;
  const asks = has(desk, 'count', 'list', 'share', 'result-share');
  return !isOfOthers && asks && has(desk, 'period') && filtersSaid(desk).some(isEnd);
}

/** Some of a population, and not two groups of it side by side. */
function isSome({ filters, compare }: CasesQuery): boolean {
  return filters.length > 0 && compare?.filters === undefined;
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

function isOfOpen(population: Population): boolean {
  return population === 'enrolled' || population === 'waiting';
}

const AFTER_REFERRAL: readonly Population[] = ['new', 'declined', 'enrolled'];

/** "och skrevs in?" after the referrals of a year: those of them, or those of that year? */
function isOfThem(query: CasesQuery, own: CasesQuery, desk: Desk): boolean {
  const later: readonly Population[] = query.population === 'referred' ? AFTER_REFERRAL : [];
  const isNoun = all(desk, 'pop').some(({ word }) => word.endsWith('ningar'));
  return !isNoun && later.includes(own.population) && !has(desk, 'instead') && own.figure.type === 'count';
}

function isEventful({ population, span }: CasesQuery): boolean {
  return hasHappened(population) && !span.day;
}

/** "hur många kvinnor är försenade?" after the referrals is of the due list, and changes nothing of them. */
function isOfLate(query: CasesQuery, desk: Desk): boolean {
  return has(desk, 'overdue') && !isDue(query.population) && !leads(desk.pieces, 'and', 'but');
}

/** "hur gick det för männen?" after those who are enrolled: of those who were closed. */
function isOfClosed({ population }: CasesQuery, desk: Desk): boolean {
  return asksHowItWent(desk) && !hasHappened(population);
}

/** What a case has as things stand. */
const OF_NOW: ReadonlySet<Filter['on']> = new Set(['trial', 'income', 'protected', 'consent', 'activity']);

/**
 * "vilka är i prövotid?", "hur många har sjukpenning?": says by itself whom it is about, unless it points back, tells of what was, or "och"
 * ties it to what was asked.
 */
export function isOfNow(desk: Desk): boolean {
  const said = filtersSaid(desk);
  const isTied = leads(desk.pieces, 'and', 'but') || has(desk, 'pronoun', 'period', 'share');
  const isPast = desk.pieces.some((piece) => opens(piece, 'hade', 'saknade', 'var', 'fick'));
  return (
    has(desk, 'count', 'list', 'who', 'which') &&
    !isTied &&
    !isPast &&
    said.length > 0 &&
    (said.every(({ on }) => OF_NOW.has(on)) || said.some(isInTrial))
  );
}

/** What may be of those spoken of or of all is asked, with both as whole questions; where both come to the same it is of all. */
function ofThemOrAll(
  before: Conversation,
  query: CasesQuery,
  desk: Desk,
  world: Asked,
): Query | Failure | undefined {
  // Those in trial at other days, or of another sort, are asked for anew.
  if (query.filters.some(isInTrial) && filtersSaid(desk).some(isInTrial)) return undefined;
  const ofAll = casesQuestion(deskOf(desk.pieces), world);
  const ofThem = changedCases({ ...before, query }, deskOf(desk.pieces), world, false);
  if (isFailure(ofAll)) return ofThem;
  if (isFailure(ofThem) || meaning([ofThem]) === meaning([ofAll])) return undefined;
  return { ...failure('within-or-not', bare(desk)), bound: [ofThem, ofAll] };
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
  const said = desk.pieces.filter(
    (piece) => !isA(piece, 'count', 'list', 'and', 'but', 'stop', 'comma') && !isJoint(piece),
  );
  return said.map(({ raw }) => raw).join(' ');
}
