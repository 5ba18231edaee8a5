import type { Stream } from '../entry.js';

/** Streams, each with where in the ledger its entries are. */
export type StreamPlaces = readonly (readonly [Stream, number[]])[];

/**
 * Where in a ledger the entries of each stream are: as many as its last number says. What a snapshot holds is in parts by the
 * streams' names, each read when one of its streams is first asked for, or bit by bit.
 */
export class Places {
  readonly #there = new Map<Stream, number[]>();
  #left: number;

  constructor(private unread: ((() => StreamPlaces) | undefined)[] = []) {
    this.#left = unread.length;
  }

  of(stream: Stream): readonly number[] {
    if (this.#left > 0) this.#read(partOf(stream, this.unread.length));
    return this.#there.get(stream) ?? [];
  }

  push(stream: Stream, place: number): void {
    if (this.#left > 0) this.#read(partOf(stream, this.unread.length));
    const there = this.#there.get(stream);
    if (there) there.push(place);
    else this.#there.set(stream, [place]);
  }

  clear(): void {
    this.unread = [];
    this.#left = 0;
    this.#there.clear();
  }

  /** Reads one part of what nobody has asked for yet. False when there is none left. */
  readOn(): boolean {
    if (this.#left === 0) return false;
    this.#read(this.unread.findIndex((part) => part !== undefined));
    return true;
  }

  /** Those of the first `position` entries, in parts of about a size: what comes while they are made is left out. */
  parts(position: number, size: number): (() => StreamPlaces)[] {
    while (this.readOn());
    const parts = Array.from({ length: Math.ceil(this.#there.size / size) }, (): Stream[] => []);
    for (const stream of this.#there.keys()) parts[partOf(stream, parts.length)]?.push(stream);
    return parts.map((streams) => () => {
      const there = streams.map((stream) => [stream, this.of(stream).filter((at) => at < position)] as const);
      return there.filter(([, places]) => places.length > 0);
    });
  }

  #read(at: number): void {
    const part = this.unread[at];
    if (!part) return;
    for (const [stream, there] of part()) this.#there.set(stream, there);
    this.unread[at] = undefined;
    this.#left -= 1;
  }
}

/** Any way to spread the names that is quick, and the same in every process. */
function partOf(stream: Stream, parts: number): number {
  let spread = 0;
  for (let at = 0; at < stream.length; at += 1) spread = (spread * 31 + stream.charCodeAt(at)) >>> 0;
  return spread % parts;
}
