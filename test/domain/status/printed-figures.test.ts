import { describe, expect, test } from 'vitest';
import published from '../../../data/published-tables.json' with { type: 'json' };
import { day } from '../../../src/domain/day.js';
import { programmeCalled } from '../../../src/domain/programmes/index.js';
import { readFlowLine } from '../../../src/domain/status/flow-line.js';
import { periodStatus } from '../../../src/domain/status/period-status.js';
import { reconcileFigures } from '../../../src/domain/status/printed-figures.js';
import { statusJson } from '../../../src/domain/status/status-json.js';
import { byCode, sampleCases } from './sample.js';

const kraften = programmeCalled('kraften-hedemora');
if (!kraften) throw new Error('the default programme is missing');

const faults = (json: unknown) =>
  reconcileFigures(json, kraften).flatMap(({ report, faults: found }) =>
    found.map(({ row, makes, printed }) => `${report} ${row}: ${makes}, printed ${printed}`.trim()),
  );

describe('figures that others have printed', () => {
  test('every fault that the published tables hold in numbers is found, and nothing else', () => {
    expect(faults(published)).toEqual([
      'kraften-2020-21 budget.requested: 420848, printed 2076848',
      'kraften-2022-23 budget.forecast: 1335272, printed 1345272',
      'avesta-2021-22 flow: 44, printed 43',
      'avesta-2021-22 during: 68, printed 67',
      'avesta-2021-22 flow.atStartByGender: 33, printed 34',
      'lund persons: 26, printed 25',
    ]);
  });

  test('a missing nought is pointed out', () => {
    const [first] = reconcileFigures(published, kraften);
    expect(first?.faults[0]?.hint).toBe('Personal 1840000 i stället för 184000 skulle göra det');
  });

  test('our own figures come out', () => {
    const year = { from: day('2022-07-01'), to: day('2023-06-30') };
    const cases = byCode(sampleCases('kraften-2022-23.csv'));
    const status = periodStatus({ cases, programme: kraften, today: day('2026-11-25') }, year);
    expect(faults(statusJson(status))).toEqual([]);
  });

  const good = published['avesta-2021-22'];
  test.each([
    ['a percent', { ...good, result: { ...good.result, percentPrinted: 63.5 } }, 'result.percent'],
    [
      'genders of a result',
      { ...good, result: { ...good.result, byGender: { K: 8, M: 6 } } },
      'result.byGender',
    ],
    ['outcomes', { ...good, outcomes: { ...good.outcomes, annat: 9 } }, 'outcomes: 25'],
    ['referrers', { ...good, newByReferrer: { SOC: 13, AF: 2, FK: 2, RD: 16 } }, 'newByReferrer: 33'],
    ['a mean outside its parts', { ...good, ageAtClosure: { all: 37.4, K: 35.1, M: 36.5 } }, 'ageAtClosure'],
    [
      'a difference in a budget',
      { budget: { rows: [{ name: 'Lokaler', granted: 40000, actualHalfYear: 4230, difference: 35700 }] } },
      'budget.Lokaler.difference: 35770',
    ],
    [
      'the text beside a table',
      { ...good, newByReferrerInText: { SOC: { K: 7, M: 6 } } },
      'newByReferrerInText.SOC: 13',
    ],
    [
      "a matrix's column",
      { ...published.lund, printedTotals: [13, 8, 1, 2, 14, 2, 3, 3, 1] },
      'columns.praktik-arbetsenheten: 15, printed 14',
    ],
  ])('%s that is wrong is named', (_, report, row) => {
    expect(faults(report).join('\n')).toContain(row);
  });

  test('stays quiet about what is no report', () => {
    for (const json of [null, 7, 'text', [], {}, { a: { b: 1 } }]) expect(faults(json)).toEqual([]);
  });
});

describe('a line of figures', () => {
  test.each([
    '41 + 16 - 23 = 34',
    '41 in, 16 nya, 23 avslut, 34 kvar',
    '41 16 23 34',
    '16 nya 23 avslutade 41 in 34 kvar',
  ])('%s', (line) => {
    expect(readFlowLine(line)).toEqual({ atStart: 41, new: 16, closed: 23, atEnd: 34 });
  });

  test('is not guessed from fewer or more than four numbers', () => {
    expect(readFlowLine('41 + 16 = 57')).toBeUndefined();
    expect(readFlowLine('2022/23: 41 + 16 - 23 = 34')).toBeUndefined();
  });
});
