import { GENDER_NAMES, INCOME_NAMES } from '../../codes.js';
import { yearOf } from '../../day.js';
import type { Change, Field } from '../../entry.js';
import { outcomeName, referrerName } from '../../programme.js';
import { fold } from '../../text/fold.js';
import { type Desk, has, isNoise, meant, use } from '../desk.js';
import type { DraftOf } from '../draft.js';
import type { Line } from '../line.js';
import type { Meaning, Slot } from '../meaning.js';
import type { Segment, World } from '../segments.js';
import { whichCase } from '../which.js';
import { draftOf, openDesk } from './open-desk.js';
import { isUnclear } from './person.js';

interface Wanted {
  readonly field: Field;
  readonly to: Change['to'];
}

/** `rätta Rönnen remittent FK`, `rätta K26-014 inskriven 12/11 kön man`: any field, with its new value. */
export function draftCorrect(line: Line, from: number, world: World, head: string): DraftOf<'correct'> {
  const desk = openDesk(line, from, world, {
    vocabularies: [
      'fields',
      'genders',
      'referrers',
      'units',
      'incomes',
      'outcomes',
      'nextSteps',
      'protection',
      'unknown',
      'yesNo',
    ],
    labels: [],
    numbers: 'case',
    person: true,
    text: true,
  });
  const which = whichCase(desk);
  const changes: Wanted[] = [];
  for (const [index, segment] of desk.segments.entries()) {
    const field = fieldAt(desk, segment, index);
    if (field === undefined || desk.used.has(segment)) continue;
    const value = valueAfter(desk, index);
    // "försörjning sedan 2019": a word for one field, the value of another.
    const meantField = field === 'income' && value && has('since')(value) ? 'incomeSince' : field;
    const read = value && readValue(desk, meantField, value);
    if (value && desk.used.has(value)) desk.used.add(segment);
    if (!value || read === undefined) continue;
    desk.used.add(segment);
    desk.used.add(value);
    changes.push(read);
  }
  changes.push(...byHead(desk, head), ...unnamed(desk, changes));
  if (changes.length > 0) return draftOf('correct', desk, which, { changes });
  return draftOf('correct', desk, which, { field: isAlias(head) ? 'alias' : undefined });
}

/** Heads that name their field: "byt alias Rönnen Talgoxen", "skydda Rönnen", "avboka uppföljning Rönnen". */
function byHead(desk: Desk, head: string): Wanted[] {
  if (/uppf/.test(head)) return [{ field: 'bookedFollowUp', to: null }];
  if (/^skydda$/.test(head)) return [{ field: 'protected', to: true }];
  if (!isAlias(head)) return [];
  const word = desk.segments.find((segment) => segment.meanings.length === 0);
  if (!word) return [];
  desk.used.add(word);
  return [{ field: 'alias', to: word.text }];
}

function isAlias(head: string): boolean {
  return /alias|namn/.test(head);
}

/** A field's word, spelled so that it can be only one field's. */
function fieldAt(desk: Desk, segment: Segment, index: number): Field | undefined {
  const fields = segment.meanings.flatMap((one) => (one.slot === 'field' ? [one.value] : []));
  if (fields.length <= 1 || desk.used.has(segment)) return segment.unsure ? undefined : fields[0];
  const value = valueAfter(desk, index);
  return fields.find(
    (field) => value && SLOTS[field].some((slot) => value.meanings.some((one) => one.slot === slot)),
  );
}

/** The value that a field's word stands before: the next words with a meaning, past what it was "från … till". */
function valueAfter(desk: Desk, index: number): Segment | undefined {
  let from = false;
  for (const segment of desk.segments.slice(index + 1)) {
    if (isNoise(segment)) {
      from = fold(segment.text) === 'fran';
      continue;
    }
    if (desk.used.has(segment)) continue;
    const later = from ? toAfter(desk, segment) : undefined;
    if (from && !later) return undefined;
    if (later) desk.used.add(segment);
    return later ?? segment;
  }
  return undefined;
}

function toAfter(desk: Desk, segment: Segment): Segment | undefined {
  const at = desk.segments.indexOf(segment);
  const next = desk.segments[at + 1];
  return next && fold(next.text) === 'till' ? desk.segments[at + 2] : undefined;
}

const DAY: readonly Slot[] = ['day', 'impossible-day', 'unknown'];
const SLOTS: Readonly<Record<Field, readonly Slot[]>> = {
  alias: ['text'],
  gender: ['gender'],
  birthYear: ['birth-year', 'age', 'unknown'],
  referrer: ['referrer'],
  unit: ['unit', 'unknown', 'text'],
  contact: ['text', 'unknown'],
  income: ['income', 'unknown'],
  incomeSince: ['since', ...DAY],
  protected: ['protected'],
  earlierCase: ['case', 'unknown'],
  visit: DAY,
  referred: DAY,
  enrolled: DAY,
  trialUntil: DAY,
  lastFollowUp: DAY,
  bookedFollowUp: DAY,
  lastReview: DAY,
  closed: DAY,
  declined: DAY,
  outcome: ['outcome'],
  detail: ['outcome', 'detail', 'text', 'unknown'],
  nextStep: ['next-step', 'unknown', 'text'],
  incomeAfter: ['income', 'unknown'],
};
const AHEAD: ReadonlySet<Field> = new Set(['trialUntil', 'bookedFollowUp']);
const FREE: ReadonlySet<Field> = new Set(['alias', 'contact', 'unit', 'detail', 'nextStep']);

/** What a segment is for a field; a problem at the field where it is none of its values. */
function readValue(desk: Desk, field: Field, segment: Segment): Wanted | undefined {
  const { today, programme } = desk.world;
  if (segment.unsure) return undefined;
  if (segment.meanings.some((one) => one.slot === 'impossible-day')) {
    desk.problems.push({ code: 'not-a-day', field, value: segment.text });
    desk.used.add(segment);
    return undefined;
  }
  const meaning = SLOTS[field].flatMap((slot) => segment.meanings.filter((one) => one.slot === slot))[0];
  if (meaning) {
    const to = plain(meaning, field, yearOf(today));
    if (
      to !== undefined &&
      typeof to === 'string' &&
      meaning.slot === 'day' &&
      !AHEAD.has(field) &&
      to > today
    )
      desk.problems.push({ code: 'in-future', field, day: meaning.past });
    return to === undefined ? undefined : { field, to };
  }
  if (FREE.has(field)) return { field, to: segment.text };
  desk.problems.push({ code: 'unknown-value', field, value: segment.text, known: knownOf(field, programme) });
  desk.used.add(segment);
  return undefined;
}

function knownOf(field: Field, programme: World['programme']): readonly string[] {
  if (field === 'gender') return Object.values(GENDER_NAMES);
  if (field === 'referrer') return programme.referrers.map((one) => referrerName(programme, one.code));
  if (field === 'income' || field === 'incomeAfter') return programme.incomes.map((one) => INCOME_NAMES[one]);
  if (field === 'outcome') return programme.outcomes.map((one) => outcomeName(programme, one.code));
  return field === 'protected' ? ['ja', 'nej'] : [];
}

/** A meaning as a field's value. */
function plain(meaning: Meaning, field: Field, year: number): Change['to'] | undefined {
  switch (meaning.slot) {
    case 'unknown':
      return null;
    case 'age':
      return year - meaning.value;
    case 'day':
      return AHEAD.has(field) ? meaning.coming : meaning.past;
    case 'unit':
    case 'case':
      return meaning.value.length === 1 ? meaning.value[0] : undefined;
    case 'outcome':
      return field === 'detail' ? meaning.detail : meaning.value;
    case 'birth-year':
    case 'gender':
    case 'referrer':
    case 'income':
    case 'since':
    case 'protected':
    case 'detail':
    case 'next-step':
    case 'text':
      return meaning.value;
    default:
      return undefined;
  }
}

/** Values that can be only one field's: `rätta Rönnen FK`, `rätta Rönnen född 1990`. */
const TELLING: readonly (readonly [Slot, Field])[] = [
  ['gender', 'gender'],
  ['birth-year', 'birthYear'],
  ['referrer', 'referrer'],
  ['since', 'incomeSince'],
  ['protected', 'protected'],
];

function unnamed(desk: Desk, named: readonly Wanted[]): Wanted[] {
  const year = yearOf(desk.world.today);
  return TELLING.flatMap(([slot, field]): Wanted[] => {
    if (named.some((one) => one.field === field)) return [];
    const found = desk.segments.filter((segment) => meant(desk, segment, slot));
    if (found.some((segment) => isUnclear(desk, segment))) return [];
    const meaning = meant(desk, found[0], slot);
    const to = meaning && found.length === 1 ? plain(meaning, field, year) : undefined;
    if (to === undefined) return [];
    use(desk, (segment) => segment === found[0]);
    return [{ field, to }];
  });
}
