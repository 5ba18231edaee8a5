import { fold } from '../text/fold.js';
import { OF_ACTS } from './concept.js';
import type { Lexicon } from './lexicon.js';
import spoken from './sv/words/spoken.json' with { type: 'json' };

/** How a word may be written as it is said, to the word: "e" is "är", "opp" is "upp". */
const SPOKEN = new Map<string, string[]>();
for (const [word, said] of Object.entries(spoken))
  for (const one of said) SPOKEN.set(fold(one), [...(SPOKEN.get(fold(one)) ?? []), fold(word)]);

/** The words that one may be said for. Only words beside it make it sure: "e" alone is a letter. */
export function spokenFor(word: string): readonly string[] {
  return SPOKEN.get(word) ?? [];
}

const SHORTEST = 4;

/**
 * The word that one is the beginning of, "genomströmn", "sjukpenn": where all words that begin so mean the same. A word shorter than four
 * letters may be anything, and the words of days and periods are not cut so.
 */
export function wordBegunBy(begun: string, lexicon: Lexicon): string | undefined {
  if (begun.length < SHORTEST || lexicon.lastParts.length === 0) return undefined;
  const words = sortedOf(lexicon);
  const found: string[] = [];
  for (let at = firstFrom(begun, words); words[at]?.startsWith(begun) === true; at++)
    found.push(words[at] ?? '');
  const meant = new Set(found.map((word) => meaningOf(word, lexicon)));
  return meant.size === 1 && !meant.has('[]') ? found[0] : undefined;
}

function meaningOf(word: string, { root }: Lexicon): string {
  const senses = root.next.get(word)?.senses ?? [];
  return JSON.stringify(senses.map(({ node }) => node).filter(({ cat }) => !OF_ACTS.has(cat)));
}

const sorted = new WeakMap<Lexicon, readonly string[]>();

function sortedOf(lexicon: Lexicon): readonly string[] {
  const known = sorted.get(lexicon) ?? [...lexicon.words].sort();
  sorted.set(lexicon, known);
  return known;
}

/** Where the words begin that stand at or after one. */
function firstFrom(begun: string, words: readonly string[]): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < begun) low = middle + 1;
    else high = middle;
  }
  return low;
}
