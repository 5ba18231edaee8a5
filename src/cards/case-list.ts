import { type Card, card, execute, plain, row, subtle, text, title } from './kit.js';

export interface CaseRow {
  readonly code: string;
  readonly alias: string | undefined;
  /** One grey line of facts: where it stands. */
  readonly fact: string;
  readonly when: string | undefined;
  readonly late: boolean;
}

export interface CaseListView {
  readonly title: string;
  readonly rows: readonly CaseRow[];
  readonly total: number;
  /** A word was looked for: where nothing is found, it is said where it was looked for. */
  readonly searched: boolean;
  /** Why some are not named here. */
  readonly hidden: string | undefined;
  /** The next page, if there is one. */
  readonly more: { readonly count: number; readonly data: Readonly<Record<string, unknown>> } | undefined;
}

/** Cases, a row each, with a button to the case. */
export function caseListCard(view: CaseListView): Card {
  const { title: name, rows, total, searched, hidden, more } = view;
  const none = searched
    ? 'Inget hittat. Jag söker i kod, alias, remittent, enhet och aktivitet.'
    : 'Inga ärenden.';
  return card(
    [
      title(name),
      text(total === 0 ? none : `**${total}** ${total === 1 ? 'ärende' : 'ärenden'}.`),
      ...rows.map(({ code, alias, fact, when, late }) =>
        row({
          main: alias === undefined ? `**${code}**` : `**${plain(alias)}** · ${code}`,
          facts: fact,
          ...(when !== undefined && { when }),
          late,
          buttons: [
            execute('Visa', 'show', { code }, { withoutInputs: true, name: `Visa, ${alias ?? code}` }),
          ],
        }),
      ),
      ...(hidden === undefined ? [] : [subtle(hidden)]),
    ],
    [more && execute(`Visa fler (${more.count})`, 'list-page', more.data, { withoutInputs: true })],
  );
}
