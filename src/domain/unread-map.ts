/**
 * A map whose keys are read when it is first looked at, and its values when they are first asked for. Looking at all of them
 * reads them all.
 */
export class UnreadMap<Key, Value extends object> extends Map<Key, Value> {
  #keys: (() => readonly Key[]) | undefined;
  /** Those that `readOn` has not come to; undefined when all have been read. */
  #order: MapIterator<Key> | undefined;

  constructor(
    keys: () => readonly Key[],
    /** Reads a key's value, and those that come with it. */
    private readonly read: (key: Key, place: number) => readonly (readonly [Key, Value])[],
  ) {
    super();
    this.#keys = keys;
  }

  override get size(): number {
    this.#begin();
    return super.size;
  }

  override has(key: Key): boolean {
    this.#begin();
    return super.has(key);
  }

  override get(key: Key): Value | undefined {
    this.#begin();
    const held = this.#held(key);
    return typeof held === 'number' ? this.#readOf(key, held) : held;
  }

  override set(key: Key, value: Value): this {
    this.#begin();
    return super.set(key, value);
  }

  override delete(key: Key): boolean {
    this.#begin();
    return super.delete(key);
  }

  override keys(): MapIterator<Key> {
    this.#begin();
    return super.keys();
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
    this.#begin();
    for (let next = this.#order?.next(); next && !next.done; next = this.#order?.next()) {
      const held = this.#held(next.value);
      if (typeof held !== 'number') continue;
      this.#readOf(next.value, held);
      return true;
    }
    this.#order = undefined;
    return false;
  }

  /** Each key stands in its order, with its place among them until its value has been read. */
  #begin(): void {
    const keys = this.#keys?.();
    if (!keys) return;
    this.#keys = undefined;
    for (const [place, key] of keys.entries()) super.set(key, place as never);
    this.#order = super.keys();
  }

  #held(key: Key): Value | number | undefined {
    return super.get(key);
  }

  #readOf(key: Key, place: number): Value {
    let found: Value | undefined;
    for (const [one, value] of this.read(key, place)) {
      if (one === key) found = value;
      if (typeof this.#held(one) === 'number') super.set(one, value);
    }
    if (found === undefined) throw new RangeError(`not there: ${String(key)}`);
    return found;
  }
}
