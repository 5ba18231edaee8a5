import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreFailure } from '../src/domain/stores/failures.js';
import { backup } from '../src/domain/stores/json/backups.js';
import { headerLine } from '../src/domain/stores/json/format.js';
import { openJsonLedger } from '../src/domain/stores/json/open.js';
import { emptyDisk } from '../test/support/disk.js';
import { someEntry, someLook } from '../test/support/store-entries.js';
import { readNaively } from './naive-journal.js';
import { spoiltSnapshots } from './r4-snapshots.js';
import type { Effort, Finding } from './trial.js';

const FOLDER = '/register';
const JOURNAL = `${FOLDER}/journal.jsonl`;
const AT = '2026-11-25T07:30:00.000Z';

/** What came of opening a register whose journal is as given. */
interface Opening {
  readonly keys: readonly string[] | undefined;
  readonly code: string | undefined;
  readonly untouched: boolean;
  readonly milliseconds: number;
}

/**
 * R4: files that are missing, empty, null, foreign, newer, garbled, cut at every byte, and with every byte changed,
 * a snapshot beside them spoilt in the same ways, and a second process. All must be refused within a second, untouched; only a torn tail heals, and loses nothing but
 * itself. The control is a reader that passes over what it cannot parse.
 */
export async function files(effort: Effort): Promise<Finding> {
  const complaints: string[] = [];
  const whole = await journal();
  let cases = 0;
  let slowest = 0;
  const expect = (what: string, opening: Opening, right: boolean) => {
    cases += 1;
    slowest = Math.max(slowest, opening.milliseconds);
    if (!right)
      complaints.push(`${what}: ${opening.code ?? `opened with ${opening.keys?.length ?? 0} entries`}`);
    if (opening.code !== undefined && !opening.untouched) complaints.push(`${what}: touched`);
  };
  const refused = ({ code }: Opening) => code !== undefined;

  const foreign: Record<string, Buffer> = {
    empty: Buffer.alloc(0),
    null: Buffer.from('null'),
    list: Buffer.from('[]\n'),
    foreign: Buffer.from('{"format":"another-journal","version":1}\n'),
    newer: Buffer.from(headerLine(2).text),
    zeros: Buffer.alloc(4_096),
    garbled: Buffer.from(whole.bytes.map((byte, at) => (at % 3 === 0 ? byte ^ 0x5a : byte))),
    halves: Buffer.concat([whole.bytes, whole.bytes]),
  };
  for (const [what, bytes] of Object.entries(foreign)) {
    const opening = await opened(bytes);
    expect(what, opening, refused(opening));
  }
  const missing = await opened(undefined, whole.bytes);
  expect('missing, with a backup', missing, missing.code === 'journal-missing');

  const flips = effort.short ? [1 << (effort.seed % 8)] : [1, 2, 4, 8, 16, 32, 64, 128];
  let controlUnseen = 0;
  for (let at = 0; at < whole.bytes.length; at += 1) {
    for (const flip of flips) {
      const bytes = Buffer.from(whole.bytes);
      bytes[at] = (bytes[at] ?? 0) ^ flip;
      const opening = await opened(bytes);
      expect(`byte ${at} changed by ${flip}`, opening, refused(opening));
      if (readNaively(asNaive(bytes)).length > 0) controlUnseen += 1;
    }
    if (at === 0) continue;
    const cut = await opened(whole.bytes.subarray(0, at));
    const right = at < whole.ends[0] ? cut.code === 'cut-short' : cut.keys?.length === expectedAt(whole, at);
    expect(`cut at ${at}`, cut, right);
    const cutWithBackup = await opened(whole.bytes.subarray(0, at), whole.bytes);
    expect(`cut at ${at}, with a backup`, cutWithBackup, cutWithBackup.code === 'cut-short');
  }
  const snapshots = await spoiltSnapshots(flips);
  complaints.push(...snapshots.complaints);
  if (snapshots.controlWrong === 0) complaints.push('a snapshot that is believed unlooked at does no harm');
  const second = await secondProcess();
  complaints.push(...second.complaints);
  slowest = Math.max(slowest, second.milliseconds);
  if (slowest > 1_000) complaints.push(`slowest answer ${slowest.toFixed(0)} ms`);
  if (controlUnseen === 0) complaints.push('the control notices everything');
  return {
    figures: {
      cases,
      snapshots: snapshots.cases,
      wrong: complaints.length,
      slowest_ms: Math.ceil(slowest),
      control_unseen: controlUnseen,
      control_snapshots_wrong: snapshots.controlWrong,
    },
    complaints,
  };
}

interface Whole {
  readonly bytes: Buffer;
  /** The lengths at which whole appends end, and how many entries there are by then. */
  readonly ends: readonly [number, ...number[]];
  readonly counts: readonly number[];
}

async function journal(): Promise<Whole> {
  const disk = emptyDisk();
  const ledger = await openJsonLedger(FOLDER, { files: disk });
  const length = () => disk.bytes(JOURNAL)?.length ?? 0;
  const ends: [number, ...number[]] = [length()];
  const counts = [0];
  const done = async () => {
    ends.push(length());
    counts.push((await ledger.read(0)).length);
  };
  await ledger.append([someEntry(1)]);
  await done();
  await ledger.append([someEntry(2), someEntry(3)]);
  await done();
  ledger.note(someLook);
  await ledger.looks();
  await done();
  await ledger.append([someEntry(1, 'K26-002')]);
  await done();
  await ledger.close();
  return { bytes: Buffer.from(disk.bytes(JOURNAL) ?? []), ends, counts };
}

function expectedAt({ ends, counts }: Whole, length: number): number {
  return counts[ends.findLastIndex((end) => end <= length)] ?? 0;
}

async function opened(bytes: Buffer | undefined, backedUp?: Buffer): Promise<Opening> {
  const disk = emptyDisk();
  if (backedUp) {
    disk.plant(JOURNAL, backedUp);
    await backup(FOLDER, AT, disk);
    await disk.remove(JOURNAL);
  }
  if (bytes) disk.plant(JOURNAL, bytes);
  const start = performance.now();
  const untouched = () => disk.bytes(JOURNAL)?.equals(bytes ?? Buffer.alloc(0)) ?? bytes === undefined;
  try {
    const ledger = await openJsonLedger(FOLDER, { files: disk });
    const milliseconds = performance.now() - start;
    const keys = (await ledger.read(0)).map(({ key }) => key);
    await ledger.close();
    return { keys, code: undefined, untouched: untouched(), milliseconds };
  } catch (error) {
    const code = error instanceof StoreFailure ? error.code : undefined;
    return { keys: undefined, code, untouched: untouched(), milliseconds: performance.now() - start };
  }
}

/** The same damage to a file of plain lines. */
function asNaive(bytes: Buffer): Buffer {
  return Buffer.from(
    bytes
      .toString('latin1')
      .replaceAll('{"entry":', '')
      .replaceAll(/,"sum":"[^"]*"\}/g, ''),
    'latin1',
  );
}

/** A process that has the register open keeps this one out, says so quickly, and leaves it free when it is killed. */
async function secondProcess(): Promise<{ complaints: string[]; milliseconds: number }> {
  const complaints: string[] = [];
  const folder = await mkdtemp(join(tmpdir(), 'kraftbot-r4-'));
  const child = spawn(process.execPath, [join(import.meta.dirname, 'store-writer.js'), folder, '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  child.stdout.resume();
  const start = performance.now();
  const answer: unknown = await openJsonLedger(folder).catch((error: unknown) => error);
  const milliseconds = performance.now() - start;
  if (!(answer instanceof StoreFailure && answer.code === 'locked'))
    complaints.push('a second process got in');
  const reading = await openJsonLedger(folder, { readOnly: true });
  await reading.close();
  child.kill('SIGKILL');
  await once(child, 'exit');
  const ledger = await openJsonLedger(folder).catch((error: unknown) => {
    complaints.push(`not free after a kill: ${String(error)}`);
    return undefined;
  });
  await ledger?.close();
  await rm(folder, { recursive: true });
  return { complaints, milliseconds };
}
