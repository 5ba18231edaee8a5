import type { Entry, SettingsEvent } from '../../entry.js';
import { anonymised, type Erased } from '../../privacy/erase.js';
import { foldSettings } from '../../settings.js';
import { nodeFileSystem } from './file-system.js';
import type { Keys } from './keys.js';
import { rewrite, type Transform } from './rewrite.js';

/** The erasures that have been ordered and not carried out: their entries are still in the journal. */
export function orderedIn(entries: readonly Entry[]): Erased {
  const settings = entries.filter((entry): entry is Entry<SettingsEvent> => entry.stream === 'settings');
  const { erased } = foldSettings(settings);
  if (erased.size === 0) return erased;
  const there = new Set(entries.map(({ stream }) => stream.slice('case/'.length)));
  return new Map([...erased].filter(([code]) => there.has(code)));
}

/** Writes the journal and the backups beside it anew without the erased cases. The register must not be in use. */
export function carryOut(folder: string, erased: Erased, keys?: Keys): Promise<void> {
  const anonymous: Transform = (line) =>
    line.kind === 'entry' ? { ...line, entry: anonymised(line.entry, erased) } : line;
  return rewrite(folder, anonymous, nodeFileSystem, keys);
}
