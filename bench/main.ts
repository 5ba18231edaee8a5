import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Line, Row } from './row.js';
import { reading } from './rows/p1-reading.js';
import { firstTurns } from './rows/p1b-first-turns.js';
import { writing } from './rows/p2-writing.js';
import { growth } from './rows/p3-growth.js';
import { groupCommit } from './rows/p4-group-commit.js';
import { blocks } from './rows/p5-blocks.js';
import { status } from './rows/p6-status.js';
import { start } from './rows/p7-start.js';
import { startOfDatabase } from './rows/p7-database.js';
import { memory } from './rows/p8-memory.js';
import { questions } from './rows/p9-questions.js';
import { database } from './rows/p10-database.js';
import type { Effort } from './support/effort.js';
import { writeRegister } from './support/store.js';
import { table } from './support/table.js';

/** The rows of BARS that are measured here, in its order. */
const ROWS: Readonly<Record<string, Row>> = {
  P1: reading,
  P1b: firstTurns,
  P2: writing,
  P3: growth,
  P4: groupCommit,
  P5: blocks,
  P6: status,
  P7: start,
  'P7-database': startOfDatabase,
  P8: memory,
  P9: questions,
  P10: database,
};

/** Measures the rows asked for, prints one table, and returns the exit code: 1 only if something was answered wrongly. */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      short: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true },
      pairs: { type: 'string' },
    },
  });
  const begin = performance.now();
  const scratch = join(import.meta.dirname, '..', '..', 'bench-data');
  await mkdir(scratch, { recursive: true });
  const root = await mkdtemp(join(scratch, 'run-'));
  const pairs = Number(values.pairs ?? (values.short ? 2 : 7));
  const effort = effortIn(root, values.short, pairs);
  const lines: [string, Line][] = [];
  const wrong: string[] = [];
  try {
    for (const [name, row] of Object.entries(ROWS)) {
      if (values.only && !values.only.includes(name)) continue;
      const start = performance.now();
      const found = await row(effort);
      console.error(`${name} measured in ${seconds(start)} s`);
      lines.push(...found.lines.map((line): [string, Line] => [name, line]));
      wrong.push(...found.wrong.map((text) => `${name}: ${text}`));
    }
  } finally {
    await rm(root, { recursive: true, force: true });
  }
  console.log(table(lines));
  const judged = lines.filter(([, line]) => line.met !== undefined);
  const met = judged.filter(([, line]) => line.met).length;
  console.log(`\n${met} of ${judged.length} bars met, in ${seconds(begin)} s; ${conditions(pairs)}`);
  if (values.short)
    console.log(
      'Short: fewer pairs and smaller registers than the bars ask for. Without --short is the judge.',
    );
  for (const text of wrong) console.log(`WRONG ${text}`);
  return wrong.length === 0 ? 0 : 1;
}

function conditions(pairs: number): string {
  const load = loadavg()[0] ?? 0;
  return `${pairs} interleaved pairs, medians, Node ${process.version}, ${cpus().length} cores, load ${load.toFixed(1)}. Ratios are what counts; times are this machine's.`;
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(0);
}

function effortIn(root: string, short: boolean, pairs: number): Effort {
  const registers = new Map<number, Promise<string>>();
  const folder = () => mkdtemp(join(root, 'data-'));
  const written = async (cases: number) => {
    const made = await folder();
    await writeRegister(made, cases);
    return made;
  };
  return {
    short,
    pairs,
    warm: short ? 600 : 10_000,
    folder,
    register: async (cases) => {
      let made = registers.get(cases);
      if (!made) registers.set(cases, (made = written(cases)));
      const copy = await folder();
      await cp(await made, copy, { recursive: true });
      return copy;
    },
  };
}
