import { type Card, card, execute, note, row, subtle, text, title } from './kit.js';
import { type CaseName, rowName } from './names.js';

export interface CaseRow extends CaseName {
  /** One grey line of facts: where it stands. */
  readonly fact: string;
  readonly when: string | undefined;
  readonly late: boolean;
}

export interface CaseListView {
  readonly title: string;
  readonly rows: readonly CaseRow[];
  readonly total: number;
  /** What it takes in, where its name does not say so. */
  readonly extent: string | undefined;
  /** What is said when there are none. */
  readonly none: string;
  /** Why some are not named here. */
  readonly hidden: string | undefined;
  /** The next page, if there is one. */
  readonly more: { readonly count: number; readonly data: Readonly<Record<string, unknown>> } | undefined;
}

/** Cases, a row each, with a button to the case. */
export function caseListCard(view: CaseListView): Card {
  const { title: name, rows, total, extent, none, hidden, more } = view;
  return card(
    [
      title(name),
      ...(extent === undefined ? [] : [subtle(extent)]),
      text(total === 0 ? none : `**${total}** ${total === 1 ? 'ärende' : 'ärenden'}.`),
      ...rows.map(({ code, alias, fact, when, late }) =>
        row({
          main: rowName({ code, alias }),
          facts: fact,
          ...(when !== undefined && { when }),
          late,
          open: execute(`Öppna ${alias ?? code}`, 'show', { code }, { withoutInputs: true }),
          buttons: [
            execute('Visa', 'show', { code }, { withoutInputs: true, name: `Visa, ${alias ?? code}` }),
          ],
        }),
      ),
      ...(hidden === undefined ? [] : [note(hidden)]),
    ],
    [more && execute(`Visa fler (${more.count})`, 'list-page', more.data, { withoutInputs: true })],
  );
}
