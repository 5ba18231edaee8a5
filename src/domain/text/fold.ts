const MARKS = /\p{M}+/gu;
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]+/g;
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D\u2043]/g;
const SINGLE_QUOTES = /[\u2018\u2019\u201A\u201B\u00B4\u0060\u2032\uFF07]/g;
const DOUBLE_QUOTES = /[\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033\uFF02]/g;
const SPACES = /[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]/g;
const PLAIN = /^[ -~]*$/;
const SWEDISH = /^[ -~åäö]*$/;
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'a',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const STROKED = /[øæßłđðþı]/g;

/**
 * A text as it is compared, never as it is shown: lower case, å and ä as a, ö as o, é as e, no other marks, one kind
 * of dash, quote and space, full-width digits as ASCII, nothing invisible. The same for NFC and NFD. The length may
 * change: offsets into the result are not offsets into the text.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  if (SWEDISH.test(lower)) return lower.replaceAll('å', 'a').replaceAll('ä', 'a').replaceAll('ö', 'o');
  return lower
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(INVISIBLE, '')
    .replace(STROKED, (letter) => LETTERS[letter] ?? letter)
    .replace(DASHES, '-')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(SPACES, ' ');
}
