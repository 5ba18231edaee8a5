import { editDistance } from '../../text/edit-distance.js';
import { fold } from '../../text/fold.js';
import { CONCEPTS, formsOf } from '../concept.js';

/** Of shorter words nearly every one is a slip from another. */
const SHORTEST = 4;
const DENIALS = (['not', 'none', 'without', 'only', 'correction'] as const)
  .flatMap((id) => formsOf(CONCEPTS[id]))
  .map(fold)
  .filter((form) => form.length >= SHORTEST && !form.includes(' '));

/** "nte", "utna": may a word that is not understood be one that denies or corrects, with a slip of the finger? No name is. */
export function isLikeDenial(text: string): boolean {
  const word = fold(text);
  return /^\p{Ll}/u.test(text) && DENIALS.some((denial) => editDistance(word, denial, 1) === 1);
}
