import { createHash } from 'node:crypto';
import { isEntryAt } from './scan.js';

/** Entries from one mark to the next: to find one, the lines of so many are looked through. */
export const MARKED = 1_000;

/** What a snapshot says of the journal's bytes that it stands for. */
export interface Seen {
  /** Of every byte. */
  readonly hash: string;
  /** Where the lines of the first entry and of every thousandth after it begin. */
  readonly marks: readonly number[];
}

/** What has been seen of a journal's bytes, which are shown in order from the first. */
export class SeenBytes {
  readonly #hash = createHash('sha256');
  readonly #marks: number[];
  #entries: number;
  #end = 0;
  /** Where the line begins whose newline has not been seen yet, and whether it needs no counting, as the header. */
  #line: number;
  #counted: boolean;

  /** @param known the entries and marks of bytes that are only to be hashed, and where those end. */
  constructor(known?: { readonly end: number; readonly entries: number; readonly marks: readonly number[] }) {
    this.#marks = [...(known?.marks ?? [])];
    this.#entries = known?.entries ?? 0;
    this.#line = known?.end ?? 0;
    this.#counted = known === undefined;
  }

  get end(): number {
    return this.#end;
  }

  get sofar(): Seen {
    return { hash: this.#hash.copy().digest('hex'), marks: [...this.#marks] };
  }

  update(bytes: Buffer): void {
    this.#hash.update(bytes);
    const base = this.#end;
    this.#end += bytes.length;
    // An entry is told from a look by the third byte of its line.
    while (this.#line + 2 < this.#end) {
      const from = this.#line - base;
      if (!this.#counted && isEntryAt(bytes, from)) {
        if (this.#entries % MARKED === 0) this.#marks.push(this.#line);
        this.#entries += 1;
      }
      this.#counted = true;
      const newline = bytes.indexOf(10, Math.max(0, from));
      if (newline < 0) return;
      this.#line = base + newline + 1;
      this.#counted = false;
    }
  }
}
