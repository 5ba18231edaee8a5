import type { Case } from '../../../src/domain/case/case.js';
import { payerOf } from '../../../src/domain/codes.js';

/**
 * The same figures by another route: one flat row a case, whole days as numbers, and every cell asked for by a
 * condition of its own over all rows. Slow, and nothing of it is shared with what it checks.
 */
interface Row {
  code: string;
  gender: string;
  referrer: string;
  unit: string;
  payer: string;
  born: number;
  referred: number;
  enrolled: number;
  closed: number;
  declined: number;
  outcome: string;
  detail: string;
  benefits: number;
  income: string;
}

const NEVER = Number.POSITIVE_INFINITY;
export const dayNumber = (text: string | undefined) =>
  text === undefined ? NEVER : Math.round(new Date(`${text}T12:00:00Z`).getTime() / 864e5 - 0.5);
const yearOfNumber = (number: number) => new Date(number * 864e5).getUTCFullYear();

export function rowsOf(cases: readonly Case[]): Row[] {
  return cases.map((it) => {
    const some = it as unknown as Record<string, string | undefined>;
    return {
      code: it.code,
      gender: it.gender,
      referrer: it.referrer,
      unit: it.unit ?? 'unknown',
      payer: payerOf(it.income),
      born: it.birthYear ?? Number.NaN,
      referred: dayNumber(some['referred']),
      enrolled: dayNumber(some['enrolled']),
      closed: dayNumber(some['closed']),
      declined: dayNumber(some['declined']),
      outcome: some['outcome'] ?? '',
      detail: (some['stage'] === 'closed' ? some['detail'] : undefined) ?? 'unknown',
      benefits: dayNumber(some['incomeSince']),
      income: it.income ?? '',
    };
  });
}

/** Which rows are in a population of the days from–to. */
export function inPopulation(rows: Row[], of: string, from: number, to: number): Row[] {
  const within = (number: number) => from <= number && number <= to;
  const tests: Record<string, (row: Row) => boolean> = {
    referred: (row) => within(row.referred),
    atStart: (row) => row.enrolled < from && !(row.closed < from),
    new: (row) => within(row.enrolled),
    during: (row) => row.enrolled <= to && row.closed >= from,
    closed: (row) => row.enrolled !== NEVER && within(row.closed),
    atEnd: (row) => row.enrolled <= to && !(row.closed <= to),
    result: (row) => within(row.closed) && ['arbete', 'studier', 'rehab'].includes(row.outcome),
    of: (row) => within(row.closed) && row.outcome !== 'dropout',
    work: (row) => within(row.closed) && row.outcome === 'arbete',
    dropouts: (row) => within(row.closed) && row.outcome === 'dropout',
    waiting: (row) => row.referred <= to && !(row.enrolled <= to) && !(row.declined <= to),
  };
  return rows.filter((row) => tests[of]?.(row) ?? false);
}

const BANDS: [number, number][] = [
  [16, 17],
  [18, 30],
  [31, 45],
  [46, 64],
];

/** The codes a row is counted under in a table called so. */
export function keyIn(by: string, row: Row, of: string, from: number, to: number): string {
  const at: Record<string, number> = {
    referred: row.referred,
    new: row.enrolled,
    closed: row.closed,
    work: row.closed,
    of: row.closed,
    result: row.closed,
    atStart: from,
  };
  const age = yearOfNumber(at[of] ?? to) - row.born;
  const band = BANDS.find(([low, high]) => age >= low && age <= high)?.join('-') ?? 'other';
  const keys: Record<string, string> = {
    Gender: row.gender,
    Age: band,
    Referrer: row.referrer,
    Payer: row.payer,
    ReferrerAndPayer: `${row.referrer}.${row.payer}`,
    AgeAndGender: `${band}.${row.gender}`,
    Unit: `${row.referrer}.${row.unit}`,
    Outcome: row.outcome,
    OutcomeAndGender: `${row.outcome}.${row.gender}`,
    OutcomeAndDetail: `${row.outcome}.${row.detail}`,
    WorkKind: row.detail,
  };
  return keys[by] ?? '';
}

/** The mean, or undefined of nothing. */
export function mean(values: number[]): number | undefined {
  let sum = 0;
  for (const value of values) sum += value;
  return values.length ? sum / values.length : undefined;
}

export const figureOf: Record<string, (row: Row) => number> = {
  throughputMonths: (row) => (row.closed - row.enrolled) / (365.25 / 12),
  yearsOnBenefitsBefore: (row) =>
    row.income === 'ingen'
      ? 0
      : row.benefits === NEVER
        ? Number.NaN
        : Math.max(0, row.enrolled - row.benefits) / 365.25,
  ageAtClosure: (row) => yearOfNumber(row.closed) - row.born,
};
