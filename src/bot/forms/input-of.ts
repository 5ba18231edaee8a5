import type { Field as Input, Values } from '../../cards/form.js';
import type { Case } from '../../domain/case/case.js';
import { fieldOf } from '../../domain/case/changes.js';
import { GENDER_NAMES, GENDERS, INCOME_NAMES } from '../../domain/codes.js';
import type { Programme } from '../../domain/programme.js';
import { type Field, fieldRow, headingOf } from '../../domain/schema/fields.js';
import { coded, lower, some } from './form.js';
import type { Reader } from './reader.js';

/** The input of a case's field, by its kind. */
export function inputOf(field: Field, programme: Programme): Input {
  const { kind, needed, detail } = fieldRow(field);
  const heading = headingOf(field);
  const named = (shown: string) => `${lower(heading)} ${shown}`;
  const base = { id: field, label: needed ? heading : `${heading} (valfritt)`, ...(detail && { detail }) };
  switch (kind) {
    case 'referrer':
      return {
        ...base,
        kind: 'choice',
        required: 'Välj vem som remitterar.',
        choices: coded(programme.referrers),
      };
    case 'gender':
      return {
        ...base,
        kind: 'radio',
        required: 'Välj kön.',
        short: lower,
        choices: GENDERS.map((code) => ({ title: GENDER_NAMES[code], value: code })),
      };
    case 'income':
      return {
        ...base,
        kind: 'choice',
        short: lower,
        choices: programme.incomes.map((code) => ({ title: INCOME_NAMES[code], value: code })),
      };
    case 'year':
      return { ...base, kind: 'number', min: 1900, max: 2100 };
    case 'day':
      return { ...base, kind: 'date', short: named };
    case 'flag':
      return { ...base, label: heading, kind: 'toggle', title: 'Ja', short: lower };
    case 'text':
    case 'code':
      return { ...base, kind: 'text', max: 100, short: named };
    case 'outcome':
      return { ...base, kind: 'choice', choices: coded(programme.outcomes) };
  }
}

/** What such an input holds, read to the field's value. */
export function readField(field: Field, read: Reader, programme: Programme) {
  switch (fieldRow(field).kind) {
    case 'referrer':
      return read.needChoice(field, some(programme.referrers.map((one) => one.code)));
    case 'gender':
      return read.needChoice(field, GENDERS);
    case 'income':
      return read.choice(field, programme.incomes);
    case 'year':
      return read.number(field);
    case 'day':
      return read.day(field);
    case 'flag':
      return read.toggle(field);
    case 'text':
    case 'code':
      return read.text(field);
    case 'outcome':
      return read.choice(
        field,
        programme.outcomes.map((one) => one.code),
      );
  }
}

/** What a case has in some fields, as their inputs hold it. Another referrer has other units. */
export function knownOf(it: Case, fields: readonly Field[], referrer: string = it.referrer): Values {
  const isAbout = fields.includes('birthYear') && it.birthYearAbout;
  const known = Object.fromEntries(
    fields.flatMap((field) => {
      const value =
        (field === 'unit' || field === 'contact') && referrer !== it.referrer ? null : fieldOf(it, field);
      return value === null || value === false ? [] : [[field, String(value)]];
    }),
  );
  return isAbout ? { ...known, birthYearAbout: 'true', birthYearGuess: String(it.birthYear) } : known;
}
