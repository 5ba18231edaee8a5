import {
  ageIn,
  type Case,
  consentsAt,
  enrolledAt,
  inTrialAt,
  referredOn,
  waitingAt,
  wasEnrolled,
} from '../case/case.js';
import { payerOf } from '../codes.js';
import { addDays, addMonths, type Day } from '../day.js';
import {
  candidates,
  courses,
  dayOfInterest,
  dueDays,
  type In,
  type InCourse,
  isClosed,
  membership,
} from './population.js';
import { type Among, columnsOf } from './columns.js';
import { type Asked, type Filter, type Ground, isDue, type Population, type Span } from '../schema/query.js';

/** A population over a span, with filters. */
export interface Selection<P extends Population = Population> {
  readonly population: P;
  readonly filters: readonly Filter[];
  readonly span: Span;
}

/** The cases of a selection, in the register's order. */
export function select<P extends Population>(asked: Asked, of: Selection<P>): In<P>[] {
  const [isIn, isWanted] = [membership(of.population, of.span, asked), holdingAll(of.filters, of, asked)];
  const found: Case[] = [];
  for (const it of candidates(asked, of.population, of.span)) if (isIn(it) && isWanted(it)) found.push(it);
  return found as In<P>[];
}

/** What is in them tells the course of a case alone. */
type Selections = Readonly<Record<string, Selection<InCourse>>>;

/** Several selections of a register: who is in any of them, and which of those each has. */
export interface Selected<T extends Selections> {
  readonly among: Among;
  readonly places: Readonly<Record<keyof T, readonly number[]>>;
}

/** Several selections in one pass over the cases. Of cases with the same course, one is judged for all populations. */
export function selectEach<T extends Selections>(asked: Asked, wanted: T): Selected<T> {
  const columns = columnsOf(asked);
  const all = Object.entries(wanted).map(([name, of]) => ({
    name,
    isIn: membership(of.population, of.span, asked),
    isWanted: of.filters.length > 0 ? holdingAll(of.filters, of, asked) : undefined,
    found: [] as number[],
  }));
  const courseOf = courses(Object.values(wanted), columns);
  const byCourse: (typeof all | undefined)[] = [[]];
  const among = { cases: [] as Case[], places: [] as number[], columns };
  for (let place = 0; place < columns.cases.length; place++) {
    const course = courseOf(place);
    const it = columns.cases[place];
    if (course === 0 || !it) continue;
    const into = (byCourse[course] ??= all.filter(({ isIn }) => isIn(it)));
    let at = -1;
    for (let index = 0; index < into.length; index++) {
      const one = into[index];
      if (!one || (one.isWanted && !one.isWanted(it))) continue;
      if (at < 0) at = among.places.push(place) - 1;
      among.cases[at] = it;
      one.found.push(at);
    }
  }
  const places = Object.fromEntries(all.map(({ name, found }) => [name, found]));
  return { among, places: places as Record<keyof T, number[]> };
}

type Test = (it: Case) => boolean;

/** Which cases do all of some filters hold for, on the day that each is looked at? */
export function holdingAll(filters: readonly Filter[], of: Selection, ground: Ground): Test {
  const tests = filters.map((filter) => holding(filter, of, ground));
  const [first, second] = tests;
  if (!first) return () => true;
  return second ? (it) => tests.every((holds) => holds(it)) : first;
}

/**
 * Which cases does a filter hold for, on the day they are looked at? An unknown age or birth year is in no range and in no
 * range's opposite either; any other unknown value counts as "not that".
 */
function holding(filter: Filter, of: Selection, ground: Ground): Test {
  const { not } = filter;
  if (filter.on === 'age' || filter.on === 'birth-year') {
    const { on, min = -Infinity, max = Infinity } = filter;
    return (it) => {
      const value =
        on === 'age' ? ageIn(it, dayOfInterest(it, of.population, of.span, ground)) : it.birthYear;
      return value !== undefined && (value >= min && value <= max) !== not;
    };
  }
  const isSo = being(filter, of, ground);
  if (filter.on === 'income-after')
    return (it) => isClosed(it) && it.incomeAfter !== undefined && isSo(it) !== not;
  return (it) => isSo(it) !== not;
}

function being(filter: Exclude<Filter, { on: 'age' | 'birth-year' }>, of: Selection, ground: Ground): Test {
  const dayFor = (it: Case) => dayOfInterest(it, of.population, of.span, ground);
  switch (filter.on) {
    case 'gender':
      return (it) => filter.in.includes(it.gender);
    case 'referrer':
      return (it) => filter.in.includes(it.referrer);
    case 'unit':
      return (it) => it.unit !== undefined && filter.in.includes(it.unit);
    case 'income':
      return (it) => it.income !== undefined && filter.in.includes(it.income);
    case 'payer':
      return (it) => filter.in.includes(payerOf(it.income));
    case 'income-after':
      return (it) => isClosed(it) && it.incomeAfter !== undefined && filter.in.includes(it.incomeAfter);
    case 'outcome':
      return (it) => isClosed(it) && filter.in.includes(it.outcome);
    case 'detail':
      return (it) =>
        (it.stage === 'closed' || it.stage === 'declined') && filter.in.includes(it.detail ?? '');
    case 'consent':
      return (it) => {
        const given = consentsAt(it, dayFor(it));
        if (filter.every) return filter.every.every((one) => given.includes(one));
        if (filter.any) return filter.any.some((one) => given.includes(one));
        return filter.to === undefined ? given.length > 0 : given.includes(filter.to);
      };
    case 'trial':
      return (it) => inTrialAt(it, dayFor(it));
    case 'late-trial':
      return (it) => {
        const on = dayFor(it);
        return inTrialAt(it, on) && it.trialUntil < on;
      };
    case 'length':
      return (it) => hasLasted(it, filter, of, dayFor(it));
    case 'overdue':
      return (it) => isOverdue(it, filter, of, ground);
    case 'protected':
      return (it) => it.protected;
    case 'activity':
      return (it) => {
        const on = dayFor(it);
        return wasEnrolled(it) && it.activities.some((one) => one.kind === filter.kind && runs(one, on));
      };
    case 'fate':
      return (it) => isFate(it, filter.became, ground.today);
  }
}

function runs(activity: { readonly from: Day; readonly to: Day | undefined }, on: Day): boolean {
  return activity.from <= on && (activity.to === undefined || activity.to >= on);
}

function isOverdue(
  it: Case,
  { late }: Extract<Filter, { on: 'overdue' }>,
  { population }: Selection,
  ground: Ground,
): boolean {
  if (!wasEnrolled(it)) return false;
  return dueDays(it, isDue(population) ? population : 'follow-ups', ground).some(
    (due) => due < ground.today && (late === undefined || hasGone(due, late, ground.today)),
  );
}

function isFate(it: Case, became: Extract<Filter, { on: 'fate' }>['became'], today: Day): boolean {
  switch (became) {
    case 'enrolled':
      return wasEnrolled(it) && it.enrolled <= today;
    case 'still-enrolled':
      return enrolledAt(it, today);
    case 'closed':
      return isClosed(it) && it.closed <= today;
    case 'declined':
      return it.stage === 'declined' && it.declined <= today;
    case 'waiting':
      return waitingAt(it, today);
  }
}

function hasLasted(it: Case, filter: Extract<Filter, { on: 'length' }>, of: Selection, on: Day): boolean {
  const queue = of.population === 'waiting' || of.population === 'referred';
  const start = queue ? referredOn(it) : wasEnrolled(it) ? it.enrolled : undefined;
  if (start === undefined) return false;
  const end = isClosed(it) && it.closed < on ? it.closed : on;
  return hasGone(start, filter, end);
}

type Length = Omit<Extract<Filter, { on: 'length' }>, 'on' | 'not'>;

/** Has so long gone from one day to another as is asked? */
function hasGone(start: Day, { least, over, count, unit }: Length, end: Day): boolean {
  const mark =
    unit === 'days' ? addDays(start, count) : addMonths(start, unit === 'years' ? count * 12 : count);
  return (over ? mark < end : mark <= end) === least;
}
