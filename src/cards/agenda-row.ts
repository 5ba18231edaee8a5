import { textInput } from './inputs.js';
import { box, type Button, type Card, card, execute, say, subtle, text } from './kit.js';

export interface AgendaRowView {
  /** Alias in bold and code, or the point's text. */
  readonly name: string;
  readonly facts: string | undefined;
  /** What the last press led to. */
  readonly notice: string | undefined;
  readonly undo: Button | undefined;
  /** What every button sends along: the meeting, the row, the token, the agenda's message. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly mayMoveUp: boolean;
  /** "2 december": when it is put off to; undefined where it cannot be. */
  readonly next: string | undefined;
  /** What is recorded with a note: "Uppföljning"; undefined where nothing is due, or the reader may not. */
  readonly step: string | undefined;
  /** The case whose card and closure the reader may open. */
  readonly show: string | undefined;
  readonly close: string | undefined;
}

/** What can be done about one row of the agenda, on a card of its own below it. */
export function agendaRowCard(view: AgendaRowView): Card {
  const { name, facts, notice, undo, data, next } = view;
  const button = (label: string, verb: string) => execute(label, verb, data, { withoutInputs: true });
  return card(
    [
      text(name, { size: 'medium' }),
      ...(facts === undefined ? [] : [subtle(facts)]),
      ...(notice === undefined ? [] : [box('good', [text(notice)])]),
    ],
    [
      undo,
      view.step === undefined ? undefined : stepWithNote(view.step, data),
      view.mayMoveUp ? button('Flytta upp', 'agenda-move') : undefined,
      next === undefined ? undefined : button(`Ta upp ${next}`, 'agenda-carry'),
      view.close === undefined ? undefined : say('Avsluta …', `avsluta ${view.close}`),
      view.show === undefined
        ? undefined
        : execute('Visa ärendet', 'show', { code: view.show }, { withoutInputs: true }),
    ],
  );
}

function stepWithNote(step: string, data: Readonly<Record<string, unknown>>): Button {
  const field = textInput({
    id: 'note',
    label: `${step} gjord i dag. Anteckning:`,
    placeholder: 'Ingen hälsa och inga namn',
    required: 'Skriv en anteckning, eller tryck på Gjord i dagordningen.',
    max: 200,
    lines: true,
  });
  return {
    type: 'Action.ShowCard',
    title: 'Gjord med anteckning',
    card: {
      type: 'AdaptiveCard',
      body: field,
      actions: [execute('Spara', 'agenda-note', data, { style: 'positive' })],
    },
  };
}
