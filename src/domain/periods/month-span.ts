import { yearOf } from '../day.js';
import { dayPlain } from '../text/swedish.js';
import type { Period } from './period.js';

/** "juli 2022–juni 2023", "mars–juni 2025", "mars 2025" of whole months. */
export function monthSpan({ from, to }: Period): string {
  const [first = '', last = ''] = [from, to].map((day) => dayPlain(day).replace(/^\d+ /, ''));
  if (first === last) return first;
  return `${yearOf(from) === yearOf(to) ? first.replace(/ \d+$/, '') : first}–${last}`;
}
