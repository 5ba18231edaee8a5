import { dayOf, type Day } from '../../day.js';
import { periodOf } from '../../periods/period.js';
import type { Single, Time } from '../../periods/time.js';
import type { Node, NodeOf } from '../node.js';
import { rule, type Rule } from '../rule.js';
import { BARE_YEARS, DATES, isYear, none, YEARS } from './dates.js';
import { STRETCHES } from './stretches.js';
import { BARE_DAYS, NEAR_DAYS } from './weekdays.js';

const ONE = ['day', 'stretch', 'turn'] as const;
const ANY = [...ONE, 'weak-stretch'] as const;
const JOINT = ['mark', 'until', 'till'] as const;
type Ended = NodeOf<(typeof ANY)[number] | 'the-now'>;

const core = (time: Time): Node => ({ cat: 'core', time });
const told = (of: Time): Node => ({ cat: 'told', time: of });
const NOW: Single = { is: 'away', unit: 'day', count: 0 };
/** "sedan 10/11" is a day though its numbers follow each other. */
const canBeDay = (of: Single) => of.is === 'reporting' && 'dayToo' in of && of.dayToo;

/** Two groups of digits alike: months if both are valid and in order, otherwise years; days, otherwise months (DESIGN 6). */
const PAIRS: readonly Rule[] = [
  rule('2207-2306', ['digits', JOINT, 'digits'], (one, joint, other) =>
    isJoint(joint) && one.text.length === other.text.length && other.after === 0
      ? pairOf(one, other)
      : undefined,
  ),
];

const SPANS: readonly Rule[] = [
  rule('i mars', [['lead', 'for-ago'], 'stretch'], (lead, { time: of }) =>
    // "per verksamhetsår 2020/21–2024/25" divides them.
    lead.cat === 'lead' && (lead.value === 'per' || (lead.value === 'den' && canBeDay(of)))
      ? undefined
      : { cat: 'stretch', time: of },
  ),
  // "i jul" is Christmas, the last or the next.
  rule('i jan', ['lead', 'weak-stretch'], ({ value }, { time: of }) =>
    asFeast(of) !== of || value === 'på' || value === 'den' || value === 'hittills'
      ? undefined
      : { cat: 'stretch', time: of },
  ),
  rule(
    'per 31 december',
    [
      ['lead', 'for-ago'],
      ['day', 'turn'],
    ],
    (lead, { cat, time: of }) =>
      of.is === 'weekday' || (of.is === 'away' && !(lead.cat === 'lead' && lead.value === 'per'))
        ? undefined
        : { cat, time: of },
  ),
  rule(
    'under 1-15 mars',
    [
      ['lead', 'for-ago'],
      ['core', 'pair'],
    ],
    (lead, { time: of }) => (lead.cat === 'lead' && lead.value === 'per' ? undefined : core(of)),
  ),
  rule('slutet av 2025', ['end-of', ANY], (_, { time: of }) => core({ is: 'last-day', of })),
  rule('mars-juni', [ANY, JOINT, [...ANY, 'the-now']], (first, joint, second) =>
    isJoint(joint) ? joined(first, second, joint.cat === 'mark') : undefined,
  ),
  rule('1-15 mars', ['digits', JOINT, 'day'], (first, joint, { time: of }) =>
    isJoint(joint) ? datesOf(first, of) : undefined,
  ),
  rule(
    'mellan mars och juni',
    ['from-to', ANY, [...JOINT, 'joining'], [...ANY, 'the-now']],
    (_, first, __, second) => joined(first, second, true),
  ),
  rule(
    'mellan 1 och 15 mars',
    ['from-to', 'digits', [...JOINT, 'joining'], 'day'],
    (_, first, __, { time: of }) => datesOf(first, of),
  ),
  rule(
    'från 1 juli till 30 september',
    [
      ['from-day', 'from-on'],
      ['core', 'pair'],
    ],
    (_, { time: of }) => told(of),
  ),
  rule('2024 års', ['year', 'of-year'], ({ of }) =>
    'year' in of && !of.short
      ? { cat: 'stretch', time: { is: 'yearly', what: { unit: 'year' }, year: of } }
      : undefined,
  ),
  rule('åren 2020-2025', ['calendars', ['core', 'pair']], ({ value }, { time: of }) =>
    value === 'year' ? core(of) : undefined,
  ),
  rule('perioden hösten 2025', ['period-the', [...ONE, 'core', 'pair']], (_, { time: of }) => core(of)),
];

/** What begins with a word that gives it its meaning. */
const LED: readonly Rule[] = [
  rule('sedan mars', ['since', ['day', 'stretch', 'weak-stretch', 'ago']], (_, { time: of }) =>
    canBeDay(of) ? undefined : told({ is: 'since', of: asFeast(of), word: 'sedan' }),
  ),
  rule('sedan årsskiftet', ['since', 'turn'], (_, { time: of }) => told({ is: 'since', of, word: 'efter' })),
  rule('sedan förra mötet', ['since', 'meeting-before'], () => told({ is: 'since', word: 'sedan' })),
  rule('efter mars', ['after', ANY], (_, { time: of }) =>
    canBeDay(of) ? undefined : told({ is: 'since', of: asFeast(of), word: 'efter' }),
  ),
  rule('från 2025', ['from-day', 'stretch', 'onwards?'], (_, { time: of }, onwards) =>
    canBeDay(of) ? undefined : told(onwards ? { is: 'since', of, word: 'från' } : of),
  ),
  rule('från 1 juli', ['from-day', ['day', 'turn'], 'onwards?'], (_, { time: of }) =>
    told({ is: 'since', of, word: 'från' }),
  ),
  rule('från och med 2025', ['from-on', ANY, 'onwards?'], (_, { time: of }) =>
    canBeDay(of) ? undefined : told({ is: 'since', of: asFeast(of), word: 'från' }),
  ),
  rule('före 2024', ['before', [...ANY, 'the-now']], (_, of) =>
    told({ is: 'until', of: asFeast(timeOf(of)), lead: 'before' }),
  ),
  rule('t.o.m. 2024', ['until', [...ANY, 'the-now']], (_, of) =>
    told({ is: 'until', of: asFeast(timeOf(of)), lead: 'until' }),
  ),
  rule('senast den 31 mars', ['at-latest', 'day'], (_, { time: of }) =>
    told({ is: 'until', of, lead: 'until' }),
  ),
  rule('till 2024', ['till', [...ANY, 'the-now']], (_, of) =>
    told({ is: 'until', of: asFeast(timeOf(of)), lead: 'to' }),
  ),
  rule('samma period i fjol', ['same-time', 'year'], (_, { of }) =>
    'by' in of ? told({ is: 'same' }) : undefined,
  ),
  rule('samma period året innan', ['same-time', 'before-that'], () => told({ is: 'same' })),
];

/** Days, where only days are looked for. */
export const DAY_RULES: readonly Rule[] = [...YEARS, ...DATES, ...NEAR_DAYS, ...BARE_DAYS];
/** Periods, and days among them. */
export const TIME_RULES: readonly Rule[] = [
  ...YEARS,
  ...BARE_YEARS,
  ...DATES,
  ...NEAR_DAYS,
  ...STRETCHES,
  ...PAIRS,
  ...SPANS,
  ...LED,
];

/** "jul" beside a word that parts time, or another feast, is Christmas; alone, with a date or a dash it is short for July. */
function asFeast(of: Single): Single {
  if (of.is !== 'yearly' || of.what.unit !== 'month' || of.what.n !== JULY || !of.what.short) return of;
  return { ...of, what: { unit: 'feast', name: 'jul' } };
}
const JULY = 7;

function isFeast(of: Single): boolean {
  return of.is === 'yearly' && of.what.unit === 'feast';
}

function isJoint(node: NodeOf<(typeof JOINT)[number]>): boolean {
  return node.cat !== 'mark' || node.sign === '-';
}

function timeOf(node: Ended): Single {
  return node.cat === 'the-now' ? NOW : node.time;
}

/** A short word is a month beside a dash: "jan-mar". */
function joined(first: NodeOf<(typeof ANY)[number]>, second: Ended, dashed: boolean): Node | undefined {
  if (!dashed && first.cat === 'weak-stretch') return undefined;
  const [from, to] = [first.time, timeOf(second)];
  const feasts = [from, to].some(isFeast) || first.cat === 'turn' || second.cat === 'turn';
  const [one, other] = feasts ? [asFeast(from), asFeast(to)] : [from, to];
  // "mellan jul och nyår": with the feasts themselves or without?
  return core(
    isFeast(one) && second.cat === 'turn' ? none('vague') : { is: 'joined', first: one, second: other },
  );
}

/** The "1" of "1-15 mars", "1–15/3", "1 till 15 mars". */
function datesOf(first: NodeOf<'digits'>, last: Single): Node | undefined {
  if (first.text.length > 2 || last.is !== 'yearly' || last.what.unit !== 'day') return undefined;
  const { month } = last.what;
  if (dayOf(2024, month, first.value) === undefined) return core(none());
  const one: Single = { is: 'yearly', what: { unit: 'day', month, date: first.value } };
  return core({ is: 'joined', first: one, second: last });
}

function pairOf(one: NodeOf<'digits'>, other: NodeOf<'digits'>): Node | undefined {
  if (one.text.length === 4) return fourAndFour(one, other);
  return one.text.length === 6 ? sixAndSix(one, other) : undefined;
}

const pair = (of: Time): Node => ({ cat: 'pair', time: of });

function fourAndFour(one: NodeOf<'digits'>, other: NodeOf<'digits'>): Node | undefined {
  const [first, last] = [monthIn(`20${one.text}`), monthIn(`20${other.text}`)];
  const months = periodOf(first?.from, last?.to);
  if (months) return pair({ is: 'pair', of: 'months', ...months });
  if (isYear(one.value) && isYear(other.value)) {
    const years = periodOf(dayOf(one.value, 1, 1), dayOf(other.value, 12, 31));
    return pair(years ? { is: 'pair', of: 'years', ...years } : none('backwards'));
  }
  return mistyped(one, other, first !== undefined && last !== undefined);
}

function sixAndSix(one: NodeOf<'digits'>, other: NodeOf<'digits'>): Node | undefined {
  const [first, last] = [dateIn(one.text), dateIn(other.text)];
  const days = periodOf(first, last);
  if (days) return pair({ is: 'pair', of: 'days', ...days });
  const months = periodOf(monthIn(one.text)?.from, monthIn(other.text)?.to);
  if (months) return pair({ is: 'pair', of: 'months', ...months });
  return mistyped(one, other, first !== undefined && last !== undefined);
}

const EARLIEST = 10;
const LATEST = 35;

/** Both begin with a year that the register could know: a mistyped period rather than a telephone number. */
function mistyped(one: NodeOf<'digits'>, other: NodeOf<'digits'>, areReal: boolean): Node | undefined {
  const years = [one, other].map(({ text }) => Number(text.slice(0, 2)));
  if (years.some((year) => year < EARLIEST || year > LATEST)) return undefined;
  return pair(none(areReal ? 'backwards' : 'no-such-day'));
}

function dateIn(six: string): Day | undefined {
  return dayOf(2000 + Number(six.slice(0, 2)), Number(six.slice(2, 4)), Number(six.slice(4)));
}

function monthIn(six: string): { from: Day; to: Day } | undefined {
  const [year, month] = [Number(six.slice(0, 4)), Number(six.slice(4))];
  const from = isYear(year) ? dayOf(year, month, 1) : undefined;
  const last = [31, 30, 29, 28].map((date) => dayOf(year, month, date)).find((day) => day !== undefined);
  return from && last && { from, to: last };
}
