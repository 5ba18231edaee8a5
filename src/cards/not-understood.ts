import { type Card, card, say, text } from './kit.js';

interface Suggestions {
  readonly card: Card;
  readonly summary: string;
}

/** Says that the line was not understood, without repeating it, and offers the nearest commands. */
export function notUnderstoodCard(names: readonly string[]): Suggestions {
  return suggestions(
    'Det där förstod jag inte.',
    names.length > 0 ? 'Menade du något av det här?' : 'Skriv hjälp så berättar jag.',
    names,
  );
}

/** Asks which of several commands that are equally near was meant. */
export function whichCommandCard(names: readonly string[]): Suggestions {
  return suggestions('Vilket menar du?', 'Det du skrev ligger lika nära flera kommandon.', names);
}

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
