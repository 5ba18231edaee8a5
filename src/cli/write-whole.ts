import { rename, rm, stat, writeFile } from 'node:fs/promises';

/** Writes a file for its owner's eyes, whole or not at all: on a full disk what stood there before is left as it was. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const there = await stat(file).catch(() => undefined);
  // A terminal or a pipe cannot be taken the place of.
  if (there && !there.isFile()) return writeFile(file, content);
  const beside = `${file}.${process.pid}.del`;
  try {
    await writeFile(beside, content, { mode: 0o600, flag: 'wx' });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
