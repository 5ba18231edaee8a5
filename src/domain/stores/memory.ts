import type { Entry } from '../entry.js';
import type { Ledger, Look } from '../ledger.js';
import { commit, emptyIndex, objection, placed, push, streamOf } from './ledger-index.js';

/**
 * A ledger that forgets everything when the process ends: for tests and simulations, chosen and never implied.
 * Several holders of the same one are like several instances of the bot; closing is nothing to it.
 */
export function memoryLedger(entries: readonly Entry[] = []): Ledger {
  const index = emptyIndex();
  const looks: Look[] = [];
  for (const entry of entries) push(index, entry, 0);
  return {
    read: (after) => Promise.resolve(index.entries.slice(after)),
    stream: (stream) => streamOf(index, stream),
    append: (wanted) => {
      const written = placed(wanted, index.entries.length);
      const refused = objection(index, written);
      if (refused) return Promise.resolve(refused);
      commit(index, written);
      return Promise.resolve({ kind: 'appended', entries: written });
    },
    note: (look) => {
      looks.push(look);
    },
    looks: (month) =>
      Promise.resolve({
        looks: looks.filter(({ at }) => month === undefined || at.startsWith(month)),
        broken: [],
      }),
    fault: () => Promise.resolve(undefined),
    close: () => Promise.resolve(),
  };
}
