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
import { addDays, type Day } from '../day.js';
import { followUpDue, reviewDue } from '../due.js';
import { casesStillOpenOn } from '../open-cases.js';
import {
  type Asked,
  type Due,
  EVENTS,
  type Ground,
  isDue,
  type Population,
  type Span,
} from '../schema/query.js';

export function isClosed(it: Case): it is Closed {
  return it.stage === 'closed';
}

/** The cases that can be in a population over a span, in the register's order. */
export function candidates(
  { cases, position, today }: Asked,
  population: Population,
  span: Span,
): Iterable<Case> {
  if (position === undefined || EVENTS.has(population) || population === 'during') return cases.values();
  return casesStillOpenOn({ cases, position }, isDue(population) ? today : span.to);
}

/**
 * Which cases are in a population over a span (DESIGN 7)? Events have their day in the span; states hold at its last day.
 * What is due is judged today: without days of its own, the list of DESIGN 5, otherwise what falls due in the span.
 */
export function membership(population: Population, span: Span, ground: Ground): (it: Case) => boolean {
  const { from, to } = span;
  const within = (day: Day | undefined) => day !== undefined && from <= day && day <= to;
  switch (population) {
    case 'referred':
      return (it) => within(referredOn(it));
    case 'new':
      return (it) => wasEnrolled(it) && within(it.enrolled);
    case 'closed':
      return (it) => isClosed(it) && within(it.closed);
    case 'declined':
      return (it) => it.stage === 'declined' && within(it.declined);
    case 'visits':
      return (it) => it.visit?.done === true && within(it.visit.on);
    case 'started-training':
      return (it) => wasEnrolled(it) && within(firstTraining(it));
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

export function firstTraining(it: EverEnrolled): Day | undefined {
  const starts = it.activities
    .filter((activity) => activity.kind === 'arbetsträning')
    .map((activity) => activity.from);
  return starts.sort()[0];
}

/** The day of what happened to a case. */
export function eventDay(it: Case, population: Population, span: Span, ground: Ground): Day {
  if (population === 'declined' && it.stage === 'declined') return it.declined;
  if (population === 'visits' && it.visit) return it.visit.on;
  if (population === 'started-training' && wasEnrolled(it)) return firstTraining(it) ?? it.enrolled;
  return dayOfInterest(it, population, span, ground);
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
