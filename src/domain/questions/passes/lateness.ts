import { isJoint, isKind, type Item } from '../item.js';

/**
 * "försenade mer än en månad": how late, not how long somebody has been enrolled. Nothing says how late a trial's
 * decision is; that is held back.
 */
export function readLateness(items: readonly Item[]): Item[] {
  const out = [...items];
  items.forEach((item, index) => {
    const length = item.filter;
    if (length?.on !== 'length') return;
    const at = [lateBeside(out, index, -1), lateBeside(out, index, 1)].find((place) => place >= 0) ?? -1;
    const late = out[at];
    if (!late?.filter) return;
    const { kind, value, raw, word, start, end } = { ...item, kind: 'filler', value: '' };
    out[index] = { kind, value, raw, word, start, end };
    if (late.filter.on !== 'overdue') out[index] = { kind: 'unknown', value: '', raw, word, start, end };
    else
      out[at] = {
        ...late,
        filter: { ...late.filter, late: { least: length.least, count: length.count, unit: length.unit } },
      };
  });
  return out;
}

/** The place of what is late, beside a length of time, past mere joints and what it is that is due. */
function lateBeside(items: readonly Item[], index: number, step: 1 | -1): number {
  for (let at = index + step; at >= 0 && at < items.length; at += step) {
    const item = items[at];
    if (!item || item.filter?.on === 'overdue' || item.filter?.on === 'late-trial') return at;
    const isDue = item.kind === 'pop' && /^(?:follow-ups|reviews|trials-due)$/u.test(item.value);
    if (!isJoint(item) && !isDue && !isKind(item, 'pronoun')) return -1;
  }
  return -1;
}
