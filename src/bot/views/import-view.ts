import {
  importFatesCard,
  importProposalCard,
  importQuestionsCard,
  type ImportSheet,
} from '../../cards/import.js';
import { COLUMN_WORDS } from '../../domain/files/column-words.js';
import { planWorkbook, type WorkbookPlan } from '../../domain/files/workbook/plan-workbook.js';
import { columnLines, fateLines, questionText, wordLines } from '../../domain/files/workbook/say-import.js';
import { targetName, TARGETS } from '../../domain/files/workbook/target-words.js';
import { plural } from '../../domain/text/swedish.js';
import type { HeldImport } from '../imports.js';
import type { CardReply, Turn } from '../turn.js';

/** Questions on a card at once: more would be too long for a phone, and for Teams. */
const AT_A_TIME = 5;

/** What the file would do to the register as it is now. */
export function planOf(turn: Turn, { lists, answers }: HeldImport): WorkbookPlan {
  const { register, programme } = turn.live;
  const time = { today: turn.today, recorded: turn.now().toISOString() };
  return planWorkbook(
    lists.filter(({ sheet }) => sheet.read),
    answers,
    register,
    programme,
    time,
  );
}

/** The proposal until it is confirmed, then what is asked, then what becomes of every row. */
export function nextImportCard(
  turn: Turn,
  token: string,
  held: HeldImport,
  { confirmed, problem }: { readonly confirmed: boolean; readonly problem?: string },
): CardReply {
  if (!confirmed) return { summary: 'Så läser jag listan', card: proposalOf(turn, token, held, problem) };
  const { questions, fates, plan } = planOf(turn, held);
  if (questions.length > 0) {
    const page = questions.slice(0, AT_A_TIME).map((question) => ({
      id: question.id,
      text: questionText(question),
      options: question.options,
      open: question.kind === 'value' || question.kind === 'cell',
      ...(question.misread !== undefined && {
        problem: `”${question.misread}” kan jag inte läsa som ett svar.`,
      }),
    }));
    return {
      summary: 'Några frågor om listan',
      card: importQuestionsCard({ token, questions: page, total: questions.length }),
    };
  }
  const sentence = `${plural(plan.imported, 'ärende', 'ärenden')} kommer med, ${plural(plan.unchanged, 'finns redan', 'finns redan')}`;
  return {
    summary: sentence,
    card: importFatesCard({ token, sentence, lines: fateLines(fates), cases: plan.imported }),
  };
}

function proposalOf(turn: Turn, token: string, { lists, without }: HeldImport, problem: string | undefined) {
  return importProposalCard({
    token,
    sheets: lists.map((list, at): ImportSheet => {
      const { name, read, missing, columns } = list.sheet;
      const lines = columnLines(list.sheet, list);
      return {
        name,
        read,
        missing: missing.map((column) => COLUMN_WORDS[column][0].toLowerCase()),
        columns: lines.map(({ at: column, heading, becomes, examples }) => ({
          id: `${at}:${column}`,
          heading,
          becomes,
          examples,
          isRead: columns.some((one) => one.at === column && one.target.kind !== 'unread'),
        })),
      };
    }),
    without,
    words: wordLines(
      lists.filter(({ sheet }) => sheet.read),
      turn.live.programme,
      turn.today,
    ),
    targets: TARGETS.map(({ word, target }) => ({
      title: target.kind === 'unread' ? 'Läs inte' : targetName(target),
      value: word,
    })),
    problem,
  });
}
