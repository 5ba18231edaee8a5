import type { Ledger } from '../../ledger.js';
import { FORMAT_VERSION } from '../json/format.js';
import type { Keys } from '../json/keys.js';
import type { Erased } from '../../privacy/erase.js';
import type { Memory } from '../../memory.js';
import { BEGINNING } from './chain.js';
import { eraseRows } from './erase.js';
import type { Lease } from '../fair-share.js';
import { postgresLease } from './lease.js';
import { postgresLedger, type TeamLedger } from './ledger.js';
import { postgresMemory } from './memory.js';
import { migrate } from './migrate.js';
import { type Between, type Moved, toDatabase, toFolder } from './move.js';
import type { Sql } from './sql.js';
import { askingSeldom, steadyMemory } from './steady-memory.js';

/** A PostgreSQL with the ledgers of many teams. */
export interface PostgresStore {
  /** Every team there is, and the position of its last entry: one question for all of them. */
  heads(): Promise<ReadonlyMap<string, number>>;
  /** A team's ledger; with `begin` an empty one where there is none. Rejects with `no-team` else. */
  open(
    team: string,
    options?: { readonly begin?: boolean } & Pick<TeamLedger, 'keys' | 'copies'>,
  ): Promise<Ledger>;
  /** Writes a team's ledger anew without erased cases. Rejects with `database-refused` where the account may not. */
  erase(team: string, erased: Erased, keys: Keys | undefined): Promise<void>;
  /** Copies a register from its folder, or to one, and gives what proves that both are the same. */
  move(to: 'database' | 'folder', between: Omit<Between, 'sql'>): Promise<Moved>;
  memory(team: string, keys: Keys | undefined, now: () => Date): Memory;
  /** Who of the instances does something for a team; `holder` is this one's name. */
  lease(team: string, name: string, holder: string): Lease;
  close(): Promise<void>;
}

const THERE = 'select team from head where team = $1';
const BEGIN = [
  'insert into head (team, position, sum, version) values ($1, 0, $2, $3)',
  'on conflict (team) do nothing',
].join(' ');

/**
 * Opens the database, and makes or migrates its tables where the account may; without `change` only where they are this
 * version's. Rejects with a StoreFailure.
 */
export async function openPostgres(sql: Sql, { change = true } = {}): Promise<PostgresStore> {
  await migrate(sql, change);
  const asking = askingSeldom();
  return {
    heads: async () => {
      const rows = await sql.ask<{ team: string; position: string }>({
        name: 'heads',
        text: 'select team, position from head',
      });
      return new Map(rows.map(({ team, position }) => [team, Number(position)]));
    },
    open: async (team, { begin = false, ...around } = {}) => {
      const there = begin && (await sql.ask({ text: THERE, values: [team] })).length > 0;
      if (begin && !there) await sql.ask({ text: BEGIN, values: [team, BEGINNING, FORMAT_VERSION] });
      return postgresLedger(sql, { team, ...around });
    },
    erase: (team, erased, keys) => eraseRows(sql, team, erased, keys),
    move: (to, between) => (to === 'database' ? toDatabase : toFolder)({ sql, ...between }),
    memory: (team, keys, now) => steadyMemory(postgresMemory(sql, team, keys, now), now, asking),
    lease: (team, name, holder) => postgresLease(sql, team, name, holder),
    close: () => sql.close(),
  };
}
