import {
  box,
  type Button,
  type Card,
  card,
  execute,
  footnote,
  heading,
  row,
  say,
  subtle,
  text,
  title,
} from './kit.js';

export interface DueRow {
  readonly code: string;
  readonly alias: string | undefined;
  /** "Uppföljning · Försäkringskassan". */
  readonly fact: string;
  /** "12 dagar försenad", "i morgon". */
  readonly when: string;
  readonly late: boolean;
  /** What the row's button does; undefined where the reader may not change cases. */
  readonly step:
    | { readonly label: string; readonly verb: string; readonly data: Readonly<Record<string, unknown>> }
    | undefined;
}

export interface DueListView {
  readonly overdue: readonly DueRow[];
  readonly coming: readonly DueRow[];
  /** How many days ahead the list looks. */
  readonly days: number;
  /** How many more there are on the next page, and the button's data. */
  readonly more: { readonly count: number; readonly data: Readonly<Record<string, unknown>> } | undefined;
  /** Items of cases that may not be named here. */
  readonly hidden: number;
  readonly totals: { readonly overdue: number; readonly coming: number };
  /** What was just done from the list, with its undo. */
  readonly done: { readonly sentence: string; readonly undo: Button | undefined } | undefined;
  readonly updated: string;
}

/** What is due: the late ones first, in words and colour, with the commonest step as a button on the row. */
export function dueListCard(view: DueListView): Card {
  const { totals, hidden } = view;
  const summary =
    totals.overdue + totals.coming === 0
      ? `Inget att följa upp de närmaste ${view.days} dagarna.`
      : `**${totals.overdue}** försenade och **${totals.coming}** de närmaste ${view.days} dagarna.`;
  return card(
    [
      title('Uppföljningar'),
      text(summary),
      ...(view.done ? [box('good', [text(view.done.sentence)])] : []),
      ...(view.overdue.length > 0 ? [heading('Försenade'), ...view.overdue.map(rowOf)] : []),
      ...(view.coming.length > 0 ? [heading('Kommande'), ...view.coming.map(rowOf)] : []),
      ...(hidden > 0 ? [subtle(`Dessutom ${hidden} som inte visas här.`)] : []),
      footnote(view.updated),
    ],
    [
      view.more &&
        execute(`Visa fler (${view.more.count})`, 'due-page', view.more.data, { withoutInputs: true }),
      view.done?.undo,
      say('Dagordning', 'dagordning'),
    ],
  );
}

function rowOf({ code, alias, fact, when, late, step }: DueRow) {
  return row({
    main: alias === undefined ? `**${code}**` : `**${alias}** · ${code}`,
    facts: fact,
    when,
    late,
    button: step && execute(step.label, step.verb, step.data, { withoutInputs: true }),
  });
}
