import words from './sv/valid/words.json' with { type: 'json' };

/** The endings of the valid words by what they begin with, and those that have been looked among. */
const ENDS: Readonly<Record<string, string | undefined>> = words;
const known = new Map<string, ReadonlySet<string>>();
const START = 3;

/** Is it a valid Swedish word within a slip of a word of the language, folded; or with å, ä and ö where it differs in nothing else? */
export function isValidWord(word: string): boolean {
  return endsOf(word.slice(0, START)).has(word.slice(START));
}

function endsOf(start: string): ReadonlySet<string> {
  const before = known.get(start);
  if (before) return before;
  const ends = ENDS[start];
  if (ends === undefined) return NONE;
  const made = new Set(ends.split(' '));
  known.set(start, made);
  return made;
}
const NONE: ReadonlySet<string> = new Set();
