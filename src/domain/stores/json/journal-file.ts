import { type ChangedHow, StoreFailure, writeFailure } from '../failures.js';
import type { FileSystem, OpenFile } from './file-system.js';
import { type JournalLine, sealed } from './format.js';
import type { Keys } from './keys.js';
import type { Vouched } from './scan.js';
import type { Seen, SeenBytes } from './seen-bytes.js';
import { ignore, piecesOf, writeAll } from './whole-files.js';

/** Lines of a piece: some hundred kilobytes. */
const PIECE = 1_000;

/**
 * A journal open for writing. What is behind `end` is on disk; after a failed write the file is cut back to it
 * before anything else is written, for as long as that takes. Before and after every write the name must still lead
 * to this file, and the file end where it was left: else somebody has taken it away, and nothing more is claimed. It
 * is appended to, so that a file cut off at that very moment does not get its length back.
 */
export class JournalFile {
  #file: OpenFile;
  #end: number;
  #sum: string;
  #lines: number;
  /** How far it may be written while a write is under way, or could not be taken back; else `#end`. */
  #reach: number;

  private constructor(
    private readonly files: FileSystem,
    readonly path: string,
    file: OpenFile,
    /** The file itself, whatever has its name now. */
    readonly id: string,
    private readonly begun: Vouched,
    private readonly keys: Keys | undefined,
    /** What has been seen of every byte before the end; undefined while that is still looked through. */
    private seen: SeenBytes | undefined,
  ) {
    this.#file = file;
    this.#end = begun.end;
    this.#sum = begun.sum;
    this.#lines = begun.lines;
    this.#reach = begun.end;
  }

  /** Opens a journal for writing after `end`, and cuts off what is torn there. What is `seen` is every byte before it. */
  static async open(
    files: FileSystem,
    path: string,
    end: Vouched,
    keys?: Keys,
    seen?: SeenBytes,
  ): Promise<JournalFile> {
    const file = await files.open(path, 'append');
    try {
      const journal = new JournalFile(files, path, file, (await file.look()).id, end, keys, seen);
      await journal.#cut();
      return journal;
    } catch (error) {
      await file.close().catch(ignore);
      throw writeFailure(path, error);
    }
  }

  /** What is safe. */
  get safeUpTo(): Vouched {
    const { version } = this.begun;
    return { version, lines: this.#lines, end: this.#end, sum: this.#sum };
  }

  /** The same with what a snapshot says of it; undefined while it is not known. */
  get standing(): (Vouched & Seen) | undefined {
    return this.seen && { ...this.safeUpTo, ...this.seen.sofar };
  }

  /** Goes on with what has been seen of its first bytes, once the others have been seen as well. */
  async goOnWith(seen: SeenBytes): Promise<void> {
    for (let from = -1; from < seen.end && seen.end < this.#end;) {
      from = seen.end;
      for await (const bytes of piecesOf(this.#file, this.#end, undefined, from)) seen.update(bytes);
    }
    if (seen.end === this.#end) this.seen = seen;
  }

  /**
   * One sync, and one write but for an import's thousands of lines, which are sealed a piece at a time. Resolves when the lines are safe.
   * @throws StoreFailure when they are not; they are then gone, or will be before the next write.
   */
  async append(lines: Iterable<JournalLine>): Promise<void> {
    const written: Buffer[] = [];
    let [end, sum, count] = [this.#end, this.#sum, this.#lines];
    try {
      refuseIf(this.path, await this.changed());
      if (this.#reach > this.#end) await this.#reopen();
      for (const some of inPieces(lines, PIECE)) {
        const piece = sealed(some, sum, this.keys);
        const bytes = Buffer.from(piece.text);
        this.#reach = end + bytes.length;
        await writeAll(this.#file, bytes, end);
        written.push(bytes);
        ({ sum } = piece);
        count += some.length;
        end = this.#reach;
      }
      await this.#file.sync();
      refuseIf(this.path, await this.#changedFrom(end, end));
    } catch (error) {
      await this.#cutBack();
      throw writeFailure(this.path, error);
    }
    this.#end = end;
    this.#sum = sum;
    this.#lines = count;
    for (const bytes of written) this.seen?.update(bytes);
  }

  /** What somebody else has done to it, or undefined if it is as it was left. */
  changed(): Promise<ChangedHow | undefined> {
    return this.#changedFrom(this.#end, this.#reach);
  }

  /** The bytes that are safe, also when its name is gone; fewer if somebody has cut them off. */
  safe(): AsyncGenerator<Buffer> {
    return piecesOf(this.#file, this.#end);
  }

  async close(): Promise<void> {
    await this.#cutBack();
    await this.#file.close().catch(ignore);
  }

  async #changedFrom(least: number, most: number): Promise<ChangedHow | undefined> {
    const found = await this.files.look(this.path);
    if (found?.id !== this.id) return found ? 'replaced' : 'removed';
    if (found.size < least) return 'shortened';
    return found.size > most ? 'lengthened' : undefined;
  }

  /** Takes back what was written in vain, unless somebody else has been at the file's end. */
  async #cutBack(): Promise<void> {
    if (this.#reach === this.#end) return;
    try {
      const { size } = await this.#file.look();
      if (size < this.#end || size > this.#reach) return;
      await this.#cut();
      this.#reach = this.#end;
    } catch {
      // Tried again before the next write.
    }
  }

  async #cut(): Promise<void> {
    await this.#file.truncate(this.#end);
    await this.#file.sync();
  }

  /** A file whose writes failed and could not be cut back is opened anew: only then is it trusted again. */
  async #reopen(): Promise<void> {
    const file = await this.files.open(this.path, 'append');
    await this.#file.close().catch(ignore);
    this.#file = file;
    await this.#cut();
  }
}

function refuseIf(file: string, how: ChangedHow | undefined): void {
  if (how !== undefined) throw new StoreFailure({ code: 'journal-changed', file, how });
}

function* inPieces<Item>(items: Iterable<Item>, size: number): Generator<readonly Item[], void> {
  let piece: Item[] = [];
  for (const item of items) {
    piece.push(item);
    if (piece.length < size) continue;
    yield piece;
    piece = [];
  }
  if (piece.length > 0) yield piece;
}
