import words from './sv/valid/words.json' with { type: 'json' };

/** The endings of the valid words by what they begin with. */
const ENDS: Readonly<Record<string, string | undefined>> = words;
const START = 3;

/** Is it a valid Swedish word within a slip of a word of the language, folded; or with å, ä and ö where it differs in nothing else? */
export function isValidWord(word: string): boolean {
  const ends = ENDS[word.slice(0, START)];
  return ends?.split(' ').includes(word.slice(START)) ?? false;
}
