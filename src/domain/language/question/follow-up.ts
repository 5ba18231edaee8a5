import { type Failure, failure, isFailure } from '../../schema/failure.js';
import {
  type CasesQuery,
  EVENTS,
  type Filter,
  type Ground,
  namesCases,
  type Query,
} from '../../schema/query.js';
import type { Case } from '../../case/case.js';
import type { Cat, NodeOf } from '../node.js';
import {
  all,
  beside,
  type Desk,
  deskOf,
  has,
  isA,
  isJoint,
  type Piece,
  reads,
  take,
  takes,
  words,
} from './desk.js';
import { isAboutIt, sameCase } from './about-case.js';
import { type Asked, askedOf } from './asked.js';
import { filtersOf } from './filters.js';
import { casesQuestion } from './cases.js';
import { inYearOf, movedSpan } from './moved.js';
import { pairOf } from './pair.js';
import { choosePopulation, DUE, type Fate, FATES } from './population.js';
import { spansIn } from './spans.js';
import { isBare, within } from './within.js';

/** What a conversation has come to: the last question, and whether what was said after it could not be answered. */
export interface Conversation {
  readonly query: Query;
  readonly declined: boolean;
}

type World = Ground & { readonly cases: ReadonlyMap<string, Case> };

/** Pieces that a line may have that changes the last question without being one. */
const CHANGES: readonly Cat[] = [
  'filter',
  'period',
  'dim',
  'group',
  'case',
  'per',
  'today',
  'year-before',
  'later',
  'count',
  'list',
  'who',
  'which',
  'share',
  'mean',
  'median',
  'min',
  'max',
  'compare',
  'than',
  'always',
  'in-all',
  'result-share',
  'show',
  'more',
  'fewer',
  'older',
  'difference',
  'between',
  'including',
  'overdue',
  'late',
  'only',
  'still',
  'paid',
  'howlong',
  'income-word',
];
/** What only sets a change off, or points at what it changes: "hur ser det ut för männen då". */
const SET_OFF: readonly Cat[] = [
  'and',
  'but',
  'all',
  'again',
  'wonder',
  'then',
  'see',
  'out',
  'of-which',
  'pronoun',
];

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
  if (isA(next, 'pop', 'filter', 'person', 'som', 'waited', 'stayed') || next?.word.startsWith('som '))
    return true;
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
  world: World,
): Query | Failure | undefined {
  const desk = deskOf(pieces);
  const back = pointsBack(desk);
  const fragment = isFragment(desk) && !(has(desk, 'case') && before?.query.kind === 'cases');
  // "hur många remitterades då?": the days spoken of, which a whole question does not take over in silence.
  if (before && !fragment && !has(desk, 'period') && isThen(desk)) return failure('points-back');
  if (before && !back && isBare(desk) && !isAboutIt(desk) && before.query.kind === 'cases')
    return inScope(before.query, before.declined, desk, world);
  if (before?.query.kind === 'case' && !before.declined && !isAboutIt(desk))
    return sameCase(before.query, desk, world);
  if (!back && !fragment && !isAboutIt(desk)) return undefined;
  const it = isAboutIt(desk);
  if (!before) return back || it ? failure('points-back') : undefined;
  const { query } = before;
  const bound =
    query.kind === 'case'
      ? sameCase(query, desk, world)
      : query.kind === 'cases' && (back || fragment)
        ? changedCases(query, desk, world, back)
        : undefined;
  if (bound === undefined) return back || it ? failure('points-back') : undefined;
  return before.declined && !isFailure(bound) ? failure('points-back-past') : bound;
}

/** A bare noun of those and the days that were spoken of; where nothing limited them it is a question of its own. */
function inScope(query: CasesQuery, isPast: boolean, desk: Desk, world: World): Query | Failure | undefined {
  if (query.filters.length === 0 && !query.span.named && query.figure.type === 'count') return undefined;
  const own = casesQuestion(deskOf(desk.pieces), world, world.cases);
  if (isFailure(own)) return undefined;
  return isPast ? failure('points-back-past') : within(query, own, desk);
}

function isFragment(desk: Desk): boolean {
  const { pieces } = desk;
  const said = pieces.filter((piece) => !isJoint(piece) && !isA(piece, ...SET_OFF));
  return said.length > 0 && said.every((piece) => isA(piece, ...CHANGES));
}

/** "… då?" at the end. */
function isThen({ pieces }: Desk): boolean {
  return isA(pieces.filter((piece) => !isA(piece, 'stop', 'comma')).at(-1), 'then');
}

function changedCases(
  query: CasesQuery,
  desk: Desk,
  world: World,
  back: boolean,
): Query | Failure | undefined {
  const pair = pairOf(desk);
  const including = all(desk, 'filter').filter((piece) => isA(beside(desk, piece, -1), 'including'));
  const said = all(desk, 'filter').filter((piece) => !desk.used.has(piece) && !including.includes(piece));
  const read = filtersOf(
    said.map((piece) => inTheUnitOf(query, piece)),
    desk,
    world.programme,
  );
  if (isFailure(read)) return read;
  const filters = pair
    ? [...read, pair.one]
    : [...read, ...became(query, desk, back), ...overdue(query, desk)];
  const spans = spansIn(desk, world, world.cases, false, query.span);
  if (isFailure(spans)) return spans;
  const moved = movedSpan(query, desk, world.today);
  if (moved && isFailure(moved)) return moved;
  const dimensions = [
    ...new Set([
      ...take(desk, 'dim').map(({ node }) => node.value),
      ...take(desk, 'group').map(({ node }) => node.by),
    ]),
  ];
  if (dimensions.length > 1) return failure('conflict', ...words(all(desk, 'dim', 'group')));
  const narrow = back || has(desk, 'of-which');
  const asked = counted(askedOf(query, desk, filters, narrow), including, pair !== undefined, desk);
  if (asked === undefined || isFailure(asked)) return asked;
  const [group] = dimensions;
  const yearless = all(desk, 'period').some(({ node }) => node.match.kind === 'span' && node.match.yearless);
  const span = moved ?? (spans.main && yearless ? inYearOf(query.span, spans.main) : spans.main);
  const state = !EVENTS.has(query.population) && query.population !== 'during';
  const compared = spans.compared;
  take(desk, 'today', 'compare', 'than', 'then', 'income-word');
  if (dimensions.length > 0) take(desk, 'per');
  const left = desk.pieces.filter(
    (piece) => !desk.used.has(piece) && !isJoint(piece) && !isA(piece, ...SET_OFF),
  );
  if (left.length > 0) return failure('unknown-words', ...words(left));
  return {
    kind: 'cases',
    population: query.population,
    ...asked,
    ...(group !== undefined
      ? { group, figure: asked.figure.type === 'list' ? { type: 'count' } : asked.figure }
      : query.group !== undefined && asked.figure === query.figure && { group: query.group }),
    span: span ? (state ? { ...span, from: span.to, day: true } : span) : query.span,
    ...(pair && {
      compare: {
        span: query.span,
        filters: [...asked.filters.filter((one) => one !== pair.one), pair.other],
        ask: pair.ask,
      },
    }),
    ...(compared && {
      compare: {
        span: state ? { ...compared, from: compared.to, day: true } : compared,
        ask: 'beside' as const,
      },
    }),
  };
}

/** "inklusive dropouts?": the same share with all of them below the line. */
function counted(
  asked: Asked | Failure | undefined,
  including: readonly Piece[],
  isPair: boolean,
  desk: Desk,
): Asked | Failure | undefined {
  if (isPair && asked && !isFailure(asked) && namesCases(asked.figure))
    return { ...asked, figure: { type: 'count' } };
  if (including.length === 0 || asked === undefined || isFailure(asked)) return asked;
  if (asked.figure.type !== 'share' || !asked.figure.result) return failure('points-back');
  for (const piece of including) desk.used.add(piece);
  take(desk, 'including');
  return { ...asked, figure: { ...asked.figure, result: false } };
}

/** "längre än 24?" after "längre än 12 månader": months, no age. */
function inTheUnitOf({ filters }: CasesQuery, piece: Piece<NodeOf<'filter'>>): Piece<NodeOf<'filter'>> {
  const length = filters.find(({ on }) => on === 'length');
  const { filter } = piece.node;
  const aged = piece.word.split(' ').some((word) => word.startsWith('ar') || word.startsWith('ald'));
  if (length?.on !== 'length' || filter.on !== 'age' || aged) return piece;
  const least = filter.min !== undefined;
  const count = least ? Number(filter.min) - 1 : Number(filter.max) + 1;
  return { ...piece, node: { ...piece.node, filter: { ...length, least, count } } };
}

/** "bara de försenade" of what is due. */
function overdue(query: CasesQuery, desk: Desk): readonly Filter[] {
  if (!DUE.includes(query.population) || !takes(desk, 'overdue', 'late')) return [];
  take(desk, 'only');
  return [{ on: 'overdue', not: false }];
}

/** "hur många av dem skrevs in", "är kvar", "har avslutats": what became of those who were referred or enrolled. */
function became(query: CasesQuery, desk: Desk, back: boolean): readonly Filter[] {
  if (query.population !== 'new' && query.population !== 'referred') return [];
  const fate = (one: Fate): Filter => ({ on: 'fate', not: false, became: one });
  if (takes(desk, 'still')) return [fate('still-enrolled')];
  if (!back || !has(desk, 'pop', 'write', 'take')) return [];
  const chosen = choosePopulation(desk);
  const found = isFailure(chosen) ? undefined : FATES[chosen.population];
  return found ? [fate(found)] : [];
}
