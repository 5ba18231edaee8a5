import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openLog } from '../../../src/bot/log.js';
import { type BackupHome, createBackups } from '../../../src/bot/schedule/backups.js';
import type { Ledger } from '../../../src/domain/ledger.js';
import { StoreFailure, storeFailureText } from '../../../src/domain/stores/failures.js';
import { backup, backupTimes } from '../../../src/domain/stores/json/backups.js';
import { type FileSystem, nodeFileSystem } from '../../../src/domain/stores/json/file-system.js';
import { openJsonLedger } from '../../../src/domain/stores/json/open.js';
import { restore } from '../../../src/domain/stores/json/restore.js';
import { KEEP } from '../../../src/domain/stores/json/retention.js';
import { verifyJournal } from '../../../src/domain/stores/json/verify.js';
import { someEntry } from '../../support/store-entries.js';
import { tempFolder } from '../../support/temp-folder.js';

const HOUR = 3_600_000;
let folder: string;
let ledger: Ledger;
let now: Date;
let notes: string[];
let hears: boolean;
let log: string[];
let files: FileSystem;
let begun: Date;
beforeEach(async () => {
  folder = await tempFolder();
  ledger = await openJsonLedger(folder);
  await ledger.append([someEntry(1)]);
  now = new Date('2026-10-10T10:00:00Z');
  begun = now;
  notes = [];
  hears = true;
  log = [];
  files = nodeFileSystem;
  return () => ledger.close();
});

/** A bot's backups: of a real register on a real disk, by a clock of the test's. */
function open(home: Partial<BackupHome> = {}) {
  return createBackups({
    home: {
      take: (at) => backup(folder, at.toISOString(), files, KEEP),
      times: () => backupTimes(folder),
      begun,
      ...home,
    },
    now: () => now,
    note: (text) => {
      if (hears) notes.push(text);
      return Promise.resolve(hears);
    },
    log: openLog(
      (line) => log.push(line),
      () => now,
    ),
  });
}

const names = () => readdir(join(folder, 'backups'));
const passHours = async (hours: number, tick: () => Promise<void>) => {
  for (let hour = 0; hour < hours; hour++) {
    now = new Date(now.getTime() + HOUR);
    await tick();
  }
};
/** A disk on which nothing can be written, for the reason given. */
const broken = (code: string): FileSystem => ({
  ...nodeFileSystem,
  open: (path, how) =>
    how === 'create'
      ? Promise.reject(Object.assign(new Error(code), { code }))
      : nodeFileSystem.open(path, how),
});

describe('a month', () => {
  it('has one backup a night by the clock in Sweden, over the change of clocks, and keeps two weeks', async () => {
    now = new Date('2026-10-10T11:17:00Z');
    let backups = open();
    const seen = new Set<string>();
    for (let day = 0; day < 31; day++) {
      await ledger.append([someEntry(day + 2)]);
      // Restarts at any moment make no more of them, and neither do many timers.
      if (day % 5 === 0) backups = open();
      for (let look = 0; look < 8; look++) {
        now = new Date(now.getTime() + 3 * HOUR);
        await Promise.all([backups.tick(), backups.tick()]);
      }
      for (const name of await names()) seen.add(name);
    }
    const taken = [...seen].sort();
    expect(taken).toHaveLength(31);
    // 03:30 in Sweden is 01:30 UTC in summer and 02:30 in winter.
    expect(taken[0]).toBe('journal-2026-10-11T021700Z.jsonl');
    expect(taken[13]).toBe('journal-2026-10-24T021700Z.jsonl');
    expect(taken.at(-1)).toBe('journal-2026-11-10T051700Z.jsonl');
    // Two weeks, and the last of October.
    expect((await names()).sort()).toEqual(taken.slice(-14));
    expect(taken.slice(-14)[3]).toBe('journal-2026-10-31T051700Z.jsonl');
    expect(notes).toEqual([]);
    expect(await verifyJournal(folder)).toMatchObject({ backups: 14, findings: [] });

    await ledger.close();
    const [, , , fourth = ''] = (await names()).sort();
    await restore(folder, fourth, now.toISOString());
    expect(await verifyJournal(folder)).toMatchObject({ entries: 22, findings: [] });
    ledger = await openJsonLedger(folder);
  });
});

describe('when the bot starts', () => {
  it('takes the night’s at once if it was down that night', async () => {
    await backup(folder, '2026-10-08T01:30:00Z');
    await open().tick();
    expect(await names()).toEqual(['journal-2026-10-08T013000Z.jsonl', 'journal-2026-10-10T100000Z.jsonl']);
  });

  it('takes none if there is one since the night, and none of a register that is new', async () => {
    await open().tick();
    await expect(names()).rejects.toThrow('ENOENT');
    begun = new Date('2026-10-01T10:00:00Z');
    await backup(folder, '2026-10-10T06:00:00Z');
    await open().tick();
    expect(await names()).toHaveLength(1);
  });

  it('takes one of an old register that has none, and does not believe one from the future', async () => {
    begun = new Date('2025-10-10T10:00:00Z');
    await backup(folder, '2036-10-10T06:00:00Z');
    await open().tick();
    expect(await names()).toContain('journal-2026-10-10T100000Z.jsonl');
  });
});

describe('when it cannot be done', () => {
  beforeEach(() => {
    begun = new Date('2026-10-01T10:00:00Z');
  });

  it('is tried every hour, the admin is told once, and the next trouble is told anew', async () => {
    files = broken('ENOSPC');
    const backups = open();
    await passHours(10, () => backups.tick());
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain('disken på servern är full');
    expect(log.filter((line) => line.includes('"event":"backup-failed","code":"disk-full"'))).toHaveLength(
      10,
    );
    await backups.tick();
    expect(log).toHaveLength(10);
    expect(await readdir(join(folder, 'backups'))).toEqual([]);

    files = nodeFileSystem;
    await passHours(24, () => backups.tick());
    expect(await names()).toHaveLength(2);
    files = broken('EIO');
    await passHours(24, () => backups.tick());
    expect(notes).toHaveLength(2);
    expect(notes[1]).toContain('det gick inte att skriva på servern');
  });

  it('tells the admin as soon as the admin can be reached', async () => {
    files = broken('ENOSPC');
    hears = false;
    const backups = open();
    await passHours(2, () => backups.tick());
    hears = true;
    await passHours(2, () => backups.tick());
    expect(notes).toHaveLength(1);
    expect(log.filter((line) => line.includes('admin-not-told'))).toHaveLength(2);
  });

  it('finds a register that has gone bad on the disk, keeps the good copy, and the next start names it', async () => {
    await backup(folder, '2026-10-09T01:30:00Z');
    const journal = join(folder, 'journal.jsonl');
    const text = await readFile(journal, 'utf8');
    await writeFile(journal, text.replace('K26-001', 'K26-007'));
    await open().tick();
    expect(notes[0]).toContain('registrets fil på servern är skadad');
    expect(await names()).toEqual(['journal-2026-10-09T013000Z.jsonl']);
    await ledger.close();
    const failure = await openJsonLedger(folder).catch((error: unknown) => error);
    expect(failure instanceof StoreFailure && storeFailureText(failure)).toContain(
      'Den nyaste hela säkerhetskopian är journal-2026-10-09T013000Z.jsonl.',
    );
    await restore(folder, 'journal-2026-10-09T013000Z.jsonl', now.toISOString());
    ledger = await openJsonLedger(folder);
    expect(await ledger.read(0)).toHaveLength(1);
  });

  it('never disturbs whoever calls', async () => {
    const backups = open({ times: () => Promise.reject(new Error('whatever')) });
    await expect(backups.tick()).resolves.toBeUndefined();
    expect(log[0]).toContain('"event":"backup-failed"');
  });
});
