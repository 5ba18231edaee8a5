import type { Node, NodeOf } from '../node.js';
import { rule, type Rule } from '../rule.js';

const LEAST_AGE = 14;
const MOST_AGE = 99;
const isAge = (value: number) => value >= LEAST_AGE && value <= MOST_AGE;
export const isYear = (value: number) => value >= 1900 && value < 2100;

/** "34 år", "34-årig", "ålder 34", "född ca 1992", "f 92": how old somebody is. */
export const AGES: readonly Rule[] = [
  rule('a number in words', ['numeral'], ({ value }) => ({ cat: 'num', value: Number(value) })),
  rule('so old', ['num', 'age-unit'], ({ value }) => age(value, false)),
  rule('so old, with a dash', ['num', 'dash', 'age-unit'], ({ value }) => age(value, false)),
  rule('about so old', ['label', 'age'], (label, { years, bare }) =>
    label.value === 'about' ? age(years, bare) : undefined,
  ),
  rule('turns so old', ['turns', 'num'], (_, { value }) => age(value, false)),
  rule('turns so old, with its unit', ['turns', 'num', 'time'], (_, { value }, unit) =>
    unit.value === 'years' ? age(value, false) : undefined,
  ),
  rule('turns so old on a day', ['turns', 'num', 'a-day'], (_, { value }, { past, coming }) =>
    past.slice(0, 4) === coming.slice(0, 4) ? birth(Number(past.slice(0, 4)) - value, false) : undefined,
  ),
  rule('turns so old in a period', ['turns', 'num', 'period'], (_, { value }, { match }) =>
    turnsIn(match, value),
  ),
  rule('so many years', ['num', 'time'], ({ value }, unit) =>
    unit.value === 'years' ? age(value, false) : undefined,
  ),
  rule('age, said so', ['label', 'num'], (label, { value }) =>
    label.value === 'age' ? age(value, false) : undefined,
  ),
  rule('a bare number', ['num'], ({ value }) => age(value, true)),
  rule('born in', ['label', 'num'], (label, { value }) =>
    label.value === 'born' ? birth(value, false) : undefined,
  ),
  rule('born in, shortened', ['label', 'stop', 'num'], (label, _, { value }) =>
    label.value === 'born' ? birth(value, false) : undefined,
  ),
  rule('born in the year', ['label', 'time', 'num'], (label, { value: unit }, { value }) =>
    label.value === 'born' && unit === 'years' ? birth(value, false) : undefined,
  ),
  rule('born about', ['label', 'label', 'num'], (label, about, { value }) =>
    label.value === 'born' && about.value === 'about' ? birth(value, true) : undefined,
  ),
  rule('born in, with a dash', ['label', 'birth'], (label, born) =>
    label.value === 'born' && !born.bare ? born : undefined,
  ),
  rule('born on a day', ['label', 'a-day'], (label, { past }) =>
    label.value === 'born' ? birth(Number(past.slice(0, 4)), false) : undefined,
  ),
  rule('born on a day, with its year', ['label', 'a-day', 'num'], (label, _, { value }) =>
    label.value === 'born' && isYear(value) ? birth(value, false) : undefined,
  ),
  rule('a day and a year of birth', ['a-day', 'num'], (_, { value }) =>
    isYear(value) ? birth(value, false) : undefined,
  ),
  rule('a year alone', ['num'], ({ value }) =>
    isYear(value) ? { cat: 'birth', year: value, about: false, bare: true } : undefined,
  ),
];

/** Born so many years before what lies within one year. */
function turnsIn(match: NodeOf<'period'>['match'], years: number): Node | undefined {
  if (match.kind !== 'span') return undefined;
  const [from, to] = [match.period.from.slice(0, 4), match.period.to.slice(0, 4)];
  return from === to ? birth(Number(from) - years, false) : undefined;
}

function age(years: number, bare: boolean): Node | undefined {
  return isAge(years) ? { cat: 'age', years, bare } : undefined;
}

/** Of two digits or four; six are a day of birth, of which the year is kept. */
export function birth(value: number, about: boolean): Node | undefined {
  const year = value >= 100_000 && value < 1_000_000 ? Math.floor(value / 10_000) : value;
  return year < 100 || isYear(year) ? { cat: 'birth', year, about, bare: false } : undefined;
}
