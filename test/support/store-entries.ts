import { day } from '../../src/domain/day.js';
import type { Entry, NewEntry } from '../../src/domain/entry.js';
import type { Look } from '../../src/domain/ledger.js';
import { openJsonLedger, type OpenOptions } from '../../src/domain/stores/json/open.js';

/** An entry that is only there to be stored: the n-th of its case, with a key of its own. */
export function someEntry(number: number, code = 'K26-001', key = `${code}/${number}`): NewEntry {
  return {
    stream: `case/${code}`,
    number,
    key,
    day: day('2026-11-25'),
    recorded: '2026-11-25T08:00:00.000Z',
    by: 'test',
    event: { type: 'followed-up', on: day('2026-11-25'), note: 'möte på Årevägen' },
  };
}

export const someLook: Look = {
  at: '2026-11-25T08:00:00.000Z',
  by: 'test',
  codes: ['K26-001'],
  what: 'visa',
};

/** All of a register on disk, read and let go of. */
export async function entriesIn(folder: string, options: OpenOptions = {}): Promise<readonly Entry[]> {
  const ledger = await openJsonLedger(folder, { ...options, readOnly: true });
  try {
    return await ledger.read(0);
  } finally {
    await ledger.close();
  }
}
