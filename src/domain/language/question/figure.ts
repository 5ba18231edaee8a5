import { type Failure, failure, isFailure } from '../../schema/failure.js';
import {
  CALENDAR,
  type Dimension,
  hasHappened,
  type Figure,
  type Filter,
  isDue,
  isLasting,
  type Population,
} from '../../schema/query.js';
import type { Programme } from '../../programme.js';
import type { NodeOf } from '../node.js';
import {
  all,
  beside,
  type Desk,
  filtersSaid,
  has,
  isA,
  leads,
  type Piece,
  take,
  takes,
  words,
} from './desk.js';
import { type Chosen, type Figured, isOfWorth, isResult } from './figured.js';
import { filtersOf } from './filters.js';
import { measured, measureOf } from './measured.js';
import { hasShare, sharesOf } from './share.js';

/** What is asked about a population: a number, a share, an average, an extreme, a list. */
export function chooseFigure(desk: Desk, chosen: Chosen, programme: Programme): Figured | Failure {
  const dimensions = [...new Set([...dimensionsOf(desk), ...developed(desk, chosen)])];
  const [named, across, third] = dimensions;
  if (third !== undefined) return failure('conflict', ...words(all(desk, 'dim', 'group')));
  const dimension = named ?? impliedDimension(desk, programme);
  const figured = figureOver(desk, chosen, dimension, programme);
  if (isFailure(figured) || across === undefined) return figured;
  if (figured.group === undefined || figured.figure.type !== 'count')
    return failure('conflict', ...words(all(desk, 'dim', 'group')));
  return { ...figured, across };
}

function figureOver(
  desk: Desk,
  chosen: Chosen,
  dimension: Dimension | undefined,
  programme: Programme,
): Figured | Failure {
  if (hasShare(desk, chosen, programme)) return sharesOf(desk, chosen, dimension, programme);
  const filters = filtersOf(
    all(desk, 'filter').filter((piece) => !desk.used.has(piece)),
    desk,
    programme,
  );
  if (isFailure(filters)) return filters;
  const first = edgeOf(desk, chosen);
  if (first) return { figure: first, filters, group: undefined };
  if (takes(desk, 'unique')) {
    if (dimension !== undefined) return failure('conflict', ...words(all(desk, 'dim', 'group')));
    take(desk, 'count');
    return { figure: { type: 'persons' }, filters, group: undefined };
  }
  const days = overDaysOf(desk, chosen, filters);
  if (days) return { figure: days, filters, group: undefined };
  const measure = measureOf(desk, chosen);
  if (typeof measure === 'object') return measure;
  if (measure !== undefined) return measured(desk, chosen, measure, filters, dimension, programme);
  if (
    has(desk, 'most', 'least') ||
    (dimension !== undefined && has(desk, 'which', 'count') && has(desk, 'max', 'min'))
  )
    return extreme(desk, chosen, filters, dimension);
  const stretch = CALENDAR.find((one) => one === dimension);
  if (stretch && hasHappened(chosen.population) && takes(desk, 'mean')) {
    take(desk, 'count');
    return { figure: { type: 'per-stretch', each: stretch }, filters, group: undefined };
  }
  if (has(desk, 'min', 'max', 'mean', 'median', 'sum', 'howlong', 'howold')) return failure('no-measure');
  const figure = plainFigure(desk, chosen);
  if (figure.type !== 'count' && dimension !== undefined)
    return failure('conflict', words(all(desk, 'dim', 'group'))[0] ?? '');
  return { figure, filters, group: dimension };
}

/** What it is grouped by. "enheten" where no unit is named is left, and held. */
function dimensionsOf(desk: Desk): Dimension[] {
  const groups = all(desk, 'group').filter((piece) => !desk.used.has(piece));
  const grouped = groups.flatMap(({ node }) => [node.by, ...(node.across ? [node.across] : [])]);
  const each = all(desk, 'filter').flatMap(({ node }) => node.by ?? []);
  const named = all(desk, 'dim').filter((piece) => !desk.used.has(piece) && !isStray(piece, desk));
  for (const piece of [...groups, ...named]) desk.used.add(piece);
  return [...new Set([...grouped, ...each, ...named.map(({ node }) => node.value), ...whence(desk)])];
}

/** "hur har antalet remisser utvecklats": from year to year, of what happens and not of people. */
function developed(desk: Desk, { population }: Chosen): Dimension[] {
  const isFigure =
    hasHappened(population) && (has(desk, 'count', 'result-share', 'measure') || !has(desk, 'person'));
  return isFigure && takes(desk, 'developed') ? ['year'] : [];
}

/** "var kom remisserna ifrån": how many from each referrer. */
function whence(desk: Desk): Dimension[] {
  const where = desk.pieces.find(({ word }) => word === 'var');
  const from = all(desk, 'from').find(
    (piece) => isA(beside(desk, piece, 1), 'period') || beside(desk, piece, 1) === undefined,
  );
  if (!where || !from || from.from < where.from) return [];
  desk.used.add(from);
  return ['referrer'];
}

/** "vilken försörjning har flest": what is asked for beside an extreme is what it is over. */
function impliedDimension(desk: Desk, programme: Programme): Dimension | undefined {
  if (!has(desk, 'most', 'least') && !(has(desk, 'which') && has(desk, 'max', 'min'))) return undefined;
  if (takes(desk, 'income-word')) return 'income';
  // "vilken vårdcentral": of the units that are called so.
  const [kind] = filtersSaid(desk);
  if (has(desk, 'which') && kind?.on === 'unit' && !kind.not) return 'unit';
  // "vilken av FK och SOC remitterade flest": of those two.
  if (
    has(desk, 'which') &&
    kind &&
    !kind.not &&
    !isResult(kind, programme) &&
    isGroup(kind.on) &&
    'in' in kind &&
    kind.in.length > 1
  )
    return kind.on;
  const [stretch] = take(desk, 'time-word');
  if (stretch) return stretch.node.value;
  const [time] = has(desk, 'which') ? take(desk, 'time') : [];
  return time?.node.value === 'months' ? 'month' : time?.node.value === 'years' ? 'year' : undefined;
}

const GROUPS = ['gender', 'referrer', 'unit', 'income', 'payer', 'outcome'] as const;
function isGroup(on: Filter['on']): on is (typeof GROUPS)[number] {
  return (GROUPS as readonly string[]).includes(on);
}

function isStray(piece: Piece<NodeOf<'dim'>>, desk: Desk): boolean {
  const next = beside(desk, piece, 1);
  // "med utfall arbete", "enhet vc hedemora": what the filter is on.
  if (isA(next, 'filter') && next.node.filter.on === piece.node.value) {
    desk.used.add(piece);
    return true;
  }
  if (piece.node.value !== 'unit') return false;
  return !piece.word.endsWith('vis') && !has(desk, 'most', 'least', 'which', 'who', 'per', 'list');
}

/** "när kom senaste remissen", "vem skrevs in först": of what happened, the first or the last. */
function edgeOf(desk: Desk, { population }: Chosen): Figure | undefined {
  if (!hasHappened(population) || all(desk, 'last', 'first').length !== 1) return undefined;
  if (has(desk, 'count', 'mean', 'median', 'share', 'measure', 'num', 'time')) return undefined;
  const ask = takes(desk, 'when') ? 'day' : has(desk, 'who', 'which', 'list') ? 'case' : 'day';
  take(desk, 'who', 'which', 'list', 'show', 'is', 'got');
  return { type: takes(desk, 'last') ? 'last' : (take(desk, 'first'), 'first'), ask };
}

/** "hur många var som mest inskrivna 2025", "när var kön som längst", "i snitt inskrivna under 2025": a state followed day by day. */
function overDaysOf(desk: Desk, { population }: Chosen, filters: readonly Filter[]): Figure | undefined {
  const dated = has(desk, 'when');
  const span = dated || all(desk, 'period').some(({ node }) => node.match.kind === 'span');
  if (
    !span ||
    !(population === 'enrolled' || population === 'waiting') ||
    !filters.every(isLasting) ||
    !(dated || has(desk, 'count'))
  )
    return undefined;
  if (has(desk, 'measure', 'howlong', 'howold', 'who', 'which', 'group', 'dim', 'age-unit')) return undefined;
  const counted = (piece: Piece) =>
    dated || has(desk, 'at-once') || isA(desk.pieces[desk.pieces.indexOf(piece) + 1], 'count');
  const most = desk.pieces.find(
    (piece) =>
      isA(piece, 'at-most', 'max', 'most', 'bound') && (piece.word.includes('mest') || counted(piece)),
  );
  const least = desk.pieces.find(
    (piece) => isA(piece, 'min', 'least') && (piece.word.includes('minst') || counted(piece)),
  );
  const piece = most ?? least ?? (dated ? undefined : all(desk, 'mean')[0]);
  if (!piece) return undefined;
  desk.used.add(piece);
  take(desk, 'count', 'at-once', 'when');
  return { type: 'over-days', how: most ? 'max' : least ? 'min' : 'mean' };
}

function plainFigure(desk: Desk, chosen: Chosen): Figure {
  const counts = takes(desk, 'count') || has(desk, 'difference', 'more-by', 'fewer-by', 'more', 'fewer');
  const shown = takes(desk, 'show') && !has(desk, 'dim', 'group');
  const whole = leads(desk.pieces, 'all') && !has(desk, 'dim', 'group');
  const lists = takes(desk, 'list', 'who') || shown || whole || (!has(desk, 'dim') && takes(desk, 'which'));
  if (counts) {
    take(desk, 'exists');
    return { type: 'count' };
  }
  if (lists) return { type: 'list' };
  const [first] = desk.pieces.filter((piece) => !isA(piece, 'talk', 'comma', 'and', 'joint'));
  if (takes(desk, 'exists') || (isA(first, 'is', 'has') && has(desk, 'any'))) return { type: 'any' };
  return { type: isDue(chosen.population) && !has(desk, 'dim', 'group') ? 'list' : 'count' };
}

/** Of whom "vem har flest" can only ask for who sent them. */
const SENT: readonly Population[] = ['referred', 'waiting', 'new', 'enrolled', 'closed', 'declined'];

function extreme(
  desk: Desk,
  { population }: Chosen,
  filters: readonly Filter[],
  dimension: Dimension | undefined,
): Figured | Failure {
  const [who, which] = [takes(desk, 'who'), takes(desk, 'which')];
  const sender = who && has(desk, 'has') && SENT.includes(population);
  const payer = who && takes(desk, 'paid');
  const by =
    dimension ?? (payer ? 'payer' : !which && (population === 'referred' || sender) ? 'referrer' : undefined);
  if (isOfWorth(desk)) return failure('no-measure');
  const [most, least] = [takes(desk, 'most', 'max'), takes(desk, 'least', 'min')];
  if (by === undefined || (most && least)) return failure('no-measure');
  take(desk, 'list', 'show', 'count');
  return { figure: { type: most ? 'most' : 'least', by }, filters, group: undefined };
}
