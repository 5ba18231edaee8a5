import { createHash } from 'node:crypto';
import type { Card } from '../cards/kit.js';

/** What a card says, whatever its token: the same text for two cards that a reader cannot tell apart. */
export function marksOf(card: Card): string {
  const words = JSON.stringify(card, (key, value: unknown) => (key === 'token' ? '' : value));
  return createHash('sha256').update(words).digest('base64');
}
