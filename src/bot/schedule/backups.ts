import { addDays, dayAt } from '../../domain/day.js';
import { instantAt } from '../../domain/meeting/calendar.js';
import { causeOf, StoreFailure } from '../../domain/stores/failures.js';
import type { Log } from '../log.js';
import { backupNote, type BackupTrouble } from './notes.js';

/** Where the register's backups are; the store's own, passed in. */
export interface BackupHome {
  /** Takes one, checks it, and removes what is not kept. Rejects if there is no new one. */
  take(at: Date): Promise<{ readonly bytes: number; readonly removed: readonly string[] }>;
  /** When those that there are were taken, newest first. */
  times(): Promise<readonly Date[]>;
  /** When the register was begun. */
  readonly begun: Date;
}

export interface BackupParts {
  readonly home: BackupHome;
  now(): Date;
  /** Tells the admin. False if it could not be said now. */
  note(text: string): Promise<boolean>;
  readonly log: Log;
}

export interface Backups {
  /** Takes the night's backup if there is none yet. Never rejects; one at a time, however often it is called. */
  tick(): Promise<void>;
}

/** When nobody is at work, by the clock in Sweden. Not between two and three, which is missing or there twice a year. */
const NIGHT = '03:30';
/** How long after a failed attempt the next one is made, in milliseconds. */
const AGAIN = 3_600_000;

/**
 * A backup every night (DESIGN 13), or as soon as the bot is up if it was not up that night. A register that has not
 * seen a night yet has none. When it fails it is tried again every hour, and the admin is told once until one succeeds.
 */
export function createBackups(parts: BackupParts): Backups {
  const { home, log } = parts;
  let running: Promise<void> | undefined;
  let notBefore = 0;
  let told = false;

  const isDue = async (at: Date) => {
    const night = lastNight(at);
    // One from the future was named by a clock that was wrong, and says nothing of the night.
    const newest = (await home.times()).find((time) => time <= at) ?? home.begun;
    return newest < night;
  };
  const work = async () => {
    const at = parts.now();
    if (at.getTime() < notBefore) return;
    try {
      if (!(await isDue(at))) return;
      const { bytes, removed } = await home.take(at);
      log.info('backup-taken', { bytes, removed: removed.length });
      notBefore = 0;
      told = false;
    } catch (error) {
      notBefore = at.getTime() + AGAIN;
      const code = error instanceof StoreFailure ? error.code : causeOf(error);
      log.error('backup-failed', { code });
      told ||= await parts.note(backupNote(troubleOf(code)));
      if (!told) log.warn('admin-not-told', { reason: 'backup-failed' });
    }
  };
  return {
    tick: () => {
      running ??= work()
        .catch(() => {
          log.warn('admin-not-told', { reason: 'backup-failed' });
        })
        .finally(() => {
          running = undefined;
        });
      return running;
    },
  };
}

/** The last time that it was night. */
function lastNight(at: Date): Date {
  const today = dayAt(at);
  const night = instantAt(today, NIGHT);
  return night <= at ? night : instantAt(addDays(today, -1), NIGHT);
}

function troubleOf(code: string): BackupTrouble {
  switch (code) {
    case 'disk-full':
      return 'full';
    case 'broken-line':
    case 'cut-short':
    case 'empty-file':
    case 'foreign-file':
    case 'no-register':
      return 'damaged';
    case 'bad-backup':
      return 'differs';
    default:
      return 'unwritten';
  }
}
