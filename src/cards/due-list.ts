import {
  type Card,
  card,
  execute,
  footnote,
  heading,
  note,
  type Row,
  row,
  say,
  subtle,
  text,
  title,
} from './kit.js';
import { pointField } from './point.js';

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
  /** Before a meeting: where a point of one's own is written. */
  readonly round: RoundPart | undefined;
  readonly updated: string;
}

export interface RoundPart {
  /** What became of the point that was just written, with Ångra where it was added. */
  readonly said: Row | undefined;
  readonly data: Readonly<Record<string, unknown>>;
  /** The line that ends these messages. */
  readonly end: string;
}

/** What is due (DESIGN 5): the late ones first, in words and colour, with the commonest step as a button on the row. */
export function dueListCard(view: DueListView): Card {
  const { overdue, coming, hidden, more, all, round } = view;
  return card(
    [
      title(view.title),
      ...(view.extent === undefined ? [] : [subtle(view.extent)]),
      text(view.sentence),
      ...(overdue.length > 0 ? [heading('Försenade'), ...overdue.map(row)] : []),
      ...(coming.length > 0 ? [heading('Kommande'), ...coming.map(row)] : []),
      ...(hidden === undefined ? [] : [note(hidden)]),
      footnote(view.updated),
      ...(round
        ? [...(round.said ? [row(round.said)] : []), ...pointField('Något att ta upp på mötet?')]
        : []),
    ],
    [
      round && execute('Lägg till', 'round-point', round.data, { style: 'positive' }),
      more && execute(`Visa fler (${more.count})`, 'due-page', more.data, { withoutInputs: true }),
      all && execute(all.label, 'due-page', all.data, { withoutInputs: true }),
      say('Dagordning', 'dagordning'),
      round && say('Sluta påminna', round.end),
    ],
  );
}
