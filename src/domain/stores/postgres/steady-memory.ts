import { FOR_EVER, type Memory } from '../../memory.js';
import { StoreFailure } from '../failures.js';

/** Longest wait for what may be lost, and how long a database that has not answered is then left alone, in milliseconds. */
const LONGEST = 2_000;
const LEFT_ALONE = 3_000;
/** How much is kept for it meanwhile. */
const MOST = 1_000;

/** Asks, unless the database has lately not answered: then it rejects at once. */
export type Asking = <T>(work: () => Promise<T>) => Promise<T>;

/** A turn that would like to know ten things waits once for a database that is away, and not ten times. */
export function askingSeldom(): Asking {
  let again = 0;
  return async (work) => {
    if (performance.now() < again) throw away();
    let limit: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      limit = setTimeout(() => {
        reject(away());
      }, LONGEST);
    });
    try {
      return await Promise.race([work(), tooLong]);
    } catch (error) {
      if (isAway(error)) again = performance.now() + LEFT_ALONE;
      throw error;
    } finally {
      clearTimeout(limit);
    }
  };
}

const away = () => new StoreFailure({ code: 'no-database', cause: 'away' });
/** What is refused for good is not tried again. */
const isAway = (error: unknown) => error instanceof StoreFailure && error.failure.code === 'no-database';

/**
 * A memory that instances share, of a database that may be away: what cannot be put there is found here, as by a bot by itself,
 * and is put there when it is back. Whoever puts it is told of the failure all the same.
 */
export function steadyMemory(memory: Memory, now: () => Date, asking: Asking): Memory {
  const owed = new Map<string, { readonly value?: unknown; readonly expires: Date; pay(): Promise<void> }>();
  const settled = async () => {
    for (const [key, one] of [...owed]) {
      if (one.expires > now())
        await one.pay().catch((error: unknown) => {
          if (isAway(error)) throw error;
        });
      if (owed.get(key) === one) owed.delete(key);
    }
  };
  const asked = <T>(work: () => Promise<T>): Promise<T> =>
    asking(async () => {
      await settled();
      return work();
    });
  const change = async (key: string, pay: () => Promise<void>, expires: Date, value?: unknown) => {
    try {
      await asked(pay);
    } catch (error) {
      owed.delete(key);
      if (isAway(error)) owed.set(key, { value, expires, pay });
      for (const oldest of owed.keys()) {
        if (owed.size <= MOST) break;
        owed.delete(oldest);
      }
      throw error;
    }
  };
  return {
    get: async (key) => {
      try {
        return await asked(() => memory.get(key));
      } catch (error) {
        const one = owed.get(key);
        if (!one) throw error;
        return one.expires > now() ? one.value : undefined;
      }
    },
    all: (prefix) => asked(() => memory.all(prefix)),
    put: (key, value, expires) => change(key, () => memory.put(key, value, expires), expires, value),
    claim: (key, value, expires) => asked(() => memory.claim(key, value, expires)),
    forget: (key) => change(key, () => memory.forget(key), FOR_EVER),
    close: () => memory.close(),
  };
}
