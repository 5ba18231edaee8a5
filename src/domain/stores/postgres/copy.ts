import { join } from 'node:path';
import * as z from 'zod';
import type { KeptFold } from '../../ledger.js';
import { StoreFailure } from '../failures.js';
import type { GroupCommit } from '../group-commit.js';
import { emptyIndex, type LedgerIndex, streamOf } from '../ledger-index.js';
import { orderedIn } from '../json/carry-out.js';
import { nodeFileSystem as files } from '../json/file-system.js';
import { FORMAT_VERSION, headerLine, type JournalLine } from '../json/format.js';
import { JournalFile } from '../json/journal-file.js';
import type { Keys } from '../json/keys.js';
import { SCHEMA } from '../json/load.js';
import { type Lock, takeLock } from '../json/lock.js';
import { journalIn, snapshotIn } from '../json/places.js';
import { SeenBytes } from '../json/seen-bytes.js';
import { readSnapshot, type Snapshot, type Unread } from '../json/snapshot.js';
import { SnapshotKeeper, type Snapshots } from '../json/snapshot-keeper.js';
import { ignore, putFile } from '../json/whole-files.js';
import { BEGINNING } from './chain.js';

/** Where an instance keeps copies of what is in the database, so that its next start need not read all of it. */
export interface Copies extends Snapshots {
  /** Its own, with a folder for each team. */
  readonly folder: string;
  /** Told that a copy could not be used, or not be kept: the start takes longer, nothing else. */
  readonly onSnapshot: (why: Unread | 'unwritten') => void;
}

/** A folder of this instance's own in one that so many instances may have in common. */
export async function ownPlace(
  folder: string,
  instances: number,
): Promise<{ readonly folder: string; readonly lock: Lock }> {
  for (let at = 1; ; at += 1) {
    const own = join(folder, 'database', String(at));
    await files.makeFolder(own);
    try {
      return { folder: own, lock: await takeLock(files, own) };
    } catch (error) {
      const isTaken = error instanceof StoreFailure && error.code === 'locked';
      if (!isTaken || at >= instances) throw error;
    }
  }
}

interface Of {
  readonly copies: Copies;
  readonly team: string;
  readonly keys: Keys | undefined;
}

const headSchema = z.object({ sum: z.string() });

/**
 * A team's ledger as this instance last knew it: a journal and a snapshot in the same form as where there is no database,
 * checked in the same way. The snapshot says besides what the checksum of the database's chain was there: a copy of
 * anything else is not read. It is nobody's register, and is thrown away where the ledger is written anew.
 */
export class LedgerCopy {
  readonly #home: string;
  #keeper: SnapshotKeeper | undefined;
  #journal: JournalFile | undefined;
  #left: Promise<void> | undefined;
  #failure: StoreFailure | undefined;

  private constructor(
    private readonly of: Of,
    /** The ledger up to where it was kept, the checksum of the database's chain there, and the fold. */
    readonly index: LedgerIndex = emptyIndex(),
    readonly sum = BEGINNING,
    readonly kept?: KeptFold,
    private readonly snapshot?: Snapshot,
    journal?: JournalFile,
  ) {
    this.#home = homeOf(of);
    this.#journal = journal;
    if (journal && !snapshot?.seen) snapshot?.lookThroughLater(journal);
  }

  /** What has been found out of a copy that this instance began from: it may say what the database does not. */
  get failure(): StoreFailure | undefined {
    return this.#failure;
  }

  /** @param isOurs whether the database's chain has a checksum at a position. */
  static async open(
    of: Of,
    isOurs: (position: number, sum: string) => Promise<boolean>,
  ): Promise<LedgerCopy> {
    const { copies, keys } = of;
    const home = homeOf(of);
    let copy: LedgerCopy | undefined;
    const stop = () => {
      if (copy) copy.#stop();
    };
    const found = await readSnapshot(files, home, { ...SCHEMA, keys }, copies, stop).catch(
      (): Unread => 'broken',
    );
    const snapshot = typeof found === 'string' ? undefined : found;
    const [head, ...parts] = snapshot?.kept.parts ?? [];
    const { sum } = headSchema.safeParse(head?.()).data ?? {};
    if (snapshot && sum !== undefined && (await isOurs(snapshot.kept.position, sum))) {
      const { vouched, seen, index, kept } = snapshot;
      const journal = await JournalFile.open(files, journalIn(home), vouched, keys, seen).catch(ignore);
      return (copy = new LedgerCopy(of, index, sum, { ...kept, parts }, snapshot, journal));
    }
    await snapshot?.close();
    if (found !== undefined) copies.onSnapshot(typeof found === 'string' ? found : 'other-journal');
    await remove(home);
    return new LedgerCopy(of);
  }

  /** Has the fold kept now and then; `sumNow` is the checksum of the database's chain where the index ends. */
  keepFolds(take: () => KeptFold, group: GroupCommit, sumNow: () => string): void {
    const { copies, keys } = this.of;
    const standing = () => this.#journal?.standing;
    this.#keeper = new SnapshotKeeper(
      {
        ...{ files, folder: this.#home, schema: { ...SCHEMA, keys }, snapshots: copies, group },
        index: this.index,
        journal: {
          get standing() {
            return standing();
          },
        },
        mayWrite: () => this.#copied(),
        onFailed: () => {
          copies.onSnapshot('unwritten');
        },
      },
      this.kept?.position ?? 0,
    );
    this.#keeper.keepFolds(() => {
      const { position, parts } = take();
      const isWhole = this.#journal !== undefined && entriesIn(this.#journal) === position;
      return isWhole ? { position, parts: [() => ({ sum: sumNow() }), ...parts] } : undefined;
    });
  }

  /** Something has been written, or read: it may soon be time. */
  written(): void {
    this.#keeper?.written();
  }

  /** The ledger has been written anew, without what was erased: nothing of it stays here, nor is kept before the next start. */
  leave(): void {
    const keeper = this.#keeper;
    this.#keeper = undefined;
    this.#left ??= (async () => {
      await keeper?.idle();
      await this.#journal?.close();
      await remove(this.#home);
    })();
  }

  async close(): Promise<void> {
    await this.#keeper?.keep();
    await this.snapshot?.close();
    if (this.#left) await this.#left;
    else await this.#journal?.close();
  }

  #stop(): void {
    if (this.#failure) return;
    this.#failure = new StoreFailure({ code: 'broken-snapshot', file: snapshotIn(this.#home) });
    this.of.copies.onSnapshot('broken');
    this.leave();
  }

  /** Copies what has been written since; what is erased and still in the ledger must not be in two places. */
  async #copied(): Promise<boolean> {
    const { index } = this;
    if (orderedIn({ stream: (name) => streamOf(index, name) }).size > 0) return false;
    try {
      this.#journal ??= await begun(this.#home, this.of.keys);
      await this.#journal.append(linesFrom(index, entriesIn(this.#journal)));
      return true;
    } catch {
      this.of.copies.onSnapshot('unwritten');
      this.leave();
      return false;
    }
  }
}

const homeOf = ({ copies, team }: Of) => join(copies.folder, team);

/** All lines but the header's. */
const entriesIn = (journal: JournalFile) => journal.safeUpTo.lines - 1;

async function remove(home: string): Promise<void> {
  for (const path of [snapshotIn(home), journalIn(home)]) await files.remove(path).catch(ignore);
}

/** A new, empty copy. */
async function begun(home: string, keys: Keys | undefined): Promise<JournalFile> {
  await files.makeFolder(home);
  const { text, sum } = headerLine(FORMAT_VERSION);
  const bytes = Buffer.from(text);
  await putFile(files, journalIn(home), [bytes]);
  const vouched = { version: FORMAT_VERSION, lines: 1, end: bytes.length, sum };
  const seen = new SeenBytes();
  seen.update(bytes);
  return JournalFile.open(files, journalIn(home), vouched, keys, seen);
}

function* linesFrom({ entries, appends }: LedgerIndex, from: number): Generator<JournalLine, void> {
  for (let at = from; at < entries.length; at += 1)
    yield { kind: 'entry', entry: entries.at(at), more: appends.moreAfter(at) };
}
