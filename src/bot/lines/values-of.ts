import type { Values } from '../../cards/form.js';
import { wasEnrolled } from '../../domain/case/case.js';
import type { Case } from '../../domain/case/case.js';
import type { Draft } from '../../domain/language/acts/draft.js';
import { addMonths } from '../../domain/day.js';
import { FACTS, fieldRow } from '../../domain/schema/fields.js';
import { knownOf } from '../forms/input-of.js';

/** What a draft fills in of its form: every value as the form's input holds it. */
export function valuesOf(draft: Draft, it: Case | undefined): Values {
  const values: Record<string, string> = Object.fromEntries(draft.blank.map((field) => [field, '']));
  for (const [field, value] of Object.entries({ ...draft.fields, ...special(draft, it) })) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      values[field] = String(value);
    else if (Array.isArray(value)) values[field] = value.join(',');
  }
  return values;
}

/** Where the draft and its form do not have the same fields. */
function special(draft: Draft, it: Case | undefined): Readonly<Record<string, unknown>> {
  switch (draft.command) {
    case 'refer':
    case 'book-visit': {
      const { birthYear, birthYearAbout } = draft.fields;
      return birthYearAbout && birthYear !== undefined ? { birthYearGuess: birthYear } : {};
    }
    case 'enrol':
      return draft.fields.consents === undefined ? {} : { authorities: draft.fields.consents };
    case 'pass-trial':
      return { decision: 'continue' };
    case 'extend-trial': {
      const { until, months } = draft.fields;
      const counted =
        months !== undefined && it && wasEnrolled(it) ? addMonths(it.trialUntil, months) : undefined;
      return { decision: 'extend', ...((until ?? counted) !== undefined && { until: until ?? counted }) };
    }
    case 'note-steps':
      return Object.fromEntries(
        Object.entries(draft.fields.levels ?? {}).map(([code, level]) => [`step:${code}`, level]),
      );
    case 'correct': {
      const [change] = draft.fields.changes ?? [];
      return {
        changes: undefined,
        ...(change && { field: change.field, to: typed(change.to) }),
      };
    }
    default:
      return {};
  }
}

/** A corrected value as somebody would type it. */
function typed(value: string | number | boolean | null): string {
  if (typeof value === 'boolean') return value ? 'ja' : 'nej';
  return value === null ? '' : String(value);
}

/** The form that a draft fills in. */
export function formNameOf(draft: Draft, it: Case | undefined): string {
  switch (draft.command) {
    case 'pass-trial':
    case 'extend-trial':
      return 'trial';
    case 'refer':
      return it?.stage === 'visiting' ? 'refer-visitor' : 'refer';
    case 'book-visit':
      return it || draft.which.kind !== 'unsaid' ? 'rebook-visit' : 'book-visit';
    default:
      return draft.command;
  }
}

/** What is known of somebody who comes back: the earlier case's facts, to be confirmed on the form. */
export function factsBefore(it: Case, referrer: string | undefined): Values {
  const lasting = FACTS.filter((fact) => fieldRow(fact).lasts);
  return knownOf(it, lasting, referrer);
}
