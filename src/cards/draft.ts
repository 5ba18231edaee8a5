import { list } from '../domain/text/swedish.js';
import { type Card, card, dialogButton, execute, facts, footnote, subtle, text, title } from './kit.js';

export interface DraftView {
  readonly title: string;
  readonly intro: string | undefined;
  readonly reminder: string | undefined;
  /** What may stand in the chat, of what is filled in: label and value. */
  readonly facts: readonly (readonly [string, string])[];
  /** The labels of what is filled in and may not. */
  readonly filled: readonly string[];
  /** The labels of what is left empty. */
  readonly empty: readonly string[];
  /** Why it has to be opened before it can be saved, as sentences. */
  readonly notices: readonly string[];
  /** Undefined where it cannot be saved as it is. */
  readonly saveLabel: string | undefined;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * A form in a group (DESIGN 10): which fields are filled in, but of a person's details no value, which opens in a dialog.
 * What is whole can be saved as it is, since its writer has just written it: one line, one tap.
 */
export function draftCard(view: DraftView): Card {
  const { saveLabel, data, filled, empty } = view;
  return card(
    [
      title(view.title),
      ...(view.intro === undefined ? [] : [subtle(view.intro)]),
      ...view.notices.map((notice) => text(notice, { color: 'attention', weight: 'bolder' })),
      ...(view.facts.length > 0 ? [facts(view.facts)] : []),
      ...(filled.length > 0 ? [text(`Ifyllt, men visas inte i chatten: ${list(filled)}.`)] : []),
      ...(empty.length > 0 ? [text(`Inte ifyllt: ${list(empty)}.`, { isSubtle: true })] : []),
      ...(view.reminder === undefined ? [] : [footnote(view.reminder)]),
    ],
    [
      saveLabel === undefined
        ? undefined
        : execute(saveLabel, 'save-draft', data, { style: 'positive', withoutInputs: true }),
      dialogButton(saveLabel === undefined ? 'Fyll i' : 'Granska', 'open-draft', data),
      execute('Avbryt', 'cancel', {}, { withoutInputs: true }),
    ],
  );
}
