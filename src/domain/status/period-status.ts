import type { Case, Closed, EverEnrolled } from '../case/case.js';
import type { Gender, Payer } from '../codes.js';
import { type Day, yearOf } from '../day.js';
import type { Period } from '../periods/period.js';
import type { Programme } from '../programme.js';
import type { Selection } from '../answers/filters.js';
import { outcomesOf } from '../schema/outcomes.js';
import { type Averages, averagesOf } from './averages.js';
import { type Breakdown, UNKNOWN } from './breakdown.js';
import { type IncomeChange, incomeChangeOf } from './income-change.js';
import { countPopulations, type Populations } from './populations.js';
import { type Situations, situationsOf } from './situations.js';
import { addTallies, sumOf, type Table, tableBy, type Tally, tallyBy } from './tally.js';
import { type FirstWorkTraining, firstWorkTrainingOf } from './work-training.js';

export interface ClosedFigures extends Breakdown {
  readonly dropouts: number;
  /** Dropouts included: it sums to the total. */
  readonly byOutcome: Tally;
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

/** The status of a period (DESIGN 7). */
export function periodStatus(
  cases: Iterable<Case>,
  programme: Programme,
  period: Period,
  today: Day,
): PeriodStatus {
  const { populations, counted } = countPopulations(cases, programme, period);
  const result = resultOf(populations, counted.result, programme);
  return {
    programme,
    period,
    running: period.to >= today,
    populations,
    referred: counted.referred,
    atStart: counted.atStart,
    new: counted.new,
    during: {
      total: counted.atStart.total + counted.new.total,
      byGender: addTallies(counted.atStart.byGender, counted.new.byGender),
      byReferrer: addTallies(counted.atStart.byReferrer, counted.new.byReferrer),
      byPayer: addTallies(counted.atStart.byPayer, counted.new.byPayer),
    },
    atEnd: counted.atEnd,
    atEndAge: ageSpread(populations.atEnd, period.to),
    closed: closedFigures(populations.closed, counted.closed, programme),
    result,
    averages: averagesOf(populations.result, closedIn(period), { programme, today }),
    waiting: counted.waiting,
    incomeChange: incomeChangeOf(populations.closed),
    firstWorkTraining: firstWorkTrainingOf(populations, period),
    goal: goalOf(programme, result.share),
    situations: situationsOf(populations, programme, period.to),
  };
}

function closedIn(period: Period): Selection {
  return { population: 'closed', filters: [], span: { ...period, day: false, named: true } };
}

/** What a closed case is counted as under its outcome. */
export function detailOf(it: Closed): string {
  return it.detail ?? UNKNOWN;
}

function closedFigures(closed: readonly Closed[], counted: Breakdown, programme: Programme): ClosedFigures {
  const { dropouts } = outcomesOf(programme);
  const byOutcomeAndGender = tableBy(
    closed,
    (it) => it.outcome,
    (it) => it.gender,
  );
  const byOutcome = tallyBy(closed, (it) => it.outcome);
  return {
    ...counted,
    dropouts: closed.filter(({ outcome }) => dropouts.has(outcome)).length,
    byOutcome,
    byOutcomeAndGender,
    byOutcomeAndDetail: tableBy(closed, (it) => it.outcome, detailOf),
  };
}

function resultOf({ closed, result }: Populations, counted: Breakdown, programme: Programme): Result {
  const { dropouts } = outcomesOf(programme);
  const ofByGender = tallyBy(closed, (it) => (dropouts.has(it.outcome) ? undefined : it.gender));
  const [reached, of] = [result.length, sumOf(ofByGender)];
  return { ...counted, reached, of, share: of === 0 ? undefined : reached / of, ofByGender };
}

function ageSpread(atEnd: readonly EverEnrolled[], to: Day): AgeSpread {
  const year = yearOf(to);
  let [sum, n, upTo30, min, max] = [0, 0, 0, Number.POSITIVE_INFINITY, 0];
  for (const { birthYear } of atEnd) {
    if (birthYear === undefined) continue;
    const age = year - birthYear;
    sum += age;
    n++;
    if (age <= 30) upTo30++;
    if (age < min) min = age;
    if (age > max) max = age;
  }
  const known = n > 0;
  return {
    mean: known ? sum / n : undefined,
    min: known ? min : undefined,
    max: known ? max : undefined,
    upTo30,
    n,
  };
}

function goalOf(programme: Programme, share: number | undefined): Goal {
  const { text, resultShare: target } = programme.goal;
  const met = target === undefined || share === undefined ? undefined : share >= target;
  return { text, target, met };
}
