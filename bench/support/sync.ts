import { open } from 'node:fs/promises';
import { join } from 'node:path';

/** F2: append and fdatasync of so many bytes, as bare as it can be. */
export interface Syncer {
  /** The milliseconds that each of so many appends took, one after the other. */
  appends(bytes: number, count: number): Promise<readonly number[]>;
  close(): Promise<void>;
}

export async function openSyncer(folder: string): Promise<Syncer> {
  const file = await open(join(folder, 'floor.log'), 'a');
  return {
    appends: async (bytes, count) => {
      const line = Buffer.alloc(bytes, 'x');
      const took: number[] = [];
      for (let done = 0; done < count; done++) {
        const start = performance.now();
        await file.write(line);
        await file.datasync();
        took.push(performance.now() - start);
      }
      return took;
    },
    close: () => file.close(),
  };
}
