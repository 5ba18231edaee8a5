import { describe, expect, it, vi } from 'vitest';
import type { Ledger } from '../../../../src/domain/ledger.js';
import { AccessSegments } from '../../../../src/domain/stores/json/access-log.js';
import type { FileSystem } from '../../../../src/domain/stores/json/file-system.js';
import { headerLine, sealed } from '../../../../src/domain/stores/json/format.js';
import { SCHEMA } from '../../../../src/domain/stores/json/load.js';
import { openJsonLedger } from '../../../../src/domain/stores/json/open.js';
import { findingText, verifyJournal } from '../../../../src/domain/stores/json/verify.js';
import { type Disk, emptyDisk } from '../../../support/disk.js';
import { faulty } from '../../../support/faults.js';
import { someEntry, someLook } from '../../../support/store-entries.js';

type Fault = Parameters<typeof faulty>[1];

const FOLDER = '/register';
const ACCESS = `${FOLDER}/access/`;

function segments(disk: Disk): string[] {
  return disk.paths().filter((path) => path.startsWith(ACCESS));
}

function lookIn(month: string, what = 'visa', day = 15) {
  return { ...someLook, at: `${month}-${day}T08:00:00.000Z`, what };
}

/** A register whose disk's faults can be set and taken away. */
async function register() {
  const disk = emptyDisk();
  let fault: Fault = () => undefined;
  const files: FileSystem = faulty(disk, (call) => fault(call));
  const ledger = await openJsonLedger(FOLDER, { files });
  const fail = (next: Fault = () => undefined) => (fault = next);
  return { disk, files, ledger, fail };
}

const inAccess: Fault = ({ name, path }) => (path.startsWith(ACCESS) && name === 'write' ? 'EIO' : undefined);
const whats = async (ledger: Ledger, month?: string) =>
  (await ledger.looks(month)).looks.map(({ what }) => what);

describe('segments of the access log', () => {
  it('are on disk within a second, whatever happens then, and are none of the journal’s', async () => {
    vi.useFakeTimers();
    const { disk, ledger } = await register();
    ledger.note(someLook);
    await ledger.append([someEntry(1)]);
    await vi.advanceTimersByTimeAsync(1_000);
    vi.useRealTimers();
    const left = disk.afterPowerCut(() => 0);
    expect(segments(left)).toHaveLength(1);
    expect(left.bytes(segments(left)[0] ?? '')?.toString()).toContain('"what":"visa"');
    expect(left.bytes(`${FOLDER}/journal.jsonl`)?.toString()).not.toContain('look');
    await ledger.close();
  });

  it('are one a process and month, and a month is read by itself', async () => {
    const { disk, files, ledger } = await register();
    ledger.note(lookIn('2026-10', 'oktober'));
    ledger.note(lookIn('2026-11', 'november'));
    const reading = await openJsonLedger(FOLDER, { files, readOnly: true });
    reading.note(lookIn('2026-11', 'läsaren', 14));
    await reading.close();
    expect(await whats(ledger)).toEqual(['oktober', 'läsaren', 'november']);
    expect(await whats(ledger, '2026-10')).toEqual(['oktober']);
    expect(segments(disk).map((path) => path.slice(ACCESS.length, ACCESS.length + 7))).toEqual([
      '2026-10',
      '2026-11',
      '2026-11',
    ]);
    await ledger.close();
  });

  it('leave nothing behind where nothing was looked at', async () => {
    const { disk, files, ledger } = await register();
    const reading = await openJsonLedger(FOLDER, { files, readOnly: true });
    await reading.close();
    expect(segments(disk)).toEqual([]);
    await ledger.close();
  });

  it('must be writable before a reading command shows anything', async () => {
    const { files, ledger, fail } = await register();
    fail(({ name, path }) => (path.startsWith(ACCESS) && name === 'open' ? 'EACCES' : undefined));
    await expect(openJsonLedger(FOLDER, { files, readOnly: true })).rejects.toMatchObject({
      code: 'folder-unreadable',
    });
    fail();
    await ledger.close();
  });

  it('keep what could not be written, and let no append suffer for it', async () => {
    const { ledger, fail } = await register();
    fail(inAccess);
    ledger.note(someLook);
    await expect(ledger.looks()).rejects.toMatchObject({ code: 'write-failed' });
    expect(await ledger.append([someEntry(1)])).toMatchObject({ kind: 'appended' });
    fail();
    expect(await whats(ledger)).toEqual(['visa']);
    await ledger.close();
  });

  it('let go of the register even if the last looks cannot be written', async () => {
    const { disk, ledger, fail } = await register();
    fail(inAccess);
    ledger.note(someLook);
    await expect(ledger.close()).rejects.toMatchObject({ code: 'write-failed' });
    await (await openJsonLedger(FOLDER, { files: disk })).close();
  });

  it('show that somebody has been at them, and the rest is read all the same', async () => {
    const { disk, files, ledger } = await register();
    ledger.note(lookIn('2026-10', 'före'));
    ledger.note(lookIn('2026-10', 'ändrad'));
    ledger.note(lookIn('2026-11', 'efter'));
    await ledger.close();
    const [path = ''] = segments(disk);
    disk.plant(path, String(disk.bytes(path)).replace('ändrad', 'andrad'));
    const again = await openJsonLedger(FOLDER, { files });
    const { looks, broken } = await again.looks();
    expect(looks.map(({ what }) => what)).toEqual(['före', 'efter']);
    expect(broken).toEqual([path.slice(ACCESS.length)]);
    await again.close();
    const { findings } = await verifyJournal(FOLDER, files);
    expect(findings.map(findingText).join()).toContain('Åtkomstloggens fil 2026-10');
  });

  it('are read together with the looks that an earlier version kept in the journal', async () => {
    const disk = emptyDisk();
    const header = headerLine(SCHEMA.version);
    const { text } = sealed([{ kind: 'look', look: lookIn('2026-09', 'förr') }], header.sum);
    disk.plant(`${FOLDER}/journal.jsonl`, header.text + text);
    const ledger = await openJsonLedger(FOLDER, { files: disk });
    ledger.note(lookIn('2026-11', 'nu'));
    expect(await whats(ledger)).toEqual(['förr', 'nu']);
    expect(await whats(ledger, '2026-09')).toEqual(['förr']);
    await ledger.close();
  });

  it('take no more once they are closed', async () => {
    const disk = emptyDisk();
    const access = new AccessSegments(disk, FOLDER, SCHEMA);
    await access.close();
    access.note(someLook);
    await access.settle();
    expect(disk.paths()).toEqual([]);
  });
});
