import { UTCDate } from '@date-fns/utc';
import { addDays as addDaysTo, addMonths as addMonthsTo, differenceInCalendarDays } from 'date-fns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  day,
  dayAt,
  dayOf,
  daysBetween,
  parseDay,
  weekday,
  weekOf,
} from '../../src/domain/day.js';

describe('parseDay', () => {
  it.each(['2026-02-30', '2026-13-01', '2026-1-1', '20260101', '', '2026-01-01T00:00'])(
    'refuses %s',
    (text) => {
      expect(parseDay(text)).toBeUndefined();
    },
  );

  it('takes the leap day of a leap year only', () => {
    expect([parseDay('2024-02-29'), parseDay('2026-02-29')]).toEqual(['2024-02-29', undefined]);
  });
});

describe('dayAt', () => {
  it.each([
    ['2026-10-24T22:30:00Z', '2026-10-25'],
    ['2026-10-25T22:59:00Z', '2026-10-25'],
    ['2026-10-25T23:00:00Z', '2026-10-26'],
    ['2027-03-27T23:30:00Z', '2027-03-28'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
  ])('is the Swedish day over midnight and the clock change: %s', (instant, expected) => {
    expect(dayAt(new Date(instant))).toBe(expected);
  });
});

describe('arithmetic', () => {
  const anyDay = fc.integer({ min: 0, max: 60_000 }).map((count) => addDays(day('1950-01-01'), count));

  it('adds days and counts them back', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: -5000, max: 5000 }),
        (from, count) => daysBetween(from, addDays(from, count)) === count,
      ),
    );
  });

  it('clamps months to the last day, and never drifts from the anchor', () => {
    expect(addMonths(day('2025-11-30'), 3)).toBe('2026-02-28');
    expect(addMonths(day('2025-11-30'), 6)).toBe('2026-05-30');
    expect(addMonths(day('2024-02-29'), -12)).toBe('2023-02-28');
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (from, count) => {
        const to = addMonths(from, count);
        return to.slice(8) === from.slice(8) || addDays(to, 1).slice(8) === '01';
      }),
    );
  });

  it('knows weekdays and the odd weeks of the new year', () => {
    expect(weekday(day('2026-11-25'))).toBe(3);
    expect(weekOf(day('2027-01-01'))).toEqual({ year: 2026, week: 53 });
    expect(weekOf(day('2027-01-04'))).toEqual({ year: 2027, week: 1 });
  });

  it('agrees with date-fns', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (from, count) => {
        const date = new UTCDate(Date.parse(from));
        expect(addMonths(from, count)).toBe(addMonthsTo(date, count).toISOString().slice(0, 10));
        expect(addDays(from, count)).toBe(addDaysTo(date, count).toISOString().slice(0, 10));
        expect(daysBetween(from, addMonths(from, count))).toBe(
          differenceInCalendarDays(addMonthsTo(date, count), date),
        );
      }),
    );
  });

  it('makes a day of its parts only if there is one', () => {
    expect([dayOf(2026, 2, 28), dayOf(2026, 2, 29), dayOf(2026, 0, 1)]).toEqual([
      '2026-02-28',
      undefined,
      undefined,
    ]);
  });
});
