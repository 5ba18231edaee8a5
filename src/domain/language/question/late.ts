import type { Filter } from '../../schema/query.js';
import { all, type Desk } from './desk.js';

/** "försenade mer än en månad": how late, not how long somebody has been enrolled. */
export function lateFilter(desk: Desk, not = false): Filter {
  const length = all(desk, 'filter').find(({ node }) => node.filter.on === 'length');
  if (length?.node.filter.on !== 'length') return { on: 'overdue', not };
  desk.used.add(length);
  const { least, over, count, unit } = length.node.filter;
  return { on: 'overdue', not, late: { least, ...(over && { over }), count, unit } };
}
