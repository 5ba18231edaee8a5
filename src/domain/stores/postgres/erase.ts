import type { Entry } from '../../entry.js';
import { FOR_EVER } from '../../memory.js';
import { anonymised, type Erased } from '../../privacy/erase.js';
import { StoreFailure } from '../failures.js';
import type { JournalLine } from '../json/format.js';
import type { Keys } from '../json/keys.js';
import { BEGINNING, linked, unlinked } from './chain.js';
import type { Sql } from './sql.js';

const ROWS = 'select position, line from entries where team = $1 order by position';
const FORGET = 'delete from memory where team = $1 and expires < $2';
const CHANGE = [
  'update entries set line = l, stream = s, key = k',
  'from unnest($2::bigint[], $3::text[], $4::text[], $5::text[]) as row (p, l, s, k)',
  'where team = $1 and position = p',
].join(' ');

/**
 * Writes a team's rows anew without the erased cases, in one transaction: from the first that changes every line is chained
 * afresh, so the other instances read the ledger again. What is remembered beside it for a time is forgotten: answers and
 * drafts may tell of them. The account must be allowed to change rows, which the bot's own
 * need not be. Copies of the database are erased where they are kept.
 */
export async function eraseRows(
  sql: Sql,
  team: string,
  erased: Erased,
  keys: Keys | undefined,
): Promise<void> {
  await sql.together(async (ask) => {
    await ask({ text: 'select position from head where team = $1 for update', values: [team] });
    const rows = await ask<{ position: string; line: string }>({ text: ROWS, values: [team] });
    const changed: { readonly entry: Entry; readonly text: string }[] = [];
    let [read, written] = [BEGINNING, BEGINNING];
    for (const row of rows) {
      const position = Number(row.position);
      const link = unlinked(row.line, read, keys);
      if (!link) throw new StoreFailure({ code: 'broken-row', team, position });
      read = link.sum;
      const entry = anonymised(link.value as Entry, erased);
      const line: JournalLine = { kind: 'entry', entry, more: link.more };
      const next = linked([line], written, keys);
      written = next.sum;
      const [text = ''] = next.texts;
      if (text !== row.line) changed.push({ entry, text });
    }
    const columns = [
      changed.map(({ entry }) => entry.position),
      changed.map(({ text }) => text),
      changed.map(({ entry }) => entry.stream),
      changed.map(({ entry }) => entry.key),
    ];
    await ask({ text: CHANGE, values: [team, ...columns] });
    await ask({ text: FORGET, values: [team, FOR_EVER.toISOString()] });
    await ask({ text: 'update head set sum = $2 where team = $1', values: [team, written] });
  });
}
