import { atDesk } from '../../../src/domain/status/for-seat.js';
import type { Role } from '../../../src/domain/privacy/roles.js';
import { expect, test } from 'vitest';
import published from '../../../data/published-tables.json' with { type: 'json' };
import { type Amount, type Budget, type Column, withAmount } from '../../../src/domain/budget/budget.js';
import { day } from '../../../src/domain/day.js';
import { makeReport } from '../../../src/domain/report/make-report.js';
import { reportJson } from '../../../src/domain/report/report-json.js';
import type { Register } from '../../../src/domain/register.js';
import { programme, publishedCsv, registerFromCsv } from '../../support/sample-register.js';

const today = day('2026-11-25');
const COLUMNS: Readonly<Record<string, Column>> = {
  requested: 'asked',
  granted: 'granted',
  actualHalfYear: 'outcome',
  forecast: 'forecast',
};

interface Printed {
  readonly year: number;
  readonly rows: readonly { readonly name: string }[];
  readonly printedTotals: object;
}

/** A published budget as it would be written, its totals too where they are wanted. */
function budgetOf({ year, rows, printedTotals }: Printed, withTotals: boolean): Budget {
  const amounts = (line: string | undefined, row: object) =>
    Object.entries(row).flatMap(([name, amount]): Amount[] => {
      const column = COLUMNS[name];
      const until = column === 'outcome' ? day(`${year}-06-30`) : undefined;
      return column && typeof amount === 'number' ? [{ year, line, column, amount, until }] : [];
    });
  const all = [
    ...rows.flatMap((row) => amounts(row.name, row)),
    ...(withTotals ? amounts(undefined, printedTotals) : []),
  ];
  const budget = all.reduce<Budget | undefined>(withAmount, undefined);
  if (!budget) throw new Error('no budget');
  return budget;
}

function reportWith(budget: Budget, role: Role = { kind: 'admin' }) {
  const rules = programme();
  const before = registerFromCsv(publishedCsv(), rules, today);
  const settings = { ...before.settings, budgets: new Map([[budget.year, budget]]) };
  const register: Register = { ...before, settings };
  const period = { from: day(`${budget.year - 1}-07-01`), to: day(`${budget.year}-06-30`) };
  return makeReport({ register, programme: rules, period, today, seat: atDesk(role) });
}

test.each(['kraften-2020-21', 'kraften-2022-23', 'avesta-2021-22'] as const)(
  '%s: each amount of its budget is in the report, with the sums',
  (name) => {
    const budget = budgetOf(published[name].budget, false);
    const made = reportWith(budget);
    if (made.kind !== 'report') throw new Error(made.why);
    const { figures } = reportJson(made.report, true) as { figures: { path: string; value: number }[] };
    const found = new Map(figures.map(({ path, value }) => [path, value]));
    for (const { name: line, amounts } of budget.lines)
      for (const [column, amount] of Object.entries(amounts))
        expect([line, column, found.get(`budget.${budget.year}.${line}.${column}`)]).toEqual([
          line,
          column,
          amount,
        ]);
    expect(made.report.parts.map(({ heading }) => heading)).toContain('Ekonomi');
  },
);

test('a budget that does not add up stops the report, and it says which sum and by how much', () => {
  const made = reportWith(budgetOf(published['kraften-2022-23'].budget, true));
  expect(made).toEqual({ kind: 'refused', why: expect.stringContaining('Budgeten för 2023') as string });
  expect(made.kind === 'refused' && made.why).toMatch(/prognos.*1\u00A0335\u00A0272.*1\u00A0345\u00A0272/);
});

test('the steering group reads the budget too', () => {
  const made = reportWith(budgetOf(published['kraften-2022-23'].budget, false), { kind: 'steering' });
  expect(made.kind === 'report' && JSON.stringify(reportJson(made.report, false))).toContain('Budget 2023');
});
