import type { Entry } from '../../entry.js';
import type { Look } from '../../ledger.js';
import { StoreFailure } from '../failures.js';
import { emptyIndex, followsOn, type LedgerIndex, push } from '../ledger-index.js';
import type { FileSystem } from './file-system.js';
import { FORMAT_VERSION, type JournalLine } from './format.js';
import { decrypted, type Keys } from './keys.js';
import { type Migrations, MIGRATIONS, migrated } from './migrations.js';
import { type Scanned, type ScannedLine, type ScanOptions, scanJournal, type Vouched } from './scan.js';

/** What the store reads and writes as; tests bring versions of their own. */
export interface Schema {
  readonly version: number;
  readonly migrations: Migrations;
  /** Encrypts what is written, and reads what is encrypted; without any, entries are plain text. */
  readonly keys?: Keys | undefined;
}

export const SCHEMA: Schema = { version: FORMAT_VERSION, migrations: MIGRATIONS };

export interface Loaded extends Scanned {
  readonly index: LedgerIndex;
}

/** What is read into: what is known of a journal's first lines, a snapshot, or nothing yet. */
export interface Begun {
  readonly index: LedgerIndex;
  readonly vouched: Vouched | undefined;
}

/**
 * Reads a journal's entries, or those after what is known. A line whose checksum is right is trusted; only what the index stands on is looked at
 * (position and number). Looks are passed over unread.
 * @throws StoreFailure as `scanJournal`.
 */
export async function loadJournal(
  files: FileSystem,
  file: string,
  schema: Schema,
  begun?: Begun,
): Promise<Loaded> {
  const index = begun?.index ?? emptyIndex();
  const scanned = await scanAppends(
    files,
    file,
    schema,
    { entries: true, from: begun?.vouched },
    (lines, number) => {
      for (const line of lines) {
        if (line.kind === 'look') continue;
        if (!followsOn(index, line.entry)) {
          throw new StoreFailure({ code: 'broken-line', file, line: number - line.more, backup: undefined });
        }
        push(index, line.entry, line.more);
      }
    },
  );
  return { ...scanned, index };
}

type Wanted = ScanOptions & { readonly entries?: boolean; readonly looks?: boolean };

/**
 * Shows the lines of each whole append, or a look by itself, as this version understands them, with the number of
 * the last one. What is not wanted is not parsed.
 */
export async function scanAppends(
  files: FileSystem,
  file: string,
  { version, migrations, keys }: Schema,
  wanted: Wanted,
  visit: (lines: readonly JournalLine[], number: number) => void,
): Promise<Scanned> {
  let held: JournalLine[] = [];
  return scanJournal(
    files,
    file,
    (line) => {
      if (line.kind === 'look' ? wanted.looks !== true : wanted.entries !== true) return;
      held.push(migrated(parsed(line, keys), line.version, version, migrations));
      if (line.more > 0) return;
      visit(held, line.number);
      held = [];
    },
    { ...wanted, known: version },
  );
}

/** The checksum has vouched for what stands there. What is encrypted stands there as a text. */
function parsed(line: ScannedLine, keys: Keys | undefined): JournalLine {
  const value = valueOf(line.json(), keys, line.kind);
  return line.kind === 'look'
    ? { kind: 'look', look: value as Look }
    : { kind: 'entry', entry: value as Entry, more: line.more };
}

/** An entry as it stands in a line of this version that has been vouched for. */
export function parsedEntry(json: string, { keys }: Schema): Entry {
  return valueOf(json, keys, 'entry') as Entry;
}

function valueOf(json: string, keys: Keys | undefined, kind: string): unknown {
  const found: unknown = JSON.parse(json);
  return typeof found === 'string' ? JSON.parse(decrypted(found, keys, kind)) : found;
}
