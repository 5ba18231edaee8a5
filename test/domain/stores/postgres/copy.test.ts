import { randomBytes, randomUUID } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Ledger } from '../../../../src/domain/ledger.js';
import { type Keys, keysFrom } from '../../../../src/domain/stores/json/keys.js';
import { type Copies, ownPlace } from '../../../../src/domain/stores/postgres/copy.js';
import type { Sql } from '../../../../src/domain/stores/postgres/sql.js';
import { openPostgres } from '../../../../src/domain/stores/postgres/store.js';
import { ENGINE } from '../../../support/engine.js';
import { testSql } from '../../../support/postgres.js';
import { someEntry } from '../../../support/store-entries.js';
import { tempFolder } from '../../../support/temp-folder.js';

const sql = testSql();

/** A team's ledger over a folder of this instance's own, with what was said of its copy and what was read of its rows. */
async function instance(team: string, folder: string, keys?: Keys, later?: Copies['later']) {
  const said: string[] = [];
  const read: unknown[] = [];
  const copies: Copies = {
    ...{ folder, made: 'test', entries: 1, onSnapshot: (why) => said.push(why) },
    ...(later && { later }),
  };
  const watched: Sql = {
    ...sql(),
    ask: (statement) => {
      if (statement.name === 'after') read.push(statement.values?.[1]);
      return sql().ask(statement);
    },
  };
  const ledger = await (await openPostgres(watched)).open(team, { begin: true, keys, copies });
  onTestFinished(() => ledger.close());
  const { kept } = ledger;
  const parts = kept?.parts.map((part) => part());
  ledger.keepFolds?.(() => fold(ledger));
  return { ledger, said, read, kept: kept && { position: kept.position, parts } };
}

/** As the register has it: how far it has come, and something to know it by. */
function fold(ledger: Ledger) {
  const codes = ['K26-001', 'X26-001', 'K26-002'];
  const position = codes.reduce((sum, code) => sum + ledger.stream(`case/${code}`).length, 0);
  return { position, parts: [() => ({ mine: position })] };
}

/** An instance that has written three entries, and stopped. */
async function stopped(keys?: Keys) {
  const [team, folder] = [randomUUID(), await tempFolder()];
  const { ledger } = await instance(team, folder, keys);
  await ledger.append([someEntry(1), someEntry(2)]);
  await ledger.append([someEntry(1, 'K26-002')]);
  const entries = await ledger.read(0);
  await ledger.close();
  return { team, folder, entries };
}

const keptText = async (folder: string) => {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = files
    .filter((one) => one.isFile())
    .map((one) => readFile(join(one.parentPath, one.name), 'utf8'));
  return (await Promise.all(texts)).join('\n');
};

describe(`an instance's own copy of a ledger, on ${ENGINE}`, () => {
  const keys = keysFrom({ KRAFTBOT_KEY: randomBytes(32).toString('base64') });

  it.each([
    ['plain', undefined],
    ['encrypted', keys],
  ])('spares the next start all rows that were there, %s, and what came since is read on', async (_, key) => {
    const { team, folder, entries } = await stopped(key);
    expect((await keptText(folder)).includes('K26-001')).toBe(key === undefined);
    const elsewhere = await (await openPostgres(sql())).open(team, { keys: key });
    await elsewhere.append([someEntry(3)]);
    const again = await instance(team, folder, key);
    expect(again).toMatchObject({ said: [], read: [3], kept: { position: 3, parts: [{ mine: 3 }] } });
    expect(await again.ledger.read(0)).toEqual([...entries, { ...someEntry(3), position: 4 }]);
    expect(await again.ledger.append([someEntry(1), someEntry(2)])).toMatchObject({ kind: 'repeated' });
    expect(await again.ledger.append([someEntry(4)])).toMatchObject({ kind: 'appended' });
    await again.ledger.close();
    expect((await instance(team, folder, key)).kept).toMatchObject({ position: 5 });
  });

  it.each<[string, string, (at: { team: string; home: string }) => Promise<unknown>]>([
    ['broken', 'is broken', ({ home }) => writeFile(join(home, 'snapshot.jsonl'), '{}\n')],
    ['other-journal', 'stands for something else', ({ home }) => writeFile(join(home, 'journal.jsonl'), '')],
    [
      'other-journal',
      'is of rows that have been written anew',
      async ({ team }) =>
        (await openPostgres(sql())).erase(team, new Map([['K26-001', 'X26-001']]), undefined),
    ],
  ])('is said and read past: %s, where it %s', async (why, _, spoil) => {
    const { team, folder } = await stopped();
    await spoil({ team, home: join(folder, team) });
    const again = await instance(team, folder);
    expect(again).toMatchObject({ said: [why], read: [0], kept: undefined });
    expect(await again.ledger.read(0)).toHaveLength(3);
    await again.ledger.close();
    expect((await instance(team, folder)).kept).toBeDefined();
  });

  it('that is long and turns out to be spoilt stops the instance, and its next start reads all', async () => {
    const { team, folder } = await stopped();
    const journal = join(folder, team, 'journal.jsonl');
    await writeFile(journal, (await readFile(journal, 'utf8')).replace('K26-001', 'K26-007'));
    const { ledger, said, kept } = await instance(team, folder, undefined, { over: 0, afterMs: 0 });
    expect(kept).toBeDefined();
    await vi.waitUntil(async () => (await ledger.fault()) === 'broken-snapshot', { timeout: 5_000 });
    await expect(ledger.append([someEntry(3)])).rejects.toMatchObject({ code: 'broken-snapshot' });
    await ledger.close();
    const again = await instance(team, folder);
    expect([said, again.said, again.kept]).toEqual([['broken'], [], undefined]);
    expect(await again.ledger.read(0)).toHaveLength(3);
  });

  it('is thrown away at once by an instance that goes on while something is erased', async () => {
    const { team, folder } = await stopped();
    const { ledger } = await instance(team, folder);
    expect(await keptText(folder)).toContain('K26-001');
    await (await openPostgres(sql())).erase(team, new Map([['K26-001', 'X26-001']]), undefined);
    await ledger.read(0);
    await ledger.close();
    expect(await keptText(folder)).not.toContain('K26-001');
  });

  it('is kept in a place of each instance, as many as there are', async () => {
    const folder = await tempFolder();
    const [one, other] = [await ownPlace(folder, 2), await ownPlace(folder, 2)];
    expect(one.folder).not.toBe(other.folder);
    await expect(ownPlace(folder, 2)).rejects.toMatchObject({ code: 'locked' });
    await one.lock.release();
    const next = await ownPlace(folder, 2);
    expect(next.folder).toBe(one.folder);
    for (const { lock } of [other, next]) await lock.release();
  });
});
