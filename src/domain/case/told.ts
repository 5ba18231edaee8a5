import { GENDER_NAMES, INCOME_NAMES } from '../codes.js';
import type { Day } from '../day.js';
import { type CaseEvent, type Change } from '../entry.js';
import { outcomeInWords, outcomeName, type Programme, referrerName } from '../programme.js';
import { type Field, fieldRow } from '../schema/fields.js';
import { dayShort, decimal, list } from '../text/swedish.js';

/**
 * An event told as a Swedish sentence without a subject or a full stop ("Inskriven 3 nov, prövotid till 3 dec"):
 * what the timeline, the saved card and "sedan sist" say. Holds no age, income, consent's authority, note, reason or detail of an
 * outcome, so that it may stand in a group; those are among the case's details.
 */
export function told(event: CaseEvent, programme: Programme, today: Day): string {
  const on = (day: Day) => dayShort(day, today);
  switch (event.type) {
    case 'visit-booked':
    case 'visit-rebooked':
      return `Studiebesök bokat ${on(event.visit)}`;
    case 'visit-done':
      return `Studiebesök gjort ${on(event.visit)}`;
    case 'registered':
      return event.facts.referrer === 'EGEN'
        ? `${referrerName(programme, 'EGEN')} ${on(event.referred)}`
        : `Remiss från ${referrerName(programme, event.facts.referrer)} ${on(event.referred)}`;
    case 'enrolled':
      return `Inskriven ${on(event.enrolled)}, prövotid till ${on(event.trialUntil)}`;
    case 'consented':
      return `Samtycke från ${on(event.from)}`;
    case 'consent-revoked':
      return `Samtycke återkallat ${on(event.from)}`;
    case 'trial-passed':
      return `Fortsätter efter prövotiden, beslut ${on(event.decided)}`;
    case 'trial-extended':
      return `Prövotiden förlängd till ${on(event.until)}`;
    case 'followed-up':
      return `Uppföljning gjord ${on(event.on)}${event.next ? `, nästa bokad ${on(event.next)}` : ''}`;
    case 'follow-up-booked':
      return `Uppföljning bokad ${on(event.on)}`;
    case 'reviewed':
      return `Halvårsavstämning gjord ${on(event.on)}`;
    case 'steps-noted':
      return `Steg antecknade ${on(event.on)}`;
    case 'activity-started':
      return `${event.from > today ? 'Börjar' : 'Började'} ${event.kind} ${on(event.from)}${event.hours ? `, ${decimal(event.hours, 0)} tim i veckan` : ''}`;
    case 'activity-ended':
      return `${event.to > today ? 'Slutar' : 'Slutade'} ${event.kind} ${on(event.to)}`;
    case 'closed':
      return `Avslutad ${on(event.closed)}: ${outcomeInWords(programme, event.outcome)}`;
    case 'held':
      return heldTold(event, programme, today);
    case 'declined':
      return `Ej inskriven ${on(event.declined)}`;
    case 'corrected':
      return corrected(event.changes, (change) => changeTold(change, programme, today));
    case 'undone':
      return 'Ångrat';
  }
}

/** An answer to whether it lasts. */
export const HELD_WORDS = { still: 'ja', other: 'nej', unknown: 'vet inte' } as const;

/** "Kvar efter 3 månader: ja (25 feb)". */
function heldTold(
  { months, on, answer, now }: Extract<CaseEvent, { type: 'held' }>,
  programme: Programme,
  today: Day,
): string {
  const other = now === undefined ? '' : `, ${outcomeName(programme, now).toLocaleLowerCase('sv')}`;
  return `Kvar efter ${months} månader: ${HELD_WORDS[answer]}${other} (${dayShort(on, today)})`;
}

/** The same with what is among the case's details: whom a consent is for, what more is known of how it ended, what any field was before. */
export function toldInFull(event: CaseEvent, programme: Programme, today: Day): string {
  const short = told(event, programme, today);
  if (event.type === 'corrected')
    return corrected(event.changes, (change) => valuesTold(change, programme, today));
  if (event.type === 'steps-noted') return `${short}: ${list(levelsTold(event.levels, programme))}`;
  if (event.type === 'closed') return event.detail === undefined ? short : `${short} – ${event.detail}`;
  if (event.type === 'declined') return `${short}: ${event.detail ?? 'tackade nej'}`;
  if (event.type !== 'consented' && event.type !== 'consent-revoked') return short;
  const names = list(event.authorities.map((code) => referrerName(programme, code)));
  const from = dayShort(event.from, today);
  return event.type === 'consented'
    ? `Samtycke till ${names} från ${from}`
    : `Samtycket till ${names} återkallat ${from}`;
}

/** "rutiner i vardagen: de flesta". */
function levelsTold(levels: Readonly<Record<string, number>>, { steps = [] }: Programme): readonly string[] {
  return Object.entries(levels).map(([code, level]) => {
    const step = steps.find((one) => one.code === code);
    return `${(step?.name ?? code).toLocaleLowerCase('sv')}: ${step?.levels[level - 1] ?? level}`;
  });
}

function corrected(changes: readonly Change[], one: (change: Change) => string): string {
  return `Rättat: ${list(changes.map(one))}`;
}

function changeTold(change: Change, programme: Programme, today: Day): string {
  return fieldRow(change.field).detail ? nameOf(change.field) : valuesTold(change, programme, today);
}

function valuesTold({ field, from, to }: Change, programme: Programme, today: Day): string {
  const [before, after] = [from, to].map((value) => valueTold(field, value, programme, today));
  return `${nameOf(field)} från ${before ?? ''} till ${after ?? ''}`;
}

function nameOf(field: Field): string {
  return fieldRow(field).name.toLocaleLowerCase('sv');
}

/** A field's value as users read it; a day with its year, unless that is the year of `today`. */
export function valueTold(field: Field, value: Change['to'], programme: Programme, today?: Day): string {
  if (value === null) return 'inget';
  if (typeof value === 'boolean') return value ? 'ja' : 'nej';
  if (typeof value === 'number') return String(value);
  switch (fieldRow(field).kind) {
    case 'referrer':
      return referrerName(programme, value);
    case 'gender':
      return GENDER_NAMES[value as keyof typeof GENDER_NAMES];
    case 'income':
      return INCOME_NAMES[value as keyof typeof INCOME_NAMES];
    case 'outcome':
      return outcomeName(programme, value);
    case 'day':
      return dayShort(value as Day, today);
    default:
      return value;
  }
}
