import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from '../../src/domain/stores/postgres/sql.js';
import { openPostgres, type PostgresStore } from '../../src/domain/stores/postgres/store.js';
import { databaseHomes, folderHomes, type Homes, type HomesOptions } from '../../src/homes.js';

/** Whether the bots of the tests keep their registers on a PostgreSQL server (`TEST_DATABASE_URL`), with `KRAFTBOT_TEST_STORE=postgres`. */
export const ON_POSTGRES = process.env['KRAFTBOT_TEST_STORE'] === 'postgres';

/** Where the registers of a folder are: in it, or in the database as the teams of that folder. */
export async function testHomes(folder: string, several: boolean, options: HomesOptions): Promise<Homes> {
  if (!ON_POSTGRES) return folderHomes(folder, several, options);
  return databaseHomes(within(await openPostgres(connect(server())), `${folder}/`), {
    ...options,
    copies: folder,
  });
}

function server(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (url === undefined) throw new Error('no server');
  return url;
}

/** A document that is being written goes from its other name while it is looked for. */
function gone(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return '';
  throw error;
}

/** All that is kept for a folder, as it stands there, but the access log. */
export async function keptText(folder: string): Promise<string> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const kept = files.filter((one) => one.isFile() && !one.parentPath.endsWith('access'));
  const texts = await Promise.all(
    kept.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8').catch(gone)),
  );
  if (!ON_POSTGRES) return texts.join('\n');
  const sql = connect(server());
  const text =
    'select e::text as row from entries e where starts_with(team, $1) union all select m::text from memory m where starts_with(team, $1)';
  const rows = await sql.ask<{ row: string }>({ text, values: [`${folder}/`] });
  await sql.close();
  return [...texts, ...rows.map(({ row }) => row)].join('\n');
}

/** A store of the teams whose names begin so, under what follows: tests share a server and see no one else's. */
function within(store: PostgresStore, prefix: string): PostgresStore {
  return {
    ...store,
    heads: async () => {
      const all = [...(await store.heads())].filter(([team]) => team.startsWith(prefix));
      return new Map(all.map(([team, position]) => [team.slice(prefix.length), position]));
    },
    open: (team, how) => store.open(prefix + team, how),
    erase: (team, ...rest) => store.erase(prefix + team, ...rest),
    move: (to, between) => store.move(to, { ...between, team: prefix + between.team }),
    memory: (team, ...rest) => store.memory(prefix + team, ...rest),
    lease: (team, ...rest) => store.lease(prefix + team, ...rest),
  };
}
