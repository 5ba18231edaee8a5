import type { KeptFold } from '../../ledger.js';
import type { GroupCommit } from '../group-commit.js';
import { type LedgerIndex, streamOf } from '../ledger-index.js';
import { orderedIn } from './carry-out.js';
import type { FileSystem } from './file-system.js';
import type { JournalFile } from './journal-file.js';
import type { Schema } from './load.js';
import { snapshotIn } from './places.js';
import { putSnapshot } from './snapshot-file.js';

export interface Snapshots {
  /** The version of the programme: only the same one believes it. */
  readonly made: string;
  /** How many new entries are worth a new one, and how soon it is then written; at the end at once. */
  readonly entries?: number;
  readonly afterMs?: number;
  /** A journal and a snapshot of more bytes together than this are looked through so long after the opening, not before. */
  readonly later?: { readonly over: number; readonly afterMs: number };
}

const ENTRIES = 1_000;
const AFTER_MS = 5_000;

interface Home {
  readonly files: FileSystem;
  readonly folder: string;
  readonly schema: Schema;
  readonly snapshots: Snapshots;
  readonly index: LedgerIndex;
  readonly journal: Pick<JournalFile, 'standing'>;
  readonly group: GroupCommit;
  readonly mayWrite: () => Promise<boolean>;
  /** Told that one could not be written: the start will take longer, nothing else. */
  readonly onFailed: () => void;
}

/** Keeps the snapshot beside a journal as new as it is worth. */
export class SnapshotKeeper {
  #take: (() => KeptFold | undefined) | undefined;
  #timer: NodeJS.Timeout | undefined;
  #keeping: Promise<void> = Promise.resolve();

  constructor(
    private readonly home: Home,
    /** The position of the snapshot that is there. */
    private keptAt: number,
  ) {}

  keepFolds(take: () => KeptFold | undefined): void {
    this.#take = take;
    this.written();
  }

  /** Something has been written: it may soon be time. */
  written(): void {
    if (this.#timer || !this.#isWorthIt) return;
    this.#timer = setTimeout(() => void this.keep(), this.home.snapshots.afterMs ?? AFTER_MS).unref();
  }

  /** Writes one now, if it is worth it and nothing is under way. */
  keep(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    return (this.#keeping = this.#keeping.then(() => this.#kept()));
  }

  /** Waits for the one that is being written. */
  idle(): Promise<void> {
    return this.#keeping;
  }

  get #isWorthIt(): boolean {
    const { index, snapshots } = this.home;
    return this.#take !== undefined && index.entries.length - this.keptAt >= (snapshots.entries ?? ENTRIES);
  }

  async #kept(): Promise<void> {
    const { files, folder, schema, snapshots, index, journal, group, mayWrite, onFailed } = this.home;
    if (!this.#isWorthIt || !(await mayWrite())) return;
    await group.settle();
    // What is erased and still in the journal must not be in two places.
    if (orderedIn({ stream: (name) => streamOf(index, name) }).size > 0) return;
    const kept = this.#take?.();
    if (!kept || group.isBusy || kept.position !== index.entries.length) return;
    const { standing } = journal;
    if (!standing) return;
    this.keptAt = kept.position;
    const whole = { journal: standing, index, kept };
    await putSnapshot(files, snapshotIn(folder), schema.keys, snapshots.made, whole).catch(onFailed);
  }
}
