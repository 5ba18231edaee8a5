import { StoreFailure, writeFailure } from '../failures.js';
import type { FileSystem, OpenFile } from './file-system.js';
import { type JournalLine, sealed } from './format.js';
import { ignore, writeAll } from './whole-files.js';

/** Where a journal ends: the length that is safe on disk, and the checksum there. */
export interface End {
  readonly end: number;
  readonly sum: string;
}

/**
 * A journal open for writing. What is behind `end` is on disk; after a failed write the file is cut back to it
 * before anything else is written, for as long as that takes.
 */
export class JournalFile {
  #file: OpenFile;
  #end: number;
  #sum: string;
  #doubtful = false;

  private constructor(
    private readonly files: FileSystem,
    readonly path: string,
    file: OpenFile,
    { end, sum }: End,
  ) {
    this.#file = file;
    this.#end = end;
    this.#sum = sum;
  }

  /** Opens a journal for writing after `end`, and cuts off what is torn there. */
  static async open(files: FileSystem, path: string, end: End): Promise<JournalFile> {
    const journal = new JournalFile(files, path, await files.open(path, 'change'), end);
    try {
      await journal.#cut();
    } catch (error) {
      await journal.close();
      throw writeFailure(path, error);
    }
    return journal;
  }

  get end(): number {
    return this.#end;
  }

  /**
   * One write and one sync. Resolves when the lines are safe.
   * @throws StoreFailure when they are not; they are then gone, or will be before the next write.
   */
  async append(lines: readonly JournalLine[]): Promise<void> {
    const { text, sum } = sealed(lines, this.#sum);
    const bytes = Buffer.from(text);
    try {
      if (this.#doubtful) await this.#reopen();
      this.#doubtful = true;
      await writeAll(this.#file, bytes, this.#end);
      await this.#file.sync();
    } catch (error) {
      await this.#cutBack();
      throw writeFailure(this.path, error);
    }
    this.#doubtful = false;
    this.#end += bytes.length;
    this.#sum = sum;
  }

  async close(): Promise<void> {
    if (this.#doubtful) await this.#cutBack();
    await this.#file.close().catch(ignore);
  }

  async #cutBack(): Promise<void> {
    try {
      await this.#cut();
      this.#doubtful = false;
    } catch {
      this.#doubtful = true;
    }
  }

  async #cut(): Promise<void> {
    await this.#file.truncate(this.#end);
    await this.#file.sync();
  }

  /** A file whose writes failed and could not be cut back is opened anew: only then is it trusted again. */
  async #reopen(): Promise<void> {
    const found = await this.files.look(this.path);
    if (!found || found.size < this.#end) {
      throw new StoreFailure({ code: 'cut-short', file: this.path, backup: undefined });
    }
    const file = await this.files.open(this.path, 'change');
    await this.#file.close().catch(ignore);
    this.#file = file;
    await this.#cut();
  }
}
