import type { JournalLine } from './format.js';

/**
 * What a line written by each older version is called now: from a version to the next one. There is only one
 * version so far. A step sees what that version wrote, which need not be what `Entry` says today.
 */
export type Migrations = Readonly<Record<number, (line: JournalLine) => JournalLine>>;

export const MIGRATIONS: Migrations = {};

/** A line of an older version, brought up to a newer one step by step. */
export function migrated(line: JournalLine, from: number, to: number, steps: Migrations): JournalLine {
  let now = line;
  for (let version = from; version < to; version += 1) now = steps[version]?.(now) ?? now;
  return now;
}
