import type { Referrer } from '../codes.js';
import { type Day, yearOf } from '../day.js';
import type { ClosureField, EnrolmentField, Fact, InCase } from '../schema/fields.js';
import type { Held } from './holding.js';

/** A consent to one authority (DESIGN 2): written, from a day, until revoked. */
export interface Consent {
  readonly authority: Referrer;
  readonly from: Day;
  readonly revoked: Day | undefined;
}

export interface Activity {
  /** The number of the entry that started it. */
  readonly id: number;
  readonly kind: string;
  readonly from: Day;
  readonly to: Day | undefined;
  readonly place: string | undefined;
  readonly hours: number | undefined;
}

/** A *lägesbild*: which parallel statuses held on a day, and how many hours a week. */
export interface Situation {
  readonly on: Day;
  readonly statuses: readonly string[];
  readonly hours: number | undefined;
}

/** Levels of the programme's steps as they were noted on a day; 1 is the least. */
export interface StepsNoted {
  readonly on: Day;
  readonly levels: Readonly<Record<string, number>>;
}

export interface StudyVisit {
  readonly on: Day;
  readonly done: boolean;
  /** Who comes along: a role ("handläggare"), never a name. */
  readonly companion: string | undefined;
}

/** What is known of a case in every stage. Dates are plain days; undefined is "not known". */
export interface CaseBase extends InCase<Fact> {
  readonly code: string;
  readonly birthYearAbout: boolean;
  readonly visit: StudyVisit | undefined;
  readonly consents: readonly Consent[];
  /** The number of the case's last entry: what a card carries, to see whether it is stale. */
  readonly revision: number;
}

interface Referred {
  /** When the referral reached the team. */
  readonly referred: Day;
}

interface Enrolment extends InCase<EnrolmentField> {
  /** When the trial was decided to go on, or undefined while it is not. */
  readonly trialPassed: Day | undefined;
  readonly activities: readonly Activity[];
  readonly situations: readonly Situation[];
  readonly steps: readonly StepsNoted[];
}

interface Closure extends InCase<ClosureField> {
  /** Whether it lasts, as answered after the closure. */
  readonly held: readonly Held[];
}

/** Has been, or is to come, on a study visit; no referral yet. Counted nowhere. */
export interface Visiting extends CaseBase {
  readonly stage: 'visiting';
  readonly visit: StudyVisit;
}
/** In the queue: referred, not yet enrolled, not withdrawn. */
export interface Waiting extends CaseBase, Referred {
  readonly stage: 'waiting';
}
export interface Enrolled extends CaseBase, Referred, Enrolment {
  readonly stage: 'enrolled';
}
export interface Closed extends CaseBase, Referred, Enrolment, Closure {
  readonly stage: 'closed';
}
/** Left before enrolment. Counted as referred only. */
export interface Declined extends CaseBase {
  readonly stage: 'declined';
  /** Undefined where the case never came further than a study visit. */
  readonly referred: Day | undefined;
  readonly declined: Day;
  readonly detail: string | undefined;
}

/** One participant's path (DESIGN 2): a union of its stages, so that only legal steps type-check. */
export type Case = Visiting | Waiting | Enrolled | Closed | Declined;

/** A case that is or has been enrolled. */
export type EverEnrolled = Enrolled | Closed;

export function wasEnrolled(it: Case): it is EverEnrolled {
  return it.stage === 'enrolled' || it.stage === 'closed';
}

export function isOpen(it: Case): it is Visiting | Waiting | Enrolled {
  return it.stage === 'visiting' || it.stage === 'waiting' || it.stage === 'enrolled';
}

/** The day of a study visit that is booked, and of one whose day has been that nobody has noted as done. */
export function visitBooked(it: Case): Day | undefined {
  const isBefore = it.stage === 'visiting' || it.stage === 'waiting';
  return isBefore && it.visit && !it.visit.done ? it.visit.on : undefined;
}

/** The day that a case which is no longer open was closed or declined. */
export function endOf(it: Closed | Declined): Day {
  return it.stage === 'closed' ? it.closed : it.declined;
}

/** Was it closed or declined before a day? Nothing that is counted then or later has it in it. */
export function isOverBefore(it: Case, day: Day): boolean {
  return !isOpen(it) && endOf(it) < day;
}

/** The day the referral reached the team, if it has. */
export function referredOn(it: Case): Day | undefined {
  return it.stage === 'visiting' ? undefined : it.referred;
}

/** Enrolled and not closed at the end of a day. */
export function enrolledAt(it: Case, day: Day): it is EverEnrolled {
  return wasEnrolled(it) && it.enrolled <= day && (it.stage === 'enrolled' || it.closed > day);
}

/** In the queue at the end of a day: referred by then, not enrolled and not declined by then. */
export function waitingAt(it: Case, day: Day): boolean {
  const referred = referredOn(it);
  if (referred === undefined || referred > day) return false;
  if (it.stage === 'declined') return it.declined > day;
  return !wasEnrolled(it) || it.enrolled > day;
}

/** In trial at the end of a day: enrolled, and the trial not decided by then ("försenat beslut" included). */
export function inTrialAt(it: Case, day: Day): it is EverEnrolled {
  return enrolledAt(it, day) && (it.trialPassed === undefined || it.trialPassed > day);
}

/** The authorities whose consent holds at the end of a day. */
export function consentsAt(it: Case, day: Day): readonly Referrer[] {
  return it.consents
    .filter((consent) => consent.from <= day && (consent.revoked === undefined || consent.revoked > day))
    .map((consent) => consent.authority);
}

/** Age in years as the reports count it: the year minus the birth year. */
export function ageIn(it: Case, day: Day): number | undefined {
  return it.birthYear === undefined ? undefined : yearOf(day) - it.birthYear;
}

/** What a case is called in a sentence: the alias if it has one, else the code. */
export function nameOf(it: Case): string {
  return it.alias ?? it.code;
}
