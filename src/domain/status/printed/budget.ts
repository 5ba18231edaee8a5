import { expectSum, type Fault, groupAt, type Group, isGroup, numberAt, numbersIn } from './read.js';

/**
 * A budget: every column of its rows sums to the printed total (and to a figure of the same name beside it), and a
 * row's difference is what was granted less what was spent.
 */
export function checkBudget(report: Group): readonly Fault[] {
  const budget = groupAt(report, 'budget');
  const rows = Array.isArray(budget?.['rows']) ? budget['rows'].filter(isGroup) : [];
  if (!budget || rows.length === 0) return [];
  const totals = groupAt(budget, 'printedTotals') ?? groupAt(budget, 'totals');
  const columns = new Set(
    rows.flatMap((row) => Object.keys(row).filter((key) => numberAt(row, key) !== undefined)),
  );
  return [
    ...[...columns].flatMap((column) => checkColumn(budget, rows, totals, column)),
    ...rows.flatMap((row) => checkDifference(row, nameOf(row))),
    ...(totals ? checkDifference(totals, 'printedTotals') : []),
  ];
}

function checkColumn(
  budget: Group,
  rows: readonly Group[],
  totals: Group | undefined,
  column: string,
): readonly Fault[] {
  const parts = rows.map((row) => numberAt(row, column));
  const wrong = [
    ...expectSum(`budget.${column}`, parts, numberAt(totals, column)),
    ...expectSum(`budget.${column}`, parts, numberAt(budget, column)),
  ];
  return wrong.map((fault) => {
    const hint = hintFor(rows, column, fault);
    return hint === undefined ? fault : { ...fault, hint };
  });
}

/** A row that would make it come out with a nought more or less. */
function hintFor(rows: readonly Group[], column: string, { by }: Fault): string | undefined {
  for (const row of rows) {
    const value = numberAt(row, column) ?? 0;
    const needed = value - by;
    if (value !== 0 && (needed === value * 10 || needed * 10 === value))
      return `${nameOf(row)} ${needed} i stället för ${value} skulle göra det`;
  }
  return undefined;
}

function checkDifference(row: Group, name: string): readonly Fault[] {
  const numbers = numbersIn(Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'name')));
  const spent = [...(numbers?.keys() ?? [])].find((key) => /^(actual|spent)/.test(key));
  const difference = numbers?.get('difference');
  if (!numbers || spent === undefined || difference === undefined) return [];
  const used = numbers.get(spent);
  return expectSum(
    `budget.${name}.difference`,
    [numbers.get('granted'), used === undefined ? undefined : -used],
    difference,
  );
}

function nameOf(row: Group): string {
  return typeof row['name'] === 'string' ? row['name'] : 'rad';
}
