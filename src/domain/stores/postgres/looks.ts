import { randomBytes } from 'node:crypto';
import type { AccessLog, Look } from '../../ledger.js';
import type { Keys } from '../json/keys.js';
import { inOrder } from '../look-buffer.js';
import { BEGINNING, linked, unlinked } from './chain.js';
import type { Sql } from './sql.js';

/** The access log of a team in PostgreSQL (DESIGN 11): segments of this process's own, each line chained to the one before. */
export interface LookTable {
  readonly write: (month: string, looks: readonly Look[]) => Promise<void>;
  read(month?: string): Promise<AccessLog>;
}

const PUT = {
  name: 'put-looks',
  text: [
    'insert into looks (team, segment, number, line)',
    'select $1, $2, n, l from unnest($3::integer[], $4::text[]) as row (n, l)',
    'on conflict (team, segment, number) do nothing',
  ].join(' '),
};
const GET = {
  name: 'get-looks',
  text: "select segment, number, line from looks where team = $1 and segment like $2 || '%' order by segment, number",
};

export function lookTable(sql: Sql, team: string, keys: Keys | undefined): LookTable {
  let segment = '';
  let count = 0;
  let sum = BEGINNING;
  return {
    // Tried again with the same numbers and the same lines: what was written in spite of a lost answer is not written twice.
    write: async (month, looks) => {
      if (!segment.startsWith(month)) {
        segment = `${month}.${randomBytes(6).toString('hex')}`;
        count = 0;
        sum = BEGINNING;
      }
      const next = linked(
        looks.map((look) => ({ kind: 'look', look })),
        sum,
        keys,
      );
      const numbers = looks.map((_, at) => count + at + 1);
      await sql.ask({ ...PUT, values: [team, segment, numbers, next.texts] });
      count += looks.length;
      sum = next.sum;
    },
    read: async (month = '') => {
      const rows = await sql.ask<{ segment: string; number: number; line: string }>({
        ...GET,
        values: [team, month],
      });
      const looks: Look[] = [];
      const broken = new Set<string>();
      const ends = new Map<string, { readonly number: number; readonly sum: string }>();
      for (const row of rows) {
        if (broken.has(row.segment)) continue;
        const before = ends.get(row.segment) ?? { number: 0, sum: BEGINNING };
        const link = row.number === before.number + 1 ? unlinked(row.line, before.sum, keys) : undefined;
        if (link) {
          looks.push(link.value as Look);
          ends.set(row.segment, { number: row.number, sum: link.sum });
        } else broken.add(row.segment);
      }
      return { looks: inOrder(looks), broken: [...broken] };
    },
  };
}
