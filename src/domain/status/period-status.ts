import { type Selected, selectEach } from '../answers/filters.js';
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
import { type Counted, type Queries, queriesOf } from './queries.js';
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
  return new CountedStatus(asked, period);
}

/** A status with parts of it otherwise. It is no copy: what nobody has asked for yet is still to be worked out. */
export function statusWith(status: PeriodStatus, parts: Partial<PeriodStatus>): PeriodStatus {
  return Object.create(status, Object.getOwnPropertyDescriptors(parts)) as PeriodStatus;
}

/** Of the years before, most is never asked for: what takes time is worked out when it is. */
class CountedStatus implements PeriodStatus {
  readonly programme: Programme;
  readonly period: Period;
  readonly today: Day;
  readonly running: boolean;
  readonly referred: Total;
  readonly atStart: Total;
  readonly new: Total;
  readonly during: Total;
  readonly atEnd: Total;
  readonly closed: PeriodStatus['closed'];
  readonly result: Result;
  readonly waiting: Total;
  readonly goal: Goal;
  private readonly later: { readonly [K in Later]: () => PeriodStatus[K] };

  constructor(asked: Asked, period: Period) {
    const { programme, today } = asked;
    const ground = { programme, today };
    const queries = queriesOf(period, programme);
    const { among, places } = selectEach(asked, queries);
    const total = (name: Counted) => ({ total: places[name].length });
    const tally = tallier(among, ground);
    const counts = (...by: By) => tally(places.closed, by, queries.closed);
    const [reached, of] = [places.result.length, places.of.length];
    this.programme = programme;
    this.period = period;
    this.today = today;
    this.running = period.to >= today;
    this.referred = total('referred');
    this.atStart = total('atStart');
    this.new = total('new');
    this.during = total('during');
    this.atEnd = total('atEnd');
    this.closed = {
      ...total('closed'),
      dropouts: places.dropouts.length,
      byOutcome: new Map(counts('outcome').map(({ keys: [key = ''], count }) => [key, count])),
    };
    this.result = { reached, of, share: of === 0 ? undefined : reached / of };
    this.waiting = total('waiting');
    this.goal = goalOf(programme, this.result.share);
    const hasStarted = membership('started-training', queries.during.span, ground);
    this.later = {
      cases: once(() => casesIn({ among, places })),
      tables: once(() => tablesOf(tally, places, queries, ground)),
      averages: once(() => averagesOf(this.cases.result)),
      incomeChange: once(() => incomeChangeOf(counts('income', 'income-after'))),
      firstWorkTraining: once(() => trainingOf(this.cases.during.filter(hasStarted), period.to)),
      atEndAge: once(() => ageSpread(this.cases, period.to)),
      situations: once(() => situationsOf([...this.cases.atStart, ...this.cases.new], programme, period.to)),
    };
  }

  get cases() {
    return this.later.cases();
  }
  get tables() {
    return this.later.tables();
  }
  get averages() {
    return this.later.averages();
  }
  get incomeChange() {
    return this.later.incomeChange();
  }
  get firstWorkTraining() {
    return this.later.firstWorkTraining();
  }
  get atEndAge() {
    return this.later.atEndAge();
  }
  get situations() {
    return this.later.situations();
  }
}

type Later =
  'cases' | 'tables' | 'averages' | 'incomeChange' | 'firstWorkTraining' | 'atEndAge' | 'situations';

function casesIn({ among, places }: Selected<Queries>): Cases {
  return Object.fromEntries(
    Object.entries(places).map(([name, at]) => [name, at.map((place) => among.cases[place])]),
  ) as unknown as Cases;
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
