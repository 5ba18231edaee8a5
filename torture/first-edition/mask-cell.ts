export interface MaskCell {
  readonly id: string;
  readonly count: number;
  /** Shown in full whatever its size: the published row or column, or a grand total. */
  readonly open?: boolean;
  /** Shown to nobody; it only says how far two shown cells can be apart. */
  readonly unseen?: boolean;
}

/** A sum that a reader can see: the total's cell is its parts together. */
export interface VisibleSum {
  readonly total: string;
  readonly parts: readonly string[];
}
