import { as, isKind, type Item } from '../item.js';

/** What is grouped by, or what an extreme is over: "per remittent", "fördelat på kön", "vanligaste utfallet". */
export function readDimensions(items: readonly Item[]): Item[] {
  const out = [...items];
  const extreme = out.some((item) => isKind(item, 'most', 'least'));
  out.forEach((item, index) => {
    const next = out[index + 1];
    const grouped = item.kind === 'per' || (extreme && isKind(item, 'most', 'least', 'which'));
    if (!next) return;
    if (grouped) {
      const dimension = dimensionOf(next, item.kind !== 'most' && item.kind !== 'least');
      if (dimension !== undefined) out[index + 1] = as(next, 'dim', dimension);
      // A misspelt efter would have moved the days: it is held.
      else if (item.kind === 'per' && next.kind === 'period' && item.word !== 'efter')
        out[index] = as(item, 'filler');
    }
  });
  return out.map((item, index) => {
    if (item.kind !== 'per') return item;
    const near = out.slice(index + 1, index + 4).find((one) => !isKind(one, 'filler', 'of', 'for'));
    const before = out.slice(0, index).findLast((one) => !isKind(one, 'filler'));
    const shared = item.word.includes('fordelar') && out.slice(index + 1).some((one) => one.kind === 'dim');
    return shared || isKind(near, 'dim') || isKind(before, 'dim') ? as(item, 'filler', 'grouped') : item;
  });
}

/** A bare år after "mest" is a slip for "i år" as often as not: no dimension. */
function dimensionOf(item: Item, years: boolean): string | undefined {
  if (item.kind === 'dim') return item.value;
  if (item.kind === 'measure' && item.value === 'age') return 'age';
  if (item.kind === 'income' && item.value === '') return 'income';
  if (item.kind === 'paid' && item.filter === undefined) return 'payer';
  if (item.kind === 'year-word' || (item.kind === 'ar' && /^år/iu.test(item.raw)))
    return years ? 'year' : undefined;
  if (item.kind === 'time' && item.value === 'months') return 'month';
  return undefined;
}
