import * as z from 'zod';
import { card, subtle } from '../../cards/kit.js';
import { codeOf } from '../../domain/case/fold-case.js';
import { remember } from '../../domain/files/workbook/mapping.js';
import { missingColumns } from '../../domain/files/workbook/propose.js';
import type { WorkbookPlan } from '../../domain/files/workbook/plan-workbook.js';
import { isIdentity, type Target } from '../../domain/files/workbook/target.js';
import { targetCalled } from '../../domain/files/workbook/target-words.js';
import type { List } from '../../domain/files/workbook/people.js';
import { plural } from '../../domain/text/swedish.js';
import { cardToken } from '../card-token.js';
import { cameOf, type HeldImport } from '../imports.js';
import { action } from '../registry.js';
import type { CardReply, Reply, Turn } from '../turn.js';
import { nextImportCard, planOf } from '../views/import-view.js';

const roles = ['team', 'admin'] as const;
const SAVED = 'Redan sparat: allt i listan finns i registret. Du behöver inte göra något mer.';
const GONE = { text: 'Den filen minns jag inte längre. Skicka den igen. Inget är sparat.' };

/** What a button of an import does with the file that it is about, if it is remembered. */
function on(turn: Turn, token: string, what: (held: HeldImport) => Promise<Reply> | Reply): Promise<Reply> {
  const held = turn.imports.find(token);
  if (held?.person !== turn.person.id) return Promise.resolve(GONE);
  return Promise.resolve(held.came === undefined ? what(held) : { text: held.came });
}

function replacing(reply: CardReply): CardReply {
  return { ...reply, replaces: true };
}

const schema = z.looseObject({ token: cardToken });

/** Stämmer: on to the questions, or to what becomes of every row. */
const confirmAction = action({
  verb: 'import-confirm',
  roles,
  schema,
  run: (turn, { token }) =>
    on(turn, token, (held) => replacing(nextImportCard(turn, token, held, { confirmed: true }))),
});

/** Another meaning for one column. */
const changeAction = action({
  verb: 'import-change',
  roles,
  schema: schema.extend({ column: z.string().regex(/^\d{1,3}:\d{1,3}$/), to: z.string().max(100) }),
  run: (turn, { token, column, to }) =>
    on(turn, token, (held) => {
      const [sheet, at] = column.split(':').map(Number);
      const target = targetCalled(to);
      const before = held.lists[sheet ?? -1]?.sheet.columns.find((one) => one.at === at)?.target;
      const isClosed = before !== undefined && (isIdentity(before) || isProse(before));
      if (!target || before === undefined || isClosed) {
        const problem = 'Den kolumnen talar om vem någon är, eller är fri text. Den läses aldrig.';
        return replacing(nextImportCard(turn, token, held, { confirmed: false, problem }));
      }
      const lists = held.lists.map((list, index) => (index === sheet ? changed(list, at, target) : list));
      const next = { ...held, lists };
      turn.imports.keep(token, next);
      return replacing(nextImportCard(turn, token, next, { confirmed: false }));
    }),
});

function isProse(target: Target): boolean {
  return target.kind === 'unread' && target.why === 'note';
}

function changed(list: List, at: number | undefined, target: Target): List {
  const columns = list.sheet.columns.map((one) => (one.at === at ? { ...one, target } : one));
  const missing = missingColumns(columns);
  const read = missing.length === 0 && (list.sheet.read || list.sheet.missing.length > 0);
  return { ...list, sheet: { ...list.sheet, columns, missing, read } };
}

/** Which sheets are read. */
const sheetsAction = action({
  verb: 'import-sheets',
  roles,
  schema,
  run: (turn, { token, ...inputs }) =>
    on(turn, token, (held) => {
      const lists = held.lists.map((list): List => {
        const said = (inputs as Record<string, unknown>)[`sheet:${list.sheet.name}`];
        const read =
          list.sheet.missing.length === 0 && (said === undefined ? list.sheet.read : said === 'true');
        return { ...list, sheet: { ...list.sheet, read } };
      });
      const next = { ...held, lists };
      turn.imports.keep(token, next);
      return replacing(nextImportCard(turn, token, next, { confirmed: false }));
    }),
});

const MOST_ASKED = 20;
const answer = z.string().max(200).optional();

/** Svara: the next questions, or what becomes of every row. */
const answerAction = action({
  verb: 'import-answer',
  roles,
  schema: schema.extend({ ids: z.array(z.string().max(1000)).max(MOST_ASKED) }),
  run: (turn, { token, ids, ...inputs }) =>
    on(turn, token, (held) => {
      const given = ids.flatMap((id, at) => {
        const of = (name: string) =>
          answer.safeParse((inputs as Record<string, unknown>)[name]).data?.trim() ?? '';
        const said = of(`w${at}`) || of(`a${at}`);
        return said === '' ? [] : [[id, said] as const];
      });
      const next = { ...held, answers: { ...held.answers, ...Object.fromEntries(given) } };
      turn.imports.keep(token, next);
      return replacing(nextImportCard(turn, token, next, { confirmed: true }));
    }),
});

/** Nothing is left to save of it. */
function isIn({ errors, imported }: WorkbookPlan['plan']): boolean {
  return errors.length === 0 && imported === 0;
}

/** Spara: every row that was shown as coming with, in one commit. */
const saveImportAction = action({
  verb: 'import-save',
  roles,
  schema,
  run: (turn, { token }) =>
    on(turn, token, async (held) => {
      const { questions, plan } = planOf(turn, held);
      if (questions.length > 0) return replacing(nextImportCard(turn, token, held, { confirmed: true }));
      // The same list may be being saved at another instance.
      if (isIn(plan)) return { text: SAVED };
      const appended = await turn.live.admitAll(plan.entries);
      if (appended.kind !== 'appended' && isIn(planOf(turn, held).plan)) return { text: SAVED };
      if (appended.kind !== 'appended')
        return { text: 'Registret ändrades medan listan lästes in. Inget är sparat. Tryck Spara igen.' };
      turn.imports.keep(token, cameOf(held, SAVED));
      const read = held.lists.map(({ sheet }) => sheet);
      const kept = await turn.importMemory
        .keep(remember(await turn.importMemory.remembered(), read, held.answers))
        .then(
          () => true,
          () => false,
        );
      const codes = [...new Set(appended.entries.map((entry) => codeOf(entry)))];
      const sentence = `Sparat: ${plural(plan.imported, 'ärende', 'ärenden')}.`;
      const next = kept ? ' Nästa gång läser jag listan på samma sätt.' : '';
      return {
        replaces: true,
        summary: sentence,
        about: codes,
        card: card([subtle(`${sentence}${next} \`i kö\` och \`alla\` visar dem.`)]),
      };
    }),
});

const cancelImportAction = action({
  verb: 'import-cancel',
  roles,
  schema,
  run: (turn, { token }) => {
    const text = 'Avbrutet. Inget sparades, och filen är glömd.';
    const held = turn.imports.find(token);
    if (held?.came !== undefined) return Promise.resolve({ text: held.came });
    if (held) turn.imports.keep(token, cameOf(held, text));
    return Promise.resolve({ replaces: true, summary: text, card: card([subtle(text)]) });
  },
});

export const importActions = [
  confirmAction,
  changeAction,
  sheetsAction,
  answerAction,
  saveImportAction,
  cancelImportAction,
];
