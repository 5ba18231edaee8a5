import { plain } from '../../cards/kit.js';
import { hasField } from '../../domain/case/changes.js';
import { nameOf } from '../../domain/case/case.js';
import { valueTold } from '../../domain/case/told.js';
import type { Change } from '../../domain/entry.js';
import { type Field as CaseField, fieldRow, FIELDS } from '../../domain/schema/fields.js';
import { aliasRefusal, asAlias } from '../../domain/text/aliases.js';
import { ANY, type CaseForm, lower, some } from './form.js';

/** `rätta Rönnen remittent FK`: one field, the old value kept in the timeline. */
export const correctForm: CaseForm = {
  name: 'correct',
  on: 'case',
  stages: ANY,
  step: 'correct',
  which: 'Vilket ärende ska rättas?',
  title: (it) => `Rätta ${nameOf(it)}`,
  saveLabel: 'Rätta',
  intro: () => 'Det gamla värdet finns kvar i tidslinjen. Datum skrivs 2026-11-25.',
  fields: (it, { programme }) => [
    {
      kind: 'choice',
      id: 'field',
      label: 'Vad ska rättas?',
      required: 'Välj vad som ska rättas.',
      choices: FIELDS.filter((field) => hasField(it, field)).map((field) => ({
        title: fieldRow(field).name,
        value: field,
      })),
      short: lower,
    },
    {
      kind: 'text',
      id: 'to',
      label: 'Nytt värde (tomt om det är okänt)',
      max: 100,
      detail: true,
      said: true,
      short: (shown, { field, to }) => {
        const known = FIELDS.find((one) => one === field);
        if (known === undefined) return ` till ${shown}`;
        // A day with its year: the case's own may lie years back.
        const words = valueTold(known, valueOf(known, to), programme);
        return ` till ${COMMON.has(fieldRow(known).kind) ? lower(words) : plain(words)}`;
      },
    },
  ],
  defaults: () => ({}),
  command: (read, it) => {
    const field = read.needChoice('field', some(FIELDS.filter((one) => hasField(it, one))));
    return { type: 'correct', code: it.code, changes: [{ field, to: valueOf(field, read.text('to')) }] };
  },
};

/** Kinds whose values are no names. */
const COMMON: ReadonlySet<string> = new Set(['gender', 'income', 'outcome']);

/** A typed value as the case holds it. */
function valueOf(field: CaseField, typed: string | undefined): Change['to'] {
  if (typed === undefined) return null;
  if (field === 'alias' && aliasRefusal(typed) === undefined) return asAlias(typed);
  const { kind } = fieldRow(field);
  if (kind === 'year') return Number.isFinite(Number(typed)) ? Number(typed) : typed;
  if (kind === 'flag')
    return /^(ja|true|1)$/i.test(typed) ? true : /^(nej|false|0)$/i.test(typed) ? false : typed;
  return typed;
}

/** Asked for when an undo needs a reason. */
export const undoForm: CaseForm = {
  name: 'undo',
  on: 'case',
  stages: ANY,
  step: 'undo',
  which: 'Vilket ärende ska något ångras för?',
  title: (it) => `Ångra för ${nameOf(it)}`,
  saveLabel: 'Ångra',
  intro: () => 'Det är någon annans, eller äldre än ett dygn. Skriv varför det ska ångras.',
  fields: () => [
    { kind: 'text', id: 'reason', label: 'Skäl', max: 200, required: 'Skriv varför.', detail: true },
  ],
  defaults: () => ({}),
  command: (read, it) => ({
    type: 'undo',
    code: it.code,
    numbers: (read.text('numbers') ?? '').split(',').map(Number),
    reason: read.text('reason'),
  }),
};
