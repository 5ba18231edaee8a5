import type { List } from '../domain/files/workbook/people.js';
import type { Answers } from '../domain/files/workbook/questions.js';
import { createRecall, type Recall, type RecallOptions } from './recall.js';

/** A list that somebody has sent and not yet saved: nothing in it tells who anybody is. */
export interface HeldImport {
  readonly person: string;
  readonly lists: readonly List[];
  /** Sheets without headings to know them by. */
  readonly without: readonly string[];
  readonly answers: Answers;
  /** What came of it, once it is saved or put away: what else is pressed on its card is answered so. */
  readonly came?: string;
}

/** Nothing of the list itself is kept then. */
export function cameOf({ person }: HeldImport, came: string): HeldImport {
  return { person, lists: [], without: [], answers: {}, came };
}

/** Under the card's token, for an hour; after that, or after a restart of a bot by itself, the file is sent again. */
export type Imports = Recall<HeldImport>;

const MEMORY = 60 * 60_000;
const MOST_HELD = 20;

export function createImports(around: Pick<RecallOptions, 'now' | 'shared'>): Imports {
  return createRecall({ ...around, name: 'import', lasts: MEMORY, most: MOST_HELD });
}
