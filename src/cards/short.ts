import { list } from '../domain/text/swedish.js';
import { type Field, inputOf, unkeptLine } from './form.js';
import { type Button, type Card, card, type Element, note, text } from './kit.js';

/** A piece of the sentence; one that begins with a space or a comma goes on from the piece before. */
export interface Piece {
  readonly words: string;
  /** Why it was taken for granted, in a few words; undefined for what was written. It is marked. */
  readonly assumed?: string | undefined;
}

export interface ShortView {
  /** "Avsluta Rönnen". */
  readonly title: string;
  readonly pieces: readonly Piece[];
  /** What saving leads to, and what is filled in and may not stand in the chat: a quiet line each. */
  readonly notes: readonly string[];
  readonly unkept: readonly string[];
  /** What may be chosen here as well. */
  readonly inputs: readonly Field[];
  readonly save: Button;
  readonly change: Button;
}

/**
 * A whole line in one sentence, with Spara and Ändra (DESIGN 10): what was assumed is marked, and said in words below. Fits
 * a phone without scrolling.
 */
export function shortCard({ title, pieces, notes, unkept, inputs, save, change }: ShortView): Card {
  const assumed = [...new Set(pieces.flatMap((piece) => piece.assumed ?? []))];
  return card(
    [
      sentence(title, pieces),
      ...(assumed.length > 0 ? [note(`Markerat är antaget: ${list(assumed)}.`)] : []),
      ...unkeptLine(unkept),
      ...notes.map(note),
      ...inputs.flatMap((field) => inputOf(field, { values: {}, problems: {} })),
    ],
    [save, change],
  );
}

export interface AskView {
  readonly title: string;
  readonly pieces: readonly Piece[];
  readonly unkept: readonly string[];
  /** "Vad hände?" */
  readonly question: string;
  readonly choices: readonly Button[];
}

/** The one thing that a line lacks, as buttons: the card that saves is next. */
export function askCard({ title, pieces, unkept, question, choices }: AskView): Card {
  return card(
    [
      sentence(title, pieces),
      ...unkeptLine(unkept),
      text(question, { weight: 'bolder', spacing: 'medium' }),
      note('Inget sparas förrän du trycker på Spara, på nästa kort.'),
    ],
    choices,
  );
}

function sentence(title: string, pieces: readonly Piece[]): Element {
  const run = (words: string, extra: object = {}) => ({ type: 'TextRun', text: words, ...extra });
  const goesOn = (words: string) => /^[ ,]/.test(words);
  return {
    type: 'RichTextBlock',
    inlines: [
      run(title, { weight: 'bolder' }),
      ...pieces.flatMap(({ words, assumed }) => {
        const joint = goesOn(words) ? (/^\W+/.exec(words)?.[0] ?? '') : ' · ';
        return [
          run(joint),
          run(
            words.slice(goesOn(words) ? joint.length : 0),
            assumed === undefined ? {} : { highlight: true },
          ),
        ];
      }),
    ],
  };
}
