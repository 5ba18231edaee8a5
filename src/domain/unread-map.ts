/** A map whose values are read when they are first asked for. Looking at all of them reads them all. */
export class UnreadMap<Key, Value> extends Map<Key, Value> {
  readonly #unread: Set<Key>;

  constructor(
    keys: readonly Key[],
    private readonly read: (key: Key) => Value,
  ) {
    super();
    this.#unread = new Set(keys);
    // Their order is that of the keys, whichever is read first.
    for (const key of keys) super.set(key, undefined as Value);
  }

  override get(key: Key): Value | undefined {
    if (this.#unread.delete(key)) super.set(key, this.read(key));
    return super.get(key);
  }

  override set(key: Key, value: Value): this {
    this.#unread.delete(key);
    return super.set(key, value);
  }

  override delete(key: Key): boolean {
    this.#unread.delete(key);
    return super.delete(key);
  }

  override entries(): MapIterator<[Key, Value]> {
    this.readAll();
    return super.entries();
  }

  override values(): MapIterator<Value> {
    this.readAll();
    return super.values();
  }

  override forEach(visit: (value: Value, key: Key, map: Map<Key, Value>) => void): void {
    this.readAll();
    super.forEach(visit);
  }

  override [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries();
  }

  private readAll(): void {
    for (const key of this.#unread) super.set(key, this.read(key));
    this.#unread.clear();
  }
}
