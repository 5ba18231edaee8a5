import { createRecall, type Recall, type RecallOptions } from './recall.js';
import type { Filled } from './forms/show.js';

/** What somebody has typed in a group and not yet saved. */
export interface Draft {
  /** Whoever wrote it: nobody else sees it or saves it. */
  readonly person: string;
  readonly filled: Filled;
  /** The message whose button opens it, once somebody has pressed there. */
  readonly message?: string | undefined;
}

/**
 * What was typed in a group is kept here, and not in the card's data, which stands in the chat's history: under the card's
 * token, a quarter of an hour, on no disk but the database that instances share. After that the form opens empty.
 */
export type Drafts = Recall<Draft>;

/** How long a draft is remembered, in milliseconds (15 minutes). */
const MEMORY = 15 * 60_000;
const MOST_REMEMBERED = 500;
/** Longest draft that is remembered, as text; of a longer one only whose it is. */
const LONGEST = 20_000;

export function createDrafts(around: Pick<RecallOptions, 'now' | 'shared'>): Drafts {
  const drafts = createRecall<Draft>({ ...around, name: 'draft', lasts: MEMORY, most: MOST_REMEMBERED });
  return {
    ...drafts,
    keep: (token, draft) => {
      const short = JSON.stringify(draft.filled).length <= LONGEST;
      drafts.keep(token, short ? draft : { ...draft, filled: { values: {} } });
    },
  };
}
