import { decimal } from '../text/swedish.js';
import { UNMASKED, type Masking } from './mask-status.js';
import { MARK_WORDS } from './masking.js';

/** A count as it may be shown: the number, or what stands instead of it. */
export type Reveal = (path: string, count: number) => string;

export function revealing(masking: Masking = UNMASKED): Reveal {
  return (path, count) => {
    const mark = masking.marks.get(path);
    return mark ? MARK_WORDS[mark] : decimal(count, 0);
  };
}
