import type { Day } from '../day.js';
import type { CaseEvent } from '../entry.js';
import type { Programme } from '../programme.js';
import type { Refusal } from '../refusals.js';
import { type Case, wasEnrolled } from './case.js';
import { type Circumstances, textRefusals } from './rules.js';

const LONGEST_WORD = 100;
const MOST_HOURS = 60;

/** Rules of the step itself that the case does not remember. */
export function stepRefusals(
  event: CaseEvent,
  before: Case | undefined,
  { today, programme }: Circumstances,
): Refusal[] {
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
    case 'steps-noted':
      return [
        ...future('on', event.on),
        ...notBeforeEnrolment('on', event.on),
        ...unknownLevels(event.levels, programme),
      ];
    case 'consented':
      return future('from', event.from);
    case 'consent-revoked':
      return [...future('from', event.from), ...beforeConsent(event, before)];
    case 'trial-passed':
      return [
        ...future('decided', event.decided),
        ...notBeforeEnrolment('decided', event.decided),
        ...decidedBefore(before),
      ];
    case 'trial-extended':
      return [
        ...future('decided', event.decided),
        ...notBeforeEnrolment('decided', event.decided),
        ...decidedBefore(before),
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
    case 'held':
      return [
        ...future('on', event.on),
        ...(before?.stage === 'closed' && event.on < before.closed
          ? [
              {
                code: 'before' as const,
                field: 'on',
                day: event.on,
                other: 'avslutet',
                otherDay: before.closed,
              },
            ]
          : []),
      ];
    case 'closed':
      return foreignDetail(event, programme);
    default:
      return [];
  }
}

/** A trial that was decided is not decided again, only corrected or undone. */
function decidedBefore(before: Case | undefined): Refusal[] {
  if (!before || !wasEnrolled(before) || before.trialPassed === undefined) return [];
  return [{ code: 'trial-decided', on: before.trialPassed }];
}

/** A consent cannot end before it began. */
function beforeConsent(
  { authorities, from }: Extract<CaseEvent, { type: 'consent-revoked' }>,
  before: Case | undefined,
): Refusal[] {
  const later = before?.consents.find(
    (one) => one.revoked === undefined && authorities.includes(one.authority) && from < one.from,
  );
  return later
    ? [{ code: 'before', field: 'from', day: from, other: 'samtycket', otherDay: later.from }]
    : [];
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

/** A level must be one of a step that the programme has. */
function unknownLevels(levels: Readonly<Record<string, number>>, { steps = [] }: Programme): Refusal[] {
  const wrong = Object.entries(levels).find(
    ([code, level]) => level > (steps.find((one) => one.code === code)?.levels.length ?? 0),
  );
  const known = steps.map(({ code }) => code);
  return wrong ? [{ code: 'unknown-value', field: 'levels', value: wrong.join(' '), known }] : [];
}

/** A detail of the lists must be of the outcome's own list; one that is in no list is kept as it is. */
function foreignDetail(event: Extract<CaseEvent, { type: 'closed' }>, programme: Programme): Refusal[] {
  const own = programme.outcomes.find((one) => one.code === event.outcome)?.details ?? [];
  const { detail } = event;
  if (detail === undefined || own.includes(detail)) return [];
  const foreign = programme.outcomes.some((one) => one.details.includes(detail));
  return foreign ? [{ code: 'unknown-value', field: 'detail', value: detail, known: own }] : [];
}
