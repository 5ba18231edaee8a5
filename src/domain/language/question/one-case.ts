import type { Case } from '../../case/case.js';
import { openNumbered } from '../cases-named.js';
import { type Failure, failure } from '../../schema/failure.js';
import { type CaseFact, DUE, type Query } from '../../schema/query.js';
import {
  all,
  type Desk,
  filtersSaid,
  has,
  hasPopulation,
  isA,
  isJoint,
  type Piece,
  populations,
  reads,
  words,
} from './desk.js';
import { unitAsked } from './measured.js';
import { isDone } from './work.js';

/** A question about one case, or undefined if no case is named in it. */
export function caseQuestion(desk: Desk, cases: ReadonlyMap<string, Case>): Query | Failure | undefined {
  const [mention, ...more] = all(desk, 'case');
  const number = mention ? undefined : numbered(desk);
  if (!mention && number === undefined) return undefined;
  if (more.length > 0) return failure('several-cases', ...words(all(desk, 'case')));
  const codes = mention?.node.codes ?? openNumbered(Number(number), cases);
  const [code, ...others] = codes;
  if (code === undefined) return failure('unknown-case', mention?.raw ?? String(number));
  if (others.length > 0) return failure('several-cases', ...codes);
  // "när avslutades K25-004 och till vad?": two facts of which one would be told.
  const joint = desk.pieces.findIndex((piece, at) => at > 0 && isA(piece, 'and'));
  const second = joint > 0 ? desk.pieces.slice(joint).filter((piece) => !isA(piece, 'stop', 'case')) : [];
  if (second.length > 1) return failure('conflict', second.map(({ raw }) => raw).join(' '));
  const strange = desk.pieces.filter((piece) => !isHandled(piece, desk));
  if (strange.length > 0) return failure('unknown-words', ...words(strange));
  const fact = factOf(desk);
  if (fact === undefined) return failure('no-measure', code);
  const asked = filtersSaid(desk)[0];
  const to = asked?.on === 'consent' ? asked.to : undefined;
  const unit = unitAsked(desk);
  return { kind: 'case', code, fact, ...(to !== undefined && { to }), ...(unit && { unit }) };
}

/** "när ska 14 följas upp": a bare number where a day is asked for. */
function numbered(desk: Desk): number | undefined {
  const [number, ...more] = all(desk, 'num');
  return number &&
    more.length === 0 &&
    has(desk, 'when') &&
    /^\d+$/.test(number.raw) &&
    !has(desk, 'places', 'room')
    ? number.node.value
    : undefined;
}

function isHandled(piece: Piece, desk: Desk): boolean {
  if (isJoint(piece)) return true;
  if (isA(piece, 'filter'))
    return ['trial', 'consent', 'late-trial', 'gender'].includes(piece.node.filter.on);
  if (isA(piece, 'overdue')) return hasPopulation(desk, ...DUE);
  // "när går prövotiden ut?", "när går den ut?"
  if (isA(piece, 'out')) return has(desk, 'got') || filtersSaid(desk).some(({ on }) => on === 'trial');
  return isA(
    piece,
    'case',
    'num',
    'pop',
    'when',
    'howlong',
    'howold',
    'which',
    'who',
    'dim',
    'income-word',
    'measure',
    'waited',
    'stayed',
    'from',
    'due',
    'today',
    'last',
    'next',
    'exists',
    'still',
    'in',
    'write',
    'take',
    'born',
    'rule',
    'did',
    'done',
    'day-of',
    'pronoun',
    'last-follow-up',
    'refer-verb',
    'then',
    'but',
    'run',
    'or',
    'and',
    'max',
    'min',
    'list',
    'before-enrolment',
    'paid',
  );
}

function factOf(desk: Desk): CaseFact | undefined {
  const filters = filtersSaid(desk);
  const on = filters.map((filter) => filter.on);
  if (filters.some((filter) => filter.not)) return undefined;
  const dimensions = all(desk, 'dim').map(({ node }) => node.value);
  const aged = all(desk, 'measure').some(({ node }) => node.value === 'age');
  const asks = has(desk, 'who', 'which');
  const [day] = all(desk, 'day-of');
  if (day)
    return day.node.value === 'referred' ? 'referred' : day.node.value === 'new' ? 'enrolled' : 'closed';
  if (has(desk, 'last-follow-up')) return 'last-follow-up';
  if (has(desk, 'howlong')) return lengthOf(desk);
  if (has(desk, 'howold') || aged) return 'age';
  // "när avslutades K25-004 och till vad?": two things.
  if (has(desk, 'when') && dimensions.length > 0) return undefined;
  if (has(desk, 'when') || (has(desk, 'last', 'next') && !asks)) return dateOf(desk, on);
  if (has(desk, 'income-word', 'paid') || dimensions.includes('income')) return 'income';
  if (dimensions.includes('unit')) return 'unit';
  if (dimensions.includes('gender') || (on.includes('gender') && on.length === 1)) return 'gender';
  // "var kommer K25-010 ifrån?"
  const isWhence = desk.pieces.some((piece) => reads(piece, 'varifrån'));
  if (
    has(desk, 'got') &&
    (isWhence || (has(desk, 'from') && all(desk, 'is').some((piece) => reads(piece, 'var'))))
  )
    return 'referrer';
  if (hasPopulation(desk, 'referred') || has(desk, 'refer-verb') || dimensions.includes('referrer'))
    return asks ? 'referrer' : undefined;
  if (dimensions.includes('outcome')) return 'outcome';
  const isOfSeveral = filters.some((one) => one.on === 'consent' && (one.any ?? one.every));
  if (on.includes('consent') && (isOfSeveral || has(desk, 'list', 'who', 'which'))) return 'consents';
  // "vad gick K25-017 till?", "vad blev det för K25-017?", "vad slutade K25-017 med?"
  if (
    has(desk, 'to', 'for', 'of', 'with') &&
    all(desk, 'got', 'is', 'joint', 'pop').some(isEnding) &&
    desk.pieces.every(isPlain)
  )
    return 'outcome';
  const bare = !asks && hasPopulation(desk, ...DUE);
  return bare ? dateOf(desk, on) : stateOf(desk, on);
}

/** "blev det", "gick till". */
export function isEnding(piece: Piece): boolean {
  if (isA(piece, 'pop')) return piece.node.value === 'closed';
  return isA(piece, 'got') || piece.word.split(' ').some((word) => ENDINGS.includes(word));
}

const ENDINGS = ['blev', 'blivit'];

function isPlain(piece: Piece): boolean {
  return isJoint(piece) || isA(piece, 'case', 'pronoun', 'then', 'and', 'pop');
}

/** Yes or no: "är K26-014 inskriven?", "har K26-014 samtycke till FK?". */
function stateOf(desk: Desk, on: readonly string[]): CaseFact | undefined {
  const [first, second] = desk.pieces.filter((piece) => !isA(piece, 'talk', 'comma', 'stop'));
  if (!isA(first, 'is', 'has', 'got', 'exists', 'case') || isA(second, 'is') || has(desk, 'who', 'which'))
    return undefined;
  if (all(desk, 'pop').some(({ word }) => word.endsWith('des') || word.endsWith('ts'))) return undefined;
  if (on.includes('consent')) return 'has-consent';
  if (on.includes('trial')) return 'is-in-trial';
  // "har K26-019 skrivits in?": the day says it.
  if (has(desk, 'write', 'take') && has(desk, 'in')) return 'enrolled';
  const [population, ...more] = populations(desk);
  if (more.length > 0) return undefined;
  if (population === 'enrolled') return 'is-enrolled';
  if (population === 'waiting') return 'is-waiting';
  if (population === 'visits') return 'visit';
  if (population === undefined && all(desk, 'due').some((piece) => reads(piece, 'kvar')))
    return 'is-enrolled';
  return population === 'closed' ? 'is-closed' : undefined;
}

function lengthOf(desk: Desk): CaseFact | undefined {
  const measures = all(desk, 'measure').map(({ node }) => node.value);
  if (has(desk, 'waited') || hasPopulation(desk, 'waiting') || measures.includes('wait'))
    return 'time-waiting';
  // "hur länge var hon med?"
  const enrolled =
    has(desk, 'stayed', 'with') ||
    hasPopulation(desk, 'enrolled', 'during', 'new') ||
    measures.includes('throughput');
  return enrolled ? 'time-enrolled' : undefined;
}

function dateOf(desk: Desk, on: readonly string[]): CaseFact | undefined {
  const last = has(desk, 'last') || isDone(desk);
  const done = all(desk, 'done').map(({ node }) => node.value);
  if (hasPopulation(desk, 'reviews') || done.includes('reviews')) return last ? 'last-review' : 'review';
  const isRunOut = has(desk, 'out') && has(desk, 'got') && !has(desk, 'write');
  if (hasPopulation(desk, 'trials-due') || on.includes('trial') || isRunOut) return 'trial-until';
  if (hasPopulation(desk, 'follow-ups') || done.includes('follow-ups'))
    return last ? 'last-follow-up' : 'follow-up';
  if (hasPopulation(desk, 'visits')) return 'visit';
  if (hasPopulation(desk, 'closed') || (has(desk, 'write') && has(desk, 'out'))) return 'closed';
  if (hasPopulation(desk, 'declined')) return 'declined';
  if (hasPopulation(desk, 'new', 'enrolled') || (has(desk, 'write', 'take') && has(desk, 'in')))
    return 'enrolled';
  return hasPopulation(desk, 'referred') || has(desk, 'refer-verb') ? 'referred' : undefined;
}
