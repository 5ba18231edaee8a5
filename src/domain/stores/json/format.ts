import { hash } from 'node:crypto';
import * as z from 'zod';
import type { Entry } from '../../entry.js';
import type { Look } from '../../ledger.js';
import { encrypted, type Keys } from './keys.js';

/**
 * The journal's lines. A header, then one line an entry or a look, each ending in a checksum of everything since the
 * checksum before it, so that every byte is covered and no line can be changed, moved, dropped or put in unseen:
 *
 *     {"format":"kraftbot-journal","version":1,"sum":"92b1…"}
 *     {"entry":{"position":1,"stream":"case/K26-014",…},"sum":"0c4f…"}
 *     {"more":1,"entry":{…},"sum":"77aa…"}        one more entry of the same append follows; all of them count or none
 *     {"look":{"at":"2026-11-25T07:30:00.000Z",…},"sum":"e01d…"}
 *     {"entry":"3f9a0c11.q83v…","sum":"5b02…"}     an entry that is encrypted (keys.ts): a text where the others have an object
 */
export type JournalLine =
  | { readonly kind: 'entry'; readonly entry: Entry; readonly more: number }
  | { readonly kind: 'look'; readonly look: Look };

/** The version that is written. A change of meaning raises it and puts a step in `migrations.ts`. */
export const FORMAT_VERSION = 1;

/** Hexadecimal digits of a checksum: the first 64 bits of SHA-256. */
export const SUM_LENGTH = 16;
/** What stands around a checksum. */
export const BEFORE_SUM = ',"sum":"';
export const AFTER_SUM = '"}\n';

const FORMAT = 'kraftbot-journal';
const headerSchema = z.object({ format: z.literal(FORMAT), version: z.number().int().positive() });

/** Lines ready to be written, and the checksum that the next one is chained to. */
export interface Sealed {
  readonly text: string;
  readonly sum: string;
}

/** The first line of a journal. */
export function headerLine(version: number): Sealed {
  const body = `{"format":"${FORMAT}","version":${version}${BEFORE_SUM}`;
  const sum = checksum(body);
  return { text: body + sum + AFTER_SUM, sum };
}

/** The version that a first line states, or undefined if it is no header of ours. */
export function headerVersion(text: string): number | undefined {
  try {
    return headerSchema.safeParse(JSON.parse(text)).data?.version;
  } catch {
    return undefined;
  }
}

/** Lines chained to the checksum before them, encrypted if there are keys. */
export function sealed(lines: Iterable<JournalLine>, after: string, keys?: Keys): Sealed {
  let sum = after;
  let text = '';
  for (const line of lines) {
    const body = bodyOf(line, keys) + BEFORE_SUM;
    sum = checksum(sum + AFTER_SUM + body);
    text += body + sum + AFTER_SUM;
  }
  return { text, sum };
}

/** The lines of entries that were appended together. */
export function* entryLines(entries: readonly Entry[]): Generator<JournalLine, void> {
  for (const [at, entry] of entries.entries()) yield { kind: 'entry', entry, more: entries.length - at - 1 };
}

export function checksum(bytes: Buffer | string): string {
  return hash('sha256', bytes, 'hex').slice(0, SUM_LENGTH);
}

function bodyOf(line: JournalLine, keys: Keys | undefined): string {
  const json = JSON.stringify(line.kind === 'look' ? line.look : line.entry);
  const value = keys ? `"${encrypted(json, keys, line.kind)}"` : json;
  const more = line.kind === 'entry' && line.more > 0 ? `"more":${line.more},` : '';
  return `{${more}"${line.kind}":${value}`;
}
