import { fold } from '../../text/fold.js';
import type { SheetRow } from '../sheet.js';
import { COLOURS, protectionIn } from './words/small.js';

/** The colour that the rows around a list say is for a protected identity: "Röd = skyddade", or a red cell that says so. */
export function protectedColour(rows: readonly SheetRow[]): string | undefined {
  for (const { cells, marks } of rows)
    for (const [at, text] of cells.entries()) {
      if (protectionIn(fold(text)) < 0) continue;
      const named = namedColour(text);
      const painted = marks?.[at]?.fill ?? marks?.[at - 1]?.fill;
      if (named !== undefined || painted !== undefined) return named ?? painted;
    }
  return undefined;
}

/** "Gul = i kö   Röd = skyddade": the last colour named before the word of protection. */
function namedColour(text: string): string | undefined {
  const folded = fold(text);
  const before = folded.slice(0, protectionIn(folded));
  const found = Object.keys(COLOURS)
    .map((colour) => ({ colour, at: before.lastIndexOf(fold(colour)) }))
    .filter(({ at }) => at >= 0);
  return found.sort((a, b) => b.at - a.at)[0]?.colour;
}
