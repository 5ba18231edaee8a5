import { basename, join } from 'node:path';
import { guarded, StoreFailure } from '../failures.js';
import { backupNames } from './backups.js';
import { type FileSystem, nodeFileSystem } from './file-system.js';
import { takeLock } from './lock.js';
import { asideIn, backupsIn, journalIn } from './places.js';
import { scanJournal } from './scan.js';
import { ignore, pieces, putFile } from './whole-files.js';

/**
 * Puts a verified backup in the journal's place, in one step. The journal that was there, broken or not, and the
 * backups newer than this one are kept in `set-aside`. The register must not be in use.
 * @param name a backup's name, as `backupNames` gives them; a path to it will do.
 * @param at the instant that names what is set aside, ISO 8601 in UTC.
 * @returns the names of what was set aside.
 * @throws StoreFailure; nothing has then changed but what is already set aside.
 */
export async function restore(
  folder: string,
  name: string,
  at: string,
  files: FileSystem = nodeFileSystem,
): Promise<readonly string[]> {
  const lock = await takeLock(files, folder);
  try {
    return await guarded(folder, () => restored(files, folder, basename(name), at));
  } finally {
    await lock.release().catch(ignore);
  }
}

async function restored(
  files: FileSystem,
  folder: string,
  backup: string,
  at: string,
): Promise<readonly string[]> {
  const names = await backupNames(files, folder);
  if (!names.includes(backup)) throw new StoreFailure({ code: 'no-backup', folder, backup });
  const from = join(backupsIn(folder), backup);
  const { end } = await scanned(files, from, backup);
  await files.makeFolder(asideIn(folder));
  const aside: string[] = [];
  const journal = journalIn(folder);
  if (await files.look(journal)) {
    const kept = `replaced-${at.slice(0, 19).replaceAll(':', '')}Z.jsonl`;
    await putFile(files, join(asideIn(folder), kept), pieces(files, journal));
    aside.push(kept);
  }
  for (const newer of names.slice(0, names.indexOf(backup))) {
    await files.rename(join(backupsIn(folder), newer), join(asideIn(folder), newer));
    aside.push(newer);
  }
  await files.syncFolder(asideIn(folder));
  await putFile(files, journal, pieces(files, from, { end }));
  return aside;
}

async function scanned(files: FileSystem, path: string, backup: string) {
  try {
    return await scanJournal(files, path, () => undefined);
  } catch (error) {
    const broken =
      error instanceof StoreFailure && error.failure.code === 'broken-line' ? error.failure : undefined;
    throw new StoreFailure({ code: 'bad-backup', backup, line: broken?.line }, error);
  }
}
