import { withoutThread } from './incoming.js';
import { createRecall, type RecallOptions } from './recall.js';

/** The messages that only one person sees: they are changed as such, and a press on one is answered so too. */
export interface Targeted {
  /** Resolves when other instances can find it. */
  add(conversation: string, message: string): Promise<void>;
  has(conversation: string, message: string): Promise<boolean>;
}

/** Teams shows one for a day, in milliseconds. */
const LASTS = 24 * 3_600_000;
const MOST = 1_000;

export function createTargeted(around: Pick<RecallOptions, 'now' | 'shared'>): Targeted {
  const known = createRecall<true>({ ...around, name: 'targeted', lasts: LASTS, most: MOST });
  const keyOf = (conversation: string, message: string) => `${withoutThread(conversation)}/${message}`;
  return {
    add: (conversation, message) => {
      known.keep(keyOf(conversation, message), true);
      return known.settled();
    },
    has: async (conversation, message) => {
      const key = keyOf(conversation, message);
      if (known.find(key) === undefined) await known.fetch(key);
      return known.find(key) !== undefined;
    },
  };
}
