import { type Failure, failure, isFailure } from '../../schema/failure.js';
import {
  type CasesQuery,
  hasHappened,
  type Figure,
  type Filter,
  isLasting,
  type Span,
} from '../../schema/query.js';
import type { Cat } from '../node.js';
import { type Desk, has, isA, isJoint, leads } from './desk.js';
import { replaced } from './changed-whom.js';
import type { Programme } from '../../programme.js';
import { isResult } from './figured.js';

/** What names a figure or whom it is about, and no more. */
const NOUNS: readonly Cat[] = [
  'pop',
  'measure',
  'youngest',
  'oldest',
  'mean-age',
  'median-age',
  'howold',
  'waited',
];
const FIGURED: readonly Cat[] = ['who', 'howlong', 'mean', 'median', 'min', 'max'];
const BESIDE: readonly Cat[] = [
  'mean',
  'median',
  'min',
  'max',
  'who',
  'howlong',
  'result-share',
  'in',
  'out',
  'write',
];

/** "medelåldern?", "avslutade?", "vem är äldst?": a figure without whom it is of, or whom without a figure. */
export function isBare(desk: Desk, programme: Programme): boolean {
  const said = desk.pieces.filter(
    (piece) =>
      !isJoint(piece) &&
      !isA(piece, 'and', 'but', 'all', 'again', 'wonder', 'then', 'pronoun', 'instead', 'correction', 'gist'),
  );
  const isLed = leads(desk.pieces, 'and', 'but');
  const results = said.filter((piece) => isA(piece, 'filter') && isResult(piece.node.filter, programme));
  if (
    !said.every(
      (piece) =>
        isA(piece, ...NOUNS, ...BESIDE) ||
        results.includes(piece) ||
        (isLed && isA(piece, 'period', 'today', 'count')),
    )
  )
    return false;
  if (results.length > 0) return !isLed && said.length === results.length;
  // "medelålder för inskrivna" has both, and is a question of its own.
  if (has(desk, 'pop')) return !has(desk, ...NOUNS.filter((noun) => noun !== 'pop'), ...FIGURED);
  return said.some((piece) => isA(piece, ...NOUNS, 'write'));
}

/** What is said of a person goes with whatever population is looked at. */
const isOfPerson = (filter: Filter) => filter.on === 'age' || isLasting(filter);

/** A bare noun asked within what was spoken of: the same people and days, as far as they can be said of it. */
export function within(before: CasesQuery, own: CasesQuery, desk: Desk): CasesQuery | Failure {
  const figure = has(desk, 'pop', 'write') && !has(desk, 'count') ? sameFigure(before.figure) : own.figure;
  if (isFailure(figure)) return figure;
  const who = extremeOf(before.figure, figure);
  const isAge = 'measure' in figure && figure.measure === 'age';
  const waits = 'measure' in figure && figure.measure === 'wait' && before.population === 'waiting';
  const population = (isAge && !has(desk, 'pop')) || waits ? before.population : own.population;
  const told = before.filters.filter((filter) => population === before.population || isOfPerson(filter));
  const mine = population === own.population ? own.filters : [];
  return {
    kind: 'cases',
    figure: waits ? { ...figure, measure: 'queue-time' } : (who ?? figure),
    population,
    filters: replaced(told, mine),
    span: spanOf(before, { ...own, population }),
  };
}

/** "och äldst?" after "vem är yngst": who. */
function extremeOf(before: Figure, own: Figure): Figure | undefined {
  if (before.type !== 'who-min' && before.type !== 'who-max') return undefined;
  if (own.type !== 'min' && own.type !== 'max') return undefined;
  return { type: own.type === 'min' ? 'who-min' : 'who-max', measure: own.measure };
}

/** A count, a list, an age or a share of what people are can be had of anybody. */
function sameFigure(figure: Figure): Figure | Failure {
  switch (figure.type) {
    case 'count':
    case 'list':
      return figure;
    case 'share':
      return figure.part.every(isOfPerson) ? figure : failure('points-back');
    default:
      return 'measure' in figure && figure.measure === 'age' ? figure : { type: 'count' };
  }
}

function spanOf(before: CasesQuery, own: CasesQuery): Span {
  const { span } = before;
  if (own.span.named) return own.span;
  if (own.population === before.population) return span;
  const isEvent = hasHappened(own.population) || own.population === 'during';
  if (!span.named || (isEvent && span.day)) return own.span;
  return isEvent ? span : { ...span, from: span.to, day: true };
}
