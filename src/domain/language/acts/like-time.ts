import { formsOf, TIME_WORDS } from '../concept.js';
import { fold } from '../../text/fold.js';

/** Words for times that others are made of: "häromdagen", "fredagskväll", "julhelgen". */
const PARTS = Object.entries(TIME_WORDS)
  .filter(([id]) => /^(month|weekdays?|calendars?|season|vague-season|turn-of-year)(:|$)/.test(id))
  .flatMap(([, forms]) => formsOf(forms).map(fold))
  .filter((form) => form.length > 2 && !form.includes(' '));
const LONG = 5;

/** Does a word that is not understood have one for a time in it? */
export function isLikeTime(text: string): boolean {
  return fold(text)
    .split(/\s+/)
    .some((word) =>
      PARTS.some((part) => word.endsWith(part) || (part.length >= LONG && word.startsWith(part))),
    );
}
