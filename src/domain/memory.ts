/**
 * What the bot remembers of a team beside its ledger, for a time: for its next start, and for its other instances. It may be
 * lost; nothing that matters is only here. Whoever reads it parses it.
 */
export interface Memory {
  /** What was put there, unless it has expired. */
  get(key: string): Promise<unknown>;
  /** Everything under keys that begin so. */
  all(prefix: string): Promise<ReadonlyMap<string, unknown>>;
  put(key: string, value: unknown, expires: Date): Promise<void>;
  /** Puts it unless something is there that has not expired: of several that do so at once one is told true. */
  claim(key: string, value: unknown, expires: Date): Promise<boolean>;
  forget(key: string): Promise<void>;
  /** Writes what has not been. */
  close(): Promise<void>;
}

/** What does not expire. */
export const FOR_EVER = new Date('9999-01-01T00:00:00.000Z');
