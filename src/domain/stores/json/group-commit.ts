import type { Entry, NewEntry } from '../../entry.js';
import type { Appended, Look } from '../../ledger.js';
import {
  commit,
  type LedgerIndex,
  nothingStaged,
  objection,
  placed,
  stage,
  type Staged,
} from '../ledger-index.js';
import { writeFailure } from '../failures.js';
import { entryLines, type JournalLine } from './format.js';

/** Looks wait at most this long for an append to ride with. */
const LOOKS_WITHIN_MS = 500;
/** Looks kept while the disk refuses them; beyond it the oldest are given up, so that memory holds. */
const LOOKS_KEPT = 20_000;

interface Waiting {
  readonly wanted: readonly NewEntry[];
  readonly resolve: (answer: Appended) => void;
  readonly reject: (reason: unknown) => void;
}

interface Group {
  readonly lines: JournalLine[];
  readonly entries: Entry[][];
  /** Says to each who waits what came of it, once the group is safe. */
  readonly answers: (() => void)[];
  readonly waiting: Waiting[];
}

/**
 * Writes appends in groups: those that come while a sync is under way go out together in the next one. Memory
 * changes, and answers are given, only when a group is safe; if it fails, all of it fails, and nothing has happened.
 */
export class GroupCommit {
  #waiting: Waiting[] = [];
  #looks: Look[] = [];
  #running: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #failure: Error | undefined;
  #stopped = false;

  constructor(
    private readonly index: LedgerIndex,
    private readonly write: (lines: readonly JournalLine[]) => Promise<void>,
  ) {}

  append(wanted: readonly NewEntry[]): Promise<Appended> {
    const known = this.#answered(wanted);
    if (known) return Promise.resolve(known);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ wanted, resolve, reject });
      void this.#run();
    });
  }

  note(look: Look): void {
    this.#looks.push(look);
    if (this.#looks.length > LOOKS_KEPT) this.#looks.shift();
    this.#remind();
  }

  /**
   * Waits until nothing is under way and the looks are on disk.
   * @throws StoreFailure if the looks could not be written; they are kept, and tried again.
   */
  async settle(): Promise<void> {
    while (this.#running) await this.#running;
    if (this.#looks.length === 0) return;
    await this.#run();
    if (this.#failure) throw this.#failure;
  }

  /** Nothing more is written. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  /** What can be said at once. A wrong number may only look wrong while earlier appends are on their way. */
  #answered(wanted: readonly NewEntry[]): Appended | undefined {
    if (wanted.length === 0) return { kind: 'appended', entries: [] };
    const refused = objection(this.index, wanted);
    return refused?.kind === 'conflict' && this.#running ? undefined : refused;
  }

  #remind(): void {
    if (this.#timer || this.#running || this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#run();
    }, LOOKS_WITHIN_MS).unref();
  }

  #run(): Promise<void> | undefined {
    if (this.#running || this.#stopped) return this.#running;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#running = this.#rounds().finally(() => {
      this.#running = undefined;
      if (this.#waiting.length > 0) void this.#run();
      else if (this.#looks.length > 0) this.#remind();
    });
    return this.#running;
  }

  async #rounds(): Promise<void> {
    do {
      const waiting = this.#waiting;
      this.#waiting = [];
      await this.#writeGroup(waiting);
    } while (this.#waiting.length > 0);
  }

  async #writeGroup(waiting: Waiting[]): Promise<void> {
    const looks = this.#looks;
    this.#looks = [];
    const group = this.#formed(waiting);
    const lines = [...group.lines, ...looks.map((look): JournalLine => ({ kind: 'look', look }))];
    try {
      if (lines.length > 0) await this.write(lines);
    } catch (error) {
      this.#looks = [...looks, ...this.#looks].slice(-LOOKS_KEPT);
      this.#failure = writeFailure('journal.jsonl', error);
      for (const { reject } of group.waiting) reject(this.#failure);
      return;
    }
    this.#failure = undefined;
    for (const entries of group.entries) commit(this.index, entries);
    for (const answer of group.answers) answer();
  }

  #formed(waiting: readonly Waiting[]): Group {
    const group: Group = { lines: [], entries: [], answers: [], waiting: [] };
    const staged: Staged = nothingStaged();
    let count = this.index.entries.length;
    for (const one of waiting) {
      const refused = objection(this.index, one.wanted, staged);
      if (!refused) {
        const entries = placed(one.wanted, count);
        count += entries.length;
        stage(staged, one.wanted);
        group.entries.push(entries);
        for (const line of entryLines(entries)) group.lines.push(line);
        group.answers.push(() => {
          one.resolve({ kind: 'appended', entries });
        });
        group.waiting.push(one);
      } else if (refused.kind === 'repeated') {
        one.resolve(refused);
      } else {
        // Against what this group writes: what to say depends on whether it is written. Asked again then.
        group.waiting.push(one);
        group.answers.push(() => {
          one.resolve(objection(this.index, one.wanted) ?? refused);
        });
      }
    }
    return group;
  }
}
