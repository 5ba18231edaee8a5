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
import { addDays, addMonths, type Day, earliest, latest } from '../day.js';
import { openSince } from './happened.js';
import { candidates, dayOfInterest, dueDays, type In, isClosed, membership } from './population.js';
import {
  type Asked,
  type Due,
  type Filter,
  type Ground,
  isDue,
  type Population,
  type Span,
} from '../schema/query.js';

/** A population over a span, with filters. */
export interface Selection<P extends Population = Population> {
  readonly population: P;
  readonly filters: readonly Filter[];
  readonly span: Span;
}

/** The cases of a selection, in the register's order. */
export function select<P extends Population>(asked: Asked, of: Selection<P>): In<P>[] {
  return sift(candidates(asked, of.population, of.span), { of }, asked).among as In<P>[];
}

type Selections = Readonly<Record<string, Selection>>;
/** Nobody is in them before the referral. */
type SinceReferral = Readonly<Record<string, Selection<Exclude<Population, 'visits' | Due>>>>;

/** Several selections of a register: who is in any of them, in its order, and which of those each has. */
export interface Selected<T extends Selections> {
  readonly among: readonly Case[];
  readonly places: Readonly<Record<keyof T, readonly number[]>>;
}

/** Several selections, in one pass over the cases open at some time between the first day of any and the last. */
export function selectEach<T extends SinceReferral>(asked: Asked, wanted: T): Selected<T> {
  const spans = Object.values(wanted).map(({ span }) => span);
  const since = spans.map(({ from }) => from).reduce(earliest);
  const until = spans.map(({ to }) => to).reduce(latest);
  const isLater = (it: Case) => (referredOn(it) ?? until) > until;
  const them = openSince(since, asked.cases.values()).filter((it) => !isLater(it));
  return sift(them, wanted, asked);
}

/** Sorts cases into selections. A population over a span is judged once, however many selections are of it. */
function sift<T extends Selections>(cases: Iterable<Case>, wanted: T, ground: Ground): Selected<T> {
  const places = Object.fromEntries(Object.keys(wanted).map((name) => [name, [] as number[]]));
  const tests = new Map<
    string,
    { isIn: (it: Case) => boolean; into: { of: Selection; found: number[] }[] }
  >();
  for (const [name, of] of Object.entries(wanted)) {
    const key = JSON.stringify([of.population, of.span]);
    const isIn = membership(of.population, of.span, ground);
    const test = tests.get(key) ?? { isIn, into: [] };
    test.into.push({ of, found: places[name] ?? [] });
    tests.set(key, test);
  }
  const all = [...tests.values()];
  const among: Case[] = [];
  for (const it of cases) {
    let at = -1;
    for (const { isIn, into } of all) {
      if (!isIn(it)) continue;
      for (const { of, found } of into) {
        if (!holdAll(it, of, ground)) continue;
        if (at < 0) at = among.push(it) - 1;
        found.push(at);
      }
    }
  }
  return { among, places: places as Record<keyof T, number[]> };
}

function holdAll(it: Case, of: Selection, ground: Ground): boolean {
  for (const filter of of.filters) if (!holds(it, filter, of, ground)) return false;
  return true;
}

/**
 * Does a filter hold for a case, on the day it is looked at? An unknown age or birth year is in no range and in no
 * range's opposite either; any other unknown value counts as "not that".
 */
export function holds(it: Case, filter: Filter, of: Selection, ground: Ground): boolean {
  if (filter.on === 'age' || filter.on === 'birth-year') {
    const on = dayOfInterest(it, of.population, of.span, ground);
    const value = filter.on === 'age' ? ageIn(it, on) : it.birthYear;
    if (value === undefined) return false;
    return (value >= (filter.min ?? -Infinity) && value <= (filter.max ?? Infinity)) !== filter.not;
  }
  if (filter.on === 'income-after' && (!isClosed(it) || it.incomeAfter === undefined)) return false;
  return isSo(it, filter, of, ground) !== filter.not;
}

function isSo(
  it: Case,
  filter: Exclude<Filter, { on: 'age' | 'birth-year' }>,
  of: Selection,
  ground: Ground,
): boolean {
  const on = dayOfInterest(it, of.population, of.span, ground);
  switch (filter.on) {
    case 'gender':
      return filter.in.includes(it.gender);
    case 'referrer':
      return filter.in.includes(it.referrer);
    case 'unit':
      return it.unit !== undefined && filter.in.includes(it.unit);
    case 'income':
      return it.income !== undefined && filter.in.includes(it.income);
    case 'payer':
      return filter.in.includes(payerOf(it.income));
    case 'income-after':
      return isClosed(it) && it.incomeAfter !== undefined && filter.in.includes(it.incomeAfter);
    case 'outcome':
      return isClosed(it) && filter.in.includes(it.outcome);
    case 'detail':
      return (it.stage === 'closed' || it.stage === 'declined') && filter.in.includes(it.detail ?? '');
    case 'consent': {
      const given = consentsAt(it, on);
      return filter.to === undefined ? given.length > 0 : given.includes(filter.to);
    }
    case 'trial':
      return inTrialAt(it, on);
    case 'late-trial':
      return inTrialAt(it, on) && it.trialUntil < on;
    case 'length':
      return hasLasted(it, filter, of, on);
    case 'overdue':
      return isOverdue(it, filter, of, ground);
    case 'protected':
      return it.protected;
    case 'activity':
      return wasEnrolled(it) && it.activities.some((one) => one.kind === filter.kind && runs(one, on));
    case 'fate':
      return isFate(it, filter.became, ground.today);
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
    (due) => due < ground.today && (late === undefined || mark(due, late) <= ground.today === late.least),
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
  return mark(start, filter) <= end === filter.least;
}

type Length = Pick<Extract<Filter, { on: 'length' }>, 'count' | 'unit'>;

/** The day when so long has gone. */
function mark(start: Day, { count, unit }: Length): Day {
  return unit === 'days' ? addDays(start, count) : addMonths(start, unit === 'years' ? count * 12 : count);
}
