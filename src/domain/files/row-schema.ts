import * as z from 'zod';
import {
  DECLINED,
  GENDER_NAMES,
  GENDERS,
  INCOME_NAMES,
  INCOMES,
  type Referrer,
  SELF_REFERRAL,
} from '../codes.js';
import type { Programme } from '../programme.js';
import { type Refusal, refusalText, wordFor } from '../refusals.js';
import type { Day } from '../day.js';
import { type Field, fieldRow } from '../schema/fields.js';
import { aliasRefusal } from '../text/aliases.js';
import { fold } from '../text/fold.js';
import { cellDay, cellSince } from './cell-days.js';
import { type OwnColumn } from './column-words.js';
import { type Column, COLUMNS, fieldsAt, REQUIRED, TRIAL_STATES } from './columns.js';

/** Why a cell is refused: as the domain says it, or that it holds no code of a case. */
type Objection = Refusal | { readonly code: 'not-a-code'; readonly field: string; readonly value: string };

/** Reads a cell that is not empty: its value, or why not. Values are never objects with a code. */
type Reader<Value> = (text: string) => Value | Objection;

function isObjection(value: unknown): value is Objection {
  return typeof value === 'object' && value !== null && 'code' in value;
}

function objectionText(objection: Objection): string {
  if (objection.code !== 'not-a-code') return refusalText(objection);
  const field = wordFor(objection.field);
  return `${field}: ”${objection.value}” är ingen ärendekod. Den ser ut som K26-014.`;
}

/** A cell's text, read to its value. The issue's message is the refusal's sentence. */
function cell<Value>(read: Reader<Value>) {
  return z.string().transform((text, context): Value => {
    const value = read(text);
    if (!isObjection(value)) return value;
    context.addIssue({ code: 'custom', message: objectionText(value) });
    return z.NEVER;
  });
}

/** A cell that may not be empty. */
function needed<Value>(field: string, read: Reader<Value>) {
  return cell<Value>((text) => (text === '' ? { code: 'missing', field } : read(text)));
}

/** What the cells of each column must be, in a programme. */
export function cellSchemas(programme: Programme): Readonly<Record<Column, z.ZodType>> {
  const own: Readonly<Record<OwnColumn, z.ZodType>> = {
    arende: cell(caseCode('Ärendekoden')),
    samtycke: cell(dayIn('Samtyckesdagen', cellDay)),
    samtycke_till: cell(authorities(programme)),
    provotid: cell(
      oneOf(
        'Prövotiden',
        TRIAL_STATES.map((state) => [state]),
      ),
    ),
  };
  const ofField = (column: Column) => {
    const [field] = fieldsAt(column);
    if (field === undefined) throw new RangeError(column);
    const read = readerOf(field, programme);
    return REQUIRED.includes(column) ? needed(field, read) : cell(read);
  };
  return Object.fromEntries(
    COLUMNS.map((column) => [column, column in own ? own[column as OwnColumn] : ofField(column)]),
  ) as Record<Column, z.ZodType>;
}

/** How the cells of a field's column are read. */
function readerOf(field: Field, programme: Programme): Reader<unknown> {
  const { kind, rough } = fieldRow(field);
  switch (kind) {
    case 'day':
      return dayIn(field, rough ? cellSince : cellDay);
    case 'year':
      return year(field);
    case 'flag':
      return yesOrNo(field);
    case 'text':
      return field === 'alias' ? alias : freeText(field);
    case 'code':
      return caseCode(field);
    case 'referrer':
      return oneOf(
        field,
        programme.referrers.map(({ code, name, short }) => [code, name, short ?? code]),
      );
    case 'gender':
      return oneOf(
        field,
        GENDERS.map((code) => [code, ...GENDER_NAMES[code].split('/'), GENDER_NAMES[code]]),
      );
    case 'income':
      return oneOf(
        field,
        INCOMES.map((code) => [code, INCOME_NAMES[code]]),
      );
    case 'outcome':
      return oneOf(field, [
        ...programme.outcomes.map(({ code, name }) => [code, name] as const),
        [DECLINED, 'Ej inskriven', 'Tackat nej', 'Tackade nej'] as const,
      ]);
  }
}

const MOST_SHOWN = 40;

/** A cell's text as a sentence quotes it. */
function quoted(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

/** One of some codes, each with the words that also mean it; case, marks and spaces do not count. */
function oneOf<Code extends string>(
  field: string,
  words: readonly (readonly [Code, ...string[]])[],
): Reader<Code> {
  const codes = new Map<string, Code>();
  for (const [code, ...labels] of words)
    for (const word of [code, ...labels]) if (!codes.has(plain(word))) codes.set(plain(word), code);
  return (text) =>
    codes.get(plain(text)) ?? {
      code: 'unknown-value',
      field,
      value: quoted(text),
      known: words.map(([code]) => code),
    };
}

function plain(text: string): string {
  return fold(text).replace(/[ _-]+/g, '');
}

function authorities(programme: Programme): Reader<readonly Referrer[]> {
  const known = programme.referrers.filter(({ code }) => code !== SELF_REFERRAL);
  const read = oneOf(
    'authorities',
    known.map(({ code, name, short }) => [code, name, short ?? code]),
  );
  return (text) => {
    const codes = new Set<Referrer>();
    for (const word of text.split(/[ ,+/]+/)) {
      const code = word === '' ? undefined : read(word);
      if (isObjection(code)) return code;
      if (code !== undefined) codes.add(code);
    }
    return [...codes].sort();
  };
}

const CODE = /^([A-ZÅÄÖ]{1,10}\d\d)-(\d{1,6})$/;

function caseCode(field: string): Reader<string> {
  return (text) => {
    const [, series, number] = CODE.exec(text.toUpperCase()) ?? [];
    if (series === undefined || number === undefined)
      return { code: 'not-a-code', field, value: quoted(text) };
    return `${series}-${number.padStart(3, '0')}`;
  };
}

function alias(text: string): string | Refusal {
  const why = aliasRefusal(text);
  return why ? { code: 'alias-refused', field: 'alias', why } : text;
}

function year(field: string): Reader<number> {
  return (text) => {
    const found = /^(\d{4})(?:[.,]0+)?$/.exec(text)?.[1];
    return found === undefined ? { code: 'not-a-number', field, value: quoted(text) } : Number(found);
  };
}

function dayIn(field: string, read: typeof cellDay): Reader<Day> {
  return (text) => read(text) ?? { code: 'not-a-day', field, value: quoted(text) };
}

const LONGEST = 100;

function freeText(field: string): Reader<string> {
  return (text) => (text.length > LONGEST ? { code: 'too-long', field, max: LONGEST } : text);
}

function yesOrNo(field: string): Reader<boolean> {
  return (text) => {
    const word = plain(text);
    if (['ja', 'j', '1', 'x', 'sant'].includes(word)) return true;
    if (['nej', 'n', '0', 'falskt'].includes(word)) return false;
    return { code: 'unknown-value', field, value: quoted(text), known: ['ja', 'nej'] };
  };
}
