import { join } from 'node:path';
import type { Entry, Stream } from '../../entry.js';
import { guarded } from '../failures.js';
import { backupNames } from './backups.js';
import { type FileSystem, nodeFileSystem } from './file-system.js';
import { entryLines, headerLine, type JournalLine, sealed } from './format.js';
import { type Schema, SCHEMA, scanAppends } from './load.js';
import { takeLock } from './lock.js';
import type { Keys } from './keys.js';
import { accessIn, asideIn, backupsIn, journalIn, snapshotIn } from './places.js';
import { ignore, putFile } from './whole-files.js';

/** What becomes of a line: itself, another, or nothing. */
export type Transform = (line: JournalLine) => JournalLine | undefined;

/** Characters of a buffer that is to be written. */
const PIECE = 32 * 1024;

/**
 * Writes the journal and its backups anew, line by line, for erasing and compaction; what earlier restores set aside
 * and the snapshot are removed, so that nothing that was erased is left. Each file changes in one step. Entries get new positions; a
 * stream's numbers must still be 1, 2, 3…, so a stream is dropped whole.
 * @throws StoreFailure if the register is in use or broken; RangeError if the numbers would not follow on.
 */
export async function rewrite(
  folder: string,
  transform: Transform,
  files: FileSystem = nodeFileSystem,
  keys?: Keys,
): Promise<void> {
  const schema = { ...SCHEMA, keys };
  const lock = await takeLock(files, folder);
  try {
    await guarded(folder, async () => {
      await files.remove(snapshotIn(folder));
      for (const name of await backupNames(files, folder))
        await rewriteFile(files, join(backupsIn(folder), name), schema, transform);
      await rewriteFile(files, journalIn(folder), schema, transform);
      for (const name of await files.list(asideIn(folder))) await files.remove(join(asideIn(folder), name));
    });
  } finally {
    await lock.release().catch(ignore);
  }
}

/**
 * Encrypts the register, its backups and its access log with the newest key; what was set aside is removed.
 * @throws StoreFailure if the register is in use or broken, or a key is missing.
 */
export async function reseal(folder: string, keys: Keys, files: FileSystem = nodeFileSystem): Promise<void> {
  const same: Transform = (line) => line;
  await rewrite(folder, same, files, keys);
  await guarded(folder, async () => {
    for (const name of await files.list(accessIn(folder)))
      await rewriteFile(files, join(accessIn(folder), name), { ...SCHEMA, keys }, same);
  });
}

/** Writes one file anew, for one who holds the lock. */
export async function rewriteFile(
  files: FileSystem,
  file: string,
  schema: Schema,
  transform: Transform,
): Promise<void> {
  const numbers = new Map<Stream, number>();
  const written: Buffer[] = [];
  let { text, sum } = headerLine(schema.version);
  let count = 0;
  const next = (entry: Entry): Entry => {
    const number = (numbers.get(entry.stream) ?? 0) + 1;
    if (entry.number !== number) throw new RangeError(`does not follow on: ${entry.stream}`);
    numbers.set(entry.stream, number);
    count += 1;
    return { ...entry, position: count };
  };
  const wanted = { entries: true, looks: true };
  await scanAppends(files, file, schema, wanted, (lines) => {
    const kept = lines.map(transform).filter((line) => line !== undefined);
    const entries = kept.flatMap((line) => (line.kind === 'entry' ? [next(line.entry)] : []));
    const looks = kept.filter((line) => line.kind === 'look');
    const group = sealed([...entryLines(entries), ...looks], sum, schema.keys);
    text += group.text;
    sum = group.sum;
    if (text.length < PIECE) return;
    written.push(Buffer.from(text));
    text = '';
  });
  await putFile(files, file, [...written, Buffer.from(text)]);
}
