import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../../src/domain/day.js';
import { programmeCalled } from '../../../src/domain/programmes/index.js';
import { periodStatus } from '../../../src/domain/status/period-status.js';
import { reconcile } from '../../../src/domain/status/reconcile.js';
import { casesBehind } from '../../../src/domain/status/trace.js';
import { dayNumber, figureOf, inPopulation, keyIn, mean, rowsOf } from './independent.js';
import { period, register } from './random-register.js';
import { byCode } from './sample.js';

const kraften = programmeCalled('kraften-hedemora');
if (!kraften) throw new Error('the default programme is missing');
const TODAY = day('2026-11-25');

test('every figure is what an independent count gives, its codes too, and all of it reconciles', () => {
  fc.assert(
    fc.property(register, period, (cases, days) => {
      const status = periodStatus({ cases: byCode(cases), programme: kraften, today: TODAY }, days);
      const rows = rowsOf(cases);
      const [from, to] = [dayNumber(days.from), dayNumber(days.to)];
      const count = (of: string) => inPopulation(rows, of, from, to);
      const codes = (of: string) =>
        count(of)
          .map((row) => row.code)
          .sort();

      expect(reconcile(status)).toEqual([]);
      expect(casesBehind(status, 'referred.total')).toEqual(codes('referred'));
      for (const of of ['atStart', 'new', 'during', 'atEnd'] as const) {
        expect(status[of].total).toBe(count(of).length);
        expect(casesBehind(status, `enrolled.${of}`)).toEqual(codes(of));
      }
      expect(casesBehind(status, 'closed.total')).toEqual(codes('closed'));
      expect(casesBehind(status, 'closed.dropouts')).toEqual(codes('dropouts'));
      expect(casesBehind(status, 'result.reached')).toEqual(codes('result'));
      expect(casesBehind(status, 'result.of')).toEqual(codes('of'));
      expect(casesBehind(status, 'waiting')).toEqual(codes('waiting'));
      expect(status.result.reached).toBe(count('result').length);
      expect(status.result.of).toBe(count('of').length);

      for (const table of status.tables) {
        const people = count(table.of);
        const expected = new Map<string, string[]>();
        for (const row of people) {
          const key = keyIn(table.by, row, table.of, from, to);
          expected.set(key, [...(expected.get(key) ?? []), row.code].sort());
        }
        const cells = new Map(table.cells.map(({ keys, count: number }) => [keys.join('.'), number]));
        expect(cells).toEqual(new Map([...expected].map(([key, list]) => [key, list.length])));
        const [key, list] = [...expected][0] ?? [];
        if (key !== undefined) expect(casesBehind(status, [...table.path, key].join('.'))).toEqual(list);
      }

      const reached = count('result');
      for (const [name, averages] of Object.entries(status.averages))
        for (const who of ['all', 'K', 'M'] as const) {
          const group = reached.filter((row) => who === 'all' || row.gender === who);
          const values = group
            .map((row) => figureOf[name]?.(row) ?? 0)
            .filter((value) => !Number.isNaN(value));
          const expected = mean(values);
          expect(averages[who].n).toBe(values.length);
          expect(averages[who].unknown).toBe(group.length - values.length);
          if (expected === undefined) expect(averages[who].value).toBeUndefined();
          else expect(averages[who].value).toBeCloseTo(expected, 9);
        }
    }),
    { numRuns: 2000 },
  );
});
