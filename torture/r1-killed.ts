import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { entriesIn } from '../test/support/entries-in.js';
import { StoreFailure } from '../src/domain/stores/failures.js';
import { verifyJournal } from '../src/domain/stores/json/verify.js';
import { corrupt } from './naive-writer.js';
import { type Effort, type Finding, percent, seeded, type Trial } from './trial.js';

/** A program, by its path from here, that says `ready`, then `ack KEY` for every entry it has been told is saved. */
export interface Victim {
  readonly program: string;
  readonly args: readonly string[];
  /** How long after `ready` it may live, in milliseconds; 60 unless told. */
  readonly spread?: number;
}

type Writer = (folder: string, round: number) => Victim;

/** Rounds between two new folders, so that reading the register again stays quick. */
const ROUNDS_A_FOLDER = 10;
const SHORTEST_MS = 5;
const SPREAD_MS = 60;
const READY_WITHIN_MS = 180_000;

/**
 * R1: a process that saves all the time is killed (kill -9) at a random moment, again and again in the same folder.
 * Nothing that it was told was saved may be missing or there twice, and the next one must start.
 */
export const killed: Trial = async (effort) => {
  const found = await killRounds(effort, storeWriter);
  const blunt = found.figures['snapshots'] === 0 ? ['no start from a snapshot: a blunt harness'] : [];
  return { ...found, complaints: [...found.complaints, ...blunt] };
};

/** The same for any program that saves in a folder's register. */
export async function killRounds(
  effort: Effort,
  writer: Writer,
  controls = effort.short ? 20 : 100,
): Promise<Finding> {
  const rounds = effort.rounds ?? (effort.short ? 50 : 1_000);
  const random = seeded(effort.seed);
  const tally: Tally = { acknowledged: 0, lost: 0, doubled: 0, snapshots: 0, complaints: [] };
  await inLanes(Math.ceil(rounds / ROUNDS_A_FOLDER), (folder) =>
    oneFolder(Math.min(ROUNDS_A_FOLDER, rounds - folder * ROUNDS_A_FOLDER), writer, random, tally),
  );
  const { complaints, ...figures } = tally;
  if (tally.doubled > 0) complaints.push(`${tally.doubled} entries twice`);
  if (tally.acknowledged < rounds)
    complaints.push(`only ${tally.acknowledged} acknowledged: a blunt harness`);

  const control = Math.min(rounds, controls);
  let corrupted = 0;
  await inLanes(control, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kraftbot-r1c-'));
    const { said } = await killedRun(naiveWriter(folder), random);
    if (await corrupt(folder, said)) corrupted += 1;
    await rm(folder, { recursive: true });
  });
  if (corrupted < control / 10) complaints.push(`the control survives: ${corrupted} of ${control} corrupt`);
  return { figures: { rounds, ...figures, control_corrupt: percent(corrupted, control) }, complaints };
}

interface Tally {
  acknowledged: number;
  lost: number;
  doubled: number;
  /** Starts that began from a snapshot. */
  snapshots: number;
  readonly complaints: string[];
}

/** Kills writer after writer in one folder. */
async function oneFolder(rounds: number, writer: Writer, random: () => number, tally: Tally): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kraftbot-r1-'));
  const acks: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { ready, said, snapshot } = await killedRun(writer(folder, round), random);
    if (snapshot === 'used') tally.snapshots += 1;
    else if (snapshot !== undefined) tally.complaints.push(`round ${round}: snapshot ${snapshot}`);
    if (!ready) tally.complaints.push(`round ${round}: the next process did not start`);
    acks.push(...said);
    const found = await keysIn(folder);
    const missing = acks.filter((key) => !found.has(key));
    if (missing.length > 0) tally.complaints.push(`round ${round}: lost ${missing.slice(0, 3).join(' ')}`);
    tally.lost += missing.length;
    tally.doubled += [...found.values()].filter((count) => count > 1).length;
  }
  tally.acknowledged += acks.length;
  const { findings } = await verifyJournal(folder);
  if (findings.length > 0)
    tally.complaints.push(`verify finds ${findings.map(({ code }) => code).join(' ')}`);
  await rm(folder, { recursive: true });
}

/** Does `count` pieces of work, two at a time. */
async function inLanes(count: number, work: (at: number) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < count) {
      next += 1;
      await work(next - 1);
    }
  };
  await Promise.all([lane(), lane()]);
}

const storeWriter: Writer = (folder, round) => ({
  program: 'store-writer.js',
  args: [folder, String(round)],
});
const naiveWriter = (folder: string): Victim => ({ program: 'naive-writer-child.js', args: [folder] });

/** Lets a victim begin, and kills it at a random moment: whether it began, and what it acknowledged. */
async function killedRun(
  victim: Victim,
  random: () => number,
): Promise<{ ready: boolean; said: string[]; snapshot: string | undefined }> {
  const child = spawn(process.execPath, [resolve(import.meta.dirname, victim.program), ...victim.args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = () => child.kill('SIGKILL');
  let timer = setTimeout(stop, READY_WITHIN_MS);
  let ready = false;
  let snapshot: string | undefined;
  const said: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    if (line === 'ready') {
      ready = true;
      clearTimeout(timer);
      timer = setTimeout(stop, SHORTEST_MS + random() * (victim.spread ?? SPREAD_MS));
    } else if (line.startsWith('ack ')) {
      said.push(line.slice('ack '.length));
    } else if (line.startsWith('snapshot ')) {
      snapshot = line.slice('snapshot '.length);
    }
  }
  clearTimeout(timer);
  return { ready, said, snapshot };
}

/** How often each key is in a register; none where the first one was killed before it had made it. */
async function keysIn(folder: string): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const entries = await entriesIn(folder).catch((error: unknown) => {
    if (error instanceof StoreFailure && error.code === 'no-register') return [];
    throw error;
  });
  for (const { key } of entries) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
