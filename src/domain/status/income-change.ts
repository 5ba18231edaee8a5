import { type Cell, UNKNOWN } from '../answers/groups.js';
import { type Income, payerOf } from '../codes.js';

/** What the closed of a period lived on before and after, of those for whom both are known. */
export interface IncomeChange {
  /** Income at referral → income after closure. */
  readonly beforeAndAfter: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly known: number;
  readonly unknown: number;
  /** For each income before: how many had another after ("13 av 14 lämnade försörjningsstöd"). */
  readonly left: ReadonlyMap<Income, { readonly left: number; readonly of: number }>;
}

/** From the closed by income and income after. */
export function incomeChangeOf(cells: readonly Cell[]): IncomeChange {
  const beforeAndAfter = new Map<string, Map<string, number>>();
  const left = new Map<Income, { left: number; of: number }>();
  let [known, unknown] = [0, 0];
  for (const { keys, count } of cells) {
    const [income, after] = keys as [Income, string];
    if (keys.includes(UNKNOWN)) {
      unknown += count;
      continue;
    }
    known += count;
    const row = beforeAndAfter.get(income) ?? new Map<string, number>();
    beforeAndAfter.set(income, row.set(after, count));
    const before = left.get(income) ?? { left: 0, of: 0 };
    left.set(income, { left: before.left + (after === income ? 0 : count), of: before.of + count });
  }
  return { beforeAndAfter, known, unknown, left };
}

/** Each public support, what an authority pays, that somebody had before, and how many left it. */
export function supportsLeft({ left }: IncomeChange) {
  return [...left].filter(([income]) => !['NONE', 'OTHER'].includes(payerOf(income)));
}
