import type { Entry } from '../entry.js';

/** Gives the entry at a place: read from where it stands when it is first asked for. */
export type ReadEntry = (place: number) => Entry;

/** The entries of a ledger in order. Those before a snapshot are read when they are first asked for, and then kept. */
export class EntryList {
  #held: (Entry | undefined)[];
  /** Those before it have been read. */
  #readTo = 0;

  /** A list that begins with `unread` entries. */
  constructor(
    unread = 0,
    private read?: ReadEntry,
  ) {
    this.#held = new Array<undefined>(unread).fill(undefined);
  }

  get length(): number {
    return this.#held.length;
  }

  /** @throws RangeError where there is none. */
  at(place: number): Entry {
    const held = this.#held[place];
    if (held) return held;
    const read = place < this.length ? this.read?.(place) : undefined;
    if (!read) throw new RangeError(`no entry at ${place}`);
    this.#held[place] = read;
    return read;
  }

  /** Reads some of those that nobody has asked for yet. False when there are none left. */
  readOn(count: number): boolean {
    for (let left = count; left > 0; this.#readTo++)
      if (this.#readTo >= this.length) {
        this.read = undefined;
        return false;
      } else if (!this.#held[this.#readTo]) {
        this.at(this.#readTo);
        left -= 1;
      }
    return true;
  }

  slice(from: number, to: number = this.length): Entry[] {
    const found: Entry[] = [];
    for (let place = from; place < Math.min(to, this.length); place++) found.push(this.at(place));
    return found;
  }

  push(entry: Entry): void {
    this.#held.push(entry);
  }

  clear(): void {
    this.#held = [];
  }
}
