import * as z from 'zod';
import type { Stream } from '../../entry.js';
import { Appends, type Keyed } from '../appends.js';
import type { EntryList } from '../entry-list.js';
import type { LedgerIndex } from '../ledger-index.js';
import { Places } from '../places.js';

/** Streams, or entries, of a part: so that making or reading one takes a few milliseconds. */
const STREAMS = 1_000;
const ENTRIES = 5_000;

/** What the hash has vouched for is not looked at again one by one: that would take longer than all the rest. */
const list = <T>() => z.custom<T[]>(Array.isArray);
const streamsSchema = z.object({ streams: list<[Stream, number[]]>() });
const keyedSchema = z.object({ keys: list<string>(), more: list<number>() });

/** Parts that are made when they are asked for. */
export interface IndexParts<Part = unknown> {
  readonly streams: readonly (() => Part)[];
  readonly appends: readonly (() => Part)[];
}

/** What the first `position` entries are judged by. What is written meanwhile comes after those, and is left out. */
export function indexParts({ places, appends }: LedgerIndex, position: number): IndexParts {
  return {
    streams: places.parts(position, STREAMS).map((part) => () => ({ streams: part() })),
    appends: appends.parts(position, ENTRIES),
  };
}

/** The index that the parts tell of, over the entries themselves. */
export function indexFrom({ streams, appends }: IndexParts, entries: EntryList): LedgerIndex {
  const keyed = appends.map((part) => (): Keyed => keyedSchema.parse(part()));
  return {
    entries,
    places: new Places(streams.map((part) => () => streamsSchema.parse(part()).streams)),
    appends: new Appends(keyed, entries.length),
  };
}
