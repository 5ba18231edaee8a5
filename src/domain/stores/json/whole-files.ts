import { dirname } from 'node:path';
import type { FileSystem, OpenFile } from './file-system.js';

/** Bytes read at a time: small enough that hashing them never holds up the event loop for long. */
const PIECE = 256 * 1024;

/** Writes all of the bytes at a position, however few the file system takes at a time. */
export async function writeAll(file: OpenFile, bytes: Buffer, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const written = await file.write(bytes.subarray(done), position + done);
    if (written === 0) throw new Error('nothing written');
    done += written;
  }
}

interface Part {
  /** Bytes at a time. */
  readonly size?: number | undefined;
  readonly from?: number | undefined;
  readonly end?: number;
}

/** A file's bytes from its beginning, or another place, piece by piece. A piece is good until the next one is asked for. */
export async function* pieces(
  files: FileSystem,
  path: string,
  { size, from, end = Infinity }: Part = {},
): AsyncGenerator<Buffer> {
  const file = await files.open(path, 'read');
  try {
    yield* piecesOf(file, end, size, from);
  } finally {
    await file.close();
  }
}

/** The bytes of an open file up to `end`; it stays open. */
export async function* piecesOf(file: OpenFile, end: number, size = PIECE, from = 0): AsyncGenerator<Buffer> {
  const buffer = Buffer.allocUnsafe(size);
  for (let position = from; position < end;) {
    const count = Math.min(await file.read(buffer, position), end - position);
    if (count === 0) return;
    yield buffer.subarray(0, count);
    position += count;
  }
}

/**
 * Puts a whole file in place: a new file, its bytes synced, the rename, the folder synced. At every moment there is
 * the old file or the new one. What is left of a failed attempt is removed.
 */
export async function putFile(
  files: FileSystem,
  path: string,
  content: AsyncIterable<Buffer> | Iterable<Buffer>,
): Promise<void> {
  const passing = `${path}.new`;
  await files.remove(passing);
  const file = await files.open(passing, 'create');
  try {
    let position = 0;
    for await (const bytes of content) {
      await writeAll(file, bytes, position);
      position += bytes.length;
    }
    await file.sync();
  } catch (error) {
    await file.close().catch(ignore);
    await files.remove(passing).catch(ignore);
    throw error;
  }
  await file.close();
  await files.rename(passing, path);
  await files.syncFolder(dirname(path));
}

/** For what may fail without anything being lost by it. */
export function ignore(): undefined {
  return undefined;
}
