import { capital } from '../domain/text/swedish.js';
import { type Card, card, execute, type Row, row, say, subtle, text, title } from './kit.js';

export interface DecisionView {
  readonly text: string;
  /** When it is to be done, and by whom. */
  readonly facts: string;
  /** "onsdagsmöte 25 november". */
  readonly meeting: string;
  readonly undo: { readonly from: string; readonly number: number; readonly token: string };
}

/** A decision that has been written down: it stays on the agenda until it is done. */
export function decisionCard({ text: words, facts, meeting, undo }: DecisionView): Card {
  return card(
    [
      text(`Beslut: **${words}**`, { size: 'medium' }),
      ...(facts === '' ? [] : [text(facts)]),
      subtle(`${capital(meeting)} · står på dagordningen tills det är klart`),
    ],
    [execute('Ångra', 'decision-undo', undo, { withoutInputs: true }), say('Öppna beslut', 'öppna beslut')],
  );
}

export interface DecisionsView {
  readonly title: string;
  readonly rows: readonly Row[];
  /** Said where there is none. */
  readonly none: string;
}

/** Decisions, each with a button that says it is done. */
export function decisionsCard({ title: name, rows, none }: DecisionsView): Card {
  return card(
    [title(name), ...(rows.length > 0 ? rows.map(row) : [text(none)])],
    [say('Dagordning', 'dagordning')],
  );
}
