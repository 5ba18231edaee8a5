import { type Failure, failure, isFailure } from '../../answers/failure.js';
import type { Ground } from '../../answers/population.js';
import { type CasesQuery, EVENTS, type Filter, namesCases, type Query } from '../../answers/query.js';
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
import { type Asked, askedOf } from './asked.js';
import { filtersOf } from './filters.js';
import { caseQuestion } from './one-case.js';
import { inYearOf, movedSpan } from './moved.js';
import { pairOf } from './pair.js';
import { DUE } from './population.js';
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
  const before = desk.pieces[desk.pieces.indexOf(piece) - 1];
  if (isA(next, 'pop') && reads(before, 'var', 'blev')) return false;
  if (isA(next, 'pop', 'filter', 'person', 'som', 'waited', 'stayed')) return true;
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
  const pair = pairOf(desk);
  const including = all(desk, 'filter').filter((piece) => isA(beside(desk, piece, -1), 'including'));
  const said = all(desk, 'filter').filter((piece) => !desk.used.has(piece) && !including.includes(piece));
  const read = filtersOf(said, desk, world.programme);
  if (isFailure(read)) return read;
  const filters = pair ? [...read, pair.one] : [...stillHere(query, desk, read), ...overdue(query, desk)];
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

/** "bara de försenade" of what is due. */
function overdue(query: CasesQuery, desk: Desk): readonly Filter[] {
  if (!DUE.includes(query.population) || !takes(desk, 'overdue', 'late')) return [];
  take(desk, 'only');
  return [{ on: 'overdue', not: false }];
}

/** "hur många av dem är kvar": of those who were enrolled or referred, who have not left. */
function stillHere(query: CasesQuery, desk: Desk, filters: readonly Filter[]): readonly Filter[] {
  if ((query.population !== 'new' && query.population !== 'referred') || !takes(desk, 'still'))
    return filters;
  return [...filters, { on: 'fate', not: false, became: 'still-enrolled' }];
}
