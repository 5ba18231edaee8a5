import type { Closed } from '../case/case.js';
import { type Income, payerOf } from '../codes.js';
import type { Table } from './tally.js';

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
  const left = new Map<Income, { left: number; of: number }>();
  const beforeAndAfter = new Map<string, Map<string, number>>();
  let known = 0;
  for (const { income, incomeAfter } of closed) {
    if (income === undefined || incomeAfter === undefined) continue;
    known++;
    let row = beforeAndAfter.get(income);
    if (!row) beforeAndAfter.set(income, (row = new Map<string, number>()));
    row.set(incomeAfter, (row.get(incomeAfter) ?? 0) + 1);
    let before = left.get(income);
    if (!before) left.set(income, (before = { left: 0, of: 0 }));
    before.of++;
    if (incomeAfter !== income) before.left++;
  }
  return { beforeAndAfter, known, unknown: closed.length - known, left };
}

/** Each public support, what an authority pays, that somebody had before, and how many left it. */
export function supportsLeft({ left }: IncomeChange) {
  return [...left].filter(([income]) => !['NONE', 'OTHER'].includes(payerOf(income)));
}
