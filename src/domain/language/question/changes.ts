import { type Failure, failure, isFailure } from '../../schema/failure.js';
import type { Conversation } from '../../schema/conversation.js';
import {
  type Asked,
  type CasesQuery,
  type Figure,
  type Filter,
  isDue,
  isSeries,
  type Span,
  without,
} from '../../schema/query.js';
import type { Cat } from '../node.js';
import { all, type Desk, has, isA, isCame, isJoint, type Piece, take, takes, words } from './desk.js';
import { isState, lastDay, onDay } from './days.js';
import { figureChanged } from './changed-figure.js';
import { whomChanged } from './changed-whom.js';
import { sinceIn, sinceOrNow } from './limits.js';
import { inYearOf, movedSpan, sameDaysIn } from './moved.js';
import { possible } from './possible.js';
import { rowChanged } from './changed-row.js';
import { pairOf } from './pair.js';
import { askOf, type Spans, spansIn } from './spans.js';

/** A line that changes the last question, and what has been said before it. */
export interface Line {
  readonly desk: Desk;
  readonly world: Asked;
  readonly before: Conversation & { readonly query: CasesQuery };
  /** Is it of those who were spoken of: "av dem", "varav", "bara"? */
  readonly narrow: boolean;
}

type Change = (query: CasesQuery, line: Line) => CasesQuery | Failure;

/**
 * All that a line can do to the last question, in the order it is done: the pieces that say it, and the question that it becomes. A
 * piece that no change has found a use for holds the answer back.
 */
const CHANGES: readonly { readonly cats: readonly Cat[]; readonly change: Change }[] = [
  { cats: ['more', 'fewer', 'difference', 'older', 'than', 'compare', 'between'], change: setAgainst },
  { cats: ['more-by', 'fewer-by'], change: setAgainst },
  { cats: ['together', 'other', 'amid'], change: rowChanged },
  { cats: ['filter', 'including', 'overdue', 'late', 'still', 'paid', 'income-word'], change: whomChanged },
  { cats: ['in-all', 'all', 'from', 'only', 'bound', 'num'], change: whomChanged },
  { cats: ['dim', 'group', 'per'], change: grouped },
  {
    cats: ['exists', 'count', 'list', 'who', 'which', 'show', 'share', 'result-share'],
    change: figureChanged,
  },
  { cats: ['mean', 'median', 'min', 'max', 'second', 'most', 'least', 'howlong'], change: figureChanged },
  { cats: ['period', 'year-before', 'later', 'whole', 'today', 'always'], change: daysChanged },
];

/** What only sets a change off, or points at what it changes: "hur ser det ut för männen då", "nej, jag menade". */
export const SET_OFF: readonly Cat[] = [
  'and',
  'but',
  'again',
  'wonder',
  'then',
  'see',
  'out',
  'of-which',
  'pronoun',
  'correction',
  'gist',
  'instead',
  'same',
  'same-days',
  'take',
];

const CATS: readonly Cat[] = ['case', 'not', ...CHANGES.flatMap(({ cats }) => cats)];

export function isChange(piece: Piece): boolean {
  return isA(piece, ...CATS);
}

/** The last question as a line changes it, or why it cannot be told. */
export function changedCases(
  before: Line['before'],
  desk: Desk,
  world: Line['world'],
  back: boolean,
): CasesQuery | Failure {
  const line: Line = { desk, world, before, narrow: takes(desk, 'only') || back };
  let query = withoutClaim(without(before.query, 'compare'));
  for (const change of new Set(CHANGES.map((row) => row.change))) {
    const next: CasesQuery | Failure = change(query, line);
    if (isFailure(next)) return next;
    query = next;
  }
  query = stillCompared(query, line);
  // "är det fler än förra året?" after who has referred most
  if (query.compare && !COMPARED.includes(query.figure.type)) return failure('points-back');
  take(desk, 'then');
  const left = desk.pieces.filter(
    (piece) =>
      !desk.used.has(piece) &&
      (!isJoint(piece) || isOfNewcomers(piece, desk)) &&
      (!isA(piece, ...SET_OFF) || (isA(piece, 'pronoun') && piece.node.value === 'man')),
  );
  if (left.length > 0) return failure('unknown-words', ...words(left));
  if (!desk.pieces.some((piece) => desk.used.has(piece) && !isA(piece, 'then', 'pronoun')))
    return failure('points-back');
  const { figure, filters, group } = query;
  const likely = possible({ figure, filters, group }, desk, world);
  return isFailure(likely) ? likely : { ...query, figure: likely.figure, filters: [...likely.filters] };
}

/** Whether there were so many was asked of those before alone. */
function withoutClaim(query: CasesQuery): CasesQuery {
  return query.figure.type === 'count' ? { ...query, figure: { type: 'count' } } : query;
}

/** "och hur många kom?": other people than those who were closed. */
function isOfNewcomers(piece: Piece, desk: Desk): boolean {
  return isCame(piece) && !has(desk, 'filter', 'pop', 'from', 'dim');
}

/** "kvinnor jämfört med män?", "fler än från fk?": two groups side by side, one of them perhaps the one spoken of. */
function setAgainst(query: CasesQuery, line: Line): CasesQuery | Failure {
  const { desk } = line;
  const pair = pairOf(desk, query.filters);
  if (!pair) return differenceOf(query, line);
  const { one, other, ask } = pair;
  const rest = query.filters.filter(({ on }) => on !== one.on);
  return {
    ...query,
    figure: query.figure.type === 'list' ? { type: 'count' } : query.figure,
    filters: [...rest, one],
    compare: { span: query.span, filters: [...rest, other], ask },
  };
}

/** "hur många fler?", "hur stor är skillnaden?" of two that were compared, or asked for one after the other. */
function differenceOf(query: CasesQuery, { desk, before }: Line): CasesQuery {
  const { compare } = before.query;
  const isAsked = has(desk, 'more-by', 'fewer-by', 'difference') && !has(desk, 'filter', 'period', 'than');
  if (compare) return isAsked ? { ...query, compare: { ...compare, ask: askOf(desk) } } : query;
  // "och 2023?", "skillnaden?"
  const other = isAsked && has(desk, 'difference') && !has(desk, 'share') ? before.moved : undefined;
  return other ? { ...query, compare: { span: other, ask: askOf(desk) } } : query;
}

/** The same side by side: on other days ("och för ett år sedan?" after "är det fler kvinnor än män?"), or "per remittent". */
function stillCompared(query: CasesQuery, { desk, before }: Line): CasesQuery {
  const { compare } = before.query;
  const isGrouped = query.group !== undefined && query.group !== before.query.group;
  if (compare && isGrouped && !query.compare) return compare.filters ? query : { ...query, compare };
  const isMoved = has(desk, 'period', 'year-before', 'later', 'whole', 'today') && !has(desk, 'filter');
  // "och männen?" after the women, beside the year before.
  const isSame = query.span === before.query.span && query.figure === before.query.figure;
  if (compare?.ask === 'beside' && !compare.filters && isSame && has(desk, 'filter') && !query.compare)
    return { ...query, compare };
  if (query.compare || !compare?.filters || !isMoved || query.figure.type !== before.query.figure.type)
    return query;
  return { ...query, compare: { ...compare, span: query.span } };
}

/** Other days, days moved from those spoken of, or days to compare with. */
function daysChanged(query: CasesQuery, { desk, world }: Line): CasesQuery | Failure {
  if (has(desk, 'always')) take(desk, 'in-all');
  const asState = (span: Span) => lastDay(query.population, span);
  const found = daysSaid(query, desk, world);
  if (isFailure(found)) return found;
  const since = sinceIn(desk);
  if (since && found.main && isState(query.population) && !isSeries(query.group))
    return sinceOrNow(query.population, since);
  const now =
    isState(query.population) && !found.main && takes(desk, 'today') ? onDay(world.today) : undefined;
  if (found.main) take(desk, 'today');
  const main = found.main ?? now;
  // What is to come is not late: "och nästa vecka?" after the late follow-ups.
  const coming = main !== undefined && isDue(query.population) && main.to > world.today;
  const filters = coming ? query.filters.filter(({ on }) => on !== 'overdue') : query.filters;
  const changed = main ? { ...query, filters, span: asState(main) } : query;
  if (!found.compared) return changed;
  take(desk, 'compare', 'than');
  return { ...changed, compare: { span: asState(found.compared), ask: askOf(desk) } };
}

function daysSaid(query: CasesQuery, desk: Desk, world: Line['world']): Spans | Failure {
  const said = all(desk, 'period');
  // "perioden innan" is before the one spoken of, not before today's.
  if (said.some(({ word }) => word.endsWith(' innan') || word.endsWith(' fore')))
    return failure('points-back');
  const moved = movedSpan(query, desk, world);
  if (moved && isFailure(moved)) return moved;
  if (moved)
    return isCompared(desk) ? { main: undefined, compared: moved } : { main: moved, compared: undefined };
  const spans = spansIn(desk, world, isDue(query.population), query.span);
  if (isFailure(spans) || !spans.main) return spans;
  if (has(desk, 'same-days')) return sameDaysIn(query.span, spans.main, world.today);
  const [yearless] = said.flatMap(({ node }) =>
    node.match.kind === 'span' ? (node.match.yearless ?? []) : [],
  );
  return yearless ? { ...spans, main: inYearOf(query.span, spans.main, yearless) } : spans;
}

function isCompared(desk: Desk): boolean {
  return (
    has(desk, 'compare', 'than', 'more', 'fewer', 'difference', 'more-by', 'fewer-by') ||
    all(desk, 'year-before').some(({ node }) => node.compares)
  );
}

/** "per remittent?", "vilken remittent har de?", "vilka har remitterat dem?". */
function grouped(query: CasesQuery, { desk, narrow, before }: Line): CasesQuery | Failure {
  const whence = all(desk, 'who').some(({ word }) => word.startsWith('fran '));
  const sent =
    whence || (narrow && has(desk, 'who', 'list', 'which') && !has(desk, 'filter') && isSent(desk));
  const said = [
    ...take(desk, 'dim').map(({ node }) => node.value),
    ...take(desk, 'group').map(({ node }) => node.by),
    ...(sent ? (['referrer'] as const) : []),
  ];
  const [group, ...more] = [...new Set(said)];
  if (more.length > 0) return failure('conflict', ...words(all(desk, 'dim', 'group')));
  if (group === undefined) return query;
  const { figure } = query;
  if (!EACH.includes(figure.type) && !AS_COUNT.includes(figure.type)) return failure('points-back');
  // "alla remittenter" after those of one.
  const own = query.filters.filter((one) => one.on === group && !one.not);
  const isAll = has(desk, 'all') || before.own?.includes(group as Filter['on']) === false;
  if (own.length > 0 && !isAll) return failure('points-back');
  take(desk, 'per', 'which', 'from', ...(sent ? (['who', 'list'] as const) : []));
  return {
    ...without(query, 'across'),
    filters: query.filters.filter((one) => !own.includes(one)),
    group,
    figure: AS_COUNT.includes(figure.type) ? { type: 'count' } : figure,
  };
}

/** Of groups these are counted: who they are, which is the greatest. */
const AS_COUNT: readonly Figure['type'][] = ['list', 'most', 'least'];

/** What can be told of each group by itself. */
const EACH: readonly Figure['type'][] = [
  'count',
  'share',
  'mean',
  'median',
  'min',
  'max',
  'sum',
  'parts',
  'persons',
];

/** What can be set beside the same of others. */
const COMPARED: readonly Figure['type'][] = [...EACH, 'list', 'over-days', 'per-stretch'];

function isSent(desk: Desk): boolean {
  const verbs = [
    ...all(desk, 'refer-verb'),
    ...all(desk, 'pop').filter(({ node }) => node.value === 'referred'),
  ];
  for (const verb of verbs) desk.used.add(verb);
  return verbs.length > 0;
}
