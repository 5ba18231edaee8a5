import type { Entry, SettingsEvent } from '../../entry.js';
import type { Ledger } from '../../ledger.js';
import { anonymised, type Erased } from '../../privacy/erase.js';
import { foldSettings } from '../../settings.js';
import { nodeFileSystem } from './file-system.js';
import type { Keys } from './keys.js';
import { rewrite, type Transform } from './rewrite.js';

/** The erasures that have been ordered and not carried out: their entries are still in the journal. */
export function orderedIn(ledger: Pick<Ledger, 'stream'>): Erased {
  const { erased } = foldSettings(ledger.stream('settings') as readonly Entry<SettingsEvent>[]);
  return new Map([...erased].filter(([code]) => ledger.stream(`case/${code}`).length > 0));
}

/** Writes the journal and the backups beside it anew without the erased cases. The register must not be in use. */
export function carryOut(folder: string, erased: Erased, keys?: Keys): Promise<void> {
  const anonymous: Transform = (line) =>
    line.kind === 'entry' ? { ...line, entry: anonymised(line.entry, erased) } : line;
  return rewrite(folder, anonymous, nodeFileSystem, keys);
}
