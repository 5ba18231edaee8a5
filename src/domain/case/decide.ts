import type { Day } from '../day.js';
import { addMonths } from '../day.js';
import type { CaseEvent, CaseFacts } from '../entry.js';
import { type Programme, trialMonths } from '../programme.js';
import type { Refusal } from '../refusals.js';
import type { Case } from './case.js';
import { wasEnrolled } from './case.js';
import type { BeginCommand, ChangeCommand, NewCase } from './commands.js';
import { correction } from './correct.js';
import { evolve } from './evolve.js';
import { broken, textRefusals } from './rules.js';

/** What a decision may know besides the case: rules and the day, passed in (STYLE 1). */
export interface Circumstances {
  readonly programme: Programme;
  readonly today: Day;
}

/** An event and the day it concerns. */
export interface Dated {
  readonly event: CaseEvent;
  readonly day: Day;
}

/** A command's events, in order, and the case they lead to; or every reason why not. */
export type Decision =
  | { readonly kind: 'decided'; readonly events: readonly Dated[]; readonly after: Case }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

const NOTE = 200;
const LONGEST_WORD = 100;
const MOST_HOURS = 60;

/** Begins a case, under a code and an alias that the caller has reserved for it. */
export function decideBegin(
  command: BeginCommand,
  code: string,
  alias: string | undefined,
  now: Circumstances,
): Decision {
  const facts = factsOf({ ...command.facts, alias: command.facts.alias ?? alias });
  const event: CaseEvent =
    command.type === 'refer'
      ? { type: 'registered', referred: command.referred, ...given('visit', command.visit), facts }
      : { type: 'visit-booked', visit: command.visit, ...given('companion', command.companion), facts };
  return judged(undefined, [event], { code, revision: 0 }, now);
}

type OnCase = Exclude<ChangeCommand, { type: 'undo' }>;

/**
 * The rule of every step on a case: the event that a command means, refused when the stage does not allow it or
 * when a rule would be newly broken. `undo` is decided over the entries, see decideUndo.
 */
export function decide(command: OnCase, it: Case, now: Circumstances): Decision {
  const event = eventOf(command, it, now);
  if ('code' in event) return { kind: 'refused', refusals: [event] };
  const texts = 'note' in command ? textRefusals('note', command.note, NOTE) : [];
  const decision = judged(it, [event, ...besides(command)], it, now, command.type);
  if (texts.length === 0) return decision;
  return { kind: 'refused', refusals: [...texts, ...(decision.kind === 'refused' ? decision.refusals : [])] };
}

/** Written consents are signed at enrolment: one card, one commit. */
function besides(command: OnCase): CaseEvent[] {
  if (command.type !== 'enrol' || !command.consents?.length) return [];
  return [{ type: 'consented', authorities: [...new Set(command.consents)], from: command.enrolled }];
}

function judged(
  before: Case | undefined,
  events: readonly CaseEvent[],
  { code, revision }: { code: string; revision: number },
  now: Circumstances,
  command?: OnCase['type'],
): Decision {
  let after = before;
  for (const [index, event] of events.entries()) after = evolve(after, event, code, revision + index + 1);
  if (after === undefined)
    return { kind: 'refused', refusals: before && command ? [wrongStage(before, command)] : [] };
  const old = new Set(
    before ? broken(before, now.programme, now.today).map((one) => JSON.stringify(one)) : [],
  );
  const refusals = [
    ...broken(after, now.programme, now.today).filter((one) => !old.has(JSON.stringify(one))),
    ...events.flatMap((event) => ofEvent(event, before, now)),
  ];
  if (refusals.length > 0) return { kind: 'refused', refusals };
  return { kind: 'decided', events: events.map((event) => ({ event, day: dayOf(event, now.today) })), after };
}

/** Rules of the step itself that the case does not remember. */
function ofEvent(event: CaseEvent, before: Case | undefined, { today, programme }: Circumstances): Refusal[] {
  const future = (field: string, day: Day): Refusal[] =>
    day > today ? [{ code: 'in-future', field, day }] : [];
  const notBeforeEnrolment = (field: string, day: Day): Refusal[] =>
    before && wasEnrolled(before) && day < before.enrolled
      ? [{ code: 'before', field, day, other: 'inskrivningen', otherDay: before.enrolled }]
      : [];
  switch (event.type) {
    case 'followed-up':
      return [
        ...future('on', event.on),
        ...notBeforeEnrolment('on', event.on),
        ...hoursRefusals(event.hours),
        ...unknownSituations(event.situations, programme),
        ...(event.next !== undefined && event.next < event.on
          ? [
              {
                code: 'before' as const,
                field: 'next',
                day: event.next,
                other: 'uppföljningen',
                otherDay: event.on,
              },
            ]
          : []),
      ];
    case 'reviewed':
      return [...future('on', event.on), ...notBeforeEnrolment('on', event.on)];
    case 'consented':
    case 'consent-revoked':
      return future('from', event.from);
    case 'trial-passed':
      return [...future('decided', event.decided), ...notBeforeEnrolment('decided', event.decided)];
    case 'trial-extended':
      return [
        ...future('decided', event.decided),
        ...notBeforeEnrolment('decided', event.decided),
        ...(event.until <= event.decided
          ? [
              {
                code: 'before' as const,
                field: 'until',
                day: event.until,
                other: 'beslutet',
                otherDay: event.decided,
              },
            ]
          : []),
      ];
    case 'activity-started':
      return [...hoursRefusals(event.hours), ...textRefusals('place', event.place, LONGEST_WORD)];
    case 'activity-ended':
      return future('to', event.to);
    case 'closed':
      return foreignDetail(event, programme);
    default:
      return [];
  }
}

/** Hours a week, where they are known. */
function hoursRefusals(hours: number | undefined): Refusal[] {
  if (hours === undefined || (hours >= 0 && hours <= MOST_HOURS)) return [];
  return [{ code: 'not-a-number', field: 'hours', value: String(hours) }];
}

function unknownSituations(situations: readonly string[] | undefined, programme: Programme): Refusal[] {
  const known = (programme.situations ?? []).map((one) => one.code);
  const value = situations?.find((one) => !known.includes(one));
  return value === undefined ? [] : [{ code: 'unknown-value', field: 'situations', value, known }];
}

/** Each authority once; at least one, and every one of the programme's. */
function authoritiesOf(
  authorities: readonly string[],
  { referrers }: Programme,
): { readonly authorities: string[] } | Refusal {
  const field = 'authorities';
  const known = referrers.map((one) => one.code);
  const value = authorities.find((one) => !known.includes(one));
  if (value !== undefined) return { code: 'unknown-value', field, value, known };
  return authorities.length === 0 ? { code: 'missing', field } : { authorities: [...new Set(authorities)] };
}

/** A detail of the lists must be of the outcome's own list; one that is in no list is kept as it is. */
function foreignDetail(event: Extract<CaseEvent, { type: 'closed' }>, programme: Programme): Refusal[] {
  const own = programme.outcomes.find((one) => one.code === event.outcome)?.details ?? [];
  const { detail } = event;
  if (detail === undefined || own.includes(detail)) return [];
  const foreign = programme.outcomes.some((one) => one.details.includes(detail));
  return foreign ? [{ code: 'unknown-value', field: 'detail', value: detail, known: own }] : [];
}

function wrongStage(it: Case, command: OnCase['type']): Refusal {
  const since = it.stage === 'closed' ? it.closed : it.stage === 'declined' ? it.declined : undefined;
  return { code: 'wrong-stage', command, name: nameOf(it), stage: it.stage, since };
}

/** What a case is called in a sentence: the alias if it has one, else the code. */
export function nameOf(it: Case): string {
  return it.alias ?? it.code;
}

function eventOf(command: OnCase, it: Case, now: Circumstances): CaseEvent | Refusal {
  switch (command.type) {
    case 'rebook-visit':
      return { type: 'visit-rebooked', visit: command.visit, ...given('companion', command.companion) };
    case 'visit-done':
      return { type: 'visit-done', visit: command.visit };
    case 'refer-visitor':
      return {
        type: 'registered',
        referred: command.referred,
        facts: factsOf({ ...command.facts, alias: it.alias }),
      };
    case 'enrol': {
      const { enrolled } = command;
      const trialUntil = command.trialUntil ?? addMonths(enrolled, trialMonths(now.programme, enrolled));
      return { type: 'enrolled', enrolled, trialUntil };
    }
    case 'consent':
    case 'revoke-consent': {
      const read = authoritiesOf(command.authorities, now.programme);
      if ('code' in read) return read;
      const type = command.type === 'consent' ? 'consented' : 'consent-revoked';
      return { type, authorities: read.authorities, from: command.from };
    }
    case 'pass-trial':
      return { type: 'trial-passed', decided: command.decided };
    case 'extend-trial':
      if (!wasEnrolled(it)) return wrongStage(it, command.type);
      return {
        type: 'trial-extended',
        decided: command.decided,
        until: command.until ?? addMonths(it.trialUntil, 1),
      };
    case 'follow-up':
      return {
        type: 'followed-up',
        on: command.on,
        ...given('note', command.note),
        ...given('next', command.next),
        ...given('situations', command.situations && [...command.situations]),
        ...given('hours', command.hours),
      };
    case 'book-follow-up':
      return { type: 'follow-up-booked', on: command.on };
    case 'review':
      return { type: 'reviewed', on: command.on, ...given('note', command.note) };
    case 'start-activity':
      return {
        type: 'activity-started',
        kind: command.kind,
        from: command.from,
        ...given('place', command.place),
        ...given('hours', command.hours),
      };
    case 'end-activity': {
      const found = wasEnrolled(it) && it.activities.find((one) => one.id === command.activity && !one.to);
      if (!found) return { code: 'no-such-activity' };
      return { type: 'activity-ended', activity: found.id, kind: found.kind, to: command.to };
    }
    case 'close':
      return {
        type: 'closed',
        closed: command.closed,
        outcome: command.outcome,
        ...given('detail', command.detail),
        ...given('nextStep', command.nextStep),
        ...given('incomeAfter', command.incomeAfter),
      };
    case 'decline':
      return { type: 'declined', declined: command.declined, ...given('detail', command.detail) };
    case 'correct':
      return correction(command.changes, it, now.programme);
  }
}

/** The day an event concerns: what "since the last meeting" asks of an imported one. */
function dayOf(event: CaseEvent, today: Day): Day {
  switch (event.type) {
    case 'visit-booked':
    case 'visit-rebooked':
    case 'follow-up-booked':
    case 'corrected':
    case 'undone':
      return today;
    case 'visit-done':
      return event.visit;
    case 'registered':
      return event.referred;
    case 'enrolled':
      return event.enrolled;
    case 'consented':
    case 'consent-revoked':
    case 'activity-started':
      return event.from;
    case 'trial-passed':
    case 'trial-extended':
      return event.decided;
    case 'followed-up':
    case 'reviewed':
      return event.on;
    case 'activity-ended':
      return event.to;
    case 'closed':
      return event.closed;
    case 'declined':
      return event.declined;
  }
}

/** The facts as an event holds them: what is not known is left out. */
function factsOf(facts: NewCase): CaseFacts {
  return {
    gender: facts.gender,
    referrer: facts.referrer,
    ...given('alias', facts.alias),
    ...given('birthYear', facts.birthYear),
    ...(facts.birthYear !== undefined && facts.birthYearAbout ? { birthYearAbout: true as const } : {}),
    ...given('unit', facts.unit),
    ...given('contact', facts.contact),
    ...given('income', facts.income),
    ...given('incomeSince', facts.incomeSince),
    ...(facts.protected ? { protected: true as const } : {}),
    ...given('earlierCase', facts.earlierCase),
  };
}

/** An optional property: there if it is known, absent if not. */
function given<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): Partial<Record<Name, Value>> {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, Value>);
}
