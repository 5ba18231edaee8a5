import * as z from 'zod';
import { parseDay } from '../../day.js';

/** Of how many days, and of how many months, the newest backup is kept. */
export const keepSchema = z.strictObject({
  days: z.number().int().min(1).max(366).default(14),
  months: z.number().int().min(0).max(120).default(12),
});
export type Keep = z.infer<typeof keepSchema>;

/** Where nobody has said anything else. */
export const KEEP: Keep = keepSchema.parse({});

/**
 * Which backups to keep, of names that are sorted with the newest first: the newest of each of the last days that
 * have any, and of each of the last months.
 */
export function spared(names: readonly string[], keep: Keep): ReadonlySet<string> {
  const days = new Map<string, string>();
  const months = new Map<string, string>();
  for (const name of names) {
    const day = parseDay(name.slice('journal-'.length, 'journal-'.length + 10));
    if (day === undefined) continue;
    keepFirst(days, day, name, keep.days);
    keepFirst(months, day.slice(0, 7), name, keep.months);
  }
  return new Set([...days.values(), ...months.values()]);
}

function keepFirst(kept: Map<string, string>, span: string, name: string, most: number): void {
  if (kept.size < most && !kept.has(span)) kept.set(span, name);
}
