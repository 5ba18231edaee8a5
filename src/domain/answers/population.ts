import {
  type Case,
  type Closed,
  enrolledAt,
  type EverEnrolled,
  inTrialAt,
  referredOn,
  waitingAt,
  wasEnrolled,
} from '../case/case.js';
import { addDays, type Day, dayNumber, NEVER } from '../day.js';
import type { Columns } from './columns.js';
import { casesOpenSince, casesWith, daysIn, HAPPENED_ON } from './happened.js';
import { followUpDue, reviewDue } from '../due.js';
import {
  type Asked,
  type Due,
  hasHappened,
  type Ground,
  isDue,
  type Population,
  type Span,
} from '../schema/query.js';

export function isClosed(it: Case): it is Closed {
  return it.stage === 'closed';
}

/** What a case in a population is known to be. */
export type In<P extends Population> = P extends 'closed'
  ? Closed
  : P extends 'new' | 'enrolled' | 'during' | 'started-training' | Due
    ? EverEnrolled
    : Case;

/** The cases that can be in a population over a span, in the register's order. */
export function candidates(
  { cases, position, today }: Asked,
  population: Population,
  span: Span,
): Iterable<Case> {
  if (position === undefined) return cases.values();
  if (hasHappened(population)) return casesWith(population, span, { cases, position });
  const last = isDue(population) ? today : span.to;
  return casesOpenSince(population === 'during' ? span.from : addDays(last, 1), { cases, position });
}

/**
 * Which cases are in a population over a span (DESIGN 7)? Events have their day in the span; states hold at its last day.
 * What is due is judged today: without days of its own, the list of DESIGN 5, otherwise what falls due in the span.
 */
export function membership(population: Population, span: Span, ground: Ground): (it: Case) => boolean {
  const { from, to } = span;
  const within = (day: Day | undefined) => day !== undefined && from <= day && day <= to;
  if (hasHappened(population)) {
    const dayOf = HAPPENED_ON[population];
    return (it) => within(dayOf(it));
  }
  switch (population) {
    case 'enrolled':
      return (it) => enrolledAt(it, to);
    case 'during':
      return (it) => wasEnrolled(it) && it.enrolled <= to && (!isClosed(it) || it.closed >= from);
    case 'waiting':
      return (it) => waitingAt(it, to);
    case 'open':
      return (it) => enrolledAt(it, to) || waitingAt(it, to);
    default: {
      const last = addDays(ground.today, ground.programme.dueDays);
      // "i veckan", "i dag" have what is overdue too (DESIGN 5).
      const isRunning = span.from <= ground.today && ground.today <= span.to;
      const until = span.named ? span.to : last;
      const falls = (due: Day) => (span.named && !isRunning ? within(due) : due <= until);
      return (it) => enrolledAt(it, ground.today) && dueDays(it, population, ground).some(falls);
    }
  }
}

/** Who is in them depends on three days of a case: its referral, its enrolment and its end. */
export type InCourse = Exclude<Population, 'visits' | 'started-training' | Due>;

/**
 * Numbers the courses that cases can have beside some spans: where each of those three days lies, if there is one. Cases of the
 * same course are in the same populations; whoever is over before the first span is in none, and has number 0.
 */
export function courses(
  of: readonly { population: InCourse; span: Span }[],
  columns: Columns,
): (place: number) => number {
  const days = of.flatMap(({ population, span: { from, to } }) => {
    const next = addDays(to, 1);
    return population === 'during' || hasHappened(population) ? [from, next] : [next];
  });
  const bounds = [...new Set([...days.map(dayNumber), NEVER])].sort((a, b) => a - b);
  const [first = NEVER] = bounds;
  const base = bounds.length + 1;
  const referred = daysIn(columns, 'referred');
  const enrolled = daysIn(columns, 'new');
  const ended = daysIn(columns, 'ended');
  const sideOf = (day: number) => {
    let side = 0;
    while (side < bounds.length && day >= (bounds[side] ?? NEVER)) side += 1;
    return side;
  };
  return (place) => {
    const end = ended(place);
    if (end < first) return 0;
    return sideOf(referred(place)) + base * (sideOf(enrolled(place)) + base * sideOf(end));
  };
}

/** The days an enrolled case is due; none if there is nothing left to do. */
export function dueDays(it: EverEnrolled, due: Due, ground: Ground): readonly Day[] {
  const { programme, today } = ground;
  switch (due) {
    case 'follow-ups':
      return [followUpDue(it, programme)];
    case 'reviews':
      return [reviewDue(it, programme)];
    case 'trials-due':
      return inTrialAt(it, today) ? [it.trialUntil] : [];
    case 'due':
      return (['follow-ups', 'reviews', 'trials-due'] as const).flatMap((kind) => dueDays(it, kind, ground));
  }
}

/** The day of what happened to a case. */
export function eventDay(it: Case, population: Population, span: Span, ground: Ground): Day {
  const happened = hasHappened(population) ? HAPPENED_ON[population](it) : undefined;
  return happened ?? dayOfInterest(it, population, span, ground);
}

/** The day a case is looked at: its event's, or the span's last for what is a state. */
export function dayOfInterest(it: Case, population: Population, span: Span, { today }: Ground): Day {
  switch (population) {
    case 'referred':
    case 'declined':
    case 'visits':
      return referredOn(it) ?? span.to;
    case 'new':
    case 'started-training':
      return wasEnrolled(it) ? it.enrolled : span.to;
    case 'closed':
      return isClosed(it) ? it.closed : span.to;
    case 'follow-ups':
    case 'reviews':
    case 'trials-due':
    case 'due':
      return today;
    default:
      return span.to;
  }
}
