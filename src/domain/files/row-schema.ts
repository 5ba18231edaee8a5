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
import { outcomeName, type Programme } from '../programme.js';
import { type Refusal, refusalText, wordFor } from '../refusals.js';
import { OUTCOMES } from '../schema/outcomes.js';
import { aliasRefusal } from '../text/aliases.js';
import { fold } from '../text/fold.js';
import { cellDay, cellSince } from './cell-days.js';
import { type Column, TRIAL_STATES } from './columns.js';

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
export function cellSchemas(programme: Programme) {
  const referrer = oneOf(
    'referrer',
    programme.referrers.map(({ code, name, short }) => [code, name, short ?? code]),
  );
  return {
    arende: cell(caseCode('Ärendekoden')),
    alias: cell(alias),
    kon: needed(
      'gender',
      oneOf(
        'gender',
        GENDERS.map((code) => [code, ...GENDER_NAMES[code].split('/'), GENDER_NAMES[code]]),
      ),
    ),
    fodelsear: cell(year),
    remittent: needed('referrer', referrer),
    enhet: cell(freeText('unit')),
    handlaggare: cell(freeText('contact')),
    forsorjning: cell(income('income')),
    forsorjning_sedan: cell(dayIn('incomeSince', cellSince)),
    remissdatum: needed('referred', dayIn('referred')),
    studiebesok: cell(dayIn('visit')),
    inskriven: cell(dayIn('enrolled')),
    samtycke: cell(dayIn('Samtyckesdagen')),
    samtycke_till: cell(authorities(programme)),
    provotid: cell(
      oneOf(
        'Prövotiden',
        TRIAL_STATES.map((state) => [state]),
      ),
    ),
    provotid_till: cell(dayIn('trialUntil')),
    nasta_uppfoljning: cell(dayIn('bookedFollowUp')),
    tidigare_arende: cell(caseCode('earlierCase')),
    senaste_uppfoljning: cell(dayIn('lastFollowUp')),
    senaste_avstamning: cell(dayIn('lastReview')),
    skyddad: cell(yesOrNo),
    avslutad: cell(dayIn('closed')),
    utfall: cell(
      oneOf('outcome', [
        ...OUTCOMES.map((code) => [code, outcomeName(programme, code)] as const),
        [DECLINED, 'Ej inskriven', 'Tackat nej', 'Tackade nej'] as const,
      ]),
    ),
    utfall_detalj: cell(freeText('detail')),
    nasta_steg: cell(freeText('nextStep')),
    forsorjning_efter: cell(income('incomeAfter')),
  } satisfies Record<Column, z.ZodType>;
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

function income(field: string) {
  return oneOf(
    field,
    INCOMES.map((code) => [code, INCOME_NAMES[code]]),
  );
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

function year(text: string): number | Refusal {
  const found = /^(\d{4})(?:[.,]0+)?$/.exec(text)?.[1];
  return found === undefined
    ? { code: 'not-a-number', field: 'birthYear', value: quoted(text) }
    : Number(found);
}

function dayIn(field: string, read = cellDay): Reader<ReturnType<typeof cellDay> & string> {
  return (text) => read(text) ?? { code: 'not-a-day', field, value: quoted(text) };
}

const LONGEST = 100;

function freeText(field: string): Reader<string> {
  return (text) => (text.length > LONGEST ? { code: 'too-long', field, max: LONGEST } : text);
}

function yesOrNo(text: string): boolean | Refusal {
  const word = plain(text);
  if (['ja', 'j', '1', 'x', 'sant'].includes(word)) return true;
  if (['nej', 'n', '0', 'falskt'].includes(word)) return false;
  return { code: 'unknown-value', field: 'protected', value: quoted(text), known: ['ja', 'nej'] };
}
