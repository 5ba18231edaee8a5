import type { Day } from '../day.js';
import type { Programme } from '../programme.js';
import { dayPlain } from '../text/swedish.js';

/** A page to print or keep, before it is Word, Markdown, HTML or plain text. */
export interface Page {
  readonly title: string;
  /** Whose it is and when it was printed: at the top of every page. */
  readonly letterhead?: string;
  readonly intro: readonly string[];
  readonly sections: readonly PageSection[];
  readonly closing: readonly string[];
  /** Leaves room to write on, at the end. */
  readonly hasRoom?: boolean;
}

export interface PageSection {
  readonly heading: string;
  readonly lines: readonly PageLine[];
  readonly table?: PageTable;
  /** Sentences under the list. */
  readonly notes?: readonly string[];
}

export interface PageLine {
  /** Ticked or not; undefined for what is no box to tick. */
  readonly done?: boolean | undefined;
  readonly strong?: string | undefined;
  readonly rest: string;
}

/** What a table's columns are called, and its rows; the first cell of a row says what it is of. */
export interface PageTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** "Kraften Hedemora · utskrivet 25 november 2026". */
export function letterhead({ name }: Programme, today: Day): string {
  return `${name} · utskrivet ${dayPlain(today)}`;
}

/** Over the lines to write on. */
export const ROOM = 'Anteckningar';

/** "Rönnen K26-014 · 12 dagar försenad": a line's name and the rest of it, in any format's own marks. */
export function joined(strong: string | undefined, rest: string): string {
  return strong === undefined ? rest : [strong, rest].filter((part) => part !== '').join(' · ');
}
