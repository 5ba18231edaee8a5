import { bearerOf, type Register } from '../register.js';

/** A word with a capital at its beginning, and the rest of a code if it is one. */
const NAME = /\p{Lu}\p{L}*(?:\d\d-\d+)?/gu;

/**
 * The codes of the cases that a text names, by code or by alias, in the order that they come. What is not in the register
 * names nobody.
 */
export function casesNamed(text: string, register: Register): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const [word] of text.matchAll(NAME)) {
    const code = register.cases.has(word) ? word : bearerOf(register, word)?.code;
    if (code !== undefined) codes.add(code);
  }
  return codes;
}
