import { day } from '../../src/domain/day.js';
import type { NewEntry } from '../../src/domain/entry.js';
import type { Look } from '../../src/domain/ledger.js';

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
