import { copyFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/day.js';
import { openRegister } from '../../../src/domain/live-register.js';
import { StoreFailure, storeFailureText } from '../../../src/domain/stores/failures.js';
import { backup } from '../../../src/domain/stores/json/backups.js';
import { FORMAT_VERSION, type JournalLine } from '../../../src/domain/stores/json/format.js';
import { openJsonLedger } from '../../../src/domain/stores/json/open.js';
import { restore } from '../../../src/domain/stores/json/restore.js';
import { verifyJournal } from '../../../src/domain/stores/json/verify.js';
import { csvText, programme } from '../../support/sample-register.js';
import { someEntry } from '../../support/store-entries.js';
import { tempFolder } from '../../support/temp-folder.js';

/** Every format that a Kraftbot has written, each with a sample of its own and what must come out of it. */
const FORMATS = Array.from({ length: FORMAT_VERSION }, (_, at) => at + 1);
const sample = (version: number, ending: string) =>
  join(import.meta.dirname, 'formats', `format-${version}.${ending}`);

async function folderOf(version: number): Promise<string> {
  const folder = await tempFolder();
  await copyFile(sample(version, 'jsonl'), join(folder, 'journal.jsonl'));
  return folder;
}

async function exported(folder: string): Promise<string> {
  const ledger = await openJsonLedger(folder);
  const { register } = await openRegister(ledger, programme());
  await ledger.close();
  return csvText(register, programme(), day('2026-11-25'));
}

describe.each(FORMATS)('a register in format %i', (version) => {
  it('opens, is whole, and gives the same cases as when it was written', async () => {
    const folder = await folderOf(version);
    expect(await exported(folder)).toBe(await readFile(sample(version, 'csv'), 'utf8'));
    expect((await verifyJournal(folder)).findings).toEqual([]);
  });

  it('keeps its looks, and takes no 403 for a block', async () => {
    const folder = await folderOf(version);
    const ledger = await openJsonLedger(folder);
    expect((await ledger.looks()).looks).toHaveLength(5);
    const { settings } = (await openRegister(ledger, programme())).register;
    expect(settings.agendaPlace?.conversation).toBe('19:team@thread.v2');
    expect(settings.agendaBlocked).toBeUndefined();
    await ledger.close();
  });
});

describe('an upgrade to a newer format', () => {
  const renamed = (line: JournalLine): JournalLine =>
    line.kind === 'entry' ? { ...line, entry: { ...line.entry, by: 'någon' } } : line;
  const schema = { version: FORMAT_VERSION + 1, migrations: { [FORMAT_VERSION]: renamed } };
  const at = '2026-11-25T07:30:00.000Z';

  async function upgraded() {
    const folder = await folderOf(FORMAT_VERSION);
    await backup(folder, '2026-11-24T07:30:00.000Z');
    const before = await readFile(join(folder, 'journal.jsonl'));
    const ledger = await openJsonLedger(folder, { schema });
    await ledger.append([someEntry(1, 'K26-003')]);
    await ledger.close();
    return { folder, before };
  }

  it('leaves the backups as they are, and keeps the journal as it was among them', async () => {
    const { folder, before } = await upgraded();
    const names = await readdir(join(folder, 'backups'));
    expect(names).toHaveLength(2);
    for (const name of names) expect(await readFile(join(folder, 'backups', name))).toEqual(before);
    // Once more, with backups longer and older than the journal.
    await (await openJsonLedger(folder, { schema })).close();
    expect(await readdir(join(folder, 'backups'))).toEqual(names);
  });

  it('can be gone back on: the older version says how, and finds everything that was saved before', async () => {
    const { folder } = await upgraded();
    const refused = await openJsonLedger(folder).catch((error: unknown) => error);
    const text = refused instanceof StoreFailure ? storeFailureText(refused) : '';
    const wanted = /kraftbot restore (\S+) /.exec(text)?.[1] ?? '';
    await restore(folder, wanted, at);
    expect(await exported(folder)).toBe(await readFile(sample(FORMAT_VERSION, 'csv'), 'utf8'));
    expect((await verifyJournal(folder)).findings).toEqual([]);
  });
});
