import { readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { folderFailure, StoreFailure } from '../failures.js';
import type { FileSystem, OpenFile } from './file-system.js';
import { ignore, writeAll } from './whole-files.js';

/** Says who writes: one process at a time. */
export interface Lock {
  /** Whether it is still this process's: its file was not taken away, or could be locked anew. */
  held(): Promise<boolean>;
  release(): Promise<void>;
}

/** Who holds it, for people to read: the lock itself is the operating system's. `space` is where `pid` counts. */
const holderSchema = z.object({ pid: z.number(), host: z.string(), space: z.string() });
type Holder = z.infer<typeof holderSchema>;

const LONGEST_NAME = 1_000;

/**
 * Takes a folder's lock, `journal.lock`. The file stays when it is let go, since whoever took it away could let two in.
 * @throws StoreFailure `locked`, `no-lock`, `folder-unreadable`, `disk-full`.
 */
export async function takeLock(files: FileSystem, folder: string): Promise<Lock> {
  const path = join(folder, 'journal.lock');
  const me: Holder = { pid: process.pid, host: hostname(), space: await processSpace() };
  let file: OpenFile;
  let id: string;
  const take = async (): Promise<boolean> => {
    const taken = await files.lock(path);
    if (!taken) return false;
    try {
      ({ id } = await taken.look());
    } catch (error) {
      await taken.close().catch(ignore);
      throw error;
    }
    file = taken;
    await named(taken, me).catch(ignore);
    return true;
  };
  try {
    if (!(await take())) throw locked(folder, await holderIn(files, path), me);
  } catch (error) {
    throw lockFailure(folder, error);
  }
  return {
    held: async () => {
      if ((await files.look(path))?.id === id) return true;
      const before = file;
      if (!(await take().catch(ignore))) return false;
      await before.close().catch(ignore);
      return true;
    },
    release: () => file.close(),
  };
}

function locked(folder: string, holder: Holder | undefined, me: Holder): StoreFailure {
  const host = holder && holder.host !== me.host ? holder.host : '';
  const pid = host !== '' || holder?.space === me.space ? holder?.pid : undefined;
  return new StoreFailure({ code: 'locked', folder, pid, host });
}

function lockFailure(folder: string, error: unknown): StoreFailure {
  const failure = folderFailure(folder, error);
  if (failure.failure.code !== 'folder-unreadable' || !failure.failure.cause.startsWith('flock'))
    return failure;
  return new StoreFailure({ code: 'no-lock', folder, cause: failure.failure.cause }, error);
}

async function named(file: OpenFile, me: Holder): Promise<void> {
  await file.truncate(0);
  await writeAll(file, Buffer.from(JSON.stringify(me)), 0);
}

/** Where this process's number counts: another container numbers its own. */
function processSpace(): Promise<string> {
  return readlink('/proc/self/ns/pid').catch(() => '');
}

async function holderIn(files: FileSystem, path: string): Promise<Holder | undefined> {
  const file = await files.open(path, 'read').catch(ignore);
  if (!file) return undefined;
  try {
    const bytes = Buffer.alloc(LONGEST_NAME);
    return holderSchema.safeParse(JSON.parse(bytes.toString('utf8', 0, await file.read(bytes, 0)))).data;
  } catch {
    return undefined;
  } finally {
    await file.close().catch(ignore);
  }
}
