import { type Card, card, say, text } from './kit.js';

interface Suggestions {
  readonly card: Card;
  readonly summary: string;
}

/**
 * Says that the line was not understood, without repeating it, and offers the commands that it is nearly one of; of a line that
 * is like none, what is most asked for.
 */
export function notUnderstoodCard(near: readonly string[], most: readonly string[]): Suggestions {
  const words = 'Det där förstod jag inte.';
  return near.length > 0
    ? suggestions(words, 'Menade du något av det här?', near)
    : suggestions(words, 'Skriv det på ett annat sätt, eller börja här:', most);
}

/** Several things in one line: asks which one first, each a button that says it as a line of its own. */
export function whichLineCard(
  lines: readonly { readonly title: string; readonly line: string }[],
): Suggestions {
  const words = 'Det var flera saker på en rad.';
  const more = lines.slice(MOST_LINES).map(({ title }) => title);
  return {
    summary: words,
    card: card(
      [
        text(words, { weight: 'bolder' }),
        text('Vi tar en i taget, så att rätt sak hamnar på rätt ärende. Inget är sparat.'),
        ...(more.length > 0 ? [text(`Skriv en rad till om ${more.join(', ')}.`)] : []),
      ],
      lines.slice(0, MOST_LINES).map(({ title, line }) => say(capital(title), line)),
    ),
  };
}

/** As many buttons as a card may have. */
const MOST_LINES = 6;

function suggestions(words: string, how: string, names: readonly string[]): Suggestions {
  const shown = names.slice(0, 3).filter((name) => name !== 'hjälp');
  return {
    summary: words,
    card: card(
      [text(words, { weight: 'bolder' }), text(how)],
      [...shown, 'hjälp'].map((name) => say(capital(name), name)),
    ),
  };
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
