/** A map whose values are read when they are first asked for. Looking at all of them reads them all. */
export class UnreadMap<Key, Value> extends Map<Key, Value> {
  /** The keys that have not been read, each with its place among all of them. */
  readonly #unread: Map<Key, number>;

  constructor(
    keys: readonly Key[],
    /** Reads a key's value, and those that come with it. */
    private readonly read: (key: Key, place: number) => readonly (readonly [Key, Value])[],
  ) {
    super();
    this.#unread = new Map(keys.map((key, place) => [key, place]));
    // Their order is that of the keys, whichever is read first.
    for (const key of keys) super.set(key, undefined as Value);
  }

  override get(key: Key): Value | undefined {
    this.#readOf(key);
    return super.get(key);
  }

  override set(key: Key, value: Value): this {
    this.#readOf(key);
    return super.set(key, value);
  }

  override delete(key: Key): boolean {
    this.#readOf(key);
    return super.delete(key);
  }

  override entries(): MapIterator<[Key, Value]> {
    while (this.readOn());
    return super.entries();
  }

  override values(): MapIterator<Value> {
    while (this.readOn());
    return super.values();
  }

  override forEach(visit: (value: Value, key: Key, map: Map<Key, Value>) => void): void {
    while (this.readOn());
    super.forEach(visit);
  }

  override [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries();
  }

  /** Reads some that nobody has asked for yet. False when there are none left. */
  readOn(): boolean {
    const [key] = this.#unread.keys();
    if (key === undefined) return false;
    this.#readOf(key);
    return true;
  }

  #readOf(key: Key): void {
    const place = this.#unread.get(key);
    if (place === undefined) return;
    for (const [one, value] of this.read(key, place)) if (this.#unread.delete(one)) super.set(one, value);
    if (this.#unread.has(key)) throw new RangeError(`not there: ${String(key)}`);
  }
}
