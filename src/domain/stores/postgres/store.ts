import type { Ledger } from '../../ledger.js';
import { FORMAT_VERSION } from '../json/format.js';
import type { Keys } from '../json/keys.js';
import type { Memory } from '../../memory.js';
import { BEGINNING } from './chain.js';
import { type Lease, postgresLease } from './lease.js';
import { postgresLedger } from './ledger.js';
import { postgresMemory } from './memory.js';
import { migrate } from './migrate.js';
import type { Sql } from './sql.js';

/** A PostgreSQL with the ledgers of many teams. */
export interface PostgresStore {
  /** Every team there is, and the position of its last entry: one question for all of them. */
  heads(): Promise<ReadonlyMap<string, number>>;
  /** A team's ledger; with `begin` an empty one where there is none. Rejects with `no-team` else. */
  open(
    team: string,
    options?: { readonly begin?: boolean; readonly keys?: Keys | undefined },
  ): Promise<Ledger>;
  memory(team: string, keys: Keys | undefined): Memory;
  /** Who of the instances does something for a team; `holder` is this one's name. */
  lease(team: string, name: string, holder: string): Lease;
  close(): Promise<void>;
}

const BEGIN = [
  'insert into head (team, position, sum, version) values ($1, 0, $2, $3)',
  'on conflict (team) do nothing',
].join(' ');

/** Opens the database, and makes or migrates its tables where the account may. Rejects with a StoreFailure. */
export async function openPostgres(sql: Sql): Promise<PostgresStore> {
  await migrate(sql);
  return {
    heads: async () => {
      const rows = await sql.ask<{ team: string; position: string }>({
        name: 'heads',
        text: 'select team, position from head',
      });
      return new Map(rows.map(({ team, position }) => [team, Number(position)]));
    },
    open: async (team, { begin = false, keys } = {}) => {
      if (begin) await sql.ask({ text: BEGIN, values: [team, BEGINNING, FORMAT_VERSION] });
      return postgresLedger(sql, { team, keys });
    },
    memory: (team, keys) => postgresMemory(sql, team, keys),
    lease: (team, name, holder) => postgresLease(sql, team, name, holder),
    close: () => sql.close(),
  };
}
