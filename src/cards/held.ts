import type { Case } from '../domain/case/case.js';
import type { Why } from '../domain/language/acts/reading.js';
import { type Card, card, say, text } from './kit.js';

export interface HeldView {
  /** The case, where it may be named. */
  readonly code: string | undefined;
  readonly alias: string | undefined;
  readonly stage: Case['stage'] | undefined;
  readonly why: Why;
}

/** Of what somebody would have taken away. */
export const REMOVES =
  'Så går det inte att ta bort något. Blev det fel kan du ångra eller rätta. Inget är sparat.';

const WORDS: Readonly<Record<Extract<Why, string>, string>> = {
  undone: 'Jag läser det som något som inte är gjort eller bestämt, så jag gör ingenting. Inget är sparat.',
  removes: REMOVES,
  running:
    'I en aktivitet som pågår ändras inte timmar och plats. Avsluta den och starta den på nytt. Inget är sparat.',
  cancelled:
    'Uppföljningen är inte gjord, så inget ändras. Har ni en ny dag kan du boka den. Inget är sparat.',
  'lives-on':
    'Ärendet är avslutat. Gällde det vid avslutet kan du rätta försörjningen efter. Annars svarar du på om det håller. Inget är sparat.',
  'income-now':
    'Registret har försörjningen vid remissen, och den efter avslutet. Var den fel vid remissen kan du rätta den. Inget är sparat.',
  'next-step':
    'Nästa steg fylls i när ärendet avslutas, till exempel `avsluta Rönnen annat stöd, nästa steg vården`. Inget är sparat.',
  kin: 'Det handlar om någon annan än deltagaren, så jag gör ingenting. Inget är sparat.',
};

const WAYS: Readonly<Record<string, readonly string[]>> = {
  removes: ['Ångra', 'Rätta'],
  cancelled: ['Boka uppföljning'],
  'lives-on': ['Rätta', 'Håller'],
  'income-now': ['Rätta'],
};

/** What takes a case out of the lists, which is what who "removes" one most often wants. */
const LEAVES: Readonly<Partial<Record<Case['stage'], string>>> = {
  visiting: 'Tackat nej',
  waiting: 'Tackat nej',
  enrolled: 'Avsluta',
};

const turned = (words: readonly string[]) =>
  `Jag förstår inte ”${words.join(' ')}”, och det kan ändra vad som ska göras. Skriv det med andra ord. Inget är sparat.`;

/** A line whose act is not to be done, or may not be: that nothing was done, why, and the way on. */
export function heldCard({ code, alias, stage, why }: HeldView): {
  readonly summary: string;
  readonly card: Card;
} {
  const summary = typeof why === 'string' ? WORDS[why] : turned(why);
  const name = alias ?? code;
  const named = typeof why === 'string' ? (WAYS[why] ?? []) : [];
  const leaves = why === 'removes' && stage !== undefined ? LEAVES[stage] : undefined;
  const ways = leaves === undefined ? named : [...named, leaves];
  const buttons =
    name === undefined
      ? []
      : [...ways, 'Visa'].map((way) => say(`${way} ${name}`, `${way.toLowerCase()} ${code ?? name}`));
  return { summary, card: card([text(summary)], buttons) };
}
