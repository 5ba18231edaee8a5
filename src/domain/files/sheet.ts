/** What a spreadsheet says about a cell beside its text. */
export interface Mark {
  /** The cell's colour, as people name it: `röd`, `gul`, `grön`, `blå`. */
  readonly fill?: string;
  /** The cell has a note; what it says is never read. */
  readonly note?: true;
  /** The cell counts or sums a range. */
  readonly sum?: true;
}

export interface SheetRow {
  /** As in the file, from 1. */
  readonly row: number;
  /** Texts by column from the left; days as 2026-11-25, whatever the sheet shows them as. */
  readonly cells: readonly string[];
  /** By column. */
  readonly marks?: Readonly<Record<number, Mark>>;
}

/** Cells that are shown as one: columns and rows from 0 and 1, inclusive. */
export interface Merged {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A sheet of a workbook, or a CSV file. Empty rows are left out. */
export interface Sheet {
  readonly name: string;
  readonly hidden?: true;
  readonly rows: readonly SheetRow[];
  readonly merged: readonly Merged[];
}

/** "A" of column 0, "AB" of 27. */
export function columnLetters(column: number): string {
  const above = Math.floor(column / 26);
  return (above > 0 ? columnLetters(above - 1) : '') + String.fromCharCode(65 + (column % 26));
}
