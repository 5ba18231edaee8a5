import { join } from 'node:path';
import * as z from 'zod';
import { backupNames } from './backups.js';
import type { FileSystem } from './file-system.js';
import { decrypted, type Keys } from './keys.js';
import { backupsIn, journalIn } from './places.js';
import { ignore, pieces } from './whole-files.js';

/** Bytes of a journal's beginning in which its first entry ends. */
const BEGINNING = 64 * 1024;

const lineSchema = z.object({ entry: z.unknown() });
const entrySchema = z.object({ recorded: z.string() });

/**
 * When a register's first entry was recorded, which tells it from every other: also from a copy of itself that was taken before
 * something in it was erased, or it was encrypted. Undefined where that cannot be read.
 */
export function begunWith(line: string, keys: Keys | undefined): string | undefined {
  try {
    const { entry } = lineSchema.parse(JSON.parse(line));
    const found: unknown = typeof entry === 'string' ? JSON.parse(decrypted(entry, keys, 'entry')) : entry;
    return entrySchema.parse(found).recorded;
  } catch {
    return undefined;
  }
}

export async function begunIn(
  files: FileSystem,
  path: string,
  keys: Keys | undefined,
): Promise<string | undefined> {
  for await (const bytes of pieces(files, path, { size: BEGINNING, end: BEGINNING }))
    return bytes
      .toString()
      .split('\n')
      .map((line) => begunWith(line, keys))
      .find((begun) => begun !== undefined);
  return undefined;
}

/** The same of the register in a folder, or else of its newest copy. */
export async function begunAt(
  files: FileSystem,
  folder: string,
  keys: Keys | undefined,
): Promise<string | undefined> {
  const copies = (await backupNames(files, folder)).map((name) => join(backupsIn(folder), name));
  for (const path of [journalIn(folder), ...copies]) {
    const begun = await begunIn(files, path, keys).catch(ignore);
    if (begun !== undefined) return begun;
  }
  return undefined;
}
