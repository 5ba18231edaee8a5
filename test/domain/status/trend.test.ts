import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '../../../src/domain/day.js';
import { periodStatus } from '../../../src/domain/status/period-status.js';
import { trend } from '../../../src/domain/status/trend.js';
import { programme } from '../../support/sample-register.js';
import { register } from './random-register.js';

test('each window has what its own status says', () => {
  fc.assert(
    fc.property(register, fc.nat(1500), (cases, days) => {
      const until = addDays(day('2021-12-31'), days);
      for (const point of trend(cases, programme(), until)) {
        const {
          new: fresh,
          closed,
          result,
          averages,
        } = periodStatus(cases, programme(), point.window, until);
        expect(point).toEqual({
          window: point.window,
          new: fresh.total,
          closed: closed.total,
          reached: result.reached,
          of: result.of,
          share: result.share,
          throughputMonths: averages.throughputMonths.all,
        });
      }
    }),
  );
});
