import { type Card, card, say, text } from './kit.js';

export interface HeldView {
  /** The case, where it may be named. */
  readonly code: string | undefined;
  readonly alias: string | undefined;
  readonly why: 'undone' | 'removes' | readonly string[];
}

/** A line whose act is not to be done, or may not be: that nothing was done, why, and the way on. */
export function heldCard({ code, alias, why }: HeldView): { readonly summary: string; readonly card: Card } {
  const summary =
    why === 'undone'
      ? 'Jag läser det som något som inte är gjort eller bestämt, så jag gör ingenting. Inget är sparat.'
      : why === 'removes'
        ? 'Så går det inte att ta bort något. Är det fel kan du ångra eller rätta det. Inget är sparat.'
        : `Jag förstår inte ”${why.join(' ')}”, och det kan ändra vad som ska göras. Skriv det med andra ord. Inget är sparat.`;
  const name = alias ?? code;
  const ways = why === 'removes' ? ['Ångra', 'Rätta'] : [];
  const buttons =
    name === undefined
      ? []
      : [...ways, 'Visa'].map((way) => say(`${way} ${name}`, `${way.toLowerCase()} ${code ?? name}`));
  return { summary, card: card([text(summary)], buttons) };
}
