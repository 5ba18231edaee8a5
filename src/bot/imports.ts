import type { List } from '../domain/files/workbook/people.js';
import type { Answers } from '../domain/files/workbook/questions.js';

/** A list that somebody has sent and not yet saved: nothing in it tells who anybody is. */
export interface HeldImport {
  readonly person: string;
  readonly lists: readonly List[];
  /** Sheets without headings to know them by. */
  readonly without: readonly string[];
  readonly answers: Answers;
}

/** In memory only, under the card's token, for an hour: after that, or after a restart, the file is sent again. */
export interface Imports {
  keep(token: string, held: HeldImport): void;
  find(token: string, person: string): HeldImport | undefined;
  forget(token: string): void;
}

const MEMORY = 60 * 60_000;
const MOST_HELD = 20;

export function createImports(now: () => Date): Imports {
  const imports = new Map<string, { readonly held: HeldImport; readonly at: number }>();
  const tidy = () => {
    const oldest = now().getTime() - MEMORY;
    for (const [token, { at }] of imports) if (at < oldest || imports.size > MOST_HELD) imports.delete(token);
  };
  return {
    keep: (token, held) => {
      imports.delete(token);
      imports.set(token, { held, at: now().getTime() });
      tidy();
    },
    find: (token, person) => {
      tidy();
      const found = imports.get(token)?.held;
      return found?.person === person ? found : undefined;
    },
    forget: (token) => {
      imports.delete(token);
    },
  };
}
