import { dirname, join } from 'node:path';
import { Low } from 'lowdb';
import type { Ledger } from '../../ledger.js';
import { type Failure, folderFailure, readFailure, StoreFailure } from '../failures.js';
import { UnkeptAppends } from '../appends.js';
import { readBitByBit } from '../bit-by-bit.js';
import { emptyIndex, streamOf } from '../ledger-index.js';
import { AccessSegments } from './access-log.js';
import { backupName, backupNames, newestGoodBackup } from './backups.js';
import { type FileSystem, nodeFileSystem } from './file-system.js';
import { headerLine } from './format.js';
import { GroupCommit } from '../group-commit.js';
import { guard, type OnLost } from './guard.js';
import { JournalAdapter } from './journal-adapter.js';
import type { Keys } from './keys.js';
import { type Schema, SCHEMA } from './load.js';
import { type Lock, takeLock } from './lock.js';
import { backupsIn, journalIn, snapshotIn } from './places.js';
import { rewriteFile } from './rewrite.js';
import { scanJournal, writtenIn } from './scan.js';
import { SeenBytes } from './seen-bytes.js';
import { readSnapshot, type Unread } from './snapshot.js';
import { SnapshotKeeper, type Snapshots } from './snapshot-keeper.js';
import { ignore, pieces as bytesOf, putFile } from './whole-files.js';

export interface OpenOptions {
  /** Reads up to the last whole append, takes no lock, changes nothing but its own part of the access log; works while the bot runs. */
  readonly readOnly?: boolean;
  /** Whether a missing folder is made, and a register begun in it; as a rule it is. */
  readonly begin?: boolean;
  /** Told how many bytes of a write that was cut off were removed at the opening. */
  readonly onHealed?: (bytes: number) => void;
  /** Told once when the register is taken away while it is written. */
  readonly onLost?: OnLost;
  /** Keeps a snapshot of the fold, and begins from the one that is there. */
  readonly snapshots?: Snapshots;
  /** Told at the opening that there was a snapshot that could not be used, or later that one could not be kept, and why. */
  readonly onSnapshot?: (why: Unread | 'unwritten') => void;
  /** Encrypts entries at rest. */
  readonly keys?: Keys | undefined;
  readonly files?: FileSystem;
  readonly schema?: Schema;
}

/**
 * Opens the register in a folder (DESIGN part 13). An older format is brought up to date; the journal as it was is kept
 * as a backup, and the other backups are left alone, so that one can go back.
 * @throws StoreFailure with the reason; the journal is then as it was.
 */
export async function openJsonLedger(folder: string, options: OpenOptions = {}): Promise<Ledger> {
  const { files = nodeFileSystem, readOnly = false, begin = true } = options;
  const schema = { ...(options.schema ?? SCHEMA), keys: options.keys };
  if (readOnly) return openForReading(folder, files, schema);
  if (!begin) await mustBeThere(files, folder);
  const lock = await prepared(folder, files);
  try {
    return await openForWriting(folder, files, schema, lock, options).catch(async (error: unknown) => {
      if (!(error instanceof StoreFailure) || error.code !== 'broken-snapshot') throw error;
      options.onSnapshot?.('broken');
      await files.remove(snapshotIn(folder));
      return openForWriting(folder, files, schema, lock, options);
    });
  } catch (error) {
    await lock.release().catch(ignore);
    throw await explained(files, folder, error);
  }
}

async function openForReading(folder: string, files: FileSystem, schema: Schema): Promise<Ledger> {
  const file = journalIn(folder);
  const begun = { index: { ...emptyIndex(), appends: new UnkeptAppends() }, vouched: undefined };
  const db = new Low(new JournalAdapter(files, file, schema, begun), emptyIndex());
  try {
    if (!(await files.look(file))) throw await absent(files, folder);
    await db.read();
  } catch (error) {
    throw await explained(files, folder, error);
  }
  const access = new AccessSegments(files, folder, schema);
  await access.begin(new Date());
  return {
    read: (after) => Promise.resolve(db.data.entries.slice(after)),
    stream: (stream) => streamOf(db.data, stream),
    append: () => Promise.reject(new StoreFailure({ code: 'read-only', folder })),
    ...looking(access),
    fault: () => Promise.resolve('read-only'),
    close: () => access.close(),
  };
}

/** The folder, made if need be, and its lock. */
async function prepared(folder: string, files: FileSystem): Promise<Lock> {
  try {
    const made = await files.makeFolder(folder);
    if (made !== undefined) await files.syncFolder(dirname(made));
    return await takeLock(files, folder);
  } catch (error) {
    throw folderFailure(folder, error);
  }
}

async function openForWriting(
  folder: string,
  files: FileSystem,
  schema: Schema,
  lock: Lock,
  { onHealed, onLost, snapshots, onSnapshot }: OpenOptions,
): Promise<Ledger> {
  const file = journalIn(folder);
  let stop = (): void => undefined;
  const found =
    snapshots &&
    (await readSnapshot(files, folder, schema, snapshots, () => {
      stop();
    }).catch((): Unread => 'broken'));
  const snapshot = typeof found === 'string' ? undefined : found;
  const adapter = new JournalAdapter(files, file, schema, snapshot);
  const db = new Low(adapter, emptyIndex());
  await begun(files, folder, schema);
  await db.read();
  if (typeof found === 'string') {
    onSnapshot?.(found);
    await files.remove(snapshotIn(folder));
  }
  await notShorterThanBackups(files, folder, adapter);
  if (adapter.version < schema.version) {
    await keepAsItWas(files, folder, adapter.end);
    await rewriteFile(files, file, schema, (line) => line);
    await db.read();
  }
  // A journal whose rename an earlier attempt could not make safe must not be built on before it is.
  await files.syncFolder(folder);
  const seen = snapshot ? snapshot.seen : new SeenBytes();
  const unseen = { from: seen?.end, end: adapter.end };
  if (seen) for await (const bytes of bytesOf(files, file, unseen)) seen.update(bytes);
  const journal = await adapter.openForAppends(seen);
  if (!seen) snapshot?.lookThroughLater(journal);
  const guarded = guard(files, folder, lock, journal, db.data, schema.keys, onLost);
  stop = () => {
    guarded.stopFor(notAsItWas(files, folder));
    onSnapshot?.('broken');
  };
  if (adapter.torn > 0) onHealed?.(adapter.torn);

  const group = new GroupCommit(db.data, 'journal.jsonl', async (lines) => {
    const failure = await guarded.fault();
    if (failure) throw failure;
    await adapter.append(lines);
    keeper?.written();
    return 'written';
  });
  const keeper =
    snapshots &&
    new SnapshotKeeper(
      {
        ...{ files, folder, schema, snapshots, journal, group },
        index: db.data,
        mayWrite: async () => (await guarded.fault()) === undefined,
        onFailed: () => onSnapshot?.('unwritten'),
      },
      snapshot?.kept.position ?? 0,
    );
  const access = new AccessSegments(files, folder, schema);
  const reading = readBitByBit(db.data);
  let closing: Promise<void> | undefined;
  const close = async () => {
    try {
      await group.settle();
      await keeper?.keep();
      await access.close();
    } finally {
      reading.stop();
      guarded.stop();
      await snapshot?.close();
      await adapter.close();
      await lock.release().catch(ignore);
    }
  };
  return {
    kept: snapshot?.kept,
    keepFolds: (take) => keeper?.keepFolds(take),
    inPieces: reading.inPieces,
    read: (after) => Promise.resolve(db.data.entries.slice(after)),
    stream: (stream) => streamOf(db.data, stream),
    append: (entries) =>
      closing ? Promise.reject(new StoreFailure({ code: 'closed', folder })) : group.append(entries),
    ...looking(access),
    fault: async () => (closing ? 'closed' : (await guarded.fault())?.code),
    close: () => (closing ??= close()),
  };
}

/** What a long journal has, or else its snapshot, that is not as it was when the snapshot was made: the next start reads all. */
async function notAsItWas(files: FileSystem, folder: string): Promise<StoreFailure> {
  const snapshot = snapshotIn(folder);
  await files.remove(snapshot).catch(ignore);
  try {
    await scanJournal(files, journalIn(folder), () => undefined);
    return new StoreFailure({ code: 'broken-snapshot', file: snapshot });
  } catch (error) {
    return explained(files, folder, error);
  }
}

/** Notes looks, and reads them once they are on disk. */
function looking(access: AccessSegments): Pick<Ledger, 'note' | 'looks'> {
  return {
    note: (look) => {
      access.note(look);
    },
    looks: async (month) => {
      await access.settle();
      return access.read(month);
    },
  };
}

/** Puts an empty journal in place, whole, where there has never been one. */
async function begun(files: FileSystem, folder: string, { version }: Schema): Promise<void> {
  const file = journalIn(folder);
  if (await files.look(file)) return;
  const failure = await absent(files, folder);
  if (failure.code === 'journal-missing') throw failure;
  await putFile(files, file, [Buffer.from(headerLine(version).text)]);
}

async function mustBeThere(files: FileSystem, folder: string): Promise<void> {
  try {
    if (!(await files.look(journalIn(folder)))) throw await absent(files, folder);
  } catch (error) {
    throw await explained(files, folder, error);
  }
}

/** The journal in its older format, for whoever has to go back to the older version. */
async function keepAsItWas(files: FileSystem, folder: string, end: number): Promise<void> {
  await files.makeFolder(backupsIn(folder));
  const copy = join(backupsIn(folder), backupName(new Date().toISOString()));
  if (!(await files.look(copy))) await putFile(files, copy, bytesOf(files, journalIn(folder), { end }));
}

/** A journal never shrinks: whole lines that are missing at its end show as a backup that is longer. */
async function notShorterThanBackups(
  files: FileSystem,
  folder: string,
  { end, version }: JournalAdapter,
): Promise<void> {
  const [newest] = await backupNames(files, folder);
  if (newest === undefined) return;
  const path = join(backupsIn(folder), newest);
  const backup = await files.look(path);
  if (backup && backup.size > end && (await writtenIn(files, path)) === version) {
    throw new StoreFailure({ code: 'cut-short', file: journalIn(folder), backup: undefined });
  }
}

/** A journal that is gone is not the same as one that has never been. */
async function absent(files: FileSystem, folder: string): Promise<StoreFailure> {
  const names = await backupNames(files, folder);
  if (names.length === 0 && !(await files.look(snapshotIn(folder))))
    return new StoreFailure({ code: 'no-register', folder });
  const backup = await newestGoodBackup(files, folder);
  return new StoreFailure({ code: 'journal-missing', file: journalIn(folder), backup });
}

/** Names the newest good backup in a failure that calls for one. */
export async function explained(files: FileSystem, folder: string, error: unknown): Promise<StoreFailure> {
  const failure: Failure = readFailure(journalIn(folder), error).failure;
  if (failure.code === 'read-failed' && ['EACCES', 'EPERM', 'ENOTDIR'].includes(failure.cause)) {
    return folderFailure(folder, error);
  }
  if (!('backup' in failure) || failure.code === 'no-backup' || failure.code === 'bad-backup') {
    return new StoreFailure(failure, error);
  }
  return new StoreFailure({ ...failure, backup: await newestGoodBackup(files, folder) }, error);
}
