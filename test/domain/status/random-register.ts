import fc from 'fast-check';
import type { Case } from '../../../src/domain/case/case.js';
import { GENDERS, INCOMES } from '../../../src/domain/codes.js';
import { addDays, day } from '../../../src/domain/day.js';
import { programme } from '../../support/sample-register.js';
import { caseOf } from './sample.js';

const START = day('2021-06-20');
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 3 });
/** Short steps often, and 0 often: same-day enrolment and closure, and the very edges of periods. */
const step = fc.oneof(fc.constant(0), fc.nat(12), fc.nat(400));

/** One case of any stage, its days in order. */
const oneCase = fc
  .record({
    gender: fc.constantFrom(...GENDERS),
    birthYear: maybe(fc.integer({ min: 1950, max: 2012 })),
    referrer: fc.constantFrom('RD', 'FK', 'SOC', 'AF', 'EGEN', 'SKOLA'),
    unit: maybe(fc.constantFrom('VC Hedemora', 'Enhet 2', 'a.b')),
    income: maybe(fc.constantFrom(...INCOMES)),
    since: maybe(fc.nat(3000)),
    referred: fc.nat(800),
    wait: step,
    stay: step,
    stage: fc.constantFrom('waiting', 'enrolled', 'closed', 'closed', 'closed', 'declined'),
    outcome: fc.constantFrom(...programme().outcomes.map(({ code }) => code)),
    detail: maybe(fc.constantFrom('lönebidrag', 'Samhall', 'flyttat')),
    incomeAfter: maybe(fc.constantFrom(...INCOMES)),
  })
  .map((raw): Case => {
    const referred = addDays(START, raw.referred);
    const enrolled = addDays(referred, raw.wait);
    const { gender, birthYear, referrer, unit, income, outcome, detail, incomeAfter } = raw;
    const facts = { gender, birthYear, referrer, unit, income, referred, detail };
    const incomeSince = raw.since === undefined ? undefined : addDays(enrolled, -raw.since);
    if (raw.stage === 'waiting') return caseOf({ ...facts, incomeSince });
    if (raw.stage === 'declined') return caseOf({ ...facts, incomeSince, declined: enrolled });
    if (raw.stage === 'enrolled') return caseOf({ ...facts, incomeSince, enrolled });
    const closed = addDays(enrolled, raw.stay);
    return caseOf({ ...facts, incomeSince, enrolled, closed, outcome, incomeAfter });
  });

/** A register: cases of every kind, each with its own code. */
export const register = fc
  .array(oneCase, { maxLength: 60 })
  .map((cases) => cases.map((it, index) => ({ ...it, code: `K21-${String(index + 1).padStart(3, '0')}` })));

/** A period of a day to two years, from days on which things happen to cases. */
export const period = fc
  .record({ from: fc.nat(900), days: fc.oneof(fc.constant(0), fc.constant(364), fc.nat(700)) })
  .map(({ from, days }) => ({ from: addDays(START, from), to: addDays(START, from + days) }));
