import { addMonths, type Day } from '../day.js';
import type { CaseEvent, CaseFacts } from '../entry.js';
import { type Programme, trialMonths } from '../programme.js';
import type { Refusal } from '../refusals.js';
import { inEntry } from '../schema/field-data.js';
import { CLOSURE_FIELDS, FACTS } from '../schema/fields.js';
import { type Case, nameOf, wasEnrolled } from './case.js';
import type { BeginCommand, ChangeCommand, CommandType, NewCase } from './commands.js';
import { correction } from './correct.js';
import { holdAsked } from './holding.js';
import type { Circumstances } from './rules.js';

export type OnCase = Exclude<ChangeCommand, { type: 'undo' }>;

/** The event that begins a case. */
export function beginningOf(command: BeginCommand, alias: string | undefined): CaseEvent {
  const facts = factsOf({ ...command.facts, alias: command.facts.alias ?? alias });
  return command.type === 'refer'
    ? { type: 'registered', referred: command.referred, ...given('visit', command.visit), facts }
    : { type: 'visit-booked', visit: command.visit, ...given('companion', command.companion), facts };
}

/** Written consents are signed at enrolment: one card, one commit. */
export function besides(command: OnCase): CaseEvent[] {
  if (command.type !== 'enrol' || !command.consents?.length) return [];
  return [{ type: 'consented', authorities: [...new Set(command.consents)], from: command.enrolled }];
}

/** The event that a command means on a case, or why it means none. */
export function eventOf(command: OnCase, it: Case, now: Circumstances): CaseEvent | Refusal {
  switch (command.type) {
    case 'rebook-visit':
      return { type: 'visit-rebooked', visit: command.visit, ...given('companion', command.companion) };
    case 'visit-done':
      return { type: 'visit-done', visit: command.visit };
    case 'refer-visitor':
      return {
        type: 'registered',
        referred: command.referred,
        facts: factsOf(filledIn(it, command.facts)),
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
      if (type === 'consent-revoked' && !isHeld(it, read.authorities)) return { code: 'no-change' };
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
    case 'note-steps':
      return Object.keys(command.levels).length === 0
        ? { code: 'missing', field: 'levels' }
        : { type: 'steps-noted', on: command.on, levels: command.levels };
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
      return { type: 'closed', ...inEntry(CLOSURE_FIELDS, (field) => command[field]) };
    case 'hold':
      return holdingOf(command, it, now);
    case 'decline':
      return { type: 'declined', declined: command.declined, ...given('detail', command.detail) };
    case 'correct':
      return correction(command.changes, it, now.programme);
  }
}

/** What the booking of a visit knew stays where the referral does not name it; another referrer has other units and officers. */
function filledIn(it: Case, facts: NewCase): NewCase {
  const before = facts.referrer === it.referrer ? it : { ...it, unit: undefined, contact: undefined };
  const said = { ...before, ...facts };
  const isSameYear = said.birthYear !== undefined && said.birthYear === it.birthYear;
  return {
    ...inEntry(FACTS, (fact) => said[fact]),
    birthYearAbout: facts.birthYearAbout || (isSameYear && it.birthYearAbout),
    alias: it.alias,
  };
}

/** The answer to the question that stands (DESIGN 15); something else says what. */
function holdingOf(
  { on, answer, now }: Extract<OnCase, { type: 'hold' }>,
  it: Case,
  circumstances: Circumstances,
): CaseEvent | Refusal {
  if (it.stage !== 'closed') return wrongStage(it, 'hold');
  const next = holdAsked(it, circumstances);
  if ('code' in next) return next;
  if (answer === 'other' && now === undefined) return { code: 'missing', field: 'now' };
  return {
    type: 'held',
    months: next.months,
    on,
    answer,
    ...given('now', answer === 'other' ? now : undefined),
  };
}

/** Is there a consent to any of these to revoke? */
function isHeld(it: Case, authorities: readonly string[]): boolean {
  return it.consents.some((one) => one.revoked === undefined && authorities.includes(one.authority));
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

export function wrongStage(it: Case, command: CommandType): Refusal {
  const booked = it.stage === 'visiting' && !it.visit.done;
  return { code: 'wrong-stage', command, name: nameOf(it), stage: it.stage, since: stageSince(it), booked };
}

/** The day that a case came into its stage. */
function stageSince(it: Case): Day {
  switch (it.stage) {
    case 'visiting':
      return it.visit.on;
    case 'waiting':
      return it.referred;
    case 'enrolled':
      return it.enrolled;
    case 'closed':
      return it.closed;
    case 'declined':
      return it.declined;
  }
}

/** The facts as an event holds them: what is not known is left out. */
export function factsOf(facts: NewCase): CaseFacts {
  const isAbout = facts.birthYear !== undefined && facts.birthYearAbout;
  return { ...inEntry(FACTS, (field) => facts[field]), ...(isAbout && { birthYearAbout: true as const }) };
}

/** An optional property: there if it is known, absent if not. */
function given<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): Partial<Record<Name, Value>> {
  return value === undefined ? {} : ({ [name]: value } as Record<Name, Value>);
}
