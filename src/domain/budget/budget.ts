import type { Day } from '../day.js';
import { checkBudget } from '../status/printed/budget.js';
import type { Fault } from '../status/printed/read.js';

/** What a budget's line says, in whole crowns (DESIGN 15). */
export const COLUMNS = ['asked', 'granted', 'outcome', 'forecast'] as const;
export type Column = (typeof COLUMNS)[number];

export interface BudgetLine {
  readonly name: string;
  readonly amounts: Partial<Readonly<Record<Column, number>>>;
  /** The last day that the outcome takes in. */
  readonly until: Day | undefined;
}

/** The lines of a calendar year in the order they were first written, and a total where somebody has written one. */
export interface Budget {
  readonly year: number;
  readonly lines: readonly BudgetLine[];
  readonly total: BudgetLine | undefined;
}

/** An amount as it is written: of a line, or of the total where no line is named. */
export interface Amount {
  readonly year: number;
  readonly line: string | undefined;
  readonly column: Column;
  readonly amount: number;
  /** Of an outcome: its last day. */
  readonly until?: Day | undefined;
}

/** The year's budget with an amount in the place of what stood there; names are told apart without regard to case. */
export function withAmount(budget: Budget | undefined, said: Amount): Budget {
  const { year, lines, total } = budget ?? { year: said.year, lines: [], total: undefined };
  if (said.line === undefined) return { year, lines, total: changed(total ?? empty('Totalt'), said) };
  const name = said.line;
  const same = (line: BudgetLine) => line.name.toLocaleLowerCase('sv') === name.toLocaleLowerCase('sv');
  return lines.some(same)
    ? { year, total, lines: lines.map((line) => (same(line) ? changed(line, said) : line)) }
    : { year, total, lines: [...lines, changed(empty(name), said)] };
}

function empty(name: string): BudgetLine {
  return { name, amounts: {}, until: undefined };
}

function changed(line: BudgetLine, { column, amount, until }: Amount): BudgetLine {
  return {
    ...line,
    amounts: { ...line.amounts, [column]: amount },
    until: column === 'outcome' ? until : line.until,
  };
}

/** A column's sum over the lines, else the total that was written; undefined where nobody has written any. */
export function sumOf({ lines, total }: Budget, column: Column): number | undefined {
  const amounts = lines.flatMap((line) => line.amounts[column] ?? []);
  return amounts.length === 0 ? total?.amounts[column] : amounts.reduce((sum, one) => sum + one, 0);
}

/** The last day that every outcome takes in; undefined while there is none. */
export function outcomeUntil({ lines, total }: Budget): Day | undefined {
  const known = lines.some((line) => line.amounts.outcome !== undefined) ? lines : total ? [total] : [];
  return known.flatMap(({ until }) => until ?? []).sort()[0];
}

/** Columns whose lines do not make the total that was written, with a slip that would explain it. */
export function budgetFaults({ lines, total }: Budget): readonly Fault[] {
  const rows = lines.map(({ name, amounts }) => ({ name, ...amounts }));
  return checkBudget({ budget: { rows, ...(total && { totals: total.amounts }) } });
}
