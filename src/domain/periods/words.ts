import { TIME_LEXICON } from '../language/time-pieces.js';
import { slipsOf } from '../language/slips.js';

/** The words of days and periods, of 4 letters or more: what questions' own words are weighed against. */
export const PERIOD_WORDS: readonly string[] = [...TIME_LEXICON.words].filter((form) => form.length >= 4);

/** Is a folded word one of days and periods, or a slip of one? */
export function meaning(word: string): true | undefined {
  return TIME_LEXICON.words.has(word) || misspelling(word) ? true : undefined;
}

/** How many edits off a folded word is that can be a slip of only one of them. */
export function misspelling(word: string): { readonly edits: number } | undefined {
  if (TIME_LEXICON.words.has(word)) return undefined;
  const { words, edits } = slipsOf(word, TIME_LEXICON.targets);
  return words.length === 1 ? { edits } : undefined;
}
