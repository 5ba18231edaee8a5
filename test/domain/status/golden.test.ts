import { expect, test } from 'vitest';
import published from '../../../data/published-tables.json' with { type: 'json' };
import { day } from '../../../src/domain/day.js';
import { programmeCalled } from '../../../src/domain/programmes/index.js';
import { periodStatus } from '../../../src/domain/status/period-status.js';
import { reconcile } from '../../../src/domain/status/reconcile.js';
import { statusJson } from '../../../src/domain/status/status-json.js';
import { byCode, sampleCases } from './sample.js';

const kraften = programmeCalled('kraften-hedemora');
if (!kraften) throw new Error('the default programme is missing');
const year = { from: day('2022-07-01'), to: day('2023-06-30') };
const cases = byCode(sampleCases('kraften-2022-23.csv'));
const status = periodStatus({ cases, programme: kraften, today: day('2026-11-25') }, year);
const printed = published['kraften-2022-23'];

test('the sample register gives every cell of the published year 2022/23', () => {
  const { period, referred, enrolled, closed, result } = statusJson(status) as Record<string, never>;
  expect(period).toEqual(year);
  expect(referred).toMatchObject(printed.referred);
  const { closed: closures, ...flow } = printed.flow;
  expect(enrolled).toMatchObject({ ...flow, during: 57 });
  expect(closed).toMatchObject({ total: closures, dropouts: 2, byOutcome: printed.outcomes });
  expect(result).toMatchObject({ reached: 11, of: 21, byGender: printed.result.byGender });
  const round = (name: keyof typeof status.averages, digits: number) => {
    const mean = status.averages[name];
    return Object.fromEntries(
      (['all', 'K', 'M'] as const).map((who) => [who, Number(mean[who].value?.toFixed(digits))]),
    );
  };
  expect(round('throughputMonths', 1)).toEqual(printed.throughputMonths);
  expect(round('yearsOnBenefitsBefore', 2)).toEqual(printed.yearsOnBenefitsBefore);
});

test('the new ones from the region are paid for as the report says', () => {
  const { RD } = printed.newByReferrerAndPayer;
  const table = status.tables.find(({ path }) => path.join('.') === 'enrolled.newByReferrerAndPayer');
  const paid = table?.cells.filter(({ keys }) => keys[0] === 'RD').map(({ keys, count }) => [keys[1], count]);
  expect(Object.fromEntries(paid ?? [])).toEqual(RD);
});

test('the numbers of the published year reconcile', () => {
  expect(reconcile(status)).toEqual([]);
});
