import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { folderFailure, StoreFailure } from '../failures.js';
import type { FileSystem } from './file-system.js';
import { began, isRunning } from './process.js';
import { ignore, writeAll } from './whole-files.js';

/** Says who writes: one process at a time. */
export interface Lock {
  /** False once another process has taken it over. */
  readonly held: () => boolean;
  release(): Promise<void>;
}

/** A holder on another machine renews its lock this often, and is taken for dead after the longer time. */
const RENEW_MS = 5_000;
const DEAD_AFTER_MS = 20_000;
/** How long a lock may stand without its holder's name: one is about to be written, or its writer was killed. */
const NAMELESS_TRIES = 5;
const NAMELESS_WAIT_MS = 40;

/** The locks that this process holds. One that bears its name and is not here was left by a failed attempt. */
const heldHere = new Set<string>();

/** `began` is when the process did, so that another one with the same number is not taken for it. */
const holderSchema = z.object({ id: z.string(), pid: z.number(), host: z.string(), began: z.string() });
type Holder = z.infer<typeof holderSchema>;

/**
 * Takes a folder's lock. A holder that was killed is found dead at once if it ran on this machine, and by its
 * silence if it ran on another.
 * @throws StoreFailure `locked`, `folder-unreadable`, `disk-full`.
 */
export async function takeLock(files: FileSystem, folder: string): Promise<Lock> {
  const id = randomUUID();
  heldHere.add(id);
  try {
    return await taken(files, folder, id);
  } catch (error) {
    heldHere.delete(id);
    throw folderFailure(folder, error);
  }
}

async function taken(files: FileSystem, folder: string, id: string): Promise<Lock> {
  const path = join(folder, 'journal.lock');
  const me = JSON.stringify({
    id,
    pid: process.pid,
    host: hostname(),
    began: await began(),
  } satisfies Holder);
  for (let attempt = 0; attempt < NAMELESS_TRIES + 3; attempt += 1) {
    if (await created(files, path, me)) return holding(files, path, me, id);
    const found = await readLock(files, path);
    if (found === undefined) continue;
    if (found === '' && attempt < NAMELESS_TRIES) await wait(NAMELESS_WAIT_MS);
    else if (await isDead(files, path, found)) await takeAway(files, path, found);
    else throw locked(folder, found);
  }
  throw locked(folder, '');
}

function locked(folder: string, text: string): StoreFailure {
  const holder = holderIn(text);
  const host = holder && holder.host !== hostname() ? holder.host : '';
  return new StoreFailure({ code: 'locked', folder, pid: holder?.pid, host });
}

async function created(files: FileSystem, path: string, me: string): Promise<boolean> {
  const file = await files.open(path, 'create').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return undefined;
    throw error;
  });
  if (!file) return false;
  try {
    await writeAll(file, Buffer.from(me), 0);
  } catch (error) {
    await file.close().catch(ignore);
    await files.remove(path).catch(ignore);
    throw error;
  }
  await file.close();
  return true;
}

/** Removes a dead holder's lock, unless another process has just put its own there. */
async function takeAway(files: FileSystem, path: string, found: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  await files.rename(path, aside).catch(ignore);
  const taken = await readLock(files, aside);
  if (taken === found) await files.remove(aside);
  else if (taken !== undefined) await files.rename(aside, path);
}

function holding(files: FileSystem, path: string, me: string, id: string): Lock {
  let held = true;
  const renew = async () => {
    if ((await readLock(files, path)) !== me) {
      held = false;
      clearInterval(timer);
      return;
    }
    const file = await files.open(path, 'change');
    try {
      await writeAll(file, Buffer.from(me), 0);
    } finally {
      await file.close();
    }
  };
  const timer = setInterval(() => {
    // A failed renewal is tried again; a disk that fails for long stops the appends themselves.
    renew().catch(ignore);
  }, RENEW_MS).unref();
  return {
    held: () => held,
    release: async () => {
      clearInterval(timer);
      heldHere.delete(id);
      if (held && (await readLock(files, path)) === me) await files.remove(path);
      held = false;
    },
  };
}

/** What the lock says; undefined if there is none. */
async function readLock(files: FileSystem, path: string): Promise<string | undefined> {
  const there = await files.look(path);
  if (!there) return undefined;
  const file = await files.open(path, 'read').catch(ignore);
  if (!file) return undefined;
  try {
    const bytes = Buffer.alloc(Math.min(there.size, 1_000));
    return bytes.toString('utf8', 0, await file.read(bytes, 0));
  } finally {
    await file.close();
  }
}

async function isDead(files: FileSystem, path: string, text: string): Promise<boolean> {
  const holder = holderIn(text);
  if (!holder) return true;
  if (holder.host !== hostname()) {
    const there = await files.look(path);
    return !there || Date.now() - there.modified > DEAD_AFTER_MS;
  }
  if (holder.pid === process.pid && !heldHere.has(holder.id)) return true;
  return !(await isRunning(holder.pid, holder.began));
}

function holderIn(text: string): Holder | undefined {
  try {
    return holderSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
