import { selectEach } from '../answers/filters.js';
import { type By, tallier } from '../answers/groups.js';
import { measure, reduce } from '../answers/measures.js';
import { type In, membership } from '../answers/population.js';
import type { EverEnrolled } from '../case/case.js';
import type { Day } from '../day.js';
import { once } from '../kept.js';
import type { Period } from '../periods/period.js';
import type { Programme } from '../programme.js';
import type { Asked } from '../schema/query.js';
import { type Averages, averagesOf } from './averages.js';
import { type IncomeChange, incomeChangeOf } from './income-change.js';
import { type Queries, queriesOf } from './queries.js';
import { type Situations, situationsOf } from './situations.js';
import { type StatusTable, tablesOf } from './tables.js';

/** Who is in each count of a period, in the register's order. */
type Cases = { readonly [K in keyof Queries]: readonly In<Queries[K]['population']>[] };

interface Total {
  readonly total: number;
}

/** Closed in result / (closed − dropouts). The share is undefined when there is nobody to divide by. */
interface Result {
  readonly reached: number;
  readonly of: number;
  readonly share: number | undefined;
}

interface AgeSpread {
  readonly mean: number | undefined;
  readonly min: number | undefined;
  readonly max: number | undefined;
  readonly upTo30: number;
  readonly n: number;
}

/** Time from enrolment to the first arbetsträning, for those whose first one began in the period. */
interface FirstWorkTraining {
  readonly medianDays: number | undefined;
  readonly n: number;
}

interface Goal {
  readonly text: string;
  /** The share in result to reach, or undefined for a goal of another kind. */
  readonly target: number | undefined;
  /** Undefined while there is nothing to judge by. */
  readonly met: boolean | undefined;
}

/** Everything DESIGN 7 counts for a period. The cases are kept so that each number can be traced to them. */
export interface PeriodStatus {
  readonly programme: Programme;
  readonly period: Period;
  readonly today: Day;
  /** The period is still going on: it ends today or later. */
  readonly running: boolean;
  readonly cases: Cases;
  readonly tables: readonly StatusTable[];
  readonly referred: Total;
  readonly atStart: Total;
  readonly new: Total;
  readonly during: Total;
  readonly atEnd: Total;
  readonly atEndAge: AgeSpread;
  /** By outcome dropouts are included: it sums to the total. */
  readonly closed: Total & { readonly dropouts: number; readonly byOutcome: ReadonlyMap<string, number> };
  readonly result: Result;
  readonly averages: Averages;
  readonly waiting: Total;
  readonly incomeChange: IncomeChange;
  readonly firstWorkTraining: FirstWorkTraining;
  readonly goal: Goal;
  readonly situations: Situations | undefined;
}

/** The status of a period (DESIGN 7): a list of queries, answered at once. */
export function periodStatus(asked: Asked, period: Period): PeriodStatus {
  const { programme, today } = asked;
  const ground = { programme, today };
  const queries = queriesOf(period, programme);
  const found = selectEach(asked, queries);
  const cases = Object.fromEntries(
    Object.entries(found.places).map(([name, places]) => [name, places.map((at) => found.among[at])]),
  ) as unknown as Cases;
  const total = (name: keyof typeof cases) => ({ total: cases[name].length });
  const tally = tallier(found.among, ground);
  const counts = (...by: By) => tally(found.places.closed, by, queries.closed);
  // Of the years before, most is never asked for.
  const tables = once(() => tablesOf(tally, found.places, queries, ground));
  const averages = once(() => averagesOf(cases.result));
  const incomeChange = once(() => incomeChangeOf(counts('income', 'income-after')));
  const hasStarted = membership('started-training', queries.during.span, ground);
  const firstWorkTraining = once(() => trainingOf(cases.during.filter(hasStarted), period.to));
  const atEndAge = once(() => ageSpread(cases, period.to));
  const [reached, of] = [cases.result.length, cases.of.length];
  const result = { reached, of, share: of === 0 ? undefined : reached / of };
  return {
    programme,
    period,
    today,
    running: period.to >= today,
    cases,
    get tables() {
      return tables();
    },
    referred: total('referred'),
    atStart: total('atStart'),
    new: total('new'),
    during: total('during'),
    atEnd: total('atEnd'),
    get atEndAge() {
      return atEndAge();
    },
    closed: {
      ...total('closed'),
      dropouts: cases.dropouts.length,
      byOutcome: new Map(counts('outcome').map(({ keys: [key = ''], count }) => [key, count])),
    },
    result,
    get averages() {
      return averages();
    },
    waiting: total('waiting'),
    get incomeChange() {
      return incomeChange();
    },
    get firstWorkTraining() {
      return firstWorkTraining();
    },
    goal: goalOf(programme, result.share),
    situations: situationsOf([...cases.atStart, ...cases.new], programme, period.to),
  };
}

function trainingOf(started: readonly EverEnrolled[], on: Day): FirstWorkTraining {
  const days = started.flatMap((it) => measure(it, 'first-training', 'days', on) ?? []);
  return { medianDays: reduce(days, 'median') ?? undefined, n: days.length };
}

function ageSpread({ atEnd, upTo30 }: Cases, on: Day): AgeSpread {
  const ages = atEnd.map((it) => measure(it, 'age', 'years', on)).filter((value) => value !== undefined);
  const age = (how: 'mean' | 'min' | 'max') => reduce(ages, how) ?? undefined;
  return { mean: age('mean'), min: age('min'), max: age('max'), upTo30: upTo30.length, n: ages.length };
}

function goalOf(programme: Programme, share: number | undefined): Goal {
  const { text, resultShare: target } = programme.goal;
  const met = target === undefined || share === undefined ? undefined : share >= target;
  return { text, target, met };
}
