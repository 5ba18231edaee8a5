import { type Reader } from './reading.js';

/**
 * The token after one that begins nothing. What is glued to it with digits in it goes too, so that no part of a code,
 * an age range or a phone number is taken for a date: K26-014, 31-45, 0225-340 00.
 */
export function skipped(reader: Reader, index: number): number {
  let next = index + 1;
  let last = reader.tokens[index];
  let token = reader.tokens[next];
  while (token?.glued === true && last && (joins(last, token) || joins(token, last))) {
    last = token;
    next += 1;
    token = reader.tokens[next];
  }
  return next;
}

function joins(one: { kind: string; text: string }, other: { kind: string; text: string }): boolean {
  return one.kind === 'number' && (other.kind !== 'sign' || '-/.,:+_'.includes(other.text));
}

/** Nothing but points and question marks is left from a token on. */
export function isOver(reader: Reader, index: number): boolean {
  return reader.tokens.slice(index).every((token) => token.kind === 'sign' && '.?!'.includes(token.text));
}
