import type { Filter } from '../../schema/query.js';
import type { Node } from '../node.js';
import { rule, type Rule } from '../rule.js';
import { COMBINED } from './combined.js';
import { CONSENTS } from './consents.js';
import { denied, filter, lasting } from './filter-node.js';

const LEAST_AGE = 14;
const MOST_AGE = 99;
const LONGEST_IN_YEARS = 13;
const isAge = (value: number) => value >= LEAST_AGE && value <= MOST_AGE;

/** Who a case is, who sent it, what it lives on, what became of it. */
const FACTS: readonly Rule[] = [
  rule('gender', ['gender'], ({ value }) => filter({ on: 'gender', not: false, in: [value] })),
  rule('gender by its letter', ['letter'], ({ value }) => filter({ on: 'gender', not: false, in: [value] })),
  rule('referrer', ['referrer'], ({ value }) => ({ cat: 'authority', codes: [value] })),
  rule('referrer of the programme', ['own-referrer'], ({ code }) => ({ cat: 'authority', codes: [code] })),
  rule(
    'authorities joined',
    ['authority', ['and', 'or', 'comma', 'sign'], 'authority'],
    (one, joint, other) =>
      (joint.cat === 'sign' && joint.sign !== '/' && joint.sign !== '+') || other.codes.length > 1
        ? undefined
        : {
            cat: 'authority',
            codes: [...new Set([...one.codes, ...other.codes])],
            listed: joint.cat === 'comma',
            either: joint.cat === 'or',
          },
  ),
  rule('authorities side by side', ['authority', 'authority'], (one, other) =>
    one.codes.some((code) => other.codes.includes(code))
      ? undefined
      : { cat: 'authorities', codes: [...one.codes, ...other.codes] },
  ),
  rule('sent by', ['from', 'authority'], (_, { codes }) =>
    filter({ on: 'referrer', not: false, in: codes.slice() }),
  ),
  rule('sent by, named alone', ['authority'], ({ codes, listed }) => ({
    cat: 'filter',
    filter: { on: 'referrer', not: false, in: codes.slice() },
    ...(listed && { by: 'referrer' as const }),
  })),
  rule('a place or an employer', ['at', 'authority'], (_, { codes }) =>
    codes.includes('EGEN') ? undefined : { cat: 'place' },
  ),
  rule('a unit in its place', ['unit', 'at', 'unit'], (one, _, other) => {
    const names = one.names.filter((name) => other.names.includes(name));
    return names.length > 0 ? { cat: 'unit', names } : undefined;
  }),
  rule('a place', ['at', 'unit'], () => ({ cat: 'place' })),
  rule('unit', ['from?', 'unit'], (_, { names, place }) => ({
    cat: 'filter',
    filter: { on: 'unit', not: false, in: names.slice() },
    ...(place && { place }),
  })),
  rule('lives on', ['income'], ({ value }) => filter({ on: 'income', not: false, in: [value] })),
  rule('with an income', [['with', 'has', 'paid', 'at'], 'income'], (_, { value }) =>
    filter({ on: 'income', not: false, in: [value] }),
  ),
  rule('paid by', ['paid', 'authority'], (_, { codes }) => payers(codes)),
  rule('not paid by', ['paid', 'not', 'of?', 'authority'], (_, __, ___, { codes }) => {
    const one = payers(codes);
    return one?.cat === 'filter' ? denied(one) : undefined;
  }),
  rule('paid by, in other words', ['income-word', 'from', 'authority'], (_, __, { codes }) => payers(codes)),
  rule('an authority pays', ['authority', 'paid'], ({ codes }) => payers(codes)),
  rule('paid by, as what it is', ['authority', 'som', ['dim', 'income-word']], ({ codes }, _, kind) =>
    kind.cat === 'income-word' || kind.value === 'payer' || kind.value === 'income'
      ? payers(codes)
      : undefined,
  ),
  rule('an end with its article', ['numeral', ['outcome', 'detail']], ({ value }, end) => {
    if (value !== '1' || end.value === 'result') return undefined;
    return end.cat === 'outcome'
      ? filter({ on: 'outcome', not: false, in: [...end.codes] })
      : filter({ on: 'detail', not: false, in: [end.value] });
  }),
  rule('outcome', ['outcome'], ({ codes }) => filter({ on: 'outcome', not: false, in: [...codes] })),
  rule('detail', ['detail'], ({ value }) => filter({ on: 'detail', not: false, in: [value] })),
  rule('detail of the programme', ['own-detail'], ({ detail }) =>
    filter({ on: 'detail', not: false, in: [detail] }),
  ),
  rule('activity', ['activity'], ({ value }) => filter({ on: 'activity', not: false, kind: value })),
  rule('activity of the programme', ['own-activity'], ({ kind }) =>
    filter({ on: 'activity', not: false, kind }),
  ),
  rule('in trial', ['trial'], () => filter({ on: 'trial', not: false })),
  rule('a trial', ['trial-thing'], () => ({
    cat: 'filter',
    filter: { on: 'trial', not: false },
    named: true,
  })),
  rule('whose trial has ended', [['trial', 'trial-thing'], 'som?', 'has?', 'ran-out'], () => ({
    cat: 'filter',
    filter: { on: 'late-trial', not: false },
    happened: true,
  })),
  rule('late decision', ['late-trial'], () => filter({ on: 'late-trial', not: false })),
  rule('protected', ['protected'], () => filter({ on: 'protected', not: false })),
  rule('long stay', ['long'], () =>
    filter({ on: 'length', not: false, least: true, count: 12, unit: 'months' }),
  ),
];

/** What became of a referral. */
const FATES: readonly Rule[] = [
  rule('led to an enrolment', ['enrolled-or-not'], ({ value }) =>
    filter({ on: 'fate', not: value === 'no', became: 'enrolled' }),
  ),
];

/** Two that both are so. */
const BOTH: readonly Rule[] = [
  rule('either authority', ['either', 'authority'], (_, them) => (them.either ? them : undefined)),
  rule('both authorities', ['both', 'authority'], (_, them) => (them.codes.length > 1 ? them : undefined)),
  rule('both groups', ['both', 'group'], (_, them) => them),
  // One lives on one thing: nobody has "både sjukpenning och aktivitetsersättning".
  rule('both of a kind', ['both', 'filter'], (_, them) =>
    'in' in them.filter &&
    !['income', 'income-after', 'payer'].includes(them.filter.on) &&
    them.filter.in.length > 1 &&
    !them.filter.not
      ? them
      : undefined,
  ),
  rule('both so and so', ['both', 'filter', 'and', 'filter'], (_, one, __, other) =>
    // "både försörjningsstöd och sjukpenning": no unit that is called so.
    one.filter.on === other.filter.on || one.filter.on === 'unit' || other.filter.on === 'unit'
      ? undefined
      : filter(one.filter, ...(one.also ?? []), other.filter, ...(other.also ?? [])),
  ),
];

/** Ages, and how long something has lasted. */
const NUMBERS: readonly Rule[] = [
  rule('a number in words', ['numeral'], ({ value }) => ({ cat: 'num', value: Number(value) })),
  rule('a bound', ['more-than'], () => ({ cat: 'bound', least: true, within: false })),
  rule('at least', ['at-least'], () => ({ cat: 'bound', least: true, within: true })),
  rule('older', ['older-than'], () => ({ cat: 'bound', least: true, within: false })),
  rule('has turned', ['turned'], () => ({ cat: 'bound', least: true, within: true })),
  rule('older, of two groups', ['older-than'], () => ({ cat: 'older', more: true })),
  rule('younger, of two groups', ['younger-than'], () => ({ cat: 'older', more: false })),
  rule('less', ['less-than'], () => ({ cat: 'bound', least: false, within: false })),
  rule('younger', ['younger-than'], () => ({ cat: 'bound', least: false, within: false })),
  rule('at most', ['at-most'], () => ({ cat: 'bound', least: false, within: true })),
  rule('over, shortened', ['short-over'], () => ({ cat: 'bound', least: true, within: false })),
  rule('under, shortened', ['short-under'], () => ({ cat: 'bound', least: false, within: false })),
  // The bands up to 30, as "t.o.m. 30 år" in the reports (DESIGN 4 and 7).
  rule('the young', ['young'], () => age(undefined, YOUNG)),
  rule('young adults', ['young-adults'], () => age(ADULT, YOUNG)),
  rule('age bound', ['bound', 'num'], (bound, num) => ageBound(bound, num.value)),
  rule('age bound in years', ['bound', 'num', ['time', 'age-unit']], (bound, num, unit) =>
    unit.cat === 'time' && unit.value !== 'years' ? undefined : ageBound(bound, num.value),
  ),
  rule('so old or older', ['from?', 'num', 'years?', ['or', 'and'], 'bound'], (_, num, __, ___, bound) =>
    ageBound({ ...bound, within: true }, num.value),
  ),
  rule('years', ['time'], ({ value }) => (value === 'years' ? { cat: 'years' } : undefined)),
  rule('years of age', ['age-unit'], () => ({ cat: 'years' })),
  rule('years, said twice', ['time', 'age-unit'], ({ value }) =>
    value === 'years' ? { cat: 'years' } : undefined,
  ),
  rule('so old or more', ['num', 'sign'], ({ value }, { sign }) =>
    sign === '+' && isAge(value) ? age(value, undefined) : undefined,
  ),
  rule('of so many years', ['num', 'dash', 'age-unit'], ({ value }) =>
    isAge(value) ? age(value, value) : undefined,
  ),
  rule('so old', ['num', 'age-unit'], ({ value }) => (isAge(value) ? age(value, value) : undefined)),
  rule('from an age', ['from', 'num', 'years'], (_, { value }) =>
    isAge(value) ? age(value, undefined) : undefined,
  ),
  rule('those of these years', ['ages', 'dash?', 'age-unit'], (them) => them),
  rule('ages from to', [['between', 'from', 'aged'], 'num', ['and', 'to', 'dash'], 'num'], (_, a, __, b) =>
    ages(a.value, b.value),
  ),
  rule('ages', ['num', ['to', 'dash'], 'num'], (a, _, b) => ages(a.value, b.value)),
  rule('ages in years', ['ages', 'years'], (ages) => ages),
  rule('aged', [['aged', 'between'], 'ages'], (_, ages) => ages),
  rule('of those ages', ['ages'], ({ min, max }) => age(min, max)),
  rule('aged so much', ['aged', 'num'], (_, { value }) => (isAge(value) ? age(value, value) : undefined)),
  rule('a length of time', ['num', 'time'], ({ value }, { value: unit }) => duration(value, unit)),
  rule('a known length of time', ['length'], ({ value }) => ({
    cat: 'duration',
    count: Number(value),
    unit: 'months',
  })),
  rule('longer or shorter', ['bound', 'duration'], (bound, long) => filter(lasting(bound, long))),
  rule('longer than a year ago', ['bound', 'year-ago'], (bound) =>
    filter(lasting(bound, { cat: 'duration', count: 1, unit: 'years' })),
  ),
  rule('so long or longer', ['duration', ['or', 'and'], 'bound'], (long, _, { least }) =>
    filter(lasting({ least, within: true }, long)),
  ),
  rule('a length between two', ['between', 'num', ['and', 'to', 'dash'], 'duration'], (_, a, __, b) =>
    lengths(a.value, b),
  ),
  rule('a length between two, in words', ['between', 'duration', 'and', 'duration'], (_, a, __, b) =>
    a.unit === b.unit ? lengths(a.count, b) : undefined,
  ),
  rule('born in', ['born', 'num'], (_, { value }) => birthYear(value, value)),
  rule('born before', ['born', 'sooner', 'num'], (_, __, { value }) => birthYear(undefined, value - 1)),
  rule(
    'born then or later',
    ['born', 'num', ['or', 'and'], ['or-later', 'or-earlier']],
    (_, num, __, side) =>
      side.cat === 'or-later' ? birthYear(num.value, undefined) : birthYear(undefined, num.value),
  ),
  rule('born at least or at most', ['born', 'bound', 'num'], (_, { least, within }, { value }) =>
    within ? (least ? birthYear(value, undefined) : birthYear(undefined, value)) : undefined,
  ),
  rule('born at the latest', ['born', 'at-latest', 'num'], (_, __, { value }) => birthYear(undefined, value)),
  rule('born from', ['born', 'from', 'num'], (_, __, { value }) => birthYear(value, undefined)),
  rule('born from to', ['born', 'num', ['dash', 'to'], 'num'], (_, a, __, b) => birthYear(a.value, b.value)),
  rule('born after', ['born', 'later-than', 'num'], (_, __, { value }) => birthYear(value + 1, undefined)),
  rule('a decade in digits', ['num', 'dash', 'decades'], ({ value }) => decade(value)),
  rule('a decade in words', ['decade'], ({ value }) => decade(Number(value))),
  rule('born in a decade', ['born', 'at?', 'born-decade'], (_, __, { from }) => birthYear(from, from + 9)),
  rule('those of a decade', ['num', 'dash', 'decade-people'], ({ value }) => {
    const one = decade(value);
    return one && birthYear(one.from, one.from + 9);
  }),
  rule('exactly so old', ['exactly', 'num', 'years?'], (_, { value }) =>
    isAge(value) ? age(value, value) : undefined,
  ),
  rule('is so old', ['is', 'exactly?', 'num', 'years'], (_, __, { value }) =>
    isAge(value) ? age(value, value) : undefined,
  ),
  rule('so old or so old', ['either?', 'filter', 'or', 'filter'], (_, one, __, other) =>
    outsideOf(one.filter, other.filter),
  ),
  rule('within so long of the enrolment', ['at', 'duration', 'since-enrolment'], (_, long) =>
    filter(lasting({ least: false, within: true }, long)),
  ),
  rule('born between', ['born', 'between', 'num', 'and', 'num'], (_, __, a, ___, b) =>
    birthYear(a.value, b.value),
  ),
];

function payers(codes: readonly string[]): Node | undefined {
  const known = codes.filter((code) => code === 'SOC' || code === 'FK' || code === 'AF');
  return known.length === codes.length ? filter({ on: 'payer', not: false, in: known }) : undefined;
}

const [ADULT, YOUNG] = [18, 30];

function ageBound({ least, within }: { readonly least: boolean; readonly within: boolean }, value: number) {
  if (!isAge(value)) return undefined;
  return least ? age(within ? value : value + 1, undefined) : age(undefined, within ? value : value - 1);
}

/** "under 25 eller över 60": not between them. */
function outsideOf(one: Filter, other: Filter): Node | undefined {
  if (one.on !== 'age' || other.on !== 'age' || one.not || other.not) return undefined;
  const [young, old] = one.min === undefined ? [one, other] : [other, one];
  if (young.min !== undefined || old.max !== undefined) return undefined;
  const [least, most] = [Number(young.max) + 1, Number(old.min) - 1];
  return least <= most ? filter({ on: 'age', not: true, min: least, max: most }) : undefined;
}

function age(min: number | undefined, max: number | undefined): Node {
  return filter({
    on: 'age',
    not: false,
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
  });
}

function ages(min: number, max: number): Node | undefined {
  return min <= max && isAge(min) && isAge(max) ? { cat: 'ages', min, max } : undefined;
}

function birthYear(min: number | undefined, max: number | undefined): Node | undefined {
  const isYear = (value = OLDEST_YEAR) => value >= OLDEST_YEAR && value < 2100;
  if (!isYear(min) || !isYear(max) || (min ?? 0) > (max ?? Infinity)) return undefined;
  return filter({
    on: 'birth-year',
    not: false,
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
  });
}

/** "80-talet", "1980-talet": of those that somebody of a working age may be born in. */
function decade(value: number): Extract<Node, { readonly cat: 'born-decade' }> | undefined {
  const from = value >= 100 ? value : value < 20 ? 2000 + value : 1900 + value;
  return from % 10 === 0 && from >= OLDEST_YEAR ? { cat: 'born-decade', from } : undefined;
}
const OLDEST_YEAR = 1901;

function duration(count: number, unit: 'days' | 'weeks' | 'months' | 'years' | 'hours'): Node | undefined {
  if (unit === 'hours') return undefined;
  if (unit === 'weeks') return { cat: 'duration', count: count * 7, unit: 'days' };
  return unit === 'years' && count > LONGEST_IN_YEARS ? undefined : { cat: 'duration', count, unit };
}

function lengths(
  from: number,
  { count, unit }: { readonly count: number; readonly unit: 'days' | 'months' | 'years' },
) {
  if (from >= count) return undefined;
  return filter(
    { on: 'length', not: false, least: true, count: from, unit },
    { on: 'length', not: true, least: true, count, unit },
  );
}

export const PEOPLE: readonly Rule[] = [...FACTS, ...FATES, ...BOTH, ...CONSENTS, ...NUMBERS, ...COMBINED];
