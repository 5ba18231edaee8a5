import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** Flags that Node passes on and does not name: a lock of its own, taken as the file is opened. */
const EXCLUSIVE: Readonly<Partial<Record<NodeJS.Platform, number>>> = {
  // UV_FS_O_EXLOCK: nobody else may open it.
  win32: 0x10000000,
  // O_EXLOCK and O_NONBLOCK.
  darwin: 0x20 | 0x4,
};
const TAKEN: ReadonlySet<string> = new Set(['EBUSY', 'EAGAIN', 'EWOULDBLOCK']);
const FILE = constants.O_RDWR | constants.O_CREAT;

/**
 * Opens a file, made if need be, under the operating system's lock: it holds across processes, containers and host
 * names, and ends with the process. Node cannot ask Linux for one, but `flock` (util-linux, busybox) can on a file
 * that it inherits, and the lock then belongs to our open file.
 * @returns undefined if somebody else has it.
 */
export async function openLocked(path: string): Promise<FileHandle | undefined> {
  const flags = EXCLUSIVE[process.platform];
  if (flags !== undefined) return open(path, FILE | flags, 0o600).catch(taken);
  const handle = await open(path, FILE, 0o600);
  try {
    const status = await flock(handle.fd);
    if (status === 0) return handle;
    if (status !== 1) throw Object.assign(new Error('flock'), { code: `flock ${status ?? 'avbröts'}` });
  } catch (error) {
    await handle.close();
    throw error;
  }
  await handle.close();
  return undefined;
}

/** How `flock` ended: 0 locked, 1 held by another, else it cannot be done here. */
function flock(file: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn('flock', ['-n', '3'], { stdio: ['ignore', 'ignore', 'ignore', file] });
    child.once('error', () => {
      reject(Object.assign(new Error('flock'), { code: 'flock saknas' }));
    });
    child.once('exit', resolve);
  });
}

function taken(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && TAKEN.has(String(error.code))) return undefined;
  throw error;
}
