import { type Failure, failure } from '../../schema/failure.js';
import { saidOf } from '../../schema/conversation.js';
import {
  type CasesQuery,
  countedIn,
  type Figure,
  type Filter,
  inResult,
  isDue,
  ownFilters,
  without,
} from '../../schema/query.js';
import { all, type Desk, has, isA, take, takes, words } from './desk.js';
import { isOfWorth, isResult, isWithoutDropouts, shareInResult } from './figured.js';
import type { Line } from './changes.js';

/** Another figure of the same: "vilka är det?", "i procent?", "och median?", "vilken är störst?". */
export function figureChanged(query: CasesQuery, line: Line): CasesQuery | Failure {
  const { desk, before } = line;
  if (all(desk, 'share', 'result-share').some((piece) => !desk.used.has(piece))) return shareOf(query, line);
  if (isOfHowMany(desk)) return wholeOf(query, line);
  if (
    isTop(before.query.figure) &&
    has(desk, 'count') &&
    query.filters.length === before.query.filters.length
  )
    return countOfTop(query, line);
  const figure = figureOf(query, desk, before.query.figure);
  if (!figure || 'reason' in figure) return figure ?? query;
  // Groups are set against each other by the share itself: its part is no limit of them.
  const isOfPart = query.figure.type === 'share' && !('of' in figure);
  const whole = isOfPart ? { ...query, filters: saidOf(query) } : query;
  if (has(desk, 'dim', 'group') && figure.type !== 'most' && figure.type !== 'least')
    return { ...query, figure: figure.type === 'list' ? { type: 'count' } : figure };
  const each = figure.type === 'median' || figure.type === 'mean';
  return { ...without(whole, ...(each ? [] : (['group', 'across'] as const))), figure };
}

/** "av hur många?" */
function isOfHowMany({ pieces }: Desk): boolean {
  const said = pieces.filter((piece) => !isA(piece, 'and', 'but', 'then', 'talk', 'comma', 'stop', 'joint'));
  return said.length === 2 && isA(said[0], 'of') && isA(said[1], 'count');
}

/** The whole that a share is of, or that those who were counted are the part of. */
function wholeOf(query: CasesQuery, { desk, before, world }: Line): CasesQuery | Failure {
  take(desk, 'count');
  const { figure, filters } = query;
  if (query.group !== undefined || before.query.compare) return failure('points-back');
  if (figure.type === 'share') {
    return {
      ...query,
      figure: { type: 'count' },
      filters: [...filters, ...(figure.result ? countedIn(world.programme) : [])],
    };
  }
  const isPart = (figure.type === 'count' || figure.type === 'list') && filters.length === 1;
  return isPart ? { ...query, figure: { type: 'count' }, filters: [] } : failure('points-back');
}

function figureOf(query: CasesQuery, desk: Desk, last: Figure): Figure | Failure | undefined {
  const { figure, group } = query;
  const asks = has(desk, 'who', 'which');
  if (asks && group !== undefined && has(desk, 'most', 'least', 'max', 'min')) {
    if (isOfWorth(desk) && figure.type !== 'share') return failure('no-measure');
    const of = figure.type === 'share' || ('measure' in figure && 'unit' in figure) ? { of: figure } : {};
    const type = takes(desk, 'most', 'max') ? 'most' : 'least';
    take(desk, 'least', 'min', 'who', 'which', 'count');
    return { type, by: group, ...of };
  }
  // "och minst?" after the most.
  // "vem var det?" after when it was last.
  if ((last.type === 'first' || last.type === 'last') && takes(desk, 'who', 'which', 'list'))
    return { ...last, ask: 'case' };
  if (isTop(last) && has(desk, 'most', 'least', 'max', 'min')) {
    if (isOfWorth(desk) && last.of?.type !== 'share') return failure('no-measure');
    const type = takes(desk, 'most', 'max') ? 'most' : 'least';
    take(desk, 'least', 'min', 'who', 'which');
    return { ...last, type };
  }
  if ((last.type === 'min' || last.type === 'max') && takes(desk, 'who', 'which'))
    return { type: last.type === 'min' ? 'who-min' : 'who-max', measure: last.measure };
  if (last.type === 'who-min' || last.type === 'who-max') {
    const ranked = rankedOf(last, desk) ?? turnedOf(last, desk);
    if (ranked || takes(desk, 'who', 'which')) return ranked;
    // "hur länge var det?"
    if (takes(desk, 'howlong')) return last;
  }
  // "vilken är mest försenad?" of the list that begins with it.
  if (isDue(query.population) && asks && has(desk, 'overdue')) take(desk, 'most');
  const longest = asks ? longestOf(query, desk) : undefined;
  if (longest) return longest;
  if (takes(desk, 'exists')) {
    take(desk, 'any');
    return { type: 'any' };
  }
  const isWhence = all(desk, 'who').some((piece) => desk.used.has(piece));
  if (!isWhence && (takes(desk, 'list', 'who', 'which', 'show') || isWhich(desk))) return { type: 'list' };
  if (takes(desk, 'count')) return { type: 'count' };
  const statistic = (['median', 'mean', 'min', 'max'] as const).find((one) => takes(desk, one));
  take(desk, 'howlong');
  if (statistic === undefined) return undefined;
  return 'measure' in figure && 'unit' in figure ? { ...figure, type: statistic } : failure('no-measure');
}

/** "och vem hade kortast?" after who had the longest. */
function turnedOf(last: Extract<Figure, { type: 'who-min' | 'who-max' }>, desk: Desk): Figure | undefined {
  const edges = all(desk, 'min', 'max');
  const other = last.type === 'who-max' ? 'min' : 'max';
  if (edges.length === 0 || !edges.every((piece) => isA(piece, other))) return undefined;
  take(desk, 'min', 'max', 'who', 'which');
  return { type: `who-${other}`, measure: last.measure };
}

function isTop(figure: Figure): figure is Extract<Figure, { type: 'most' | 'least' }> {
  return figure.type === 'most' || figure.type === 'least';
}

/** "och vem är näst längst?" after who has been longest. */
function rankedOf(last: Extract<Figure, { type: 'who-min' | 'who-max' }>, desk: Desk): Figure | undefined {
  if (
    !has(desk, 'second') ||
    isA(last.type === 'who-max' ? all(desk, 'min')[0] : all(desk, 'max')[0], 'min', 'max')
  )
    return undefined;
  take(desk, 'second', 'min', 'max', 'youngest', 'oldest', 'who', 'which');
  return { ...last, second: true };
}

/** "hur många var det?" after "vem remitterar mest?": those of the one that was named. */
function countOfTop(query: CasesQuery, { desk, before }: Line): CasesQuery | Failure {
  const { figure, filters } = query;
  const [name, ...more] = before.top?.named ?? [];
  const on =
    figure.type === 'most' || figure.type === 'least' ? NAMED.find((one) => one === figure.by) : undefined;
  if (name === undefined || more.length > 0 || on === undefined || !('by' in figure))
    return failure('points-back');
  take(desk, 'count');
  const only = { on, not: false, in: [name] } as Filter;
  return { ...query, figure: figure.of ?? { type: 'count' }, filters: [...filters, only] };
}

/** Groups that are told by one filter. */
const NAMED = ['gender', 'referrer', 'unit', 'income', 'payer', 'outcome', 'detail'] as const;

/** "vem har varit längst?": in the programme, or in the queue. */
function longestOf({ population }: CasesQuery, desk: Desk): Figure | undefined {
  const [edge, more] = all(desk, 'max', 'min');
  const isTime = edge?.word.startsWith('langst') === true || edge?.word.startsWith('kortast') === true;
  if (!edge || more || !isTime || (population !== 'enrolled' && population !== 'waiting')) return undefined;
  take(desk, 'max', 'min', 'who', 'which', 'stayed', 'waited');
  const measure = population === 'enrolled' ? 'stay' : 'queue-time';
  return { type: isA(edge, 'max') ? 'who-max' : 'who-min', measure };
}

/** "i procent?": the last that was said is the part, of the rest. */
function shareOf(query: CasesQuery, { desk, before, world: { programme } }: Line): CasesQuery | Failure {
  take(desk, 'share');
  if (takes(desk, 'result-share') && query.population === 'closed')
    return shareInResult(query, saidOf(query), programme);
  if (query.group !== undefined && query.figure.type === 'count')
    return { ...query, figure: { type: 'parts' } };
  // "hur stor andel är det av avsluten?", "av alla inskrivna?"
  const [whole] = take(desk, 'pop');
  if (whole) {
    take(desk, 'of', 'all');
    if (query.filters.length === 0) return failure('points-back');
    const result = query.filters.every((one) => isResult(one, programme));
    return { ...query, figure: { type: 'share', part: query.filters, result }, filters: [] };
  }
  const { part } = before;
  if (part) {
    const filters = ownFilters(query.filters, countedIn(programme));
    return { ...query, figure: { type: 'share', part, result: isWithoutDropouts(part, programme) }, filters };
  }
  const last = query.filters.slice(-1);
  const over = last.length > 0 ? last : query.population === 'closed' ? [inResult(programme)] : [];
  if (over.length === 0) return failure('ambiguous', words(all(desk, 'share'))[0] ?? '');
  return {
    ...query,
    figure: { type: 'share', part: [...over], result: isWithoutDropouts(over, programme) },
    filters: query.filters.filter((one) => !over.includes(one)),
  };
}

/** "vilka är det?", said with "vilka" as part of a longer phrase. */
function isWhich(desk: Desk): boolean {
  return desk.pieces.some((piece) => piece.word.startsWith('vilka') && !isA(piece, 'filter'));
}
