import { allowedEdits, editDistance } from '../text/edit-distance.js';
import { meaning } from '../periods/words.js';
import { LOOK_ALIKES } from './vocabulary/look-alikes.js';
import { lettersOf, type Lexicon } from './lexicon.js';

/** Beginnings that turn a word into its opposite. */
const TURNING = ['o', 'ut'];

/**
 * The known words that an unknown one may be a misspelling of, all at the smallest distance (DESIGN 9): 1 edit from
 * 4 letters, 2 from 7, and those that stand as near and only make it doubtful. None for a real word of another meaning,
 * and none that would turn the meaning round.
 */
export function nearest(word: string, lexicon: Lexicon): string[] {
  const allowed = allowedEdits(word);
  if (allowed === 0 || LOOK_ALIKES.has(word) || /\d/.test(word)) return [];
  const letters = lettersOf(word);
  let best: number = allowed;
  let found: string[] = [];
  let taken = false;
  let barred: number = allowed + 1;
  for (let length = word.length - allowed; length <= word.length + allowed; length++) {
    for (const candidate of lexicon.byLength.get(length) ?? []) {
      if (bitsIn(letters ^ candidate.letters) > best * 2) continue;
      const distance = editDistance(word, candidate.word, best);
      if (distance > best || turns(word, candidate.word)) continue;
      if (candidate.edits > 0 && distance > candidate.edits) continue;
      if (!startsAlike(word, candidate.word, distance)) barred = Math.min(barred, distance);
      if (distance < best) {
        found = [];
        taken = false;
      }
      best = distance;
      taken ||= candidate.edits > 0;
      found.push(candidate.word);
    }
  }
  if (!taken || found.every((one) => !startsAlike(word, one, best)) || barred < best) return [];
  return found;
}

/** Does a word of questions stand within so many edits of a word, whatever letter it begins with? */
export function hasNear(word: string, edits: number, { byLength, phrases }: Lexicon): boolean {
  const letters = lettersOf(word);
  for (let length = word.length - edits; length <= word.length + edits; length++)
    for (const one of byLength.get(length) ?? []) {
      if (
        bitsIn(letters ^ one.letters) > edits * 2 ||
        meaning(one.word) !== undefined ||
        !phrases.has(one.word)
      )
        continue;
      if (editDistance(word, one.word, edits) <= edits) return true;
    }
  return false;
}

/** Hands seldom slip on the first letter: two edits leave it, one may only drop, double or swap it. */
function startsAlike(word: string, candidate: string, distance: number): boolean {
  if (word[0] === candidate[0]) return true;
  return distance === 1 && (word[1] === candidate[0] || word[0] === candidate[1]);
}

/** A word that begins with o- or ut- stays so, and in- never becomes ut-. */
function turns(word: string, candidate: string): boolean {
  if (TURNING.some((start) => word.startsWith(start) && !candidate.startsWith(start))) return true;
  return word.startsWith('in') && candidate.startsWith('ut');
}

function bitsIn(value: number): number {
  let bits = value;
  let count = 0;
  for (; bits !== 0; count++) bits &= bits - 1;
  return count;
}
