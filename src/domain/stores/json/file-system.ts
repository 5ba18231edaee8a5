import { type BigIntStats, constants, readSync, statSync } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { openLocked } from './os-lock.js';

/** What the file system says of a file. */
export interface Found {
  /** In bytes. */
  readonly size: number;
  /** When it was last written to, in milliseconds since 1970. */
  readonly modified: number;
  /** The file itself, whatever it is called: its device and its number there. */
  readonly id: string;
}

/** An open file. Positions and lengths in bytes. */
export interface OpenFile {
  /** Reads into the whole of `into` from a position; the number of bytes read, 0 at the end. */
  read(into: Buffer, position: number): Promise<number>;
  /** The same without letting anything come in between: for the few bytes that somebody needs just then. */
  readNow(into: Buffer, position: number): number;
  /** Writes at a position; the number of bytes written, which may be fewer than asked for. */
  write(bytes: Buffer, position: number): Promise<number>;
  truncate(length: number): Promise<void>;
  look(): Promise<Found>;
  /** Returns when what was written will survive a power cut. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** The little that the store asks of a file system, so that tests can put every fault into it. */
export interface FileSystem {
  /**
   * `create` refuses (EEXIST) a file that is there; the others one that is not (ENOENT). With `append` every write goes
   * to where the file ends then, whatever position is given.
   */
  open(path: string, how: 'read' | 'change' | 'append' | 'create'): Promise<OpenFile>;
  /** What has that name now; undefined if nothing has. */
  look(path: string): Promise<Found | undefined>;
  /**
   * Takes the operating system's lock on a file, made if need be, until the file is closed or the process ends;
   * undefined if somebody has it.
   */
  lock(path: string): Promise<OpenFile | undefined>;
  /** Takes the place of a file of the new name, in one step. */
  rename(from: string, to: string): Promise<void>;
  /** Nothing happens if there is no such file. */
  remove(path: string): Promise<void>;
  /** The names in a folder, sorted; none if there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  /** Makes the folder and those above it; the first one that had to be made, if any. */
  makeFolder(folder: string): Promise<string | undefined>;
  /** Returns when the names in the folder will survive a power cut. */
  syncFolder(folder: string): Promise<void>;
}

const FLAGS = {
  read: constants.O_RDONLY,
  change: constants.O_RDWR,
  append: constants.O_RDWR | constants.O_APPEND,
  create: constants.O_RDWR | constants.O_CREAT | constants.O_EXCL,
};

/** The machine's own file system. */
export const nodeFileSystem: FileSystem = {
  open: async (path, how) => openFile(await open(path, FLAGS[how], 0o600), how === 'append'),
  look: (path) => settled(() => found(statSync(path, { bigint: true, throwIfNoEntry: false }))),
  lock: async (path) => {
    const handle = await openLocked(path);
    return handle && openFile(handle);
  },
  rename,
  remove: (path) => rm(path, { force: true }),
  list: async (folder) => ((await readdir(folder).catch(absent)) ?? []).sort(),
  makeFolder: (folder) => mkdir(folder, { recursive: true, mode: 0o700 }),
  syncFolder,
};

function openFile(handle: FileHandle, appends = false): OpenFile {
  return {
    read: async (into, position) => (await handle.read(into, 0, into.length, position)).bytesRead,
    readNow: (into, position) => readSync(handle.fd, into, 0, into.length, position),
    write: async (bytes, position) =>
      (await handle.write(bytes, 0, bytes.length, appends ? null : position)).bytesWritten,
    truncate: (length) => handle.truncate(length),
    look: async () => found(await handle.stat({ bigint: true })),
    sync: () => handle.datasync(),
    close: () => handle.close(),
  };
}

async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folders; its file systems keep names without being asked.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A look is asked for at every append, and takes a tenth of the time without a thread. */
function settled<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(work());
  });
}

function found(stats: BigIntStats): Found;
function found(stats: BigIntStats | undefined): Found | undefined;
function found(stats: BigIntStats | undefined): Found | undefined {
  return (
    stats && { size: Number(stats.size), modified: Number(stats.mtimeMs), id: `${stats.dev}/${stats.ino}` }
  );
}

function absent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}
