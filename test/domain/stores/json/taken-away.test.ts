import { appendFile, copyFile, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { StoreFailure } from '../../../../src/domain/stores/failures.js';
import { headerLine, type JournalLine, sealed } from '../../../../src/domain/stores/json/format.js';
import { openJsonLedger } from '../../../../src/domain/stores/json/open.js';
import { restore } from '../../../../src/domain/stores/json/restore.js';
import { someEntry, someLook } from '../../../support/store-entries.js';
import { tempFolder } from '../../../support/temp-folder.js';

/** A register with three entries, in use, and who was told what of it. */
async function inUse(...before: readonly JournalLine[]) {
  const folder = await tempFolder();
  const journal = join(folder, 'journal.jsonl');
  const { text, sum } = headerLine(1);
  await writeFile(journal, text + sealed(before, sum).text);
  const onLost = vi.fn<(failure: StoreFailure, rescued: string | undefined) => void>();
  const ledger = await openJsonLedger(folder, { onLost });
  onTestFinished(() => ledger.close().catch(() => undefined));
  await ledger.append([someEntry(1), someEntry(2)]);
  await ledger.append([someEntry(3)]);
  const told = () => vi.waitUntil(() => onLost.mock.calls[0], { timeout: 5_000 });
  return { folder, journal, ledger, onLost, told };
}

const WAYS: Record<string, [how: string, (journal: string) => Promise<unknown>]> = {
  removed: ['removed', (journal) => rm(journal)],
  'moved away': ['removed', (journal) => rename(journal, `${journal}.old`)],
  'removed with its folder': ['removed', (journal) => rm(join(journal, '..'), { recursive: true })],
  replaced: [
    'replaced',
    async (journal) => {
      await copyFile(journal, `${journal}.copy`);
      await rename(`${journal}.copy`, journal);
    },
  ],
  emptied: ['shortened', (journal) => truncate(journal)],
  'cut in a line': ['shortened', (journal) => truncate(journal, 200)],
  'written over by a shorter one': ['shortened', (journal) => writeFile(journal, 'x')],
  'written to by another': ['lengthened', (journal) => appendFile(journal, '{"entry":')],
};

it.each(Object.entries(WAYS))(
  'a journal %s under its writer: nothing is said to be saved, and all that was is rescued',
  async (_, [how, spoil]) => {
    const { folder, journal, ledger, told } = await inUse();
    await spoil(journal);
    await expect(ledger.append([someEntry(4)])).rejects.toMatchObject({
      failure: { code: 'journal-changed', how },
    });
    expect(await ledger.fault()).toBe('journal-changed');
    const [failure, rescued = ''] = await told();
    expect(failure.failure).toMatchObject({ how });
    await ledger.close();
    await restore(folder, rescued, '2026-11-25T07:30:00.000Z');
    const again = await openJsonLedger(folder);
    expect((await again.read(0)).map(({ key }) => key)).toEqual(['K26-001/1', 'K26-001/2', 'K26-001/3']);
    await again.close();
  },
);

it('leaves what another process has written at the end alone', async () => {
  const { journal, ledger } = await inUse();
  await appendFile(journal, 'x'.repeat(1_000));
  await expect(ledger.append([someEntry(4)])).rejects.toMatchObject({ code: 'journal-changed' });
  await ledger.close();
  expect((await readFile(journal, 'utf8')).endsWith('x'.repeat(1_000))).toBe(true);
});

it('goes on when the journal is put back as it was, and tells only once of each time', async () => {
  const { folder, journal, ledger, onLost, told } = await inUse();
  await rename(journal, `${journal}.old`);
  await told();
  await rename(`${journal}.old`, journal);
  expect(await ledger.append([someEntry(4)])).toMatchObject({ kind: 'appended' });
  expect(await ledger.fault()).toBeUndefined();
  expect(onLost).toHaveBeenCalledTimes(1);
  expect(await readdir(join(folder, 'backups'))).toHaveLength(1);
});

it('rescues the looks that an earlier version kept in the journal, as long as the file itself is whole', async () => {
  const { folder, journal, ledger, told } = await inUse({ kind: 'look', look: someLook });
  await rm(journal);
  const [, rescued = ''] = await told();
  await ledger.close();
  await restore(folder, rescued, '2026-11-25T07:30:00.000Z');
  const again = await openJsonLedger(folder, { readOnly: true });
  expect((await again.looks()).looks).toEqual([someLook]);
  await again.close();
});
