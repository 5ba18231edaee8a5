/** The zeros of the scripts whose digits are no compatibility forms of 0–9; their ten digits follow each other. */
const ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0,
  0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50,
  0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0x104a0, 0x10d30, 0x10d40, 0x11066, 0x110f0,
  0x11136, 0x111d0, 0x112f0, 0x11450, 0x114d0, 0x11650, 0x116c0, 0x116d0, 0x116da, 0x11730, 0x118e0, 0x11950,
  0x11bf0, 0x11c50, 0x11d50, 0x11da0, 0x11de0, 0x11f50, 0x16130, 0x16a60, 0x16ac0, 0x16b50, 0x16d70, 0x1e140,
  0x1e2f0, 0x1e4f0, 0x1e5f1, 0x1e950,
];
/** Ones in a circle that have no compatibility form; their nine digits follow each other. */
const CIRCLED_ONES = [0x24f5, 0x2776, 0x2780, 0x278a];
const CIRCLED_ZEROS = [0x24ff, 0x1f10b, 0x1f10c];

const DIGITS: ReadonlyMap<number, string> = new Map([
  ...ZEROS.flatMap((zero) =>
    Array.from({ length: 10 }, (_, digit) => [zero + digit, String(digit)] as const),
  ),
  ...CIRCLED_ONES.flatMap((one) =>
    Array.from({ length: 9 }, (_, digit) => [one + digit, String(digit + 1)] as const),
  ),
  ...CIRCLED_ZEROS.map((zero) => [zero, '0'] as const),
]);

/** What a compatibility form may have around its digits: `⒈` is "1.", `⑴` is "(1)". */
const COMPATIBLE = /^\(?(\d{1,2})[.,)]?$/;

/** What a character says as digits 0–9, in whatever script or form; undefined for what is none. */
export function digitsIn(character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return code >= 0x30 && code <= 0x39 ? character : undefined;
  if (code < 0x660) return code >= 0xb2 && code <= 0xb9 ? compatible(character) : undefined;
  if (code >= 0x2010 && code <= 0x2030) return undefined;
  return DIGITS.get(code) ?? compatible(character);
}

const NUMBER = /\p{N}/u;

function compatible(character: string): string | undefined {
  if (!NUMBER.test(character)) return undefined;
  return COMPATIBLE.exec(character.normalize('NFKC'))?.[1];
}
