import type { Closed } from '../case/case.js';
import type { Income } from '../codes.js';
import { type Table, tableBy } from './tally.js';

/** What the closed of a period lived on before and after, of those for whom both are known. */
export interface IncomeChange {
  /** Income at referral → income after closure. */
  readonly beforeAndAfter: Table;
  readonly known: number;
  readonly unknown: number;
  /** For each income before: how many had another after ("13 av 14 lämnade försörjningsstöd"). */
  readonly left: ReadonlyMap<Income, { readonly left: number; readonly of: number }>;
}

export function incomeChangeOf(closed: readonly Closed[]): IncomeChange {
  const known = closed.filter(({ income, incomeAfter }) => income !== undefined && incomeAfter !== undefined);
  const left = new Map<Income, { left: number; of: number }>();
  for (const { income, incomeAfter } of known) {
    if (income === undefined) continue;
    const before = left.get(income) ?? { left: 0, of: 0 };
    const moved = incomeAfter === income ? 0 : 1;
    left.set(income, { left: before.left + moved, of: before.of + 1 });
  }
  return {
    beforeAndAfter: tableBy(
      known,
      (it) => it.income,
      (it) => it.incomeAfter ?? 'annan',
    ),
    known: known.length,
    unknown: closed.length - known.length,
    left,
  };
}
