import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/day.js';
import * as periods from '../../../src/domain/periods/period.js';
import { programmeCalled } from '../../../src/domain/programmes/index.js';
import { type Programme } from '../../../src/domain/programme.js';

const kraften = programmeCalled('kraften-hedemora') as Programme;
const span = (from: string, to: string) => ({ from: day(from), to: day(to) });

describe('periods', () => {
  it('include both their days and never stand backwards', () => {
    const year = span('2025-07-01', '2026-06-30');
    expect(
      ['2025-06-30', '2025-07-01', '2026-06-30', '2026-07-01'].map((of) => periods.contains(year, day(of))),
    ).toEqual([false, true, true, false]);
    expect(periods.periodOf(day('2026-01-02'), day('2026-01-01'))).toBeUndefined();
  });

  it('are compared with the same days a year before', () => {
    expect(periods.sameDaysLastYear(span('2026-07-01', '2026-11-25'))).toEqual(
      span('2025-07-01', '2025-11-25'),
    );
    expect(periods.sameDaysLastYear(span('2024-02-29', '2024-02-29'))).toEqual(
      span('2023-02-28', '2023-02-28'),
    );
  });

  it('go back whole months, clamped, and the day after', () => {
    expect(periods.lastMonths(6, day('2026-08-31'))).toEqual(span('2026-03-01', '2026-08-31'));
    expect(periods.lastDays(7, day('2026-11-25'))).toEqual(span('2026-11-19', '2026-11-25'));
  });

  it('know the reporting year on both sides of its first day', () => {
    expect(periods.reportingYear(kraften, day('2026-06-30'))).toEqual(span('2025-07-01', '2026-06-30'));
    expect(periods.reportingYear(kraften, day('2026-07-01'))).toEqual(span('2026-07-01', '2027-06-30'));
    expect(periods.reportingYearSoFar(kraften, day('2026-11-25'))).toEqual(span('2026-07-01', '2026-11-25'));
    expect(periods.reportingYearName(kraften, 2099)).toBe('2099/00');
    expect(periods.reportingYearName({ ...kraften, yearStartsInMonth: 1 }, 2026)).toBe('2026');
  });
});
