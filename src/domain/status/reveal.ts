import { HIDDEN_WORDS } from '../answers/mask/words.js';
import { keysOf, type Masking, UNMASKED } from './masking.js';
import { decimal } from '../text/swedish.js';
import { cellName } from './names.js';
import type { PeriodStatus } from './period-status.js';
import type { StatusTable } from './tables.js';

/** A count as it may be shown: the number, or what stands instead of it. */
export type Reveal = (path: string, count: number) => string;

export function revealing(masking: Masking = UNMASKED): Reveal {
  return (path, count) => (masking.marks.has(path) ? HIDDEN_WORDS : decimal(count, 0));
}

/**
 * A table's rows as they may be shown: name and number. A hidden cell has a row also where nobody is in it, or the rows
 * would tell which of them are empty.
 */
export function tableRows(
  table: StatusTable,
  status: PeriodStatus,
  { marks }: Masking,
): readonly (readonly [name: string, number: string])[] {
  const path = table.path.join('.');
  const hidden = keysOf(table, status).filter((key) => marks.has(`${path}.${key}`));
  const named = (keys: readonly string[]) => cellName(table, keys, status.programme);
  return [
    ...table.cells
      .filter(({ keys }) => !hidden.includes(keys.join('.')))
      .map(({ keys, count }) => [named(keys), decimal(count, 0)] as const),
    ...hidden.map((key) => [named(key.split('.')), HIDDEN_WORDS] as const),
  ];
}
