import type { Bag } from './bag.js';
import { type Failure, failure } from './failure.js';
import { isJoint, isKind, type Item } from './item.js';
import type { Filter } from './query.js';

/**
 * The filters of some pieces, joined ones of a kind as one ("arbete eller studier"). Refused: two of a kind that are
 * not joined, and "eller" between different kinds, which no list of filters can say.
 */
export function filtersOf(items: readonly Item[], bag: Bag): Filter[] | Failure {
  const filters: Filter[] = [];
  let last: Item | undefined;
  for (const item of items) {
    const { filter } = item;
    if (!filter) continue;
    const next = last?.filter && joint(last, item, bag);
    const joined = next === 'list' && filter.on === 'unit' ? undefined : next;
    const same = last?.filter?.on === filter.on;
    const previous = filters.at(-1);
    if (joined === 'or' && !same) return failure('conflict', last?.raw ?? '', item.raw);
    if (joined === 'and' && last && isApart(last, item)) return failure('conflict', last.raw, item.raw);
    if (same && previous && joined !== undefined) {
      const merged = union(previous, filter);
      if (!merged) return failure('conflict', last?.raw ?? '', item.raw);
      filters[filters.length - 1] = merged;
    } else if (!filters.some((one) => JSON.stringify(one) === JSON.stringify(filter))) {
      if (filters.some((one) => clash(one, filter))) return failure('conflict', last?.raw ?? '', item.raw);
      filters.push(filter);
    }
    last = item;
  }
  return narrowed(filters);
}

/** "kvinnor och soc", "psyk och soc": two groups, not one that is both. */
function isApart({ filter: one }: Item, { filter: other }: Item): boolean {
  if (one?.on === other?.on) return false;
  if (one?.on === 'gender') return true;
  const from = [one?.on, other?.on];
  return from.includes('unit') && from.includes('referrer');
}

/** "arbete med lönebidrag": the detail says it all. "vc hedemora": both parts of one unit's name. */
function narrowed(filters: readonly Filter[]): Filter[] | Failure {
  const units = filters.filter((filter) => filter.on === 'unit' && !filter.not);
  const rest = filters.filter((filter) => filter.on !== 'unit' || filter.not);
  if (units.length === 0) return rest;
  const [first, ...more] = units.flatMap((filter) => (filter.on === 'unit' ? [filter.in] : []));
  const common = (first ?? []).filter((name) => more.every((names) => names.includes(name)));
  return common.length > 0
    ? [...rest, { on: 'unit', not: false, in: common }]
    : failure('ambiguous', 'enhet');
}

function clash(one: Filter, other: Filter): boolean {
  if (one.on !== other.on || one.on === 'unit') return false;
  if (one.on === 'consent' && other.on === 'consent')
    return one.to === other.to || one.to === undefined || other.to === undefined;
  if (one.on === 'fate' && other.on === 'fate') return false;
  return true;
}

function joint(a: Item, b: Item, bag: Bag): 'or' | 'and' | 'list' | undefined {
  const between = bag.items.slice(bag.items.indexOf(a) + 1, bag.items.indexOf(b));
  if (between.some((item) => isKind(item, 'or'))) return 'or';
  if (between.some((item) => isKind(item, 'and'))) return 'and';
  return between.length > 0 && between.every((item) => isJoint(item))
    ? undefined
    : between.length === 0
      ? 'list'
      : undefined;
}

function union(a: Filter, b: Filter): Filter | undefined {
  if (a.not !== b.not || !('in' in a) || !('in' in b) || a.on !== b.on) return undefined;
  return { ...a, in: [...new Set<string>([...a.in, ...b.in])] } as Filter;
}
