import { as, isKind, type Item } from '../item.js';

const FROM_SOMEBODY = ['referred', 'new', 'enrolled', 'closed', 'waiting'];

/** "var kom remisserna ifrån", "varifrån kommer de inskrivna": how many from each referrer. */
export function readWhence(items: readonly Item[]): readonly Item[] {
  const about = items.some((item) => item.kind === 'pop' && FROM_SOMEBODY.includes(item.value));
  if (!about || items.some((item) => isKind(item, 'case', 'most', 'least'))) return items;
  const where = items.findIndex((item) => item.word === 'var');
  return items.flatMap((item, index) => {
    if (item.kind === 'who' && item.word === 'varifran') return [as(item, 'dim', 'referrer')];
    if (where < 0 || where > index || !/^ifran(?: |$)/u.test(item.word)) return [item];
    const { kind, value, raw, word, start, end } = as(item, 'dim', 'referrer');
    const whence: Item = { kind, value, raw, word, start, end };
    if (item.kind === 'period') return [whence, item];
    const after = items[index + 1];
    const open = after === undefined || isKind(after, 'period', 'filler', 'today');
    return item.kind === 'from' && open ? [whence] : [item];
  });
}
