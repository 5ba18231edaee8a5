/** Digits that stand together in a text, and the place they stand. */
export interface DigitGroup {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /** Only separators stand between it and the group before, so that both may be parts of one number. */
  readonly joins: boolean;
}

const SEPARATORS =
  '-+.,/\\_*·•|\'"()[]~=<>\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\uFE58\uFE63\uFF0B\uFF0D\uFF0E\uFF0F’´`';
const UNSEEN = /[\s\u2000-\u200F\u2028-\u202F\u205F-\u2064\u3000\uFEFF\u00AD\u180E\p{M}]/u;
/** More signs than these between two digits, and they are not of one number. Spaces and what is not seen are free. */
const MOST_SEPARATORS = 4;
/** The zeros of the digits that people may type or paste: Arabic, Indic, Bengali, full-width. */
const ZEROS = [0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xff10];

/** The groups of digits in a text, in order. Full-width and other scripts' digits count; linear time. */
export function digitsOf(text: string): DigitGroup[] {
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
    const digit = digitOf(character);
    if (digit === undefined) {
      if (digits !== '') close();
      separators += weight(character);
    } else {
      if (digits === '') start = position;
      digits += digit;
    }
    position += character.length;
  }
  if (digits !== '') close();
  return groups;
}

/** How far a sign drives two digits apart: a space not at all, a separator a step, anything else for good. */
function weight(character: string): number {
  if (character === ' ') return 0;
  if (SEPARATORS.includes(character)) return 1;
  return isLetter(character) || !UNSEEN.test(character) ? MOST_SEPARATORS + 1 : 0;
}

function isLetter(character: string): boolean {
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}

function digitOf(character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return code >= 0x30 && code <= 0x39 ? character : undefined;
  if (code < 0x660 || (code >= 0x2010 && code <= 0x2030))
    return code < 0xb2 || code > 0xb9 ? undefined : plain(character);
  const zero = ZEROS.find((first) => code >= first && code < first + 10);
  return zero === undefined ? plain(character) : String(code - zero);
}

function plain(character: string): string | undefined {
  const one = character.normalize('NFKC');
  return one.length === 1 && one >= '0' && one <= '9' ? one : undefined;
}
