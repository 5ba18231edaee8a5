/** Invented Swedish personal and coordination numbers, in every way that people and attackers write them. */
export interface Canary {
  /** Ten digits, year of two. */
  readonly ten: string;
  readonly century: string;
  /** How it is written, and a name for that. */
  readonly text: string;
  readonly spelling: string;
}

type Random = () => number;
const pick = <T>(list: readonly T[], random: Random): T => {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error('an empty list');
  return found;
};

/** The check digit of nine digits. */
export function checkDigit(nine: string): string {
  const sum = Array.from(nine).reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

const two = (number: number) => String(number).padStart(2, '0');

/** A number of somebody who never was: `98` and up as serials are nobody's, and so is every coordination number here. */
function invented(random: Random): { ten: string; century: string } {
  const year = 1931 + Math.floor(random() * 80);
  const date = 1 + Math.floor(random() * 28) + (random() < 0.3 ? 60 : 0);
  const nine = `${two(year % 100)}${two(1 + Math.floor(random() * 12))}${two(date)}98${Math.floor(random() * 10)}`;
  return { ten: nine + checkDigit(nine), century: String(Math.floor(year / 100)) };
}

const SEPARATORS = Array.from(
  '-+ ./_,:;|\u00a0\u2009\u202f\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\u30fb\u2044·•*#~=&^!?(',
);
/** The zeros of other scripts' digits. */
const ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20,
  0x1040, 0x17e0, 0x1810, 0x1946, 0xa8d0, 0xa900, 0xff10, 0x104a0, 0x11066, 0x1d7ce, 0x1d7d8, 0x1d7e2,
  0x1d7ec, 0x1d7f6,
];
const UNSEEN = [
  '\u200b',
  '\u200c',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u00ad',
  '\u034f',
  '\u180e',
  '\u2063',
  '\ufe0f',
];

const inZero = (zero: number) => (digits: string) =>
  Array.from(digits, (digit) => String.fromCodePoint(zero + Number(digit))).join('');
const between = (digits: string, sign: string) => Array.from(digits).join(sign);

const MONTHS = [
  'januari jan',
  'februari feb',
  'mars',
  'april apr',
  'maj',
  'juni jun',
  'juli jul',
  'augusti aug',
  'september sept',
  'oktober okt',
  'november nov',
  'december dec',
].map((names) => names.split(' '));

type Spell = (ten: string, century: string, random: Random) => string;

/** Every spelling by its name. */
const SPELLINGS: Readonly<Record<string, Spell>> = {
  ten: (ten) => ten,
  twelve: (ten, century) => century + ten,
  'ten with a separator': (ten, _, random) => `${ten.slice(0, 6)}${pick(SEPARATORS, random)}${ten.slice(6)}`,
  'twelve with a separator': (ten, century, random) =>
    `${century}${ten.slice(0, 6)}${pick(SEPARATORS, random)}${ten.slice(6)}`,
  'in parts': (ten, century, random) => {
    const sign = pick(SEPARATORS, random);
    return [century + ten.slice(0, 2), ten.slice(2, 4), ten.slice(4, 6), ten.slice(6)].join(sign);
  },
  'in pairs': (ten, century, random) =>
    (/../g[Symbol.match](century + ten) ?? []).join(pick(SEPARATORS, random)),
  'two separators': (ten, _, random) => `${ten.slice(0, 6)} ${pick(SEPARATORS, random)} ${ten.slice(6)}`,
  'a sign between all': (ten, century, random) => between(century + ten, pick(SEPARATORS, random)),
  'over words': (ten, century, random) =>
    `${century}${ten.slice(0, 6)} ${pick(['sista', 'och', 'sista fyra', 'de fyra sista är', 'nr', 'slutar på'], random)} ${ten.slice(6)}`,
  'the last four first': (ten, century, random) =>
    `sista fyra ${ten.slice(6)}, ${pick(['född', 'f.', 'fd'], random)} ${pick([century, ''], random)}${ten.slice(0, 6)}`,
  'the month in words': (ten, century, random) =>
    `${Number(ten.slice(4, 6))} ${pick(MONTHS[Number(ten.slice(2, 4)) - 1] ?? [], random)} ${century}${ten.slice(0, 2)} ${ten.slice(6)}`,
  'the day first': (ten, century) =>
    `${Number(ten.slice(4, 6))}/${Number(ten.slice(2, 4))}-${century}${ten.slice(0, 2)} ${ten.slice(6)}`,
  'over lines': (ten, century) => `${century}${ten.slice(0, 6)}\n${ten.slice(6)}`,
  'another script': (ten, century, random) => inZero(pick(ZEROS, random))(century + ten),
  'another script with a separator': (ten, _, random) => {
    const spelt = inZero(pick(ZEROS, random));
    return spelt(ten.slice(0, 6)) + pick(SEPARATORS, random) + spelt(ten.slice(6));
  },
  'mixed scripts': (ten, _, random) =>
    Array.from(ten, (digit) => inZero(pick(ZEROS, random))(digit)).join(''),
  circled: (ten) =>
    Array.from(ten, (digit) => (digit === '0' ? '⓪' : String.fromCodePoint(0x245f + Number(digit)))).join(''),
  raised: (ten) => Array.from(ten, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? '').join(''),
  keycaps: (ten) => between(ten, '\ufe0f\u20e3') + '\ufe0f\u20e3',
  'unseen signs between': (ten, century, random) => between(century + ten, pick(UNSEEN, random)),
  'one unseen sign': (ten, _, random) =>
    `${ten.slice(0, 3)}${pick(UNSEEN, random)}${ten.slice(3, 6)}-${ten.slice(6)}`,
  'among words': (ten, century) => `pnr:${century}${ten.slice(0, 6)}-${ten.slice(6)}.`,
  'among letters': (ten) => `x${ten}y`,
  'in markup': (ten) => `**${ten.slice(0, 6)}**-**${ten.slice(6)}**`,
  'as a link': (ten) => `https://exempel.se/${ten.slice(0, 6)}-${ten.slice(6)}`,
};

export const SPELLING_NAMES = Object.keys(SPELLINGS);

/** The canary that comes at a place in a row of them: the spellings in turn. */
export function canaryAt(index: number, random: Random): Canary {
  const { ten, century } = invented(random);
  const spelling = SPELLING_NAMES[index % SPELLING_NAMES.length] ?? 'ten';
  const text = SPELLINGS[spelling]?.(ten, century, random) ?? ten;
  return { ten, century, text, spelling };
}

const DIGIT = /\p{Nd}/u;

/** A text's digits as 0–9 with nothing between them, letters kept: what a number can be searched for in. */
export function bareDigits(text: string): string {
  const folded = text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => {
    let code = digit.codePointAt(0) ?? 0;
    const start = code;
    while (DIGIT.test(String.fromCodePoint(code - 1))) code -= 1;
    return String((start - code) % 10);
  });
  return folded.replace(/[^\p{L}\d]+/gu, '');
}
