import { join } from 'node:path';

/** Where things are in a register's folder. */
export const journalIn = (folder: string) => join(folder, 'journal.jsonl');
export const backupsIn = (folder: string) => join(folder, 'backups');
export const asideIn = (folder: string) => join(folder, 'set-aside');
export const addressesIn = (folder: string) => join(folder, 'conversations.json');
