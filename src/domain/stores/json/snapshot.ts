import { createHash, type Hash } from 'node:crypto';
import { setImmediate as breath } from 'node:timers/promises';
import * as z from 'zod';
import type { KeptFold } from '../../ledger.js';
import { EntryList } from '../entry-list.js';
import type { LedgerIndex } from '../ledger-index.js';
import type { FileSystem } from './file-system.js';
import { AFTER_SUM, SUM_LENGTH } from './format.js';
import { decrypted, encrypted } from './keys.js';
import { parsedEntry, type Schema } from './load.js';
import { journalIn, snapshotIn } from './places.js';
import { entryTextAt, isEntryAt, type Vouched } from './scan.js';
import { indexFrom, indexParts } from './snapshot-index.js';
import { pieces, putFile } from './whole-files.js';

/**
 * `snapshot.jsonl`, beside the journal: what the store and the register have worked out of its first lines, so that a
 * start need not. A header says of which journal (its end, the chain's checksum there, a hash of every byte before it)
 * and by which version of the programme; each line after it is a part, encrypted where the journal's entries are; the
 * last one is a hash of the file.
 *
 *     {"format":"kraftbot-snapshot","version":1,"made":"0.1.0","position":812,"streams":1,"appends":1,"journal":{…},"keys":[]}
 *     {"streams":[["case/K26-001",[0,1,9]],…]}      what an append is judged by (snapshot-index.ts)
 *     {"keys":["import/K26-001/1",…],"more":[1,0,…]}
 *     …
 *     {"sum":"5f1c…"}
 */
const FORMAT = 'kraftbot-snapshot';
const KIND = 'snapshot';

const headerSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  made: z.string(),
  position: z.number().int().positive(),
  /** How many of the parts are of the index; the rest is the fold. */
  streams: z.number().int(),
  appends: z.number().int(),
  journal: z.object({
    version: z.number().int(),
    lines: z.number().int(),
    end: z.number().int(),
    sum: z.string(),
    hash: z.string(),
  }),
  /** The names of the keys that there were: all may be needed to read what the parts stand for. */
  keys: z.array(z.string()),
});

/** Why a snapshot is passed over. */
export type Unread = 'broken' | 'foreign' | 'other-version' | 'other-journal' | 'plain' | 'no-key';

/** What a snapshot spares the start: the journal's first lines as an index, and the fold of them. */
export interface Snapshot {
  readonly vouched: Vouched;
  readonly hash: Hash;
  readonly index: LedgerIndex;
  readonly kept: KeptFold;
}

/**
 * Reads the snapshot in a folder. Nothing of it is believed before the hash of it, and that of the journal's bytes that
 * it stands for, are right.
 * @returns undefined where there is none, and why where it cannot be used: the journal is then read from its beginning.
 */
export async function readSnapshot(
  files: FileSystem,
  folder: string,
  schema: Schema,
  made: string,
): Promise<Snapshot | Unread | undefined> {
  const found = await files.look(snapshotIn(folder));
  if (!found) return undefined;
  const bytes = await firstBytes(files, snapshotIn(folder), found.size);
  const lines = linesOf(bytes);
  const [first, last] = [lines[0], lines.at(-1)];
  if (
    !first ||
    !last ||
    textOf(bytes, last) !== sumLine(createHash('sha256').update(bytes.subarray(0, last.from)))
  )
    return 'broken';
  const header = headerSchema.safeParse(JSON.parse(textOf(bytes, first))).data;
  if (!header) return 'foreign';
  if (header.made !== made || header.journal.version !== schema.version) return 'other-version';
  const { all } = schema.keys ?? { all: new Map<string, unknown>() };
  if (!header.keys.every((name) => all.has(name))) return 'no-key';
  if (schema.keys && header.keys.length === 0) return 'plain';
  const journal = await vouchedBytes(files, journalIn(folder), header.journal);
  if (!journal) return 'other-journal';
  const parts = lines.slice(1, -1).map((line) => (): unknown => {
    const value: unknown = JSON.parse(textOf(bytes, line));
    return typeof value === 'string' ? JSON.parse(decrypted(value, schema.keys, KIND)) : value;
  });
  const { position, streams, appends, journal: vouched } = header;
  const fold = streams + appends;
  return {
    vouched,
    hash: journal.hash,
    index: indexFrom(
      { streams: parts.slice(0, streams), appends: parts.slice(streams, fold) },
      entriesIn(journal.bytes, position, schema),
    ),
    kept: { position, parts: parts.slice(fold) },
  };
}

/** What a snapshot is made of: taken at one moment, when all that is written is in the index. */
export interface Standing {
  readonly journal: Vouched & { readonly hash: string };
  readonly index: LedgerIndex;
  readonly kept: KeptFold;
}

/** Puts a snapshot in place, whole. Others come in between its parts. */
export async function putSnapshot(
  files: FileSystem,
  folder: string,
  { keys }: Schema,
  made: string,
  { journal, index, kept }: Standing,
): Promise<void> {
  const names = [...(keys?.all.keys() ?? [])];
  const { streams, appends } = indexParts(index, kept.position);
  const counts = { position: kept.position, streams: streams.length, appends: appends.length };
  const content = async function* () {
    const hash = createHash('sha256');
    const line = (value: unknown) => {
      const bytes = Buffer.from(`${JSON.stringify(value)}\n`);
      hash.update(bytes);
      return bytes;
    };
    yield line({ format: FORMAT, version: 1, made, ...counts, journal, keys: names });
    for (const make of [...streams, ...appends, ...kept.parts]) {
      await breath();
      const part = make();
      yield line(keys ? encrypted(JSON.stringify(part), keys, KIND) : part);
    }
    yield Buffer.from(`${sumLine(hash)}\n`);
  };
  await putFile(files, snapshotIn(folder), content());
}

const sumLine = (hash: Hash) => `{"sum":"${hash.digest('hex')}"}`;

/** The bytes that a snapshot stands for, if they are there, end in its checksum, and are the same to the last one. */
async function vouchedBytes(
  files: FileSystem,
  file: string,
  { end, sum, hash }: z.infer<typeof headerSchema>['journal'],
): Promise<{ bytes: Buffer; hash: Hash } | undefined> {
  const bytes = await firstBytes(files, file, end);
  const at = end - SUM_LENGTH - AFTER_SUM.length;
  if (bytes.length < end || bytes.toString('latin1', at, at + SUM_LENGTH) !== sum) return undefined;
  const found = createHash('sha256').update(bytes);
  return found.copy().digest('hex') === hash ? { bytes, hash: found } : undefined;
}

async function firstBytes(files: FileSystem, path: string, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  let filled = 0;
  for await (const piece of pieces(files, path, { size: 4 * 1024 * 1024, end: length }))
    filled += piece.copy(bytes, filled);
  return bytes.subarray(0, filled);
}

interface LinePlace {
  readonly from: number;
  readonly newline: number;
}

/** Where the whole lines are. */
function linesOf(bytes: Buffer): LinePlace[] {
  const lines: LinePlace[] = [];
  for (let from = 0, newline; (newline = bytes.indexOf(10, from)) >= 0; from = newline + 1)
    lines.push({ from, newline });
  return lines;
}

const textOf = (bytes: Buffer, { from, newline }: LinePlace) => bytes.toString('utf8', from, newline);

/** The entries of the bytes that are vouched for, each parsed when it is asked for. */
function entriesIn(journal: Buffer, count: number, schema: Schema): EntryList {
  let lines: readonly LinePlace[] | undefined;
  return new EntryList(count, (at) => {
    // The first line is the header; looks of earlier versions stand between the entries.
    lines ??= linesOf(journal).filter(({ from }, line) => line > 0 && isEntryAt(journal, from));
    const { from, newline } = lines[at] ?? { from: 0, newline: 0 };
    return parsedEntry(entryTextAt(journal, from, newline), schema);
  });
}
