import { list } from '../domain/text/swedish.js';
import { type Card, card, dialogButton, execute, facts, subtle, text, title } from './kit.js';

export interface DraftView {
  readonly title: string;
  readonly intro: string | undefined;
  /** What may stand in the chat, of what is filled in: label and value. */
  readonly facts: readonly (readonly [string, string])[];
  /** The labels of what is filled in and may not. */
  readonly filled: readonly string[];
  /** The labels of what is left empty. */
  readonly empty: readonly string[];
  /** Why it has to be opened before it can be saved, as sentences. */
  readonly notices: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * A form in a group (DESIGN 10): which fields are filled in, but of a person's details no value, which opens in a dialog.
 */
export function draftCard({ title: heading, intro, notices, filled, empty, ...view }: DraftView): Card {
  return card(
    [
      title(heading),
      ...(intro === undefined ? [] : [subtle(intro)]),
      ...notices.map((notice) => text(notice, { color: 'attention', weight: 'bolder' })),
      ...(view.facts.length > 0 ? [facts(view.facts)] : []),
      ...(filled.length > 0 ? [text(`Ifyllt, men visas inte i chatten: ${list(filled)}.`)] : []),
      ...(empty.length > 0 ? [text(`Inte ifyllt: ${list(empty)}.`, { isSubtle: true })] : []),
    ],
    [
      dialogButton('Fyll i', 'open-draft', view.data),
      execute('Avbryt', 'cancel', {}, { withoutInputs: true }),
    ],
  );
}
