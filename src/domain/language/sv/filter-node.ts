import type { Filter } from '../../schema/query.js';
import type { Node } from '../node.js';

export type Filtered = Extract<Node, { readonly cat: 'filter' }>;

export function filter(one: Filter, ...also: Filter[]): Node {
  return { cat: 'filter', filter: one, also };
}

/** The opposite; none of several that go together. "Inte fyllt 30" are those who are younger. */
export function denied({ filter: one, also = [] }: Filtered): Node | undefined {
  if (also.length > 0) return undefined;
  if (one.on !== 'age' || one.not || (one.min === undefined) === (one.max === undefined))
    return filter({ ...one, not: !one.not });
  const { min, max = 0 } = one;
  return filter({ on: 'age', not: false, ...(min === undefined ? { min: max + 1 } : { max: min - 1 }) });
}
