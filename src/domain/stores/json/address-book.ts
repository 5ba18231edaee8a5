import { Low } from 'lowdb';
import * as z from 'zod';
import { writeFailure } from '../failures.js';
import { documentAt } from './document.js';
import { nodeFileSystem } from './file-system.js';
import { addressesIn } from './places.js';

/**
 * Where each conversation is reached now, refreshed by every inbound activity. It may be lost: what matters (which
 * conversation gets the agenda) is in the ledger.
 */
export interface AddressBook<Reference> {
  get(conversation: string): Reference | undefined;
  /** Writes only what is new. Rejects with a StoreFailure if it could not; the address holds in memory all the same. */
  put(conversation: string, reference: Reference): Promise<void>;
}

/**
 * Opens `conversations.json`. A file that cannot be read as one gives an empty book, and `lost` says so; a reference
 * that does not fit the schema is left out.
 */
export async function openAddressBook<Reference>(
  folder: string,
  schema: z.ZodType<Reference>,
): Promise<{ readonly book: AddressBook<Reference>; readonly lost: boolean }> {
  const file = addressesIn(folder);
  const db = new Low<Record<string, unknown>>(documentAt(nodeFileSystem, file), {});
  let lost = false;
  try {
    await db.read();
  } catch {
    lost = true;
  }
  const found = z.record(z.string(), z.unknown()).safeParse(db.data);
  const references = new Map<string, Reference>();
  for (const [conversation, value] of Object.entries(found.data ?? {})) {
    const reference = schema.safeParse(value);
    if (reference.success) references.set(conversation, reference.data);
    else lost = true;
  }
  const book: AddressBook<Reference> = {
    get: (conversation) => references.get(conversation),
    put: async (conversation, reference) => {
      const before = references.get(conversation);
      if (before !== undefined && JSON.stringify(before) === JSON.stringify(reference)) return;
      references.set(conversation, reference);
      db.data = Object.fromEntries(references);
      await db.write().catch((error: unknown) => {
        throw writeFailure(file, error);
      });
    },
  };
  return { book, lost: lost || !found.success };
}
