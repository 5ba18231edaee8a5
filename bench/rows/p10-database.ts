import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openDatabase } from '../../src/domain/stores/open-database.js';
import { connect } from '../../src/domain/stores/postgres/sql.js';
import { databaseOn, ownPostgres } from '../../test/support/own-postgres.js';
import { someEntry } from '../../test/support/store-entries.js';
import type { Line, Row } from '../row.js';
import { times } from '../support/figures.js';

const AT_ONCE = 256;
const BAR = 10_000;
const MOST_TEAMS = 1_000;
const GROWTH = 1.2;

/** P10: acknowledged appends a second on one PostgreSQL by 1, 2 and 4 instances, and a turn's cost as teams are added. */
export const database: Row = async ({ short, pairs }) => {
  const server = await ownPostgres();
  const lines: Line[] = [];
  const wrong: string[] = [];
  try {
    for (const instances of [1, 2, 4]) {
      const url = await databaseOn(server.url, `p10_${instances}`);
      const count = short ? 8_000 : 40_000;
      const took = await appended(url, instances, count);
      const store = await openDatabase(url);
      const heads = [...(await store.heads()).values()].reduce((sum, one) => sum + one, 0);
      await store.close();
      if (heads !== count) wrong.push(`${heads} entries of ${count} with ${instances} instances`);
      lines.push({
        what: `acknowledged appends a second, ${instances} instance${instances > 1 ? 's' : ''}`,
        ours: `${Math.round((count / took) * 1000)}/s`,
        floor: '–',
        ratio: '–',
        bar: `≥ ${BAR}/s`,
        met: (count / took) * 1000 >= BAR,
      });
    }
    const turns = await turnsBeside(server.url, short ? 100 : 1_000, pairs);
    const ratio = turns.many / turns.alone;
    lines.push({
      what: `a turn's reading on and save, beside ${MOST_TEAMS} teams and alone`,
      ours: `${turns.many.toFixed(2)} ms`,
      floor: `${turns.alone.toFixed(2)} ms`,
      ratio: times(ratio),
      bar: `≤ ${times(GROWTH)}`,
      met: ratio <= GROWTH,
    });
  } finally {
    await server.stop();
  }
  return { lines, wrong };
};

/** How long so many appends take, shared by instances that each have a team of their own, in milliseconds. */
async function appended(url: string, instances: number, count: number): Promise<number> {
  const store = await openDatabase(url);
  for (let team = 0; team < instances; team += 1) await store.open(`team-${team}`, { begin: true });
  await store.close();
  const children = Array.from({ length: instances }, (_, at) => {
    const each = [String(count / instances), String(Math.ceil(AT_ONCE / instances))];
    const args = [url, `team-${at}`, String(at), ...each];
    const program = join(import.meta.dirname, '..', 'children', 'appender.js');
    return spawn(process.execPath, [program, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  });
  const says = children.map((child) => createInterface(child.stdout)[Symbol.asyncIterator]());
  const all = () => Promise.all(says.map((one) => one.next()));
  await all();
  const begin = performance.now();
  for (const { stdin } of children as (ChildProcess & { stdin: NodeJS.WritableStream })[])
    stdin.write('go\n');
  await all();
  return performance.now() - begin;
}

/** What reading on and one save take, one after the other, in a database alone and beside many teams; medians of pairs. */
async function turnsBeside(
  url: string,
  turns: number,
  pairs: number,
): Promise<{ alone: number; many: number }> {
  const homes = [await turnsIn(await databaseOn(url, 'p10_alone'), 0)];
  homes.push(await turnsIn(await databaseOn(url, 'p10_many'), MOST_TEAMS - 1));
  const took: number[][] = [[], []];
  for (const { measured } of homes) await measured(turns);
  for (let pair = 0; pair < pairs; pair += 1)
    for (const [at, { measured }] of homes.entries()) took[at]?.push(await measured(turns));
  for (const { close } of homes) await close();
  const [alone = 0, many = 0] = took.map(
    (some) => some.sort((a, b) => a - b)[Math.floor(some.length / 2)] ?? 0,
  );
  return { alone, many };
}

async function turnsIn(url: string, others: number) {
  const store = await openDatabase(url);
  const ledger = await store.open('mine', { begin: true });
  const sql = connect(url);
  await sql.ask({
    text: "insert into head select 'team-' || n, 0, '', 1 from generate_series(1, $1::integer) as n",
    values: [others],
  });
  let number = 0;
  return {
    measured: async (turns: number) => {
      const polling = setInterval(() => void store.heads(), 500);
      const begin = performance.now();
      for (let turn = 0; turn < turns; turn += 1) {
        await ledger.read(number);
        number += 1;
        await ledger.append([someEntry(number)]);
      }
      clearInterval(polling);
      return (performance.now() - begin) / turns;
    },
    close: async () => {
      await sql.close();
      await store.close();
    },
  };
}
