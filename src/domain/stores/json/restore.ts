import { basename, join } from 'node:path';
import { guarded, readFailure, StoreFailure } from '../failures.js';
import { backupNames, isBackup } from './backups.js';
import { begunAt, begunIn } from './beginning.js';
import { type FileSystem, nodeFileSystem } from './file-system.js';
import type { Keys } from './keys.js';
import { takeLock } from './lock.js';
import { asideIn, backupsIn, journalIn } from './places.js';
import { scanJournal } from './scan.js';
import { ignore, pieces, putFile } from './whole-files.js';

export interface Restored {
  /** The copy that was put in place. */
  readonly name: string;
  readonly lines: number;
  /** Bytes at its end that were no whole line: the copy was cut off, and what else stood there is not in it. */
  readonly torn: number;
  /** The names of what was set aside. */
  readonly setAside: readonly string[];
  /** Newer copies that answered to what was asked for and are broken, so that this one was taken. */
  readonly passedOver: readonly string[];
}

export interface RestoreOptions {
  /** What tells one register from another, where they are encrypted. */
  readonly keys?: Keys | undefined;
  /** The folders of other teams, whose copies are not this one's. */
  readonly others?: readonly string[];
  /** Takes a copy of another register too. */
  readonly ofOther?: boolean;
  readonly files?: FileSystem;
}

/**
 * Puts a verified backup in the journal's place, in one step. The journal that was there, broken or not, and the
 * backups newer than this one are kept in `set-aside`. A folder that is missing is made. The register must not be in use. A copy of
 * another register than the one that is there, or another team's, is refused unless that is meant.
 * @param wanted `senaste`, a day or a month (the newest of it that is whole), a backup's name or the beginning of one,
 * or the path of a file.
 * @param at the instant that names what is set aside, ISO 8601 in UTC.
 * @throws StoreFailure; nothing has then changed but what is already set aside.
 */
export async function restore(
  folder: string,
  wanted: string,
  at: string,
  { keys, others = [], ofOther = false, files = nodeFileSystem }: RestoreOptions = {},
): Promise<Restored> {
  const chosen = await guarded(folder, () => choose(files, folder, wanted));
  if (!ofOther) await guarded(folder, () => refuseOfOther(files, folder, chosen, { keys, others }));
  await guarded(folder, () => files.makeFolder(folder));
  const lock = await takeLock(files, folder);
  try {
    return await guarded(folder, () => restored(files, folder, chosen, at));
  } finally {
    await lock.release().catch(ignore);
  }
}

interface Chosen {
  readonly path: string;
  readonly end: number;
  readonly lines: number;
  readonly torn: number;
  readonly passedOver: readonly string[];
}

/** The newest copy that is whole among those that answer to what was asked for. */
async function choose(files: FileSystem, folder: string, wanted: string): Promise<Chosen> {
  const paths = await pathsOf(files, folder, wanted);
  const passedOver: string[] = [];
  let first: Error | undefined;
  for (const path of paths) {
    try {
      return { path, passedOver, ...(await scanned(files, path, basename(path))) };
    } catch (error) {
      first ??= readFailure(path, error);
      passedOver.push(basename(path));
    }
  }
  throw first ?? new StoreFailure({ code: 'no-backup', folder, backup: basename(wanted) });
}

/** What may be meant, newest first. */
async function pathsOf(files: FileSystem, folder: string, wanted: string): Promise<string[]> {
  if (wanted !== basename(wanted)) return (await files.look(wanted)) ? [wanted] : [];
  const names = await backupNames(files, folder);
  const beginning = wanted.startsWith('journal-') ? wanted : `journal-${wanted}`;
  const meant = wanted === NEWEST ? names : names.filter((name) => name.startsWith(beginning));
  return meant.map((name) => join(backupsIn(folder), name));
}

const NEWEST = 'senaste';

/** What cannot be told apart, since it is encrypted and there is no key, is taken. */
async function refuseOfOther(
  files: FileSystem,
  folder: string,
  { path }: Chosen,
  { keys, others }: Required<Pick<RestoreOptions, 'others'>> & Pick<RestoreOptions, 'keys'>,
): Promise<void> {
  const begun = await guarded(path, () => begunIn(files, path, keys));
  if (begun === undefined) return;
  for (const other of others)
    if ((await begunAt(files, other, keys)) === begun)
      throw new StoreFailure({ code: 'other-register', from: basename(path), team: basename(other) });
  const there = await begunAt(files, folder, keys);
  if (there !== undefined && there !== begun)
    throw new StoreFailure({ code: 'other-register', from: basename(path), team: undefined });
}

async function restored(
  files: FileSystem,
  folder: string,
  { path, end, lines, torn, passedOver }: Chosen,
  at: string,
): Promise<Restored> {
  const name = basename(path);
  const setAside: string[] = [];
  const journal = journalIn(folder);
  const newer = (await backupNames(files, folder)).filter((one) => one > name || !isBackup(name));
  if (newer.length > 0 || (await files.look(journal))) await files.makeFolder(asideIn(folder));
  if (await files.look(journal)) {
    const kept = `replaced-${at.slice(0, 19).replaceAll(':', '')}Z.jsonl`;
    await putFile(files, join(asideIn(folder), kept), pieces(files, journal));
    setAside.push(kept);
  }
  for (const one of newer) {
    await files.rename(join(backupsIn(folder), one), join(asideIn(folder), one));
    setAside.push(one);
  }
  if (setAside.length > 0) await files.syncFolder(asideIn(folder));
  await putFile(files, journal, pieces(files, path, { end }));
  return { name, lines, torn, setAside, passedOver };
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
