import { setTimeout as wait } from 'node:timers/promises';
import type { Ledger } from '../src/domain/ledger.js';
import { StoreFailure } from '../src/domain/stores/failures.js';
import { openJsonLedger } from '../src/domain/stores/json/open.js';
import { openSnapshot } from '../src/domain/stores/json/snapshot-file.js';
import { type Disk, emptyDisk } from '../test/support/disk.js';
import { someEntry } from '../test/support/store-entries.js';

const FOLDER = '/register';
const JOURNAL = `${FOLDER}/journal.jsonl`;
const SNAPSHOT = `${FOLDER}/snapshot.jsonl`;

/** Longest wait for what is looked through after the opening, in milliseconds. */
const PATIENCE_MS = 2_000;

interface Spoilt {
  readonly cases: number;
  /** Snapshots with a right sum of their own and something wrong in them, that a start which only looks at that believes. */
  readonly controlWrong: number;
  readonly complaints: readonly string[];
}

/**
 * A snapshot with every byte changed, cut at every byte, foreign, of an older and a newer state of the journal and of
 * another one; and the journal under it with every byte changed. A spoilt snapshot must be passed over and said, with
 * every entry there; a spoilt journal refused as without one. All of it once more as in a register that is so long that it is
 * looked through after the opening: what is not found at once must stop it, and the next opening is as without a snapshot.
 */
export async function spoiltSnapshots(flips: readonly number[]): Promise<Spoilt> {
  const complaints: string[] = [];
  let cases = 0;
  const whole = await kept([2, 1]);
  const [journal, snapshot] = [bytesOf(whole, JOURNAL), bytesOf(whole, SNAPSHOT)];
  const older = bytesOf(await kept([2]), SNAPSHOT);
  const newer = bytesOf(await kept([2, 1, 3]), SNAPSHOT);
  const other = bytesOf(await kept([3]), SNAPSHOT);
  const expect = async (
    what: string,
    one: Buffer,
    right: (opened: Opened) => boolean,
    under: Buffer = journal,
  ) => {
    cases += 1;
    const opened = await open(under, one);
    if (!right(opened)) complaints.push(`snapshot ${what}: ${JSON.stringify(opened)}`);
  };
  const passedOver = ({ count, why }: Opened) => count === 3 && why !== undefined;
  const used = ({ count, why, from }: Opened) => count === 3 && why === undefined && from > 0;

  const expectLater = async (what: string, one: Buffer, under: Buffer, code: string | undefined) => {
    cases += 1;
    const said = await openLong(under, one);
    const right = code === undefined ? said.then === 3 : said.then === code;
    if (!right || !said.isNoticed) complaints.push(`snapshot ${what}, long: ${JSON.stringify(said)}`);
  };

  await expect('as it was left', snapshot, (opened) => used(opened) && opened.from === 3);
  await expect('older', older, (opened) => used(opened) && opened.from === 2);
  await expect('newer', newer, passedOver);
  await expect('of another register', other, passedOver);
  await expect('foreign', Buffer.from('{"format":"another"}\n{"sum":""}\n'), passedOver);
  await expect('twice', Buffer.concat([snapshot, snapshot]), passedOver);
  for (let at = 0; at < snapshot.length; at += 1) {
    await expect(`cut at ${at}`, snapshot.subarray(0, at), passedOver);
    for (const flip of flips) await expect(`byte ${at} changed`, flipped(snapshot, at, flip), passedOver);
    await expectLater(`byte ${at} changed`, flipped(snapshot, at, 1), journal, undefined);
  }
  for (let at = 0; at < journal.length; at += 1) {
    const { code } = await open(flipped(journal, at, 1), Buffer.alloc(0));
    await expectLater(`over byte ${at} changed`, snapshot, flipped(journal, at, 1), code);
    await expect(
      `over byte ${at} changed`,
      snapshot,
      ({ code }) => code !== undefined,
      flipped(journal, at, 1),
    );
  }
  return { cases, complaints, controlWrong: await control(newer, journal) };
}

/** What is believed by its own sum alone: a snapshot of a journal that went on otherwise. */
async function control(newer: Buffer, journal: Buffer): Promise<number> {
  const disk = emptyDisk();
  disk.plant(SNAPSHOT, newer);
  const file = await openSnapshot(disk, SNAPSHOT, undefined);
  const { count } = await open(journal, Buffer.alloc(0));
  return typeof file === 'object' && file.isWhole() && file.head.position !== count ? 1 : 0;
}

/** The disk of a register with appends of so many entries, left with a snapshot of them all. */
async function kept(appends: readonly number[]): Promise<Disk> {
  const disk = emptyDisk();
  const ledger = await openJsonLedger(FOLDER, { files: disk, snapshots: { made: '1', entries: 1 } });
  for (const [at, count] of appends.entries())
    await ledger.append(Array.from({ length: count }, (_, number) => someEntry(number + 1, `K26-00${at}`)));
  const position = appends.reduce((sum, count) => sum + count, 0);
  ledger.keepFolds?.(() => ({ position, parts: [() => position] }));
  await ledger.close();
  return disk;
}

interface Opened {
  readonly count: number;
  /** The position that it began from; 0 where it read everything. */
  readonly from: number;
  /** Why the snapshot was passed over. */
  readonly why?: string;
  /** Why it did not open. */
  readonly code?: string;
}

async function open(journal: Buffer, snapshot: Buffer): Promise<Opened> {
  const disk = emptyDisk();
  disk.plant(JOURNAL, journal);
  disk.plant(SNAPSHOT, snapshot);
  let why: string | undefined;
  try {
    const ledger = await openJsonLedger(FOLDER, {
      files: disk,
      snapshots: { made: '1' },
      onSnapshot: (reason) => (why = reason),
    });
    const { length: count } = await ledger.read(0);
    await ledger.close();
    return { count, from: ledger.kept?.position ?? 0, ...(why !== undefined && { why }) };
  } catch (error) {
    return { count: 0, from: 0, code: error instanceof StoreFailure ? error.code : 'thrown' };
  }
}

/**
 * Opens a register as one that is looked through later, and reads all of it. Whether anything wrong was noticed, at once or
 * then; and what comes of the next opening: how many entries, or why not.
 */
async function openLong(
  journal: Buffer,
  snapshot: Buffer,
): Promise<{ readonly isNoticed: boolean; readonly then: number | string | undefined }> {
  const disk = emptyDisk();
  disk.plant(JOURNAL, journal);
  disk.plant(SNAPSHOT, snapshot);
  const said: string[] = [];
  const options = {
    files: disk,
    snapshots: { made: '1', later: { over: 0, afterMs: 0 } },
    onSnapshot: (why: string) => said.push(why),
  };
  const first = await openJsonLedger(FOLDER, options).catch((error: unknown) => error);
  if (first instanceof StoreFailure) return { isNoticed: true, then: first.code };
  const ledger = first as Ledger;
  const readAll = async () => {
    ledger.kept?.parts.forEach((part) => part());
    await ledger.read(0);
    await ledger.append([someEntry(1, 'K26-000')]);
  };
  await readAll().catch(() => undefined);
  for (const began = Date.now(); Date.now() - began < PATIENCE_MS && said.length === 0;) await wait(1);
  const isStopped = (await ledger.fault()) !== undefined || ledger.kept === undefined;
  await ledger.close();
  const { count, code } = await open(journal, Buffer.from(disk.bytes(SNAPSHOT) ?? []));
  return { isNoticed: said.length > 0 && isStopped, then: code ?? count };
}

function flipped(bytes: Buffer, at: number, flip: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ flip;
  return changed;
}

const bytesOf = (disk: Disk, path: string) => Buffer.from(disk.bytes(path) ?? []);
