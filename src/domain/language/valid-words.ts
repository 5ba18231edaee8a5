import words from './sv/valid/words.json' with { type: 'json' };

/** Valid Swedish words within a slip of a word of the language, folded; with å, ä and ö those that differ in nothing else. */
export const VALID_WORDS: ReadonlySet<string> = new Set(
  Object.entries(words).flatMap(([start, ends]) => ends.split(' ').map((end) => start + end)),
);
