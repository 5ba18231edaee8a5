import fc from 'fast-check';
import { type LiveRegister, openRegister } from '../src/domain/live-register.js';
import { programmeSchema } from '../src/domain/programme.js';
import { kraftenHedemora } from '../src/domain/programmes/kraften-hedemora.js';
import { openJsonLedger } from '../src/domain/stores/json/open.js';
import { verifyJournal } from '../src/domain/stores/json/verify.js';
import { emptyDisk } from '../test/support/disk.js';
import { make, moves, newWorld, wholeFaults } from '../test/support/case-run.js';
import type { Effort, Finding } from './trial.js';

const FOLDER = '/register';
const MOVES = 100;

/** What one seed came to: how many entries, and the first thing that is not as the model has it. */
interface Run {
  readonly entries: number;
  readonly complaint: string | undefined;
}

/**
 * R7: random commands against a simple model, a hundred a seed, on a disk in memory, with the clock and the ids passed
 * in. At the end of each the register is folded anew, exported and imported, and its journal verified. The control
 * forgets the revision that a card carries.
 */
export async function model(effort: Effort): Promise<Finding> {
  const seeds = effort.rounds ?? (effort.short ? 40 : 1_000);
  const complaints: string[] = [];
  let entries = 0;
  for (let seed = effort.seed; seed < effort.seed + seeds; seed += 1) {
    const run = await oneSeed(seed, (live) => live);
    entries += run.entries;
    if (run.complaint !== undefined) complaints.push(`seed ${seed}: ${run.complaint}`);
  }
  const tried = Math.min(seeds, 10);
  let caught = 0;
  for (let seed = effort.seed; seed < effort.seed + tried; seed += 1)
    if ((await oneSeed(seed, withoutRevision)).complaint !== undefined) caught += 1;
  // A hundred moves may press no card that is older than its case.
  if (caught * 2 < tried) complaints.push(`the control survives: ${caught} of ${tried} caught`);
  const figures = {
    seeds,
    moves: seeds * MOVES,
    entries,
    mismatches: complaints.length,
    control_caught: caught,
  };
  return { figures, complaints };
}

async function oneSeed(seed: number, through: (live: LiveRegister) => LiveRegister): Promise<Run> {
  const disk = emptyDisk();
  const rules = programmeSchema.parse(kraftenHedemora);
  const live = await openRegister(await openJsonLedger(FOLDER, { files: disk }), rules);
  const world = newWorld(through(live));
  const [them = []] = fc.sample(fc.array(moves, { minLength: MOVES, maxLength: MOVES, size: 'max' }), {
    numRuns: 1,
    seed,
  });
  const result = (complaint: string | undefined): Run => ({ entries: live.register.position, complaint });
  for (const [index, move] of them.entries()) {
    const complaint = await make(world, move);
    if (complaint !== undefined) return result(`move ${index + 1}: ${complaint}`);
  }
  const [fault] = await wholeFaults(world);
  await live.close();
  const { findings } = await verifyJournal(FOLDER, disk);
  return result(
    fault ?? (findings.length > 0 ? `verify finds ${findings.map((one) => one.code).join(' ')}` : undefined),
  );
}

/** R7's control: a card older than the case is taken as if it were not. */
function withoutRevision(live: LiveRegister): LiveRegister {
  return {
    ...live,
    run: (command, meta) => live.run('code' in command ? { ...command, revision: undefined } : command, meta),
  };
}
