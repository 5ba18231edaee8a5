import { as, isKind, type Item } from '../item.js';

const REACH = 5;

/**
 * A negation holds for the fact after it (DESIGN 9: never dropped). One that finds none stays, and the answer is held
 * back.
 */
export function readNegations(items: readonly Item[]): Item[] {
  const out = [...items];
  out.forEach((item, index) => {
    if (item.kind === 'no-consent') {
      out[index] = {
        ...item,
        kind: 'filter',
        value: 'consent',
        filter: { on: 'consent', not: true, ...authority(out, index) },
      };
    } else if (item.kind === 'consent') {
      out[index] = {
        ...item,
        kind: 'filter',
        value: 'consent',
        filter: { on: 'consent', not: false, ...authority(out, index) },
      };
    }
  });
  out.forEach((item, index) => {
    if (isKind(item, 'not', 'without', 'none')) bind(out, item, index);
  });
  return out;
}

/** The authority a consent is to, taken out of the items. */
function authority(items: Item[], index: number): { to?: string } {
  const near = items.findIndex((item, at) => item.kind === 'consent-to' && Math.abs(at - index) <= REACH);
  const to = items[near];
  if (!to || items.filter((item) => item.kind === 'consent-to').length > 1) return {};
  items[near] = as(to, 'filler');
  return { to: to.value };
}

function bind(items: Item[], negation: Item, index: number): void {
  for (let at = index + 1; at < items.length && at <= index + REACH; at++) {
    const item = items[at];
    if (!item) return;
    if (item.filter) {
      if (negation.kind === 'none' && !isKind(item, 'filter')) return;
      if (negation.kind === 'none' && item.filter.on !== 'income' && item.filter.on !== 'consent') return;
      items[at] = { ...item, filter: { ...item.filter, not: !item.filter.not } };
      items[index] = as(negation, 'filler');
      spread(items, at);
      return;
    }
    if (item.kind === 'pop' && items[at + 1]?.start === item.start) continue;
    if (!isKind(item, 'is', 'has', 'filler', 'to', 'from', 'with', 'any', 'paid', 'of', 'who-are')) return;
  }
}

/** "inte från soc eller fk": what is joined to a denied fact is denied with it. */
function spread(items: Item[], from: number): void {
  const first = items[from];
  for (let at = from + 1; at + 1 < items.length; at += 2) {
    const item = items[at + 1];
    if (!isKind(items[at], 'or', 'and') || !item?.filter || item.filter.on !== first?.filter?.on) return;
    items[at + 1] = { ...item, filter: { ...item.filter, not: first.filter.not } };
  }
}
