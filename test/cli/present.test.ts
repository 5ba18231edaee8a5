import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameTimeOn } from '../../src/cli/present.js';
import { addDays, day, dayAt } from '../../src/domain/day.js';

test.each([
  ['2026-11-25T08:30:00.000Z', '2026-07-01', '2026-07-01T07:30:00.000Z'],
  ['2026-07-01T22:30:00.000Z', '2026-12-24', '2026-12-23T23:30:00.000Z'],
  ['2026-11-25T22:59:59.000Z', '2026-06-06', '2026-06-06T21:59:59.000Z'],
  ['2026-11-25T23:10:00.000Z', '2026-11-26', '2026-11-25T23:10:00.000Z'],
])('%s is on %s at %s', (instant, on, expected) => {
  expect(sameTimeOn(day(on), new Date(instant)).toISOString()).toBe(expected);
});

test('it is always that day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 86_399 * 366 }), fc.nat(800), (seconds, days) => {
      const on = addDays(day('2025-01-01'), days);
      expect(dayAt(sameTimeOn(on, new Date(Date.UTC(2026, 0, 1) + seconds * 1000)))).toBe(on);
    }),
    { numRuns: 500 },
  );
});
