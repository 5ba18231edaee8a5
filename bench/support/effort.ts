/** How much is measured. */
export interface Effort {
  readonly short: boolean;
  /** Interleaved pairs of floor and ours. */
  readonly pairs: number;
  /** Turns that a bot has answered before it is measured. */
  readonly warm: number;
  /** The folder of a register of so many cases; made once a run, copied for every row that writes in it. */
  readonly register: (cases: number) => Promise<string>;
  /** A new folder on the project's own disk, since a memory disk syncs for nothing. Removed after the run. */
  readonly folder: () => Promise<string>;
}
