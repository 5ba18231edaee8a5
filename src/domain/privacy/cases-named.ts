import { bearerOf, type Register } from '../register.js';

/** A word with a capital at its beginning, and the rest of a code if it is one. */
const NAME = /\p{Lu}\p{L}*(?:\d\d-\d+)?/uy;

/**
 * The codes of the cases that a text names, by code or by alias, in the order that they come. What is not in the register
 * names nobody.
 */
export function casesNamed(text: string, register: Register): ReadonlySet<string> {
  const codes = new Set<string>();
  for (let at = 0; at < text.length; at++) {
    if (isSmall(text.charCodeAt(at))) continue;
    NAME.lastIndex = at;
    const word = NAME.exec(text)?.[0];
    if (word === undefined) continue;
    const code = register.cases.has(word) ? word : bearerOf(register, word)?.code;
    if (code !== undefined) codes.add(code);
    at += word.length - 1;
  }
  return codes;
}

/** Most of a card is no capital, and every card is read so: what is surely none is not looked up. */
function isSmall(unit: number): boolean {
  return unit < 0x41 || (unit > 0x5a && unit < 0xc0);
}
