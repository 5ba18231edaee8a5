/** Keys and how many more entries of its append come after each, in the ledger's order. */
export interface Keyed {
  readonly keys: readonly string[];
  readonly more: readonly number[];
}

/** Which entries were appended together, and under which keys. What a snapshot holds is read when it is first asked for, or bit by bit. */
export class Appends {
  readonly #keys = new Map<string, number>();
  readonly #more: number[] = [];

  constructor(
    private readonly unread: (() => Keyed)[] = [],
    private readonly begun = 0,
  ) {}

  get length(): number {
    return Math.max(this.begun, this.#more.length);
  }

  /** The place of the entry with a key. */
  placeOf(key: string): number | undefined {
    this.#readAll();
    return this.#keys.get(key);
  }

  /** How many entries of its append come after the one at a place. */
  moreAfter(place: number): number {
    this.#readAll();
    return this.#more[place] ?? 0;
  }

  push(key: string, more: number): void {
    if (this.unread.length > 0) this.unread.push(() => ({ keys: [key], more: [more] }));
    else this.#add(key, more);
  }

  clear(): void {
    this.unread.length = 0;
    this.#keys.clear();
    this.#more.length = 0;
  }

  /** Reads one part of what nobody has asked for yet. False when there is none left. */
  readOn(): boolean {
    const part = this.unread[0]?.();
    this.unread.shift();
    part?.keys.forEach((key, at) => {
      this.#add(key, part.more[at] ?? 0);
    });
    return part !== undefined;
  }

  /** The first `count` in parts of a size, made as they are asked for: what comes meanwhile is left out. */
  parts(count: number, size: number): (() => Keyed)[] {
    this.#readAll();
    const keys = this.#keys.keys();
    return Array.from({ length: Math.ceil(count / size) }, (_, part) => () => {
      const from = part * size;
      const to = Math.min(from + size, count);
      const some: string[] = [];
      while (some.length < to - from) some.push(keys.next().value ?? '');
      return { keys: some, more: this.#more.slice(from, to) };
    });
  }

  #add(key: string, more: number): void {
    this.#keys.set(key, this.#more.length);
    this.#more.push(more);
  }

  #readAll(): void {
    while (this.unread.length > 0) this.readOn();
  }
}

/** For whoever only reads: no append will be judged by them. */
export class UnkeptAppends extends Appends {
  override push(): void {
    return undefined;
  }
}
