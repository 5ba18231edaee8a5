import type { Adapter } from 'lowdb';
import type { FileSystem } from './file-system.js';
import { ignore, pieces, putFile } from './whole-files.js';

/**
 * lowdb's adapter for a small JSON document beside the journal: a new file, synced and renamed into place, one write at
 * a time. Null where there is none.
 */
export function documentAt<T>(files: FileSystem, path: string): Adapter<T> {
  let last: Promise<unknown> = Promise.resolve();
  return {
    read: async () => {
      if (!(await files.look(path))) return null;
      const parts: Buffer[] = [];
      for await (const bytes of pieces(files, path)) parts.push(Buffer.from(bytes));
      return JSON.parse(Buffer.concat(parts).toString('utf8')) as T;
    },
    write: (data) => {
      const written = last.then(() => putFile(files, path, [Buffer.from(JSON.stringify(data))]));
      last = written.catch(ignore);
      return written;
    },
  };
}
