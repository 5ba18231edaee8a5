import { addDays, addMonths, dayOf, yearOf } from '../../day.js';
import { type Failure, failure, isFailure } from '../../schema/failure.js';
import {
  type Asked,
  type CasesQuery,
  hasHappened,
  type Filter,
  isDue,
  isEnd,
  isSeries,
  type Population,
  type Span,
} from '../../schema/query.js';
import {
  all,
  beside,
  type Desk,
  deskOf,
  type Filtered,
  has,
  isA,
  isJoint,
  type Piece,
  reads,
  take,
  words,
  filtersSaid,
} from './desk.js';
import { ever, lastDay, onDay, soFar } from './days.js';
import { claimIn } from './claimed.js';
import { chooseFigure } from './figure.js';
import type { Chosen, Figured } from './figured.js';
import { type Pair, pairOf } from './pair.js';
import { choosePopulation } from './population.js';
import { possible } from './possible.js';
import { comparison, type Spans, spansIn } from './spans.js';
import { isWeak } from './rule.js';
import { pastWork, saidAlready } from './work.js';
import { limited } from './limits.js';

/** A question about the cases as a typed query, or why it is none. */
export function casesQuestion(desk: Desk, ground: Asked): CasesQuery | Failure {
  const claimed = claimIn(desk.pieces);
  const query = figureAsked(agoAsDays(claimed ? deskOf(claimed.rest) : desk, ground), ground);
  if (!claimed || isFailure(query)) return query;
  const isPlain = ['count', 'any', 'list'].includes(query.figure.type) && !query.group && !query.compare;
  return isPlain
    ? { ...query, figure: { type: 'count', claim: claimed.claim } }
    : failure('conflict', String(claimed.claim.count));
}

/** "skrevs in för mer än ett år sedan": when it happened. Of those who are enrolled or wait it is for how long. */
function agoAsDays(desk: Desk, ground: Asked): Desk {
  const ago = desk.pieces.findIndex(
    (piece, at) =>
      isA(piece, 'filter') &&
      lengthIn(piece) &&
      (piece.word.endsWith(' sedan') || reads(desk.pieces[at + 1], 'sedan', 'sen')),
  );
  const piece = desk.pieces[ago];
  const length = isA(piece, 'filter') ? lengthIn(piece) : undefined;
  if (!piece || !length) return desk;
  const chosen = choosePopulation(deskOf(desk.pieces));
  if (isFailure(chosen) || !hasHappened(chosen.population)) return desk;
  const match = { ...happenedAgo(length, ground), label: piece.raw, start: 0, end: 0 };
  return deskOf(desk.pieces.with(ago, { ...piece, node: { cat: 'period', match } }));
}

function lengthIn({ node: { filter } }: Filtered): Length | undefined {
  return filter.on === 'length' && !filter.not ? filter : undefined;
}
type Length = Extract<Filter, { on: 'length' }>;

function happenedAgo({ least, over, count, unit }: Length, ground: Asked) {
  const { from, to: today } = ever(ground);
  const day =
    unit === 'days' ? addDays(today, -count) : addMonths(today, unit === 'years' ? -12 * count : -count);
  const period = least
    ? { from, to: addDays(day, over ? -1 : 0) }
    : { from: addDays(day, over ? 0 : 1), to: today };
  return { kind: 'span', period, running: false, future: false } as const;
}

/** "remisser sedan mer än ett år": since that day, or longer ago than that. */
function sinceHowLong({ pieces }: Desk): Piece | undefined {
  return pieces.find(
    (piece, at) => isA(piece, 'filter') && lengthIn(piece) && reads(pieces[at - 1], 'sedan', 'sen'),
  );
}

function figureAsked(desk: Desk, ground: Asked): CasesQuery | Failure {
  const done = saidAlready(desk) ?? toBe(desk) ?? ofAll(desk);
  if (done) return done;
  const chosen = choosePopulation(desk);
  if (isFailure(chosen)) return chosen;
  const since = hasHappened(chosen.population) && sinceHowLong(desk);
  if (since) return failure('vague-days', since.raw);
  const spans = spansIn(desk, ground, isDue(chosen.population));
  if (isFailure(spans)) return spans;
  const rough = all(desk, 'period').find(({ node }) => node.match.kind !== 'impossible' && node.match.rough);
  if (rough && spans.main?.day && hasHappened(chosen.population)) return failure('vague-days', rough.raw);
  const past = pastWork(chosen.population, spans.main, ground.today);
  if (past) return past;
  const pair = pairOf(desk);
  if (pair && spans.compared) return failure('conflict', 'jämförelse');
  const figured = chooseFigure(desk, chosen, ground.programme);
  if (isFailure(figured)) return figured;
  const doubtful = limited(desk, chosen, figured);
  if (doubtful) return doubtful;
  const left = leftOver(desk);
  const likely = possible(figured, desk, ground);
  if (isFailure(likely)) return likely;
  const query = assemble(desk, chosen, likely, spans, pair, ground);
  if (isFailure(query)) return query;
  const rest = left.filter((piece) => !desk.used.has(piece));
  return rest.length > 0 ? failure('unknown-words', ...words(rest)) : query;
}

/** "bara kvinnor" are the women; "bara samtycke till fk" may be those with no other. */
const PLAIN: ReadonlySet<Filter['on']> = new Set(['gender', 'age', 'referrer', 'unit']);

/** "hur många ska avslutas?": events to come, of which there are none in the register. */
function toBe(desk: Desk): Failure | undefined {
  const event = desk.pieces.find((piece) => isA(piece, 'pop') && hasHappened(piece.node.value));
  const before = [event, ...desk.pieces.filter((piece) => isA(piece, 'write', 'take'))].flatMap((piece) =>
    piece ? [beside(desk, piece, -1, ['has'])] : [],
  );
  const coming = before.find(
    (piece) =>
      (isA(piece, 'modal') && (piece.node.value === 'shall' || piece.node.value === 'should')) ||
      reads(piece, 'skulle vilja'),
  );
  // "hur många vill studera?"
  const wished = all(desk, 'modal').find((piece) => {
    const next = beside(desk, piece, 1, ['to', 'has', 'got', 'is']);
    return piece.node.value !== 'can' && isA(next, 'filter') && isEnd(next.node.filter);
  });
  return (coming ?? wished) && failure('future', (coming ?? wished)?.raw ?? '');
}

/** "har alla inskrivna samtycke?": whether all are, which no figure answers. */
function ofAll(desk: Desk): Failure | undefined {
  const [first, second] = desk.pieces.filter((piece) => !isA(piece, 'talk', 'comma', 'and'));
  const isAll = isA(second, 'all') || (isA(second, 'pop', 'filter') && second.word.startsWith('alla '));
  return (isA(first, 'is', 'has') || reads(first, 'har', 'är')) && isAll
    ? failure('unknown-words', second.raw)
    : undefined;
}

/** Pieces that have found no use and do not merely join: one of them could change the figure, so it holds the answer back. */
function leftOver(desk: Desk): Piece[] {
  return desk.pieces.filter((piece) => !desk.used.has(piece) && !isFree(piece, desk));
}

function isFree(piece: Piece, desk: Desk): boolean {
  const after = desk.pieces[desk.pieces.indexOf(piece) + 1];
  // "sedan före 2025": not only "and then".
  if (reads(piece, 'sedan', 'sen') && isA(after, 'period')) return false;
  const before = desk.pieces[desk.pieces.indexOf(piece) - 1];
  // "har samtyckt till oss": to whom, where it is not told who asks.
  if (reads(piece, 'till oss', 'oss') && filtersSaid(desk).some(({ on }) => on === 'consent')) return false;
  // "väntar på svar" is no queue.
  if (isA(piece, 'at') && isA(before, 'pop') && isA(after, 'talk')) return false;
  if (isA(piece, 'about'))
    return !isA(after, 'num', 'period') && !(isA(after, 'filter') && NUMBERED.includes(after.node.filter.on));
  if (isA(piece, 'paid')) return filtersSaid(desk).some(({ on }) => on === 'income' || on === 'payer');
  if (isA(piece, 'rule')) return isWeak(piece);
  // "vilka två står i kö?"
  if (isA(piece, 'num'))
    return (
      piece.slips.length === 0 &&
      isA(before, 'list') &&
      !has(desk, 'most', 'least', 'max', 'min', 'dim', 'group', 'last', 'first')
    );
  if (isA(piece, 'manner')) return isLead(piece, desk);
  if (isA(piece, 'please')) return isLead(piece, desk) || desk.pieces.at(-1) === piece;
  if (isA(piece, 'see', 'wonder', 'did', 'but', 'then', 'gist')) return true;
  if (isA(piece, 'only')) {
    const next = desk.pieces[desk.pieces.indexOf(piece) + 1];
    return isA(next, 'talk') || (isA(next, 'filter') && PLAIN.has(next.node.filter.on));
  }
  if (isA(piece, 'together'))
    return has(desk, 'pop', 'filter') && !isA(desk.pieces[desk.pieces.indexOf(piece) + 1], 'with');
  if (isA(piece, 'out')) return has(desk, 'see');
  if (isA(piece, 'from')) {
    const next = beside(desk, piece, 1);
    return isA(next, 'period', 'dim', 'group') || (isA(next, 'filter') && next.node.filter.on === 'gender');
  }
  if (isA(piece, 'with')) return isWith(piece, desk.pieces[desk.pieces.indexOf(piece) + 1], desk);
  if (isA(piece, 'to')) return !isA(desk.pieces[desk.pieces.indexOf(piece) + 1], 'and');
  if (isA(piece, 'ours')) return isA(beside(desk, piece, 1), 'pop', 'filter', 'dim', 'late', 'measure');
  if (isA(piece, 'pronoun')) return piece.node.value !== 'man';
  return isJoint(piece) || isA(piece, 'and', 'or', 'all', 'respectively', 'reason');
}

/** What is told in numbers, which may be rough. */
const NUMBERED: readonly Filter['on'][] = ['age', 'birth-year', 'length'];

/** What may stand after "med". */
function isWith(piece: Piece, next: Piece | undefined, desk: Desk): boolean {
  if (isA(next, 'filter'))
    return piece.word !== 'm' || !['referrer', 'unit', 'gender'].includes(next.node.filter.on);
  return (
    isA(next, 'group', 'dim', 'pop', 'person', 'joint', 'late', 'any', 'income-word') ||
    (isA(next, 'period') && has(desk, 'compare'))
  );
}

/** Before all that is asked about: "kan du snabbt säga", not "avslutades snabbt". */
function isLead(piece: Piece, desk: Desk): boolean {
  const next = beside(desk, piece, 1, ['comma', 'talk']);
  const about = desk.pieces
    .slice(0, desk.pieces.indexOf(piece))
    .some((one) => isA(one, 'pop', 'filter', 'measure', 'case', 'group'));
  return !about && !isA(next, 'pop', 'filter', 'person', 'measure');
}

/** "ingående antal inskrivna 2024": as it stood when the day before the first had ended (DESIGN 7, atStart). */
function atStart(
  desk: Desk,
  population: Population,
  main: Span | undefined,
  ground: Asked,
): Span | undefined {
  const [piece] = all(desk, 'at-start');
  if (!piece || population !== 'enrolled' || has(desk, 'at-end')) return undefined;
  take(desk, 'at-start');
  const year = 'value' in piece.node ? dayOf(yearOf(ground.today), 1, 1) : undefined;
  const first = main?.from ?? year ?? soFar(ground).from;
  return onDay(addDays(first, -1), true);
}

function assemble(
  desk: Desk,
  chosen: Chosen,
  figured: Figured,
  spans: Spans,
  pair: Pair | undefined,
  ground: Asked,
): CasesQuery | Failure {
  const { population } = chosen;
  const { figure } = figured;
  const event = hasHappened(population);
  const by = figured.group ?? (figure.type === 'most' || figure.type === 'least' ? figure.by : undefined);
  const series = isSeries(by);
  const span =
    spans.main ??
    ((series && by !== 'week') ||
    (figure.type === 'per-stretch' && figure.each !== 'week') ||
    figure.type === 'over-days' ||
    figure.type === 'first' ||
    figure.type === 'last' ||
    (event && has(desk, 'in-all'))
      ? ever(ground)
      : event || population === 'during'
        ? soFar(ground)
        : onDay(ground.today));
  const days =
    atStart(desk, population, spans.main, ground) ??
    (figure.type === 'over-days' || series ? span : lastDay(population, span));
  const filters = [...chosen.filters, ...figured.filters, ...(figure.type === 'share' ? [] : chosen.fates)];
  const compare = pair
    ? { span: days, filters: [...filters, pair.other], ask: pair.ask }
    : comparison(desk, spans, span, population);
  if (compare && isFailure(compare)) return compare;
  take(desk, 'today', 'in-all', 'at-end');
  return {
    kind: 'cases',
    figure,
    population,
    filters: pair ? [...filters, pair.one] : filters,
    ...(figured.group !== undefined && { group: figured.group }),
    ...(figured.across !== undefined && { across: figured.across }),
    span: days,
    ...(compare && { compare }),
  };
}
