import { StoreFailure } from '../failures.js';
import { STEPS } from './schema.js';
import type { Sql } from './sql.js';

/** Anything that is the same everywhere: whoever migrates waits for whoever else does. */
const LOCK = 4_072_026;
/** Asked of the tables' own list, by a snapshot: `to_regclass` may answer from before the lock was had. */
const THERE = [
  "select exists (select from pg_tables where tablename = 'schema_version'",
  'and schemaname = any(current_schemas(false))) as there',
].join(' ');

/**
 * Brings the tables up to this version, under a lock, in one transaction; says nothing where they are. An account that may
 * not make tables is enough where there is nothing to do.
 * Without `change` nothing is made.
 * @throws StoreFailure `old-database` where something would have to be and may not, or where the tables are of a newer version.
 */
export async function migrate(sql: Sql, change = true): Promise<void> {
  const known = STEPS.length;
  const found = await versionIn(sql.ask);
  if (found === known) return;
  if (!change) throw new StoreFailure({ code: 'old-database', version: found, known });
  try {
    await sql.together(async (ask) => {
      await ask({ text: 'select pg_advisory_xact_lock($1)', values: [LOCK] });
      const version = await versionIn(ask);
      if (version > known) throw new StoreFailure({ code: 'old-database', version, known });
      if (version === 0)
        await ask({ text: 'create table if not exists schema_version (version integer primary key)' });
      for (const step of STEPS.slice(version)) for (const text of step) await ask({ text });
      if (version < known)
        await ask({ text: 'insert into schema_version (version) values ($1)', values: [known] });
    });
  } catch (error) {
    const refused = error instanceof StoreFailure && error.failure.code === 'database-refused';
    if (!refused) throw error;
    throw new StoreFailure({ code: 'old-database', version: await versionIn(sql.ask), known }, error);
  }
}

async function versionIn(ask: Sql['ask']): Promise<number> {
  const [found] = await ask<{ there: boolean }>({ text: THERE });
  if (!found?.there) return 0;
  const [row] = await ask<{ version: number | null }>({
    text: 'select max(version) as version from schema_version',
  });
  return row?.version ?? 0;
}
