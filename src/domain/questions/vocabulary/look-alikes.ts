import { LOOK_ALIKES_A } from './look-alikes-a.js';
import { LOOK_ALIKES_B } from './look-alikes-b.js';

/**
 * Real Swedish words that stand within a misspelling of the vocabulary's and mean something else, folded. They are
 * never corrected: "skoja" is no misspelt "skola". Drawn from the Swedish spelling dictionary of the npm package
 * dictionary-sv 4.0.0, and under its licence, LGPL-3.0 (see LICENSE).
 */
export const LOOK_ALIKES: ReadonlySet<string> = new Set(
  `${LOOK_ALIKES_A} ${LOOK_ALIKES_B}`.trim().split(/\s+/),
);
