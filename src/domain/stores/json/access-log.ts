import { randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import type { AccessLog, Look } from '../../ledger.js';
import { folderFailure, readFailure, StoreFailure } from '../failures.js';
import type { FileSystem } from './file-system.js';
import { headerLine } from './format.js';
import { JournalFile } from './journal-file.js';
import { type Schema, scanAppends } from './load.js';
import { accessIn, journalIn } from './places.js';
import { inOrder, LookBuffer, monthOf } from '../look-buffer.js';
import { ignore, putFile } from './whole-files.js';

const NAME = /^(\d{4}-\d\d)\.[0-9a-f]{12}\.jsonl$/;

/**
 * The access log's own segments (DESIGN 11, 13), in a folder beside the journal: one a process and month, so that no
 * process waits for another and a reading command needs no lock. A segment is written as a journal is, each line
 * chained to the line before.
 */
export class AccessSegments {
  readonly #buffer: LookBuffer;
  #segment: { readonly month: string; readonly file: JournalFile; readonly begun: number } | undefined;

  constructor(
    private readonly files: FileSystem,
    private readonly folder: string,
    private readonly schema: Schema,
  ) {
    this.#buffer = new LookBuffer(accessIn(folder), (month, looks) => this.#write(month, looks));
  }

  /** Makes sure that looks can be written, before anything is shown. */
  async begin(now: Date): Promise<void> {
    try {
      await this.#open(monthOf(now.toISOString()));
    } catch (error) {
      throw folderFailure(accessIn(this.folder), error);
    }
  }

  note(look: Look): void {
    this.#buffer.note(look);
  }

  /**
   * Waits until every look is on disk.
   * @throws StoreFailure if they could not be written; they are kept, and tried again.
   */
  settle(): Promise<void> {
    return this.#buffer.settle();
  }

  async close(): Promise<void> {
    try {
      await this.#buffer.close();
    } finally {
      await this.#finish();
    }
  }

  /**
   * The looks of a month (`2026-03`), or all of them, oldest first, with the names of segments that are not whole: what
   * stands before the fault is read. Looks that earlier versions kept in the journal are among them.
   */
  async read(month?: string): Promise<AccessLog> {
    try {
      return await this.#read(month);
    } catch (error) {
      throw readFailure(accessIn(this.folder), error);
    }
  }

  async #read(month?: string): Promise<AccessLog> {
    const looks: Look[] = [];
    const broken: string[] = [];
    const names = (await this.files.list(accessIn(this.folder))).filter((name) => NAME.test(name));
    const take = async (path: string, name: string) => {
      try {
        await scanAppends(this.files, path, this.schema, { looks: true }, (lines) => {
          for (const line of lines)
            if (line.kind === 'look' && (month === undefined || monthOf(line.look.at) === month))
              looks.push(line.look);
        });
      } catch (error) {
        if (!(error instanceof StoreFailure)) throw error;
        broken.push(name);
      }
    };
    const [first] = names;
    const journal = journalIn(this.folder);
    const early = month === undefined || first === undefined || month <= first.slice(0, month.length);
    if (early && (await this.files.look(journal))) await take(journal, basename(journal));
    for (const name of names)
      if (month === undefined || name.startsWith(month)) await take(join(accessIn(this.folder), name), name);
    return { looks: inOrder(looks), broken };
  }

  async #write(month: string, looks: readonly Look[]): Promise<void> {
    try {
      const { file } = await this.#open(month);
      await file.append(looks.map((look) => ({ kind: 'look', look })));
    } catch (error) {
      await this.#finish().catch(ignore);
      throw error;
    }
  }

  async #open(month: string) {
    if (this.#segment?.month === month) return this.#segment;
    await this.#finish();
    await this.files.makeFolder(accessIn(this.folder));
    const path = join(accessIn(this.folder), `${month}.${randomBytes(6).toString('hex')}.jsonl`);
    const { text, sum } = headerLine(this.schema.version);
    const header = Buffer.from(text);
    await putFile(this.files, path, [header]);
    this.#segment = {
      month,
      file: await JournalFile.open(
        this.files,
        path,
        { version: this.schema.version, lines: 1, end: header.length, sum },
        this.schema.keys,
      ),
      begun: header.length,
    };
    return this.#segment;
  }

  /** Closes the segment; one that nothing was written in is taken away. */
  async #finish(): Promise<void> {
    const segment = this.#segment;
    if (!segment) return;
    this.#segment = undefined;
    await segment.file.close();
    if (segment.file.safeUpTo.end === segment.begun) await this.files.remove(segment.file.path).catch(ignore);
  }
}
