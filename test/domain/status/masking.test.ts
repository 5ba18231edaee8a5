import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskCells, maskTable } from '../../../src/domain/status/masking.js';

const rows = (counts: Record<string, number>) =>
  Object.entries(counts).map(([key, count]) => ({ key, count }));
const shown = (counts: Record<string, number>, totalIsOpen = true) =>
  Object.fromEntries(maskTable(rows(counts), totalIsOpen).rows.map(({ key, count }) => [key, count]));

describe('one table', () => {
  test('shows what is five or more, and nothing else, when nothing needs hiding', () => {
    expect(shown({ RD: 12, SOC: 9, FK: 0 })).toEqual({ RD: 12, SOC: 9, FK: 0 });
  });

  test('masks one cell more where a single few could be subtracted from the total', () => {
    const masked = shown({ RD: 12, SOC: 9, FK: 3 });
    expect(masked['FK']).toBeNull();
    expect(Object.values(masked).filter((count) => count === null)).toHaveLength(2);
  });

  test('two few hide each other, unless together they can only be one way', () => {
    expect(shown({ RD: 12, SOC: 3, FK: 2 })).toEqual({ RD: 12, SOC: null, FK: null });
    expect(shown({ RD: 12, SOC: 1, FK: 1 })).toEqual({ RD: null, SOC: null, FK: null });
    expect(shown({ RD: 12, SOC: 4, FK: 4 })).toEqual({ RD: null, SOC: null, FK: null });
  });

  test('hides a zero beside it when the total itself would tell', () => {
    const masked = shown({ RD: 3, SOC: 0, FK: 0 });
    expect(masked['RD']).toBeNull();
    expect(Object.values(masked).filter((count) => count === null)).toHaveLength(2);
  });

  test('a total of its own is masked like any cell', () => {
    expect(maskTable(rows({ RD: 3, SOC: 0 })).total).toEqual({ key: 'total', count: null, mark: 'few' });
    expect(maskTable(rows({ RD: 30, SOC: 0 })).total.count).toBe(30);
  });
});

/** Every table that a reader could believe in, given what is shown: small enough to write them all down. */
function possible(counts: number[], marks: (string | undefined)[], total: number): number[][] {
  const found: number[][] = [];
  const fill = (soFar: number[], left: number) => {
    const at = soFar.length;
    if (at === counts.length) {
      if (left === 0) found.push(soFar);
      return;
    }
    const isKnown = marks[at] === undefined;
    const low = isKnown ? (counts[at] ?? 0) : marks[at] === 'few' ? 1 : 0;
    const high = isKnown ? low : marks[at] === 'few' ? Math.min(4, left) : left;
    for (let value = low; value <= Math.min(high, left); value++) fill([...soFar, value], left - value);
  };
  fill([], total);
  return found;
}

test('no few cell of any table has only one possible value', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(5), fc.nat(14)), { minLength: 2, maxLength: 5 }), (counts) => {
      const table = maskTable(
        counts.map((count, index) => ({ key: String(index), count })),
        true,
      );
      const total = counts.reduce((sum, count) => sum + count, 0);
      const believed = possible(
        counts,
        table.rows.map(({ mark }) => mark),
        total,
      );
      counts.forEach((count, index) => {
        if (count < 1 || count > 4) return;
        expect(table.rows[index]?.count).toBeNull();
        expect(new Set(believed.map((values) => values[index])).size).toBeGreaterThan(1);
      });
    }),
    { numRuns: 1500 },
  );
});

test('a few cannot be found through a crossed table whose margins are shown in full', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(12), { minLength: 9, maxLength: 9 }), (counts) => {
      const at = (row: number, column: number) => counts[row * 3 + column] ?? 0;
      const three = [0, 1, 2];
      const cells = three.flatMap((row) =>
        three.map((column) => ({ id: `${row}${column}`, count: at(row, column) })),
      );
      const margin = (id: string, count: number) => ({ id, count, open: true });
      const sumOf = (values: number[]) => values.reduce((sum, value) => sum + value, 0);
      const margins = three.flatMap((one) => [
        margin(`r${one}`, sumOf(three.map((other) => at(one, other)))),
        margin(`c${one}`, sumOf(three.map((other) => at(other, one)))),
      ]);
      const sums = three.flatMap((one) => [
        { total: `r${one}`, parts: three.map((other) => `${one}${other}`) },
        { total: `c${one}`, parts: three.map((other) => `${other}${one}`) },
      ]);
      const marks = maskCells([...cells, ...margins], sums);
      // All moves of a 3 × 3 table that keep its margins are made of the nine 2 × 2 swaps: try them and their sums.
      const pairs = [
        [0, 1],
        [0, 2],
        [1, 2],
      ] as const;
      const swaps = pairs.flatMap(([a, b]) =>
        pairs.map(
          ([c, d]) =>
            new Map([
              [`${a}${c}`, 1],
              [`${b}${d}`, 1],
              [`${a}${d}`, -1],
              [`${b}${c}`, -1],
            ]),
        ),
      );
      const both = swaps.flatMap((one) => swaps.map((other) => [one, other] as const));
      const moves = both.flatMap(([one, other]) =>
        [1, -1, 0].map((sign) => (id: string) => (one.get(id) ?? 0) + sign * (other.get(id) ?? 0)),
      );
      const allowed = (by: number, { id, count }: { id: string; count: number }) => {
        if (by === 0) return true;
        const mark = marks.get(id);
        if (mark === undefined) return false;
        return mark === 'few' ? count + by >= 1 && count + by <= 4 : count + by >= 0;
      };
      for (const cell of cells.filter(({ count }) => count >= 1 && count <= 4)) {
        expect(marks.has(cell.id)).toBe(true);
        const other = moves.some((move) =>
          [1, -1].some(
            (sign) => move(cell.id) !== 0 && cells.every((one) => allowed(sign * move(one.id), one)),
          ),
        );
        expect({ cell, other, counts }).toEqual({ cell, other: true, counts });
      }
    }),
    { numRuns: 400 },
  );
});
