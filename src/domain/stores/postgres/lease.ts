import type { Lease } from '../fair-share.js';
import type { Sql } from './sql.js';

/** How long it is held after it was last taken, in seconds: three looks of the schedule. */
const SECONDS = 60;
const TAKE = {
  name: 'take-lease',
  text: [
    `insert into lease (team, name, holder, fence, until) values ($1, $2, $3, 1, now() + interval '${SECONDS} s')`,
    'on conflict (team, name) do update set holder = excluded.holder, until = excluded.until,',
    'fence = lease.fence + case when lease.holder = excluded.holder then 0 else 1 end',
    'where lease.holder = excluded.holder or lease.until <= now() returning fence',
  ].join(' '),
};
const RELEASE = {
  name: 'release-lease',
  text: 'update lease set until = now() where team = $1 and name = $2 and holder = $3',
};

export function postgresLease(sql: Sql, team: string, name: string, holder: string): Lease {
  return {
    take: async () => {
      const [row] = await sql.ask<{ fence: string }>({ ...TAKE, values: [team, name, holder] });
      return row && Number(row.fence);
    },
    release: async () => {
      await sql.ask({ ...RELEASE, values: [team, name, holder] });
    },
  };
}
