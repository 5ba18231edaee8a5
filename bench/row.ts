import type { Effort } from './support/effort.js';

/** One line of the table. Figures are texts with their units; `–` where there is none. */
export interface Line {
  readonly what: string;
  readonly ours: string;
  readonly floor: string;
  readonly ratio: string;
  readonly bar: string;
  /** Undefined where the row cannot be judged, and `what` says why. */
  readonly met: boolean | undefined;
}

/** What a row found: its lines, and one sentence for each thing that was answered wrongly. */
export interface Found {
  readonly lines: readonly Line[];
  readonly wrong: readonly string[];
}

/** One row of BARS: one file in rows/, listed in main.ts. */
export type Row = (effort: Effort) => Promise<Found>;
