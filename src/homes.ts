import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { addressSchema } from './bot/conversations.js';
import type { Log } from './bot/log.js';
import type { BackupHome } from './bot/schedule/backups.js';
import type { Instances, TeamParts } from './bot/team.js';
import type { Ledger } from './domain/ledger.js';
import { StoreFailure, storeFailureText } from './domain/stores/failures.js';
import { openAddressBook } from './domain/stores/json/address-book.js';
import { backup, backupTimes } from './domain/stores/json/backups.js';
import { carryOut, orderedIn } from './domain/stores/json/carry-out.js';
import { nodeFileSystem } from './domain/stores/json/file-system.js';
import { openImportMemory } from './domain/stores/json/import-memory.js';
import { fairShare } from './domain/stores/fair-share.js';
import type { Keys } from './domain/stores/json/keys.js';
import { openMemory } from './domain/stores/json/memory-document.js';
import { openJsonLedger } from './domain/stores/json/open.js';
import type { Keep } from './domain/stores/json/retention.js';
import { ownPlace } from './domain/stores/postgres/copy.js';
import { sharedBook, sharedImports } from './domain/stores/postgres/books.js';
import type { PostgresStore } from './domain/stores/postgres/store.js';

/** Where a team's register is, and what is kept beside it. */
export interface Home {
  readonly ledger: Ledger;
  readonly beside: Omit<TeamParts, 'name' | 'config' | 'live' | 'backups'>;
  /** Copies of it, where that is the bot's business; `keep` says how many now. */
  readonly backups?: (keep: () => Keep, begun: Date) => BackupHome;
}

/** Where all registers of a bot are. */
export interface Homes {
  open(team: string): Promise<Home>;
  /** The position of every team's last entry, where other instances write too. */
  readonly heads?: () => Promise<ReadonlyMap<string, number>>;
  close(): Promise<void>;
}

export interface HomesOptions {
  /** The version of whoever runs: a snapshot of another's is not read. */
  readonly made: string;
  /** The folder where an instance keeps copies of what is in a database, so that its start need not read all of it. */
  readonly copies?: string | undefined;
  /** Whether a register that is not there is begun. In production that is for `kraftbot init`, never for a wrong path. */
  readonly begin: boolean;
  /** Of how many instances this is one. */
  readonly instances?: number | undefined;
  readonly keys: Keys | undefined;
  readonly log: Log;
  readonly now: () => Date;
}

/** Journals in a folder; with several teams in a folder each of it. */
export function folderHomes(folder: string, several: boolean, options: HomesOptions): Homes {
  return {
    open: (team) => openFolder(several ? join(folder, team) : folder, options),
    close: () => Promise.resolve(),
  };
}

async function openFolder(folder: string, { made, begin, keys, log, now }: HomesOptions): Promise<Home> {
  const opened = () =>
    openJsonLedger(folder, {
      begin,
      keys,
      snapshots: { made },
      onSnapshot: (why) => {
        log.warn('snapshot-passed-over', { why });
      },
      onHealed: (bytes) => {
        log.warn('journal-healed', { bytes });
      },
      onLost: (failure, rescued) => {
        log.error('register-lost', { code: failure.code, rescued, text: storeFailureText(failure) });
      },
    });
  let ledger = await opened();
  const erased = orderedIn(ledger);
  if (erased.size > 0) {
    await ledger.close();
    await carryOut(folder, erased, keys);
    log.info('erased', { cases: erased.size });
    ledger = await opened();
  }
  const { book: addressBook, lost } = await openAddressBook(folder, addressSchema);
  if (lost) log.warn('addresses-lost');
  return {
    ledger,
    beside: {
      addressBook,
      importMemory: await openImportMemory(folder),
      memory: await openMemory(folder, keys, now),
    },
    backups: (keep, begun) => ({
      take: (at) => backup(folder, at.toISOString(), nodeFileSystem, keep()),
      times: () => backupTimes(folder),
      begun,
    }),
  };
}

/** One PostgreSQL for all teams, and for other instances of the bot. */
export function databaseHomes(
  store: PostgresStore,
  { made, begin, copies: folder, instances: several = 1, keys, log, now }: HomesOptions,
): Homes {
  const onSnapshot = (why: string) => {
    log.warn('snapshot-passed-over', { why });
  };
  const place =
    folder === undefined
      ? undefined
      : ownPlace(folder, several).catch(() => {
          onSnapshot('unwritten');
          return undefined;
        });
  const copies = place?.then((found) => found && { folder: found.folder, made, onSnapshot });
  const instance = randomUUID();
  let opened = 0;
  const shared = fairShare(() => Math.ceil(opened / several));
  return {
    heads: () => store.heads(),
    close: async () => {
      await store.close();
      await (await place)?.lock.release();
    },
    open: async (team) => {
      opened += 1;
      let ledger = await store.open(team, { begin, keys, copies: await copies });
      const erased = orderedIn(ledger);
      if (erased.size > 0 && (await isErased(() => store.erase(team, erased, keys)))) {
        await ledger.close();
        ledger = await store.open(team, { keys, copies: await copies });
        log.info('erased', { cases: erased.size });
      } else if (erased.size > 0) log.warn('erasure-waits', { cases: erased.size });
      const memory = store.memory(team, keys, now);
      const addressBook = await sharedBook(memory, addressSchema);
      const lease = shared(store.lease(team, 'schedule', instance));
      const instances: Instances = {
        leads: async () => (await lease.take()) !== undefined,
        yield: () => lease.release(),
        hear: () => addressBook.hear(),
      };
      return { ledger, beside: { addressBook, importMemory: sharedImports(memory), memory, instances } };
    },
  };
}

/** Whether the account that the bot runs as may erase; if not it is done by `kraftbot erase` as the owner. */
async function isErased(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof StoreFailure && error.code === 'database-refused') return false;
    throw error;
  }
}
