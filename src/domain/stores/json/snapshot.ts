import type { KeptFold } from '../../ledger.js';
import { EntryList, type ReadEntry } from '../entry-list.js';
import { type LedgerIndex, streamOf } from '../ledger-index.js';
import { FileBytes } from './file-bytes.js';
import type { FileSystem } from './file-system.js';
import { StoreFailure } from '../failures.js';
import { AFTER_SUM, SUM_LENGTH } from './format.js';
import type { JournalFile } from './journal-file.js';
import { parsedEntry, type Schema } from './load.js';
import { journalIn, snapshotIn } from './places.js';
import { entryTextAt, isEntryAt, isSealed, type Vouched } from './scan.js';
import { MARKED, SeenBytes } from './seen-bytes.js';
import { openSnapshot, type SnapshotFile } from './snapshot-file.js';
import { indexFrom } from './snapshot-index.js';
import type { Snapshots } from './snapshot-keeper.js';
import { ignore } from './whole-files.js';

/** Why a snapshot is passed over. */
export type Unread = 'broken' | 'foreign' | 'other-version' | 'other-journal' | 'plain' | 'no-key';

/** What a snapshot spares the start: the journal's first lines as an index, and the fold of them. */
export interface Snapshot {
  readonly vouched: Vouched;
  readonly index: LedgerIndex;
  readonly kept: KeptFold;
  /** What has been seen of the journal; undefined where it is so long that it is looked through later. */
  readonly seen: SeenBytes | undefined;
  /** Does that, some time after the opening, and lets whoever writes the journal go on with what has been seen of it. */
  lookThroughLater(journal: JournalFile): void;
  close(): Promise<void>;
}

/** What is looked through before the opening returns, in bytes: more than a team comes to in ten years; some fifty milliseconds. */
const AT_ONCE = 32_000_000;
/** When the rest is, in milliseconds: the bot is to listen first. */
const LATER_MS = 1_000;
/** Parts of the fold that every start asks for: they are looked at before the opening returns, so that they can be read past. */
const FIRST = 3;

/**
 * Reads the snapshot in a folder. Nothing of it is believed before its checksum is right. Where it and the journal are some
 * tens of megabytes, each byte of both is looked at first; else the end of the journal, and each part and line when it is asked for, all
 * of them being looked through while the bot listens.
 * @param onOther told once if it then turns out that something of either is not as it was: no more may be built on it.
 * @returns undefined where there is none, and why where it cannot be used: the journal is then read from its beginning.
 */
export async function readSnapshot(
  files: FileSystem,
  folder: string,
  schema: Schema,
  { made, later = { over: AT_ONCE, afterMs: LATER_MS } }: Snapshots,
  onOther: () => void,
): Promise<Snapshot | Unread | undefined> {
  const file = await openSnapshot(files, snapshotIn(folder), schema.keys);
  if (file === undefined || typeof file === 'string') return file;
  const { position, streams, appends, journal } = file.head;
  const why = passedOver(file, schema, made);
  const lines = why ? undefined : await journalOf(files, folder, file).catch(ignore);
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  const close = async () => {
    clearTimeout(timer);
    isClosed = true;
    await file.close();
    await lines?.close();
  };
  const lookedThrough = async () => {
    const seen = new SeenBytes({ end: journal.end, entries: position, marks: journal.marks });
    await lines?.hold((piece) => {
      seen.update(piece);
    });
    return seen.sofar.hash === journal.hash ? seen : undefined;
  };
  const isShort = file.size + journal.end <= later.over;
  const seen = lines && isShort ? await lookedThrough() : undefined;
  if (!lines || (isShort && !seen)) {
    await close();
    return why ?? 'other-journal';
  }
  let isBegun = false;
  const other = () => {
    if (isBegun && !isClosed) onOther();
    isBegun = false;
  };
  const parts = file.parts.map((part) => () => asItWas(part, other));
  const fold = streams + appends;
  const entries = entriesIn(lines, file, schema);
  const index = indexFrom(
    { streams: parts.slice(0, streams), appends: parts.slice(streams, fold) },
    new EntryList(position, (at) => asItWas(() => entries(at), other)),
  );
  if (isShort) await file.hold();
  if (!(isShort ? file.isWhole() : file.isWhole(fold, fold + FIRST) && canRead(index))) {
    await close();
    return 'broken';
  }
  isBegun = true;
  return {
    ...{ vouched: journal, seen, close, index },
    kept: { position, parts: parts.slice(fold) },
    lookThroughLater: (writer) => {
      const looked = async () => {
        const found = await lookedThrough();
        if (found) await writer.goOnWith(found);
        else other();
      };
      timer = setTimeout(() => void looked().catch(other), later.afterMs).unref();
    },
  };
}

/** What is read of a snapshot or its journal. Whatever is wrong with it, the start has stood on something else. */
function asItWas<T>(read: () => T, other: () => void): T {
  try {
    return read();
  } catch (error) {
    other();
    throw error;
  }
}

/** The settings are the first that a start asks of a ledger. */
function canRead(index: LedgerIndex): boolean {
  try {
    streamOf(index, 'settings');
    return true;
  } catch {
    return false;
  }
}

function passedOver({ head }: SnapshotFile, { keys, version }: Schema, made: string): Unread | undefined {
  if (head.made !== made || head.journal.version !== version) return 'other-version';
  if (!head.keys.every((name) => keys?.all.has(name))) return 'no-key';
  return keys && head.keys.length === 0 ? 'plain' : undefined;
}

/** The journal's bytes that a snapshot stands for, if they are there and end in its checksum. */
async function journalOf(
  files: FileSystem,
  folder: string,
  { head: { journal } }: SnapshotFile,
): Promise<FileBytes | undefined> {
  const { end, sum } = journal;
  const found = await files.look(journalIn(folder));
  if (!found || found.size < end) return undefined;
  const bytes = new FileBytes(await files.open(journalIn(folder), 'read'), end);
  const from = end - SUM_LENGTH - AFTER_SUM.length;
  if (bytes.at(from, end).toString('latin1', 0, SUM_LENGTH) === sum) return bytes;
  await bytes.close();
  return undefined;
}

/** Reads one of the entries that a snapshot stands for. */
function entriesIn(bytes: FileBytes, { path, head: { journal } }: SnapshotFile, schema: Schema): ReadEntry {
  const { end, marks } = journal;
  const before = SUM_LENGTH + AFTER_SUM.length;
  let held: { readonly mark: number; readonly lines: Buffer; readonly starts: readonly number[] } | undefined;
  return (at) => {
    const mark = Math.floor(at / MARKED);
    if (held?.mark !== mark) {
      // With the checksum that the first of them is chained to.
      const lines = bytes.at((marks[mark] ?? end) - before, marks[mark + 1] ?? end);
      held = { mark, lines, starts: entriesOf(lines, before) };
    }
    const { lines, starts } = held;
    const from = starts[at % MARKED] ?? lines.length;
    const newline = lines.indexOf(10, from);
    if (!isSealed(lines, from, newline)) throw new StoreFailure({ code: 'broken-snapshot', file: path });
    return parsedEntry(entryTextAt(lines, from, newline), schema);
  };
}

/** Where the entries' lines begin; looks of earlier versions stand between them. */
function entriesOf(lines: Buffer, first: number): number[] {
  const starts: number[] = [];
  for (let from = first, newline; (newline = lines.indexOf(10, from)) >= 0; from = newline + 1)
    if (isEntryAt(lines, from)) starts.push(from);
  return starts;
}
