import { editsAt } from './edit-distance.js';
import { type Index, indexOf, nearIn } from './near.js';

/** Folded words, laid out to be found as people type them. */
export interface Lexicon {
  readonly words: ReadonlySet<string>;
  readonly index: Index;
}

export interface WordMatch {
  readonly word: string;
  readonly edits: number;
}

/** A lexicon of words that are folded already. */
export function lexiconOf(words: Iterable<string>): Lexicon {
  const all = new Set(words);
  return { words: all, index: indexOf([...all].map((word) => ({ word }))) };
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
  return nearIn(lexicon.index, typed, editsAt)
    .map(({ word: { word }, edits }) => ({ word, edits }))
    .filter(({ word, edits }) => edits > 0 && !turns(typed, word))
    .sort((a, b) => a.edits - b.edits || (a.word < b.word ? -1 : 1));
}

const TURNING = ['o', 'ut', 'in'];

/** Would reading one word as the other take away, or put on, a beginning that makes it its opposite? */
function turns(typed: string, word: string): boolean {
  return TURNING.some((beginning) => typed.startsWith(beginning) !== word.startsWith(beginning));
}
