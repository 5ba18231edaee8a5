import type { FileSystem, OpenFile } from '../../src/domain/stores/json/file-system.js';
import type { Disk } from './disk.js';

/** One call of the file system, counted from 0. */
export interface Call {
  readonly index: number;
  readonly name: keyof FileSystem | keyof OpenFile;
  readonly path: string;
}

/** An operating system's code; or a write of half the bytes that says so (`short`), or that then fails (`torn`). */
export type Fault = 'ENOSPC' | 'EIO' | 'EACCES' | 'short' | 'torn';

export const FAULTS: readonly Fault[] = ['ENOSPC', 'EIO', 'EACCES', 'short', 'torn'];

/** Whether a fault can befall a call at all. */
export function befalls(fault: Fault, { name }: Call): boolean {
  return name === 'write' || (fault !== 'short' && fault !== 'torn');
}

/** A disk on which the calls chosen by `fault` go wrong. */
export function faulty(disk: Disk, fault: (call: Call) => Fault | undefined): FileSystem {
  let index = 0;
  const faultOf = (name: Call['name'], path: string) => {
    const call: Call = { index, name, path };
    index += 1;
    const wanted = fault(call);
    return wanted !== undefined && befalls(wanted, call) ? wanted : undefined;
  };
  const run = async <T>(
    name: Call['name'],
    path: string,
    work: () => Promise<T>,
    half?: () => Promise<T>,
  ): Promise<T> => {
    const wanted = faultOf(name, path);
    if (wanted === undefined) return work();
    if (wanted === 'short' && half) return half();
    if (wanted === 'torn' && half) await half();
    if (name === 'sync') disk.loseUnsynced(path);
    const code = wanted === 'torn' || wanted === 'short' ? 'EIO' : wanted;
    throw failed(code, name, path);
  };
  const opened = (path: string, file: OpenFile): OpenFile => ({
    read: (into, position) => run('read', path, () => file.read(into, position)),
    readNow: (into, position) => {
      const code = faultOf('readNow', path);
      if (code !== undefined) throw failed(code, 'readNow', path);
      return file.readNow(into, position);
    },
    write: (bytes, position) =>
      run(
        'write',
        path,
        () => file.write(bytes, position),
        () => file.write(bytes.subarray(0, Math.max(1, bytes.length >> 1)), position),
      ),
    truncate: (length) => run('truncate', path, () => file.truncate(length)),
    look: () => run('look', path, () => file.look()),
    sync: () => run('sync', path, () => file.sync()),
    close: () => run('close', path, () => file.close()),
  });
  return {
    open: (path, how) => run('open', path, async () => opened(path, await disk.open(path, how))),
    look: (path) => run('look', path, () => disk.look(path)),
    lock: (path) =>
      run('lock', path, async () => {
        const file = await disk.lock(path);
        // A close lets go of the lock even if it says that it failed.
        const close = () => run('close', path, () => Promise.resolve()).finally(() => file?.close());
        return file && { ...opened(path, file), close };
      }),
    rename: (from, to) => run('rename', to, () => disk.rename(from, to)),
    remove: (path) => run('remove', path, () => disk.remove(path)),
    list: (folder) => run('list', folder, () => disk.list(folder)),
    makeFolder: (folder) => run('makeFolder', folder, () => disk.makeFolder(folder)),
    syncFolder: (folder) => run('syncFolder', folder, () => disk.syncFolder(folder)),
  };
}

function failed(code: string, name: Call['name'], path: string): Error {
  return Object.assign(new Error(`${code}: ${name} ${path}`), { code });
}
