import type { Case } from '../case/case.js';
import type { Dated } from '../case/decide.js';
import { evolve } from '../case/evolve.js';
import { DECLINED } from '../codes.js';
import type { Day } from '../day.js';
import type { CaseEvent, CaseFacts } from '../entry.js';
import type { Programme } from '../programme.js';
import { inEntry } from '../schema/field-data.js';
import { CLOSURE_FIELDS, DECLINED_FIELDS, FACTS, type Field, FIELD_TABLE } from '../schema/fields.js';
import type { Row } from './columns.js';
import { presumedPassed, ruledTrialEnd, statedPassed } from './row-of-case.js';

/** Events in the making, and the case they have led to so far. */
export interface Path {
  readonly it: () => Case | undefined;
  /** Takes a step; false if the case cannot have it. */
  readonly step: (event: CaseEvent, day: Day) => boolean;
  readonly events: readonly Dated[];
}

export function pathFrom(start: Case | undefined, code: string): Path {
  let it = start;
  const events: Dated[] = [];
  return {
    it: () => it,
    events,
    step: (event, day) => {
      const next = evolve(it, event, code, (it?.revision ?? 0) + 1);
      if (next === undefined) return false;
      it = next;
      events.push({ event, day });
      return true;
    },
  };
}

/** What a row states of a case from the start. */
export function factsOfRow(row: Row): CaseFacts {
  return inEntry(FACTS, (fact) => row[FIELD_TABLE[fact].column]);
}

/** The enrolment that a row states, with the trial's last day: as stated, else by the programme's rule. */
export function enrolmentOf(enrolled: Day, row: Row, programme: Programme): CaseEvent {
  return { type: 'enrolled', enrolled, trialUntil: row.provotid_till ?? ruledTrialEnd(enrolled, programme) };
}

/** The decision on a trial that a row states or implies, if any. */
export function trialDecisionOf(trialUntil: Day, row: Row, today: Day): CaseEvent | undefined {
  const decided =
    row.provotid === 'pågår'
      ? undefined
      : row.provotid === 'klar'
        ? statedPassed(trialUntil, row.avslutad, today)
        : presumedPassed(trialUntil, row.avslutad, today);
  return decided === undefined ? undefined : { type: 'trial-passed', decided };
}

/** The closure or the no that a row states, if any. */
export function endOf(row: Row): { readonly event: CaseEvent; readonly day: Day } | undefined {
  if (row.avslutad === undefined || row.utfall === undefined) return undefined;
  const stated = (field: Field) => row[FIELD_TABLE[field].column];
  const event: CaseEvent =
    row.utfall === DECLINED
      ? { type: 'declined', ...inEntry(DECLINED_FIELDS, stated) }
      : { type: 'closed', ...inEntry(CLOSURE_FIELDS, stated) };
  return { event, day: row.avslutad };
}

/** The visit of a row as an event of its own: one that is still to come has only been booked. */
export function bookedVisitOf(row: Row, today: Day): CaseEvent | undefined {
  return row.studiebesok !== undefined && row.studiebesok > today
    ? { type: 'visit-rebooked', visit: row.studiebesok }
    : undefined;
}
