import { describe, expect, it } from 'vitest';
import { StoreFailure } from '../../../../src/domain/stores/failures.js';
import {
  entryLines,
  headerLine,
  type JournalLine,
  sealed,
} from '../../../../src/domain/stores/json/format.js';
import { type Scanned, scanJournal } from '../../../../src/domain/stores/json/scan.js';
import { emptyDisk } from '../../../support/disk.js';
import { someEntry, someLook } from '../../../support/store-entries.js';

const FILE = '/journal.jsonl';
const header = headerLine(1);
const lines: JournalLine[] = [
  ...entryLines([{ ...someEntry(1), position: 1 }]),
  { kind: 'look', look: someLook },
  ...entryLines([
    { ...someEntry(2), position: 2 },
    { ...someEntry(3), position: 3 },
  ]),
];
const JOURNAL = Buffer.from(header.text + sealed(lines, header.sum).text);
/** Where whole appends end, the header included. */
const ENDS = [1, 2, 3, 5]
  .map((count) => JOURNAL.toString().split('\n').slice(0, count).join('\n'))
  .map((text) => Buffer.byteLength(text) + 1);

async function scan(bytes: Buffer, piece?: number): Promise<{ scanned: Scanned; shown: string[] }> {
  const disk = emptyDisk();
  disk.plant(FILE, bytes);
  const shown: string[] = [];
  const scanned = await scanJournal(
    disk,
    FILE,
    (line) => shown.push(line.json()),
    piece === undefined ? {} : { piece },
  );
  return { scanned, shown };
}

async function refused(bytes: Buffer): Promise<StoreFailure | undefined> {
  const found = await scan(bytes).catch((error: unknown) => error);
  return found instanceof StoreFailure ? found : undefined;
}

describe('scanning', () => {
  it.each([1, 7, 64, 100_000])('shows every line, read %i bytes at a time', async (piece) => {
    const { scanned, shown } = await scan(JOURNAL, piece);
    expect(shown).toEqual(lines.map((line) => JSON.stringify(line.kind === 'look' ? line.look : line.entry)));
    expect(scanned).toMatchObject({ lines: 5, end: JOURNAL.length, torn: 0, version: 1 });
  });

  it('notices every byte that is changed, wherever it is', async () => {
    const unseen: number[] = [];
    for (let at = 0; at < JOURNAL.length; at += 1) {
      for (const flip of [0x01, 0x20, 0x80]) {
        const bytes = Buffer.from(JOURNAL);
        bytes[at] = (bytes[at] ?? 0) ^ flip;
        if (!(await refused(bytes))) unseen.push(at);
      }
    }
    expect(unseen).toEqual([]);
  });

  it('notices every newline put in the place of another byte', async () => {
    const unseen: number[] = [];
    for (let at = 0; at < JOURNAL.length; at += 1) {
      const bytes = Buffer.from(JOURNAL);
      if (bytes[at] === 10) continue;
      bytes[at] = 10;
      if (!(await refused(bytes))) unseen.push(at);
    }
    expect(unseen).toEqual([]);
  });

  it('counts whole appends only, wherever the file is cut', async () => {
    for (let length = 1; length < JOURNAL.length; length += 1) {
      const cut = JOURNAL.subarray(0, length);
      if (length < header.text.length) {
        expect((await refused(cut))?.code, `cut at ${length}`).toBe('cut-short');
        continue;
      }
      const { scanned } = await scan(cut);
      expect(scanned.end, `cut at ${length}`).toBe(Math.max(...ENDS.filter((end) => end <= length)));
      expect(scanned.torn).toBe(length - scanned.end);
    }
  });

  it('notices lines that are moved, left out or there twice', async () => {
    const [first = '', a = '', b = '', c = '', d = ''] = JOURNAL.toString().split('\n');
    for (const order of [
      [first, b, a, c, d],
      [first, a, c, d],
      [first, a, b, b, c, d],
      [first, a, b, d],
    ]) {
      expect((await refused(Buffer.from(`${order.join('\n')}\n`)))?.code).toBe('broken-line');
    }
  });
});
