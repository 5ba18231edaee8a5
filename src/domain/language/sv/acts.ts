import { daysBetween } from '../../day.js';
import type { Period } from '../../periods/period.js';
import type { Cat, Node, NodeOf } from '../node.js';
import { rule, type Rule } from '../rule.js';
import { AGES, birth, isYear } from './ages.js';

type Hours = NodeOf<'hours'>;

/** "sedan 2021", "sen mars 2024", "i tre år": since when somebody has been supported. */
const SINCE: readonly Rule[] = [
  rule('since a day', ['label', 'a-day'], (label, { past }) =>
    label.value === 'since' ? { cat: 'paid-since', day: past } : undefined,
  ),
  rule('since a year', ['label', 'num'], (label, { value }) =>
    label.value === 'since' && isYear(value)
      ? { cat: 'paid-since', day: `${String(value)}-07-01` as never, why: 'mid-year' }
      : undefined,
  ),
  rule('since a month or a year', ['label', 'period'], (label, { match }) =>
    label.value === 'since' && match.kind === 'span' ? paidSince(match.period) : undefined,
  ),
  rule('a length of time', ['num', 'time'], ({ value: count }, { value: unit }) =>
    unit === 'hours'
      ? undefined
      : unit === 'weeks'
        ? { cat: 'duration', count: count * 7, unit: 'days' }
        : { cat: 'duration', count, unit },
  ),
  rule('a known length of time', ['length'], ({ value }) => ({
    cat: 'duration',
    count: Number(value),
    unit: 'months',
  })),
  rule('for so long', ['label', 'duration'], (label, { count, unit }) =>
    label.value === 'since' || label.value === 'in' ? { cat: 'long-ago', count, unit } : undefined,
  ),
  rule('so long ago', ['long-ago', 'label'], (ago, label) => (label.value === 'since' ? ago : undefined)),
  rule('so long back', ['long-ago', 'do'], (ago, { value }) => (value === 'return' ? ago : undefined)),
];

/** Days with what they say of themselves, and days that were only half read. */
const DAYS: readonly Rule[] = [
  rule('as of a day', ['as-of', 'a-day'], (_, day) => day),
  rule(
    'as of a day, with its joint',
    ['as-of', ['label', 'joint', 'is', 'sign'], 'a-day'],
    (_, __, day) => day,
  ),
  rule('a day with its word', ['label', 'a-day'], (label, { past, coming }) =>
    isRole(label.value) ? { cat: 'role-day', role: label.value, past, coming } : undefined,
  ),
  rule(
    'a day with its word and a joint',
    ['label', ['is', 'joint', 'sign', 'to', 'label'], 'a-day'],
    (label, _, day) =>
      isRole(label.value)
        ? { cat: 'role-day', role: label.value, past: day.past, coming: day.coming }
        : undefined,
  ),
  rule('a stretch where a day was wanted', ['period'], ({ ahead }) => ({
    cat: 'half-day',
    ...(ahead && { ahead }),
  })),
  rule('a day and more of it', ['a-day', ['joint', 'label', 'of', 'at'], 'period'], ({ next }) => half(next)),
  rule('a day and its week', ['a-day', 'period'], ({ next }) => half(next)),
  rule('a week and its day', ['period', 'a-day'], () => ({ cat: 'half-day' })),
  rule('a part of a day', ['a-day', 'day-part'], (day) => day),
  rule('a time of day', ['clock', 'num'], () => ({ cat: 'o-clock' })),
  rule('a time of day in minutes', ['clock', 'num', ['stop', 'sign'], 'num'], () => ({ cat: 'o-clock' })),
  rule('after a day', ['label', 'a-day'], (label) =>
    label.value === 'income-after' || label.value === 'about' ? { cat: 'half-day' } : undefined,
  ),
  rule('before a day', ['day-bound', 'a-day'], () => ({ cat: 'half-day' })),
  rule('no day of its own', ['vague-day'], () => ({ cat: 'half-day' })),
  rule('half a day with its word', ['label', 'half-day'], (label) =>
    isRole(label.value) ? { cat: 'half-day', role: label.value } : undefined,
  ),
  rule(
    'half a day with its word and a joint',
    ['label', ['is', 'joint', 'label', 'to'], 'half-day'],
    (label) => (isRole(label.value) ? { cat: 'half-day', role: label.value } : undefined),
  ),
  rule('no day with its word', ['label', 'no-day'], (label) =>
    isRole(label.value) ? { cat: 'no-day', role: label.value } : undefined,
  ),
];

/** "10 tim", "20 h/vecka", "3 dagar i veckan 4 timmar"; by the day or the month alone it is no number of hours a week. */
const HOURS: readonly Rule[] = [
  rule('hours', ['num', 'time'], ({ value }, { value: unit }) =>
    unit === 'hours' ? { cat: 'hours', count: value } : undefined,
  ),
  rule('hours, said so', ['label', 'num'], (label, { value }) =>
    label.value === 'hours' ? { cat: 'hours', count: value } : undefined,
  ),
  rule('hours a week', ['hours', 'per-week'], (hours) => hours),
  rule('hours that change', ['changes', 'hours'], (changes) => changes),
  rule('hours a day', ['hours', 'per-day'], ({ count }) => ({
    cat: 'hours',
    count: undefined,
    daily: count,
  })),
  rule('hours a month', ['hours', 'per-month'], () => ({ cat: 'hours', count: undefined })),
  rule('days a week', ['num', 'time', 'per-week'], ({ value: days }, { value: unit }) =>
    unit === 'days' ? { cat: 'hours', count: undefined, days } : undefined,
  ),
  rule('hours each of so many days', ['num', 'time', 'hours'], ({ value: days }, { value: unit }, hours) =>
    unit === 'days' ? weekly(days, hours) : undefined,
  ),
  rule('so many days of hours', ['hours', 'num', 'time'], (hours, { value: days }, { value: unit }) =>
    unit === 'days' ? weekly(days, hours) : undefined,
  ),
  rule('hours and days', ['hours', 'hours'], both),
  rule('hours and days, joined', ['hours', ['joint', 'comma', 'and', 'stop'], 'hours'], (one, _, other) =>
    both(one, other),
  ),
];

/** "cirka 10 timmar", "10-15 tim", "över 40", "30+", "i 40-årsåldern": a number that says less than a field holds. */
const VAGUE: readonly Rule[] = [
  rule('about so many hours', ['label', 'hours'], (label) => (label.value === 'about' ? vague : undefined)),
  rule(
    'a bound of hours or age',
    [
      ['at-most', 'at-least', 'more-than', 'less-than', 'older-than', 'younger-than', 'between'],
      ['hours', 'age', 'vague'],
    ],
    () => vague,
  ),
  rule('from one to another', ['num', ['dash', 'or', 'and'], ['hours', 'age', 'duration']], () => vague),
  rule('from one until another', ['num', 'label', ['hours', 'age']], (_, label) =>
    label.value === 'until' ? vague : undefined,
  ),
  rule('and more', ['num', 'sign'], (_, { sign }) => (sign === '+' ? vague : undefined)),
  rule('a decade', ['num', 'dash', 'around'], () => vague),
  rule('a decade, in two words', ['num', 'around'], () => vague),
  rule('born in a decade', ['label', 'vague'], (label) => (label.value === 'born' ? vague : undefined)),
];

/** Two sources of income at once, and a share of one: what no field holds. */
const UNHELD: readonly Rule[] = [
  rule('two incomes', ['label', 'income', ['and', 'comma', 'or'], 'income'], (label) =>
    label.value === 'income-after' || label.value === 'income' ? { cat: 'incomes' } : undefined,
  ),
  rule('a share', ['num', 'share-sign'], () => ({ cat: 'percent' })),
  rule('from now on another income', ['to-income', 'income'], (_, { value }) => ({
    cat: 'next-income',
    value,
  })),
];

/** Who signed, and how somebody is reached: no fact of a case. */
const BESIDE: readonly Rule[] = [
  rule('signed', ['sign-off', 'name?', 'name?'], () => ({ cat: 'signature' })),
  rule('signed below', ['sign-off', ['stop', 'comma', 'sign', 'from'], 'name', 'name?'], () => ({
    cat: 'signature',
  })),
  rule('signed with a stroke', ['sign', 'name', 'name?'], ({ sign }) =>
    sign === '/' ? { cat: 'signature' } : undefined,
  ),
  // "i telefon igår" is a day: a number that looks like one may be two.
  rule('reached at', ['phone-word', ['num', 'a-day', 'period']], (_, at) =>
    at.cat === 'a-day' && at.past === at.coming ? undefined : { cat: 'phone' },
  ),
  rule('reached at, with a colon', ['phone-word', ['stop', 'sign'], ['num', 'a-day', 'period']], () => ({
    cat: 'phone',
  })),
  rule('more of a number', ['phone', ['num', 'a-day', 'period']], (phone) => phone),
  rule(
    'more of a number, with a dash',
    ['phone', ['dash', 'sign'], ['num', 'a-day', 'period']],
    (phone) => phone,
  ),
];

const INSTEAD = ['authority', 'income', 'activity', 'outcome', 'detail', 'gender', 'unit'] as const;

/** Whom it concerns, and what is said not to be. */
const FACTS: readonly Rule[] = [
  rule('authority', ['referrer'], ({ value }) => ({ cat: 'authority', codes: [value] })),
  rule('authority of the programme', ['own-referrer'], ({ code }) => ({ cat: 'authority', codes: [code] })),
  rule('all but one', ['except', 'authority'], (_, { codes }) => ({ cat: 'all-but', codes })),
  rule('all but one, said apart', ['all', 'except', 'authority'], (_, __, { codes }) => ({
    cat: 'all-but',
    codes,
  })),
  rule('all but several', ['all-but', ['and', 'comma', 'or'], 'authority'], (one, _, other) => ({
    cat: 'all-but',
    codes: [...one.codes, ...other.codes],
  })),
  rule('all but these', ['all-but', 'authority'], (one, other) => ({
    cat: 'all-but',
    codes: [...one.codes, ...other.codes],
  })),
  ...(['value', 'contrast'] as const).flatMap((as) => [
    rule(
      'not one but the other',
      ['not', 'to?', INSTEAD, ['without', 'but'], 'to?', INSTEAD],
      (_, __, one, ___, ____, other) => (one.cat === other.cat ? contrasted(other, as) : undefined),
    ),
    rule('one and not the other', [INSTEAD, ['comma', 'and', 'but'], 'not', INSTEAD], (one, _, __, other) =>
      one.cat === other.cat ? contrasted(one, as) : undefined,
    ),
    rule('one not the other', [INSTEAD, 'not', INSTEAD], (one, _, other) =>
      one.cat === other.cat ? contrasted(one, as) : undefined,
    ),
    rule('one day and not another', ['a-day', ['comma', 'and', 'but'], 'not', ['a-day', 'num']], (day) =>
      contrasted(day, as),
    ),
    rule('one day not another', ['a-day', 'not', ['a-day', 'num']], (day) => contrasted(day, as)),
    rule('not one day but another', ['not', 'a-day', ['without', 'but'], 'a-day'], (_, __, ___, day) =>
      contrasted(day, as),
    ),
    rule('not born in one year', ['not', 'birth', ['without', 'but'], ['birth', 'num']], (_, __, ___, year) =>
      contrasted(year.cat === 'num' ? birth(year.value, false) : year, as),
    ),
    rule(
      'not one but has the other',
      ['not', INSTEAD, ['without', 'but'], 'has', INSTEAD],
      (_, one, __, ___, other) => (one.cat === other.cat ? contrasted(other, as) : undefined),
    ),
    rule('born in one year, not another', ['birth', 'not', ['birth', 'num']], (year) => contrasted(year, as)),
    rule('born in one year', ['birth', ['comma', 'and', 'but'], 'not', ['birth', 'num']], (year) =>
      contrasted(year, as),
    ),
  ]),
  rule('neither', ['not', 'gender', 'or', 'gender'], () => ({ cat: 'gender', value: 'X' })),
  rule(
    'had one, has the other',
    ['has-had', 'income', 'but?', 'today', 'income'],
    (_, __, ___, ____, now) => now,
  ),
  rule(
    'had one, has the other, apart',
    ['has-had', 'income', ['comma', 'and'], 'today', 'income'],
    (_, __, ___, ____, now) => now,
  ),
  rule('all of them', ['all', 'authority-word'], (all) => all),
  rule('all, so many', ['all', 'num'], (all) => all),
  rule('all so many of them', ['all', 'num', 'authority-word'], (all) => all),
  rule('protected', ['protected'], () => ({ cat: 'protection', so: true })),
  rule('not protected', ['unprotected'], () => ({ cat: 'protection', so: false })),
  rule('not protected, in two words', [['not', 'none', 'without'], 'protected'], () => ({
    cat: 'protection',
    so: false,
  })),
  rule('not protected, with a verb', ['not', 'is', 'protected'], () => ({ cat: 'protection', so: false })),
  rule('protected, yes or no', ['protected', ['yes', 'no']], (_, { cat }) => ({
    cat: 'protection',
    so: cat === 'yes',
  })),
];

const DENIABLE = [
  'outcome',
  'detail',
  'own-detail',
  'income',
  'authority',
  'activity',
  'own-activity',
  'declined',
  'consent',
  'thing',
  'companion',
] as const;
const DENIAL = ['not', 'none', 'without'] as const;
const BETWEEN = ['any', 'joint', 'has', 'is', 'to', 'with', 'cease', 'more-than', 'still', 'label'] as const;

/** What somebody comes to or goes to. */
const VISITED: ReadonlySet<string> = new Set<Cat>(['thing', 'activity', 'own-activity']);

/** "inte längre sjukpenning", "utan jobb", "a-kassan upphör": a fact that is not, never its opposite. */
const DENIED: readonly Rule[] = [
  rule('not so', [DENIAL, DENIABLE], ({ cat: by }, of) => ({ cat: 'denied', of, by })),
  // "kom inte till uppföljningen", "går inte i skogsgruppen": the verb is denied, and not what follows.
  rule('not so, with a word between', [DENIAL, BETWEEN, DENIABLE], ({ cat: by }, { cat: between }, of) =>
    (between === 'to' || between === 'label') && VISITED.has(of.cat) ? undefined : { cat: 'denied', of, by },
  ),
  rule('ends', ['income', 'cease'], (of) => ({ cat: 'denied', of, by: 'cease' })),
  rule('was so', ['was-income', 'income'], (_, of) => ({ cat: 'denied', of, by: 'was-income' })),
  rule('was so before', ['income', 'was-income'], (of) => ({ cat: 'denied', of, by: 'was-income' })),
  rule('no longer', ['denied', ['cease', 'more-than']], (denied) => denied),
  rule('missing', ['lack', ['consent', 'income', 'thing']], (_, of) => ({ cat: 'denied', of, by: 'lack' })),
];

export const ACTS: readonly Rule[] = [
  ...AGES,
  ...SINCE,
  ...DAYS,
  ...HOURS,
  ...VAGUE,
  ...UNHELD,
  ...BESIDE,
  ...FACTS,
  ...DENIED,
];

const vague: Node = { cat: 'vague' };

/** "3 dagar i veckan, 4 timmar": so many hours on each of so many days. */
function both(one: Hours, other: Hours): Hours | undefined {
  if (one.days !== undefined) return weekly(one.days, other);
  if (other.days !== undefined) return weekly(other.days, one);
  return one.count === undefined || other.count === undefined
    ? { cat: 'hours', count: undefined }
    : undefined;
}

function weekly(days: number, { count, daily, days: more }: Hours): Hours {
  const each = more === undefined ? (daily ?? count) : undefined;
  return { cat: 'hours', count: each === undefined ? undefined : days * each };
}

/** What holds, by itself, and beside it that it is said against another value. */
function contrasted(of: Node | undefined, as: 'value' | 'contrast'): Node | undefined {
  return of && as === 'contrast' ? { cat: 'contrast', value: of.cat } : of;
}

/** From its first day, of a month or less; of a year its middle. A season or several years say too little. */
function paidSince({ from, to }: Period): Node | undefined {
  if (daysBetween(from, to) < MONTH) return { cat: 'paid-since', day: from };
  const year = from.slice(0, 4);
  return from === `${year}-01-01` && to === `${year}-12-31`
    ? { cat: 'paid-since', day: `${year}-07-01` as never, why: 'mid-year' }
    : undefined;
}

const MONTH = 31;

function half(next: boolean): Node {
  return next ? { cat: 'half-day', role: 'next' } : { cat: 'half-day' };
}

function isRole(value: string): value is 'until' | 'from' | 'next' {
  return value === 'until' || value === 'from' || value === 'next';
}
