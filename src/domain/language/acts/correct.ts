import { GENDER_NAMES, INCOME_NAMES } from '../../codes.js';
import { yearOf } from '../../day.js';
import type { Change } from '../../entry.js';
import { outcomeName, type Programme, referrerName } from '../../programme.js';
import { type Field, fieldRow, FIELDS } from '../../schema/fields.js';
import type { Cat, Node } from '../node.js';
import { type Desk, isLabel, isUnknown, left, take, use } from './desk.js';
import { readDay } from './desk-days.js';
import type { DraftOf } from './draft.js';
import { draftOf } from './finish.js';
import { isClear, sinceDay, yearOfBirth } from './person.js';
import { authority, bareDetail, closings, gender, income, listed, protection, text } from './picks.js';
import { as, has, isNoise, keyOf, type Segment } from './segments.js';
import { whichCase } from './which.js';

interface Wanted {
  readonly field: Field;
  readonly to: Change['to'];
}

/** `rätta Rönnen remittent FK`, `rätta K26-014 inskriven 12/11 kön man`: any field, with its new value. */
export function draftCorrect(desk: Desk): DraftOf<'correct'> {
  const alias = desk.segments.some((segment) => isLabel(segment, 'alias'));
  const which = whichCase(desk);
  useFormer(desk);
  const changes: Wanted[] = [];
  for (const segment of desk.segments) {
    const field = fieldAt(desk, segment);
    if (field === undefined || desk.used.has(segment)) continue;
    const value = valueAfter(desk, segment);
    const read = value && readValue(desk, field, value);
    if (value && desk.used.has(value)) desk.used.add(segment);
    if (!value || read === undefined) continue;
    take(desk, 'changes', segment, value);
    // The form rectifies one thing at a time: what else was said is shown, and never dropped.
    if (changes.length > 0) desk.beside.push(`${segment.text} ${value.text}`);
    changes.push(read);
  }
  changes.push(...byHead(desk, alias));
  if (changes.length === 0) changes.push(...unnamed(desk));
  use(desk, (segment) => changes.length > 0 && (has('wrong')(segment) || isLabel(segment, 'referrer')));
  use(desk, (segment) => isLabel(segment, 'alias') && changes.some(({ field }) => field === 'alias'));
  // "Nej, jag skrev fel: …": before the act it says that there is one.
  const act = desk.segments.findIndex((one) => one.nodes.some((node) => desk.own.has(keyOf(node))));
  use(desk, (segment) => has('correction')(segment) && desk.segments.indexOf(segment) < act);
  const [first] = changes;
  if (first && isDoubted(desk, first.field)) {
    desk.blank.add('to');
    return draftOf('correct', desk, which, { field: first.field });
  }
  if (first) return draftOf('correct', desk, which, { changes });
  const named = desk.segments.find(
    (one) => desk.problems.length === 0 && fieldAt(desk, one) !== undefined && !valueAfter(desk, one),
  );
  if (named) desk.used.add(named);
  return draftOf('correct', desk, which, { field: alias ? 'alias' : named && fieldAt(desk, named) });
}

/** "man eller kvinna", "inte till man": another value of the field, or a denial, was said and not used. */
function isDoubted(desk: Desk, field: Field): boolean {
  return left(desk).some(has('correction', 'not', 'none', ...valueCats(field)));
}

/** Acts that name their field: "byt alias Rönnen Talgoxen", "maskrosen ska heta Kattugglan", "skydda Rönnen". */
function byHead(desk: Desk, alias: boolean): Wanted[] {
  if (
    desk.segments.some((segment) =>
      segment.nodes.some((node) => node.cat === 'do' && node.value === 'protect'),
    )
  )
    return [{ field: 'protected', to: true }];
  if (!alias) return [];
  const [word, ...more] = left(desk).filter(isUnknown);
  if (!word || more.length > 0) return [];
  take(desk, 'changes', word);
  return [{ field: 'alias', to: word.text }];
}

/** The field that a word names; of several, the one that what follows is a value of. */
function fieldAt(desk: Desk, segment: Segment): Field | undefined {
  if (segment.unsure) return undefined;
  if (segment.nodes.some((node) => keyOf(node) === 'do:visited')) return 'visit';
  const fields = segment.nodes.flatMap((node) =>
    node.cat === 'field' ? FIELDS.filter((one) => one === node.value) : [],
  );
  if (fields.length === 0) return undefined;
  const value = valueAfter(desk, segment);
  if (fields.includes('income') && value && has('paid-since', 'long-ago')(value)) return 'incomeSince';
  if (fields.length === 1) return fields[0];
  return fields.find((field) => value && has(...valueCats(field))(value));
}

/** "från af till fk": what it was fills no field. */
function useFormer({ segments, used }: Desk): void {
  for (const [index, one] of segments.entries())
    if (isLabel(segments[index - 1], 'from') && isLabel(segments[index + 1], 'until')) used.add(one);
}

/** The value that a field's word stands before: the next words with a meaning, past what it was "från … till". */
function valueAfter(desk: Desk, segment: Segment): Segment | undefined {
  const rest = desk.segments.slice(desk.segments.indexOf(segment) + 1);
  let from = false;
  for (const one of rest) {
    if (isLabel(one, 'from', 'until') || (isNoise(one) && !has('gender')(one))) {
      from = isLabel(one, 'from');
      continue;
    }
    if (desk.used.has(one) || has('do', 'wrong')(one)) continue;
    // "remittent för Rönnen är fel, rätt remittent är fk": the value stands behind the second.
    if (
      one.nodes.some(
        (node) => node.cat === 'field' && segment.nodes.some((own) => keyOf(own) === keyOf(node)),
      )
    )
      return undefined;
    // "alias och remittent fk": another field's word is no value.
    if (has('field')(one) && !has(...valueCatsOf(segment))(one)) return undefined;
    return from ? undefined : one;
  }
  return undefined;
}

const DAY: readonly Cat[] = ['a-day', 'role-day', 'no-day', 'half-day', 'unknown-value'];
/** What can be a field's value, by its kind. */
const BY_KIND: Readonly<Record<ReturnType<typeof fieldRow>['kind'], readonly Cat[]>> = {
  day: DAY,
  year: ['birth', 'age', 'unknown-value'],
  flag: ['protection', 'yes', 'no'],
  code: ['case', 'unknown-value'],
  text: ['text', 'unknown-value'],
  referrer: ['authority'],
  gender: ['gender', 'letter'],
  income: ['income', 'bare-income', 'unknown-value'],
  outcome: ['outcome', 'detail'],
};
/** What can be so besides. */
const BESIDES: Partial<Record<Field, readonly Cat[]>> = {
  unit: ['unit'],
  incomeSince: ['paid-since', 'long-ago'],
  detail: ['outcome', 'detail', 'own-detail', 'bare-detail'],
  nextStep: ['step'],
};

function valueCats(field: Field): readonly Cat[] {
  return [...BY_KIND[fieldRow(field).kind], ...(BESIDES[field] ?? [])];
}

/** The same of every field that a word may name. */
function valueCatsOf({ nodes }: Segment): readonly Cat[] {
  return nodes.flatMap((node) =>
    FIELDS.flatMap((field) => (node.cat === 'field' && node.value === field ? valueCats(field) : [])),
  );
}

/** What a segment is for a field; a problem at the field where it is none of its values. */
function readValue(desk: Desk, field: Field, segment: Segment): Wanted | undefined {
  if (segment.unsure || has('denied')(segment)) return undefined;
  const { kind, ahead = false } = fieldRow(field);
  if (kind === 'day') {
    if (has('unknown-value')(segment)) return { field, to: null };
    if (has('a-day', 'role-day', 'no-day', 'half-day')(segment)) {
      const later = desk.segments[desk.segments.indexOf(segment) + 1];
      const said = later && as(later, 'role-day')?.role === 'until' ? later : segment;
      desk.used.add(segment);
      const day = readDay(desk, said, { field, lean: ahead ? 'coming' : 'past', future: ahead, ahead });
      return day === undefined ? undefined : { field, to: day };
    }
  }
  if (field === 'outcome') {
    const detail = ownDetail(desk, segment);
    if (detail !== undefined) return { field: 'detail', to: detail };
  }
  const to = segment.nodes.flatMap((node) => plain(desk, node, field) ?? [])[0];
  if (to !== undefined) return { field, to };
  if (has('unknown-value')(segment) && field !== 'alias') return { field, to: null };
  if (kind === 'text') return { field, to: typedFrom(desk, segment) };
  desk.problems.push({ code: 'unknown-value', field, value: segment.text, known: knownOf(desk, field) });
  desk.used.add(segment);
  return undefined;
}

/** "utfall komvux", of a case that was closed to studies: the detail of its outcome. */
function ownDetail({ segments, world: { register, programme } }: Desk, segment: Segment): string | undefined {
  const [code = ''] = segments.flatMap((one) => as(one, 'case')?.codes ?? []);
  const it = register.cases.get(code);
  const said = segment.nodes.flatMap(closings(programme));
  return it?.stage === 'closed' ? said.find(({ outcome }) => outcome === it.outcome)?.detail : undefined;
}

/** Words as they were typed, with those not understood that follow: "Psykosteamet Falun". */
function typedFrom(desk: Desk, first: Segment): string {
  const rest = desk.segments.slice(desk.segments.indexOf(first));
  const isName = (one: Segment | undefined) =>
    one !== undefined && !desk.used.has(one) && (isUnknown(one) || has('unit')(one));
  const words: Segment[] = [];
  for (const [index, segment] of rest.entries()) {
    const place = has('at')(rest[index - 1]) && has('income')(segment);
    const next = rest[index + 1];
    const joins =
      isName(segment) || place || (has('at', 'and')(segment) && (isName(next) || has('income')(next)));
    if (segment !== first && !joins) break;
    words.push(segment);
  }
  for (const word of words) desk.used.add(word);
  return words.map(({ text: typed }) => typed).join(' ');
}

function knownOf({ world: { programme } }: Desk, field: Field): readonly string[] {
  switch (fieldRow(field).kind) {
    case 'gender':
      return Object.values(GENDER_NAMES);
    case 'referrer':
      return programme.referrers.map((one) => referrerName(programme, one.code));
    case 'income':
      return programme.incomes.map((one) => INCOME_NAMES[one]);
    case 'outcome':
      return programme.outcomes.map((one) => outcomeName(programme, one.code));
    case 'flag':
      return ['ja', 'nej'];
    default:
      return [];
  }
}

/** A piece as a field's value. */
function plain({ world: { programme, today } }: Desk, node: Node, field: Field): Change['to'] | undefined {
  switch (fieldRow(field).kind) {
    case 'gender':
      return gender(node);
    case 'year':
      if (node.cat === 'age') return yearOf(today) - node.years;
      return node.cat === 'birth' ? yearOfBirth(node.year, yearOf(today), programme.age.min) : undefined;
    case 'referrer':
      return authority(node);
    case 'income':
      return income(node);
    case 'flag':
      return protection(node) ?? (node.cat === 'yes' ? true : node.cat === 'no' ? false : undefined);
    case 'code':
      return node.cat === 'case' && node.codes.length === 1 ? node.codes[0] : undefined;
    case 'outcome':
      return closings(programme)(node)[0]?.outcome;
    case 'day':
      return fieldRow(field).rough ? sinceDay(node, today)?.day : text(node);
    case 'text':
      return knownText(programme, node, field) ?? text(node);
  }
}

/** A text that the programme has a list of. */
function knownText(programme: Programme, node: Node, field: Field): string | undefined {
  if (field === 'unit') return node.cat === 'unit' && node.names.length === 1 ? node.names[0] : undefined;
  if (field === 'nextStep') return listed('step', programme.nextSteps)(node);
  if (field !== 'detail') return undefined;
  const bare = programme.outcomes.flatMap(({ code }) => bareDetail(programme, code)(node) ?? []);
  return closings(programme)(node)[0]?.detail ?? bare[0];
}

/** Values that can be only one field's: `rätta Rönnen FK`, `rätta Rönnen född 1990`. */
const TELLING: readonly Field[] = [
  'gender',
  'birthYear',
  'referrer',
  'incomeSince',
  'protected',
  'income',
  'detail',
  'outcome',
];
/** Told only against another: "gick till studier, inte arbete". */
const ENDING: ReadonlySet<Field> = new Set(['detail', 'outcome']);

function unnamed(desk: Desk): Wanted[] {
  if (desk.problems.length > 0) return [];
  const said = left(desk).some(has('contrast')) ? left(desk).filter(has('contrast')) : left(desk);
  return TELLING.flatMap((field): Wanted[] => {
    const found = said.filter((segment) => !segment.unsure && tells(desk, segment, field));
    const [only, ...more] = found;
    if (!only || more.length > 0 || !isClear(desk, only, field === 'birthYear')) return [];
    const to = only.nodes.flatMap((node) => plain(desk, node, field) ?? [])[0];
    if (to === undefined) return [];
    // One thing at a time, as above.
    const before = desk.took.get('changes') ?? [];
    if (before.length > 0 && !before.includes(only)) desk.beside.push(only.text);
    take(desk, 'changes', only);
    return [{ field, to }];
  });
}

function tells(desk: Desk, segment: Segment, field: Field): boolean {
  if (ENDING.has(field) && !has('contrast')(segment)) return false;
  if (field === 'protected') return has('protection')(segment);
  if (field === 'birthYear')
    return (
      as(segment, 'age')?.bare === false ||
      // "sedan 2020" is since when an income is.
      (has('birth')(segment) && !left(desk).some((one) => isLabel(one, 'since')))
    );
  return segment.nodes.some((node) => node.cat !== 'pronoun-of' && plain(desk, node, field) !== undefined);
}
