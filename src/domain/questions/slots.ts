import type { Item } from './item.js';
import { readDimensions } from './passes/dimensions.js';
import { readFacts } from './passes/facts.js';
import { readHomographs } from './passes/homographs.js';
import { readIncomeAfter } from './passes/income-after.js';
import { readLateness } from './passes/lateness.js';
import { readNegations } from './passes/negation.js';
import { readBirthYears, readNumbers } from './passes/numbers.js';
import { readWhence } from './passes/whence.js';
import { readVerbs } from './passes/verbs.js';

/** The passes over a question's pieces, in order: each settles what the next relies on. */
export function settle(items: readonly Item[], units: readonly string[]): Item[] {
  let settled = readHomographs(readWhence(items));
  settled = readBirthYears(readNumbers(settled));
  settled = readVerbs(settled);
  settled = readDimensions(settled);
  settled = readLateness(readFacts(settled, units));
  return readIncomeAfter(readNegations(settled));
}
