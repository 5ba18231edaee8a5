import { ageIn, type Case, type Closed, type EverEnrolled } from '../case/case.js';
import { type Gender, type Outcome, type Payer, RESULTS } from '../codes.js';
import { type Day, yearOf } from '../day.js';
import type { Period } from '../periods/period.js';
import type { Programme } from '../programme.js';
import { type Averages, averagesOf, meanOf } from './averages.js';
import { type Breakdown, breakdownOf, UNKNOWN } from './breakdown.js';
import { type IncomeChange, incomeChangeOf } from './income-change.js';
import { type Populations, populationsOf } from './populations.js';
import { type Situations, situationsOf } from './situations.js';
import { addTallies, type Table, tableBy, type Tally, tallyBy } from './tally.js';
import { type FirstWorkTraining, firstWorkTrainingOf } from './work-training.js';

export interface ClosedFigures extends Breakdown {
  readonly dropouts: number;
  /** Dropouts included: it sums to the total. */
  readonly byOutcome: Tally<Outcome>;
  readonly byOutcomeAndGender: Table<Gender>;
  /** Outcome → detail: kinds of work and the rest; `unknown` where none was given. */
  readonly byOutcomeAndDetail: Table;
}

/** Closed in result / (closed − dropouts). The share is undefined when there is nobody to divide by. */
export interface Result extends Breakdown {
  readonly reached: number;
  readonly of: number;
  readonly share: number | undefined;
  /** Closed less dropouts, by gender: what each gender's own share is of. */
  readonly ofByGender: Tally<Gender>;
  readonly byOutcomeAndGender: Table<Gender>;
}

export interface AgeSpread {
  readonly mean: number | undefined;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly upTo30: number;
  readonly n: number;
}

export interface During {
  readonly total: number;
  readonly byGender: Tally<Gender>;
  readonly byReferrer: Tally;
  readonly byPayer: Tally<Payer>;
}

export interface Goal {
  readonly text: string;
  /** The share in result to reach, or undefined for a goal of another kind. */
  readonly target: number | undefined;
  /** Undefined while there is nothing to judge by. */
  readonly met: boolean | undefined;
}

/** Everything DESIGN 7 counts for a period. Populations are kept so that each number can be traced to its cases. */
export interface PeriodStatus {
  readonly programme: Programme;
  readonly period: Period;
  /** The period is still going on: it ends today or later. */
  readonly running: boolean;
  readonly populations: Populations;
  readonly referred: Breakdown;
  readonly atStart: Breakdown;
  readonly new: Breakdown;
  readonly during: During;
  readonly atEnd: Breakdown;
  readonly atEndAge: AgeSpread;
  readonly closed: ClosedFigures;
  readonly result: Result;
  readonly averages: Averages;
  readonly waiting: Breakdown;
  readonly incomeChange: IncomeChange;
  readonly firstWorkTraining: FirstWorkTraining;
  readonly goal: Goal;
  readonly situations: Situations | undefined;
}

/**
 * The status of a period (DESIGN 7), counted from the cases in one pass over the register and one over each of the
 * populations. Age is counted in the year of referral for the referred, of enrolment for the new, of closure for
 * the closed, of `from` for those at the start and of `to` for those at the end and in the queue.
 */
export function periodStatus(
  cases: Iterable<Case>,
  programme: Programme,
  period: Period,
  today: Day,
): PeriodStatus {
  const found = populationsOf(cases, period);
  const toYear = yearOf(period.to);
  const atStart = breakdownOf(found.atStart, programme, yearOf(period.from));
  const fresh = breakdownOf(found.new, programme, (it) => yearOf(it.enrolled));
  const result = resultOf(found.closed, programme);
  const during = [...found.atStart, ...found.new];
  return {
    programme,
    period,
    running: period.to >= today,
    populations: found,
    referred: breakdownOf(found.referred, programme, (it) => yearOf(it.referred ?? period.from)),
    atStart,
    new: fresh,
    during: {
      total: atStart.total + fresh.total,
      byGender: addTallies(atStart.byGender, fresh.byGender),
      byReferrer: addTallies(atStart.byReferrer, fresh.byReferrer),
      byPayer: addTallies(atStart.byPayer, fresh.byPayer),
    },
    atEnd: breakdownOf(found.atEnd, programme, toYear),
    atEndAge: ageSpread(found.atEnd, period.to),
    closed: closedFigures(found.closed, programme),
    result,
    averages: averagesOf(found.closed.filter(isInResult)),
    waiting: breakdownOf(found.waiting, programme, toYear),
    incomeChange: incomeChangeOf(found.closed),
    firstWorkTraining: firstWorkTrainingOf(during, period),
    goal: goalOf(programme, result.share),
    situations: situationsOf(during, programme, period.to),
  };
}

export function isInResult(it: Closed): boolean {
  return RESULTS.has(it.outcome);
}

/** What a closed case is counted as under its outcome. */
export function detailOf(it: Closed): string {
  return it.detail ?? UNKNOWN;
}

function closedFigures(closed: readonly Closed[], programme: Programme): ClosedFigures {
  const byOutcome = tallyBy(closed, (it) => it.outcome);
  return {
    ...breakdownOf(closed, programme, (it) => yearOf(it.closed)),
    dropouts: byOutcome.get('dropout') ?? 0,
    byOutcome,
    byOutcomeAndGender: tableBy(
      closed,
      (it) => it.outcome,
      (it) => it.gender,
    ),
    byOutcomeAndDetail: tableBy(closed, (it) => it.outcome, detailOf),
  };
}

function resultOf(closed: readonly Closed[], programme: Programme): Result {
  const counted = closed.filter((it) => it.outcome !== 'dropout');
  const reached = counted.filter(isInResult);
  return {
    ...breakdownOf(reached, programme, (it) => yearOf(it.closed)),
    reached: reached.length,
    of: counted.length,
    share: counted.length === 0 ? undefined : reached.length / counted.length,
    ofByGender: tallyBy(counted, (it) => it.gender),
    byOutcomeAndGender: tableBy(
      reached,
      (it) => it.outcome,
      (it) => it.gender,
    ),
  };
}

function ageSpread(atEnd: readonly EverEnrolled[], to: Day): AgeSpread {
  const ages = atEnd.map((it) => ageIn(it, to)).filter((age) => age !== undefined);
  const { value, n } = meanOf(ages);
  const span = (pick: (a: number, b: number) => number) =>
    n === 0 ? undefined : ages.reduce((a, b) => pick(a, b));
  return {
    mean: value,
    min: span(Math.min),
    max: span(Math.max),
    upTo30: ages.filter((age) => age <= 30).length,
    n,
  };
}

function goalOf(programme: Programme, share: number | undefined): Goal {
  const { text, resultShare: target } = programme.goal;
  const met = target === undefined || share === undefined ? undefined : share >= target;
  return { text, target, met };
}
