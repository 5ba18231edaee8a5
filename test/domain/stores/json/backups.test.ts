import { copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StoreFailure, storeFailureText } from '../../../../src/domain/stores/failures.js';
import { backup } from '../../../../src/domain/stores/json/backups.js';
import { nodeFileSystem } from '../../../../src/domain/stores/json/file-system.js';
import { entryLines, headerLine, sealed } from '../../../../src/domain/stores/json/format.js';
import { openJsonLedger } from '../../../../src/domain/stores/json/open.js';
import { restore } from '../../../../src/domain/stores/json/restore.js';
import { KEEP, spared } from '../../../../src/domain/stores/json/retention.js';
import { rewrite } from '../../../../src/domain/stores/json/rewrite.js';
import { findingText, verifyJournal } from '../../../../src/domain/stores/json/verify.js';
import { emptyDisk } from '../../../support/disk.js';
import { type Call, faulty } from '../../../support/faults.js';
import { entriesIn } from '../../../support/entries-in.js';
import { someEntry } from '../../../support/store-entries.js';
import { tempFolder } from '../../../support/temp-folder.js';

const journalOf = (folder: string) => join(folder, 'journal.jsonl');
const NOVEMBER_24 = '2026-11-24T07:30:00.000Z';
const NOVEMBER_25 = '2026-11-25T07:30:00.000Z';

/** A register of three appends and a look, with a backup after the first and one after the last. */
async function register() {
  const folder = await tempFolder();
  const ledger = await openJsonLedger(folder);
  await ledger.append([someEntry(1), someEntry(2)]);
  const early = await backup(folder, NOVEMBER_24);
  await ledger.append([someEntry(1, 'K26-002')]);
  await ledger.append([someEntry(3)]);
  const late = await backup(folder, NOVEMBER_25);
  await ledger.close();
  return { folder, early: early.name, late: late.name };
}

async function keysIn(folder: string): Promise<string[]> {
  return (await entriesIn(folder)).map(({ key }) => key);
}

const texts = async (folder: string) => (await verifyJournal(folder)).findings.map(findingText);

describe('backup', () => {
  it('copies the whole of the journal while it is written to', async () => {
    const { folder, late } = await register();
    expect(late).toBe('journal-2026-11-25T073000Z.jsonl');
    expect(await readFile(join(folder, 'backups', late))).toEqual(await readFile(journalOf(folder)));
  });

  it('leaves a torn write out', async () => {
    const { folder } = await register();
    const whole = await readFile(journalOf(folder));
    await writeFile(journalOf(folder), Buffer.concat([whole, Buffer.from('{"entry":')]));
    const { name } = await backup(folder, '2026-11-26T07:30:00.000Z');
    expect(await readFile(join(folder, 'backups', name))).toEqual(whole);
  });

  it('refuses to copy what is broken, and what is not there', async () => {
    const { folder } = await register();
    const text = await readFile(journalOf(folder), 'utf8');
    await writeFile(journalOf(folder), text.replace('Årevägen', 'Xrevägen'));
    await expect(backup(folder, '2026-11-26T07:30:00.000Z')).rejects.toMatchObject({ code: 'broken-line' });
    await expect(backup(await tempFolder(), NOVEMBER_25)).rejects.toMatchObject({ code: 'no-register' });
    expect(await readdir(join(folder, 'backups'))).toHaveLength(2);
  });

  it('leaves no half copy on a full disk', async () => {
    const disk = emptyDisk();
    await (await openJsonLedger('/register', { files: disk })).close();
    const full = ({ name, path }: Call) =>
      name === 'write' && path.includes('backups') ? 'torn' : undefined;
    await expect(backup('/register', NOVEMBER_25, faulty(disk, full))).rejects.toBeInstanceOf(StoreFailure);
    expect(disk.paths().filter((path) => path.includes('backups'))).toEqual([]);
  });

  it('keeps the newest of fourteen days and of twelve months, or of as many as it is told', () => {
    const days = Array.from({ length: 500 }, (_, at) =>
      new Date(Date.UTC(2025, 6, 20 + at)).toISOString().slice(0, 10),
    );
    expect(days.at(-1)).toBe('2026-12-01');
    const names = days
      .flatMap((day) => [`journal-${day}T060000Z.jsonl`, `journal-${day}T180000Z.jsonl`])
      .reverse();
    const named = (kept: readonly string[]) => kept.map((day) => `journal-${day}T180000Z.jsonl`);
    const months = ['01-31', '02-28', '03-31', '04-30', '05-31', '06-30', '07-31', '08-31', '09-30', '10-31'];
    expect([...spared(names, KEEP)].sort()).toEqual(
      named([...months.map((day) => `2026-${day}`), ...days.slice(-14)]),
    );
    expect([...spared(names, { days: 2, months: 0 })].sort()).toEqual(named(days.slice(-2)));
    expect([...spared(names, { days: 1, months: 2 })].sort()).toEqual(named(['2026-11-30', '2026-12-01']));
  });

  it('keeps the copy though an older one cannot be removed, and takes away what nobody finished', async () => {
    const disk = emptyDisk();
    await (await openJsonLedger('/register', { files: disk })).close();
    const before = new Date(Date.now() + 7_200_000).toISOString();
    const after = new Date(Date.now() + 7_201_000).toISOString();
    await backup('/register', before, disk, KEEP);
    disk.plant('/register/backups/journal-2026-11-20T013000Z.jsonl.new', 'half');
    const stuck = ({ name, path }: Call) =>
      name === 'remove' && path.endsWith('.jsonl') ? 'EACCES' : undefined;
    expect(await backup('/register', after, faulty(disk, stuck), KEEP)).toMatchObject({ removed: [] });
    expect(disk.paths().filter((path) => path.includes('backups'))).toHaveLength(2);
  });

  it('removes what the register’s rule does not keep, and nothing without a rule', async () => {
    const { folder, early } = await register();
    const files = nodeFileSystem;
    expect((await backup(folder, '2026-11-24T12:30:00.000Z', files)).removed).toEqual([]);
    const later = await backup(folder, '2026-11-24T17:30:00.000Z', files, KEEP);
    expect(later.removed).toEqual(['journal-2026-11-24T123000Z.jsonl', early]);
  });
});

describe('verify', () => {
  it('finds nothing wrong with a good register, and says what is in it', async () => {
    const { folder } = await register();
    expect(await verifyJournal(folder)).toEqual({
      entries: 4,
      looks: 0,
      streams: 2,
      backups: 2,
      torn: 0,
      findings: [],
    });
  });

  it('finds a backup that is broken, and one that tells another story', async () => {
    const { folder, early, late } = await register();
    const text = await readFile(join(folder, 'backups', late), 'utf8');
    await writeFile(join(folder, 'backups', late), text.replace('K26-002/1', 'K26-003/1'));
    const header = headerLine(1);
    const other = sealed(entryLines([{ ...someEntry(1, 'K26-009'), position: 1 }]), header.sum);
    await writeFile(join(folder, 'backups', early), header.text + other.text);
    expect(await texts(folder)).toEqual([
      `Säkerhetskopian ${late} är skadad på rad 4.`,
      `Säkerhetskopian ${early} stämmer inte med registret från rad 2.`,
    ]);
  });

  it('finds entries that break the rules, though every checksum is right', async () => {
    const folder = await tempFolder();
    const header = headerLine(1);
    const lines = [
      { ...someEntry(1), position: 1 },
      { ...someEntry(3), position: 2 },
      { ...someEntry(1, 'K26-002', 'K26-001/1'), position: 4 },
      { ...someEntry(1, 'K26-003'), position: 4, day: '2026-02-30' as never },
    ].map((entry) => ({ kind: 'entry' as const, entry, more: 0 }));
    await writeFile(journalOf(folder), header.text + sealed(lines, header.sum).text);
    expect(await texts(folder)).toEqual([
      'Rad 3: case/K26-001 borde ha nummer 2 här.',
      'Rad 4: händelsen har fel plats i liggaren.',
      'Rad 4: samma nyckel som på rad 2.',
      'Rad 5: fältet day följer inte reglerna.',
    ]);
  });

  it('says what stops the register from being read', async () => {
    const { folder } = await register();
    const text = await readFile(journalOf(folder), 'utf8');
    await writeFile(journalOf(folder), text.replace('Årevägen', 'Xrevägen'));
    expect((await texts(folder))[0]).toMatch(/^Rad 2 i .* är skadad\./);
    expect(await texts(await tempFolder())).toHaveLength(1);
  });
});

describe('restore', () => {
  it('puts a backup in the place of a broken journal and keeps what was there', async () => {
    const { folder, early, late } = await register();
    const broken = (await readFile(journalOf(folder), 'utf8')).replace('K26-002/1', 'K26-003/1');
    await writeFile(journalOf(folder), broken);
    const { setAside: aside } = await restore(folder, early, '2026-11-26T07:30:00.000Z');
    expect(aside).toEqual(['replaced-2026-11-26T073000Z.jsonl', late]);
    expect(await readFile(join(folder, 'set-aside', aside[0] ?? ''), 'utf8')).toBe(broken);
    expect(await keysIn(folder)).toEqual(['K26-001/1', 'K26-001/2']);
    const ledger = await openJsonLedger(folder);
    expect(await ledger.append([someEntry(3)])).toMatchObject({ kind: 'appended' });
    await ledger.close();
    expect(await texts(folder)).toEqual([]);
  });

  it('brings a register that is gone back, also by the path of its backup', async () => {
    const { folder, late } = await register();
    await rm(journalOf(folder));
    await restore(folder, join(folder, 'backups', late), '2026-11-26T07:30:00.000Z');
    expect(await keysIn(folder)).toHaveLength(4);
  });

  it.each([
    ['senaste', 4],
    ['2026-11-24', 2],
    ['2026-11', 4],
    ['journal-2026-11-24', 2],
  ])('takes the newest copy that is meant by %s', async (wanted, entries) => {
    const { folder } = await register();
    await restore(folder, wanted, NOVEMBER_25);
    expect(await keysIn(folder)).toHaveLength(entries);
  });

  it('passes over a newer copy that is broken, and says so', async () => {
    const { folder, early, late } = await register();
    await writeFile(join(folder, 'backups', late), 'null');
    expect(await restore(folder, 'senaste', NOVEMBER_25)).toMatchObject({ name: early, passedOver: [late] });
    await (await openJsonLedger(folder)).close();
  });

  it('makes the folder when it is gone, and brings back a copy that was kept elsewhere, whatever it is called', async () => {
    const { folder, early, late } = await register();
    const elsewhere = join(await tempFolder(), 'kopia.jsonl');
    await copyFile(join(folder, 'backups', late), elsewhere);
    await restore(join(folder, 'ny', 'mapp'), elsewhere, NOVEMBER_25);
    expect(await keysIn(join(folder, 'ny', 'mapp'))).toHaveLength(4);
    await copyFile(join(folder, 'backups', early), elsewhere);
    await restore(folder, elsewhere, NOVEMBER_25);
    const ledger = await openJsonLedger(folder);
    expect(await ledger.read(0)).toHaveLength(2);
    await ledger.close();
  });

  it('refuses a backup that is broken or not there, and a register in use', async () => {
    const { folder, early, late } = await register();
    const before = await readFile(journalOf(folder));
    await writeFile(join(folder, 'backups', late), 'null');
    const failure = await restore(folder, late, NOVEMBER_25).catch((error: unknown) => error);
    expect(failure instanceof StoreFailure && storeFailureText(failure)).toBe(
      `Säkerhetskopian ${late} går inte att läsa som ett register. Inget ändrades. Välj en annan.`,
    );
    await expect(restore(folder, 'journal-9.jsonl', NOVEMBER_25)).rejects.toMatchObject({
      code: 'no-backup',
    });
    const ledger = await openJsonLedger(folder);
    await expect(restore(folder, early, NOVEMBER_25)).rejects.toMatchObject({ code: 'locked' });
    await ledger.close();
    expect(await readFile(journalOf(folder))).toEqual(before);
  });
});

describe('rewrite', () => {
  it('leaves a case out of the journal, its backups and what was set aside', async () => {
    const { folder, early } = await register();
    await restore(folder, early, NOVEMBER_25);
    const ledger = await openJsonLedger(folder);
    await ledger.append([someEntry(1, 'K26-002'), someEntry(1, 'K26-003'), someEntry(3)]);
    await ledger.close();
    await backup(folder, '2026-11-26T07:30:00.000Z');
    await rewrite(folder, (line) => {
      const of = line.kind === 'entry' ? line.entry.stream : `case/${line.look.codes?.[0] ?? ''}`;
      return of === 'case/K26-001' ? undefined : line;
    });
    expect(await keysIn(folder)).toEqual(['K26-002/1', 'K26-003/1']);
    expect(await verifyJournal(folder)).toMatchObject({ entries: 2, looks: 0, backups: 2, findings: [] });
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const file of files.filter((one) => one.isFile())) {
      expect(await readFile(join(file.parentPath, file.name), 'utf8')).not.toContain('K26-001');
    }
  });

  it('refuses to break a stream, and changes nothing', async () => {
    const { folder } = await register();
    const before = await readFile(journalOf(folder));
    const withoutFirst = rewrite(folder, (line) =>
      line.kind === 'entry' && line.entry.number === 1 ? undefined : line,
    );
    await expect(withoutFirst).rejects.toThrow(RangeError);
    expect(await readFile(journalOf(folder))).toEqual(before);
    await (await openJsonLedger(folder)).close();
  });
});
