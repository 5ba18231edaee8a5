import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';

/** An open file. Positions and lengths in bytes. */
export interface OpenFile {
  /** Reads into the whole of `into` from a position; the number of bytes read, 0 at the end. */
  read(into: Buffer, position: number): Promise<number>;
  /** Writes at a position; the number of bytes written, which may be fewer than asked for. */
  write(bytes: Buffer, position: number): Promise<number>;
  truncate(length: number): Promise<void>;
  /** Returns when what was written will survive a power cut. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** The little that the store asks of a file system, so that tests can put every fault into it. */
export interface FileSystem {
  /** `create` refuses (EEXIST) a file that is there; the others one that is not (ENOENT). */
  open(path: string, how: 'read' | 'change' | 'create'): Promise<OpenFile>;
  /** The length in bytes and when it was last written to; undefined if there is no such file. */
  look(path: string): Promise<{ readonly size: number; readonly modified: number } | undefined>;
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
  create: constants.O_RDWR | constants.O_CREAT | constants.O_EXCL,
};

/** The machine's own file system. */
export const nodeFileSystem: FileSystem = {
  open: async (path, how) => openFile(await open(path, FLAGS[how], 0o600)),
  look: async (path) => {
    const found = await stat(path).catch(absent);
    return found && { size: found.size, modified: found.mtimeMs };
  },
  rename,
  remove: (path) => rm(path, { force: true }),
  list: async (folder) => ((await readdir(folder).catch(absent)) ?? []).sort(),
  makeFolder: (folder) => mkdir(folder, { recursive: true, mode: 0o700 }),
  syncFolder,
};

function openFile(handle: FileHandle): OpenFile {
  return {
    read: async (into, position) => (await handle.read(into, 0, into.length, position)).bytesRead,
    write: async (bytes, position) => (await handle.write(bytes, 0, bytes.length, position)).bytesWritten,
    truncate: (length) => handle.truncate(length),
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

function absent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}
