import { expect, test } from 'vitest';
import { day } from '../../../src/domain/day.js';
import { dueList } from '../../../src/domain/due.js';
import { inTrialAt } from '../../../src/domain/case/case.js';
import { exportCsv } from '../../../src/domain/files/export-csv.js';
import {
  DEMO_TODAY,
  demoCsv,
  programme,
  publishedCsv,
  registerFromCsv,
} from '../../support/sample-register.js';

test('imports the demo register with what is due on its day', () => {
  const register = registerFromCsv(demoCsv(), programme(), DEMO_TODAY);
  expect(register.cases.size).toBe(207);
  const due = dueList(register.cases.values(), programme(), DEMO_TODAY).filter(
    ({ kind }) => kind === 'follow-up',
  );
  expect(
    due
      .filter(({ days }) => days < 0)
      .map(({ code }) => code)
      .sort(),
  ).toEqual(['K23-033', 'K25-005', 'K25-008', 'K26-001', 'K26-002', 'K26-005']);
  expect(
    due
      .filter(({ days }) => days >= 0)
      .map(({ code }) => code)
      .sort(),
  ).toEqual(['K25-019', 'K25-020', 'K26-006']);
  const trials = [...register.cases.values()]
    .filter((it) => inTrialAt(it, DEMO_TODAY))
    .map(({ code }) => code);
  expect(trials).toEqual(['K26-015', 'K26-016', 'K26-017', 'K26-019']);
});

test.each([
  ['demo', demoCsv, DEMO_TODAY],
  ['published', publishedCsv, day('2023-06-30')],
] as const)('export, import, export gives the same file: %s', (_, csv, today) => {
  const once = exportCsv(registerFromCsv(csv(), programme(), today), programme(), today);
  const twice = exportCsv(registerFromCsv(once.text, programme(), today), programme(), today);
  expect(twice.text).toBe(once.text);
});
