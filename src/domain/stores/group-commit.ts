import type { Entry, NewEntry } from '../entry.js';
import type { Appended } from '../ledger.js';
import {
  appendOf,
  commit,
  type LedgerIndex,
  nothingStaged,
  objection,
  placed,
  type Staged,
} from './ledger-index.js';
import { writeFailure } from './failures.js';
import { entryLines, type JournalLine } from './json/format.js';

interface Waiting {
  readonly wanted: Iterable<NewEntry>;
  readonly resolve: (answer: Appended) => void;
  readonly reject: (reason: unknown) => void;
}

interface Group {
  readonly entries: Entry[][];
  /** Says to each who waits what came of it, once the group is safe. */
  readonly answers: (() => void)[];
  readonly waiting: Waiting[];
}

/** Whether a group was written, or somebody else had written first: the index now holds what that was. */
export type Written = 'written' | 'behind';

/**
 * Writes appends in groups: those that come while a write is under way go out together in the next one. Memory
 * changes, and answers are given, only when a group is safe; if it fails, all of it fails, and nothing has happened.
 */
export class GroupCommit {
  #waiting: Waiting[] = [];
  #running: Promise<void> | undefined;

  constructor(
    private readonly index: LedgerIndex,
    /** What is written to, for a failure to name. */
    private readonly place: string,
    private readonly write: (lines: Iterable<JournalLine>) => Promise<Written>,
  ) {}

  append(wanted: Iterable<NewEntry>): Promise<Appended> {
    return new Promise((resolve, reject) => {
      const known = this.#answered(wanted);
      if (known) {
        resolve(known);
        return;
      }
      this.#waiting.push({ wanted, resolve, reject });
      void this.#run();
    });
  }

  /** Whether a write is under way. */
  get isBusy(): boolean {
    return this.#running !== undefined;
  }

  /** Waits until nothing is under way. */
  async settle(): Promise<void> {
    while (this.#running) await this.#running;
  }

  /** What can be said at once. */
  #answered([first]: Iterable<NewEntry>): Appended | undefined {
    if (!first) return { kind: 'appended', entries: [] };
    const repeated = appendOf(this.index, first.key);
    return repeated && { kind: 'repeated', entries: repeated };
  }

  #run(): Promise<void> {
    this.#running ??= this.#rounds().finally(() => {
      this.#running = undefined;
      if (this.#waiting.length > 0) void this.#run();
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

  async #writeGroup(waiting: readonly Waiting[]): Promise<void> {
    let group: Group = { entries: [], answers: [], waiting: [...waiting] };
    try {
      group = this.#formed(waiting);
      if (group.entries.length > 0 && (await this.write(linesOf(group.entries))) === 'behind') {
        await this.#writeGroup(group.waiting);
        return;
      }
    } catch (error) {
      const failure = writeFailure(this.place, error);
      for (const { reject } of group.waiting) reject(failure);
      return;
    }
    for (const entries of group.entries) commit(this.index, entries);
    for (const answer of group.answers) answer();
  }

  #formed(waiting: readonly Waiting[]): Group {
    const group: Group = { entries: [], answers: [], waiting: [] };
    const staged: Staged = nothingStaged();
    let count = this.index.entries.length;
    for (const one of waiting) {
      const entries = placed(one.wanted, count);
      const refused = objection(this.index, entries, staged);
      if (!refused) {
        count += entries.length;
        group.entries.push(entries);
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
          one.resolve(objection(this.index, entries) ?? refused);
        });
      }
    }
    return group;
  }
}

/** Made as they are written: an import has hundreds of thousands. */
function* linesOf(appends: readonly (readonly Entry[])[]): Generator<JournalLine, void> {
  for (const entries of appends) yield* entryLines(entries);
}
