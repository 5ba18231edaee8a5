import type { OpenFile } from './file-system.js';

/** Bytes read at a time while others come in between: some tenths of a millisecond. */
const PIECE = 256 * 1024;

/** The beginning of an open file, all of which is read bit by bit. What somebody asks for before that is read where it stands. */
export class FileBytes {
  #held = Buffer.alloc(0);
  #filled = 0;

  constructor(
    private readonly file: OpenFile,
    readonly length: number,
  ) {}

  /** @throws where they cannot be read, or are not there any more. */
  at(from: number, to: number): Buffer {
    if (to <= this.#filled) return this.#held.subarray(from, to);
    const bytes = Buffer.allocUnsafe(to - from);
    for (let done = 0; done < bytes.length;) {
      const count = this.file.readNow(bytes.subarray(done), from + done);
      if (count === 0) throw new RangeError(`no byte at ${from + done}`);
      done += count;
    }
    return bytes;
  }

  /** Takes all of it into memory, shows each piece, and lets go of the file. */
  async hold(show: (piece: Buffer) => void = () => undefined): Promise<void> {
    this.#held = Buffer.allocUnsafe(this.length);
    while (this.#filled < this.length) {
      const from = this.#filled;
      const count = await this.file.read(this.#held.subarray(from, from + PIECE), from);
      if (count === 0) break;
      this.#filled += count;
      show(this.#held.subarray(from, this.#filled));
    }
    await this.file.close();
  }

  close(): Promise<void> {
    return this.file.close();
  }
}
