import type { CellReader, Reading } from './readings.js';
import type { Crossed } from './target.js';

/** What a cross under a heading means; undefined where the heading is no value of that kind. */
export function crossMeaning(read: CellReader, of: Crossed, heading: string): Reading | undefined {
  const reading = read(of, heading);
  if (reading.kind === 'ask') return reading.why === 'detail' ? reading : undefined;
  return reading.kind === 'cells' && reading.cells[of] !== undefined ? reading : undefined;
}
