import type { FileSystem } from '../src/domain/stores/json/file-system.js';
import type { Disk } from '../test/support/disk.js';

const FILE = '/naive.jsonl';

/** The control of R3 and R4: memory first, then the line; nothing is taken back, and broken lines are passed over. */
export function naiveJournal(files: FileSystem) {
  const keys: string[] = [];
  let end = 0;
  return {
    keys: () => keys,
    append: async (key: string): Promise<void> => {
      keys.push(key);
      const line = Buffer.from(`${JSON.stringify({ key })}\n`);
      const file = await files
        .open(FILE, end === 0 ? 'create' : 'change')
        .catch(() => files.open(FILE, 'change'));
      end += await file.write(line, end);
      await file.sync();
      await file.close();
    },
    onDisk: (disk: Disk): string[] => readNaively(disk.bytes(FILE) ?? Buffer.alloc(0)),
  };
}

/** What a forgiving reader makes of a file of lines. */
export function readNaively(bytes: Buffer): string[] {
  const found: string[] = [];
  for (const line of bytes.toString().split('\n')) {
    try {
      const { key } = JSON.parse(line) as { key?: unknown };
      if (typeof key === 'string') found.push(key);
    } catch {
      // Passed over: this is what the control is for.
    }
  }
  return found;
}
