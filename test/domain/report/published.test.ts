import { atDesk } from '../../../src/domain/status/for-seat.js';
import { expect, test } from 'vitest';
import published from '../../../data/published-tables.json' with { type: 'json' };
import { day } from '../../../src/domain/day.js';
import { makeReport } from '../../../src/domain/report/make-report.js';
import { reportJson } from '../../../src/domain/report/report-json.js';
import { avesta2021, kraften2020 } from '../../support/published-registers.js';
import { programme, publishedCsv, registerFromCsv } from '../../support/sample-register.js';

type Tree = { readonly [key: string]: unknown };
type Printed = readonly [path: string, value: number, period?: string];

/** Where a published table's figures stand in a status; a function for those that stand elsewhere. */
const PATHS: Readonly<Record<string, string>> = {
  flow: 'enrolled',
  during: 'enrolled.during',
  duringByGender: 'enrolled.duringByGender',
  newByGender: 'enrolled.newByGender',
  newByReferrer: 'enrolled.newByReferrer',
  newByPayer: 'enrolled.newByPayer',
  newByReferrerAndPayer: 'enrolled.newByReferrerAndPayer',
  atEndByGender: 'enrolled.atEndByGender',
  atEndByReferrer: 'enrolled.atEndByReferrer',
  atEndByPayer: 'enrolled.atEndByPayer',
  atEndAge: 'enrolled.atEndAge',
  outcomes: 'closed.byOutcome',
  workKind: 'closed.byWorkKind',
  yearsOnBenefitsBefore: 'averages.yearsOnBenefitsBefore',
  ageAtClosure: 'averages.ageAtClosure',
  throughputMonths: 'averages.throughputMonths',
  waitingAbout: 'waiting',
  referred: 'referred',
  result: 'result',
};

const RENAMED: Readonly<Record<string, string>> = {
  'enrolled.closed': 'closed.total',
  'result.percentPrinted': 'result.reached / result.of',
};

/** Every number of a published report, by where it stands in ours. */
function printedIn(report: Tree): readonly Printed[] {
  const found: Printed[] = [];
  const walk = (path: string, value: unknown) => {
    if (typeof value === 'number') found.push([RENAMED[path] ?? path, value]);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) {
        const crossed = path === 'result.byOutcomeAndGender' || path.startsWith('result.byOutcomeAndGender.');
        walk(crossed ? path : `${path}.${key}`, crossed ? undefined : inner);
      }
  };
  for (const [key, path] of Object.entries(PATHS)) walk(path, report[key]);
  const windows = (report['throughputTrendMonths'] ?? {}) as Record<string, number>;
  for (const [window, months] of Object.entries(windows))
    found.push(['trend.throughputMonths', months, window.replace('/', '–')]);
  const crossed = ((report['result'] as Tree)['byOutcomeAndGender'] ?? {}) as Record<
    string,
    Record<string, number>
  >;
  for (const [outcome, genders] of Object.entries(crossed))
    for (const [gender, count] of Object.entries(genders))
      found.push([`closed.byOutcomeAndGender.${outcome}.${gender}`, count]);
  return found;
}

interface Figure {
  readonly path: string;
  readonly from: string;
  readonly to: string;
  readonly value: number;
}

/** What does not add up in what is printed, and so cannot be in any register (`doesNotAddUp`). */
const IMPOSSIBLE: Readonly<Record<string, readonly string[]>> = {
  'avesta-2021-22': ['enrolled.atStart'],
};

test.each([
  ['kraften-2020-21', kraften2020(), 30],
  ['kraften-2022-23', publishedCsv(), 30],
  ['avesta-2021-22', avesta2021(), 45],
] as const)('%s: every figure that is printed is in the report, right', (name, csv, least) => {
  const report = published[name];
  const rules = programme(report.programme);
  const today = day('2026-11-25');
  const [from, to] = report.period.map(day);
  if (from === undefined || to === undefined) throw new Error('no period');
  const register = registerFromCsv(csv, rules, today);
  const made = makeReport({
    register,
    programme: rules,
    period: { from, to },
    today,
    seat: atDesk({ kind: 'admin' }),
  });
  if (made.kind !== 'report') throw new Error(made.why);
  const { figures } = reportJson(made.report, true) as { figures: Figure[] };
  const printed = printedIn(report as Tree).filter(([path]) => !IMPOSSIBLE[name]?.includes(path));
  expect(printed.length).toBeGreaterThan(least);
  const ours = printed.map(([path, value, period = `${from}–${to}`]) => {
    const figure = figures.find((one) => one.path === path && `${one.from}–${one.to}` === period);
    const digits = String(value).split('.')[1]?.length ?? 0;
    const scale = path.includes(' / ') ? 100 : 1;
    return [path, figure && Number((figure.value * scale).toFixed(digits)), period];
  });
  expect(ours).toEqual(printed.map(([path, value, period = `${from}–${to}`]) => [path, value, period]));
});
