/** How hard to try. */
export interface Effort {
  readonly short: boolean;
  /** Rounds asked for, where a trial has rounds. */
  readonly rounds: number | undefined;
  readonly seed: number;
}

/** What a trial found: its figures, and one sentence for each thing that is not as it must be. */
export interface Finding {
  readonly figures: Readonly<Record<string, number | string>>;
  readonly complaints: readonly string[];
}

/** One row of BARS, with its failing control. */
export type Trial = (effort: Effort) => Promise<Finding>;

/** A generator of numbers in [0, 1) that gives the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function percent(part: number, whole: number): string {
  return `${Math.round((100 * part) / Math.max(1, whole))}%`;
}
