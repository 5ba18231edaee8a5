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
import type { Programme } from '../programme.js';
import type { Population, Span } from './query.js';

/** What a question is computed from, beside the cases themselves. */
export interface Ground {
  readonly programme: Programme;
  readonly today: Day;
}

export function isClosed(it: Case): it is Closed {
  return it.stage === 'closed';
}

/**
 * Is a case in a population over a span (DESIGN 7)? Events have their day in the span; states hold at its last day.
 * What is due is judged today: without days of its own, the list of DESIGN 5, otherwise what falls due in the span.
 */
export function isIn(it: Case, population: Population, span: Span, ground: Ground): boolean {
  const within = (day: Day | undefined) => day !== undefined && span.from <= day && day <= span.to;
  switch (population) {
    case 'referred':
      return within(referredOn(it));
    case 'new':
      return wasEnrolled(it) && within(it.enrolled);
    case 'closed':
      return isClosed(it) && within(it.closed);
    case 'declined':
      return it.stage === 'declined' && within(it.declined);
    case 'visits':
      return it.visit?.done === true && within(it.visit.on);
    case 'started-training':
      return wasEnrolled(it) && within(firstTraining(it));
    case 'enrolled':
      return enrolledAt(it, span.to);
    case 'during':
      return wasEnrolled(it) && it.enrolled <= span.to && (!isClosed(it) || it.closed >= span.from);
    case 'waiting':
      return waitingAt(it, span.to);
    case 'open':
      return enrolledAt(it, span.to) || waitingAt(it, span.to);
    default:
      return enrolledAt(it, ground.today) && isDue(dueDay(it, population, ground), span, ground);
  }
}

type Due = 'follow-ups' | 'reviews' | 'trials-due';

/** The day an enrolled case is due, or undefined if there is nothing left to do. */
export function dueDay(it: EverEnrolled, due: Due, { programme, today }: Ground): Day | undefined {
  if (due === 'follow-ups') return followUpDue(it, programme);
  if (due === 'reviews') return reviewDue(it, programme);
  return inTrialAt(it, today) ? it.trialUntil : undefined;
}

function isDue(due: Day | undefined, span: Span, { programme, today }: Ground): boolean {
  if (due === undefined) return false;
  return span.named ? span.from <= due && due <= span.to : due <= addDays(today, programme.dueDays);
}

export function firstTraining(it: EverEnrolled): Day | undefined {
  const starts = it.activities
    .filter((activity) => activity.kind === 'arbetsträning')
    .map((activity) => activity.from);
  return starts.sort()[0];
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
      return today;
    default:
      return span.to;
  }
}
