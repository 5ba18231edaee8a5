import { StoreFailure } from '../failures.js';
import { slicer } from '../slices.js';
import type { FileSystem } from './file-system.js';
import {
  AFTER_SUM,
  BEFORE_SUM,
  checksum,
  FORMAT_VERSION,
  headerLine,
  headerVersion,
  SUM_LENGTH,
} from './format.js';
import { pieces } from './whole-files.js';

/** A whole line whose checksum is right. */
export interface ScannedLine {
  /** Its number in the file; the header is 1. */
  readonly number: number;
  /** The version that the journal is written in. */
  readonly version: number;
  readonly kind: 'entry' | 'look';
  /** How many entries of the same append follow. */
  readonly more: number;
  /** Its checksum: two journals with the same one at the same line are the same up to there. */
  readonly sum: string;
  /** The entry or the look as it stands there; only good during the visit. */
  readonly json: () => string;
}

/** What is known of a journal once it has been read through. */
export interface Scanned {
  readonly version: number;
  /** The last line that counts, the offset after it, and its checksum. */
  readonly lines: number;
  readonly end: number;
  readonly sum: string;
  /** Bytes after `end`: a write that was cut off, and that nobody was told was saved. */
  readonly torn: number;
}

export interface ScanOptions {
  /** The newest version understood. */
  readonly known?: number;
  /** Bytes read at a time. */
  readonly piece?: number;
  /** Begins after these lines, which have been vouched for. */
  readonly from?: Vouched | undefined;
}

/** The beginning of a journal, up to a whole append: its version and lines, where they end and the checksum there. */
export type Vouched = Omit<Scanned, 'torn'>;

const NEWLINE = 10;
/** The third byte of a look's line. */
const LOOK = 0x6c;
const LONGEST_HEADER = 200;
const TAIL = SUM_LENGTH + AFTER_SUM.length - 1;

/**
 * Reads a journal from its beginning, shows every whole line, and stops at the first that is broken. What follows
 * the last whole line, or the last whole append, is torn and is not counted; its lines may have been shown. Others are let in on the
 * way.
 * @throws StoreFailure `empty-file`, `foreign-file`, `cut-short`, `newer-format`, `broken-line`.
 */
export async function scanJournal(
  files: FileSystem,
  file: string,
  visit: (line: ScannedLine) => void,
  { known = FORMAT_VERSION, piece, from: begun }: ScanOptions = {},
): Promise<Scanned> {
  let held: Buffer = Buffer.alloc(0);
  /** Where `held` begins in the file; where, in `held`, the bytes under the next checksum and the next line begin. */
  let line = begun ? SUM_LENGTH + AFTER_SUM.length : 0;
  let base = (begun?.end ?? 0) - line;
  let { lines: number, version, sum } = begun ?? { lines: 0, version: 0, sum: '' };
  let coming = 0;
  let good = { lines: number, end: base + line, sum };
  const broken = () => new StoreFailure({ code: 'broken-line', file, line: number + 1, backup: undefined });

  const take = (newline: number) => {
    const at = newline - TAIL;
    if (number === 0) version = versionOf(file, held.toString('utf8', 0, newline), known);
    if (!isSealed(held, line, newline)) throw broken();
    sum = held.toString('latin1', at, at + SUM_LENGTH);
    if (number > 0) {
      const found = kindOf(held, line);
      if (!found || (coming > 0 && (found.kind === 'look' || found.more !== coming - 1))) throw broken();
      const to = at - BEFORE_SUM.length;
      const json = () => held.toString('utf8', found.from, to);
      visit({ number: number + 1, version, kind: found.kind, more: found.more, sum, json });
      coming = found.more;
    }
    number += 1;
    line = newline + 1;
    if (coming === 0) good = { lines: number, end: base + line, sum };
  };

  const letIn = slicer();
  for await (const bytes of pieces(files, file, { size: piece, from: base })) {
    held = held.length === 0 ? bytes : Buffer.concat([held, bytes]);
    for (let newline = held.indexOf(NEWLINE, line); newline >= 0; newline = held.indexOf(NEWLINE, line)) {
      take(newline);
      const others = letIn();
      if (others) await others;
    }
    if (number === 0) {
      if (held.length > LONGEST_HEADER) throw notBegun(file, held, known);
      held = Buffer.from(held);
      continue;
    }
    const from = line - SUM_LENGTH - AFTER_SUM.length;
    held = Buffer.from(held.subarray(from));
    base += from;
    line -= from;
  }
  if (number === 0) throw notBegun(file, held, known);
  // Only the newline is wrong: this line was whole once.
  if (held.length > line && isSealed(held, line, held.length - 1)) throw broken();
  return { version, ...good, torn: base + held.length - good.end };
}

/** The version that a journal says it is written in, or undefined if it begins with no header of ours. */
export async function writtenIn(files: FileSystem, file: string): Promise<number | undefined> {
  for await (const bytes of pieces(files, file, { size: LONGEST_HEADER }))
    return headerVersion(bytes.toString('utf8', 0, bytes.indexOf(NEWLINE)));
  return undefined;
}

/** Whether the whole line that begins there is an entry's. */
export function isEntryAt(held: Buffer, line: number): boolean {
  return held[line + 2] !== LOOK;
}

/** The entry of the line that begins at `line` and ends before `newline`, which has been vouched for. */
export function entryTextAt(held: Buffer, line: number, newline: number): string {
  return held.toString('utf8', kindOf(held, line)?.from, newline - TAIL - BEFORE_SUM.length);
}

/** Whether the line from `line` to `newline` ends in the checksum of what stands before it. */
export function isSealed(held: Buffer, line: number, newline: number): boolean {
  const at = newline - TAIL;
  if (at - BEFORE_SUM.length < line || held.toString('latin1', newline - 2, newline) !== '"}') return false;
  const from = Math.max(0, line - SUM_LENGTH - AFTER_SUM.length);
  return checksum(held.subarray(from, at)) === held.toString('latin1', at, at + SUM_LENGTH);
}

function kindOf(
  held: Buffer,
  line: number,
): { kind: 'entry' | 'look'; more: number; from: number } | undefined {
  switch (held[line + 2]) {
    case 0x65:
      return { kind: 'entry', more: 0, from: line + '{"entry":'.length };
    case LOOK:
      return { kind: 'look', more: 0, from: line + '{"look":'.length };
    case 0x6d: {
      const comma = held.indexOf(',', line);
      const more = Number(held.toString('latin1', line + '{"more":'.length, comma));
      return { kind: 'entry', more, from: comma + ',"entry":'.length };
    }
    default:
      return undefined;
  }
}

function versionOf(file: string, header: string, known: number): number {
  const version = headerVersion(header);
  if (version === undefined) throw new StoreFailure({ code: 'foreign-file', file, backup: undefined });
  if (version > known) {
    throw new StoreFailure({ code: 'newer-format', file, version, known, backup: undefined });
  }
  return version;
}

/** A file without a first line: the beginning of ours (which is always put in place whole), or something else. */
function notBegun(file: string, held: Buffer, known: number): StoreFailure {
  if (held.length === 0) return new StoreFailure({ code: 'empty-file', file, backup: undefined });
  const ours = Array.from({ length: known }, (_, at) => headerLine(at + 1).text);
  const cut = ours.some((text) => text.startsWith(held.toString('utf8')));
  return new StoreFailure({ code: cut ? 'cut-short' : 'foreign-file', file, backup: undefined });
}
