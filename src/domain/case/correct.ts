import { GENDERS, INCOMES } from '../codes.js';
import { addMonths, type Day, parseDay } from '../day.js';
import type { CaseEvent, Change } from '../entry.js';
import { type Programme, trialMonths } from '../programme.js';
import type { Refusal } from '../refusals.js';
import { type Field, fieldRow } from '../schema/fields.js';
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

function kindRefusal(field: Field, to: Change['to']): Refusal | undefined {
  const { kind, needed, stays } = fieldRow(field);
  if (to === null) return needed || stays ? { code: 'missing', field } : undefined;
  const value = String(to);
  switch (kind) {
    case 'year':
      return Number.isInteger(to) ? undefined : { code: 'not-a-number', field, value };
    case 'flag':
      return typeof to === 'boolean'
        ? undefined
        : { code: 'unknown-value', field, value, known: ['ja', 'nej'] };
    case 'day':
      return typeof to === 'string' && parseDay(to) ? undefined : { code: 'not-a-day', field, value };
    case 'gender':
      return oneOf(GENDERS);
    case 'income':
      return oneOf(INCOMES);
    case 'text':
    case 'code':
    case 'referrer':
    case 'outcome':
      return typeof to === 'string' ? undefined : { code: 'unknown-value', field, value, known: [] };
  }
  function oneOf(known: readonly string[]): Refusal | undefined {
    return known.includes(value) ? undefined : { code: 'unknown-value', field, value, known };
  }
}
