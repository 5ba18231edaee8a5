import { createHash } from 'node:crypto';
import { StoreFailure } from '../src/domain/stores/failures.js';
import { openJsonLedger } from '../src/domain/stores/json/open.js';
import { type Disk, emptyDisk } from '../test/support/disk.js';
import { someEntry } from '../test/support/store-entries.js';

const FOLDER = '/register';
const JOURNAL = `${FOLDER}/journal.jsonl`;
const SNAPSHOT = `${FOLDER}/snapshot.jsonl`;

interface Spoilt {
  readonly cases: number;
  /** Snapshots with a right sum of their own and something wrong in them, that a start which only looks at that believes. */
  readonly controlWrong: number;
  readonly complaints: readonly string[];
}

/**
 * A snapshot with every byte changed, cut at every byte, foreign, of an older and a newer state of the journal and of
 * another one; and the journal under it with every byte changed. A spoilt snapshot must be passed over and said, with
 * every entry there; a spoilt journal refused as without one.
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

  await expect('as it was left', snapshot, (opened) => used(opened) && opened.from === 3);
  await expect('older', older, (opened) => used(opened) && opened.from === 2);
  await expect('newer', newer, passedOver);
  await expect('of another register', other, passedOver);
  await expect('foreign', Buffer.from('{"format":"another"}\n{"sum":""}\n'), passedOver);
  await expect('twice', Buffer.concat([snapshot, snapshot]), passedOver);
  for (let at = 0; at < snapshot.length; at += 1) {
    await expect(`cut at ${at}`, snapshot.subarray(0, at), passedOver);
    for (const flip of flips) await expect(`byte ${at} changed`, flipped(snapshot, at, flip), passedOver);
  }
  for (let at = 0; at < journal.length; at += 1)
    await expect(
      `over byte ${at} changed`,
      snapshot,
      ({ code }) => code !== undefined,
      flipped(journal, at, 1),
    );
  return { cases, complaints, controlWrong: await control(newer, journal) };
}

/** What is believed by its own sum alone: a snapshot of a journal that went on otherwise. */
async function control(newer: Buffer, journal: Buffer): Promise<number> {
  const last = newer.lastIndexOf('\n', newer.length - 2) + 1;
  const sum = createHash('sha256').update(newer.subarray(0, last)).digest('hex');
  const isWhole = newer.toString('utf8', last) === `{"sum":"${sum}"}\n`;
  const { position } = JSON.parse(newer.toString('utf8', 0, newer.indexOf('\n'))) as { position: number };
  const { count } = await open(journal, Buffer.alloc(0));
  return isWhole && position !== count ? 1 : 0;
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

function flipped(bytes: Buffer, at: number, flip: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ flip;
  return changed;
}

const bytesOf = (disk: Disk, path: string) => Buffer.from(disk.bytes(path) ?? []);
