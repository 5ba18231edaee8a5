import { digitsIn } from './digits.js';

/** Digits that stand together in a text, and the place they stand. */
export interface DigitGroup {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /** Only separators stand between it and the group before, so that both may be parts of one number. */
  readonly joins: boolean;
}

const UNSEEN = /[\s\u2000-\u200F\u2028-\u202F\u205F-\u2064\u3000\uFEFF\u00AD\u180E\p{M}\p{Cf}]/u;
const LETTER = /\p{L}/u;
/** More signs than these between two digits, and they are not of one number. Spaces and what is not seen are free. */
const MOST_SEPARATORS = 6;

/** What may be a digit in some script. */
const MAYBE_DIGIT = /[\d\u00B2-\u00B9\u0660-\u{10FFFF}]/u;

/** The groups of digits in a text, in order. Full-width and other scripts' digits count; linear time. */
export function digitsOf(text: string): DigitGroup[] {
  if (!MAYBE_DIGIT.test(text)) return [];
  const groups: DigitGroup[] = [];
  let digits = '';
  let start = 0;
  let separators = MOST_SEPARATORS + 1;
  let position = 0;
  const close = () => {
    groups.push({ digits, start, end: position, joins: separators <= MOST_SEPARATORS });
    digits = '';
    separators = 0;
  };
  for (const character of text) {
    const found = digitsIn(character);
    if (found === undefined) {
      if (digits !== '') close();
      separators += weight(character);
    } else {
      if (digits === '') start = position;
      digits += found;
    }
    position += character.length;
  }
  if (digits !== '') close();
  return text.includes(':') ? apartAtTimes(text, groups) : groups;
}

/** How far a sign drives two digits apart: a space not at all, a letter for good, anything else a step. */
function weight(character: string): number {
  if (character === ' ') return 0;
  if (character < '\u0080')
    return isAsciiLetter(character) ? MOST_SEPARATORS + 1 : isSpace(character) ? 0 : 1;
  const code = character.codePointAt(0) ?? 0;
  const known = WEIGHTS[code];
  if (known !== undefined && known !== UNKNOWN) return known;
  return (WEIGHTS[code] = LETTER.test(character) ? MOST_SEPARATORS + 1 : UNSEEN.test(character) ? 0 : 1);
}

/** What each character beyond ASCII weighs, once it has been met: to ask Unicode's tables is dear. */
const UNKNOWN = 255;
const WEIGHTS = new Uint8Array(0x110000).fill(UNKNOWN);

function isSpace(character: string): boolean {
  return character <= ' ' || character === '\u007f';
}

function isAsciiLetter(character: string): boolean {
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}

/** A time of day, `09:00` on its own, is no part of a number: a day before it would now and then make one of it. */
function apartAtTimes(text: string, groups: readonly DigitGroup[]): DigitGroup[] {
  const colon = (index: number) => {
    const before = groups[index - 1];
    const after = groups[index];
    return before && after && after.start === before.end + 1 && text.charAt(before.end) === ':';
  };
  return groups.map((group, index) => {
    if (!colon(index) || colon(index - 1) || colon(index + 1)) return group;
    const hour = groups[index - 1]?.digits ?? '';
    const isTime =
      hour.length <= 2 && Number(hour) < 24 && group.digits.length === 2 && Number(group.digits) < 60;
    return isTime ? { ...group, joins: false } : group;
  });
}
