import { spawnSync } from 'node:child_process';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { StoreFailure } from '../../../../src/domain/stores/failures.js';
import { backup } from '../../../../src/domain/stores/json/backups.js';
import { decrypted, encrypted, type Keys, keysFrom } from '../../../../src/domain/stores/json/keys.js';
import { openJsonLedger } from '../../../../src/domain/stores/json/open.js';
import { restore } from '../../../../src/domain/stores/json/restore.js';
import { reseal } from '../../../../src/domain/stores/json/rewrite.js';
import { verifyJournal } from '../../../../src/domain/stores/json/verify.js';
import { builtCli } from '../../../support/built-cli.js';
import { emptyDisk } from '../../../support/disk.js';
import { entriesIn } from '../../../support/entries-in.js';
import { someEntry, someLook } from '../../../support/store-entries.js';
import { tempFolder } from '../../../support/temp-folder.js';
import { ledgerContract } from '../contract.js';

const AT = '2026-11-25T07:30:00.000Z';
const keyOf = (fill: number) => Buffer.alloc(32, fill).toString('base64');
const keys = (...fills: number[]): Keys => {
  const found = keysFrom({ KRAFTBOT_KEY: fills.map(keyOf).join(',') });
  if (!found) throw new Error('no keys');
  return found;
};

ledgerContract(() => openJsonLedger('/register', { files: emptyDisk(), keys: keys(1) }));

/** Everything in a folder, as one text. */
async function allOf(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((one) => one.isFile());
  return (await Promise.all(files.map((one) => readFile(join(one.parentPath, one.name), 'latin1')))).join('');
}

async function register(with_?: Keys): Promise<string> {
  const folder = await tempFolder();
  const ledger = await openJsonLedger(folder, { keys: with_ });
  ledger.note(someLook);
  await ledger.append([someEntry(1), someEntry(2)]);
  await ledger.append([someEntry(1, 'K26-002')]);
  await ledger.looks();
  await ledger.close();
  await backup(folder, AT);
  return folder;
}

async function keysIn(folder: string, with_?: Keys): Promise<readonly string[]> {
  return (await entriesIn(folder, { keys: with_ })).map(({ key }) => key);
}

describe('a register that is encrypted', () => {
  it('says nothing of a case in any of its files, and is the same when it is opened', async () => {
    const folder = await register(keys(1));
    expect(await allOf(folder)).not.toMatch(/K26|followed-up|visa/);
    expect(await keysIn(folder, keys(1))).toEqual(['K26-001/1', 'K26-001/2', 'K26-002/1']);
    const ledger = await openJsonLedger(folder, { keys: keys(1) });
    expect((await ledger.looks()).looks).toEqual([someLook]);
    await ledger.close();
    expect((await verifyJournal(folder, undefined, keys(1))).findings).toEqual([]);
  });

  it('is refused without its key, untouched, and copied and restored without it', async () => {
    const folder = await register(keys(1));
    const before = await allOf(folder);
    for (const wrong of [undefined, keys(2)])
      await expect(openJsonLedger(folder, { keys: wrong, begin: false })).rejects.toMatchObject({
        code: 'no-key',
      });
    expect(await allOf(folder)).toBe(before.replace(/$/, ''));
    await restore(folder, 'senaste', AT);
    expect(await keysIn(folder, keys(1))).toHaveLength(3);
  });

  it('takes plain entries from before, and encrypts everything when it is told to', async () => {
    const folder = await register();
    const ledger = await openJsonLedger(folder, { keys: keys(1) });
    await ledger.append([someEntry(2, 'K26-002')]);
    await ledger.close();
    expect(await allOf(folder)).toContain('K26-001');
    await reseal(folder, keys(1));
    expect(await allOf(folder)).not.toMatch(/K26|followed-up|visa/);
    expect(await keysIn(folder, keys(1))).toHaveLength(4);
    expect((await verifyJournal(folder, undefined, keys(1))).findings).toEqual([]);
  });

  it('changes its key, and needs the old one no longer', async () => {
    const folder = await register(keys(1));
    await expect(reseal(folder, keys(2))).rejects.toMatchObject({ code: 'no-key' });
    expect(await keysIn(folder, keys(1))).toHaveLength(3);
    await reseal(folder, keys(2, 1));
    expect(await keysIn(folder, keys(2))).toHaveLength(3);
  });
});

describe('a key', () => {
  it('opens what it closed, to the same text each time, and nothing that was changed or is something else', () => {
    const one = encrypted('{"å":1}', keys(1), 'entry');
    expect(encrypted('{"å":1}', keys(1), 'entry')).toBe(one);
    expect(decrypted(one, keys(2, 1), 'entry')).toBe('{"å":1}');
    const changed = one.slice(0, 20) + (one[20] === 'A' ? 'B' : 'A') + one.slice(21);
    expect(() => decrypted(changed, keys(1), 'entry')).toThrow(StoreFailure);
    expect(() => decrypted(one, keys(1), 'look')).toThrow(StoreFailure);
  });

  it('comes from the environment or a file, and must be 32 bytes', async () => {
    const file = join(await tempFolder(), 'nyckel');
    await writeFile(file, `${keyOf(3)}\n${keyOf(4)}\n`);
    expect(keysFrom({ KRAFTBOT_KEY_FILE: file })).toEqual(keys(3, 4));
    expect(keysFrom({})).toBeUndefined();
    expect(() => keysFrom({ KRAFTBOT_KEY: 'kort' })).toThrow(StoreFailure);
    expect(() => keysFrom({ KRAFTBOT_KEY_FILE: `${file}.borta` })).toThrow(StoreFailure);
  });
});

it('lets nobody else read its files, whatever the umask', async () => {
  const data = join(await tempFolder(), 'data');
  const shell = 'umask 000; for c in init backup; do "$0" "$1" $c --data "$2" || exit 1; done';
  const ran = spawnSync('sh', ['-c', shell, process.execPath, builtCli(), data], { encoding: 'utf8' });
  expect(ran.stderr).toBe('');
  for (const one of [data, ...(await readdir(data, { recursive: true })).map((name) => join(data, name))])
    expect([one, ((await stat(one)).mode & 0o077).toString(8)]).toEqual([one, '0']);
}, 90_000);
