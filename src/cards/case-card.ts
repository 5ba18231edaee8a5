import {
  type Button,
  type Card,
  card,
  dialogButton,
  facts,
  heading,
  say,
  subtle,
  text,
  title,
} from './kit.js';

export interface CaseView {
  readonly name: string;
  readonly code: string;
  /** Where it stands, as one sentence. */
  readonly standing: string;
  /** Dates and what is due: label and value. */
  readonly facts: readonly (readonly [string, string | undefined])[];
  /** What may be done in this stage, the commonest first: the line each button says. */
  readonly steps: readonly { readonly label: string; readonly line: string }[];
  /** Age, income, consents: only where the reader may see them (a dialog or a personal chat). */
  readonly details: readonly (readonly [string, string | undefined])[] | undefined;
  /** The ledger told, newest first, with who and when. Also only there. */
  readonly timeline: readonly TimelineRow[] | undefined;
  /** Rows of the timeline that were left out to keep the card small. */
  readonly earlier: number;
  /** Said where details exist but are not for this place. */
  readonly where: string | undefined;
}

export interface TimelineRow {
  readonly sentence: string;
  readonly undone: boolean;
  readonly note: string | undefined;
}

/** One case (DESIGN 10): where it stands, what is due, and buttons for what can be done in this stage only. */
export function caseCard(view: CaseView): Card {
  return card(
    [
      title(view.name),
      subtle(view.code),
      text(view.standing),
      facts(view.facts),
      ...(view.details ? [heading('Uppgifter'), facts(view.details)] : []),
      ...(view.timeline ? [heading('Tidslinje'), ...view.timeline.flatMap(rowOf)] : []),
      ...(view.earlier > 0 ? [subtle(`… och ${view.earlier} tidigare händelser.`)] : []),
      ...(view.where === undefined ? [] : [subtle(view.where)]),
    ],
    [...view.steps.map(({ label, line }) => say(label, line)), detailsButton(view)],
  );
}

function rowOf({ sentence, undone, note }: TimelineRow) {
  const line = text(undone ? `${sentence} – ångrat` : sentence, {
    spacing: 'small',
    ...(undone && { isSubtle: true }),
  });
  return note === undefined ? [line] : [line, subtle(note)];
}

function detailsButton(view: CaseView): Button | undefined {
  if (view.timeline !== undefined || view.where !== undefined) return undefined;
  return dialogButton('Detaljer', 'details', { code: view.code });
}
