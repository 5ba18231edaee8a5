import { parseArgs } from 'node:util';
import { killedOverHttp } from './r1-http.js';
import { killed } from './r1-killed.js';
import { powerCut } from './r2-power-cut.js';
import { faults } from './r3-faults.js';
import { files } from './r4-files.js';
import { repeats } from './r5-repeats.js';
import { connector } from './r6-connector.js';
import { model } from './r7-model.js';
import { schedule } from './r8-schedule.js';
import { twoWriters } from './r9-two-writers.js';
import { instances } from './r10-instances.js';
import { drill } from './r11-drill.js';
import { storm } from './r12-storm.js';
import { tokens } from './s1-tokens.js';
import { malformed } from './s2-malformed.js';
import { injections } from './s3-injections.js';
import { canaries } from './s4-canaries.js';
import { roles } from './s5-roles.js';
import { linear } from './s6-linear.js';
import { secrecy } from './s7-secrecy.js';
import { everyLook } from './s8-looks.js';
import type { Trial } from './trial.js';

/** The rows of BARS that are tried here, in its order. */
const TRIALS: Readonly<Record<string, Trial>> = {
  R1: killed,
  'R1-HTTP': killedOverHttp,
  R2: powerCut,
  R3: faults,
  R4: files,
  R5: repeats,
  R6: connector,
  R7: model,
  R8: schedule,
  R9: twoWriters,
  R10: instances,
  R11: drill,
  R12: storm,
  S1: tokens,
  S2: malformed,
  S3: injections,
  S4: canaries,
  S5: roles,
  S6: linear,
  S7: secrecy,
  S8: everyLook,
};

/** Runs the trials asked for, prints a line of figures for each, and returns the exit code. */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      short: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true },
      rounds: { type: 'string' },
      seed: { type: 'string' },
    },
  });
  const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
  const seed = values.seed === undefined ? Math.floor(Math.random() * 1_000_000) : Number(values.seed);
  let passed = 0;
  let failed = 0;
  for (const [name, trial] of Object.entries(TRIALS)) {
    if (values.only && !values.only.includes(name)) continue;
    const start = performance.now();
    const before = process.cpuUsage();
    const { figures, complaints } = await trial({ short: values.short, rounds, seed });
    const shown = Object.entries(figures).map(([key, value]) => `${key}=${value}`);
    const { user, system } = process.cpuUsage(before);
    const seconds = `seconds=${((performance.now() - start) / 1000).toFixed(1)}`;
    console.log([name, ...shown, seconds, `cpu=${((user + system) / 1e6).toFixed(1)}`].join(' '));
    for (const complaint of complaints.slice(0, 10)) console.log(`  ${name}: ${complaint}`);
    if (complaints.length === 0) passed += 1;
    else failed += 1;
  }
  if (failed > 0) console.log(`torture: again with --seed ${seed}`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
