import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '../src/domain/stores/open-database.js';
import { databaseOn, ownPostgres } from '../test/support/own-postgres.js';
import { cuttingProxy } from './cutting-proxy.js';
import { naiveSaves, readers } from './r10-controls.js';
import { seeded, type Trial } from './trial.js';

/** What the instances of one run have said. */
interface Heard {
  /** The position of each entry that somebody was told is saved; and which were told two positions. */
  readonly acks: Map<string, number>;
  readonly moved: string[];
  /** Keys that were told saved for the first time, by more than one: a delivery done twice. */
  readonly firsts: Map<string, number>;
  conflicts: number;
  readonly refused: Map<string, number>;
}

/**
 * R10: 2 and 4 instances on one PostgreSQL, whose connections are cut in the middle of a commit; one is killed and another
 * started, and the database crashes and comes back. Nothing that anybody was told was saved may be missing or there twice,
 * and a reader sees every entry once, in order. Controls: a writer that tries again without a key doubles, and a reader
 * after a sequence misses what commits late.
 */
export const instances: Trial = async ({ short, seed, rounds }) => {
  const server = await ownPostgres().catch((error: unknown) => String(error));
  if (typeof server === 'string') return { figures: {}, complaints: [server] };
  const random = seeded(seed);
  const complaints: string[] = [];
  const figures: Record<string, number> = {};
  try {
    for (const count of [2, 4])
      for (let round = 0; round < (rounds ?? (short ? 1 : 10)); round += 1) {
        const database = await databaseOn(server.url, `r10_${count}_${round}`);
        await oneRound({ count, database, server, random, seconds: short ? 6 : 20, figures, complaints });
      }
    const naive = await naiveSaves(await databaseOn(server.url, 'naive'), random);
    const reader = await readers(await databaseOn(server.url, 'readers'), short ? 20_000 : 1_000_000);
    if (naive.doubled === 0) complaints.push('the control that tries again without a key doubles nothing');
    if (reader.controlMissed === 0) complaints.push('the control on a sequence misses nothing');
    if (reader.missed > 0) complaints.push(`a reader missed ${reader.missed}`);
    return {
      figures: {
        ...figures,
        read: reader.read,
        missed: reader.missed,
        control_doubled: naive.doubled,
        control_missed: reader.controlMissed,
      },
      complaints,
    };
  } finally {
    await server.stop();
  }
};

interface Round {
  readonly count: number;
  readonly database: string;
  readonly server: { restart(): Promise<void> };
  readonly random: () => number;
  readonly seconds: number;
  readonly figures: Record<string, number>;
  readonly complaints: string[];
}

const CUT = 0.05;
const TURNS = 8;

async function oneRound({ count, database, server, random, seconds, figures, complaints }: Round) {
  const store = await openDatabase(database);
  const reader = await store.open('team', { begin: true });
  const proxy = await cuttingProxy(database, CUT, random);
  const heard: Heard = { acks: new Map(), moved: [], firsts: new Map(), conflicts: 0, refused: new Map() };
  let started = 0;
  const begin = () => instance(proxy.url, String((started += 1)), random, heard);
  const living = Array.from({ length: count }, begin);
  const seen: number[] = [];
  const reading = new AbortController();
  const follow = (async () => {
    while (!reading.signal.aborted) {
      const entries = await reader.read(seen.length).catch(() => []);
      seen.push(...entries.map(({ position }) => position));
      await pause(50);
    }
  })();
  for (let turn = 1; turn <= TURNS; turn += 1) {
    // On a slow machine a start takes longer than a turn: nobody is killed who has not begun.
    await Promise.all(living.map(({ ready }) => ready));
    await pause((seconds * 1000) / TURNS);
    const victim = Math.floor(random() * count);
    living[victim]?.child.kill('SIGKILL');
    living[victim] = begin();
    if (turn === 4) await server.restart();
  }
  for (const { child } of living) child.kill('SIGKILL');
  await pause(500);
  reading.abort();
  await follow;
  proxy.close();
  const ledger = await store.open('team');
  const entries = await ledger.read(0);
  const found = new Map(entries.map(({ key, position }) => [key, position]));
  const lost = [...heard.acks].filter(([key, position]) => found.get(key) !== position);
  const twice = [...heard.firsts].filter(([, times]) => times > 1);
  const say = (what: string, some: readonly unknown[]) => {
    if (some.length > 0) complaints.push(`${count} instances: ${some.length} ${what}, as ${String(some[0])}`);
  };
  say('lost', lost);
  say('told two positions', heard.moved);
  say('done twice', twice);
  say(
    'entries out of order for a reader',
    seen.filter((position, at) => position !== at + 1),
  );
  if (heard.acks.size < count * 100) complaints.push(`only ${heard.acks.size} acknowledged: a blunt harness`);
  if (proxy.cuts() < 5 || heard.conflicts === 0)
    complaints.push('too few cuts or conflicts: a blunt harness');
  const add = (name: string, more: number) => {
    figures[`${name}_${count}`] = (figures[`${name}_${count}`] ?? 0) + more;
  };
  add('acks', heard.acks.size);
  add('conflicts', heard.conflicts);
  add('cuts', proxy.cuts());
  add('uncertain', heard.refused.get('write-uncertain') ?? 0);
  add('lost', lost.length);
  await store.close();
}

interface Instance {
  readonly child: ChildProcess;
  /** Resolves when it has begun to save, or has ended. */
  readonly ready: Promise<unknown>;
}

function instance(url: string, name: string, random: () => number, heard: Heard): Instance {
  const program = resolve(import.meta.dirname, 'r10-instance-child.js');
  const args = [program, url, name, String(Math.floor(random() * 1e9)), 'x'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface(child.stdout);
  const ready = Promise.race([once(lines, 'line'), once(lines, 'close')]);
  void (async () => {
    for await (const line of lines) {
      const [word, key = '', position = '', kind] = line.split(' ');
      if (word === 'conflict') heard.conflicts += 1;
      if (word === 'refused') heard.refused.set(key, (heard.refused.get(key) ?? 0) + 1);
      if (word !== 'ack' || kind === undefined) continue;
      const before = heard.acks.get(key);
      if (before !== undefined && before !== Number(position)) heard.moved.push(key);
      heard.acks.set(key, Number(position));
      if (kind === 'appended') heard.firsts.set(key, (heard.firsts.get(key) ?? 0) + 1);
    }
  })();
  return { child, ready };
}
