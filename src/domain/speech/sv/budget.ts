import {
  type Amount,
  type Budget,
  type BudgetLine,
  budgetFaults,
  type Column,
  outcomeUntil,
  sumOf,
} from '../../budget/budget.js';
import type { Heads } from '../../budget/heads.js';
import { type Day, day, daysBetween } from '../../day.js';
import { faultText } from '../../status/fault-text.js';
import { capital, dayPlain, dayShort, decimal, list, percent } from '../../text/swedish.js';

export const COLUMN_NAMES: Readonly<Record<Column, string>> = {
  asked: 'äskat',
  granted: 'beviljat',
  outcome: 'utfall',
  forecast: 'prognos',
};

/** "1 850 000 kr". */
function crowns(amount: number): string {
  return `${decimal(amount, 0)} kr`;
}

/** "Löner 2026: 1 850 000 kr beviljat", "… utfall till och med 30 september". */
export function amountText({ year, line, column, amount, until }: Amount): string {
  const to = until === undefined ? '' : ` till och med ${dayPlain(until)}`;
  return `${capital(line ?? 'totalt')} ${year}: **${crowns(amount)}** ${COLUMN_NAMES[column]}${to}`;
}

/** Every column that does not add up to its total, a sentence each. */
export function budgetFaultTexts(budget: Budget): readonly string[] {
  return budgetFaults(budget).map((fault) => {
    const column = fault.row.replace('budget.', '') as Column;
    const isOne = fault.sum === String(fault.makes);
    const sum = isOne ? fault.sum : fault.sum.replace(/\d+/g, (digits) => decimal(Number(digits), 0));
    return faultText({ ...fault, sum, row: `Summan av ${COLUMN_NAMES[column]}` });
  });
}

/**
 * How the year goes against the budget, in one sentence: what is used of what was granted, how much of the year has gone,
 * the forecast, and what it comes to for each enrolled and each result.
 */
export function budgetSentence(budget: Budget, heads: Heads | undefined): string {
  const { year } = budget;
  const [granted, outcome, forecast] = (['granted', 'outcome', 'forecast'] as const).map((one) =>
    sumOf(budget, one),
  );
  const until = outcomeUntil(budget);
  if (granted === undefined && outcome === undefined) return `Ingen budget för ${year} är inskriven.`;
  if (outcome === undefined || until === undefined)
    return `**${crowns(granted ?? 0)}** är beviljat för ${year}. Inget utfall är inskrivet än.`;
  const gone = (daysBetween(day(`${year}-01-01`), until) + 1) / daysInYear(year);
  const of =
    granted === undefined || granted === 0
      ? ''
      : ` av ${crowns(granted)}: **${percent(outcome / granted)}** när ${percent(gone)} av året har gått`;
  const ahead =
    forecast === undefined
      ? ''
      : `, och prognosen är ${crowns(forecast)}${isWhole(budget) ? against(forecast, granted) : ''}`;
  return `Till och med ${dayPlain(until)} är **${crowns(outcome)}** använt${of}${ahead}.${without(budget)}${each(outcome, heads)}`;
}

function daysInYear(year: number): number {
  return daysBetween(day(`${year}-01-01`), day(`${year + 1}-01-01`));
}

/** Does every line that was granted anything have a forecast? */
function isWhole({ lines }: Budget): boolean {
  return lines.every(({ amounts }) => amounts.granted === undefined || amounts.forecast !== undefined);
}

/** Lines that nobody has written an outcome for. */
function without({ lines }: Budget): string {
  const missing = lines.filter(
    ({ amounts }) => amounts.granted !== undefined && amounts.outcome === undefined,
  );
  return missing.length === 0 || missing.length === lines.length
    ? ''
    : ` Utfall saknas för ${list(missing.map(({ name }) => plainName(name)))}.`;
}

function plainName(name: string): string {
  return name.toLocaleLowerCase('sv');
}

function against(forecast: number, granted: number | undefined): string {
  if (granted === undefined || forecast === granted) return '';
  return ` (${crowns(Math.abs(forecast - granted))} ${forecast > granted ? 'över' : 'under'})`;
}

function each(outcome: number, heads: Heads | undefined): string {
  if (!heads || heads.enrolled === 0) return '';
  const share = (count: number, where: string) =>
    `${crowns(Math.round(outcome / count))} för ${count === 1 ? 'den enda' : `var och en av ${count}`} i ${where}`;
  const result = heads.results === 0 ? '' : ` och ${share(heads.results, 'resultat')}`;
  return ` Det är ${share(heads.enrolled, 'verksamheten')}${result}.`;
}

/** A line's cells in the columns' order, the outcome with its day where that is another than the budget's. */
export function lineCells(
  { amounts, until }: BudgetLine,
  columns: readonly Column[],
  budget: Budget,
  today: Day,
): readonly string[] {
  const cell = (column: Column) => (amounts[column] === undefined ? '–' : decimal(amounts[column], 0));
  const to =
    amounts.outcome === undefined || !until || until === outcomeUntil(budget)
      ? ''
      : ` (${dayShort(until, today)})`;
  return columns.map((column) => cell(column) + (column === 'outcome' ? to : ''));
}
