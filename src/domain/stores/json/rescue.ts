import { join } from 'node:path';
import type { LedgerIndex } from '../ledger-index.js';
import { backupName } from './backups.js';
import type { FileSystem } from './file-system.js';
import { FORMAT_VERSION, headerLine, type JournalLine, sealed } from './format.js';
import type { JournalFile } from './journal-file.js';
import type { Keys } from './keys.js';
import { backupsIn } from './places.js';
import { scanJournal } from './scan.js';
import { putFile } from './whole-files.js';

/** Entries sealed at a time. */
const BATCH = 1_000;

/**
 * Saves, as a backup, everything that was said to be saved in a journal that has been taken away or spoilt under its
 * writer: the bytes that the open file still has, else the entries in memory. A folder that was taken away as well is
 * made again; but where another disk has come in its place, nothing is put there.
 * @param at the instant that names the copy, ISO 8601 in UTC.
 * @returns the backup's name, or undefined if there is no place for it.
 */
export async function rescue(
  files: FileSystem,
  folder: string,
  journal: JournalFile,
  { entries, appends }: LedgerIndex,
  at: string,
  keys?: Keys,
): Promise<string | undefined> {
  const place = await files.look(folder);
  if (place && deviceOf(place.id) !== deviceOf(journal.id)) return undefined;
  await files.makeFolder(backupsIn(folder));
  const name = backupName(at);
  const path = join(backupsIn(folder), name);
  await putFile(files, path, journal.safe());
  const { end, sum } = journal.safeUpTo;
  const copied = await scanJournal(files, path, () => undefined).catch(() => undefined);
  if (copied?.end === end && copied.sum === sum) return name;
  const lines = entries.slice(0).map((entry, index): JournalLine => ({
    kind: 'entry',
    entry,
    more: appends.moreAfter(index),
  }));
  await putFile(files, path, written(lines, keys));
  return name;
}

const deviceOf = (id: string) => id.split('/')[0];

function* written(lines: readonly JournalLine[], keys: Keys | undefined): Generator<Buffer> {
  let last = headerLine(FORMAT_VERSION);
  yield Buffer.from(last.text);
  for (let from = 0; from < lines.length; from += BATCH) {
    last = sealed(lines.slice(from, from + BATCH), last.sum, keys);
    yield Buffer.from(last.text);
  }
}
