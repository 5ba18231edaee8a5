import type { PeriodStatus } from './period-status.js';
import type { StatusTable } from './tables.js';

/** A row that does not add up: where, what its parts make, and what stands there. */
export interface Break {
  readonly row: string;
  readonly parts: readonly number[];
  readonly sum: number;
  readonly stands: number;
}

/**
 * Checks a status before anything of it is shown (DESIGN 7): atStart + new − closed = atEnd, and every breakdown sums
 * to its total. The rows that break; empty is fine.
 */
export function reconcile(status: PeriodStatus): readonly Break[] {
  const { atStart, new: fresh, closed, atEnd, during, result } = status;
  const flow = [
    checked('flow', [atStart.total, fresh.total, -closed.total], atEnd.total),
    checked('enrolled.during', [atStart.total, fresh.total], during.total),
    checked('result.of', [closed.total, -closed.dropouts], result.of),
  ];
  return [...flow, ...status.tables.map(checkTable)].filter((row) => row !== undefined);
}

function checkTable({ path, cells, total }: StatusTable): Break | undefined {
  return checked(
    path.join('.'),
    cells.map(({ count }) => count),
    total,
  );
}

function checked(row: string, parts: readonly number[], stands: number): Break | undefined {
  const sum = parts.reduce((total, part) => total + part, 0);
  return sum === stands ? undefined : { row, parts, sum, stands };
}
