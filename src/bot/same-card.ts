import type { Card } from '../cards/kit.js';

/** Do two cards say the same, whatever their tokens: can no reader tell them apart? What is not known says something else. */
export function isSame(one: Card | undefined, other: Card): boolean {
  return one !== undefined && (one === other || wordsOf(one) === wordsOf(other));
}

function wordsOf(card: Card): string {
  return JSON.stringify(card, (key, value: unknown) => (key === 'token' ? '' : value));
}
