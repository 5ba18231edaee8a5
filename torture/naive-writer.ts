import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** R1's control: the whole register in one file, written over every time. */
export const naiveFile = (folder: string) => join(folder, 'all.json');

const PIECE = 16_384;

/** Writes over the file piece by piece, as a stream does. */
export async function saveAll(folder: string, keys: readonly string[], ballast: string): Promise<void> {
  const text = JSON.stringify({ ballast, keys });
  const file = await open(naiveFile(folder), 'w');
  for (let at = 0; at < text.length; at += PIECE) await file.write(text.slice(at, at + PIECE));
  await file.close();
}

/** Whether the control's file cannot be read any more, or lacks what was acknowledged. */
export async function corrupt(folder: string, acknowledged: readonly string[]): Promise<boolean> {
  try {
    const { keys } = JSON.parse(await readFile(naiveFile(folder), 'utf8')) as { keys: string[] };
    return acknowledged.some((key) => !keys.includes(key));
  } catch {
    return true;
  }
}
