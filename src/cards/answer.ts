import type { Answer, AnswerRow, NotUnderstood } from '../domain/questions/answer.js';
import { decimal } from '../domain/text/swedish.js';
import { type Button, type Card, card, type Element, footnote, plain, subtle, table, text } from './kit.js';
import { waysOn } from './ways-on.js';

const MOST_ROWS = 24;
/** Codes behind a figure that a card shows. */
export const MOST_CODES = 60;

/**
 * The answer to a question (DESIGN 9 and 10): the answer first, in one sentence with the figure in bold, then how it
 * was understood, the table and the chart of a grouped answer, and buttons for the cases behind it and for the two
 * nearest other readings. A question held back says why, and offers questions that work.
 */
export function answerCard(answer: Answer | NotUnderstood): Card {
  if (!answer.understood) {
    const { rows, buttons } = waysOn(
      answer.suggestions.slice(0, 3).map((one) => ({ label: one, line: one })),
    );
    return card([text(plainButBold(answer.text)), ...rows], buttons);
  }
  const { rows, interpretation, corrected, alternatives } = answer;
  const typed = Object.entries(corrected).map(([word, taken]) => `”${plain(word)}” som ”${taken}”`);
  const nearest = waysOn(alternatives.map(({ label, question }) => ({ label, line: question })));
  return card(
    [
      text(plainButBold(answer.text)),
      ...grouped(rows, answer.unit),
      (rows.length > 0 ? footnote : subtle)(`Så här förstod jag frågan: ${plain(interpretation)}`),
      ...(typed.length > 0 ? [subtle(`Jag läste ${typed.join(', ')}.`)] : []),
      ...nearest.rows,
    ],
    [which(answer), ...nearest.buttons],
  );
}

/** The domain's own sentences use bold; they carry nothing typed but codes and names from the programme. */
function plainButBold(words: string): string {
  return words.split('**').map(plainKeepingSpace).join('**');
}

function plainKeepingSpace(words: string): string {
  const [start = ''] = /^\s*/.exec(words) ?? [];
  const [end = ''] = /\s*$/.exec(words) ?? [];
  return words.trim() === '' ? words : start + plain(words) + end;
}

/** "Vilka?": the codes behind a figure, opened in the card. Not where there are none to show. */
function which({ cases, unit, query }: Answer): Button | undefined {
  if (cases.length === 0 || unit === 'list' || query.kind !== 'cases') return undefined;
  const more = cases.length > MOST_CODES ? ` och ${cases.length - MOST_CODES} till` : '';
  const codes = text(cases.slice(0, MOST_CODES).join(', ') + more);
  return { type: 'Action.ShowCard', title: 'Vilka?', card: card([codes]) };
}

const UNITS: Readonly<Record<string, string>> = {
  persons: 'Antal',
  percent: 'Procent',
  months: 'Månader',
  years: 'År',
  days: 'Dagar',
};

function groups(rows: readonly AnswerRow[], unit: string): Element {
  const shown = rows.slice(-MOST_ROWS);
  const counted = unit === 'persons';
  const head = counted ? ['', 'Antal'] : ['', UNITS[unit] ?? '', 'n'];
  return table(
    head,
    shown.map(({ label, value, n }) => {
      const figure =
        value === null ? (n === null ? 'färre än fem eller dolt' : '–') : decimal(value, counted ? 0 : 1);
      return counted ? [plain(label), figure] : [plain(label), figure, n === null ? '–' : String(n)];
    }),
  );
}

/**
 * The groups as bars of one colour. Bars of persons say all that the table would, so the table only takes their
 * place where the client has no charts; it stands beside shares and means, and where a figure is hidden.
 */
function grouped(rows: readonly AnswerRow[], unit: string): readonly Element[] {
  if (rows.length === 0) return [];
  const figures = groups(rows, unit);
  if (rows.length === 1) return [figures];
  const shown = rows.slice(-MOST_ROWS);
  const isWhole = unit === 'persons' && shown.every(({ value }) => value !== null);
  const bars = {
    type: 'Chart.HorizontalBar',
    displayMode: 'AbsoluteNoAxis',
    data: shown.flatMap(({ label, value }) =>
      value === null ? [] : [{ x: label, y: value, color: 'categoricalBlue' }],
    ),
    fallback: isWhole ? figures : 'drop',
  };
  return isWhole ? [bars] : [bars, figures];
}
