import { describe, expect, it, vi } from 'vitest';
import type { KeptFold, Ledger } from '../../../../src/domain/ledger.js';
import { StoreFailure } from '../../../../src/domain/stores/failures.js';
import type { Keys } from '../../../../src/domain/stores/json/keys.js';
import { keysFrom } from '../../../../src/domain/stores/json/keys.js';
import { openJsonLedger, type OpenOptions } from '../../../../src/domain/stores/json/open.js';
import { rewrite } from '../../../../src/domain/stores/json/rewrite.js';
import { type Disk, emptyDisk } from '../../../support/disk.js';
import { faulty } from '../../../support/faults.js';
import { someEntry } from '../../../support/store-entries.js';

const JOURNAL = '/register/journal.jsonl';
const SNAPSHOT = '/register/snapshot.jsonl';
const keys = (fill: number) => keysFrom({ KRAFTBOT_KEY: Buffer.alloc(32, fill).toString('base64') }) as Keys;

interface Opened {
  readonly ledger: Ledger;
  readonly passedOver: string[];
}

async function open(
  disk: Disk,
  { made = '1', keys: with_ }: { made?: string; keys?: Keys } = {},
): Promise<Opened> {
  const passedOver: string[] = [];
  const onSnapshot = (why: string) => passedOver.push(why);
  const ledger = await openJsonLedger('/register', {
    files: disk,
    snapshots: { made },
    onSnapshot,
    keys: with_,
  });
  return { ledger, passedOver };
}

/** A fold that says how many there were. */
const foldOf = ({ length }: readonly unknown[]): KeptFold => ({
  position: length,
  parts: [() => ({ count: length })],
});

/** A register of a thousand entries, left with a snapshot, and one entry more after it. */
async function kept(disk = emptyDisk(), with_?: Keys): Promise<Disk> {
  const { ledger } = await open(disk, with_ && { keys: with_ });
  await ledger.append(Array.from({ length: 1_000 }, (_, at) => someEntry(at + 1)));
  const all = await ledger.read(0);
  ledger.keepFolds?.(() => foldOf(all));
  await ledger.close();
  const again = await open(disk, with_ && { keys: with_ });
  expect(again.ledger.kept?.parts.map((part) => part())).toEqual([{ count: 1_000 }]);
  await again.ledger.append([someEntry(1, 'K26-002')]);
  await again.ledger.close();
  return disk;
}

describe('a snapshot of the fold', () => {
  it('stands for the first entries, and the lines after it are read', async () => {
    const disk = await kept();
    const { ledger, passedOver } = await open(disk);
    const whole = await openJsonLedger('/register', { files: disk, readOnly: true });
    expect(passedOver).toEqual([]);
    expect(ledger.kept?.position).toBe(1_000);
    expect(await ledger.read(0)).toEqual(await whole.read(0));
    expect(ledger.stream('case/K26-001')).toEqual(whole.stream('case/K26-001'));
    await ledger.close();
  });

  it('is judged by as the whole journal is: repeats, conflicts and the next append', async () => {
    const disk = await kept();
    const { ledger } = await open(disk);
    expect(await ledger.append([someEntry(7)])).toMatchObject({
      kind: 'repeated',
      entries: { length: 1_000 },
    });
    expect(await ledger.append([someEntry(3, 'K26-002')])).toMatchObject({ kind: 'conflict', actual: 1 });
    expect(await ledger.append([someEntry(1_001)])).toMatchObject({
      kind: 'appended',
      entries: [{ position: 1_002 }],
    });
    await ledger.close();
    const whole = await openJsonLedger('/register', { files: disk, readOnly: true });
    expect(await whole.read(0)).toHaveLength(1_002);
  });

  it('is passed over and said where it is broken, and nothing is lost by it', async () => {
    const good = await kept();
    const bytes = good.bytes(SNAPSHOT) ?? Buffer.alloc(0);
    const changed = (at: number) => Buffer.from(bytes.map((byte, here) => (here === at ? byte ^ 4 : byte)));
    const spoilt = [
      ...Array.from({ length: 24 }, (_, at) => changed(Math.floor((at * (bytes.length - 1)) / 23))),
      ...[0, 1, 100, bytes.length >> 1, bytes.length - 1].map((length) => bytes.subarray(0, length)),
      Buffer.concat([bytes, bytes]),
      Buffer.from('null\n'),
    ];
    for (const one of spoilt) {
      const disk = good.afterKill();
      disk.plant(SNAPSHOT, one);
      const { ledger, passedOver } = await open(disk);
      expect(passedOver).toEqual(['broken']);
      expect(ledger.kept).toBeUndefined();
      expect(await ledger.read(0)).toHaveLength(1_001);
      expect(disk.bytes(SNAPSHOT)).toBeUndefined();
      await ledger.close();
    }
  });

  it.each([
    [
      'of another journal',
      'other-journal',
      async (disk: Disk) => {
        const other = emptyDisk();
        const { ledger } = await open(other);
        await ledger.append(Array.from({ length: 1_500 }, (_, at) => someEntry(at + 1, 'K25-009')));
        await ledger.close();
        disk.plant(JOURNAL, other.bytes(JOURNAL) ?? '');
      },
    ],
    [
      'newer than the journal',
      'other-journal',
      (disk: Disk) => {
        const bytes = disk.bytes(JOURNAL) ?? Buffer.alloc(0);
        disk.plant(JOURNAL, bytes.subarray(0, bytes.indexOf('\n') + 1));
        return Promise.resolve();
      },
    ],
  ])('%s is passed over', async (_, why, change) => {
    const disk = (await kept()).afterKill();
    await change(disk);
    const { ledger, passedOver } = await open(disk);
    expect(passedOver).toEqual([why]);
    expect(ledger.kept).toBeUndefined();
    await ledger.close();
  });

  it('of another version of the programme is passed over', async () => {
    const { ledger, passedOver } = await open((await kept()).afterKill(), { made: '2' });
    expect(passedOver).toEqual(['other-version']);
    await ledger.close();
  });

  it('does not hide a byte of the journal that has been changed', async () => {
    const good = await kept();
    const bytes = good.bytes(JOURNAL) ?? Buffer.alloc(0);
    for (let at = 1; at < bytes.length; at += Math.floor(bytes.length / 12)) {
      const disk = good.afterKill();
      disk.plant(JOURNAL, Buffer.from(bytes.map((byte, here) => (here === at ? byte ^ 1 : byte))));
      const refused: unknown = await open(disk).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(StoreFailure);
    }
  });

  it('tells that there was a register where the journal is gone', async () => {
    const disk = (await kept()).afterKill();
    await disk.remove(JOURNAL);
    await expect(open(disk)).rejects.toMatchObject({ code: 'journal-missing' });
  });

  it('is encrypted where the journal is, and asks for the same keys', async () => {
    const disk = await kept(emptyDisk(), keys(1));
    expect(disk.bytes(SNAPSHOT)?.toString()).not.toMatch(/K26|followed|count/);
    await expect(open(disk.afterKill(), { keys: keys(2) })).rejects.toMatchObject({ code: 'no-key' });
    await expect(open(disk.afterKill())).rejects.toMatchObject({ code: 'no-key' });
  });

  it('that is plain is not left beside a journal that is to be encrypted', async () => {
    const disk = (await kept()).afterKill();
    const { ledger, passedOver } = await open(disk, { keys: keys(1) });
    expect(passedOver).toEqual(['plain']);
    expect(disk.bytes(SNAPSHOT)).toBeUndefined();
    await ledger.close();
  });

  it('goes when the journal is written anew, as an erasure does', async () => {
    const disk = (await kept()).afterKill();
    await rewrite('/register', (line) => line, disk);
    expect(disk.bytes(SNAPSHOT)).toBeUndefined();
  });

  it('that cannot be written is said, and everything else goes on', async () => {
    const disk = emptyDisk();
    const passedOver: string[] = [];
    const files = faulty(disk, ({ name, path }) =>
      name === 'write' && path.startsWith(SNAPSHOT) ? 'ENOSPC' : undefined,
    );
    const ledger = await openJsonLedger('/register', {
      files,
      snapshots: { made: '1' },
      onSnapshot: (why) => passedOver.push(why),
    });
    await ledger.append(Array.from({ length: 1_000 }, (_, at) => someEntry(at + 1)));
    const all = await ledger.read(0);
    ledger.keepFolds?.(() => foldOf(all));
    await ledger.close();
    expect(passedOver).toEqual(['unwritten']);
    expect(disk.paths().filter((path) => path.startsWith(SNAPSHOT))).toEqual([]);
  });
});

/** As in a register of more than some megabytes: it is looked through once it is open. */
const LATER = { made: '1', later: { over: 0, afterMs: 0 } };

describe('a snapshot of a long journal', () => {
  const openLong = async (disk: Disk, options: Partial<OpenOptions> = {}) => {
    const said: string[] = [];
    const onSnapshot = (why: string) => said.push(why);
    const ledger = await openJsonLedger('/register', {
      files: disk,
      snapshots: LATER,
      onSnapshot,
      ...options,
    });
    return { ledger, said };
  };
  const changed = (bytes: Buffer, at: number) => {
    const other = Buffer.from(bytes);
    other[at] = (other[at] ?? 0) ^ 1;
    return other;
  };

  it('is begun from before the journal has been looked through, and says the same', async () => {
    const disk = await kept();
    const { ledger, said } = await openLong(disk);
    const whole = await openJsonLedger('/register', { files: disk, readOnly: true });
    expect(ledger.kept?.position).toBe(1_000);
    expect(await ledger.append([someEntry(7)])).toMatchObject({ kind: 'repeated' });
    expect(await ledger.append([someEntry(3, 'K26-002')])).toMatchObject({ kind: 'conflict', actual: 1 });
    expect(await ledger.read(0)).toEqual(await whole.read(0));
    expect(said).toEqual([]);
    await ledger.close();
  });

  it('is made anew of what is written while it is looked through', async () => {
    const disk = await kept();
    const { ledger } = await openLong(disk, { snapshots: { ...LATER, entries: 1, afterMs: 1 } });
    await ledger.append([someEntry(1_001)]);
    const all = await ledger.read(0);
    await vi.waitFor(() => {
      ledger.keepFolds?.(() => foldOf(all));
      expect(disk.bytes(SNAPSHOT)?.toString()).toContain('{"count":1002}');
    });
    await ledger.close();
    const { ledger: again, passedOver } = await open(disk.afterKill());
    expect([again.kept?.position, passedOver]).toEqual([1_002, []]);
    expect(await again.read(0)).toEqual(all);
    await again.close();
  });

  it('does not hide a byte of the journal that has been changed: the register is stopped, and not opened again', async () => {
    const good = await kept();
    const bytes = good.bytes(JOURNAL) ?? Buffer.alloc(0);
    for (const at of [1, bytes.indexOf('K26-001/400'), bytes.lastIndexOf('K26-001'), bytes.length - 2]) {
      const disk = good.afterKill();
      disk.plant(JOURNAL, changed(bytes, at));
      const onLost = vi.fn<(failure: StoreFailure) => void>();
      const code = await openLong(disk, { onLost }).then(
        async ({ ledger }) => {
          await vi.waitUntil(() => onLost.mock.calls[0], { timeout: 3_000 });
          await expect(ledger.append([someEntry(2, 'K26-002')])).rejects.toBe(onLost.mock.lastCall?.[0]);
          const fault = await ledger.fault();
          await ledger.close();
          return fault;
        },
        (error: unknown) => (error as StoreFailure).code,
      );
      expect(disk.bytes(JOURNAL)?.equals(changed(bytes, at))).toBe(true);
      await expect(open(disk.afterKill())).rejects.toMatchObject({ code });
    }
  });

  it('that is itself broken stops the register when it is met, and the next start reads all', async () => {
    const good = await kept();
    const bytes = good.bytes(SNAPSHOT) ?? Buffer.alloc(0);
    const disk = good.afterKill();
    disk.plant(SNAPSHOT, changed(bytes, bytes.indexOf('"keys"') + 20));
    const { ledger, said } = await openLong(disk);
    expect(await ledger.fault()).toBeUndefined();
    await expect(ledger.append([someEntry(2, 'K26-002')])).rejects.toMatchObject({ code: 'broken-snapshot' });
    expect([await ledger.fault(), said]).toEqual(['broken-snapshot', ['broken']]);
    await ledger.close();
    const { ledger: again, passedOver } = await open(disk.afterKill());
    expect([again.kept, passedOver]).toEqual([undefined, []]);
    expect(await again.read(0)).toHaveLength(1_001);
    await again.close();
  });

  it('that is broken where a start begins is read past', async () => {
    const good = await kept();
    const bytes = good.bytes(SNAPSHOT) ?? Buffer.alloc(0);
    for (const text of ['"count"', '"marks"', '"streams"']) {
      const disk = good.afterKill();
      disk.plant(SNAPSHOT, changed(bytes, bytes.indexOf(text) + 1));
      const { ledger, said } = await openLong(disk);
      expect([ledger.kept, said]).toEqual([undefined, ['broken']]);
      expect(await ledger.read(0)).toHaveLength(1_001);
      await ledger.close();
    }
  });
});
