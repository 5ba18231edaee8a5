import type { NewCase } from '../../case/commands.js';
import { GENDER_NAMES, INCOME_NAMES } from '../../codes.js';
import { type Day, yearOf } from '../../day.js';
import { referrerName } from '../../programme.js';
import { afterLabel, type Desk, has, isNoise, meant, takeOne, use } from '../desk.js';
import type { Segment } from '../segments.js';
import type { Known } from '../draft.js';
import { referrerOfUnit } from '../units.js';

/** What a line tells of a participant: the facts of a new case. Ages count from the day of the referral. */
export function personFields(desk: Desk, referred: Day): Known<NewCase> {
  const { programme } = desk.world;
  const contact = contactAfter(desk);
  const gender = takeOne(
    desk,
    'gender',
    'gender',
    (one) => one.value,
    (value) => GENDER_NAMES[value],
  );
  const income = takeOne(
    desk,
    'income',
    'income',
    (one) => one.value,
    (value) => INCOME_NAMES[value],
  );
  const since = takeOne(
    desk,
    'since',
    'incomeSince',
    (one) => one,
    (one) => one.value,
  );
  if (since?.assumed)
    desk.assumed.push({ field: 'incomeSince', why: since.value.endsWith('-07-01') ? 'mid-year' : 'ago' });
  const written = takeOne(
    desk,
    'referrer',
    'referrer',
    (one) => one.value,
    (value) => referrerName(programme, value),
  );
  unknownAfter(
    desk,
    'referrer',
    'referrer',
    programme.referrers.map((one) => one.name),
  );
  const unit = takeUnit(desk, written);
  const referrer = written ?? referrerFrom(desk, unit);
  const isProtected = takeOne(
    desk,
    'protected',
    'protected',
    (one) => one.value,
    (value) => (value ? 'ja' : 'nej'),
  );
  return {
    ...birthFields(desk, referred),
    gender,
    referrer,
    unit,
    contact,
    income,
    incomeSince: since?.value,
    protected: isProtected,
  };
}

function referrerFrom(desk: Desk, unit: string | undefined): string | undefined {
  const found = unit === undefined ? undefined : referrerOfUnit(desk.world.programme, unit);
  if (found === undefined || desk.problems.some((one) => one.field === 'referrer')) return undefined;
  desk.assumed.push({ field: 'referrer', why: 'unit' });
  return found;
}

const OLDEST = 99;

function birthFields(desk: Desk, referred: Day): Known<NewCase> {
  const clear = (segment: Segment) => !(meant(desk, segment, 'birth-year')?.bare && isUnclear(desk, segment));
  const born = takeOne(
    { ...desk, segments: desk.segments.filter(clear) },
    'birth-year',
    'birthYear',
    (one) => one,
    (one) => String(one.value),
  );
  const age = takeAge(desk);
  const { min, max } = desk.world.programme.age;
  const year = born?.value ?? (age === undefined ? undefined : yearOf(referred) - age);
  if (year === undefined) return {};
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

/**
 * An age with its unit beats a bare number. A bare one after a word not understood may be anything ("föt 92"), and of
 * two neither is taken.
 */
function takeAge(desk: Desk): number | undefined {
  const ages = desk.segments.filter((segment) => meant(desk, segment, 'age'));
  const said = ages.filter((segment) => !meant(desk, segment, 'age')?.bare);
  const [segment, ...more] = said.length > 0 ? said : ages.filter((one) => !isUnclear(desk, one));
  const value = meant(desk, segment, 'age')?.value;
  if (!segment || more.length > 0) return undefined;
  desk.used.add(segment);
  return value;
}

/** A number right after a word not understood may be anything: "sedn 2021", "föt 92". */
export function isUnclear(desk: Desk, segment: Segment): boolean {
  return isUnknown(desk.segments[desk.segments.indexOf(segment) - 1]);
}

/** The unit that all its words fit, and that is the referrer's if one was written. */
function takeUnit(desk: Desk, referrer: string | undefined): string | undefined {
  const segments = desk.segments.filter((segment) => meant(desk, segment, 'unit'));
  if (segments.length === 0) return undefined;
  const said = segments.map((segment) => meant(desk, segment, 'unit')?.value ?? []);
  const own = referrer === undefined ? undefined : desk.world.programme.units[referrer];
  const fitting = (said[0] ?? []).filter((unit) => said.every((units) => units.includes(unit)));
  const [only, ...more] = own === undefined ? fitting : fitting.filter((unit) => own.includes(unit));
  for (const segment of segments) desk.used.add(segment);
  use(desk, (segment) => segment.meanings.some((one) => one.slot === 'label' && one.value === 'unit'));
  if (only !== undefined && more.length === 0) return only;
  const value = segments.map((segment) => segment.text).join(' ');
  const known = only === undefined ? (own ?? [...new Set(said.flat())]) : [only, ...more];
  desk.problems.push({ code: 'unknown-value', field: 'unit', value, known });
  return undefined;
}

const MOST_WORDS = 3;

/** "handläggare Ek": the words after it that mean nothing else. */
function contactAfter(desk: Desk): string | undefined {
  const first = afterLabel(desk, 'contact', isUnknown);
  if (!first) return undefined;
  const start = desk.segments.indexOf(first);
  const words: Segment[] = [];
  for (const segment of desk.segments.slice(start, start + MOST_WORDS)) {
    const last = words.at(-1);
    const parted =
      last !== undefined && /[,;]/.test(desk.line.text.slice(endOf(desk, last), startOf(desk, segment)));
    if (!isUnknown(segment) || parted) break;
    words.push(segment);
    desk.used.add(segment);
  }
  return words.map((segment) => segment.text).join(' ');
}

function isUnknown(segment: Segment | undefined): boolean {
  return segment?.meanings.length === 0 && /\p{L}/u.test(segment.text);
}

function startOf(desk: Desk, segment: Segment): number {
  return desk.line.tokens[segment.from]?.start ?? 0;
}

function endOf(desk: Desk, segment: Segment): number {
  return desk.line.tokens[segment.to - 1]?.end ?? 0;
}

/** "remittent Xyz": a label before words that are none of its values. */
export function unknownAfter(
  desk: Desk,
  label: 'referrer' | 'unit' | 'income' | 'outcome',
  field: string,
  known: readonly string[],
): void {
  const segment = afterLabel(desk, label, isUnknown);
  if (!segment) {
    use(
      desk,
      (one) =>
        !isNoise(one) &&
        one.meanings.every((it) => it.slot === 'label' && it.value === label) &&
        one.meanings.length > 0 &&
        has('label')(one),
    );
    return;
  }
  desk.used.add(segment);
  desk.problems.push({ code: 'unknown-value', field, value: segment.text, known });
}
