import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Case } from '../../../src/domain/case/case.js';
import { GENDERS, INCOMES, OUTCOMES } from '../../../src/domain/codes.js';
import { day } from '../../../src/domain/day.js';
import { programmeCalled } from '../../../src/domain/programmes/index.js';
import { maskStatus } from '../../../src/domain/status/mask-status.js';
import { periodStatus, type PeriodStatus } from '../../../src/domain/status/period-status.js';
import { maskedStatusJson } from '../../../src/domain/status/status-json.js';
import { statusTables } from '../../../src/domain/status/tables.js';
import { register } from './random-register.js';
import { caseOf, sampleCases } from './sample.js';

const kraften = programmeCalled('kraften-hedemora');
if (!kraften) throw new Error('the default programme is missing');
const year = { from: day('2022-07-01'), to: day('2023-06-30') };
const TODAY = day('2026-11-25');

/** Every count of people that a status states, by its place in the JSON; masked or not. */
function countsOf(status: PeriodStatus): Map<string, number> {
  const counts = new Map<string, number>([
    ['referred.total', status.referred.total],
    ['enrolled.atStart', status.atStart.total],
    ['enrolled.new', status.new.total],
    ['enrolled.during', status.during.total],
    ['enrolled.atEnd', status.atEnd.total],
    ['enrolled.atEndAge.upTo30', status.atEndAge.upTo30],
    ['closed.total', status.closed.total],
    ['closed.dropouts', status.closed.dropouts],
    ['result.reached', status.result.reached],
    ['result.of', status.result.of],
    ['waiting', status.waiting.total],
    ['incomeChange.known', status.incomeChange.known],
    ['incomeChange.unknown', status.incomeChange.unknown],
  ]);
  const { leftOut } = maskStatus(status);
  for (const table of statusTables(status))
    if (!leftOut(table))
      for (const { keys, count } of table.cells) counts.set([...table.path, ...keys].join('.'), count);
  for (const [income, { left, of }] of status.incomeChange.left) {
    counts.set(`incomeChange.left.${income}.left`, left);
    counts.set(`incomeChange.left.${income}.of`, of);
  }
  return counts;
}

/** Cases of every kind that a year can count, spread evenly over what they can be. */
function kindsOfCase(count: number): Case[] {
  let state = 1;
  const pick = <T>(choices: readonly T[]): T => {
    state = (state * 48_271) % 2_147_483_647;
    const choice = choices[state % choices.length] as T;
    return choice;
  };
  const before = day('2022-03-01');
  const within = day('2022-10-01');
  const flows = [
    { referred: before },
    { referred: within },
    { referred: before, enrolled: before },
    { referred: before, enrolled: before, closed: within },
    { referred: before, enrolled: before, closed: within },
    { referred: before, enrolled: within },
    { referred: within, enrolled: within },
    { referred: within, enrolled: within, closed: within },
    { referred: within, enrolled: within, closed: within },
  ];
  return Array.from({ length: count }, () => {
    const income = pick([...INCOMES, undefined]);
    return caseOf({
      ...pick(flows),
      gender: pick(GENDERS),
      // 2006 is 16 or 17 throughout the year, and 2012 is below every band.
      birthYear: pick([2012, 2006, 2000, 1985, 1970, 1930]),
      referrer: pick(['RD', 'FK', 'SOC', 'AF', 'EGEN', 'SKOLA']),
      income,
      outcome: pick(OUTCOMES),
      detail: pick(['utan stöd', 'lönebidrag', 'Samhall', 'flyttat', undefined]),
      incomeAfter: pick([income, 'lon', 'annan', undefined]),
    });
  });
}

const PRIME = 1_000_003;

/** Is the last row a combination of the others? Elimination modulo a prime. */
function spanned(known: number[][], wanted: number[][]): boolean[] {
  const basis: { pivot: number; row: number[] }[] = [];
  const reduce = (given: number[]) => {
    const row = [...given];
    for (const { pivot, row: base } of basis) {
      const factor = row[pivot] ?? 0;
      if (factor !== 0)
        for (let at = pivot; at < row.length; at++)
          row[at] = ((row[at] ?? 0) + (PRIME - factor) * (base[at] ?? 0)) % PRIME;
    }
    return row;
  };
  const inverse = (value: number): number => {
    let [result, base, power] = [1, value, PRIME - 2];
    for (; power > 0; power = Math.floor(power / 2)) {
      if (power % 2 === 1) result = (result * base) % PRIME;
      base = (base * base) % PRIME;
    }
    return result;
  };
  for (const given of known) {
    const row = reduce(given);
    const pivot = row.findIndex((value) => value !== 0);
    if (pivot < 0) continue;
    const scale = inverse(row[pivot] ?? 1);
    basis.push({ pivot, row: row.map((value) => (value * scale) % PRIME) });
  }
  return wanted.map((row) => reduce(row).every((value) => value === 0));
}

/**
 * What sums and differences can do is found from people, not from our list of sums: every kind of case adds its own
 * column, 1 in each cell that counts it. A masked cell is found out if its row is a combination of the rows shown.
 */
test('no sum or difference of what the steering group sees gives a masked figure', () => {
  const columns = kindsOfCase(900).map((it) => countsOf(periodStatus([it], kraften, year, TODAY)));
  fc.assert(
    fc.property(fc.array(register, { minLength: 1, maxLength: 4 }), (registers) => {
      const status = periodStatus(registers.flat(), kraften, year, TODAY);
      const { marks } = maskStatus(status);
      const counts = countsOf(status);
      const places = new Set([...counts.keys(), ...columns.flatMap((column) => [...column.keys()])]);
      const rowOf = (place: string) => columns.map((column) => column.get(place) ?? 0);
      const hidden = [...places].filter((place) => marks.has(place));
      const seen = [...places].filter((place) => !marks.has(place));
      const found = spanned(seen.map(rowOf), hidden.map(rowOf));
      const secrets = hidden.filter(
        (place) => (counts.get(place) ?? 0) >= 1 && (counts.get(place) ?? 0) <= 4,
      );
      expect(secrets.filter((place) => found[hidden.indexOf(place)])).toEqual([]);
    }),
    { numRuns: 4, endOnFailure: true },
  );
}, 60_000);

test('the rows that reports have always printed are in full; every other 1–4 is null with its path in masked', () => {
  const status = periodStatus(sampleCases('kraften-2022-23.csv'), kraften, year, TODAY);
  const json = maskedStatusJson(status, maskStatus(status));
  expect(json).toMatchObject({
    referred: { total: 16, byGender: { K: 10, M: 6 }, byReferrer: { RD: 7, FK: 3, SOC: 3, AF: 2, EGEN: 1 } },
    enrolled: { atStart: 41, new: 16, during: 57, atEnd: 34 },
    closed: { total: 23, dropouts: 2, byOutcome: { arbete: 7, studier: 1, rehab: 3 } },
    result: { reached: 11, of: 21, byGender: { K: 7, M: 4 } },
    averages: { throughputMonths: { n: { all: 11, K: 7, M: 4 } } },
  });
  const masked = json['masked'] as string[];
  const open = /^(referred\.by(Gender|Age|Referrer)|closed\.byOutcome|result\.byGender)\./;
  for (const [path, count] of countsOf(status)) {
    const isTotal = /^(referred|closed|result)\.[a-z]+$|^enrolled\.[a-zA-Z]+$/.test(path);
    if (count >= 1 && count <= 4 && !open.test(path) && !isTotal) expect(masked).toContain(path);
    const value = path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], json);
    expect(value).toBe(masked.includes(path) ? null : count);
  }
  expect(JSON.stringify(json)).not.toContain('"K2');
});

test('a programme can show everything, or hide the published rows too', () => {
  const cases = sampleCases('kraften-2022-23.csv');
  const off = periodStatus(cases, { ...kraften, masking: 'off' }, year, TODAY);
  expect(maskStatus(off).marks.size).toBe(0);
  const strict = periodStatus(cases, { ...kraften, masking: 'strict' }, year, TODAY);
  expect(maskedStatusJson(strict, maskStatus(strict))['closed']).toMatchObject({
    byOutcome: { studier: null },
  });
});
