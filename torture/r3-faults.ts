import type { Ledger } from '../src/domain/ledger.js';
import { StoreFailure } from '../src/domain/stores/failures.js';
import { backup } from '../src/domain/stores/json/backups.js';
import type { FileSystem } from '../src/domain/stores/json/file-system.js';
import { openJsonLedger } from '../src/domain/stores/json/open.js';
import { restore } from '../src/domain/stores/json/restore.js';
import { type Disk, emptyDisk } from '../test/support/disk.js';
import { befalls, type Call, type Fault, FAULTS, faulty } from '../test/support/faults.js';
import { someEntry, someLook } from '../test/support/store-entries.js';
import { naiveJournal } from './naive-journal.js';
import type { Effort, Finding } from './trial.js';

const FOLDER = '/register';
const JOURNAL = `${FOLDER}/journal.jsonl`;

/** How long a fault lasts: one call, every later call of its kind, or everything from then on. */
const SPANS = ['once', 'kind', 'all'] as const;
type Span = (typeof SPANS)[number];

interface Injection {
  readonly at: number;
  readonly fault: Fault;
  readonly span: Span;
}

/** What a run was told: what is saved, what is not, and every failure that was no StoreFailure. */
interface Told {
  readonly saved: string[];
  readonly refused: string[];
  readonly untyped: string[];
}

/**
 * R3: every call of the file system goes wrong in every way, once or for good. No save may be claimed that a power
 * cut then takes away, memory must be what is on disk, every failure must be a StoreFailure, and when the fault ends
 * everything must work again. The control keeps in memory what it could not write, and does not clean up.
 */
export async function faults(effort: Effort): Promise<Finding> {
  const spans = effort.short ? SPANS.filter((span) => span !== 'all') : SPANS;
  const complaints: string[] = [];
  let injections = 0;
  let late = 0;
  for (const begun of [false, true]) {
    for (const call of await callsOf(begun)) {
      for (const fault of FAULTS.filter((one) => befalls(one, call))) {
        for (const span of spans) {
          injections += 1;
          const injection: Injection = { at: call.index, fault, span };
          const found = await injected(begun, injection);
          late += found.late;
          const where = `${fault} ${span} at call ${call.index} (${call.name} ${call.path})`;
          complaints.push(...found.complaints.map((complaint) => `${where}: ${complaint}`));
        }
      }
    }
  }
  const control = await controlMismatches();
  if (control === 0) complaints.push('the control survives');
  return { figures: { injections, wrong: complaints.length, late, control_wrong: control }, complaints };
}

/** A disk with nothing on it, or with a register that has a backup and a torn tail. */
async function diskFor(begun: boolean): Promise<Disk> {
  const disk = emptyDisk();
  if (!begun) return disk;
  const ledger = await openJsonLedger(FOLDER, { files: disk });
  await ledger.append([someEntry(1, 'K25-001'), someEntry(2, 'K25-001')]);
  await ledger.close();
  await backup(FOLDER, '2026-11-24T07:30:00.000Z', disk);
  disk.plant(JOURNAL, Buffer.concat([disk.bytes(JOURNAL) ?? Buffer.alloc(0), Buffer.from('{"entry":{"pos')]));
  return disk;
}

async function callsOf(begun: boolean): Promise<Call[]> {
  const calls: Call[] = [];
  const files = faulty(await diskFor(begun), (call) => {
    calls.push(call);
    return undefined;
  });
  await story(files, { saved: [], refused: [], untyped: [] }, begun);
  return calls;
}

async function injected(
  begun: boolean,
  injection: Injection,
): Promise<{ complaints: string[]; late: number }> {
  const disk = await diskFor(begun);
  const told: Told = { saved: begun ? ['K25-001/1', 'K25-001/2'] : [], refused: [], untyped: [] };
  let over = false;
  let kind: string | undefined;
  const files = faulty(disk, (call) => {
    if (over || call.index < injection.at) return undefined;
    kind ??= call.name;
    if (injection.span === 'once') over = true;
    return injection.span === 'kind' && call.name !== kind ? undefined : injection.fault;
  });
  const complaints: string[] = [];
  const claims = (where: string, keys: readonly string[]) => {
    const missing = told.saved.filter((key) => !keys.includes(key));
    if (missing.length > 0) complaints.push(`${where}: said to be saved, and is not: ${missing.join(' ')}`);
  };
  complaints.push(...(await story(files, told, begun)));
  claims('after a power cut', await keysAfterPowerCut(disk));
  over = true;
  let late = 0;
  try {
    const ledger = await openJsonLedger(FOLDER, { files });
    const keys = (await ledger.read(0)).map(({ key }) => key);
    claims('opened again', keys);
    // Only a line whose write failed and that then could not be taken back either may turn up after all.
    late = keys.filter((key) => told.refused.includes(key)).length;
    if (late > 0 && injection.span === 'once') complaints.push('refused, and there all the same');
    const answer = await ledger.append([someEntry(1, 'K27-001')]);
    if (answer.kind !== 'appended') complaints.push(`does not work again: ${answer.kind}`);
    await ledger.close();
  } catch (error) {
    complaints.push(`does not open again: ${String(error)}`);
  }
  complaints.push(...told.untyped.map((error) => `no StoreFailure: ${error}`));
  return { complaints, late };
}

/** A morning's work: what memory says is compared with what is on disk after every step. */
async function story(files: FileSystem, told: Told, begun: boolean): Promise<string[]> {
  const complaints: string[] = [];
  const tell = (error: unknown) => {
    if (!(error instanceof StoreFailure)) told.untyped.push(String(error));
  };
  const save = async (ledger: Ledger, ...entries: ReturnType<typeof someEntry>[]) => {
    const keys = entries.map(({ key }) => key);
    try {
      const answer = await ledger.append(entries);
      if (answer.kind === 'appended') told.saved.push(...keys);
    } catch (error) {
      tell(error);
      told.refused.push(...keys);
    }
    const memory = (await ledger.read(0)).map(({ key }) => key);
    if (told.saved.some((key) => !memory.includes(key))) complaints.push('memory lacks what was saved');
    if (told.refused.some((key) => memory.includes(key))) complaints.push('memory has what was refused');
  };
  if (begun) {
    await restore(FOLDER, 'journal-2026-11-24T073000Z.jsonl', '2026-11-25T07:00:00.000Z', { files }).catch(
      tell,
    );
  }
  try {
    const ledger = await openJsonLedger(FOLDER, { files });
    await save(ledger, someEntry(1, 'K26-001'));
    await Promise.all(
      [2, 3].map((at) => save(ledger, someEntry(1, `K26-00${at}`), someEntry(2, `K26-00${at}`))),
    );
    ledger.note(someLook);
    await ledger.looks().catch(tell);
    await backup(FOLDER, '2026-11-25T07:30:00.000Z', files).catch(tell);
    await save(ledger, someEntry(1, 'K26-004'));
    await ledger.close().catch(tell);
  } catch (error) {
    tell(error);
  }
  return complaints;
}

async function keysAfterPowerCut(disk: Disk): Promise<string[]> {
  const left = disk.afterPowerCut(() => 0);
  if (left.bytes(JOURNAL) === undefined) return [];
  const ledger = await openJsonLedger(FOLDER, { files: left, readOnly: true });
  return (await ledger.read(0)).map(({ key }) => key);
}

async function controlMismatches(): Promise<number> {
  let mismatches = 0;
  for (let at = 0; at < 12; at += 1) {
    for (const fault of FAULTS) {
      const disk = emptyDisk();
      const journal = naiveJournal(faulty(disk, ({ index }) => (index === at ? fault : undefined)));
      for (let key = 0; key < 4; key += 1) await journal.append(`k${key}`).catch(() => undefined);
      if (journal.keys().join() !== journal.onDisk(disk).join()) mismatches += 1;
    }
  }
  return mismatches;
}
