import type { Memory } from '../domain/memory.js';

/** Small things that are remembered for a time, found at once; where instances share a memory, also what another one has. */
export interface Recall<T> {
  keep(key: string, value: T): void;
  find(key: string): T | undefined;
  /** Brings what another instance may have kept under a key, before it is looked for. */
  fetch(key: string): Promise<void>;
  /** Waits until the others can find what was kept. */
  settled(): Promise<void>;
}

export interface RecallOptions {
  readonly name: string;
  readonly now: () => Date;
  /** How long it is remembered, in milliseconds, and how much at most. */
  readonly lasts: number;
  readonly most: number;
  /** Shared with other instances; else in this process only. */
  readonly shared?: Memory | undefined;
}

/** Never rejects: what cannot be shared is remembered here. */
export function createRecall<T>({ name, now, lasts, most, shared }: RecallOptions): Recall<T> {
  const kept = new Map<string, { readonly value: T; readonly at: number }>();
  const writing = new Set<Promise<unknown>>();
  let timer: NodeJS.Timeout | undefined;
  const tidy = () => {
    const oldest = now().getTime() - lasts;
    for (const [key, { at }] of kept) if (at < oldest || kept.size > most) kept.delete(key);
  };
  /** Also where nobody asks for them again. */
  const later = () => {
    tidy();
    timer = kept.size > 0 ? setTimeout(later, lasts).unref() : undefined;
  };
  const write = (work: (memory: Memory) => Promise<void>) => {
    if (!shared) return;
    const written = work(shared).catch(() => undefined);
    writing.add(written);
    void written.then(() => writing.delete(written));
  };
  const put = (key: string, value: T) => {
    kept.delete(key);
    kept.set(key, { value, at: now().getTime() });
    tidy();
    timer ??= setTimeout(later, lasts).unref();
  };
  return {
    keep: (key, value) => {
      put(key, value);
      write((memory) => memory.put(`${name}/${key}`, value, new Date(now().getTime() + lasts)));
    },
    find: (key) => {
      tidy();
      return kept.get(key)?.value;
    },
    fetch: async (key) => {
      const found = await shared?.get(`${name}/${key}`).catch(() => undefined);
      if (found !== undefined) put(key, found as T);
    },
    settled: async () => {
      await Promise.all(writing);
    },
  };
}
