import type * as z from 'zod';
import { NOTHING_REMEMBERED, rememberedSchema } from '../../files/workbook/mapping.js';
import { FOR_EVER, type Memory } from '../../memory.js';
import type { AddressBook } from '../json/address-book.js';
import type { ImportMemory } from '../json/import-memory.js';

/** An address book that instances share; `hear` takes in what the others have put there. */
export type SharedBook<Reference> = AddressBook<Reference> & { hear(): Promise<void> };

/** Under what a team's addresses and what it has confirmed of its lists are remembered. */
export const ADDRESS = 'address/';
export const IMPORTS = 'imports';

export async function sharedBook<Reference>(
  memory: Memory,
  schema: z.ZodType<Reference>,
): Promise<SharedBook<Reference>> {
  const references = new Map<string, Reference>();
  const hear = async () => {
    for (const [key, value] of await memory.all(ADDRESS)) {
      const { data } = schema.safeParse(value);
      if (data !== undefined) references.set(key.slice(ADDRESS.length), data);
    }
  };
  await hear();
  return {
    hear,
    get: (conversation) => references.get(conversation),
    put: async (conversation, reference) => {
      const before = references.get(conversation);
      if (before !== undefined && JSON.stringify(before) === JSON.stringify(reference)) return;
      references.set(conversation, reference);
      await memory.put(`${ADDRESS}${conversation}`, reference, FOR_EVER);
    },
  };
}

/** How lists have been read before, whichever instance it was confirmed at. */
export function sharedImports(memory: Memory): ImportMemory {
  return {
    remembered: async () =>
      rememberedSchema.safeParse(await memory.get(IMPORTS).catch(() => undefined)).data ?? NOTHING_REMEMBERED,
    keep: (now) => memory.put(IMPORTS, now, FOR_EVER),
  };
}
