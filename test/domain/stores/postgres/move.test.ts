import { randomUUID } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openJsonLedger } from '../../../../src/domain/stores/json/open.js';
import { accessIn, addressesIn, journalIn } from '../../../../src/domain/stores/json/places.js';
import { lookTable } from '../../../../src/domain/stores/postgres/looks.js';
import { toDatabase, toFolder } from '../../../../src/domain/stores/postgres/move.js';
import type { Sql } from '../../../../src/domain/stores/postgres/sql.js';
import { openPostgres } from '../../../../src/domain/stores/postgres/store.js';
import { someEntry, someLook } from '../../../support/store-entries.js';
import { ENGINE } from '../../../support/engine.js';
import { testSql } from '../../../support/postgres.js';
import { tempFolder } from '../../../support/temp-folder.js';

const sql = testSql();
const keys = undefined;

/** The database, which answers so many times and is then gone: as for somebody who is killed there. */
function diesAfter(statements: number): Sql {
  let left = statements;
  const dying =
    (ask: Sql['ask']): Sql['ask'] =>
    (statement) =>
      (left -= 1) < 0 ? Promise.reject(new Error('killed')) : ask(statement);
  const real = sql();
  return { ...real, ask: dying(real.ask), together: (work) => real.together((ask) => work(dying(ask))) };
}

/** Moves with one statement more before the end each time, until it is not killed; how often it was. */
async function killedEverywhere(move: (on: Sql) => Promise<unknown>, after: () => Promise<void>) {
  for (let statements = 0; ; statements += 1) {
    const ended = await move(diesAfter(statements)).catch((error: unknown) => (error as Error).message);
    if (ended !== 'killed') return statements;
    await after();
  }
}

/** A register with a few entries, looks of two months and an address. */
async function registerIn(folder: string, recorded: string) {
  const journal = await openJsonLedger(folder);
  await journal.append([{ ...someEntry(1), recorded }, someEntry(2)]);
  journal.note(someLook);
  journal.note({ ...someLook, at: '2026-10-01T08:00:00.000Z' });
  await journal.close();
}

async function looksIn(folder: string) {
  const journal = await openJsonLedger(folder, { readOnly: true });
  const { looks } = await journal.looks();
  await journal.close();
  return looks;
}

describe(`moving a register, on ${ENGINE}`, () => {
  it('names what of the access log could not come along', async () => {
    const from = await tempFolder();
    await registerIn(from, '2026-11-25T07:30:00.003Z');
    const [name = ''] = await readdir(accessIn(from));
    const segment = join(accessIn(from), name);
    await writeFile(segment, (await readFile(segment, 'utf8')).replace('"look"', '"lock"') + 'x\n');
    await openPostgres(sql());
    const moved = await toDatabase({ sql: sql(), team: randomUUID(), folder: from, keys });
    expect(moved).toMatchObject({ looks: 1, broken: [name] });
  });

  it('leaves all of it or none, wherever it is killed, and begins again as if nothing had been', async () => {
    const [from, to] = [await tempFolder(), join(await tempFolder(), 'ny')];
    await registerIn(from, '2026-11-25T07:30:00.002Z');
    await openPostgres(sql());
    const team = randomUUID();
    const left = async () => {
      const tables = ['head', 'entries', 'looks', 'memory'];
      const rows = await Promise.all(
        tables.map((table) => sql().ask({ text: `select 1 from ${table} where team = $1`, values: [team] })),
      );
      expect(rows.map(({ length }) => length)).toEqual([0, 0, 0, 0]);
    };
    const there = await killedEverywhere((on) => toDatabase({ sql: on, team, folder: from, keys }), left);
    expect(there).toBeGreaterThan(5);
    const back = await killedEverywhere(
      (on) => toFolder({ sql: on, team, folder: to, keys }),
      async () => {
        await expect(openJsonLedger(to, { readOnly: true })).rejects.toMatchObject({ code: 'no-register' });
      },
    );
    expect(back).toBeGreaterThan(5);
    expect(await readFile(journalIn(to), 'utf8')).toBe(await readFile(journalIn(from), 'utf8'));
    expect(await looksIn(to)).toEqual(await looksIn(from));
    expect(await looksIn(to)).toHaveLength(2);
    expect(await readdir(to)).toContain(addressesIn(''));
  });

  it('loses no look of a long log', async () => {
    const to = join(await tempFolder(), 'ny');
    const store = await openPostgres(sql());
    const team = randomUUID();
    await (await store.open(team, { begin: true })).append([someEntry(1)]);
    const many = Array.from({ length: 21_000 }, (_, at) => ({ ...someLook, where: `chatt-${at}` }));
    await lookTable(sql(), team, keys).write('2026-11', many);
    expect(await store.move('folder', { team, folder: to, keys })).toMatchObject({ looks: many.length });
    expect(await looksIn(to)).toEqual(many);
  });

  it('is refused where the folder holds what somebody has looked at in another register', async () => {
    const folder = await tempFolder();
    await registerIn(folder, '2026-11-25T07:30:00.003Z');
    const store = await openPostgres(sql());
    const team = randomUUID();
    await (await store.open(team, { begin: true })).append([someEntry(1)]);
    await rm(journalIn(folder));
    await expect(store.move('folder', { team, folder, keys })).rejects.toMatchObject({
      code: 'register-there',
    });
    expect(await readdir(accessIn(folder))).toHaveLength(2);
  });
});
