import { join } from 'node:path';
import { guarded, StoreFailure } from '../failures.js';
import { type FileSystem, nodeFileSystem } from './file-system.js';
import { checksum } from './format.js';
import { SCHEMA, scanAppends } from './load.js';
import { backupsIn, journalIn } from './places.js';
import { type Keep, spared } from './retention.js';
import { type Scanned, scanJournal, writtenIn } from './scan.js';
import { pieces, putFile } from './whole-files.js';

export interface BackedUp {
  /** The copy's name in the folder's `backups`. */
  readonly name: string;
  readonly lines: number;
  readonly bytes: number;
  /** Older copies that there is no need of any more. */
  readonly removed: readonly string[];
}

const NAME = /^journal-(\d{4}-\d\d-\d\dT)(\d\d)(\d\d)(\d\d)Z\.jsonl$/;
/** What a copy is called until it is whole, and how old one is that nobody will finish, in milliseconds. */
const UNFINISHED = /^journal-\d{4}-\d\d-\d\dT\d{6}Z\.jsonl\.new$/;
const ABANDONED = 3_600_000;

/**
 * Copies the journal, to its last whole append, into `backups`, and reads the copy back: it must be whole, and the
 * same as the journal as far as it goes. Works while the bot runs. Then removes what is not kept any more.
 * @param at the instant that names the copy, ISO 8601 in UTC.
 * @param keep the register's own rule (`Settings.backups`); without one, nothing is removed.
 * @throws StoreFailure; there is then no new copy.
 */
export function backup(
  folder: string,
  at: string,
  files: FileSystem = nodeFileSystem,
  keep?: Keep,
): Promise<BackedUp> {
  return guarded(backupsIn(folder), () => backedUp(files, folder, at, keep));
}

async function backedUp(files: FileSystem, folder: string, at: string, keep?: Keep): Promise<BackedUp> {
  const file = journalIn(folder);
  if (!(await files.look(file))) throw new StoreFailure({ code: 'no-register', folder });
  const name = backupName(at);
  const path = join(backupsIn(folder), name);
  const { end } = await scanJournal(files, file, () => undefined);
  await files.makeFolder(backupsIn(folder));
  await putFile(files, path, pieces(files, file, { end }));
  const copy = await scanJournal(files, path, () => undefined);
  if (copy.end !== end || (await firstDifference(files, path, file)) !== undefined) {
    await files.remove(path);
    throw new StoreFailure({ code: 'bad-backup', backup: name, line: undefined });
  }
  return { name, lines: copy.lines, bytes: end, removed: keep ? await prune(files, folder, at, keep) : [] };
}

/** What a copy taken at an instant is called. */
export const backupName = (at: string) => `journal-${at.slice(0, 19).replaceAll(':', '')}Z.jsonl`;

/** Whether a name is one that the store gives a copy: then it says when it was taken. */
export const isBackup = (name: string) => NAME.test(name);

/** The names of the backups, newest first. */
export async function backupNames(files: FileSystem, folder: string): Promise<string[]> {
  return (await files.list(backupsIn(folder))).filter(isBackup).reverse();
}

/** When the backups were taken, newest first. */
export async function backupTimes(folder: string, files: FileSystem = nodeFileSystem): Promise<Date[]> {
  const names = await guarded(backupsIn(folder), () => backupNames(files, folder));
  return names.map((name) => new Date(name.replace(NAME, '$1$2:$3:$4Z')));
}

/** The newest backup that is whole, or undefined if there is none. */
export async function newestGoodBackup(files: FileSystem, folder: string): Promise<string | undefined> {
  const names = await backupNames(files, folder).catch(() => []);
  for (const name of names) {
    const scanned = await scanJournal(files, join(backupsIn(folder), name), () => undefined).catch(
      () => undefined,
    );
    if (scanned) return name;
  }
  return undefined;
}

/**
 * The first line in which a copy is not what the journal is, or undefined if the journal begins with all of it.
 * @throws StoreFailure if either is broken.
 */
export async function firstDifference(
  files: FileSystem,
  copy: string,
  journal: string,
): Promise<number | undefined> {
  const [older, newer] = [await writtenIn(files, copy), await writtenIn(files, journal)];
  const marked = older === newer ? sums : contents;
  const marks: string[] = [];
  const { lines } = await marked(files, copy, (mark) => {
    marks.push(mark);
  });
  let different: number | undefined;
  const whole = await marked(files, journal, (mark, number) => {
    const expected = marks[number - 2];
    if (expected !== undefined && expected !== mark) different ??= number;
  });
  return different ?? (whole.lines < lines ? whole.lines + 1 : undefined);
}

type Marked = (mark: string, number: number) => void;

/** Each line's checksum: two files in the same format are the same as far as these are. */
const sums = (files: FileSystem, file: string, visit: Marked): Promise<Scanned> =>
  scanJournal(files, file, ({ sum, number }) => {
    visit(sum, number);
  });

/** What each line says, as this version understands it: for files in different formats. */
const contents = (files: FileSystem, file: string, visit: Marked): Promise<Scanned> =>
  scanAppends(files, file, SCHEMA, { entries: true, looks: true }, (lines, number) => {
    lines.forEach((line, at) => {
      visit(checksum(JSON.stringify(line)), number - lines.length + at + 1);
    });
  });

/** The copy stands, so what cannot be removed now is left for the next time. */
async function prune(files: FileSystem, folder: string, at: string, keep: Keep): Promise<string[]> {
  const removed: string[] = [];
  const remove = (name: string) =>
    files.remove(join(backupsIn(folder), name)).then(
      () => true,
      () => false,
    );
  const names = await backupNames(files, folder);
  const kept = spared(names, keep);
  for (const name of names) if (!kept.has(name) && (await remove(name))) removed.push(name);
  for (const name of (await files.list(backupsIn(folder))).filter((one) => UNFINISHED.test(one))) {
    const found = await files.look(join(backupsIn(folder), name)).catch(() => undefined);
    if (found && found.modified < Date.parse(at) - ABANDONED) await remove(name);
  }
  return removed;
}
