import { readFailure, StoreFailure } from '../failures.js';
import type { LedgerIndex } from '../ledger-index.js';
import type { FileSystem } from './file-system.js';
import type { JournalFile } from './journal-file.js';
import type { Keys } from './keys.js';
import type { Lock } from './lock.js';
import { rescue } from './rescue.js';

/** Told once when a register can no longer be written, with the backup that what was saved is rescued to. */
export type OnLost = (failure: StoreFailure, rescued: string | undefined) => void;

/** Keeps an eye on a register that is written. */
export interface Guard {
  /** What keeps it from being written right now; undefined if nothing does. */
  fault(): Promise<StoreFailure | undefined>;
  /** Has it stopped for a reason that is found meanwhile. */
  stopFor(reason: Promise<StoreFailure>): void;
  stop(): void;
}

/** How often it is looked at when nobody writes, in milliseconds. */
const EVERY_MS = 500;

/** Looks after a register that is written: whoever takes its journal or its lock away is noticed, and told of. */
export function guard(
  files: FileSystem,
  folder: string,
  lock: Lock,
  journal: JournalFile,
  index: LedgerIndex,
  keys: Keys | undefined,
  onLost: OnLost = () => undefined,
): Guard {
  let told = false;
  let saved: string | undefined;
  let looking = false;
  let stopped: Promise<StoreFailure> | undefined;

  const fault = async () => {
    if (stopped) return stopped;
    try {
      const how = await journal.changed();
      if (how) return new StoreFailure({ code: 'journal-changed', file: journal.path, how });
      return (await lock.held()) ? undefined : new StoreFailure({ code: 'lock-lost', folder });
    } catch (error) {
      return readFailure(journal.path, error);
    }
  };
  const look = async () => {
    const failure = await fault();
    if (!failure) {
      told = false;
      saved = undefined;
      return;
    }
    if (failure.code === 'journal-changed')
      saved ??= await rescue(files, folder, journal, index, new Date().toISOString(), keys).catch(
        () => undefined,
      );
    if (!told) onLost(failure, saved);
    told = true;
  };
  const timer = setInterval(() => {
    if (looking) return;
    looking = true;
    void look().finally(() => (looking = false));
  }, EVERY_MS).unref();
  return {
    fault,
    stopFor: (reason) => {
      stopped ??= reason;
    },
    stop: () => {
      clearInterval(timer);
    },
  };
}
