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
 * What was typed in a group is kept here, and not in the card's data, which stands in the chat's history. In memory
 * only, under the card's token, a quarter of an hour: after that, or after a restart, the form opens empty.
 */
export interface Drafts {
  keep(token: string, draft: Draft): void;
  find(token: string): Draft | undefined;
}

/** How long a draft is remembered, in milliseconds (15 minutes). */
const MEMORY = 15 * 60_000;
const MOST_REMEMBERED = 500;
/** Longest draft that is remembered, as text; of a longer one only whose it is. */
const LONGEST = 20_000;

export function createDrafts(now: () => Date): Drafts {
  const drafts = new Map<string, { readonly draft: Draft; readonly at: number }>();
  let timer: NodeJS.Timeout | undefined;
  const forget = () => {
    const oldest = now().getTime() - MEMORY;
    for (const [token, { at }] of drafts)
      if (at < oldest || drafts.size > MOST_REMEMBERED) drafts.delete(token);
  };
  /** Also where nobody asks for them again. */
  const tidy = () => {
    forget();
    timer = drafts.size > 0 ? setTimeout(tidy, MEMORY).unref() : undefined;
  };
  return {
    keep: (token, draft) => {
      const short = JSON.stringify(draft.filled).length <= LONGEST;
      drafts.delete(token);
      drafts.set(token, { draft: short ? draft : { ...draft, filled: { values: {} } }, at: now().getTime() });
      forget();
      timer ??= setTimeout(tidy, MEMORY).unref();
    },
    find: (token) => {
      forget();
      return drafts.get(token)?.draft;
    },
  };
}
