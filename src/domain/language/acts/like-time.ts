import { formsOf, TIME_WORDS } from '../concept.js';
import { editDistance } from '../../text/edit-distance.js';
import { fold } from '../../text/fold.js';

/** Words for times that others are made of: "häromdagen", "fredagskväll", "julhelgen". */
const PARTS = Object.entries(TIME_WORDS)
  .filter(([id]) => /^(month|weekdays?|calendars?|season|vague-season|turn-of-year)(:|$)/.test(id))
  .flatMap(([, forms]) => formsOf(forms).map(fold))
  .filter((form) => form.length > 2 && !form.includes(' '));
const LONG = 5;

function isNear(word: string, part: string): boolean {
  return word.startsWith(part) || (part.length > LONG && editDistance(word, part, 1) <= 1);
}

/** Does a word that is not understood have one for a time in it, or is it a slip from one? */
export function isLikeTime(text: string): boolean {
  return fold(text)
    .split(/\s+/)
    .some((word) => PARTS.some((part) => word.endsWith(part) || (part.length >= LONG && isNear(word, part))));
}
