import type { Filter } from '../../schema/query.js';
import type { Node } from '../node.js';

export type Filtered = Extract<Node, { readonly cat: 'filter' }>;

export function filter(one: Filter, ...also: Filter[]): Node {
  return { cat: 'filter', filter: one, also };
}

/** The opposite; none of several that go together. */
export function denied({ filter: one, also = [] }: Filtered): Node | undefined {
  return also.length > 0 ? undefined : filter({ ...one, not: !one.not });
}
