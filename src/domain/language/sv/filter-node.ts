import type { Filter } from '../../schema/query.js';
import type { Node, NodeOf } from '../node.js';

export type Filtered = Extract<Node, { readonly cat: 'filter' }>;

export function filter(one: Filter, ...also: Filter[]): Node {
  return { cat: 'filter', filter: one, also };
}

/** "över", "minst", "under", "högst": which side, and whether the number itself is on it. */
interface Bound {
  readonly least: boolean;
  readonly within: boolean;
}

/**
 * "mer än 30 dagar" leaves the thirtieth out, "minst" and "högst" take it in. More than a year is a long stay, which a case is from
 * the day that the year has gone (DESIGN 5).
 */
export function lasting({ least, within }: Bound, { count, unit }: NodeOf<'duration'>) {
  const isYear = count * (unit === 'years' ? 12 : 1) === 12 && unit !== 'days';
  const over = least !== within && !(least && isYear);
  return { on: 'length' as const, not: false, least, ...(over && { over }), count, unit };
}

/** The opposite; none of several that go together. "Inte fyllt 30" are those who are younger. */
export function denied({ filter: one, also = [], place, every }: Filtered): Node | undefined {
  const isOfSeveral = every !== undefined || (one.on === 'consent' && one.every !== undefined);
  if (also.length > 0 || isOfSeveral) return undefined;
  if (one.on !== 'age' || one.not || (one.min === undefined) === (one.max === undefined))
    return { cat: 'filter', filter: { ...one, not: !one.not }, also: [], ...(place && { place }) };
  const { min, max = 0 } = one;
  return filter({ on: 'age', not: false, ...(min === undefined ? { min: max + 1 } : { max: min - 1 }) });
}
