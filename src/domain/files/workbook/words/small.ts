import { fold } from '../../../text/fold.js';
import { formsIn } from '../lexicon.js';
import small from './small.json' with { type: 'json' };

const words = (lines: readonly string[]): ReadonlySet<string> => new Set(formsIn(lines));

/** Cells that say that there is nothing to say. */
export const NOTHING = words(['', ...small.nothing]);
/** Cells that mean what stands above them. */
export const AS_ABOVE = words(small.asAbove);
/** In the place of an outcome: it has not ended. */
export const ONGOING = words(small.ongoing);
export const YES = words(small.yes);
export const NO = words(small.no);
/** A consent that is not written is none (DESIGN 2). */
export const ORAL = words(small.oral);

/** Words that a row of sums, or of something counted, begins with. */
export const SUM_WORDS = words(small.sum);
/** Words that part a list into times or stages: no person is called so. */
export const SECTION_WORDS = words(small.section);
/** Parts of words that tell of a protected identity where the colours are explained. */
const PROTECTED_PARTS = formsIn(small.protectedParts);
/** Where in a folded text protection begins to be spoken of; -1 where it is not. */
export function protectionIn(folded: string): number {
  const found = PROTECTED_PARTS.map((part) => folded.indexOf(part)).filter((at) => at >= 0);
  return found.length === 0 ? -1 : Math.min(...found);
}

/** The colours that cells have, with their plurals. */
export const COLOURS: Readonly<Record<string, string>> = small.colours;

/** The first word of a text, folded, as the sets above have it. */
export function firstWord(text: string): string {
  return (
    fold(text)
      .trim()
      .split(/[\s,.]+/)[0] ?? ''
  );
}
