import { setTimeout as pause } from 'node:timers/promises';
import { StoreFailure } from '../src/domain/stores/failures.js';
import { openDatabase } from '../src/domain/stores/open-database.js';
import { connect } from '../src/domain/stores/postgres/sql.js';
import { someEntry } from '../test/support/store-entries.js';
import { cuttingProxy } from './cutting-proxy.js';

/** A writer that tries again when it heard no answer, and tells its tries apart by nothing. */
export async function naiveSaves(url: string, random: () => number): Promise<{ readonly doubled: number }> {
  const direct = connect(url);
  await direct.ask({ text: 'create table naive (id bigserial primary key, what integer not null)' });
  const proxy = await cuttingProxy(url, 0.1, random);
  const sql = connect(proxy.url);
  for (let what = 0; what < 200; what += 1)
    for (let saved = false; !saved;)
      saved = await sql.ask({ text: 'insert into naive (what) values ($1)', values: [what] }).then(
        () => true,
        () => false,
      );
  await sql.close();
  proxy.close();
  const [row] = await direct.ask<{ doubled: number }>({
    text: 'select (count(*) - count(distinct what))::integer as doubled from naive',
  });
  await direct.close();
  return { doubled: row?.doubled ?? 0 };
}

/** Readers that ask for what comes after the last they have seen, while many write: ours, and one on a sequence. */
export async function readers(
  url: string,
  count: number,
): Promise<{ readonly read: number; readonly missed: number; readonly controlMissed: number }> {
  const writers = await Promise.all([1, 2, 3, 4].map(() => openDatabase(url)));
  const [first] = writers;
  if (!first) throw new Error('none');
  const reader = await first.open('team', { begin: true });
  const ledgers = await Promise.all(writers.map((store) => store.open('team')));
  let next = 0;
  const writing = new AbortController();
  let seen = 0;
  let missed = 0;
  const follow = (async () => {
    for (let quiet = false; !quiet;) {
      const last = writing.signal.aborted;
      const entries = await patiently(() => reader.read(seen));
      quiet = last && entries.length === 0;
      for (const { position } of entries) {
        if (position !== seen + 1) missed += 1;
        seen = position;
      }
    }
  })();
  const write = async (at: number) => {
    while (next < count) {
      next += 1;
      const entry = someEntry(1, `K-${next}`);
      await patiently(async () => ledgers[at % ledgers.length]?.append([entry]));
    }
  };
  await Promise.all(Array.from({ length: 256 }, (_, at) => write(at)));
  writing.abort();
  await follow;
  for (const store of writers) await store.close();
  return { read: seen, missed: missed + (count - seen), controlMissed: await onSequence(url) };
}

/** On a busy machine a database answers too late now and then: what is asked is asked again, and a key makes it one append. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (;;)
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StoreFailure)) throw error;
    }
}

const CONTROL = 2_000;

async function onSequence(url: string): Promise<number> {
  const sqls = Array.from({ length: 4 }, () => connect(url));
  const [sql] = sqls;
  await sql?.ask({ text: 'create table naive (id bigserial primary key)' });
  const seen = new Set<number>();
  const writing = new AbortController();
  const follow = (async () => {
    for (let last = 0, quiet = false; !quiet;) {
      const ended = writing.signal.aborted;
      const rows = await sql?.ask<{ id: string }>({
        text: 'select id from naive where id > $1 order by id',
        values: [last],
      });
      quiet = ended && rows?.length === 0;
      for (const { id } of rows ?? []) {
        last = Number(id);
        seen.add(last);
      }
    }
  })();
  let next = 0;
  const write = async (at: number) => {
    while (next < CONTROL) {
      next += 1;
      await sqls[at % sqls.length]?.together(async (ask) => {
        await ask({ text: 'insert into naive default values' });
        await pause(next % 3);
      });
    }
  };
  await Promise.all(Array.from({ length: 12 }, (_, at) => write(at)));
  writing.abort();
  await follow;
  await Promise.all(sqls.map((one) => one.close()));
  return CONTROL - seen.size;
}
