import { setImmediate as breath } from 'node:timers/promises';
import * as z from 'zod';
import type { KeptFold } from '../../ledger.js';
import { StoreFailure } from '../failures.js';
import type { LedgerIndex } from '../ledger-index.js';
import { FileBytes } from './file-bytes.js';
import type { FileSystem } from './file-system.js';
import { AFTER_SUM, BEFORE_SUM, checksum, SUM_LENGTH } from './format.js';
import { decrypted, encrypted, type Keys } from './keys.js';
import type { Vouched } from './scan.js';
import type { Seen } from './seen-bytes.js';
import { indexParts } from './snapshot-index.js';
import { putFile } from './whole-files.js';

/**
 * The lines of `snapshot.jsonl`. Each is a part, encrypted where the journal's entries are, but the last. That one says of
 * which journal it is (its end, the chain's checksum there, a hash of every byte before it) and by which version of the
 * programme, and has the length and checksum of every part, so that one can be read without the others, and its own.
 *
 *     {"streams":[["case/K26-001",[0,1,9]],…]}      what an append is judged by (snapshot-index.ts)
 *     {"keys":["import/K26-001/1",…],"more":[1,0,…]}
 *     …
 *     {"format":"kraftbot-snapshot","version":2,"made":"0.1.0",…,"parts":[[5120,"5f1c…"],…],"sum":"0c4f…"}
 */
const FORMAT = 'kraftbot-snapshot';
const KIND = 'snapshot';

const headSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(2),
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
    marks: z.array(z.number().int()),
  }),
  /** The names of the keys that there were: all may be needed to read what the parts stand for. */
  keys: z.array(z.string()),
  parts: z.array(z.tuple([z.number().int(), z.string()])),
});

/** Bytes of its end in which the last line is looked for first. */
const TAIL = 256 * 1024;

/** A snapshot whose last line is right. */
export interface SnapshotFile {
  readonly path: string;
  readonly size: number;
  readonly head: z.infer<typeof headSchema>;
  /** What each part says. Throws where it is not as it was written. */
  readonly parts: readonly (() => unknown)[];
  /** Takes all of it into memory. */
  hold(): Promise<void>;
  /** Whether some of the parts, or all, are as they were written. */
  isWhole(from?: number, to?: number): boolean;
  close(): Promise<void>;
}

/** @returns undefined where there is no such file. */
export async function openSnapshot(
  files: FileSystem,
  path: string,
  keys: Keys | undefined,
): Promise<SnapshotFile | 'broken' | 'foreign' | undefined> {
  const found = await files.look(path);
  if (!found) return undefined;
  const { size } = found;
  const bytes = new FileBytes(await files.open(path, 'read'), size);
  const line = lastLine(bytes);
  const head = line && headSchema.safeParse(JSON.parse(line.text)).data;
  let end = 0;
  const places = head?.parts.map(([length, sum]) => ({ from: end, to: (end += length), sum })) ?? [];
  if (!head || end !== line.from) {
    await bytes.close();
    return line && !head ? 'foreign' : 'broken';
  }
  const isRight = ({ from, to, sum }: (typeof places)[number]) => checksum(bytes.at(from, to)) === sum;
  const textAt = (place: (typeof places)[number]) => {
    if (!isRight(place)) throw new StoreFailure({ code: 'broken-snapshot', file: path });
    return bytes.at(place.from, place.to).toString();
  };
  return {
    ...{ path, size, head },
    parts: places.map((place) => () => {
      const value: unknown = JSON.parse(textAt(place));
      return typeof value === 'string' ? (JSON.parse(decrypted(value, keys, KIND)) as unknown) : value;
    }),
    hold: () => bytes.hold(),
    isWhole: (from, to) => places.slice(from, to).every(isRight),
    close: () => bytes.close(),
  };
}

/** The last line, if its checksum is right, and where it begins. */
function lastLine(bytes: FileBytes): { from: number; text: string } | undefined {
  const { length } = bytes;
  for (let size = Math.min(TAIL, length); size > 0; size = Math.min(size * 4, length)) {
    const tail = bytes.at(length - size, length);
    const from = tail.lastIndexOf(10, Math.max(0, size - 2)) + 1;
    if (from === 0 && size < length) continue;
    const text = tail.toString('utf8', from);
    const at = text.length - SUM_LENGTH - AFTER_SUM.length;
    const isSealed = text === sealedHead(text.slice(0, Math.max(0, at - BEFORE_SUM.length)));
    return isSealed ? { from: length - size + from, text } : undefined;
  }
  return undefined;
}

function sealedHead(body: string): string {
  return body + BEFORE_SUM + checksum(body + BEFORE_SUM) + AFTER_SUM;
}

/** What a snapshot is made of: taken at one moment, when all that is written is in the index. */
export interface Standing {
  readonly journal: Vouched & Seen;
  readonly index: LedgerIndex;
  readonly kept: KeptFold;
}

/** Puts a snapshot in place, whole. Others come in between its parts. */
export async function putSnapshot(
  files: FileSystem,
  path: string,
  keys: Keys | undefined,
  made: string,
  { journal, index, kept }: Standing,
): Promise<void> {
  const { position } = kept;
  const { streams, appends } = indexParts(index, position);
  const content = async function* () {
    const parts: [number, string][] = [];
    for (const make of [...streams, ...appends, ...kept.parts]) {
      await breath();
      const part = make();
      const text = JSON.stringify(keys ? encrypted(JSON.stringify(part), keys, KIND) : part);
      const bytes = Buffer.from(`${text}\n`);
      parts.push([bytes.length, checksum(bytes)]);
      yield bytes;
    }
    const counts = { position, streams: streams.length, appends: appends.length };
    const names = [...(keys?.all.keys() ?? [])];
    const head = { format: FORMAT, version: 2, made, ...counts, journal, keys: names, parts };
    yield Buffer.from(sealedHead(JSON.stringify(head).slice(0, -1)));
  };
  await putFile(files, path, content());
}
