import { type Outcome, outcomesOf } from '../schema/outcomes.js';
import type { Day } from '../day.js';
import type { Programme } from '../programme.js';
import type { Refusal } from '../refusals.js';
import { CLOSURE_FIELDS, DECLINED_FIELDS, FACTS, type Field, fieldRow } from '../schema/fields.js';
import { containsPersonnummer } from '../text/personnummer.js';
import { type Case, type Closed, ageIn, referredOn, wasEnrolled } from './case.js';
import { fieldOf } from './changes.js';

/** What a decision may know besides the case: rules and the day, passed in (STYLE 1). */
export interface Circumstances {
  readonly programme: Programme;
  readonly today: Day;
}

/**
 * What a whole case must satisfy, whatever step led to it (DESIGN 3 and 4): the order of dates, none in the
 * future, ages, coded values, no personnummer in free text. Empty if all is well.
 * Decisions refuse what a step would newly break; an import reports the same sentences by row.
 */
export function broken(it: Case, programme: Programme, today: Day): readonly Refusal[] {
  return [...dates(it, today), ...ages(it, programme, today), ...codes(it, programme), ...texts(it)];
}

/** Nobody of working age has anything older; a year of two digits written out wrong does. */
const OLDEST_DAY = '1950-01-01';

function dates(it: Case, today: Day): Refusal[] {
  const found: Refusal[] = [];
  const notAfterToday = (field: string, day: Day | undefined) => {
    if (day !== undefined && day > today) found.push({ code: 'in-future', field, day });
    if (day !== undefined && day < OLDEST_DAY) found.push({ code: 'not-a-day', field, value: day });
  };
  const notBefore = (field: string, day: Day | undefined, other: string, otherDay: Day | undefined) => {
    if (day !== undefined && otherDay !== undefined && day < otherDay)
      found.push({ code: 'before', field, day, other, otherDay });
  };
  const referred = referredOn(it);
  notAfterToday('referred', referred);
  notAfterToday('incomeSince', it.incomeSince);
  if (it.visit?.done) notAfterToday('visit', it.visit.on);
  if (wasEnrolled(it)) {
    notAfterToday('enrolled', it.enrolled);
    notAfterToday('lastFollowUp', it.lastFollowUp);
    notAfterToday('lastReview', it.lastReview);
    notBefore('enrolled', it.enrolled, 'remissdatumet', referred);
    notBefore('trialUntil', it.trialUntil, 'inskrivningen', it.enrolled);
    notBefore('lastFollowUp', it.lastFollowUp, 'inskrivningen', it.enrolled);
    notBefore('bookedFollowUp', it.bookedFollowUp, 'inskrivningen', it.enrolled);
    notBefore('lastReview', it.lastReview, 'inskrivningen', it.enrolled);
    for (const activity of it.activities) {
      notBefore('from', activity.from, 'inskrivningen', it.enrolled);
      notBefore('to', activity.to, 'starten', activity.from);
    }
  }
  if (it.stage === 'closed') {
    notAfterToday('closed', it.closed);
    notBefore('closed', it.closed, 'inskrivningen', it.enrolled);
  }
  if (it.stage === 'declined') {
    notAfterToday('declined', it.declined);
    notBefore('declined', it.declined, 'remissdatumet', referred);
  }
  return found;
}

const OLDEST_YEAR = 1900;

function isYear(year: number, last: number): boolean {
  return Number.isInteger(year) && OLDEST_YEAR <= year && year <= last;
}

function ages(it: Case, programme: Programme, today: Day): Refusal[] {
  const { birthYear } = it;
  if (birthYear !== undefined && !isYear(birthYear, Number(today.slice(0, 4))))
    return [{ code: 'birth-year', field: 'birthYear', year: birthYear }];
  const { min, max, maxAtEnrolment } = programme.age;
  const outside = (day: Day | undefined, upper: number, at: string): Refusal[] => {
    const age = day === undefined ? undefined : ageIn(it, day);
    if (age === undefined || (min <= age && age <= upper)) return [];
    return [{ code: 'age', field: 'birthYear', age, min, max: upper, at }];
  };
  const atReferral = outside(referredOn(it), max, 'vid remissen');
  if (atReferral.length > 0 || maxAtEnrolment === undefined || !wasEnrolled(it)) return atReferral;
  return outside(it.enrolled, maxAtEnrolment, 'vid inskrivningen');
}

function codes(it: Case, programme: Programme): Refusal[] {
  const found: Refusal[] = [];
  const known = programme.referrers.map((referrer) => referrer.code);
  if (!known.includes(it.referrer))
    found.push({ code: 'unknown-value', field: 'referrer', value: it.referrer, known });
  for (const { authority } of it.consents)
    if (!known.includes(authority))
      found.push({
        code: 'unknown-value',
        field: 'authorities',
        value: authority,
        known: programme.authorities,
      });
  if (it.stage === 'closed') found.push(...ends(it, programme));
  return found;
}

/** Why a closure cannot be so: an outcome, or what it became, that the programme does not have; a detail that is missing. */
function ends({ outcome, detail, held }: Closed, programme: Programme): Refusal[] {
  const { byCode } = outcomesOf(programme);
  const unknown = (field: string, value: Outcome): Refusal => {
    return { code: 'unknown-value', field, value, known: [...byCode.keys()] };
  };
  const row = byCode.get(outcome);
  return [
    ...(row ? [] : [unknown('outcome', outcome)]),
    ...(row?.needsDetail && detail === undefined
      ? [{ code: 'needs-detail', field: 'detail', outcome: row.name } as const]
      : []),
    ...held.flatMap(({ now }) => (now === undefined || byCode.has(now) ? [] : [unknown('now', now)])),
  ];
}

const LONGEST_TEXT = 100;

function texts(it: Case): Refusal[] {
  const held = (fields: readonly Field[]) =>
    Object.fromEntries(fields.map((field) => [field, fieldOf(it, field)?.toString()] as const));
  const free = { ...held(TEXTS), companion: it.visit?.companion, ...held(END_TEXTS) };
  const found = Object.entries(free).flatMap(([field, text]) => textRefusals(field, text, LONGEST_TEXT));
  return found.length > 0 ? found : splitNumber({ birthYear: it.birthYear?.toString(), ...free });
}

const TEXTS = FACTS.filter(isFreeText);
const END_TEXTS = [...DECLINED_FIELDS, ...CLOSURE_FIELDS].filter(isFreeText);

function isFreeText(field: Field): boolean {
  const { kind } = fieldRow(field);
  return field !== 'alias' && (kind === 'text' || kind === 'code');
}

/** A personnummer that has been split over texts that stand beside each other. */
function splitNumber(free: Readonly<Record<string, string | undefined>>): Refusal[] {
  const texts = Object.entries(free).filter(([, text]) => text !== undefined);
  const whole = texts.map(([, text]) => text).join(' ');
  const [field] = texts.at(-1) ?? [];
  return texts.length > 1 && containsPersonnummer(whole) ? [{ code: 'personnummer', field }] : [];
}

/** The stop that every free text passes (DESIGN 3): not too long, no personnummer. */
export function textRefusals(field: string, text: string | undefined, max: number): Refusal[] {
  if (text === undefined) return [];
  if (containsPersonnummer(text)) return [{ code: 'personnummer', field }];
  return text.length > max ? [{ code: 'too-long', field, max }] : [];
}
