import { type Button, execute, type Row, say } from '../../cards/kit.js';
import { addMonths, type Day } from '../../domain/day.js';
import type { DueItem } from '../../domain/due.js';
import { type DueKind, dueRow } from '../../domain/schema/due.js';
import { dayShort } from '../../domain/text/swedish.js';
import type { Reader } from '../turn.js';
import type { RowMark } from './row-mark.js';

/** The verbs that a list's rows send, and what they send besides the row itself. */
export interface RowVerbs {
  readonly done: string;
  readonly more: string;
  readonly undo: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What is on a row: enough to take a step about it. */
export type OnRow = Pick<DueItem, 'code' | 'kind' | 'due'> & { readonly name: string };

/**
 * The buttons of a row: Gjord; of a trial Fortsätter and Mer, and opened also the rest (DESIGN 10); of a closure that may
 * last Ja, kvar and Mer. Each has a name of its own.
 */
export function stepButtons(
  turn: Pick<Reader, 'live' | 'today'>,
  on: OnRow,
  opened: boolean,
  verbs: RowVerbs,
): readonly Button[] {
  const { code, kind, due, name } = on;
  const row = dueRow(kind);
  const revision = turn.live.register.cases.get(code)?.revision;
  const data = { ...verbs.data, code, kind, due, revision };
  const button = (label: string, verb: string, more = {}, said = label) =>
    execute(
      label,
      verb,
      { ...data, ...more },
      { withoutInputs: true, name: `${said}, ${name}, ${row.name}` },
    );
  const done = button(row.button, verbs.done);
  const more = (...ways: readonly Button[]) =>
    opened ? [done, ...ways] : [done, button('Mer', verbs.more, { open: true })];
  switch (kind) {
    case 'follow-up':
    case 'review':
      return [done];
    case 'holding':
      return more(
        say('Annat', `inte kvar ${code}`, `Annat, ${name}`),
        button('Vet inte', verbs.done, { decision: 'unknown' }),
      );
    case 'trial': {
      const until = dayShort(addMonths(due, 1), turn.today);
      return more(
        button(`Förläng till ${until}`, verbs.done, { decision: 'extend' }, 'Förläng'),
        button('Annan dag', 'decide'),
        say('Avsluta', `avsluta ${code}`, `Avsluta, ${name}`),
      );
    }
  }
}

/** A row in whose place there is a receipt: with Ångra, where something was saved. */
export function markRow({ code, kind, words, numbers, due }: RowMark, verbs: RowVerbs): Row {
  const data = { ...verbs.data, code, numbers, kind, due };
  const name = `Ångra, ${words.replace(/[*✓]/g, '').trim()}`.slice(0, 80);
  return {
    main: words,
    ...(numbers && { buttons: [execute('Ångra', verbs.undo, data, { withoutInputs: true, name })] }),
  };
}

/** Rows by the day they are due, with a mark in the place of what was pressed; one without a place comes first. */
export function withMark<Item extends { readonly code: string; readonly kind: DueKind; readonly due: Day }>(
  items: readonly Item[],
  mark: RowMark | undefined,
): readonly (Item | RowMark)[] {
  if (!mark) return items;
  const { due, code } = mark;
  const before = (item: Item) =>
    due !== undefined && (item.due < due || (item.due === due && item.code < code));
  const at = items.findIndex((item) => !before(item));
  return at < 0 ? [...items, mark] : [...items.slice(0, at), mark, ...items.slice(at)];
}
