import { as, isKind, type Item } from '../item.js';

const REACH = 3;

/**
 * What they lived on afterwards: "hade lön efter avslut" is an income after, and "lämnade försörjningsstöd" had it
 * before and another one after (DESIGN 3).
 */
export function readIncomeAfter(items: readonly Item[]): Item[] {
  const out = [...items];
  items.forEach((item, index) => {
    const { filter } = item;
    if (filter?.on !== 'income') return;
    const next = items.slice(index + 1, index + 1 + REACH);
    const near = next.find((one) => one.kind === 'after' || one.filter?.on === 'income');
    const before = items[index - 1];
    if (near?.kind === 'after') {
      out[out.indexOf(item)] = { ...item, value: 'income-after', filter: { ...filter, on: 'income-after' } };
      out[out.indexOf(near)] = as(near, 'filler');
    } else if (isKind(before, 'to') && isFromIncome(items, index)) {
      out[out.indexOf(item)] = { ...item, value: 'income-after', filter: { ...filter, on: 'income-after' } };
    } else if (isKind(before, 'pop') && /^(har )?lamna(de|t)$/u.test(before?.word ?? '')) {
      const left: Item = {
        ...item,
        value: 'income-after',
        filter: { on: 'income-after', not: true, in: filter.in },
      };
      out.splice(out.indexOf(item) + 1, 0, left);
    }
  });
  return out;
}

/** "från försörjningsstöd till lön": one income before and another one after. */
function isFromIncome(items: readonly Item[], index: number): boolean {
  return items[index - 2]?.filter?.on === 'income' && isKind(items[index - 3], 'from');
}
