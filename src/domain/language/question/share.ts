import { type Failure, failure, isFailure } from '../../schema/failure.js';
import { type Dimension, type Filter, inResult } from '../../schema/query.js';
import type { Programme } from '../../programme.js';
import { isDropout } from '../../schema/outcomes.js';
import {
  all,
  beside,
  type Desk,
  type Filtered,
  filtersSaid,
  has,
  isA,
  type Piece,
  take,
  takes,
} from './desk.js';
import { type Chosen, type Figured, isResult } from './figured.js';
import { filtersOf } from './filters.js';
import { THOSE } from './population.js';

/** Is it a share that is asked for? In so many words, or "resultat" of those closed with nothing else asked. */
export function hasShare(desk: Desk, chosen: Chosen, programme: Programme): boolean {
  if (has(desk, 'share', 'result-share')) return true;
  // "visa alla i resultat" are cases, "visa resultatet" is the share.
  if (has(desk, 'show') && desk.pieces.some(({ word }) => word.split(' ').includes('alla'))) return false;
  const asksElse = has(
    desk,
    'count',
    'list',
    'who',
    'which',
    'mean',
    'median',
    'min',
    'max',
    'most',
    'least',
    'exists',
    'measure',
    'howlong',
    'howold',
    'howlong-benefits',
    'howlong-anybody',
    'mean-age',
    'median-age',
    'youngest',
    'oldest',
    'sum',
  );
  const ranks = has(desk, 'which', 'who') && has(desk, 'max', 'min') && !has(desk, 'count', 'measure');
  // "könsfördelning bland dem som gick i resultat": how many of each they are.
  const divides = all(desk, 'dim').length > 0 && desk.pieces.some(({ word }) => THOSE.includes(word));
  return (
    ((!asksElse && !divides) || ranks) &&
    chosen.population === 'closed' &&
    filtersSaid(desk).some((one) => isResult(one, programme))
  );
}

/** "andel A bland B": A is the part, and every filter that belongs to B is in the whole (DESIGN 7). */
export function sharesOf(
  desk: Desk,
  chosen: Chosen,
  group: Dimension | undefined,
  programme: Programme,
): Figured | Failure {
  take(desk, 'count', 'list', 'show');
  if (group === undefined || !has(desk, 'min', 'max')) take(desk, 'which');
  const ofEnd =
    has(desk, 'result-share') || filtersSaid(desk).some(({ on, not }) => on === 'outcome' && !not);
  const leftOut = ofEnd ? all(desk, 'filter').filter((piece) => isLeftOut(piece, programme)) : [];
  for (const piece of all(desk, 'filter'))
    if (isIncluded(piece, desk) || leftOut.includes(piece)) desk.used.add(piece);
  const result = takes(desk, 'result-share');
  take(desk, 'share');
  for (const piece of all(desk, 'sign')) if (piece.raw === '%') desk.used.add(piece);
  const sides = result
    ? { part: [], whole: all(desk, 'filter').filter((piece) => !desk.used.has(piece)) }
    : sidesOf(desk, programme);
  const part = filtersOf(sides.part, desk, programme);
  const whole = filtersOf(sides.whole, desk, programme);
  if (isFailure(part)) return part;
  if (isFailure(whole)) return whole;
  const over = [...(result ? [inResult(programme)] : []), ...part, ...chosen.fates];
  const found =
    over.length === 0
      ? single(whole, desk, group, programme)
      : shareOf(
          over,
          whole,
          { ...chosen, said: chosen.said && leftOut.length === 0 },
          group,
          desk,
          programme,
        );
  return isFailure(found) ? found : ranked(found, desk);
}

/** "inklusive dropouts": how it is counted, no filter. */
function isIncluded(piece: Filtered, desk: Desk): boolean {
  return isA(beside(desk, piece, -1), 'including') && piece.node.filter.on === 'outcome';
}

/** "resultat exklusive avhopp": as it is counted always. */
function isLeftOut({ node: { filter } }: Filtered, programme: Programme): boolean {
  return filter.on === 'outcome' && filter.not && filter.in.every((one) => isDropout(programme, one));
}

/** "vilken remittent har lägst resultat": the group whose share is least. */
function ranked(found: Figured, desk: Desk): Figured {
  const { figure, group, filters } = found;
  if (figure.type !== 'share' || group === undefined || !has(desk, 'which', 'who')) return found;
  if (!has(desk, 'max', 'min')) return found;
  const type = takes(desk, 'max') ? 'most' : 'least';
  take(desk, 'min', 'which', 'who');
  return { figure: { type, by: group, of: figure }, filters, group: undefined };
}

function single(
  whole: readonly Filter[],
  desk: Desk,
  group: Dimension | undefined,
  programme: Programme,
): Figured | Failure {
  const [only, ...more] = whole;
  if (!only && group !== undefined) return { figure: { type: 'parts' }, filters: [], group };
  if (!only) return failure('ambiguous', all(desk, 'share')[0]?.raw ?? '');
  if (more.length > 0)
    return failure(
      'ambiguous',
      ...(resultOrGender(whole, desk, programme) ?? eitherWay(desk) ?? [all(desk, 'share')[0]?.raw ?? '']),
    );
  return {
    figure: { type: 'share', part: [only], result: isResult(only, programme) && !takes(desk, 'including') },
    filters: [],
    group,
  };
}

/** "andel män i resultat": of the men, or of those in result? Each is said as a question of its own (DESIGN 9). */
function resultOrGender(whole: readonly Filter[], desk: Desk, programme: Programme): string[] | undefined {
  const whom = all(desk, 'filter').find(({ node }) => node.filter.on === 'gender')?.raw;
  const told = whole.length === 2 && whole.every((filter) => !filter.not);
  if (whom === undefined || !told || !whole.some((one) => isResult(one, programme))) return undefined;
  return [`andel i resultat för ${whom}`, `andel ${whom} bland resultaten`];
}

/** "andel nyinskrivna från fk utan samtycke": which of the two is the part? Each as a question of its own. */
function eitherWay(desk: Desk): string[] | undefined {
  const [one, other, more] = all(desk, 'filter');
  if (!one || !other || more || [one, other].some(isOfEnd)) return undefined;
  const noun = all(desk, 'pop')[0]?.raw ?? '';
  const isTold = noun === '' || noun.startsWith('i ');
  const said = (it: Filtered) => {
    const before = desk.pieces[desk.pieces.indexOf(it) - 1];
    return isA(before, 'with') ? `${before.raw} ${it.raw}` : it.raw;
  };
  const among = (it: Filtered) => {
    if (isTold && it.node.filter.on === 'gender') return `${it.raw} ${noun}`;
    return `${isTold ? 'de ' : ''}${noun} ${said(it)}`;
  };
  return [[other, one] as const, [one, other] as const].map(([part, whole]) =>
    `andel ${said(part)} bland ${among(whole)}`.replace(/ +/gu, ' ').trim(),
  );
}

function isOfEnd({ node: { filter } }: Filtered): boolean {
  return filter.on === 'outcome' || filter.on === 'detail';
}

function shareOf(
  part: readonly Filter[],
  whole: readonly Filter[],
  chosen: Chosen,
  group: Dimension | undefined,
  desk: Desk,
  programme: Programme,
): Figured | Failure {
  const [first] = part;
  const result = part.length === 1 && first !== undefined && isResult(first, programme);
  if (result && whole.some((one) => isResult(one, programme))) return failure('conflict', 'resultat');
  const outcome = part.some(({ on }) => on === 'outcome' || on === 'detail');
  const dropout = part.some(
    (filter) => filter.on === 'outcome' && filter.in.some((one) => isDropout(programme, one)),
  );
  const including = takes(desk, 'including');
  // DESIGN 9: "andel till arbete" has the closures without dropouts below the line, unless all closed are named.
  const without = outcome && !dropout && !including && !(chosen.said && !result);
  return { figure: { type: 'share', part: [...part], result: without }, filters: whole, group };
}

interface Sides {
  readonly part: Filtered[];
  readonly whole: Filtered[];
}

/** The two sides of a share: what stands after "av", "bland" or "för" is the whole, up to the next verb. */
function sidesOf(desk: Desk, programme: Programme): Sides {
  const { pieces } = desk;
  const filters = all(desk, 'filter').filter((piece) => !desk.used.has(piece));
  const at = (piece: Piece) => pieces.indexOf(piece);
  const start = pieces.findIndex((piece, index) => isPartitive(piece, pieces, index));
  if (start >= 0) {
    const noun = pieces.findIndex(
      (piece, index) => index > start && isA(piece, 'pop', 'filter', 'person', 'pronoun', 'all'),
    );
    const verb = pieces.findIndex(
      (piece, index) => index > Math.max(noun, start) && isVerb(piece, pieces, index),
    );
    const end = verb < 0 ? pieces.length : verb;
    const whole = filters.filter((piece) => at(piece) > start && at(piece) < end);
    const part = filters.filter((piece) => !whole.includes(piece));
    return part.length > 0 ? { part, whole } : relative(desk, noun, whole);
  }
  const forAt = pieces.findIndex(
    (piece, index) =>
      isA(piece, 'for') && pieces.slice(index + 1, index + 4).some((one) => isA(one, 'filter')),
  );
  if (forAt >= 0)
    return {
      part: filters.filter((piece) => at(piece) < forAt),
      whole: filters.filter((piece) => at(piece) > forAt),
    };
  const [lead, ...rest] = filters;
  if (lead?.word.includes('grupp') && isResult(lead.node.filter, programme))
    return { part: rest, whole: [lead] };
  if (lead && isResult(lead.node.filter, programme)) return { part: [lead], whole: rest };
  if (filters.length === 1) return { part: filters, whole: [] };
  const noun = pieces.findIndex((piece) => isA(piece, 'pop'));
  return predicated(desk, noun, filters) ?? attributed(desk, noun, filters) ?? { part: [], whole: filters };
}

/** "andel kvinnor i kö från soc": what stands before the noun is the part, what limits the noun the whole. */
function attributed({ pieces }: Desk, noun: number, filters: Filtered[]): Sides | undefined {
  const before = filters.filter((piece) => pieces.indexOf(piece) < noun);
  const isBeside = before.length === 1 && before[0] === pieces[noun - 1];
  return isBeside && !filters.some(isOfEnd)
    ? { part: before, whole: filters.filter((it) => !before.includes(it)) }
    : undefined;
}

/** "andel inskrivna från fk som är kvinnor", "andel från fk som fick jobb", "hur stor andel i kö från fk är kvinnor". */
function predicated(desk: Desk, noun: number, filters: Filtered[]): Sides | undefined {
  const { pieces } = desk;
  const clause = relative(desk, Math.max(noun, 0), filters);
  const verb = pieces.findIndex((piece, index) => index > noun && isPredicate(piece, pieces, index));
  const part = verb < 0 || noun < 0 ? clause.part : filters.filter((piece) => pieces.indexOf(piece) >= verb);
  const whole = filters.filter((piece) => !part.includes(piece));
  return whole.length > 0 && part.length === 1 ? { part, whole } : undefined;
}

/** "av kvinnorna som har försörjningsstöd", with nothing else said: the clause is the part. */
function relative(desk: Desk, noun: number, whole: Filtered[]): Sides {
  const who = desk.pieces.findIndex(
    (piece, index) => index > noun && (isA(piece, 'som') || piece.word.startsWith('som ')),
  );
  const part = who < 0 ? [] : whole.filter((piece) => desk.pieces.indexOf(piece) > who);
  return { part, whole: whole.filter((piece) => !part.includes(piece)) };
}

function isPartitive(piece: Piece, pieces: readonly Piece[], index: number): boolean {
  if (isA(piece, 'share')) return piece.word.endsWith(' av');
  if (isA(piece, 'person', 'pronoun') && piece.word.startsWith('av ')) return true;
  return isA(piece, 'of') && pieces.slice(0, index).some((one) => isA(one, 'share', 'count'));
}

function isPredicate(piece: Piece, pieces: readonly Piece[], index: number): boolean {
  if (isA(pieces[index - 1], 'som')) return false;
  if (isA(piece, 'is', 'has', 'got', 'paid', 'lack')) return true;
  if (isA(piece, 'share')) return piece.word.endsWith(' ar');
  const isLimit = LIMITS.some((limit) => piece.word.startsWith(limit));
  return isA(piece, 'filter') && !isLimit && VERB_LED.some((verb) => piece.word.startsWith(verb));
}

function isVerb(piece: Piece, pieces: readonly Piece[], index: number): boolean {
  if (isPredicate(piece, pieces, index)) return true;
  const closing =
    isA(piece, 'pop') &&
    (piece.word.endsWith('des') || piece.word.startsWith('har ') || piece.word.startsWith('lamna'));
  return closing && pieces.slice(0, index).some((one) => isA(one, 'pop', 'filter'));
}

const VERB_LED = [
  'har ',
  'fick ',
  'gick ',
  'nadde ',
  'kom ',
  'hoppa',
  'avbr',
  'saknar ',
  'lyckades',
  'inte ',
  'borja',
];

/** What is turned round without a verb belongs to whom it stands beside: "av remitterade inte från soc". */
const LIMITS = ['inte fran ', 'inte med ', 'inte via '];
