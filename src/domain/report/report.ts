import type { Period } from '../periods/period.js';

/** A number of the report, as it is printed, and where it comes from. */
export interface Figure {
  /** Its place in the status (`enrolled.new`), or what it was worked out from. */
  readonly path: string;
  readonly period: Period;
  /** Unrounded. */
  readonly value: number;
  /** "16", "52 %", "19,1". */
  readonly shown: string;
  /** The cases behind it, sorted; undefined for what is no number of cases. Worked out when asked for. */
  readonly codes: () => readonly string[] | undefined;
}

/** A sentence of the description, and every number that stands in it. */
export interface Sentence {
  readonly text: string;
  readonly figures: readonly Figure[];
}

export type Cell = string | Figure;

/** A table with a row of headings; the first cell of a row says what it is of. */
export interface ReportTable {
  /** "Remitterade efter remittent", without a number: that is the page's. */
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** The last row is the sum. */
  readonly hasTotal?: boolean;
  /** How it is drawn too, and from which columns of numbers (1 is the first after the names). */
  readonly chart?: {
    readonly kind: 'bar' | 'line';
    /** Where it shows less than the table. */
    readonly name?: string;
    readonly columns: readonly number[];
    readonly unit: string;
  };
}

/** What is told, in this order. */
export type Block =
  | { readonly kind: 'sentences'; readonly sentences: readonly Sentence[] }
  | { readonly kind: 'table'; readonly table: ReportTable }
  /** What the register does not know, for whoever goes on writing. */
  | { readonly kind: 'to-write'; readonly text: string };

/** One of the nine parts: what the register tells, and what its numbers ask. */
export interface Section {
  readonly heading: string;
  readonly description: readonly Block[];
  /** Why is it so? */
  readonly analysis: readonly string[];
  /** What do we make of it? */
  readonly reflection: readonly string[];
}

/** Deltagare, Personal, Organisation: three sections each. Summary and appendices have their blocks alone. */
export interface Part {
  readonly heading: string;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

/** An annual or half-year report before it is Word or JSON (DESIGN 15). */
export interface Report {
  /** "Årsrapport 2022/23". */
  readonly title: string;
  readonly team: string;
  readonly period: Period;
  /** What to know before reading: the days, and that they are not over, or that small numbers are hidden. */
  readonly notes: readonly string[];
  readonly parts: readonly Part[];
}
