import {
  type Card,
  card,
  execute,
  footnote,
  heading,
  type Row,
  row,
  say,
  subtle,
  text,
  title,
} from './kit.js';

export interface DueListView {
  /** What was asked for: "Uppföljningar", "Att göra i veckan". */
  readonly title: string;
  /** What it takes in, where its name does not say so. */
  readonly extent: string | undefined;
  /** How many, in one sentence. */
  readonly sentence: string;
  readonly overdue: readonly Row[];
  readonly coming: readonly Row[];
  /** How many more there are on the next page, and the button's data. */
  readonly more: { readonly count: number; readonly data: Readonly<Record<string, unknown>> } | undefined;
  /** The list without its filter, where it has more. */
  readonly all: { readonly label: string; readonly data: Readonly<Record<string, unknown>> } | undefined;
  /** Why some are not shown. */
  readonly hidden: string | undefined;
  readonly updated: string;
}

/** What is due (DESIGN 5): the late ones first, in words and colour, with the commonest step as a button on the row. */
export function dueListCard(view: DueListView): Card {
  const { overdue, coming, hidden, more, all } = view;
  return card(
    [
      title(view.title),
      ...(view.extent === undefined ? [] : [subtle(view.extent)]),
      text(view.sentence),
      ...(overdue.length > 0 ? [heading('Försenade'), ...overdue.map(row)] : []),
      ...(coming.length > 0 ? [heading('Kommande'), ...coming.map(row)] : []),
      ...(hidden === undefined ? [] : [subtle(hidden)]),
      footnote(view.updated),
    ],
    [
      more && execute(`Visa fler (${more.count})`, 'due-page', more.data, { withoutInputs: true }),
      all && execute(all.label, 'due-page', all.data, { withoutInputs: true }),
      say('Dagordning', 'dagordning'),
    ],
  );
}
