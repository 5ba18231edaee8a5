import { addDays, addMonths, daysBetween } from '../../day.js';
import { type Failure, failure, isFailure } from '../../answers/failure.js';
import type { Ground } from '../../answers/population.js';
import {
  type CasesQuery,
  EVENTS,
  type Figure,
  type Filter,
  type Query,
  type Span,
} from '../../answers/query.js';
import type { Case } from '../../case/case.js';
import type { Cat, NodeOf } from '../node.js';
import { all, type Desk, deskOf, has, isA, isJoint, type Piece, take, takes, words } from './desk.js';
import { RESULT } from './figure.js';
import { filtersOf } from './filters.js';
import { caseQuestion } from './one-case.js';
import { spansIn } from './spans.js';

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
  'paid',
  'howlong',
  'income-word',
];
const POINTS: readonly Cat[] = ['of-which', 'pronoun'];

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
  if (isA(next, 'pop', 'filter', 'person', 'som', 'waited', 'stayed')) return true;
  const before = desk.pieces[desk.pieces.indexOf(piece) - 1];
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
  const fragment = isFragment(desk);
  // "hur många remitterades då?": the days spoken of, which a whole question does not take over in silence.
  if (before && !fragment && !has(desk, 'period') && isThen(desk)) return failure('points-back');
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

function isFragment(desk: Desk): boolean {
  const { pieces } = desk;
  const said = pieces.filter(
    (piece) => !isJoint(piece) && !isA(piece, 'and', 'but', 'all', 'again', 'wonder', 'then', ...POINTS),
  );
  return said.length > 0 && said.every((piece) => isA(piece, ...CHANGES));
}

/** "… då?" at the end. */
function isThen({ pieces }: Desk): boolean {
  return isA(pieces.filter((piece) => !isA(piece, 'stop', 'comma')).at(-1), 'then');
}

/** "den", "hon": the case spoken of; not "den 3 mars" or "den äldsta", nor "det". */
function isAboutIt(desk: Desk): boolean {
  return (
    !has(desk, 'case') &&
    all(desk, 'pronoun').some(
      (piece) => piece.node.value === 'it' && piece.word !== 'det' && !isArticle(desk, piece),
    )
  );
}

function isArticle(desk: Desk, piece: Piece): boolean {
  const next = desk.pieces[desk.pieces.indexOf(piece) + 1];
  return isA(
    next,
    'period',
    'num',
    'oldest',
    'youngest',
    'filter',
    'pop',
    'person',
    'som',
    'late',
    'last',
    'first',
    'next',
    'dim',
    'measure',
    'most',
    'least',
    'min',
    'max',
    'mean',
    'median',
    'share',
    'unknown',
    'group',
    'mean-age',
    'median-age',
    'meeting',
    'other',
    'at',
  );
}

/** "och när ska den följas upp?" of the case spoken of; "och K26-007?" the same of another. */
function sameCase(
  query: Extract<Query, { kind: 'case' }>,
  desk: Desk,
  world: World,
): Query | Failure | undefined {
  const [other, ...more] = all(desk, 'case');
  if (other) {
    const [code, ...codes] = other.node.codes;
    const plain = desk.pieces.every((piece) => piece === other || isJoint(piece) || isA(piece, 'and', 'but'));
    return plain && more.length === 0 && codes.length === 0 && code !== undefined
      ? { ...query, code }
      : undefined;
  }
  if (!isAboutIt(desk)) return undefined;
  const first = desk.pieces[0];
  const it: Piece<NodeOf<'case'>> = {
    from: first?.from ?? 0,
    to: first?.from ?? 0,
    node: { cat: 'case', codes: [query.code] },
    cost: 0,
    slips: [],
    raw: query.code,
    word: query.code,
  };
  return caseQuestion(deskOf([...desk.pieces.filter((piece) => !isA(piece, 'and', 'but')), it]), world.cases);
}

function changedCases(
  query: CasesQuery,
  desk: Desk,
  world: World,
  back: boolean,
): Query | Failure | undefined {
  const filters = filtersOf(all(desk, 'filter'), desk, world.programme);
  if (isFailure(filters)) return filters;
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
  const asked = askedOf(query, desk, filters, narrow);
  if (asked === undefined || isFailure(asked)) return asked;
  const [group] = dimensions;
  const span = moved ?? spans.main;
  const state = !EVENTS.has(query.population) && query.population !== 'during';
  const compared = spans.compared;
  take(desk, 'today', 'compare', 'than', 'then', 'income-word');
  if (dimensions.length > 0) take(desk, 'per');
  const left = desk.pieces.filter(
    (piece) =>
      !desk.used.has(piece) &&
      !isJoint(piece) &&
      !isA(piece, 'and', 'but', 'all', 'again', 'wonder', 'then', ...POINTS),
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
    ...(compared && {
      compare: {
        span: state ? { ...compared, from: compared.to, day: true } : compared,
        ask: 'beside' as const,
      },
    }),
  };
}

/** "året innan": before the year spoken of; "perioden före", "perioden efter": of the same kind. Not beyond today. */
function movedSpan(query: CasesQuery, desk: Desk, today: string): Span | Failure | undefined {
  const [before] = take(desk, 'year-before');
  const [after] = take(desk, 'later');
  if (!before && !after) return undefined;
  const months = (before?.node.what ?? after?.node.value) === 'year' ? 12 : lengthOf(query.span);
  const by = before ? -1 : 1;
  const { span } = query;
  const move = (day: Span['from']) =>
    months === undefined
      ? addDays(day, by * (daysBetween(span.from, span.to) + 1))
      : addMonths(day, by * months);
  const to = months === undefined ? move(span.to) : addDays(addMonths(addDays(span.to, 1), by * months), -1);
  const moved: Span = { ...span, from: move(span.from), to: span.day ? move(span.to) : to, named: true };
  if (moved.from > today) return failure('future', before?.raw ?? after?.raw ?? '');
  return moved.to > today ? { ...moved, to: today as Span['to'] } : moved;
}

function lengthOf(span: Span): number | undefined {
  const days = daysBetween(span.from, span.to) + 1;
  for (const [months, least, most] of [
    [12, 363, 367],
    [6, 180, 185],
    [3, 89, 93],
    [1, 28, 31],
  ] as const)
    if (days >= least && days <= most) return months;
  return span.named || days > 31 ? 12 : undefined;
}

type Asked = Pick<CasesQuery, 'figure' | 'filters'>;

/** The figure and the filters that a line asks for of the same population. */
function askedOf(
  query: CasesQuery,
  desk: Desk,
  filters: readonly Filter[],
  narrow: boolean,
): Asked | Failure | undefined {
  const wholeOf = query.figure.type === 'share' ? [...query.filters, ...query.figure.part] : query.filters;
  const added = narrow ? narrowed(wholeOf, filters) : replaced(wholeOf, filters);
  if (added === undefined) return failure('conflict', ...words(all(desk, 'filter')));
  if (takes(desk, 'share', 'result-share')) {
    if (filters.length > 0)
      return {
        figure: { type: 'share', part: [...filters], result: false },
        filters: wholeOf.filter((one) => !filters.some(({ on }) => on === one.on)),
      };
    const last = query.filters.slice(-1);
    const over = last.length > 0 ? last : query.population === 'closed' ? [RESULT] : [];
    if (over.length === 0) return failure('ambiguous', words(all(desk, 'share'))[0] ?? '');
    return {
      figure: { type: 'share', part: [...over], result: over.some(({ on }) => on === 'outcome') },
      filters: query.filters.filter((one) => !over.includes(one)),
    };
  }
  if (takes(desk, 'list', 'who', 'which', 'show') || isWhich(desk))
    return { figure: { type: 'list' }, filters: added };
  if (takes(desk, 'count')) return { figure: { type: 'count' }, filters: added };
  const statistic = (['median', 'mean', 'min', 'max'] as const).find((one) => takes(desk, one));
  if (statistic !== undefined) {
    if (!('measure' in query.figure) || !('unit' in query.figure)) return failure('no-measure');
    const figure: Figure = { ...query.figure, type: statistic };
    return { figure, filters: added };
  }
  take(desk, 'howlong');
  const { figure } = query;
  if (figure.type === 'share' && filters.length > 0) {
    const same = figure.part.every((one) => filters.some(({ on }) => on === one.on));
    if (same && !narrow) return { figure: { ...figure, part: [...filters] }, filters: query.filters };
    return { figure, filters: (narrow ? narrowed : replaced)(query.filters, filters) ?? query.filters };
  }
  return { figure, filters: figure.type === 'share' ? query.filters : added };
}

/** "vilka är det?", said with "vilka" as part of a longer phrase. */
function isWhich(desk: Desk): boolean {
  return desk.pieces.some(({ word }) => word.startsWith('vilka'));
}

/** What is said anew takes the place of what was said about the same thing. */
function replaced(before: readonly Filter[], now: readonly Filter[]): Filter[] {
  return [...before.filter((one) => !now.some(({ on }) => on === one.on)), ...now];
}

/** Of those: both hold. Two of one kind that cannot both be are no narrower question. */
function narrowed(before: readonly Filter[], now: readonly Filter[]): Filter[] | undefined {
  const clash = now.some((one) =>
    before.some((other) => other.on === one.on && one.on !== 'outcome' && one.on !== 'consent'),
  );
  if (clash) return undefined;
  const details = now.some(({ on }) => on === 'detail');
  return [
    ...before.filter(({ on }) => !(details && on === 'outcome')),
    ...now.filter((one) => one.on !== 'outcome' || details || !before.some(({ on }) => on === 'outcome')),
  ];
}
