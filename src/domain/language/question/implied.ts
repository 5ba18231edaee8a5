import { type Failure, failure } from '../../schema/failure.js';
import { type Filter, isEnd, isSender, type Population } from '../../schema/query.js';
import { all, type Desk, filtersSaid, has, isA, isCame, leads, opens, reads, takes } from './desk.js';
import type { Chosen } from './figured.js';
import { lateFilter } from './late.js';

/** With nobody named: what an outcome or a measure says, else those who are enrolled. */
export function implied(desk: Desk, late: readonly Filter[]): Chosen | Failure {
  const filters = filtersSaid(desk);
  const on = new Set(filters.map((filter) => filter.on));
  const measures = all(desk, 'measure').map(({ node }) => node.value);
  const chosen = (population: Population): Chosen => ({ population, filters: late, fates: [], said: false });
  const ended = filters.some(isEnd);
  // "och hur många av kvinnorna?" goes on from something; "och hur många fick jobb i fjol?" says whom and when.
  if (leads(desk.pieces, 'and') && !(ended && has(desk, 'period')) && !asksHowItWent(desk))
    return failure('points-back');
  // All that is late, as the due list has it (DESIGN 5).
  if (takes(desk, 'overdue'))
    return { population: 'due', filters: [...late, lateFilter(desk)], fates: [], said: true };
  // Closures are of days that have been: what somebody does now the register does not know of those who have left.
  if (ended && has(desk, 'today')) return failure('no-measure');
  if (ended || has(desk, 'after', 'result-share')) return chosen('closed');
  if (measures.includes('throughput') || measures.includes('benefits') || has(desk, 'howlong-benefits'))
    return chosen('closed');
  if (measures.includes('wait')) return chosen('new');
  if (measures.includes('first-training')) return chosen('started-training');
  if (has(desk, 'unique')) return chosen('during');
  if (has(desk, 'waited')) return waited(desk);
  if (takes(desk, 'new')) return chosen('new');
  if (has(desk, 'stayed') && (on.has('length') || has(desk, 'max', 'min', 'howlong', 'mean', 'median')))
    return chosen('enrolled');
  if (
    on.has('referrer') &&
    filters.some((one) => one.on === 'referrer' && one.in.includes('EGEN')) &&
    all(desk, 'filter').some(({ word }) => /ans|remi|anm|sok/u.test(word))
  )
    return chosen('referred');
  const dimension =
    all(desk, 'dim').map(({ node }) => node.value)[0] ?? all(desk, 'group').map(({ node }) => node.by)[0];
  if (dimension === 'gender' && has(desk, 'show') && on.size === 0) return failure('no-measure');
  if (has(desk, 'most', 'least') || dimension !== undefined) {
    if (dimension === 'outcome' || dimension === 'detail') return chosen('closed');
    if (dimension === 'referrer' || dimension === 'unit')
      return has(desk, 'period') ? chosen('referred') : failure('no-measure');
  }
  const ends = has(desk, 'at-start') || all(desk, 'at-end').some(({ node }) => !('value' in node));
  if (ends && has(desk, 'count') && on.size === 0) return chosen('enrolled');
  const asked = has(
    desk,
    'count',
    'list',
    'show',
    'share',
    'who',
    'which',
    'exists',
    'mean',
    'median',
    'min',
    'max',
    'howold',
  );
  const onlySender = on.size > 0 && filters.every(isSender);
  const came = desk.pieces.filter(isCame);
  const dated = has(desk, 'period', 'more', 'fewer', 'more-by', 'fewer-by');
  if (onlySender && came.some((piece) => dated || !reads(piece, 'kommer'))) return chosen('referred');
  if (onlySender && !asked && measures.length === 0) return failure('no-measure');
  const people = all(desk, 'person').some(({ word }) => word.includes('delt'));
  const stated =
    on.size > 0 ||
    measures.length > 0 ||
    dimension !== undefined ||
    people ||
    has(desk, 'still') ||
    has(desk, 'youngest', 'oldest', 'mean-age', 'median-age', 'howold');
  if (!stated) return arrived(desk) ?? failure('no-measure');
  const span =
    !has(desk, 'at-start', 'at-end') && all(desk, 'period').some(({ node }) => node.match.kind === 'span');
  // "prövotider i december" are those that end then, where "i prövotid i december" is who was in one.
  const named = all(desk, 'filter').filter(({ node }) => node.named);
  if (span && named.length > 0) {
    for (const piece of named) desk.used.add(piece);
    return { population: 'trials-due', filters: late, fates: [], said: true };
  }
  const state = ['trial', 'late-trial', 'consent', 'length'] as const;
  const aged = measures.includes('age') || has(desk, 'mean-age', 'median-age', 'youngest', 'oldest');
  if (span && !state.some((one) => on.has(one)) && !aged) return failure('no-measure');
  return chosen('enrolled');
}

/** "hur många fick vi in i augusti": referred or enrolled. */
function arrived(desk: Desk): Failure | undefined {
  const [come] = all(desk, 'come');
  if (!come) return undefined;
  const isDone = isA(desk.pieces[desk.pieces.indexOf(come) - 1], 'has');
  const meant = isDone ? ['remitterats', 'skrivits in'] : ['remitterades', 'skrevs in'];
  return { ...failure('ambiguous', ...meant), instead: meant.map((words) => new Map([[come.from, words]])) };
}

/** "väntat" is about those who wait, "fick vänta" about those who have been enrolled. */
function waited(desk: Desk): Chosen | Failure {
  const [piece] = all(desk, 'waited');
  const fetched =
    has(desk, 'anybody') ||
    ['fatt', 'far', 'fick', 'fa', 'vanta', 'man'].some((one) => piece?.word.split(' ').includes(one));
  const still = !fetched || has(desk, 'who');
  if (still && has(desk, 'period'))
    return failure('ambiguous', 'väntetid för dem i kön', 'väntetid för de nyinskrivna');
  return { population: still ? 'waiting' : 'new', filters: [], fates: [], said: false };
}

/** "hur gick det för männen?": of those who were closed, since nobody else has come to anything. */
export function asksHowItWent(desk: Desk): boolean {
  return all(desk, 'dim').some((piece) => piece.node.value === 'outcome' && opens(piece, 'hur'));
}
