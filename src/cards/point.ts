import { capital } from '../domain/text/swedish.js';
import { type Card, card, execute, say, subtle, text } from './kit.js';

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
