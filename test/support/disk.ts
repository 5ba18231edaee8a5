import { dirname } from 'node:path';
import type { FileSystem, OpenFile } from '../../src/domain/stores/json/file-system.js';

/** A change to a file's bytes that no sync has made safe yet. */
type Change = { readonly at: number; readonly bytes: Buffer } | { readonly length: number };

interface File {
  safe: Buffer;
  now: Buffer;
  pending: Change[];
  modified: number;
  readonly id: string;
  locked?: boolean;
}

let ids = 0;
const nextId = () => `disk/${(ids += 1)}`;

/** A change to the names that no sync of their folder has made safe yet. */
interface Naming {
  readonly folders: readonly string[];
  readonly apply: (names: Map<string, File>) => void;
}

/**
 * A disk in memory that tells what is safe from what is only written, so that the power can be cut. Names and bytes
 * survive only if synced; a failed sync loses what it was to make safe, as real ones do.
 */
export interface Disk extends FileSystem {
  /** What a file holds now. */
  bytes(path: string): Buffer | undefined;
  /** Puts a file there, safe. */
  plant(path: string, bytes: Buffer | string): void;
  paths(): readonly string[];
  /** A sync of the file that fails: its unsafe bytes will never be safe, whatever later syncs say. */
  loseUnsynced(path: string): void;
  /** The disk as it is found after a power cut: each unsafe change whole, torn or gone, later ones first. */
  afterPowerCut(random: () => number): Disk;
  /** A copy of what is there now, as after a killed process. */
  afterKill(): Disk;
}

export function emptyDisk(): Disk {
  return diskWith(new Map());
}

function failed(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}

function changed(bytes: Buffer, change: Change): Buffer {
  if ('length' in change) {
    if (change.length <= bytes.length) return Buffer.from(bytes.subarray(0, change.length));
    return Buffer.concat([bytes, Buffer.alloc(change.length - bytes.length)]);
  }
  const result = Buffer.alloc(Math.max(bytes.length, change.at + change.bytes.length));
  bytes.copy(result);
  change.bytes.copy(result, change.at);
  return result;
}

function diskWith(safeNames: Map<string, File>): Disk {
  const names = new Map(safeNames);
  let namings: Naming[] = [];

  const named = (path: string): File => {
    const file = names.get(path);
    if (!file) throw failed('ENOENT', path);
    return file;
  };
  const name = (folders: readonly string[], apply: Naming['apply']) => {
    apply(names);
    namings.push({ folders, apply });
  };
  const change = (file: File, what: Change) => {
    file.now = changed(file.now, what);
    file.pending.push(what);
    file.modified = Date.now();
  };
  const opened = (file: File, appends = false): OpenFile => ({
    read: (into, position) => Promise.resolve(file.now.copy(into, 0, position)),
    readNow: (into, position) => file.now.copy(into, 0, position),
    write: (bytes, position) => {
      change(file, { at: appends ? file.now.length : position, bytes: Buffer.from(bytes) });
      return Promise.resolve(bytes.length);
    },
    truncate: (length) => {
      change(file, { length });
      return Promise.resolve();
    },
    look: () => Promise.resolve(looked(file)),
    sync: () => {
      for (const pending of file.pending) file.safe = changed(file.safe, pending);
      file.pending = [];
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  });
  const looked = ({ now, modified, id }: File) => ({ size: now.length, modified, id });
  const made = (path: string): File => {
    const file = newFile(Buffer.alloc(0));
    name([dirname(path)], (all) => all.set(path, file));
    return file;
  };
  const copied = (found: Map<string, File>, bytesOf: (file: File) => Buffer) =>
    diskWith(
      new Map(
        [...found].map(([path, file]) => {
          return [path, { ...newFile(bytesOf(file)), modified: file.modified }];
        }),
      ),
    );

  return {
    open: (path, how) => {
      if (how !== 'create') return Promise.resolve().then(() => opened(named(path), how === 'append'));
      if (names.has(path)) return Promise.reject(failed('EEXIST', path));
      return Promise.resolve(opened(made(path)));
    },
    lock: (path) => {
      const file = names.get(path) ?? made(path);
      if (file.locked) return Promise.resolve(undefined);
      file.locked = true;
      const close = () => Promise.resolve(void (file.locked = false));
      return Promise.resolve({ ...opened(file), close });
    },
    look: (path) => {
      const file = names.get(path);
      return Promise.resolve(file && looked(file));
    },
    rename: (from, to) => {
      const file = names.get(from);
      if (!file) return Promise.reject(failed('ENOENT', from));
      name([dirname(from), dirname(to)], (all) => {
        all.delete(from);
        all.set(to, file);
      });
      return Promise.resolve();
    },
    remove: (path) => {
      if (names.has(path)) name([dirname(path)], (all) => all.delete(path));
      return Promise.resolve();
    },
    list: (folder) => {
      const inside = [...names.keys()].filter((path) => dirname(path) === folder);
      return Promise.resolve(inside.map((path) => path.slice(folder.length + 1)).sort());
    },
    makeFolder: () => Promise.resolve(undefined),
    syncFolder: (folder) => {
      // A file system keeps the order of its names: what came before is safe as well.
      const last = namings.findLastIndex(({ folders }) => folders.includes(folder));
      for (const { apply } of namings.slice(0, last + 1)) apply(safeNames);
      namings = namings.slice(last + 1);
      return Promise.resolve();
    },
    bytes: (path) => names.get(path)?.now,
    plant: (path, bytes) => {
      const file = newFile(Buffer.from(bytes));
      safeNames.set(path, file);
      names.set(path, file);
    },
    paths: () => [...names.keys()].sort(),
    loseUnsynced: (path) => {
      const file = names.get(path);
      if (file) file.pending = [];
    },
    afterPowerCut: (random) => {
      const found = new Map(safeNames);
      const applied = Math.floor(random() * (namings.length + 1));
      for (const { apply } of namings.slice(0, applied)) apply(found);
      return copied(found, (file) => torn(file, random));
    },
    afterKill: () => copied(names, (file) => file.now),
  };
}

function newFile(bytes: Buffer): File {
  return { safe: bytes, now: bytes, pending: [], modified: Date.now(), id: nextId() };
}

/** A file's bytes after a power cut: some of the unsafe changes, the last of them perhaps only in part. */
function torn(file: File, random: () => number): Buffer {
  const whole = Math.floor(random() * (file.pending.length + 1));
  let bytes = file.safe;
  for (const change of file.pending.slice(0, whole)) bytes = changed(bytes, change);
  const next = file.pending[whole];
  if (!next || 'length' in next || random() < 0.3) return bytes;
  const part = Math.floor(random() * (next.bytes.length - 1));
  bytes = changed(bytes, { at: next.at, bytes: next.bytes.subarray(0, part) });
  // The file may have got its new length before its last bytes.
  if (random() < 0.75) return bytes;
  return changed(bytes, { length: Math.max(bytes.length, next.at + next.bytes.length) });
}
