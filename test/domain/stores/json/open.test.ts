import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { type FailureCode, StoreFailure, storeFailureText } from '../../../../src/domain/stores/failures.js';
import { backup } from '../../../../src/domain/stores/json/backups.js';
import {
  entryLines,
  headerLine,
  type JournalLine,
  sealed,
} from '../../../../src/domain/stores/json/format.js';
import { openJsonLedger, type OpenOptions } from '../../../../src/domain/stores/json/open.js';
import { someEntry, someLook } from '../../../support/store-entries.js';
import { tempFolder } from '../../../support/temp-folder.js';
import { ledgerContract } from '../contract.js';

ledgerContract(async () => openJsonLedger(await tempFolder()));

const journalOf = (folder: string) => join(folder, 'journal.jsonl');

async function folderWith(count: number): Promise<string> {
  const folder = await tempFolder();
  const ledger = await openJsonLedger(folder);
  for (let number = 1; number <= count; number += 1) await ledger.append([someEntry(number)]);
  await ledger.close();
  return folder;
}

/** The failure of an opening that must be refused, with the file as it was. */
async function refusal(folder: string, options?: OpenOptions): Promise<StoreFailure> {
  const before = await readFile(journalOf(folder)).catch(() => undefined);
  const failure = await openJsonLedger(folder, options).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(await readFile(journalOf(folder)).catch(() => undefined)).toEqual(before);
  if (!(failure instanceof StoreFailure)) throw new Error(`not refused: ${String(failure)}`);
  return failure;
}

describe('opening', () => {
  it('makes a folder that is missing and begins a register in it', async () => {
    const folder = join(await tempFolder(), 'ny', 'mapp');
    const ledger = await openJsonLedger(folder);
    await ledger.append([someEntry(1)]);
    await ledger.close();
    expect(await readdir(folder)).toEqual(['journal.jsonl', 'journal.lock']);
  });

  it('finds everything again, and goes on after it', async () => {
    const folder = await folderWith(3);
    const ledger = await openJsonLedger(folder);
    expect(await ledger.read(0)).toHaveLength(3);
    expect(await ledger.append([someEntry(4)])).toMatchObject({
      kind: 'appended',
      entries: [{ position: 4 }],
    });
    expect(await ledger.append([someEntry(2)])).toMatchObject({
      kind: 'repeated',
      entries: [{ position: 2 }],
    });
    await ledger.close();
  });

  it('cuts off a torn last line and says how much', async () => {
    const folder = await folderWith(2);
    const whole = await readFile(journalOf(folder));
    await appendFile(journalOf(folder), '{"entry":{"position":3,"str');
    const onHealed = vi.fn();
    const ledger = await openJsonLedger(folder, { onHealed });
    expect(await ledger.read(0)).toHaveLength(2);
    expect(onHealed).toHaveBeenCalledWith(27);
    await ledger.close();
    expect(await readFile(journalOf(folder))).toEqual(whole);
  });

  it('counts none of an append of which only the first lines were written', async () => {
    const folder = await folderWith(1);
    const whole = await readFile(journalOf(folder), 'utf8');
    const ledger = await openJsonLedger(folder);
    await ledger.append([someEntry(2), someEntry(3)]);
    await ledger.close();
    const lines = (await readFile(journalOf(folder), 'utf8')).split('\n');
    await writeFile(journalOf(folder), `${lines.slice(0, -2).join('\n')}\n`);
    const again = await openJsonLedger(folder);
    expect(await again.read(0)).toHaveLength(1);
    await again.close();
    expect(await readFile(journalOf(folder), 'utf8')).toBe(whole);
  });

  it.each<[string, string | Buffer, FailureCode]>([
    ['empty', '', 'empty-file'],
    ['null', 'null', 'foreign-file'],
    ['null and a newline', 'null\n', 'foreign-file'],
    ['garbled', Buffer.from([0, 1, 255, 10, 7]), 'foreign-file'],
    ['foreign', '{"cases":[]}\n', 'foreign-file'],
    ['without its first line', '{"entry":{},"sum":"0123456789abcdef"}\n', 'foreign-file'],
    ['cut in the first line', headerLine(1).text.slice(0, 30), 'cut-short'],
    ['newer', headerLine(2).text, 'newer-format'],
  ])('refuses a file that is %s, untouched', async (_, content, code) => {
    const folder = await tempFolder();
    await writeFile(journalOf(folder), content);
    const failure = await refusal(folder);
    expect(failure.code).toBe(code);
    expect(await readdir(folder)).toEqual(['journal.jsonl', 'journal.lock']);
  });

  it('refuses a broken line with its number and the newest good backup', async () => {
    const folder = await folderWith(3);
    const good = await backup(folder, '2026-11-24T07:30:00.000Z');
    const bad = await backup(folder, '2026-11-25T07:30:00.000Z');
    const text = await readFile(journalOf(folder), 'utf8');
    await writeFile(join(folder, 'backups', bad.name), text.replace('Årevägen', 'årevägen'));
    await writeFile(journalOf(folder), text.replace('"position":2', '"position":7'));
    const failure = await refusal(folder);
    expect(failure.failure).toMatchObject({ code: 'broken-line', line: 3, backup: good.name });
    expect(storeFailureText(failure)).toBe(
      `Rad 3 i ${journalOf(folder)} är skadad. Filen är orörd. Den nyaste hela säkerhetskopian är ${good.name}. ` +
        `Återställ den med: kraftbot restore ${good.name} --data ${folder}`,
    );
  });

  it('refuses an entry out of order, though its checksum is right', async () => {
    const folder = await tempFolder();
    const header = headerLine(1);
    const lines = entryLines([{ ...someEntry(2), position: 1 }]);
    await writeFile(journalOf(folder), header.text + sealed(lines, header.sum).text);
    expect((await refusal(folder)).failure).toMatchObject({ code: 'broken-line', line: 2 });
  });

  it('takes no new register for one that is gone', async () => {
    const folder = await folderWith(1);
    const { name } = await backup(folder, '2026-11-25T07:30:00.000Z');
    await rm(journalOf(folder));
    expect((await refusal(folder)).failure).toMatchObject({ code: 'journal-missing', backup: name });
    expect((await refusal(folder, { readOnly: true })).failure).toMatchObject({ code: 'journal-missing' });
  });

  it('notices whole lines missing at the end, when a backup has them', async () => {
    const folder = await folderWith(3);
    const { name } = await backup(folder, '2026-11-25T07:30:00.000Z');
    const lines = (await readFile(journalOf(folder), 'utf8')).split('\n');
    await writeFile(journalOf(folder), `${lines.slice(0, 3).join('\n')}\n`);
    expect((await refusal(folder)).failure).toMatchObject({ code: 'cut-short', backup: name });
  });

  it('says that a folder cannot be one', async () => {
    const folder = join(await tempFolder(), 'fil');
    await writeFile(folder, '');
    expect((await refusal(folder)).code).toBe('folder-unreadable');
    expect((await refusal(join(folder, 'under'))).code).toBe('folder-unreadable');
  });

  it('brings an older version up, and keeps the looks', async () => {
    const folder = await folderWith(2);
    const first = await openJsonLedger(folder);
    first.note(someLook);
    await first.close();
    await backup(folder, '2026-11-25T07:30:00.000Z');
    const byAnyone = (line: JournalLine): JournalLine =>
      line.kind === 'entry' ? { ...line, entry: { ...line.entry, by: 'anyone' } } : line;
    const schema = { version: 2, migrations: { 1: byAnyone } };
    const reading = await openJsonLedger(folder, { schema, readOnly: true });
    expect((await reading.read(0))[0]?.by).toBe('anyone');
    await reading.close();
    const ledger = await openJsonLedger(folder, { schema });
    await ledger.append([someEntry(3)]);
    expect(await ledger.looks()).toEqual({ looks: [someLook], broken: [] });
    await ledger.close();
    expect((await readFile(journalOf(folder), 'utf8')).split('\n')[0]).toContain('"version":2');
    expect((await refusal(folder)).code).toBe('newer-format');
  });
});

describe('reading only', () => {
  it('works while the register is being written to, and changes nothing', async () => {
    const folder = await folderWith(1);
    const writing = await openJsonLedger(folder);
    await writing.append([someEntry(2)]);
    await appendFile(journalOf(folder), '{"entry":{"posi');
    const before = await readFile(journalOf(folder));
    const reading = await openJsonLedger(folder, { readOnly: true });
    expect(await reading.read(0)).toHaveLength(2);
    await expect(reading.append([someEntry(3)])).rejects.toMatchObject({ code: 'read-only' });
    await reading.close();
    expect(await readFile(journalOf(folder))).toEqual(before);
    await writing.close();
  });

  it('makes no register where there is none', async () => {
    const folder = join(await tempFolder(), 'saknas');
    expect((await refusal(folder, { readOnly: true })).failure).toEqual({ code: 'no-register', folder });
    await expect(readdir(folder)).rejects.toThrow('ENOENT');
    await mkdir(folder);
    expect((await refusal(folder, { readOnly: true })).code).toBe('no-register');
  });
});

describe('closing', () => {
  it('writes what is under way and what is noted, then takes no more', async () => {
    const folder = await tempFolder();
    const ledger = await openJsonLedger(folder);
    const saving = ledger.append([someEntry(1)]);
    ledger.note(someLook);
    await ledger.close();
    expect(await saving).toMatchObject({ kind: 'appended' });
    await expect(ledger.append([someEntry(2)])).rejects.toMatchObject({ code: 'closed' });
    const again = await openJsonLedger(folder, { readOnly: true });
    expect(await again.read(0)).toHaveLength(1);
    expect(await again.looks()).toEqual({ looks: [someLook], broken: [] });
    await again.close();
  });
});
