import type { DraftCommand } from './draft.js';
import type { Signs } from './signs.js';

/** What a line records or does. */
export type Act = DraftCommand | 'come-back';

/** An act, and when the signs of a line tell it. `held` is an act that was said not to be, or one that nothing here does. */
export interface ActRule {
  readonly act: Act | 'held';
  readonly when: (signs: Signs) => boolean;
}
