import type { Bag } from './bag.js';
import { unitAsked } from './case-question.js';
import { RESULTS } from '../codes.js';
import { type Failure, failure } from './failure.js';
import { filtersOf } from './filter-list.js';
import { isKind, type Item } from './item.js';
import { UNIT_OF } from './measures.js';
import type { Chosen } from './population-choice.js';
import type { Dimension, Figure, Filter, Measure, Population } from './query.js';

/** A figure with the filters of those it is over. */
export interface Figured {
  readonly figure: Figure;
  readonly filters: readonly Filter[];
  readonly group: Dimension | undefined;
  /** The averages of DESIGN 7 are over the closures in result. */
  readonly results?: true;
}

/** What is asked about a population: a number, a share, an average, an extreme, a list. */
export function chooseFigure(bag: Bag, chosen: Chosen): Figured | Failure {
  const filters = filtersOf(bag.items, bag);
  const dimensions = bag.values('dim') as Dimension[];
  if (dimensions.length > 1) return failure('conflict', ...bag.all('dim').map((item) => item.raw));
  const [dimension] = dimensions;
  if (isShare(bag, chosen)) return share(bag, chosen, dimension);
  if ('reason' in filters) return filters;
  const measure = measureOf(bag, chosen);
  if (typeof measure === 'object') return measure;
  if (measure !== undefined) return measured(bag, chosen, measure, filters, dimension);
  if (bag.has('most', 'least')) return extreme(bag, chosen, filters, dimension);
  if (bag.has('min', 'max', 'mean', 'median', 'sum', 'howlong', 'howold')) return failure('no-measure');
  const figure = plainFigure(bag, chosen);
  if (figure.type !== 'count' && dimension !== undefined)
    return failure('conflict', bag.first('dim')?.raw ?? '');
  return { figure, filters, group: dimension };
}

function plainFigure(bag: Bag, chosen: Chosen): Figure {
  if (bag.has('count', 'difference', 'more', 'fewer') || isNumbered(bag)) return { type: 'count' };
  if (bag.has('list', 'who')) return { type: 'list' };
  if (bag.has('which') && !bag.has('dim')) return { type: 'list' };
  if (bag.has('exists') || (isKind(bag.items[0], 'is', 'has') && bag.has('any'))) return { type: 'any' };
  const due = ['follow-ups', 'reviews', 'trials-due'].includes(chosen.population);
  return { type: due && !bag.has('dim') ? 'list' : 'count' };
}

/** "antal remisser", "remissantal": the number is in the name. */
function isNumbered(bag: Bag): boolean {
  return bag.all('pop').some((item) => /^antal |antalet?$/u.test(item.word));
}

function isShare(bag: Bag, chosen: Chosen): boolean {
  if (bag.has('share')) return true;
  const asksElse = bag.has(
    'count',
    'list',
    'who',
    'which',
    'mean',
    'median',
    'min',
    'max',
    'most',
    'least',
    'exists',
    'measure',
    'howlong',
    'howold',
  );
  return (
    !asksElse &&
    chosen.population === 'closed' &&
    bag.filters().some((filter) => isResult(filter) && !filter.not)
  );
}

export function isResult(filter: Filter): boolean {
  return (
    filter.on === 'outcome' && filter.in.length === RESULTS.size && filter.in.every((one) => RESULTS.has(one))
  );
}

function share(bag: Bag, chosen: Chosen, group: Dimension | undefined): Figured | Failure {
  const sides = sidesOf(bag);
  const part = filtersOf(sides.part, bag);
  const whole = filtersOf(sides.whole, bag);
  if ('reason' in part) return part;
  if ('reason' in whole) return whole;
  const over = [...part, ...chosen.fates];
  if (over.length === 0) return { ...singlePart(whole, bag, group) };
  return shareOf(over, whole, chosen, group);
}

function singlePart(whole: readonly Filter[], bag: Bag, group: Dimension | undefined): Figured | Failure {
  const [only, ...more] = whole;
  if (!only) return failure('ambiguous', bag.first('share')?.raw ?? '');
  if (more.length > 0)
    return failure('ambiguous', ...(resultOrGender(whole, bag) ?? [bag.first('share')?.raw ?? '']));
  const result = isResult(only) && !only.not;
  return { figure: { type: 'share', part: [only], result }, filters: [], group };
}

/** "andel män i resultat": of the men, or of those in result? Each is said as a question of its own (DESIGN 9). */
function resultOrGender(whole: readonly Filter[], bag: Bag): string[] | undefined {
  const whom = bag.all('filter').find((item) => item.value === 'gender')?.raw;
  const told = whole.length === 2 && whole.every((filter) => !filter.not);
  if (whom === undefined || !told || !whole.some(isResult)) return undefined;
  return [`andel i resultat för ${whom}`, `andel ${whom} bland resultaten`];
}

function shareOf(
  part: readonly Filter[],
  whole: readonly Filter[],
  chosen: Chosen,
  group: Dimension | undefined,
): Figured | Failure {
  const [first] = part;
  const result = part.length === 1 && first !== undefined && isResult(first) && !first.not;
  if (whole.some((filter) => isResult(filter)) && result) return failure('conflict', 'resultat');
  const outcome = part.some((filter) => filter.on === 'outcome' || filter.on === 'detail');
  const dropout = part.some((filter) => filter.on === 'outcome' && filter.in.includes('dropout'));
  if (outcome && !result && !dropout && !chosen.said)
    return failure('ambiguous', 'av alla avslutade', 'dropouts oräknade');
  return { figure: { type: 'share', part: [...part], result }, filters: whole, group };
}

/** The two sides of a share: what stands after "av", "bland" or "för" is the whole, up to the next verb. */
function sidesOf(bag: Bag): { part: Item[]; whole: Item[] } {
  const { items } = bag;
  const filters = items.filter((item) => item.filter);
  const start = items.findIndex((item, index) => isPartitive(item, items, index));
  if (start >= 0) {
    const noun = items.findIndex(
      (item, index) =>
        index > start && (item.kind === 'pop' || item.filter !== undefined || item.kind === 'person'),
    );
    const verb = items.findIndex(
      (item, index) => index > Math.max(noun, start) && isVerb(item, items, index),
    );
    const end = verb < 0 ? items.length : verb;
    const whole = filters.filter((item) => items.indexOf(item) > start && items.indexOf(item) < end);
    const part = filters.filter((item) => !whole.includes(item));
    return part.length > 0 ? { part, whole } : relative(items, noun, whole);
  }
  const forAt = items.findIndex(
    (item, index) => item.kind === 'for' && items.slice(index + 1, index + 4).some((one) => one.filter),
  );
  if (forAt >= 0)
    return {
      part: filters.filter((item) => items.indexOf(item) < forAt),
      whole: filters.filter((item) => items.indexOf(item) > forAt),
    };
  const own = filters.filter((item) => item.kind === 'filter');
  const [lead, ...rest] = own;
  if (lead?.filter && isResult(lead.filter) && !lead.filter.not) return { part: [lead], whole: rest };
  return own.length === 1 ? { part: own, whole: [] } : { part: [], whole: own };
}

/** "av kvinnorna som har försörjningsstöd", with nothing else said: the clause is the part. */
function relative(items: readonly Item[], noun: number, whole: Item[]): { part: Item[]; whole: Item[] } {
  const who = items.findIndex((item, index) => index > noun && /^som(?: |$)/u.test(item.word));
  const part = who < 0 ? [] : whole.filter((item) => items.indexOf(item) > who);
  return { part, whole: whole.filter((item) => !part.includes(item)) };
}

function isPartitive(item: Item, items: readonly Item[], index: number): boolean {
  if (item.kind === 'share') return / av$/iu.test(item.word);
  if (item.kind === 'person' && item.word.startsWith('av ')) return true;
  return item.kind === 'of' && items.slice(0, index).some((one) => isKind(one, 'share', 'count'));
}

function isVerb(item: Item, items: readonly Item[], index: number): boolean {
  if (isKind(item, 'is', 'has', 'paid'))
    return !isKind(items[index - 1], 'who-are') && !/som/iu.test(item.word);
  if (item.kind === 'to' || item.kind === 'from') return true;
  if (
    item.filter &&
    /^(gick|gatt|nadde|natt|fick|fatt|blev|blivit|kom|hoppa|avbr|har|saknar|lyckades|forsorjs)/iu.test(
      item.word,
    )
  )
    return true;
  return (
    item.kind === 'pop' &&
    index > 0 &&
    /^(avslutades|skrevs|remitterades|inskrevs|lamnade|lamnade|avslutats)/iu.test(item.word) &&
    items.slice(0, index).some((one) => one.kind === 'pop' || one.filter !== undefined)
  );
}

function measureOf(bag: Bag, chosen: Chosen): Measure | Failure | undefined {
  const named = bag.values('measure') as Measure[];
  if (named.length > 1) return failure('conflict', ...bag.all('measure').map((item) => item.raw));
  const [only] = named;
  const tall = named.length === 0 && bag.all('howlong').some((item) => item.word === 'hur langa');
  const timed = !tall && bag.has('howlong', 'mean', 'median', 'min', 'max', 'sum');
  const queue = chosen.population === 'waiting';
  if (only === 'wait') return queue ? 'queue-time' : 'wait';
  if (only === 'age' || bag.has('howold')) return bag.has('count', 'share') && !timed ? undefined : 'age';
  if (only !== undefined) return only;
  if (!timed) return undefined;
  if (bag.has('waited') || (queue && bag.has('howlong', 'min', 'max', 'mean', 'median')))
    return queue ? 'queue-time' : chosen.population === 'new' ? 'wait' : undefined;
  if (bag.has('pronoun') && chosen.population === 'enrolled') return failure('no-measure');
  if (chosen.population === 'closed' && bag.has('howlong', 'stayed')) return 'throughput';
  return bag.has('stayed') || chosen.population === 'enrolled' ? 'stay' : undefined;
}

function measured(
  bag: Bag,
  chosen: Chosen,
  measure: Measure,
  filters: readonly Filter[],
  group: Dimension | undefined,
): Figured | Failure {
  const unit = unitAsked(bag) ?? UNIT_OF[measure];
  const statistic = (['median', 'min', 'max', 'sum', 'mean'] as const).find((one) => bag.has(one)) ?? 'mean';
  const whose = bag.has('who', 'list') || (bag.has('which') && !bag.has('dim'));
  if (whose && (statistic === 'min' || statistic === 'max')) {
    const figure: Figure = { type: statistic === 'min' ? 'who-min' : 'who-max', measure };
    return { figure, filters, group: undefined };
  }
  const ranked = bag.has('which') && bag.has('dim');
  if (whose || ranked || bag.has('count') || bag.has('most', 'least'))
    return failure('conflict', bag.first('measure')?.raw ?? '');
  const figure: Figure = { type: statistic, measure, unit };
  const outcomes = filters.some((filter) => filter.on === 'outcome' || filter.on === 'detail');
  const averaged =
    measure === 'throughput' || measure === 'benefits' || (measure === 'age' && bag.has('after'));
  if (chosen.population !== 'closed' || outcomes) return { figure, filters, group };
  if (bag.items.some((item) => /^(alla|samtliga)/iu.test(item.word)))
    return failure('ambiguous', 'alla avslutade', 'avslutade i resultat');
  if (averaged) return { figure, filters, group, results: true };
  return statistic === 'mean' || statistic === 'median'
    ? failure('ambiguous', 'medelålder vid avslut, i resultat', 'alla avslutade')
    : { figure, filters, group };
}

/** Of whom "vem har flest" can only ask for who sent them. */
const SENT: readonly Population[] = ['referred', 'waiting', 'new', 'enrolled', 'closed', 'declined'];

function extreme(
  bag: Bag,
  { population }: Chosen,
  filters: readonly Filter[],
  dimension: Dimension | undefined,
): Figured | Failure {
  const sender = bag.has('who') && bag.has('has') && SENT.includes(population);
  const by =
    dimension ??
    (bag.has('who') && bag.has('paid')
      ? 'payer'
      : !bag.has('which') && (bag.hasPopulation('referred') || sender)
        ? 'referrer'
        : undefined);
  if (by === undefined || (bag.has('most') && bag.has('least'))) return failure('no-measure');
  return { figure: { type: bag.has('most') ? 'most' : 'least', by }, filters, group: undefined };
}
