import { allowedEdits, editDistance } from './edit-distance.js';

/** Folded words, laid out to be found as people type them. */
export interface Lexicon {
  readonly words: ReadonlySet<string>;
  readonly byLength: ReadonlyMap<number, readonly Spelled[]>;
}

interface Spelled {
  readonly word: string;
  readonly letters: number;
}

export interface WordMatch {
  readonly word: string;
  readonly edits: number;
}

const MOST_EDITS = 2;

/** A lexicon of words that are folded already. */
export function lexiconOf(words: Iterable<string>): Lexicon {
  const all = new Set(words);
  const byLength = new Map<number, Spelled[]>();
  for (const word of all) {
    const same = byLength.get(word.length);
    const spelled = { word, letters: lettersOf(word) };
    if (same) same.push(spelled);
    else byLength.set(word.length, [spelled]);
  }
  return { words: all, byLength };
}

/**
 * The lexicon's words that a folded word may stand for (DESIGN 9): itself alone if it is there, for an exact word
 * always beats a near one; else every word within the edits its length allows, nearest first. A word that begins with
 * o-, ut- or in- is never taken for one that does not, nor the other way round, lest it turn into its opposite; a word
 * with a digit in it is never corrected.
 */
export function matchWord(lexicon: Lexicon, typed: string): readonly WordMatch[] {
  if (lexicon.words.has(typed)) return [{ word: typed, edits: 0 }];
  if (typed.length < 3 || /\d/.test(typed)) return [];
  const found: WordMatch[] = [];
  const letters = lettersOf(typed);
  for (let length = typed.length - MOST_EDITS; length <= typed.length + MOST_EDITS; length++) {
    for (const spelled of lexicon.byLength.get(length) ?? []) {
      const allowed = allowedEdits(spelled.word);
      if (allowed === 0 || different(spelled.letters ^ letters) > 2 * allowed) continue;
      const edits = editDistance(typed, spelled.word, allowed);
      if (edits <= allowed && !turns(typed, spelled.word)) found.push({ word: spelled.word, edits });
    }
  }
  return found.sort((a, b) => a.edits - b.edits || (a.word < b.word ? -1 : 1));
}

const TURNING = ['o', 'ut', 'in'];

/** Would reading one word as the other take away, or put on, a beginning that makes it its opposite? */
function turns(typed: string, word: string): boolean {
  return TURNING.some((beginning) => typed.startsWith(beginning) !== word.startsWith(beginning));
}

/** Which letters a word has, a bit each: a cheap bound on the edits between two words. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index++) bits |= 1 << (word.charCodeAt(index) & 31);
  return bits;
}

function different(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}
