import type { Entry } from '../../entry.js';
import {
  AFTER_SUM,
  BEFORE_SUM,
  checksum,
  FORMAT_VERSION,
  headerLine,
  type JournalLine,
  sealed,
  SUM_LENGTH,
} from '../json/format.js';
import { decrypted, type Keys } from '../json/keys.js';

/** The checksum that a team's first entry is chained to: the same as in a journal, so that a ledger can move both ways. */
export const BEGINNING = headerLine(FORMAT_VERSION).sum;

/** Lines ready to be put in rows, chained after a checksum; and the last one's own. */
export function linked(
  lines: Iterable<JournalLine>,
  after: string,
  keys: Keys | undefined,
): { readonly texts: readonly string[]; readonly sum: string } {
  const { text, sum } = sealed(lines, after, keys);
  return { texts: text.split('\n').slice(0, -1), sum };
}

/** A row's line read again: what it holds, how many of its append follow, and its checksum. */
export interface Link {
  readonly value: unknown;
  readonly more: number;
  readonly sum: string;
}

/** The checksum that a line states. */
export function sumIn(text: string): string {
  const at = text.length - SUM_LENGTH - AFTER_SUM.length + 1;
  return text.slice(at, at + SUM_LENGTH);
}

/** Reads a line that is chained after `sum`; undefined if it is not. */
export function unlinked(text: string, after: string, keys: Keys | undefined): Link | undefined {
  const at = text.length - SUM_LENGTH - AFTER_SUM.length + 1;
  const sum = sumIn(text);
  if (!text.slice(0, at).endsWith(BEFORE_SUM) || checksum(after + AFTER_SUM + text.slice(0, at)) !== sum)
    return undefined;
  const { more = 0, entry, look } = JSON.parse(text) as { more?: number; entry?: unknown; look?: unknown };
  const kind = entry === undefined ? 'look' : 'entry';
  const found = entry ?? look;
  const value: unknown = typeof found === 'string' ? JSON.parse(decrypted(found, keys, kind)) : found;
  return { value, more, sum };
}

/** A row of `entries`, as it is read. */
export interface EntryRow {
  readonly position: string;
  readonly writing: string;
  readonly line: string;
}

/** The entry in a row that must be at `position` and chained after `sum`; undefined if it is not. */
export function entryIn(
  row: EntryRow,
  position: number,
  sum: string,
  keys: Keys | undefined,
): { readonly entry: Entry; readonly more: number; readonly sum: string } | undefined {
  const link = Number(row.position) === position ? unlinked(row.line, sum, keys) : undefined;
  const entry = link?.value as Entry | undefined;
  return link && entry?.position === position ? { entry, more: link.more, sum: link.sum } : undefined;
}
