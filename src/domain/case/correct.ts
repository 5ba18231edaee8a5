import { GENDERS, INCOMES } from '../codes.js';
import { addMonths, type Day, parseDay } from '../day.js';
import type { CaseEvent, Change, Field } from '../entry.js';
import { type Programme, trialMonths } from '../programme.js';
import type { Refusal } from '../refusals.js';
import { OUTCOMES } from '../schema/outcomes.js';
import { type Case, wasEnrolled } from './case.js';
import { fieldOf, hasField } from './changes.js';

type Wanted = readonly { readonly field: Field; readonly to: Change['to'] }[];

/**
 * The event of a correction: the old value beside the new one, so that the timeline keeps both. A trial that
 * followed from the enrolment day follows it still. Refused where the stage has no such field, where the value is
 * not of the field's kind, or where nothing would change.
 */
export function correction(wanted: Wanted, it: Case, programme: Programme): CaseEvent | Refusal {
  for (const { field, to } of wanted) {
    if (!hasField(it, field)) return { code: 'no-such-field', field };
    const refusal = kindRefusal(field, to);
    if (refusal) return refusal;
  }
  const changes = withTrial(wanted, it, programme)
    .map(({ field, to }) => ({ field, from: fieldOf(it, field), to }))
    .filter(({ from, to }) => from !== to);
  return changes.length > 0 ? { type: 'corrected', changes } : { code: 'no-change' };
}

function withTrial(wanted: Wanted, it: Case, programme: Programme): Wanted {
  const enrolled = wanted.find((one) => one.field === 'enrolled')?.to;
  if (!wasEnrolled(it) || typeof enrolled !== 'string' || wanted.some((one) => one.field === 'trialUntil'))
    return wanted;
  const ruled = (from: Day) => addMonths(from, trialMonths(programme, from));
  if (it.trialUntil !== ruled(it.enrolled)) return wanted;
  return [...wanted, { field: 'trialUntil', to: ruled(enrolled as Day) }];
}

const DAYS: ReadonlySet<Field> = new Set([
  'incomeSince',
  'visit',
  'referred',
  'enrolled',
  'trialUntil',
  'lastFollowUp',
  'bookedFollowUp',
  'lastReview',
  'closed',
  'declined',
]);
const CODED: Partial<Record<Field, readonly string[]>> = {
  gender: GENDERS,
  income: INCOMES,
  incomeAfter: INCOMES,
  outcome: OUTCOMES,
};
/** What a case cannot be without, once it is there. */
const NEEDED: ReadonlySet<Field> = new Set([
  'gender',
  'referrer',
  'referred',
  'enrolled',
  'trialUntil',
  'closed',
  'declined',
  'outcome',
]);

function kindRefusal(field: Field, to: Change['to']): Refusal | undefined {
  if (to === null) return NEEDED.has(field) ? { code: 'missing', field } : undefined;
  if (field === 'birthYear')
    return typeof to === 'number' && Number.isInteger(to)
      ? undefined
      : { code: 'not-a-number', field, value: String(to) };
  if (field === 'protected')
    return typeof to === 'boolean'
      ? undefined
      : { code: 'unknown-value', field, value: String(to), known: ['ja', 'nej'] };
  if (DAYS.has(field))
    return typeof to === 'string' && parseDay(to)
      ? undefined
      : { code: 'not-a-day', field, value: String(to) };
  const known = CODED[field];
  if (known && !known.includes(String(to))) return { code: 'unknown-value', field, value: String(to), known };
  return typeof to === 'string' ? undefined : { code: 'unknown-value', field, value: String(to), known: [] };
}
