import { addMonths, type Day, yearOf } from '../../day.js';
import { GENDER_NAMES, INCOME_NAMES } from '../../codes.js';
import type { NewCase } from '../../case/commands.js';
import { type Programme, referrerName } from '../../programme.js';
import { type Fact, FACTS, fieldRow } from '../../schema/fields.js';
import { fold } from '../../text/fold.js';
import type { Node } from '../node.js';
import {
  after,
  afterLabel,
  before,
  type Desk,
  isLabel,
  isUnknown,
  left,
  rightAfter,
  rightBefore,
  take,
  takeOne,
  use,
} from './desk.js';
import type { Known } from './draft.js';
import { authority, gender, income, protection } from './picks.js';
import { sentenceOf } from './desk-days.js';
import { textOf } from './parts.js';
import { as, has, isNoise, means, type Segment } from './segments.js';

/** What a line tells of a participant: the facts of a new case. Ages count from the day of the referral. */
export function personFields(desk: Desk, referred: Day): Known<NewCase> {
  const { programme } = desk.world;
  setKinAside(desk);
  const told = toldFacts(desk);
  const labelled = labelledUnit(desk);
  setTouchedAside(desk);
  const written = takeOne(desk, authority, 'referrer', (value) => referrerName(programme, value));
  unknownAfter(
    desk,
    'referrer',
    'referrer',
    programme.referrers.map((one) => one.name),
  );
  const unit = takeUnit(desk, written, labelled);
  const since = sinceOf(desk);
  const paid = takeOne(desk, paidBy, 'income', (value) => INCOME_NAMES[value]);
  if (desk.took.get('income')?.some(has('sick-listed')))
    desk.assumed.push({ field: 'income', why: 'sick-listed' });
  return {
    ...told,
    gender: takeOne(desk, gender, 'gender', (value) => GENDER_NAMES[value]),
    income: paid,
    incomeSince: since,
    referrer: written ?? referrerFrom(desk, unit),
    unit,
    protected: takeOne(desk, protection, 'protected', (value) => (value ? 'ja' : 'nej')),
    ...birthFields(desk, referred),
  };
}

/** "make har försörjningsstöd": of somebody near, and of nobody that a field is of. */
function setKinAside(desk: Desk): void {
  const kin = left(desk).find(
    (one) => has('kin')(one) && isFinite(desk.segments[desk.segments.indexOf(one) + 1]),
  );
  if (!kin) return;
  const clause = sentenceOf(desk, kin);
  setAside(desk, clause.slice(clause.indexOf(kin)));
}

/** "ny remiss fk man 50, har haft kontakt med soc": of two authorities the one that a clause of its own only touches. */
function setTouchedAside(desk: Desk): void {
  const named = left(desk).filter(has('authority'));
  const touched = named.filter((one) => {
    const clause = sentenceOf(desk, one);
    return (
      clause.some(isTouching) &&
      !clause.some((part) => has('thing', 'do', 'from')(part) || isLabel(part, 'from', 'referrer'))
    );
  });
  if (touched.length > 0 && named.length === touched.length + 1)
    setAside(desk, [...new Set(touched.map((one) => sentenceOf(desk, one)))].flat());
}

function setAside(desk: Desk, segments: readonly Segment[]): void {
  const said = segments.filter((one) => !desk.used.has(one));
  for (const one of said) desk.used.add(one);
  desk.beside.push(textOf(said));
}

const isTouching = has('has', 'got', 'modal', 'was-income', 'has-had', 'deed');
/** A kin's own verb. */
const isFinite = has('has', 'got', 'is', 'has-had', 'was-income', 'modal');

/** "halv sjukersättning" is one: how much of it is not kept. */
function paidBy(node: Node) {
  const isPart = node.cat === 'detail' && (node.value === 'hel' || node.value === 'partiell');
  return isPart ? 'sjukersattning' : income(node);
}

/** Since when: a day, or so long back from today, which is told of. */
function sinceOf(desk: Desk): Day | undefined {
  const since = takeOne(
    desk,
    (node) => sinceDay(node, desk.world.today),
    'incomeSince',
    ({ day }) => day,
  );
  if (since?.why) desk.assumed.push({ field: 'incomeSince', why: since.why });
  return since?.day;
}

export function sinceDay(node: Node, today: Day): { day: Day; why?: 'mid-year' | 'ago' } | undefined {
  if (node.cat === 'paid-since') return node.why ? { day: node.day, why: node.why } : { day: node.day };
  if (node.cat !== 'long-ago' || node.unit === 'days') return undefined;
  return { day: addMonths(today, -(node.unit === 'years' ? 12 : 1) * node.count), why: 'ago' };
}

function referrerFrom(desk: Desk, unit: string | undefined): string | undefined {
  const found = unit === undefined ? undefined : referrerOfUnit(desk.world.programme, unit);
  if (found === undefined || desk.problems.some((one) => one.field === 'referrer')) return undefined;
  desk.assumed.push({ field: 'referrer', why: 'unit' });
  return found;
}

/** The referrer that a unit belongs to. */
export function referrerOfUnit(programme: Programme, unit: string): string | undefined {
  return Object.entries(programme.units).find(([, units]) => units.includes(unit))?.[0];
}

const OLDEST = 99;

function birthFields(desk: Desk, referred: Day): Known<NewCase> {
  const { programme, today } = desk.world;
  const born = birthOf(desk);
  const age = ageOf(desk);
  const { min, max } = programme.age;
  const written = born && yearOfBirth(born.year, yearOf(today), min);
  const counted = age === undefined ? undefined : yearOf(referred) - age;
  const year = written ?? counted;
  if (year === undefined) return {};
  if (written !== undefined && counted !== undefined && Math.abs(written - counted) > 1) {
    const known = [String(written), String(counted)];
    desk.problems.push({ code: 'several-values', field: 'birthYear', value: known.join(', '), known });
    return {};
  }
  const years = yearOf(referred) - year;
  if (years < 0 || years > OLDEST) {
    desk.problems.push({ code: 'birth-year', field: 'birthYear', year });
    return {};
  }
  if (years < min || years > max)
    desk.problems.push({ code: 'age', field: 'birthYear', age: years, min, max, at: 'vid remissen' });
  const about = born === undefined || born.about;
  if (about) desk.assumed.push({ field: 'birthYear', why: 'about' });
  return { birthYear: year, ...(about && { birthYearAbout: true }) };
}

/** Of two digits: this century's if that is old enough. */
export function yearOfBirth(year: number, now: number, least: number): number {
  if (year >= 100) return year;
  return now - (2000 + year) >= least ? 2000 + year : 1900 + year;
}

/** A year said to be one of birth beats a bare one; of two neither is taken. */
function birthOf(desk: Desk): { readonly year: number; readonly about: boolean } | undefined {
  const found = left(desk).filter(
    (segment) => has('birth')(segment) && isClear(desk, segment, isBareBirth(segment)),
  );
  const said = found.filter((segment) => !isBareBirth(segment));
  const [segment, ...more] = said.length > 0 ? said : found;
  if (!segment || more.length > 0) return undefined;
  take(desk, 'birthYear', segment);
  return as(segment, 'birth');
}

function isBareBirth(segment: Segment): boolean {
  return as(segment, 'birth')?.bare ?? false;
}

/** An age with its unit beats a bare number; of two neither is taken. */
function ageOf(desk: Desk): number | undefined {
  const ages = left(desk).filter(has('age'));
  const said = ages.filter((segment) => as(segment, 'age')?.bare === false && !isLength(desk, segment));
  const [segment, ...more] =
    said.length > 0 ? said : ages.filter((one) => isBareAge(one) && isClear(desk, one, true));
  if (!segment || more.length > 0) return undefined;
  take(desk, 'birthYear', segment);
  return as(segment, 'age')?.years;
}

function isBareAge(segment: Segment): boolean {
  return as(segment, 'age')?.bare === true;
}

/** "försörjningsstöd 20 år": how long, not how old. */
function isLength(desk: Desk, segment: Segment): boolean {
  const previous = before(desk, segment);
  return /\d\s+år$/u.test(segment.text) && previous !== undefined && has('income')(previous);
}

/** A number right after a word not understood may be anything ("sedn 2021", "föt 92"), and before one that it may count ("20 barn"). */
export function isClear(desk: Desk, segment: Segment, bare: boolean): boolean {
  const previous = rightBefore(desk, segment);
  return !bare || !(isUnknown(previous) || isLabel(previous, 'number', 'from', 'until'));
}

/** The unit that all its words fit, and that is the referrer's if one was written; after "enhet" a new one as it is typed. */
function takeUnit(
  desk: Desk,
  referrer: string | undefined,
  labelled: readonly Segment[],
): string | undefined {
  const segments =
    labelled.length > 0 ? labelled : left(desk).filter((one) => has('unit')(one) && !has('income')(one));
  const first = segments[0];
  if (!first) return undefined;
  for (const segment of segments) desk.used.add(segment);
  const said = segments.map((segment) => as(segment, 'unit')?.names ?? namedSo(desk, segment));
  const value = segments.map((segment) => as(segment, 'text')?.value ?? segment.text).join(' ');
  if (said.includes(undefined)) return value;
  const lists = said.flatMap((names) => (names ? [names] : []));
  const { programme } = desk.world;
  const own = referrer === undefined ? undefined : programme.units[referrer];
  const fitting = (lists[0] ?? []).filter((unit) => lists.every((units) => units.includes(unit)));
  // One that the register has taken beside the programme's may be anybody's.
  const isOwn = (unit: string) => [undefined, referrer].includes(referrerOfUnit(programme, unit));
  const [only, ...more] = own === undefined ? fitting : fitting.filter(isOwn);
  if (only !== undefined && more.length === 0) return only;
  if (labelled.length > 0 && fitting.length === 0) return value;
  const known = only === undefined ? (own ?? [...new Set(lists.flat())]) : [only, ...more];
  desk.problems.push({ code: 'unknown-value', field: 'unit', value, known });
  return undefined;
}

/**
 * The words of a unit's name after its label, to the next that means something else: "enhet AF Falun", "enhet Nya Vägen", "enhet
 * Vårdcentralen i Säter".
 */
function labelledUnit(desk: Desk): Segment[] {
  const isName = (one: Segment | undefined) =>
    one !== undefined && (has('unit', 'text')(one) || isUnknown(one) || namedSo(desk, one) !== undefined);
  const next = (one: Segment) => desk.segments[desk.segments.indexOf(one) + 1];
  const isFirst = (one: Segment) =>
    isName(one) || ((has('authority')(one) || isCapital(one)) && isName(next(one)));
  const label = left(desk).find((one) => isLabel(one, 'unit'));
  const first = label && after(desk, label);
  if (!first || !isFirst(first) || (desk.used.has(first) && !isCapital(first))) return [];
  desk.used.add(label);
  const rest = desk.segments.slice(desk.segments.indexOf(first));
  const isPart = (one: Segment) => isName(one) || (has('at')(one) && isName(next(one)));
  const end = rest.findIndex((one, index) => index > 0 && (desk.used.has(one) || !isPart(one)));
  const words = end < 0 ? rest : rest.slice(0, end);
  for (const word of words) desk.used.add(word);
  return words;
}

/** "enhet försörjningsstöd": a unit that is called as something else is. */
function namedSo({ world }: Desk, { text }: Segment): readonly string[] | undefined {
  const found = Object.values(world.programme.units)
    .flat()
    .filter((name) => fold(name) === fold(text));
  return found.length > 0 ? found : undefined;
}

function isCapital({ text }: Segment): boolean {
  return /^\p{Lu}\p{Ll}/u.test(text);
}

const MOST_WORDS = 3;

/** Facts that are told in any words, after their name; a unit has rules of its own. */
const TOLD = FACTS.filter(
  (fact) => fieldRow(fact).kind === 'text' && fieldRow(fact).asked && fact !== 'unit',
);

function toldFacts(desk: Desk): Known<NewCase> {
  return Object.fromEntries(TOLD.map((fact) => [fact, wordsAfter(desk, fact)]));
}

/** "handläggare Ek": the words after it that mean nothing else. */
function wordsAfter(desk: Desk, name: Fact): string | undefined {
  const first = rightAfter(desk, means(`label:${name}`, `field:${name}`), isUnknown);
  // "handläggaren vill träffas"
  if (!first || has('modal')(rightBefore(desk, first))) return undefined;
  const start = desk.segments.indexOf(first);
  const words: string[] = [];
  for (const segment of desk.segments.slice(start, start + MOST_WORDS)) {
    if (!isUnknown(segment)) break;
    words.push(segment.text);
    desk.used.add(segment);
  }
  return words.join(' ');
}

/** "remittent Xyz": a label before words that are none of its values. */
export function unknownAfter(
  desk: Desk,
  label: 'referrer' | 'outcome',
  field: string,
  known: readonly string[],
): void {
  const segment = afterLabel(desk, label, isUnknown);
  if (segment) {
    desk.used.add(segment);
    desk.blank.add(field);
    desk.problems.push({ code: 'unknown-value', field, value: segment.text, known });
  }
  use(desk, (one) => isLabel(one, label) && !isNoise(one) && after(desk, one) !== undefined);
}
