import type { Adapter } from 'lowdb';
import { StoreFailure } from '../failures.js';
import type { LedgerIndex } from '../ledger-index.js';
import type { FileSystem } from './file-system.js';
import type { JournalLine } from './format.js';
import { JournalFile } from './journal-file.js';
import { type Begun, loadJournal, type Schema } from './load.js';
import type { Scanned } from './scan.js';
import type { SeenBytes } from './seen-bytes.js';

/**
 * lowdb's adapter for the journal: reading loads it, and there is no writing of the whole. `append` is the journal's
 * own write, which costs the same however long the register is.
 */
export class JournalAdapter implements Adapter<LedgerIndex> {
  #scanned: Scanned | undefined;
  #journal: JournalFile | undefined;

  constructor(
    private readonly files: FileSystem,
    private readonly file: string,
    private readonly schema: Schema,
    private begun?: Begun,
  ) {}

  /** Bytes of a write that was cut off, found by the last reading. */
  get torn(): number {
    return this.#scanned?.torn ?? 0;
  }

  /** The version that the journal was written in. */
  get version(): number {
    return this.#scanned?.version ?? this.schema.version;
  }

  /** Bytes of the journal that count. */
  get end(): number {
    return this.#scanned?.end ?? 0;
  }

  async read(): Promise<LedgerIndex> {
    const { index, ...scanned } = await loadJournal(this.files, this.file, this.schema, this.begun);
    this.begun = undefined;
    this.#scanned = scanned;
    return index;
  }

  write(): Promise<void> {
    return Promise.reject(
      new StoreFailure({ code: 'write-failed', file: this.file, cause: 'the journal is only appended to' }),
    );
  }

  /** Makes ready for appends after what was read, and may have been seen; what is torn there is cut off, and the rest is synced. */
  async openForAppends(seen: SeenBytes | undefined): Promise<JournalFile> {
    this.#journal = await JournalFile.open(
      this.files,
      this.file,
      this.#scanned ?? { version: this.schema.version, lines: 0, end: 0, sum: '' },
      this.schema.keys,
      seen,
    );
    return this.#journal;
  }

  /** One write and one sync. */
  append(lines: Iterable<JournalLine>): Promise<void> {
    return this.#journal?.append(lines) ?? this.write();
  }

  async close(): Promise<void> {
    await this.#journal?.close();
    this.#journal = undefined;
  }
}
