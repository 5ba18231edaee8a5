import { capital } from '../domain/text/swedish.js';
import {
  type Button,
  type Card,
  card,
  dialogButton,
  facts,
  footnote,
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
  /** Who recorded it and when: said once for those that follow on each other. */
  readonly who: string;
  readonly undone: boolean;
  /** What was written about it; of what was undone, by whom and why. */
  readonly note: string | undefined;
}

/** One case (DESIGN 10): where it stands, what is due, and buttons for what can be done in this stage only. */
export function caseCard(view: CaseView): Card {
  return card(
    [
      title(view.name),
      ...(view.code === view.name ? [] : [subtle(view.code)]),
      text(view.standing),
      facts(view.facts),
      ...(view.details ? [heading('Uppgifter'), facts(view.details)] : []),
      ...(view.timeline ? [heading('Tidslinje'), ...timeline(view.timeline)] : []),
      ...(view.earlier > 0 ? [subtle(`… och ${view.earlier} tidigare händelser.`)] : []),
      ...(view.where === undefined ? [] : [footnote(view.where)]),
    ],
    [...view.steps.map(({ label, line }) => say(label, line)), detailsButton(view)],
  );
}

function timeline(rows: readonly TimelineRow[]) {
  return rows.flatMap(({ sentence, who, undone, note }, at) => {
    const isNext = rows[at - 1]?.who === who;
    const heading = at === 0 ? subtle(capital(who)) : footnote(capital(who));
    const line = text(sentence, { spacing: isNext ? 'small' : 'none', ...(undone && { isSubtle: true }) });
    return [...(isNext ? [] : [heading]), line, ...(note === undefined ? [] : [subtle(note)])];
  });
}

function detailsButton(view: CaseView): Button | undefined {
  if (view.timeline !== undefined || view.where !== undefined) return undefined;
  return dialogButton('Detaljer', 'details', { code: view.code });
}
