import type { Seat } from '../status/for-seat.js';
import { type Budget, COLUMNS, sumOf } from '../budget/budget.js';
import { headsFor } from '../budget/heads.js';
import { type Day, yearOf } from '../day.js';
import type { Period } from '../periods/period.js';
import type { Programme } from '../programme.js';
import type { Register } from '../register.js';
import { budgetFaultTexts, budgetSentence, COLUMN_NAMES } from '../speech/sv/budget.js';
import { capital, dayPlain } from '../text/swedish.js';
import { plainFigure } from './figures.js';
import type { Block, Cell, Part } from './report.js';
import { paragraph, tableBlock } from './sentence.js';

interface Order {
  readonly register: Register;
  readonly programme: Programme;
  readonly period: Period;
  readonly today: Day;
  readonly seat: Seat;
}

/** The budgets of the calendar years that a period touches. */
function budgetsOf({ register, period }: Order): readonly Budget[] {
  return [...register.settings.budgets.values()]
    .filter(({ year }) => yearOf(period.from) <= year && year <= yearOf(period.to))
    .sort((a, b) => a.year - b.year);
}

/** The budgets whose sums are not what was written, in words; undefined where all add up. */
export function budgetTrouble(order: Order): string | undefined {
  const wrong = budgetsOf(order).flatMap((budget) =>
    budgetFaultTexts(budget).map((text) => `Budgeten för ${budget.year}: ${text}`),
  );
  return wrong.length === 0
    ? undefined
    : `Budgeten går inte ihop, så rapporten görs inte. ${wrong.join(' ')} Rätta den och försök igen.`;
}

/** Ekonomi: each year's budget by line, with its sums, and how it goes; no part where there is none. */
export function economy(order: Order): readonly Part[] {
  const blocks = budgetsOf(order).flatMap((budget) => budgetBlocks(budget, order));
  return blocks.length === 0 ? [] : [{ heading: 'Ekonomi', blocks, sections: [] }];
}

function budgetBlocks(
  budget: Budget,
  { register, programme, period, today, seat: { role } }: Order,
): readonly Block[] {
  const columns = COLUMNS.filter((column) => sumOf(budget, column) !== undefined);
  const { year, lines } = budget;
  const cell = (path: string, amount: number | undefined): Cell =>
    amount === undefined ? '–' : plainFigure(`budget.${year}.${path}`, amount, period);
  const rows = lines.map(({ name, amounts, until }): readonly Cell[] => [
    until === undefined ? name : `${name} (utfall t.o.m. ${dayPlain(until)})`,
    ...columns.map((column) => cell(`${name}.${column}`, amounts[column])),
  ]);
  const sums = columns.map((column) => cell(`total.${column}`, sumOf(budget, column)));
  const heads = headsFor(budget, { register, programme, role, today });
  const figures = sums.filter((one) => typeof one !== 'string');
  const head = ['Kronor', ...columns.map((column) => capital(COLUMN_NAMES[column]))];
  return [
    ...paragraph({ text: budgetSentence(budget, heads).replaceAll('**', ''), figures }),
    ...tableBlock({ name: `Budget ${year}`, head, rows: [...rows, ['Summa', ...sums]], hasTotal: true }),
  ];
}
