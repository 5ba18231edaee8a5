import { basename, dirname, join, resolve, sep } from 'node:path';

/** Where things are in a register's folder. */
export const journalIn = (folder: string) => join(folder, 'journal.jsonl');
export const backupsIn = (folder: string) => join(folder, 'backups');
export const asideIn = (folder: string) => join(folder, 'set-aside');
export const accessIn = (folder: string) => join(folder, 'access');
export const addressesIn = (folder: string) => join(folder, 'conversations.json');
export const memoryIn = (folder: string) => join(folder, 'memory.json');
export const snapshotIn = (folder: string) => join(folder, 'snapshot.jsonl');
export const importsIn = (folder: string) => join(folder, 'imports.json');

const OWN =
  /^(?:journal\.|snapshot\.|conversations\.json|imports\.json|memory\.json|database$|backups$|set-aside$|access$)/;

/** Whether a path names something of the register's in its folder: nothing else may be written there. */
export function isOwnPlace(folder: string, path: string): boolean {
  const home = resolve(folder);
  let place = resolve(path);
  while (dirname(place) !== home) {
    if (!place.startsWith(home + sep)) return place === home;
    place = dirname(place);
  }
  return OWN.test(basename(place).toLowerCase());
}
