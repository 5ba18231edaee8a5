import type { Day } from '../day.js';
import type { CaseEvent } from '../entry.js';

/** The day an event concerns: what "since the last meeting" asks of an imported one. */
export function dayOf(event: CaseEvent, today: Day): Day {
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
    case 'held':
    case 'steps-noted':
      return event.on;
    case 'activity-ended':
      return event.to;
    case 'closed':
      return event.closed;
    case 'declined':
      return event.declined;
  }
}
