import { editDistance } from '../../text/edit-distance.js';
import { fold } from '../../text/fold.js';

/**
 * The words of a cell as a team writes them, folded: "Soc/förs.stöd" is `soc` and `fors.stod`, "F-kassan" `fkassan`.
 * A point stays where something is left out behind it.
 */
export function chunksOf(text: string): readonly string[] {
  return fold(text)
    .replace(/(?<=[a-z0-9])-(?=[a-z0-9])/g, '')
    .replace(/(\d)\s*%/g, '$1%')
    .split(/[^a-z0-9.&%?]+/)
    .map((chunk) => chunk.replace(/^\.+/, ''))
    .filter((chunk) => chunk !== '');
}

/** How surely a chunk is a word: `same`, one slip of the pen in a long word, or cut short. */
export type Likeness = 'same' | 'slip' | 'short';

const LONG = 7;
/** The part of a word that says it all: half of "arbetslöshetsersättning" is only somebody without work. */
const MOST_OF = 0.6;
/** What a noun may end in: könet, remittenten, remisser. */
const ENDINGS: ReadonlySet<string> = new Set(['t', 'et', 'n', 'en', 's', 'ens', 'er', 'ar', 'or', 'na']);
/** Letters that a word must keep to be known without a point behind it. */
const LEAST_KEPT = 5;

export function likeness(chunk: string, word: string): Likeness | undefined {
  const bare = chunk.replace(/\.$/, '');
  if (bare === word) return 'same';
  if (chunk.includes('.')) return isShortened(chunk, word) ? 'short' : undefined;
  if (bare.length >= LEAST_KEPT && bare.length >= word.length * MOST_OF && word.startsWith(bare))
    return 'short';
  if (word.length >= 3 && bare.startsWith(word) && ENDINGS.has(bare.slice(word.length))) return 'short';
  return word.length >= LONG && editDistance(bare, word, 1) === 1 ? 'slip' : undefined;
}

/** "fors.stod" for forsorjningsstod, "akt.ers" for aktivitetsersattning, "uppf." for uppfoljning. */
function isShortened(chunk: string, word: string): boolean {
  const parts = chunk.split('.').filter((part) => part !== '');
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const found = word.indexOf(part, at);
    if (found < 0 || (index === 0 && found > 0)) return false;
    at = found + part.length;
  }
  return (parts[0]?.length ?? 0) >= 3 || (parts.length > 1 && parts.join('').length > 3);
}
