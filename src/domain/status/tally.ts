/** Counts by code: how many of each. A code that nobody has may be left out. */
export type Tally<K extends string = string> = ReadonlyMap<K, number>;

/** Counts by two codes. */
export type Table<K extends string = string> = ReadonlyMap<string, Tally<K>>;

/** Everything in a tally; that is its total, if it counts everybody once. */
export function sumOf(tally: Tally): number {
  let sum = 0;
  for (const count of tally.values()) sum += count;
  return sum;
}

/** How many items there are of each code. Items without one (undefined) are left out. */
export function tallyBy<T, K extends string>(
  items: Iterable<T>,
  codeOf: (item: T) => K | undefined,
): Map<K, number> {
  const tally = new Map<K, number>();
  for (const item of items) {
    const code = codeOf(item);
    if (code !== undefined) tally.set(code, (tally.get(code) ?? 0) + 1);
  }
  return tally;
}

/** How many items there are of each pair of codes. Items without the first are left out. */
export function tableBy<T, K extends string>(
  items: Iterable<T>,
  rowOf: (item: T) => string | undefined,
  columnOf: (item: T) => K,
): Map<string, Map<K, number>> {
  const table = new Map<string, Map<K, number>>();
  for (const item of items) {
    const row = rowOf(item);
    if (row === undefined) continue;
    const column = columnOf(item);
    let tally = table.get(row);
    if (!tally) table.set(row, (tally = new Map<K, number>()));
    tally.set(column, (tally.get(column) ?? 0) + 1);
  }
  return table;
}

/** Two tallies of different people as one. */
export function addTallies<K extends string>(a: Tally<K>, b: Tally<K>): Tally<K> {
  const sum = new Map(a);
  for (const [code, count] of b) sum.set(code, (sum.get(code) ?? 0) + count);
  return sum;
}
