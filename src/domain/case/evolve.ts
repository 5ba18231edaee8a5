import type { CaseEvent, CaseFacts } from '../entry.js';
import type { Day } from '../day.js';
import { UNKNOWN_FACTS } from '../schema/fields.js';
import type { Case, CaseBase, Consent, EverEnrolled } from './case.js';
import { withChanges } from './changes.js';

/**
 * One step of the fold (DESIGN 3): the case after an event. Undefined means that the event does not fit the stage
 * (an enrolment of a closed case), which a ledger that was written through `decide` never holds; `undone` entries
 * are left out by the caller, see foldCase.
 * `number` is the entry's number in the case.
 */
export function evolve(
  before: Case | undefined,
  event: CaseEvent,
  code: string,
  number: number,
): Case | undefined {
  const after = before === undefined ? begun(event, code) : step(before, event, number);
  if (after === before) return after && { ...after, revision: number };
  // A step makes a new case; copying it once more would double the cost of reading a ledger.
  return after && Object.assign(after, { revision: number });
}

/**
 * A case with what a new stage adds. A spread that is followed by new fields costs V8 thirty times as much (15 µs
 * against 0.4), and every start and import goes through here for each step of each case.
 */
function grown<Before extends object, const More extends object>(it: Before, more: More) {
  return Object.assign({}, it, more) as Omit<Before, keyof More> & More;
}

function begun(event: CaseEvent, code: string): Case | undefined {
  if (event.type === 'visit-booked') {
    const visit = { on: event.visit, done: false, companion: event.companion };
    return grown(base(code, event.facts), { stage: 'visiting', visit });
  }
  if (event.type === 'registered') {
    const visit = event.visit && { on: event.visit, done: true, companion: undefined };
    return grown(base(code, event.facts), { stage: 'waiting', visit, referred: event.referred });
  }
  return undefined;
}

const UNKNOWN: typeof UNKNOWN_FACTS & { readonly birthYearAbout: boolean } = {
  ...UNKNOWN_FACTS,
  birthYearAbout: false,
};

function base(code: string, facts: CaseFacts): CaseBase {
  return Object.assign({}, UNKNOWN, facts, { code, visit: undefined, consents: [], revision: 0 });
}

function step(it: Case, event: CaseEvent, number: number): Case | undefined {
  switch (event.type) {
    case 'visit-booked':
      return undefined;
    case 'visit-rebooked':
      return isBefore(it)
        ? { ...it, visit: { on: event.visit, done: false, companion: event.companion } }
        : undefined;
    case 'visit-done':
      return isBefore(it)
        ? { ...it, visit: { on: event.visit, done: true, companion: it.visit?.companion } }
        : undefined;
    case 'registered':
      return it.stage === 'visiting' ? referredAfterVisit(it, event) : undefined;
    case 'enrolled':
      return it.stage === 'waiting'
        ? grown(it, {
            stage: 'enrolled',
            enrolled: event.enrolled,
            trialUntil: event.trialUntil,
            trialPassed: undefined,
            lastFollowUp: undefined,
            bookedFollowUp: undefined,
            lastReview: undefined,
            activities: [],
            situations: [],
            steps: [],
          })
        : undefined;
    case 'consented':
      return { ...it, consents: consented(it.consents, event.authorities, event.from) };
    case 'consent-revoked':
      return { ...it, consents: revoked(it.consents, event.authorities, event.from) };
    case 'closed': {
      if (it.stage !== 'enrolled') return undefined;
      const { closed, outcome, detail, nextStep, incomeAfter } = event;
      return grown(it, { stage: 'closed', closed, outcome, detail, nextStep, incomeAfter, held: [] });
    }
    case 'held': {
      if (it.stage !== 'closed') return undefined;
      const { months, on, answer, now } = event;
      return {
        ...it,
        held: [...it.held.filter((one) => one.months !== months), { months, on, answer, now }],
      };
    }
    case 'declined':
      return isBefore(it)
        ? grown(it, {
            stage: 'declined',
            referred: it.stage === 'waiting' ? it.referred : undefined,
            declined: event.declined,
            detail: event.detail,
          })
        : undefined;
    case 'corrected':
      return withChanges(it, event.changes);
    case 'undone':
      return it;
    case 'activity-ended':
      return it.stage === 'enrolled' && it.activities.some((one) => one.id === event.activity)
        ? during(it, event, number)
        : undefined;
    default:
      return it.stage === 'enrolled' ? during(it, event, number) : undefined;
  }
}

type During = Extract<
  CaseEvent,
  {
    type:
      | 'trial-passed'
      | 'trial-extended'
      | 'followed-up'
      | 'follow-up-booked'
      | 'reviewed'
      | 'steps-noted'
      | 'activity-started'
      | 'activity-ended';
  }
>;

/** What can happen between enrolment and closure. */
function during<C extends EverEnrolled>(it: C, event: During, number: number): C {
  switch (event.type) {
    case 'trial-passed':
      return { ...it, trialPassed: event.decided };
    case 'trial-extended':
      return { ...it, trialUntil: event.until, trialPassed: undefined };
    case 'followed-up': {
      const situation = { on: event.on, statuses: event.situations ?? [], hours: event.hours };
      const recorded = event.situations !== undefined || event.hours !== undefined;
      return {
        ...it,
        lastFollowUp: later(it.lastFollowUp, event.on),
        bookedFollowUp: event.next,
        situations: recorded ? [...it.situations, situation] : it.situations,
      };
    }
    case 'follow-up-booked':
      return { ...it, bookedFollowUp: event.on };
    case 'reviewed':
      return { ...it, lastReview: later(it.lastReview, event.on) };
    case 'steps-noted':
      return { ...it, steps: [...it.steps, { on: event.on, levels: event.levels }] };
    case 'activity-started': {
      const { kind, from, place, hours } = event;
      return {
        ...it,
        activities: [...it.activities, { id: number, kind, from, to: undefined, place, hours }],
      };
    }
    case 'activity-ended':
      return {
        ...it,
        activities: it.activities.map((one) => (one.id === event.activity ? { ...one, to: event.to } : one)),
      };
  }
}

function isBefore(it: Case): it is Extract<Case, { stage: 'visiting' | 'waiting' }> {
  return it.stage === 'visiting' || it.stage === 'waiting';
}

/** The referral fills in what the booking of the visit did not know; the alias stays. */
function referredAfterVisit(
  it: Extract<Case, { stage: 'visiting' }>,
  event: Extract<CaseEvent, { type: 'registered' }>,
): Case {
  const facts = base(it.code, { ...event.facts, alias: it.alias ?? event.facts.alias });
  const visit = event.visit ? { on: event.visit, done: true, companion: it.visit.companion } : it.visit;
  return { ...facts, consents: it.consents, stage: 'waiting', visit, referred: event.referred };
}

function consented(
  consents: readonly Consent[],
  authorities: readonly string[],
  from: Day,
): readonly Consent[] {
  const holds = (authority: string) => consents.some((one) => one.authority === authority && !one.revoked);
  const added = authorities.filter((authority) => !holds(authority));
  return [...consents, ...added.map((authority) => ({ authority, from, revoked: undefined }))];
}

function revoked(consents: readonly Consent[], authorities: readonly string[], day: Day): readonly Consent[] {
  return consents.map((one) =>
    one.revoked === undefined && authorities.includes(one.authority) ? { ...one, revoked: day } : one,
  );
}

function later(a: Day | undefined, b: Day): Day {
  return a !== undefined && a > b ? a : b;
}
