import { describe, expect, it, vi } from 'vitest';
import type { Ledger } from '../../../../src/domain/ledger.js';
import { StoreFailure } from '../../../../src/domain/stores/failures.js';
import type { FileSystem, OpenFile } from '../../../../src/domain/stores/json/file-system.js';
import { openJsonLedger } from '../../../../src/domain/stores/json/open.js';
import { type Disk, emptyDisk } from '../../../support/disk.js';
import { type Call, type Fault, faulty } from '../../../support/faults.js';
import { someEntry } from '../../../support/store-entries.js';

const FOLDER = '/register';
const JOURNAL = `${FOLDER}/journal.jsonl`;

/** A register with one entry, on a disk whose faults are turned on and off. */
async function register(): Promise<{
  disk: Disk;
  ledger: Ledger;
  fail: (rule?: (call: Call) => Fault | undefined) => void;
}> {
  const disk = emptyDisk();
  let rule: (call: Call) => Fault | undefined = () => undefined;
  const ledger = await openJsonLedger(FOLDER, { files: faulty(disk, (call) => rule(call)) });
  await ledger.append([someEntry(1)]);
  return { disk, ledger, fail: (next = () => undefined) => (rule = next) };
}

const journal = (name: Call['name'], fault: Fault) => (call: Call) =>
  call.path === JOURNAL && call.name === name ? fault : undefined;

/** What a new process finds after the power was cut: only what is safe. */
async function found(disk: Disk): Promise<string[]> {
  const ledger = await openJsonLedger(FOLDER, { files: disk.afterPowerCut(() => 0), readOnly: true });
  return (await ledger.read(0)).map(({ key }) => key);
}

describe('a disk that fails', () => {
  it.each<[string, Call['name'], Fault, string]>([
    ['is full', 'write', 'ENOSPC', 'disk-full'],
    ['is full after half the line', 'write', 'torn', 'write-failed'],
    ['does not write', 'write', 'EIO', 'write-failed'],
    ['does not sync', 'sync', 'EIO', 'write-failed'],
    ['is read-only all of a sudden', 'write', 'EACCES', 'write-failed'],
  ])(
    'that %s: nothing is said to be saved, nothing is kept, and it works again',
    async (_, name, fault, code) => {
      const { disk, ledger, fail } = await register();
      fail(journal(name, fault));
      await expect(ledger.append([someEntry(2)])).rejects.toMatchObject({ code });
      expect(await ledger.read(0)).toHaveLength(1);
      fail();
      expect(await ledger.append([someEntry(2)])).toMatchObject({ kind: 'appended' });
      expect(await found(disk)).toEqual(['K26-001/1', 'K26-001/2']);
      await ledger.close();
    },
  );

  it('takes a line in as many bits as the disk wants it', async () => {
    const { disk, ledger, fail } = await register();
    let writes = 0;
    fail((call) => (call.name === 'write' && (writes += 1) < 6 ? 'short' : undefined));
    expect(await ledger.append([someEntry(2)])).toMatchObject({ kind: 'appended' });
    expect(writes).toBe(6);
    expect(await found(disk)).toHaveLength(2);
    await ledger.close();
  });

  it('writes nothing more after a line that could not be taken back, until it could', async () => {
    const { disk, ledger, fail } = await register();
    const safe = disk.bytes(JOURNAL)?.length;
    fail((call) => journal('sync', 'EIO')(call) ?? journal('truncate', 'EIO')(call));
    await expect(ledger.append([someEntry(2)])).rejects.toBeInstanceOf(StoreFailure);
    const left = disk.bytes(JOURNAL);
    expect(left?.length).toBeGreaterThan(safe ?? 0);
    fail(journal('truncate', 'EIO'));
    await expect(ledger.append([someEntry(2, 'K26-001', 'other')])).rejects.toBeInstanceOf(StoreFailure);
    expect(disk.bytes(JOURNAL)).toEqual(left);
    fail();
    expect(await ledger.append([someEntry(2, 'K26-001', 'other')])).toMatchObject({ kind: 'appended' });
    expect(await found(disk)).toEqual(['K26-001/1', 'other']);
    await ledger.close();
  });

  it('makes safe what a killed process had written and not synced, before it answers a repeat', async () => {
    const disk = emptyDisk();
    let dying = false;
    let lock: OpenFile | undefined;
    const files: FileSystem = {
      ...disk,
      lock: async (path) => (lock = await disk.lock(path)),
      open: async (path, how) => {
        const file = await disk.open(path, how);
        return { ...file, sync: () => (dying ? new Promise<void>(() => undefined) : file.sync()) };
      },
    };
    const ledger = await openJsonLedger(FOLDER, { files });
    dying = true;
    void ledger.append([someEntry(1)]);
    await vi.waitUntil(() => disk.bytes(JOURNAL)?.includes('K26-001/1'));
    await lock?.close();
    const next = await openJsonLedger(FOLDER, { files: disk });
    expect(await next.append([someEntry(1)])).toMatchObject({ kind: 'repeated' });
    expect(await found(disk)).toEqual(['K26-001/1']);
    await next.close();
  });

  it('does not give a file its length back that is cut off between the look and the write', async () => {
    const disk = emptyDisk();
    let cut = false;
    const files: FileSystem = {
      ...disk,
      open: async (path, how) => {
        const file = await disk.open(path, how);
        const write: typeof file.write = async (bytes, position) => {
          if (cut && path === JOURNAL) await file.truncate(0);
          return file.write(bytes, position);
        };
        return { ...file, write };
      },
    };
    const ledger = await openJsonLedger(FOLDER, { files });
    await ledger.append([someEntry(1)]);
    cut = true;
    await expect(ledger.append([someEntry(2)])).rejects.toMatchObject({
      failure: { code: 'journal-changed', how: 'shortened' },
    });
    await ledger.close();
  });

  it('stops when its file has been changed by somebody else', async () => {
    const { disk, ledger, fail } = await register();
    fail((call) => journal('sync', 'EIO')(call) ?? journal('truncate', 'EIO')(call));
    await expect(ledger.append([someEntry(2)])).rejects.toBeInstanceOf(StoreFailure);
    fail();
    disk.plant(JOURNAL, '');
    await expect(ledger.append([someEntry(2)])).rejects.toMatchObject({ code: 'journal-changed' });
    await ledger.close();
  });
});
