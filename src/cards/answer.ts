import { HIDDEN_WORDS } from '../domain/answers/mask/words.js';
import type { Answer, AnswerRow, NotUnderstood } from '../domain/answers/answer.js';
import { orderInWords } from '../domain/answers/reading-order.js';
import type { Day } from '../domain/day.js';
import { dayShort, decimal, plural, spanText } from '../domain/text/swedish.js';
import {
  type Button,
  type Card,
  card,
  type Element,
  execute,
  footnote,
  plain,
  say,
  subtle,
  table,
  text,
} from './kit.js';
import { nameList, openingRows } from './names.js';
import { waysOn } from './ways-on.js';

const MOST_ROWS = 24;
/** Codes behind a figure that a card shows. */
const MOST_CODES = 60;
/** So many rows can each open their case and the card still be under 24 KB. */
const MOST_OPENING = 40;

/**
 * The answer to a question (DESIGN 9 and 10): the answer first, in one sentence with the figure in bold, then how it
 * was understood, the table and the chart of a grouped answer, and buttons for the cases behind it and for the two
 * nearest other readings. A question held back says why, and offers questions that work, or help.
 */
export function answerCard(answer: Answer | NotUnderstood): Card {
  if (!answer.understood) {
    const { rows, buttons } = waysOn(
      answer.suggestions.slice(0, 3).map((one) => ({ label: one, line: one })),
    );
    const help = answer.suggestions.length === 0 ? [say('Hjälp', 'hjälp')] : [];
    return card([text(plainButBold(answer.text)), ...rows], [...buttons, ...help]);
  }
  const { rows, interpretation, corrected, alternatives, unit } = answer;
  const typed = Object.entries(corrected).map(([word, taken]) => `”${plain(word)}” som ”${taken}”`);
  const nearest = waysOn(alternatives.map(({ label, question }) => ({ label, line: question })));
  return card(
    [
      text(plainButBold(answer.lead ?? answer.text)),
      ...(answer.lead === undefined ? [] : caseNames(answer)),
      ...grouped(rows, unit),
      (isLong(answer) ? footnote : subtle)(
        `Så här förstod jag frågan: ${daysInWords(plain(interpretation))}`,
      ),
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
  const start = words.slice(0, words.length - words.trimStart().length);
  const end = words.slice(words.trimEnd().length);
  return words.trim() === '' ? words : start + plain(words) + end;
}

function isLong({ rows, lead, cases }: Answer): boolean {
  return rows.length > 0 || (lead !== undefined && cases.length > 0);
}

/** "2026-11-25" as "25 nov 2026", and two with a dash between as the days from one to the other. */
function daysInWords(words: string): string {
  return words
    .replace(/(\d{4}-\d{2}-\d{2})–(\d{4}-\d{2}-\d{2})/g, (_, from: Day, to: Day) => spanText(from, to))
    .replace(/\d{4}-\d{2}-\d{2}/g, (day) => dayShort(day as Day));
}

/** `among`: how many cases the whole card names. */
function caseNames({ names, query }: Behind, among = names.length): readonly Element[] {
  const left = names.length - MOST_CODES;
  const shown = names.slice(0, MOST_CODES);
  return [
    ...(names.length > 1 && query.kind === 'cases' ? [subtle(orderInWords(query.population))] : []),
    ...(among <= MOST_OPENING ? openingRows : nameList)(shown),
    ...(left > 0 ? [subtle(`och ${left} till`)] : []),
  ];
}

/** "Vilka?": asks for the cases behind a figure. Not where there are none to show. */
function which({ cases, unit, query, before = [] }: Answer): Button | undefined {
  if (cases.length === 0 || unit === 'list' || query.kind !== 'cases') return undefined;
  return execute('Vilka?', 'behind', { queries: [...before, query] }, { withoutInputs: true });
}

/** An answer and the cases behind it, as they may be called. */
export type Behind = Pick<Answer, 'text' | 'query' | 'names' | 'value'>;

/** The cases behind figures, each of which opens when it is pressed, under the sentence that has the figure; of a number also how many are not named. */
export function behindCard(answers: readonly Behind[]): Card {
  const among = answers.reduce((sum, { names }) => sum + names.length, 0);
  return card(
    answers.flatMap((answer) => [
      text(plainButBold(answer.text)),
      ...caseNames(answer, among),
      ...unnamed(answer),
    ]),
  );
}

function unnamed({ query, value, names }: Behind): readonly Element[] {
  const isNumber = query.kind === 'cases' && query.figure.type === 'count' && !query.compare;
  const left = isNumber && typeof value === 'number' ? value - names.length : 0;
  return left > 0 ? [subtle(`${plural(left, 'ärende', 'ärenden')} får inte visas för dig här.`)] : [];
}

const UNITS: Readonly<Record<string, string>> = {
  persons: 'Antal',
  percent: 'Procent',
  months: 'Månader',
  years: 'År',
  days: 'Dagar',
};

/** Digits after the comma: persons and percent are whole, as in the sentence. */
function digitsOf(unit: string): number {
  return unit === 'persons' || unit === 'percent' ? 0 : 1;
}

function groups(rows: readonly AnswerRow[], unit: string): Element {
  const shown = rows.slice(-MOST_ROWS);
  const counted = unit === 'persons';
  const head = counted ? ['', 'Antal'] : ['', UNITS[unit] ?? '', 'n'];
  return table(
    head,
    shown.map(({ label, value, n }) => {
      const figure = value === null ? (n === null ? HIDDEN_WORDS : '–') : decimal(value, digitsOf(unit));
      return counted ? [plain(label), figure] : [plain(label), figure, n === null ? '–' : String(n)];
    }),
  );
}

/**
 * The groups once: as bars of one colour where those say all that the table would (persons, nobody hidden), with the table where a
 * client has no charts; else as the table, which alone has the decimals of a mean and how many it is of.
 */
function grouped(rows: readonly AnswerRow[], unit: string): readonly Element[] {
  if (rows.length === 0) return [];
  const figures = groups(rows, unit);
  const shown = rows.slice(-MOST_ROWS);
  if (rows.length === 1 || unit !== 'persons' || shown.some(({ value }) => value === null)) return [figures];
  const data = shown.map(({ label, value }) => ({ x: label, y: value, color: 'categoricalBlue' }));
  return [{ type: 'Chart.HorizontalBar', displayMode: 'AbsoluteNoAxis', data, fallback: figures }];
}
