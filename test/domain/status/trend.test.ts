import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '../../../src/domain/day.js';
import { trend } from '../../../src/domain/status/trend.js';
import { programme } from '../../support/sample-register.js';
import { dayNumber, figureOf, inPopulation, mean, rowsOf } from './independent.js';
import { register } from './random-register.js';
import { byCode } from './sample.js';

test('each window has what an independent count gives', () => {
  fc.assert(
    fc.property(register, fc.nat(1500), (cases, days) => {
      const until = addDays(day('2021-12-31'), days);
      const rows = rowsOf(cases);
      for (const point of trend({ cases: byCode(cases), position: 0 }, programme(), until, until)) {
        const [from, to] = [dayNumber(point.window.from), dayNumber(point.window.to)];
        const count = (of: string) => inPopulation(rows, of, from, to).length;
        const [reached, of] = [count('result'), count('of')];
        const months = inPopulation(rows, 'result', from, to).map(
          (row) => figureOf['throughputMonths']?.(row) ?? 0,
        );
        const { throughputMonths, share, ...flow } = point;
        expect(flow).toEqual({
          window: point.window,
          new: count('new'),
          closed: count('closed'),
          reached,
          of,
        });
        expect(share).toBe(of === 0 ? undefined : reached / of);
        expect(throughputMonths.n).toBe(reached);
        if (reached === 0) expect(throughputMonths.value).toBeUndefined();
        else expect(throughputMonths.value).toBeCloseTo(mean(months) ?? NaN, 9);
      }
    }),
  );
});
