import { choiceInput, textInput, toggleInput } from './inputs.js';
import {
  type Card,
  card,
  type Element,
  execute,
  footnote,
  heading,
  plain,
  subtle,
  text,
  title,
} from './kit.js';

export interface ImportColumn {
  readonly id: string;
  readonly heading: string;
  readonly becomes: string;
  readonly examples: readonly string[];
  readonly isRead: boolean;
}

export interface ImportSheet {
  readonly name: string;
  readonly read: boolean;
  /** What it lacks to be read at all. */
  readonly missing: readonly string[];
  readonly columns: readonly ImportColumn[];
}

/** How a list that somebody sent would be read. */
export interface ImportProposalView {
  readonly token: string;
  readonly sheets: readonly ImportSheet[];
  readonly without: readonly string[];
  /** "FS = Försörjningsstöd": how the team's own words are read. */
  readonly words: readonly string[];
  readonly targets: readonly { readonly title: string; readonly value: string }[];
  readonly problem?: string | undefined;
}

/** Lines that a card holds of a long list, well under 24 KB. */
const MOST = 45;

/** What each column becomes, three values of each, and how to change it. Nothing is saved from here. */
export function importProposalCard(view: ImportProposalView): Card {
  const { token, sheets, without, words, problem } = view;
  const several = sheets.length > 1;
  const lines = sheets.flatMap((sheet): Element[] => [
    ...(sheet.name === '' ? [] : [heading(plain(sheet.name))]),
    ...(sheet.missing.length > 0
      ? [subtle(`Läses inte: ${sheet.missing.join(' och ')} saknas.`)]
      : sheet.read
        ? sheet.columns.map(columnLine)
        : [subtle('Läses inte.')]),
  ]);
  return card(
    [
      title('Så läser jag listan'),
      text('Namn, personnummer och fri text läses aldrig. Inget är sparat än.', { spacing: 'none' }),
      ...(problem === undefined ? [] : [text(problem, { color: 'attention' })]),
      ...shortened(lines),
      ...(without.length > 0 ? [subtle(`Inga rubriker att känna igen: ${plain(without.join(', '))}.`)] : []),
      ...(words.length > 0 ? [heading('Orden'), text(plain(words.join(' · ')), { size: 'small' })] : []),
    ],
    [
      execute('Stämmer', 'import-confirm', { token }, { style: 'positive', withoutInputs: true }),
      { type: 'Action.ShowCard', title: 'Ändra en kolumn', card: changeCard(view) },
      several ? { type: 'Action.ShowCard', title: 'Välj blad', card: sheetsCard(view) } : undefined,
      execute('Avbryt', 'import-cancel', { token }, { withoutInputs: true }),
    ],
  );
}

function shortened(lines: readonly Element[]): readonly Element[] {
  if (lines.length <= MOST) return lines;
  return [...lines.slice(0, MOST), subtle(`… och ${lines.length - MOST} rader till.`)];
}

function columnLine({ heading: name, becomes, examples, isRead }: ImportColumn): Element {
  const values = examples.length > 0 ? ` · ${plain(examples.join(' · '))}` : '';
  const line = `${isRead ? `**${plain(name)}**` : plain(name)} → ${becomes}${values}`;
  return text(line, { size: 'small', spacing: 'small', ...(!isRead && { isSubtle: true }) });
}

function changeCard({ token, sheets, targets }: ImportProposalView): Card {
  const choices = sheets.flatMap(({ name, read, columns }) =>
    read
      ? columns.map(({ id, heading: own }) => ({
          title: plain(sheets.length > 1 ? `${name}: ${own}` : own),
          value: id,
        }))
      : [],
  );
  return card(
    [
      ...choiceInput({ id: 'column', label: 'Kolumn i listan', choices, required: 'Välj en kolumn.' }),
      ...choiceInput({ id: 'to', label: 'Ska bli', choices: targets, required: 'Välj vad den ska bli.' }),
    ],
    [execute('Ändra', 'import-change', { token })],
  );
}

function sheetsCard({ token, sheets }: ImportProposalView): Card {
  const open = sheets.filter(({ missing }) => missing.length === 0);
  return card(
    open.flatMap(({ name, read }) =>
      toggleInput({
        id: `sheet:${name}`,
        label: plain(name),
        title: 'Läs bladet',
        value: read ? 'true' : 'false',
      }),
    ),
    [execute('Läs de bladen', 'import-sheets', { token })],
  );
}

export interface ImportQuestion {
  readonly id: string;
  readonly text: string;
  readonly options: readonly string[];
  /** It may be answered by something that is not among the options. */
  readonly open: boolean;
  readonly problem?: string | undefined;
}

export interface ImportQuestionsView {
  readonly token: string;
  readonly questions: readonly ImportQuestion[];
  /** How many there are in all. */
  readonly total: number;
}

/** What the team's own words and unclear cells mean: each asked once. */
export function importQuestionsCard({ token, questions, total }: ImportQuestionsView): Card {
  const left = total > questions.length ? `De första ${questions.length} av ${total} frågor.` : '';
  return card(
    [
      title('Några frågor om listan'),
      subtle(`${left} Inget är sparat än.`.trim()),
      ...questions.flatMap(({ text: words, options, open, problem }, at) => [
        ...choiceInput({
          id: `a${at}`,
          label: plain(words),
          choices: options.map((one) => ({ title: one, value: one })),
          ...(problem !== undefined && { problem }),
        }),
        ...(open ? textInput({ id: `w${at}`, label: `Eller skriv själv, fråga ${at + 1}`, max: 100 }) : []),
      ]),
    ],
    [
      execute('Svara', 'import-answer', { token, ids: questions.map(({ id }) => id) }, { style: 'positive' }),
      execute('Avbryt', 'import-cancel', { token }, { withoutInputs: true }),
    ],
  );
}

export interface ImportFatesView {
  readonly token: string;
  /** "20 ärenden läses in". */
  readonly sentence: string;
  /** Headings and lines below them, as `fateLines` says them. */
  readonly lines: readonly string[];
  readonly cases: number;
}

/** What becomes of every row, before anything is saved. */
export function importFatesCard({ token, sentence, lines, cases }: ImportFatesView): Card {
  const body = lines.map((line) =>
    line.startsWith('  ') ? text(plain(line), { size: 'small', spacing: 'none' }) : heading(plain(line)),
  );
  return card(
    [
      title(sentence),
      ...shortened(body),
      footnote('Inget är sparat än. Du kan skicka samma fil igen senare.'),
    ],
    [
      cases > 0
        ? execute(
            `Spara ${cases} ${cases === 1 ? 'ärende' : 'ärenden'}`,
            'import-save',
            { token },
            { style: 'positive' },
          )
        : undefined,
      execute('Avbryt', 'import-cancel', { token }, { withoutInputs: true }),
    ],
  );
}
