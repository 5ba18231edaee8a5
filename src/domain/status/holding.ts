import { select } from '../answers/filters.js';
import type { Closed } from '../case/case.js';
import { HOLD_MONTHS, type HoldAnswer, holdDay, type HoldMonths } from '../case/holding.js';
import { addMonths, type Day } from '../day.js';
import type { Period } from '../periods/period.js';
import type { Programme } from '../programme.js';
import { type Outcome, outcomesOf } from '../schema/outcomes.js';
import { type Asked, inResult } from '../schema/query.js';

/** Of those closed to an outcome whose day so many months after it lies in the period: what was answered. */
export interface HoldingRow {
  readonly outcome: Outcome;
  readonly months: HoldMonths;
  /** Still so, of those who are known: the answers "vet inte" and none at all are left out of both. */
  readonly still: readonly Closed[];
  readonly known: readonly Closed[];
  /** Asked, and not known. */
  readonly unknown: readonly Closed[];
  /** Not answered: not asked yet, no consent, or too late. */
  readonly unanswered: readonly Closed[];
}

/**
 * Whether closures in result last (DESIGN 15), a row for each outcome and number of months that anybody's day has come
 * for. Never part of the period's result: it is counted by the day of the question, not of the closure.
 */
export function holdingOf(
  register: Pick<Asked, 'cases' | 'position'>,
  programme: Programme,
  { from, to }: Period,
  today: Day,
): readonly HoldingRow[] {
  const last = to < today ? to : today;
  // Most of an old register was closed long before anybody could be asked of it.
  const first = addMonths(from, -Math.max(...HOLD_MONTHS) - 1);
  const span = { from: first, to: last, day: false, named: true };
  const closed = select(
    { ...register, programme, today },
    { population: 'closed', filters: [inResult(programme)], span },
  );
  const asked = HOLD_MONTHS.map((months) => ({
    months,
    cases: closed.filter((it) => {
      const on = holdDay(it, months);
      return from <= on && on <= last;
    }),
  }));
  return [...outcomesOf(programme).results].flatMap((outcome) =>
    asked.flatMap(({ months, cases }): HoldingRow[] => {
      const ours = cases.filter((it) => it.outcome === outcome);
      return ours.length === 0 ? [] : [rowOf(outcome, months, ours)];
    }),
  );
}

/** The rows that somebody has been asked about: what people are told. */
export function answeredRows(rows: readonly HoldingRow[]): readonly HoldingRow[] {
  return rows.filter(({ known, unknown }) => known.length + unknown.length > 0);
}

/** A year after closures in result, whatever they were to: those still so, of those who are known. */
export function aYearAfter(rows: readonly HoldingRow[]): Pick<HoldingRow, 'still' | 'known'> {
  const last = rows.filter(({ months }) => months === 12);
  return { still: last.flatMap(({ still }) => still), known: last.flatMap(({ known }) => known) };
}

/** The rows as other programs read them (DESIGN 14). */
export function holdingJson(rows: readonly HoldingRow[]) {
  return rows.map(({ outcome, months, still, known, unknown, unanswered }) => ({
    outcome,
    months,
    still: still.length,
    of: known.length,
    unknown: unknown.length,
    unanswered: unanswered.length,
  }));
}

function rowOf(outcome: Outcome, months: HoldMonths, asked: readonly Closed[]): HoldingRow {
  const answered = (...answers: readonly (HoldAnswer | undefined)[]) =>
    asked.filter((it) => answers.includes(it.held.find((one) => one.months === months)?.answer));
  return {
    outcome,
    months,
    still: answered('still'),
    known: answered('still', 'other'),
    unknown: answered('unknown'),
    unanswered: answered(undefined),
  };
}
