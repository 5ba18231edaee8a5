import { parseDay, weekOf } from '../../day.js';

/** Backups kept: the newest of each of the last seven days and of each of the last four weeks that have any. */
const DAYS = 7;
const WEEKS = 4;

/** Which backups to keep, of names that are sorted with the newest first. */
export function spared(names: readonly string[]): ReadonlySet<string> {
  const days = new Map<string, string>();
  const weeks = new Map<string, string>();
  for (const name of names) {
    const day = parseDay(name.slice('journal-'.length, 'journal-'.length + 10));
    if (day === undefined) continue;
    const { year, week } = weekOf(day);
    keepFirst(days, day, name, DAYS);
    keepFirst(weeks, `${year}-${week}`, name, WEEKS);
  }
  return new Set([...days.values(), ...weeks.values()]);
}

function keepFirst(kept: Map<string, string>, span: string, name: string, most: number): void {
  if (kept.size < most && !kept.has(span)) kept.set(span, name);
}
