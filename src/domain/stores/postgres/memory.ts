import type { Memory } from '../../memory.js';
import { decrypted, encrypted, type Keys } from '../json/keys.js';
import type { Sql } from './sql.js';

const KIND = 'memory';
const PUT = {
  name: 'put-memory',
  text: [
    'insert into memory (team, key, value, expires) values ($1, $2, $3, $4)',
    'on conflict (team, key) do update set value = excluded.value, expires = excluded.expires',
  ].join(' '),
};
const CLAIM = {
  name: 'claim-memory',
  text: `${PUT.text} where memory.expires <= $5 returning key`,
};
const GET = {
  name: 'get-memory',
  text: 'select value from memory where team = $1 and key = $2 and expires > $3',
};
const ALL = {
  name: 'all-memory',
  text: 'select key, value from memory where team = $1 and starts_with(key, $2) and expires > $3',
};
const FORGET = { name: 'forget-memory', text: 'delete from memory where team = $1 and key = $2' };
const TIDY = { name: 'tidy-memory', text: 'delete from memory where team = $1 and expires <= $2' };

/** How many are put between two that tidy. */
const TIDIED_EACH = 100;

/** A team's memory in PostgreSQL, which all instances share; encrypted as the entries are. */
export function postgresMemory(sql: Sql, team: string, keys: Keys | undefined, clock: () => Date): Memory {
  const now = () => clock().toISOString();
  let puts = 0;
  const written = (value: unknown) => {
    const json = JSON.stringify(value);
    return keys ? encrypted(json, keys, KIND) : json;
  };
  /** What was written with a key that is not here any more is as good as lost. */
  const read = (text: string): unknown => {
    try {
      return JSON.parse(/^[0-9a-f]{8}\./.test(text) ? decrypted(text, keys, KIND) : text);
    } catch {
      return undefined;
    }
  };
  return {
    get: async (key) => {
      const [row] = await sql.ask<{ value: string }>({ ...GET, values: [team, key, now()] });
      return row && read(row.value);
    },
    all: async (prefix) => {
      const rows = await sql.ask<{ key: string; value: string }>({ ...ALL, values: [team, prefix, now()] });
      return new Map(rows.map(({ key, value }) => [key, read(value)]));
    },
    put: async (key, value, expires) => {
      await sql.ask({ ...PUT, values: [team, key, written(value), expires.toISOString()] });
      puts += 1;
      if (puts % TIDIED_EACH === 0) await sql.ask({ ...TIDY, values: [team, now()] });
    },
    claim: async (key, value, expires) => {
      const values = [team, key, written(value), expires.toISOString(), now()];
      return (await sql.ask({ ...CLAIM, values })).length > 0;
    },
    forget: async (key) => {
      await sql.ask({ ...FORGET, values: [team, key] });
    },
    close: () => Promise.resolve(),
  };
}
