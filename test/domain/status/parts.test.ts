import { describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.js';
import { askedPeriod } from '../../../src/domain/status/asked-period.js';
import { UNMASKED } from '../../../src/domain/status/masking.js';
import { participantsOf } from '../../../src/domain/status/participants.js';
import { periodStatus, statusWith } from '../../../src/domain/status/period-status.js';
import { reconcile } from '../../../src/domain/status/reconcile.js';
import { maskedStatusJson } from '../../../src/domain/status/status-json.js';
import { trendWindows, windowName } from '../../../src/domain/status/trend.js';
import { thingToWatch } from '../../../src/domain/status/watch.js';
import { programme } from '../../support/sample-register.js';
import { byCode, caseOf, type Facts } from './sample.js';

const TODAY = day('2026-11-25');
const kraften = programme();
const year = { from: day('2025-07-01'), to: day('2026-06-30') };
const enrolled: Facts = { referred: day('2025-08-01'), enrolled: day('2025-08-20') };
const closed: Facts = { ...enrolled, closed: day('2026-02-01') };
const times = (count: number, facts: Facts) => Array.from({ length: count }, () => caseOf(facts));
const statusOf = (cases: ReturnType<typeof caseOf>[], of = kraften, period = year) =>
  periodStatus({ cases: byCode(cases), programme: of, today: TODAY }, period);

describe('trend', () => {
  test('the windows end 30 June and 31 December, the last one before the day', () => {
    const names = (until: string) => trendWindows(day(until), 3).map(windowName);
    expect(names('2026-11-25')).toEqual(['24/25', '2025', '25/26']);
    expect(names('2026-12-31')).toEqual(['2025', '25/26', '2026']);
    expect(names('2026-06-29')).toEqual(['2024', '24/25', '2025']);
  });
});

describe('income before and after', () => {
  test('how many left what they lived on, of those for whom both are known', () => {
    const soc = { ...closed, income: 'forsorjningsstod' } as const;
    const { incomeChange } = statusOf([
      ...times(13, { ...soc, incomeAfter: 'lon' }),
      caseOf({ ...soc, incomeAfter: 'forsorjningsstod' }),
      caseOf(soc),
    ]);
    expect(incomeChange.left.get('forsorjningsstod')).toEqual({ left: 13, of: 14 });
    expect(incomeChange.unknown).toBe(1);
  });
});

describe('first arbetsträning', () => {
  test('the median counts only the first one of those that began in the period', () => {
    const from = (...days: string[]) => ({
      ...enrolled,
      activities: days.map((one) => ({ kind: 'arbetsträning', from: day(one) })),
    });
    const { firstWorkTraining } = statusOf([
      caseOf(from('2025-09-20', '2025-08-30')),
      caseOf(from('2025-09-09')),
      caseOf(from('2026-08-01')),
      caseOf({ ...enrolled, activities: [{ kind: 'skogsgrupp', from: day('2025-08-21') }] }),
    ]);
    expect(firstWorkTraining).toEqual({ medianDays: 15, n: 2 });
  });
});

describe('kraft-lund', () => {
  const lund = programme('kraft-lund');
  const seen = (on: string, statuses: string[], hours?: number) => ({
    ...enrolled,
    situations: [{ on: day(on), statuses, ...(hours !== undefined && { hours }) }],
  });
  test('the matrix has the newest lägesbild of each, and its goal wants hours and AF within a year', () => {
    const status = statusOf(
      [
        caseOf(seen('2026-01-10', ['vård', 'program-AF'], 12)),
        caseOf(seen('2026-01-10', ['till-AF-arbetsför'], 8)),
        caseOf(seen('2026-08-01', ['arbete'], 40)),
        caseOf(enrolled),
      ],
      lund,
    );
    expect(status.situations?.rows).toHaveLength(2);
    expect(Object.fromEntries(status.situations?.columns ?? [])).toMatchObject({
      vård: 1,
      'program-AF': 1,
      arbete: 0,
    });
    expect(status.situations?.unrecorded).toBe(2);
    expect(status.situations?.goal).toEqual({ reached: 1, of: 4, share: 0.5, atEmploymentService: 2 });
    expect(maskedStatusJson(status, { ...UNMASKED, scope: 'whole' })).not.toHaveProperty('situations');
  });
});

describe('participants', () => {
  test('a case linked to an earlier one is the same person; unlinked ones are not', () => {
    const first = caseOf({ ...closed, code: 'K25-001' });
    const again = caseOf({
      ...enrolled,
      enrolled: day('2026-03-01'),
      code: 'K26-001',
      earlierCase: 'K25-001',
    });
    const other = caseOf({ ...enrolled, code: 'K25-002', gender: 'M' });
    const ring = caseOf({ ...enrolled, code: 'K25-003', earlierCase: 'K25-003' });
    const cases = byCode([first, again, other, ring]);
    const found = participantsOf({ cases, programme: kraften, today: TODAY }, year);
    expect(found).toMatchObject({ persons: 3, cases: 4 });
    expect(Object.fromEntries(found.byGender)).toEqual({ K: 2, M: 1, X: 0 });
  });
});

describe('the thing to watch', () => {
  type Cases = ReturnType<typeof caseOf>[];
  const watch = (now: Cases, then: Cases = []) =>
    thingToWatch({ status: statusOf(now), before: statusOf(then), masking: UNMASKED })?.replaceAll(
      '\u00A0',
      ' ',
    );
  const work = { ...closed, outcome: 'arbete' } as const;
  const back = { ...closed, outcome: 'aterremitterad' } as const;

  test('a result below the goal comes first', () => {
    expect(watch([...times(4, work), ...times(6, back)])).toBe('Resultatet är under målet 50 %.');
    expect(watch([...times(3, work), ...times(6, back)])).toBeUndefined();
  });

  test('then what has grown', () => {
    const fine = [...times(7, work), ...times(3, back)];
    const before = [...times(8, work), ...times(2, back)];
    expect(watch(fine, before)).toBeUndefined();
    const grown = watch(
      [...times(9, work), ...times(4, back)],
      [...times(5, work), ...times(2, { ...closed, outcome: 'sjukersattning' })],
    );
    expect(grown).toBe('Fler än året före: åter till remittenten, 4 av 13, mot 0 då.');
  });

  test('nothing is made of a few, and nothing at all of nothing', () => {
    expect(watch(times(2, back))).toBeUndefined();
    expect(watch([])).toBeUndefined();
  });
});

describe('reconciliation', () => {
  test('names the row that breaks', () => {
    const status = statusOf(times(3, closed));
    const broken = statusWith(status, { atEnd: { ...status.atEnd, total: 1 } });
    expect(reconcile(broken).map(({ row }) => row)).toContain('flow');
    const tables = status.tables.map((table) =>
      table.of === 'closed' && table.by === 'Outcome'
        ? { ...table, cells: [{ keys: ['annat'], count: 2 }] }
        : table,
    );
    const split = statusWith(status, { tables });
    expect(reconcile(split)).toEqual([{ row: 'closed.byOutcome', parts: [2], sum: 2, stands: 3 }]);
  });
});

describe('what follows status', () => {
  const asked = (line: string) => askedPeriod(line, { today: TODAY, programme: kraften });
  test('a period, and a day on which it was known', () => {
    expect(asked('2022/23 som det såg ut 2023-09-11')).toMatchObject({
      period: { from: '2022-07-01', to: '2023-06-30' },
      asOf: '2023-09-11',
    });
    expect(asked('')).toMatchObject({ period: { from: '2026-07-01', to: TODAY }, asOf: undefined });
  });

  test('is not guessed', () => {
    expect(asked('blåbär')).toEqual({ kind: 'not-understood', text: 'blåbär' });
    expect(asked('2022/23 som det såg ut aldrig')).toMatchObject({ kind: 'not-understood' });
    expect(asked('2030')).toMatchObject({ kind: 'future' });
  });
});
