import { randomUUID } from 'node:crypto';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll } from 'vitest';
import { connect, databaseFailure, type Row, type Sql } from '../../src/domain/stores/postgres/sql.js';
import { databaseOn } from './own-postgres.js';

/** `TEST_DATABASE_URL`: a real server, where tests make databases of their own. Without one they use PGlite. */
const server = process.env['TEST_DATABASE_URL'];

/** PostgreSQL within this process. One connection: what takes several is tested on a server. */
async function inProcess(): Promise<Sql> {
  const db = await PGlite.create();
  const asking =
    (on: Pick<PGlite, 'query'>): Sql['ask'] =>
    async <R extends Row>({ text, values = [] }: { text: string; values?: readonly unknown[] }) => {
      try {
        return (await on.query<R>(text, [...values])).rows;
      } catch (error) {
        throw databaseFailure(error);
      }
    };
  return {
    ask: asking(db),
    together: (work) => db.transaction((on) => work(asking(on as never))),
    close: () => db.close(),
  };
}

/** The address of a new database of the test's own, on the server. */
export async function newDatabase(): Promise<string> {
  if (server === undefined) throw new Error('no server');
  return databaseOn(server, `test_${randomUUID().replaceAll('-', '')}`);
}

/** A new, empty PostgreSQL for a file's tests. */
export function testSql(): () => Sql {
  let sql: Sql | undefined;
  beforeAll(async () => {
    sql = server === undefined ? await inProcess() : connect(await newDatabase());
  }, 60_000);
  afterAll(() => sql?.close());
  return () => {
    if (!sql) throw new Error('not begun');
    return sql;
  };
}
