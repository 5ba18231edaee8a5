import type { CaseEvent, Entry, NewEntry } from '../entry.js';
import type { Case } from './case.js';
import { evolve } from './evolve.js';

export type CaseEntry = Entry<CaseEvent>;
type Foldable = Pick<NewEntry<CaseEvent>, 'stream' | 'number' | 'event'>;

/** The code of the case that an entry belongs to. */
export function codeOf(entry: { readonly stream: string }): string {
  return entry.stream.slice('case/'.length);
}

/** The numbers of the entries that later entries have taken back. */
export function undoneNumbers(entries: readonly Foldable[]): ReadonlySet<number> {
  return new Set(entries.flatMap((entry) => (entry.event.type === 'undone' ? entry.event.numbers : [])));
}

/**
 * The state of a case is the fold of its entries (DESIGN 3), without those that have been undone. A correction of
 * something that has been taken back has nothing left to correct, and falls with it.
 * `absent` is a case whose beginning was undone; `broken` an order of events that no case can have.
 */
export function foldCase(entries: readonly Foldable[]): Case | 'absent' | 'broken' {
  const undone = undoneNumbers(entries);
  let it: Case | undefined;
  for (const entry of entries) {
    if (undone.has(entry.number)) continue;
    if (it === undefined && entry.event.type === 'undone') continue;
    const next = evolve(it, entry.event, codeOf(entry), entry.number);
    if (next === undefined && entry.event.type !== 'corrected') return 'broken';
    it = next ?? it;
  }
  return it === undefined ? 'absent' : { ...it, revision: entries.at(-1)?.number ?? 0 };
}
