import type { Entry, NewEntry, Stream } from './entry.js';

/** One look at cases, or a change of them, for the access log (DESIGN 11): who, when, which cases, what, from where. */
export interface Look {
  readonly at: string;
  readonly by: string;
  /** The codes of the cases that were shown or changed. */
  readonly codes?: readonly string[];
  /** The command, button or event: `due`, `details`, `closed`. */
  readonly what: string;
  /** The conversation's id, or the account on the server that ran the command line. */
  readonly where?: string;
  /** It was changed, not only seen. */
  readonly changed?: true;
}

/** What could be read of the access log. */
export interface AccessLog {
  /** Oldest first. */
  readonly looks: readonly Look[];
  /** Files of it that are not whole: somebody or something has been at them. */
  readonly broken: readonly string[];
}

/** What became of an append. Only `appended` and `repeated` mean that it is on disk. */
export type Appended =
  | { readonly kind: 'appended'; readonly entries: readonly Entry[] }
  /** The first entry's key was there already: nothing was written; these are the first answer's entries. */
  | { readonly kind: 'repeated'; readonly entries: readonly Entry[] }
  /** Somebody else has written to the stream; `actual` is its last number now. */
  | { readonly kind: 'conflict'; readonly stream: string; readonly actual: number };

/**
 * A fold of the entries up to a position, in parts that only who made them can read (kept-register.ts). A store that keeps
 * one beside the ledger gives it back only where it is of this very ledger, byte for byte.
 */
export interface KeptFold {
  readonly position: number;
  /** Each made, or read, when it is asked for. */
  readonly parts: readonly (() => unknown)[];
}

/**
 * The ledger's home (DESIGN part 13): append-only entries, in one order. Every store passes the same contract
 * tests.
 */
export interface Ledger {
  /** The entries after a position, in order. 0 for all. */
  read(after: number): Promise<readonly Entry[]>;
  /** The entries of one stream, in order, as far as has been read or written here. */
  stream(stream: Stream): readonly Entry[];
  /** The fold that was kept, as it was at the opening; undefined where there is none to trust. */
  readonly kept?: KeptFold | undefined;
  /** Has a fold kept now and then, off the path of any save, and at the end. `take` gives it as it is just then, its parts made one at a time. */
  keepFolds?(take: () => KeptFold): void;
  /** Has something done bit by bit while nothing waits for it, until it says that there is nothing left. */
  inPieces?(work: () => boolean): void;
  /**
   * Writes all of the entries or none of them. Each must carry the next number of its stream and a key not seen
   * before; the entries of one append share the first one's fate. Resolves only when they will survive a power
   * cut. Rejects with a StoreFailure if they could not be written; then nothing was.
   */
  append(entries: Iterable<NewEntry>): Promise<Appended>;
  /** Puts a look in the access log, on disk within a second. Holds up no answer. */
  note(look: Look): void;
  /** The access log of a month (`2026-03`), or all of it. */
  looks(month?: string): Promise<AccessLog>;
  /** The code of what keeps it from saving right now; undefined if nothing does. */
  fault(): Promise<string | undefined>;
  /** Waits for what is under way, writes what is noted, and lets go of the store. */
  close(): Promise<void>;
}

/** What a bot's only team is called in a store that can hold several. */
export const SOLE_TEAM = 'team';
