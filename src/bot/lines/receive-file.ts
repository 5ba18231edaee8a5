import { recall } from '../../domain/files/workbook/mapping.js';
import { openLists, propose } from '../../domain/files/workbook/open-lists.js';
import { sheetsOf } from '../../files/sheets-of.js';
import type { SentFile } from '../incoming.js';
import type { Reply, Turn } from '../turn.js';
import { nextImportCard } from '../views/import-view.js';

const READABLE = /\.(?:xlsx|xlsm|csv|txt)$/i;

/** Teams gives a bot no other files. */
export const ALONE = 'Filer tar jag bara emot när du skriver till mig enskilt. Där läser jag in Excellistor.';

/** A file that somebody has sent: a list is read and shown, anything else is answered with what can be done with it. */
export async function receiveFile(turn: Turn, { name, url }: SentFile): Promise<Reply> {
  if (turn.conversation.level.kind !== 'personal') return { text: ALONE };
  if (!READABLE.test(name))
    return {
      text: 'Den sortens fil kan jag inte läsa. Skicka teamets lista som Excel (.xlsx) eller CSV, så visar jag först vad den blir.',
    };
  const bytes = await turn.download(url);
  if (!bytes) return { text: 'Filen gick inte att hämta. Skicka den igen om en stund. Inget är sparat.' };
  const sheets = await sheetsOf(bytes);
  if ('why' in sheets) return { text: `${sheets.why} Inget är sparat.` };
  const { live, today, person } = turn;
  const proposal = propose(sheets, live.programme, today);
  if (proposal.sheets.length === 0)
    return {
      text: 'Jag hittar ingen rad med rubriker i filen, som Kön, Remittent och Remissdatum. Inget är sparat.',
    };
  const remembered = await turn.importMemory.remembered();
  const { sheets: mapped, confirmed } = recall(remembered, proposal.sheets);
  const all = openLists(
    sheets,
    mapped.map((one) => ({ ...one, read: true })),
    live.programme,
    today,
  );
  const lists = all.map((list, at) => ({ ...list, sheet: mapped[at] ?? list.sheet }));
  const token = turn.token();
  const held = { person: person.id, lists, without: proposal.without, answers: remembered.answers };
  turn.imports.keep(token, held);
  return nextImportCard(turn, token, held, { confirmed });
}
