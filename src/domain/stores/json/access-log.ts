import { randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import { dayAt } from '../../day.js';
import type { AccessLog, Look } from '../../ledger.js';
import { folderFailure, readFailure, StoreFailure, writeFailure } from '../failures.js';
import type { FileSystem } from './file-system.js';
import { headerLine } from './format.js';
import { JournalFile } from './journal-file.js';
import { type Schema, scanAppends } from './load.js';
import { accessIn, journalIn } from './places.js';
import { ignore, putFile } from './whole-files.js';

/** Looks wait at most this long, in milliseconds: on disk within a second. */
const WITHIN = 500;
/** Looks kept while the disk refuses them; beyond it the oldest are given up, so that memory holds. */
const MOST_KEPT = 20_000;
const NAME = /^(\d{4}-\d\d)\.[0-9a-f]{12}\.jsonl$/;

/**
 * The access log's own segments (DESIGN 11, 13), in a folder beside the journal: one a process and month, so that no
 * process waits for another and a reading command needs no lock. A segment is written as a journal is, each line
 * chained to the line before.
 */
export class AccessSegments {
  #waiting: Look[] = [];
  #running: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #failure: Error | undefined;
  #closed = false;
  #segment: { readonly month: string; readonly file: JournalFile; readonly begun: number } | undefined;

  constructor(
    private readonly files: FileSystem,
    private readonly folder: string,
    private readonly schema: Schema,
  ) {}

  /** Makes sure that looks can be written, before anything is shown. */
  async begin(now: Date): Promise<void> {
    try {
      await this.#open(monthOf(now.toISOString()));
    } catch (error) {
      throw folderFailure(accessIn(this.folder), error);
    }
  }

  note(look: Look): void {
    if (this.#closed) return;
    this.#waiting.push(look);
    if (this.#waiting.length > MOST_KEPT) this.#waiting.shift();
    this.#remind();
  }

  /**
   * Waits until every look is on disk.
   * @throws StoreFailure if they could not be written; they are kept, and tried again.
   */
  async settle(): Promise<void> {
    while (this.#running) await this.#running;
    if (this.#waiting.length === 0) return;
    await this.#run();
    if (this.#failure) throw this.#failure;
  }

  async close(): Promise<void> {
    try {
      await this.settle();
    } finally {
      this.#closed = true;
      clearTimeout(this.#timer);
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
    return { looks: looks.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)), broken };
  }

  #remind(): void {
    if (this.#closed) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#run();
    }, WITHIN).unref();
  }

  #run(): Promise<void> {
    this.#running ??= this.#write().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #write(): Promise<void> {
    while (this.#waiting[0]) {
      const month = monthOf(this.#waiting[0].at);
      const next = this.#waiting.findIndex((look) => monthOf(look.at) !== month);
      const group = this.#waiting.splice(0, next < 0 ? this.#waiting.length : next);
      try {
        const { file } = await this.#open(month);
        await file.append(group.map((look) => ({ kind: 'look', look })));
        this.#failure = undefined;
      } catch (error) {
        this.#waiting = [...group, ...this.#waiting].slice(-MOST_KEPT);
        this.#failure = writeFailure(accessIn(this.folder), error);
        await this.#finish().catch(ignore);
        this.#remind();
        return;
      }
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
    const end = header.length;
    this.#segment = {
      month,
      file: await JournalFile.open(this.files, path, { end, sum }, this.schema.keys),
      begun: end,
    };
    return this.#segment;
  }

  /** Closes the segment; one that nothing was written in is taken away. */
  async #finish(): Promise<void> {
    const segment = this.#segment;
    if (!segment) return;
    this.#segment = undefined;
    await segment.file.close();
    if (segment.file.end.end === segment.begun) await this.files.remove(segment.file.path).catch(ignore);
  }
}

function monthOf(at: string): string {
  return dayAt(new Date(at)).slice(0, 7);
}
