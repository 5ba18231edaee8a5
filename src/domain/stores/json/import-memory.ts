import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { type Remembered, rememberedSchema, NOTHING_REMEMBERED } from '../../files/workbook/mapping.js';
import { writeFailure } from '../failures.js';
import { importsIn } from './places.js';

/** How the team's own files have been read before. It may be lost: then it is confirmed once more. */
export interface ImportMemory {
  remembered(): Promise<Remembered>;
  /** Rejects with a StoreFailure if it could not be written. */
  keep(remembered: Remembered): Promise<void>;
}

/** Opens `imports.json`. A file that cannot be read as one is taken as empty. */
export async function openImportMemory(folder: string): Promise<ImportMemory> {
  const file = importsIn(folder);
  const db = new Low<unknown>(new JSONFile(file), NOTHING_REMEMBERED);
  await db.read().catch(() => undefined);
  let remembered = rememberedSchema.safeParse(db.data).data ?? NOTHING_REMEMBERED;
  return {
    remembered: () => Promise.resolve(remembered),
    keep: async (now) => {
      db.data = remembered = now;
      await db.write().catch((error: unknown) => {
        throw writeFailure(file, error);
      });
    },
  };
}
