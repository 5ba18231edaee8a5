import { expectSum, type Fault, type Group, groupAt, isGroup, numberAt } from './read.js';

/**
 * A matrix of parallel statuses (Kraft Lund): its columns sum to the printed totals, it has as many rows as it says,
 * and as many as it says there are persons; those at the employment service are as many as the goal says.
 */
export function checkMatrix(report: Group): readonly Fault[] {
  const rows = Array.isArray(report['rows']) ? report['rows'].filter(isGroup) : [];
  const columns = strings(report['columns']);
  const statuses = rows.map((row) => strings(row['status'] ?? row['statuses']));
  const inTable = numberAt(report, 'rowsInTable');
  const count = rows.length > 0 ? rows.length : inTable;
  const printed = printedTotals(report, columns);
  const atService = columns.filter((column) => /(^|-)AF(-|$)/.test(column));
  return [
    ...(rows.length > 0 ? expectSum('rows', [rows.length], inTable) : []),
    ...expectSum('persons', [count], numberAt(report, 'personsStatedInText') ?? numberAt(report, 'persons')),
    ...columns.flatMap((column) => {
      const has = statuses.filter((one) => one.includes(column)).length;
      return rows.length > 0 ? expectSum(`columns.${column}`, [has], printed.get(column)) : [];
    }),
    ...(rows.length > 0
      ? expectSum(
          'goal.atAF',
          [statuses.filter((one) => one.some((status) => atService.includes(status))).length],
          numberAt(report, 'goal', 'atAF'),
        )
      : []),
  ];
}

function printedTotals(report: Group, columns: readonly string[]): ReadonlyMap<string, number> {
  const totals = report['printedTotals'];
  const list = Array.isArray(totals)
    ? totals
    : columns.map((column) => groupAt(report, 'printedTotals')?.[column]);
  return new Map(
    columns.flatMap((column, index) => {
      const value: unknown = list[index];
      return typeof value === 'number' ? [[column, value] as const] : [];
    }),
  );
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
