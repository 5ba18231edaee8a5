import type { Entry, NewEntry, Stream } from '../entry.js';
import type { Appended } from '../ledger.js';
import { Appends } from './appends.js';
import { EntryList } from './entry-list.js';
import { Places } from './places.js';

/** The entries of a ledger in memory, with what the conditions of an append are checked against. */
export interface LedgerIndex {
  readonly entries: EntryList;
  /** Where in `entries` those of each stream are. */
  readonly places: Places;
  readonly appends: Appends;
}

export function emptyIndex(): LedgerIndex {
  return { entries: new EntryList(), places: new Places(), appends: new Appends() };
}

/** Takes everything out, for whoever reads it anew. */
export function empty({ entries, places, appends }: LedgerIndex): void {
  entries.clear();
  places.clear();
  appends.clear();
}

/** Adds an entry known to follow on; `more` entries of its append are still to come. */
export function push({ entries, places, appends }: LedgerIndex, entry: Entry, more: number): void {
  places.push(entry.stream, entries.length);
  entries.push(entry);
  appends.push(entry.key, more);
}

/** The last number of a stream; 0 where it has no entries. */
function lastOf({ places }: LedgerIndex, stream: Stream): number {
  return places.of(stream).length;
}

/** The entries of a stream, in order. */
export function streamOf({ entries, places }: LedgerIndex, stream: Stream): readonly Entry[] {
  return places.of(stream).map((at) => entries.at(at));
}

/** Whether an entry read from a store has the position and the number that come next. */
export function followsOn(index: LedgerIndex, { position, stream, number }: Entry): boolean {
  return position === index.entries.length + 1 && number === lastOf(index, stream) + 1;
}

/** The entries that were appended together with the one that has this key, or undefined if there is none. */
export function appendOf({ entries, appends }: LedgerIndex, key: string): readonly Entry[] | undefined {
  const at = appends.placeOf(key);
  if (at === undefined) return undefined;
  let from = at;
  while (from > 0 && appends.moreAfter(from - 1) > 0) from -= 1;
  return entries.slice(from, at + appends.moreAfter(at) + 1);
}

/** Entries not yet on disk that later appends of the same group must follow. */
export interface Staged {
  /** The last number of each stream. */
  readonly numbers: Map<Stream, number>;
  readonly keys: Set<string>;
}

export function nothingStaged(): Staged {
  return { numbers: new Map(), keys: new Set() };
}

/**
 * What an append must be answered with instead of being written; undefined if it may be, and then it is staged. A key
 * that belongs to another append, where the first entry's is new, is a conflict: the writer decided on old knowledge.
 */
export function objection(
  index: LedgerIndex,
  entries: readonly NewEntry[],
  staged: Staged = nothingStaged(),
): Exclude<Appended, { kind: 'appended' }> | undefined {
  const first = entries[0];
  const repeated = first && appendOf(index, first.key);
  if (repeated) return { kind: 'repeated', entries: repeated };
  for (const [at, { stream, number, key }] of entries.entries()) {
    const last = staged.numbers.get(stream) ?? lastOf(index, stream);
    if (index.appends.placeOf(key) !== undefined || staged.keys.has(key) || number !== last + 1) {
      unstage(staged, entries.slice(0, at));
      const actual = staged.numbers.get(stream) ?? lastOf(index, stream);
      return { kind: 'conflict', stream, actual };
    }
    staged.numbers.set(stream, number);
    staged.keys.add(key);
  }
  return undefined;
}

function unstage(staged: Staged, entries: readonly NewEntry[]): void {
  for (const { stream, number, key } of entries.toReversed()) {
    staged.numbers.set(stream, number - 1);
    staged.keys.delete(key);
  }
}

/** Gives entries their positions after the first `count` of the ledger. */
export function placed(entries: Iterable<NewEntry>, count: number): Entry[] {
  let position = count;
  return Array.from(entries, ({ stream, number, key, day, recorded, by, event }) => {
    position += 1;
    return { position, stream, number, key, day, recorded, by, event };
  });
}

/** Takes an append that is safe into memory. */
export function commit(index: LedgerIndex, entries: readonly Entry[]): void {
  entries.forEach((entry, at) => {
    push(index, entry, entries.length - at - 1);
  });
}
