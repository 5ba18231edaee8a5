import { editDistance } from './edit-distance.js';

interface Spelled {
  readonly word: string;
  /** The set of its letters as bits, so that words far from each other are told apart at once. */
  readonly letters: number;
}

/** Folded words by their length, laid out to be found as people type them. */
export type Index<Word extends Spelled = Spelled> = ReadonlyMap<number, readonly Word[]>;

export function indexOf<Word extends { readonly word: string }>(
  words: Iterable<Word>,
): Index<Word & Spelled> {
  const byLength = new Map<number, (Word & Spelled)[]>();
  for (const one of words) {
    const spelled = Object.assign({}, one, { letters: lettersOf(one.word) });
    const same = byLength.get(one.word.length);
    if (same) same.push(spelled);
    else byLength.set(one.word.length, [spelled]);
  }
  return byLength;
}

/** No word is meant that is more edits away. */
const MOST_EDITS = 2;

/**
 * The words of an index that are within some edits of another, by length: so many as a word of that length may be from it. With
 * `nearest` only those at the smallest distance that there is.
 */
export function nearIn<Word extends Spelled>(
  index: Index<Word>,
  typed: string,
  allowed: (length: number) => number,
  nearest = false,
): { readonly word: Word; readonly edits: number }[] {
  const letters = lettersOf(typed);
  let found: { word: Word; edits: number }[] = [];
  let least = MOST_EDITS;
  for (let length = typed.length - MOST_EDITS; length <= typed.length + MOST_EDITS; length++) {
    const edge = allowed(length);
    if (Math.abs(length - typed.length) > edge) continue;
    for (const word of index.get(length) ?? []) {
      const most = nearest ? Math.min(edge, least) : edge;
      if (bitsIn(letters ^ word.letters) > 2 * most) continue;
      const edits = editDistance(typed, word.word, most);
      if (edits > most) continue;
      if (nearest && edits < least) found = [];
      least = Math.min(least, edits);
      found.push({ word, edits });
    }
  }
  return found;
}

/** Which letters a word has, a bit each: a cheap bound on the edits between two words. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index++) bits |= 1 << (word.charCodeAt(index) & 31);
  return bits;
}

function bitsIn(value: number): number {
  let bits = value;
  let count = 0;
  for (; bits !== 0; count++) bits &= bits - 1;
  return count;
}
