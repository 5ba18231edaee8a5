import { join } from 'node:path';
import type { Ledger } from '../../src/domain/ledger.js';
import { openJsonLedger } from '../../src/domain/stores/json/open.js';
import { entriesOf } from './register.js';

/** Entries of one append: an import of a few hundred rows. */
const APPEND = 2000;

/** Writes a register of so many cases through the real store. */
export async function writeRegister(folder: string, cases: number): Promise<void> {
  await fill(await openJsonLedger(folder), cases);
}

/** Writes them in an empty ledger, and closes it. */
export async function fill(ledger: Ledger, cases: number): Promise<void> {
  const entries = entriesOf(cases);
  for (let from = 0; from < entries.length; from += APPEND) {
    const appended = await ledger.append(entries.slice(from, from + APPEND));
    if (appended.kind !== 'appended') throw new Error(`the register could not be written: ${appended.kind}`);
  }
  await ledger.close();
}

export function journalOf(folder: string): string {
  return join(folder, 'journal.jsonl');
}
