import { ALIAS_WORDS, NO_LONGER_GIVEN } from './alias-words.js';
import { fold } from './fold.js';
import { GIVEN_NAMES, SURNAMES } from './name-words.js';

/**
 * A pseudonym for a case, from a seed that says nothing about the person (its code): the same seed and the same
 * taken words always give the same one. Walks on past taken words; undefined when all are taken.
 */
export function chooseAlias(taken: (word: string) => boolean, seed: string): string | undefined {
  const first = hash(seed) % ALIAS_WORDS.length;
  for (let step = 0; step < ALIAS_WORDS.length; step++) {
    const word = ALIAS_WORDS[(first + step * STRIDE) % ALIAS_WORDS.length];
    if (word !== undefined && !taken(word)) return word;
  }
  return undefined;
}

/** The same for a case that is registered here and now. */
export function aliasForNew(taken: (word: string) => boolean, code: string): string | undefined {
  return chooseAlias((word) => NO_LONGER_GIVEN.has(word) || taken(word), code);
}

/** A prime, so that walking on reaches every word and two neighbours in the list do not follow each other. */
const STRIDE = 271;

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return (value ^ (value >>> 15)) >>> 0;
}

/** A word as an alias is written: "talgoxen" is Talgoxen. */
export function asAlias(typed: string): string {
  const word = typed.trim().toLowerCase();
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export type AliasRefusal = 'looks-like-name' | 'looks-like-number' | 'not-a-word';

/**
 * Why an alias that a person has chosen is refused: it has a digit, is or has in it a common name (also "Annas" or
 * "Anna-Lena"), is two capitalised words, or is not one word of 2–30 letters. Undefined when it will do.
 */
export function aliasRefusal(text: string): AliasRefusal | undefined {
  const trimmed = text.normalize('NFC').trim();
  if (/\p{N}/u.test(trimmed)) return 'looks-like-number';
  const parts = trimmed.split(/[\s\p{P}]+/u).filter((part) => part !== '');
  if (parts.some(isName) || parts.filter((part) => /^\p{Lu}/u.test(part)).length > 1)
    return 'looks-like-name';
  return /^\p{L}{2,30}$/u.test(trimmed) ? undefined : 'not-a-word';
}

function isName(word: string): boolean {
  const folded = fold(word);
  const own = folded.endsWith('s') ? [folded, folded.slice(0, -1)] : [folded];
  return own.some((name) => GIVEN_NAMES.has(name) || SURNAMES.has(name));
}
