import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, copyFile, mkdir, mkdtemp, rename, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { openJsonLedger } from '../src/domain/stores/json/open.js';
import { restore } from '../src/domain/stores/json/restore.js';
import type { Effort, Finding } from './trial.js';

/** How long two writers are left together, how long a fault may take to be told, and how long anything may take. */
const TOGETHER_MS = 700;
const WITHIN_MS = 1_000;
const PATIENCE_MS = 15_000;
const AT = '2026-11-25T07:30:00.000Z';

/** Where the second process runs: its own host name, its own numbering of processes, as another container's. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  'same host, same processes': [],
  'other host, same processes': ['unshare', '-u', 'sh', '-c', 'hostname other; exec "$@"', 'sh'],
  'same host, other processes': ['unshare', '-p', '-f', '--mount-proc'],
  'other host, other processes': [
    'unshare',
    ...['-u', '-p', '-f', '--mount-proc', 'sh', '-c', 'hostname other; exec "$@"', 'sh'],
  ],
};

/** What is done to a register under its writer. */
const FAULTS: Readonly<Record<string, (folder: string) => Promise<unknown>>> = {
  removed: (folder) => rm(journalIn(folder)),
  'folder removed': (folder) => rm(folder, { recursive: true, maxRetries: 10, retryDelay: 50 }),
  replaced: async (folder) => {
    await copyFile(journalIn(folder), join(folder, 'copy'));
    await rename(join(folder, 'copy'), journalIn(folder));
  },
  truncated: (folder) => truncate(journalIn(folder), 100),
  emptied: (folder) => truncate(journalIn(folder)),
  'written to': (folder) => appendFile(journalIn(folder), '{"entry":'),
};

const journalIn = (folder: string) => join(folder, 'journal.jsonl');

interface Tally {
  acknowledged: number;
  lost: number;
  slowest: number;
  readonly complaints: string[];
}

/**
 * R9: two writers on one folder, from the same and from another host name and process namespace, while the lock's
 * file is there and after somebody has taken it away; and the journal removed, replaced, cut, written to, its folder
 * removed and its disk unmounted under a running writer. The second must be refused, or the first stopped, in words
 * within a second, and nothing that was acknowledged may be missing after a restore. The control locks nothing and
 * looks at nothing.
 */
export async function twoWriters(effort: Effort): Promise<Finding> {
  const tally: Tally = { acknowledged: 0, lost: 0, slowest: 0, complaints: [] };
  const rounds = effort.rounds ?? (effort.short ? 1 : 5);
  const can = (words: readonly string[]) =>
    words[0] === undefined || spawnSync(words[0], [...words.slice(1), 'true']).status === 0;
  const places = Object.entries(PLACES).filter(([, words]) => can(words));
  let trials = 0;
  for (let round = 0; round < rounds; round += 1) {
    for (const [place, words] of places) {
      for (const lockTaken of [false, true]) {
        await twoIn(words, `${place}${lockTaken ? ', lock taken away' : ''}`, lockTaken, tally);
        trials += 1;
      }
    }
    for (const [what, spoil] of Object.entries(FAULTS)) {
      await spoilt(what, await newFolder(), spoil, tally);
      trials += 1;
    }
  }
  const unmounted = await unmountedUnder(tally);
  const control = await controlLost();
  if (control === 0) tally.complaints.push('the control survives');
  const { complaints, slowest, ...figures } = tally;
  return {
    figures: {
      trials,
      places: places.length,
      unmounted,
      ...figures,
      slowest_ms: Math.ceil(slowest),
      control_lost: control,
    },
    complaints,
  };
}

const newFolder = async () => join(await mkdtemp(join(tmpdir(), 'kraftbot-r9-')), 'register');

/** A writer process: what it has acknowledged, and its last words with when they came. */
class Writer {
  readonly acks: string[] = [];
  readonly words = new Map<string, { readonly rest: string; readonly at: number }>();
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;

  constructor(folder: string, round: string, place: readonly string[] = [], control = '') {
    const program = [process.execPath, join(import.meta.dirname, 'store-writer.js'), folder, round, control];
    const [command = '', ...args] = [...place, ...program];
    this.#child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'], detached: true });
    this.#ended = once(this.#child, 'close');
    if (!this.#child.stdout) return;
    createInterface(this.#child.stdout).on('line', (line) => {
      const [word = '', ...rest] = line.split(' ');
      if (word === 'ack') this.acks.push(...rest);
      else if (!this.words.has(word)) this.words.set(word, { rest: rest.join(' '), at: performance.now() });
    });
  }

  /** Waits until it has said a word, or has ended. */
  async says(...words: string[]): Promise<void> {
    const until = performance.now() + PATIENCE_MS;
    const over = () => this.#child.exitCode !== null || this.#child.signalCode !== null;
    while (!words.some((word) => this.words.has(word)) && !over() && performance.now() < until) await wait(5);
    if (over()) await this.#ended;
  }

  async acknowledges(count: number): Promise<void> {
    const until = performance.now() + PATIENCE_MS;
    while (this.acks.length < count && performance.now() < until) await wait(5);
  }

  async kill(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.pid !== undefined)
      try {
        process.kill(-this.#child.pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    await this.#ended;
  }
}

async function twoIn(place: readonly string[], where: string, lockTaken: boolean, tally: Tally) {
  const folder = await newFolder();
  const first = new Writer(folder, '1');
  await first.acknowledges(20);
  // Taken away at the worst moment: the second comes before the first has looked at its lock again.
  if (lockTaken) await rm(join(folder, 'journal.lock'));
  const second = new Writer(folder, '2', place);
  await second.says('ready', 'refused');
  await wait(lockTaken ? TOGETHER_MS : 50);
  await Promise.all([first.kill(), second.kill()]);
  const refused = second.words.get('refused')?.rest.startsWith('locked') ?? false;
  if (!refused) tally.complaints.push(`${where}: the second was let in`);
  await count(folder, [...first.acks, ...second.acks], where, tally);
}

async function spoilt(
  what: string,
  folder: string,
  spoil: (folder: string) => Promise<unknown>,
  tally: Tally,
): Promise<void> {
  const writer = new Writer(folder, '1');
  await writer.acknowledges(60);
  const start = performance.now();
  await spoil(folder);
  await writer.says('stopped');
  await writer.kill();
  const stopped = writer.words.get('stopped');
  if (!stopped) tally.complaints.push(`${what}: never told`);
  const took = (stopped?.at ?? Infinity) - start;
  tally.slowest = Math.max(tally.slowest, took);
  if (took > WITHIN_MS) tally.complaints.push(`${what}: told after ${took.toFixed(0)} ms`);
  const rescued = writer.words.get('rescued')?.rest ?? '';
  if (rescued !== 'nothing') await restore(folder, rescued, AT).catch(() => undefined);
  await count(folder, writer.acks, what, tally);
}

async function count(folder: string, acks: readonly string[], where: string, tally: Tally): Promise<void> {
  const lost = await missing(folder, acks);
  tally.acknowledged += acks.length;
  tally.lost += lost;
  if (lost > 0) tally.complaints.push(`${where}: ${lost} of ${acks.length} acknowledged are lost`);
  await rm(join(folder, '..'), { recursive: true, maxRetries: 10, retryDelay: 50 });
}

/** How many acknowledged entries a register lacks; all of them if it cannot be opened. */
async function missing(folder: string, acks: readonly string[]): Promise<number> {
  try {
    const ledger = await openJsonLedger(folder);
    const keys = new Set((await ledger.read(0)).map(({ key }) => key));
    await ledger.close();
    return acks.filter((key) => !keys.has(key)).length;
  } catch {
    return acks.length;
  }
}

/** A disk that is unmounted under its writer (Linux, as root): what was acknowledged is on the disk still. */
async function unmountedUnder(tally: Tally): Promise<string> {
  const disk = await newFolder();
  const mounted = `${disk}-mounted`;
  await Promise.all([mkdir(disk), mkdir(mounted)]);
  const mount = spawnSync('mount', ['--bind', disk, mounted]);
  if (mount.status !== 0) {
    await rm(join(disk, '..'), { recursive: true, maxRetries: 10, retryDelay: 50 });
    return 'not possible here';
  }
  const writer = new Writer(mounted, '1');
  await writer.acknowledges(60);
  const start = performance.now();
  spawnSync('umount', ['-l', mounted]);
  await writer.says('stopped');
  await writer.kill();
  const took = (writer.words.get('stopped')?.at ?? Infinity) - start;
  tally.slowest = Math.max(tally.slowest, took);
  if (took > WITHIN_MS) tally.complaints.push(`unmounted: told after ${took.toFixed(0)} ms`);
  await count(disk, writer.acks, 'unmounted', tally);
  return 'tried';
}

async function controlLost(): Promise<number> {
  const folder = await newFolder();
  const first = new Writer(folder, '1', [], 'control');
  await first.acknowledges(20);
  const second = new Writer(folder, '2', [], 'control');
  await second.acknowledges(20);
  await wait(TOGETHER_MS);
  await Promise.all([first.kill(), second.kill()]);
  const lost = await missing(folder, [...first.acks, ...second.acks]);
  await rm(join(folder, '..'), { recursive: true, maxRetries: 10, retryDelay: 50 });
  return lost;
}
