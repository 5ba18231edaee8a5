/** A row of somebody's figures that does not come out: what its parts make, and what is printed. */
export interface Fault {
  /** Where in the file: `flow`, `budget.forecast`, `newByReferrer`. */
  readonly row: string;
  /** The sum as it is worked out: "34 + 34 − 24". */
  readonly sum: string;
  readonly makes: number;
  readonly printed: number;
  /** makes − printed: by how much it breaks. */
  readonly by: number;
  /** What would make it come out, if it looks like a slip of the pen. */
  readonly hint?: string;
}

export type Group = Record<string, unknown>;

export function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function groupAt(report: unknown, ...path: readonly string[]): Group | undefined {
  let at: unknown = report;
  for (const key of path) at = isGroup(at) ? at[key] : undefined;
  return isGroup(at) ? at : undefined;
}

export function numberAt(report: unknown, ...path: readonly string[]): number | undefined {
  const value = groupAt(report, ...path.slice(0, -1))?.[path.at(-1) ?? ''];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** The first of these that is printed. */
export function firstAt(report: unknown, ...paths: readonly string[]): number | undefined {
  for (const path of paths) {
    const value = numberAt(report, ...path.split('.'));
    if (value !== undefined) return value;
  }
  return undefined;
}

/**
 * The numbers of a table by their codes; notes (`_note`) are no codes. Undefined if there is a gap in it, such as a
 * masked cell: then nothing can be said of its sum.
 */
export function numbersIn(group: Group | undefined): ReadonlyMap<string, number> | undefined {
  if (!group) return undefined;
  const entries = Object.entries(group).filter(([key]) => !key.startsWith('_'));
  if (entries.length === 0) return undefined;
  const numbers = new Map<string, number>();
  for (const [key, value] of entries) {
    if (typeof value !== 'number') return undefined;
    numbers.set(key, value);
  }
  return numbers;
}

export function sumOfNumbers(numbers: Iterable<number>): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}

/** The fault, if what is worked out is not what is printed; nothing if something of it is not printed. */
export function expectSum(
  row: string,
  parts: readonly (number | undefined)[],
  printed: number | undefined,
): readonly Fault[] {
  const known = parts.filter((part) => part !== undefined);
  if (printed === undefined || known.length < parts.length) return [];
  const makes = sumOfNumbers(known);
  return makes === printed ? [] : [{ row, sum: sumText(known), makes, printed, by: makes - printed }];
}

/** "34 + 34 − 24". */
function sumText(parts: readonly number[]): string {
  return parts
    .map((part, index) => (index === 0 ? String(part) : part < 0 ? `− ${-part}` : `+ ${part}`))
    .join(' ');
}

/** Half of the last decimal that a number is printed with: 0.05 for 19.1. */
export function roundingOf(printed: number): number {
  const decimals = String(printed).split('.')[1]?.length ?? 0;
  return 0.5 / 10 ** decimals + 1e-9;
}
