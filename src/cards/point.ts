import { capital } from '../domain/text/swedish.js';
import { textInput } from './inputs.js';
import type { WayOn } from './ways-on.js';
import { type Card, card, type Element, execute, row, say, subtle, text } from './kit.js';

/** Where a point for the agenda is written. */
export function pointField(label: string): readonly Element[] {
  return textInput({
    id: 'text',
    label,
    placeholder: 'Inga namn eller personnummer',
    required: 'Skriv vad ni ska ta upp.',
    max: 200,
  });
}

export interface PointView {
  readonly text: string;
  /** "onsdagsmöte 25 november". */
  readonly meeting: string;
  readonly by: string;
  readonly undo: { readonly meeting: string; readonly point: number; readonly token: string };
}

/** A point that has been added, where to, and by whom. */
export function pointCard({ text: words, meeting, by, undo }: PointView): Card {
  return card(
    [
      text(`Tillagt på dagordningen: **${words}**`, { size: 'medium' }),
      subtle(`${capital(meeting)} · tillagd av ${by}`),
    ],
    [execute('Ångra', 'point-undo', undo, { withoutInputs: true }), say('Dagordning', 'dagordning')],
  );
}

/** Which meeting a point is for, where there is none that day. */
export function whichMeetingCard(view: { readonly why: string; readonly choices: readonly WayOn[] }): Card {
  return card(
    [text(view.why, { size: 'medium' })],
    view.choices.map(({ label, line }) => say(capital(label), line)),
  );
}

export interface PointsView {
  readonly question: string;
  readonly choices: readonly Pick<PointView, 'text' | 'undo'>[];
}

/** Points that may be the one to take away, a button each. */
export function pointsCard({ question, choices }: PointsView): Card {
  return card(
    [
      text(question, { size: 'medium' }),
      ...choices.map(({ text: words, undo }) => {
        const options = { withoutInputs: true, name: `Ta bort: ${words}`.slice(0, 80) };
        return row({ main: `**${words}**`, buttons: [execute('Ta bort', 'point-undo', undo, options)] });
      }),
    ],
    [say('Dagordning', 'dagordning')],
  );
}
