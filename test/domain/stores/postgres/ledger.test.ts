import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { day } from '../../../../src/domain/day.js';
import type { NewEntry } from '../../../../src/domain/entry.js';
import type { Ledger } from '../../../../src/domain/ledger.js';
import { StoreFailure, storeFailureText } from '../../../../src/domain/stores/failures.js';
import { openJsonLedger } from '../../../../src/domain/stores/json/open.js';
import { postgresLedger } from '../../../../src/domain/stores/postgres/ledger.js';
import { migrate } from '../../../../src/domain/stores/postgres/migrate.js';
import { databaseFailure, type Sql, type Statement } from '../../../../src/domain/stores/postgres/sql.js';
import { openPostgres } from '../../../../src/domain/stores/postgres/store.js';
import { someEntry, someLook } from '../../../support/store-entries.js';
import { ENGINE } from '../../../support/engine.js';
import { testSql } from '../../../support/postgres.js';
import { tempFolder } from '../../../support/temp-folder.js';
import { ledgerContract } from '../contract.js';

const sql = testSql();
const begun = async (team: string = randomUUID(), on: Sql = sql()): Promise<Ledger> =>
  (await openPostgres(on)).open(team, { begin: true });

/** The database, with something done to its answers. */
function disturbed(disturb: (statement: Statement, ask: () => Promise<unknown>) => Promise<unknown>): Sql {
  const real = sql();
  return { ...real, ask: (statement) => disturb(statement, () => real.ask(statement)) as never };
}
const lost = () => Promise.reject(new StoreFailure({ code: 'no-database', cause: 'ECONNRESET' }));

describe(`PostgreSQL, on ${ENGINE}`, () => {
  ledgerContract(begun);

  it('takes one round trip for an append', async () => {
    const asked: string[] = [];
    const counting = disturbed((statement, ask) => {
      asked.push(statement.name ?? statement.text);
      return ask();
    });
    const ledger = await begun(undefined, counting);
    asked.length = 0;
    await ledger.append([someEntry(1), someEntry(2)]);
    expect(asked).toEqual(['append']);
    await ledger.close();
  });

  it('lets instances that write the same number at once win once, and gives all of them the same order', async () => {
    const team = randomUUID();
    const instances = await Promise.all(Array.from({ length: 4 }, () => begun(team)));
    const answers = await Promise.all(
      instances.flatMap((ledger, at) =>
        Array.from({ length: 8 }, (_, number) =>
          ledger.append([someEntry(1, `K26-${number}`, `instance/${at}/${number}`)]),
        ),
      ),
    );
    expect(answers.filter(({ kind }) => kind === 'appended')).toHaveLength(8);
    expect(answers.filter(({ kind }) => kind === 'conflict')).toHaveLength(24);
    const [first, ...others] = await Promise.all(instances.map((ledger) => ledger.read(0)));
    expect(first?.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    for (const other of others) expect(other).toEqual(first);
    for (const ledger of instances) await ledger.close();
  });

  it('gives a delivery that another instance has saved its first answer', async () => {
    const team = randomUUID();
    const [one, other] = await Promise.all([begun(team), begun(team)]);
    const first = await one.append([someEntry(1), someEntry(2)]);
    expect(await other.append([someEntry(1), someEntry(2)])).toEqual({ ...first, kind: 'repeated' });
  });

  it('finds out what became of a save whose answer was lost, and saves it once', async () => {
    const team = randomUUID();
    let losing = 2;
    const flaky = disturbed(async ({ name }, ask) => {
      if (name === 'append' && losing-- > 0) {
        if (losing === 0) await ask();
        return lost();
      }
      return ask();
    });
    const ledger = await begun(team, flaky);
    expect(await ledger.append([someEntry(1)])).toMatchObject({ kind: 'appended' });
    expect(losing).toBe(-1);
    expect(await (await begun(team)).read(0)).toHaveLength(1);
    expect(await ledger.append([someEntry(2)])).toMatchObject({ kind: 'appended' });
  });

  it('says that it is uncertain only where it is, and goes on when the database is back', async () => {
    const team = randomUUID();
    let cause: string | undefined;
    const gone = disturbed(async ({ name }, ask) => {
      if (cause === undefined) return ask();
      if (cause === 'ECONNRESET' && name === 'append') await ask();
      throw new StoreFailure({ code: 'no-database', cause });
    });
    await begun(team);
    const ledger = await postgresLedger(gone, { team, patience: 200 });
    cause = 'ECONNREFUSED';
    await expect(ledger.append([someEntry(1)])).rejects.toMatchObject({ code: 'no-database' });
    expect(await ledger.fault()).toBe('no-database');
    cause = 'ECONNRESET';
    await expect(ledger.append([someEntry(1)])).rejects.toMatchObject({ code: 'write-uncertain' });
    cause = undefined;
    expect(await ledger.fault()).toBeUndefined();
    expect(await ledger.append([someEntry(1)])).toMatchObject({ kind: 'repeated' });
    expect(await ledger.read(0)).toHaveLength(1);
  });

  it('refuses a team that is not there, a row that was changed, and one that was taken away', async () => {
    await expect((await openPostgres(sql())).open('ingen')).rejects.toMatchObject({ code: 'no-team' });
    const team = randomUUID();
    const ledger = await begun(team);
    for (const number of [1, 2, 3]) await ledger.append([someEntry(number)]);
    const change = (text: string) => sql().ask({ text, values: [team] });
    await change("update entries set line = replace(line, 'Åre', 'Öre') where team = $1 and position = 2");
    await expect(begun(team)).rejects.toMatchObject({ failure: { code: 'broken-row', position: 2 } });
    await change("update entries set line = replace(line, 'Öre', 'Åre') where team = $1 and position = 2");
    await change('delete from entries where team = $1 and position = 3');
    await expect(begun(team)).rejects.toMatchObject({ failure: { code: 'broken-row', position: 3 } });
  });

  it('keeps looks in chained segments, once each though their answer was lost, and names one that was changed', async () => {
    const team = randomUUID();
    let losing = true;
    const flaky = disturbed(async ({ name }, ask) => {
      const answer = await ask();
      if (name !== 'put-looks' || !losing) return answer;
      losing = false;
      return lost();
    });
    const ledger = await begun(team, flaky);
    ledger.note(someLook);
    await expect(ledger.looks()).rejects.toMatchObject({ code: 'no-database' });
    ledger.note({ ...someLook, what: 'status' });
    expect((await ledger.looks()).looks.map(({ what }) => what)).toEqual(['visa', 'status']);
    await sql().ask({
      text: "update looks set line = replace(line, 'status', 'ingen') where team = $1",
      values: [team],
    });
    expect(await ledger.looks()).toMatchObject({
      looks: [someLook],
      broken: [expect.stringMatching(/^2026-11\./)],
    });
  });
});

describe('its tables', () => {
  it('begins every key with the team, so that the tables can be distributed by it', async () => {
    await migrate(sql());
    const keys = await sql().ask<{ table: string; first: string }>({
      text: `select i.indrelid::regclass::text as table, a.attname as first from pg_index i
      join pg_class c on c.oid = i.indrelid and c.relnamespace = current_schema()::regnamespace
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0] where i.indisunique`,
    });
    expect(keys.length).toBeGreaterThanOrEqual(7);
    expect(keys.filter(({ table, first }) => first !== 'team' && table !== 'schema_version')).toEqual([]);
  });

  it('migrates once however many do it at once, and refuses tables that are newer', async () => {
    await Promise.all([migrate(sql()), migrate(sql()), migrate(sql())]);
    await sql().ask({ text: 'insert into schema_version (version) values (99)' });
    await expect(migrate(sql())).rejects.toMatchObject({ failure: { code: 'old-database', version: 99 } });
    await sql().ask({ text: 'delete from schema_version where version = 99' });
  });
});

it.each([
  [Object.assign(new Error('unable to verify'), { code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }), 'certifikat'],
  [Object.assign(new Error('altnames'), { code: 'ERR_TLS_CERT_ALTNAME_INVALID' }), 'certifikat'],
  [new Error('The server does not support SSL connections'), 'tar inte emot TLS'],
])('tells a server whose TLS is not as it must be from one that is away: %s', (error, said) => {
  expect(storeFailureText(databaseFailure(error))).toContain(said);
});

describe('moving a register', () => {
  it('goes to the database and back, byte for byte, with its access log, and nowhere where there is one', async () => {
    const [from, to] = [await tempFolder(), join(await tempFolder(), 'ny')];
    const journal = await openJsonLedger(from);
    // Its beginning is what tells it from the other tests' registers.
    const first = { ...someEntry(1), recorded: '2026-11-25T07:30:00.001Z' };
    await journal.append([first, someEntry(2)]);
    await journal.append([someEntry(1, 'K26-002')]);
    journal.note(someLook);
    await journal.close();
    const store = await openPostgres(sql());
    const team = randomUUID();
    const moved = await store.move('database', { team, folder: from, keys: undefined });
    expect(moved).toMatchObject({ entries: 3, looks: 1 });
    expect(await store.move('folder', { team, folder: to, keys: undefined })).toEqual(moved);
    const [before, after] = await Promise.all(
      [from, to].map((folder) => readFile(join(folder, 'journal.jsonl'), 'utf8')),
    );
    expect(after).toBe(before);
    const copy = await openJsonLedger(to, { readOnly: true });
    expect((await copy.looks()).looks).toEqual([someLook]);
    await copy.close();
    const ledger = await begun(team);
    expect(await ledger.append([first, someEntry(2)])).toMatchObject({ kind: 'repeated' });
    await expect(store.move('folder', { team, folder: to, keys: undefined })).rejects.toMatchObject({
      code: 'register-there',
    });
    await expect(store.move('database', { team, folder: from, keys: undefined })).rejects.toMatchObject({
      code: 'team-there',
    });
    const again = { team: randomUUID(), folder: from, keys: undefined };
    await expect(store.move('database', again)).rejects.toMatchObject({
      failure: { code: 'other-register', team },
    });
    expect(await store.move('database', { ...again, ofOther: true })).toEqual(moved);
  });

  it('writes the rows anew without an erased case, and every instance goes on from them', async () => {
    const store = await openPostgres(sql());
    const team = randomUUID();
    const [one, other] = [await begun(team), await begun(team)];
    await one.append([registered('K26-001'), registered('K26-002')]);
    await other.read(0);
    await store.erase(team, new Map([['K26-001', 'X26-001']]), undefined);
    expect(await other.append([someEntry(2, 'K26-002')])).toMatchObject({ kind: 'appended' });
    const read = JSON.stringify(await (await begun(team)).read(0));
    expect(read).not.toContain('Handläggare, K26-001');
    expect(read).toContain('Handläggare, K26-002');
    expect(await one.read(0)).toEqual(await other.read(0));
  });
});

/** A referral with something in it that must be gone when the case is erased. */
function registered(code: string): NewEntry {
  const facts = { gender: 'K', referrer: 'RD', contact: `Handläggare, ${code}` } as const;
  const event = { type: 'registered', referred: day('2026-11-02'), facts } as const;
  return { ...someEntry(1, code), event };
}
