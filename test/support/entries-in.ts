import type { Entry } from '../../src/domain/entry.js';
import { openJsonLedger, type OpenOptions } from '../../src/domain/stores/json/open.js';

/** All of a register on disk, read and let go of. */
export async function entriesIn(folder: string, options: OpenOptions = {}): Promise<readonly Entry[]> {
  const ledger = await openJsonLedger(folder, { ...options, readOnly: true });
  try {
    return await ledger.read(0);
  } finally {
    await ledger.close();
  }
}
