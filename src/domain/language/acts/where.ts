import { type Desk, isUnknown } from './desk.js';
import { isDay } from './desk-days.js';
import { isLikeTime } from './like-time.js';
import { has, means, type Segment } from './segments.js';

/** Of a closure and whether it lasts, an activity, a follow-up or a review. */
const PLACED = ['remains', 'verb:hop', 'thing:activity', 'thing:follow-up', 'thing:review'];
const isName = (one: Segment) => isUnknown(one) || has('workplace', 'authority', 'unit', 'case-word')(one);

/** "anställd på ICA Maxi", "flyttat till Gävle", "trepart på vårdcentralen", "gjordes av Eva": where, or by whom, what no field holds. */
export function isWhere({ own, segments }: Desk, segment: Segment): boolean {
  if (!PLACED.some((key) => own.has(key))) return false;
  const at = segments.indexOf(segment);
  const start = segments.findLastIndex((one, index) => index <= at && !isName(one)) + 1;
  const words = segments.slice(start, at + 1);
  // "på hemtjänsten fån 1/11": a slip of what goes with the day.
  if (start < at && /^\p{Ll}/u.test(segment.text) && isUnknown(segment) && isDay(segments[at + 1]))
    return false;
  if (words.length === 0) return false;
  // "på en förskola"
  const lead = segments.slice(0, start).filter((one) => !isOne(one));
  const [further, before] = [lead.at(-2), lead.at(-1)];
  const leads =
    has('at', 'to')(before) ||
    endsAt(before) ||
    (has('from')(before) && !words.some(has('authority'))) ||
    (has('of', 'with')(before) && /^\p{Lu}/u.test(words[0]?.text ?? ''));
  return leads && !has('not', 'without', 'none')(further) && !words.some(isTime);
}

const isOne = means('num:1');
const isTime = ({ text }: Segment) => isLikeTime(text);

/** "hos", and a longer piece that ends so: "flyttat till". */
function endsAt(before: Segment | undefined): boolean {
  return /(?:^hos|\s(?:till|på|hos|i))$/iu.test(before?.text ?? '');
}
