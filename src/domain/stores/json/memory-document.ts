import { Low } from 'lowdb';
import * as z from 'zod';
import type { Memory } from '../../memory.js';
import { documentAt } from './document.js';
import { nodeFileSystem } from './file-system.js';
import { decrypted, encrypted, type Keys } from './keys.js';
import { memoryIn } from './places.js';
import { ignore } from './whole-files.js';

/** Put together for so long before they are written, in milliseconds: what is remembered may be lost, and a turn waits for nothing. */
const WITHIN = 1_000;
const MOST = 500;
const KIND = 'memory';

const documentSchema = z.record(z.string(), z.object({ value: z.unknown(), expires: z.number() }));

/** Opens `memory.json`, a small document beside the journal, encrypted as that is. One that cannot be read is taken as empty. */
export async function openMemory(folder: string, keys: Keys | undefined, now: () => Date): Promise<Memory> {
  const db = new Low<unknown>(documentAt(nodeFileSystem, memoryIn(folder)), {});
  await db.read().catch(ignore);
  const text = typeof db.data === 'string' ? readable(db.data, keys) : db.data;
  const kept = new Map(Object.entries(documentSchema.safeParse(text).data ?? {}));
  let timer: NodeJS.Timeout | undefined;

  const tidy = () => {
    for (const [key, { expires }] of kept)
      if (expires <= now().getTime() || kept.size > MOST) kept.delete(key);
  };
  const write = async () => {
    timer = undefined;
    tidy();
    const all = Object.fromEntries(kept);
    db.data = keys ? encrypted(JSON.stringify(all), keys, KIND) : all;
    await db.write().catch(ignore);
  };
  const soon = () => {
    timer ??= setTimeout(() => void write(), WITHIN).unref();
  };
  const isThere = (expires: number) => expires > now().getTime();
  const find = (key: string) => {
    const found = kept.get(key);
    return found && isThere(found.expires) ? found : undefined;
  };
  const put = (key: string, value: unknown, expires: Date) => {
    kept.delete(key);
    kept.set(key, { value, expires: expires.getTime() });
    soon();
  };
  return {
    get: (key) => Promise.resolve(find(key)?.value),
    all: (prefix) => {
      const found = [...kept].filter(([key, { expires }]) => key.startsWith(prefix) && isThere(expires));
      return Promise.resolve(new Map(found.map(([key, { value }]) => [key, value])));
    },
    put: (key, value, expires) => {
      put(key, value, expires);
      return Promise.resolve();
    },
    claim: (key, value, expires) => {
      const isFree = find(key) === undefined;
      if (isFree) put(key, value, expires);
      return Promise.resolve(isFree);
    },
    forget: (key) => {
      if (kept.delete(key)) soon();
      return Promise.resolve();
    },
    close: async () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      await write();
    },
  };
}

function readable(text: string, keys: Keys | undefined): unknown {
  try {
    return JSON.parse(decrypted(text, keys, KIND));
  } catch {
    return undefined;
  }
}
