/** Digits that stand together in a text, with the place they stand and what is between them and the group before. */
export interface DigitGroup {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /** `joins` when only separators stand before it, so that both groups may be parts of one number. */
  readonly gap: 'joins' | typeof NUMBER_BREAKS;
}
export const NUMBER_BREAKS = 'breaks';

const SEPARATOR = /[-+.,/\\_*·•|'"()[\]\u2010-\u2015\u2212\u2043\uFE58\uFE63\uFF0B\uFF0D-\uFF0F~=<>]/;
const UNSEEN = /[\s\u00A0\u2000-\u200F\u2028-\u202F\u205F-\u2064\u3000\uFEFF\u00AD\u180E\p{M}]/u;
const MOST_SEPARATORS = 4;
const ZEROS = [0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xff10];

/** The groups of digits in a text, in order. Full-width and other scripts' digits count; linear time. */
export function digitsOf(text: string): DigitGroup[] {
  const groups: DigitGroup[] = [];
  let digits = '';
  let start = 0;
  let gap: DigitGroup['gap'] = NUMBER_BREAKS;
  let separators = 0;
  let position = 0;
  const close = () => {
    if (digits === '') return;
    groups.push({ digits, start, end: position, gap });
    digits = '';
    gap = 'joins';
    separators = 0;
  };
  for (const character of text) {
    const digit = digitOf(character);
    if (digit !== undefined) {
      if (digits === '') start = position;
      digits += digit;
    } else {
      close();
      if (!UNSEEN.test(character)) separators++;
      if (separators > MOST_SEPARATORS || !(UNSEEN.test(character) || SEPARATOR.test(character)))
        gap = NUMBER_BREAKS;
    }
    position += character.length;
  }
  close();
  return groups;
}

function digitOf(character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return code >= 0x30 && code <= 0x39 ? character : undefined;
  if (code < 0xaa) return undefined;
  const zero = ZEROS.find((first) => code >= first && code < first + 10);
  if (zero !== undefined) return String(code - zero);
  const plain = character.normalize('NFKC');
  return plain.length === 1 && plain >= '0' && plain <= '9' ? plain : undefined;
}
