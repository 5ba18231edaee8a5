import { z } from 'zod';
import type { Stream } from '../../entry.js';
import type { EntryList } from '../entry-list.js';
import type { LedgerIndex } from '../ledger-index.js';

/** Streams, or entries, of a part: so that making or reading one takes a few milliseconds. */
const STREAMS = 1_000;
const ENTRIES = 5_000;

/** What the hash has vouched for is not looked at again one by one: that would take longer than all the rest. */
const list = <T>() => z.custom<T[]>(Array.isArray);
const partSchema = z.union([
  z.object({ streams: list<[Stream, number[]]>() }),
  z.object({ keys: list<string>(), more: list<number>() }),
]);
type Part = z.infer<typeof partSchema>;

/**
 * What the first `position` entries are judged by, in parts that are made when they are asked for. What is written
 * meanwhile comes after those, and is left out.
 */
export function indexParts({ places, keys, more }: LedgerIndex, position: number): (() => Part)[] {
  const streams = places.entries();
  const inOrder = keys.keys();
  return [
    ...Array.from({ length: Math.ceil(places.size / STREAMS) }, () => () => ({
      streams: next(streams, STREAMS).map(([name, there]): [Stream, number[]] => [
        name,
        there.filter((at) => at < position),
      ]),
    })),
    ...Array.from({ length: Math.ceil(position / ENTRIES) }, (_, part) => () => {
      const from = part * ENTRIES;
      const to = Math.min(from + ENTRIES, position);
      return { keys: next(inOrder, to - from), more: more.slice(from, to) };
    }),
  ];
}

/** The index that the parts tell of, over the entries themselves; undefined if they do not belong together. */
export function indexFrom(parts: readonly unknown[], entries: EntryList): LedgerIndex | undefined {
  const index: LedgerIndex = { entries, more: [], places: new Map(), keys: new Map() };
  for (const part of parts) {
    const found = partSchema.safeParse(part).data;
    if (!found) return undefined;
    if ('streams' in found) for (const [name, there] of found.streams) index.places.set(name, there);
    else {
      for (const key of found.keys) index.keys.set(key, index.keys.size);
      for (const left of found.more) index.more.push(left);
    }
  }
  return index.keys.size === entries.length && index.more.length === entries.length ? index : undefined;
}

function next<T>(all: Iterator<T>, count: number): T[] {
  const found: T[] = [];
  while (found.length < count) {
    const one = all.next();
    if (one.done) break;
    found.push(one.value);
  }
  return found;
}
