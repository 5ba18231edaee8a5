import { INCOME_NAMES, PAYER_NAMES } from '../../codes.js';
import { outcomeName, type Programme, referrerName } from '../../programme.js';
import { areResults } from '../../schema/outcomes.js';
import { list } from '../../text/swedish.js';
import { measureRow } from '../../schema/measures.js';
import type { Dimension, Figure, Filter, Population } from '../../schema/query.js';

/** How a population is named in an interpretation. */
export const POPULATION_NAMES: Readonly<Record<Population, string>> = {
  referred: 'remitterade',
  new: 'nyinskrivna',
  closed: 'avslutade',
  declined: 'ej inskrivna (tackat nej)',
  visits: 'studiebesök',
  'started-training': 'började arbetsträna',
  enrolled: 'inskrivna',
  during: 'i verksamheten under',
  waiting: 'i kö',
  open: 'öppna ärenden',
  'follow-ups': 'uppföljningar att göra',
  reviews: 'halvårsavstämningar att göra',
  'trials-due': 'prövotidsbeslut att fatta',
  due: 'att göra',
};

/** What a population does, of one and of several, and as it was on a day that has been. */
export const PREDICATES: Readonly<
  Record<Population, readonly [one: string, many: string, was?: string, wereMany?: string]>
> = {
  referred: ['remitterades', 'remitterades'],
  new: ['skrevs in', 'skrevs in'],
  closed: ['avslutades', 'avslutades'],
  declined: ['tackade nej eller skrevs aldrig in', 'tackade nej eller skrevs aldrig in'],
  visits: ['gjorde studiebesök', 'gjorde studiebesök'],
  'started-training': ['började arbetsträna', 'började arbetsträna'],
  enrolled: ['är inskriven', 'är inskrivna', 'var inskriven', 'var inskrivna'],
  during: ['var i verksamheten', 'var i verksamheten'],
  waiting: ['står i kö', 'står i kö', 'stod i kö', 'stod i kö'],
  open: ['har ett öppet ärende', 'har öppna ärenden', 'hade ett öppet ärende', 'hade öppna ärenden'],
  'follow-ups': ['ska följas upp', 'ska följas upp'],
  reviews: ['har halvårsavstämning att göra', 'har halvårsavstämning att göra'],
  'trials-due': ['har en prövotid som går ut', 'har en prövotid som går ut'],
  due: ['har något att göra', 'har något att göra'],
};

export const DIMENSION_NAMES: Readonly<Record<Dimension, string>> = {
  gender: 'kön',
  age: 'ålder',
  referrer: 'remittent',
  unit: 'enhet',
  income: 'försörjning',
  payer: 'betalare',
  outcome: 'utfall',
  detail: 'utfallets detalj',
  'income-after': 'försörjning efter avslut',
  year: 'år',
  'reporting-year': 'verksamhetsår',
  half: 'halvår',
  quarter: 'kvartal',
  month: 'månad',
  week: 'vecka',
};

const GENDERS = { K: 'kvinnor', M: 'män', X: 'annat/vill inte uppge' } as const;
const ONE_OF_GENDER = { K: 'kvinna', M: 'man', X: 'person (annat/vill inte uppge)' } as const;
const SPANS = { days: ['dag', 'dagar'], months: ['månad', 'månader'], years: ['år', 'år'] } as const;
const FATES = {
  enrolled: 'har skrivits in',
  'still-enrolled': 'fortfarande inskrivna',
  closed: 'har avslutats',
  declined: 'har tackat nej',
  waiting: 'står i kö',
} as const;

export function either(names: readonly string[]): string {
  return list(names, 'eller');
}

/** Incomes as they stand in a sentence. */
export function incomesOf(incomes: readonly (keyof typeof INCOME_NAMES)[]): string {
  return either(incomes.map((one) => INCOME_NAMES[one].toLocaleLowerCase('sv')));
}

export function payersOf(payers: readonly (keyof typeof PAYER_NAMES)[]): string {
  return either(payers.map((one) => PAYER_NAMES[one]));
}

/** Whom a consent is to, or is not: " till Region Dalarna"; nothing where it is to whomever. */
export function consentTo(
  { not, to, any, every }: Partial<Extract<Filter, { on: 'consent' }>>,
  programme: Programme,
): string {
  const names = (any ?? every ?? []).map((one) => referrerName(programme, one));
  if (every && !not && programme.authorities.every((one) => every.includes(one))) return ' till alla';
  if (any) return ` till ${not ? 'vare sig ' : ''}${either(names)}`;
  if (every) return ` till ${not ? 'minst en av ' : ''}${list(names)}`;
  return to === undefined ? '' : ` till ${referrerName(programme, to)}`;
}

/** A filter as it stands in an interpretation: "kvinnor", "under 30 år", "inte från Socialförvaltningen". */
export function filterName(filter: Filter, programme: Programme): string {
  if (filter.on === 'consent')
    return `${filter.not ? 'utan' : 'med'} samtycke${consentTo(filter, programme)}`;
  return (filter.not ? 'inte ' : '') + affirmed(filter, programme);
}

function affirmed(filter: Exclude<Filter, { on: 'consent' }>, programme: Programme): string {
  switch (filter.on) {
    case 'gender':
      return either(filter.in.map((one) => GENDERS[one]));
    case 'age':
      return ageName(filter.min, filter.max);
    case 'birth-year':
      return `födda ${years(filter)}`;
    case 'referrer':
      return `från ${either(filter.in.map((one) => referrerName(programme, one)))}`;
    case 'unit':
      return `från ${either(filter.in)}`;
    case 'income':
      return incomesOf(filter.in);
    case 'payer':
      return `försörjs av ${payersOf(filter.in)}`;
    case 'income-after':
      return `${incomesOf(filter.in)} efter avslut`;
    case 'outcome':
      return areResults(programme, filter.in)
        ? 'i resultat'
        : either(filter.in.map((one) => outcomeName(programme, one).toLowerCase()));
    case 'detail':
      return either(filter.in);
    case 'trial':
      return 'i prövotid';
    case 'late-trial':
      return 'försenat beslut om prövotid';
    case 'length':
      return spanOf(filter);
    case 'overdue':
      return filter.late ? `försenade ${spanOf(filter.late)}` : 'försenade';
    case 'protected':
      return 'skyddade personuppgifter';
    case 'activity':
      return `i ${filter.kind}`;
    case 'fate':
      return filter.not && filter.became === 'still-enrolled' ? 'inskrivna i dag' : FATES[filter.became];
  }
}

/** "i minst 12 månader". */
export function spanOf({
  least,
  over,
  count,
  unit,
}: Omit<Extract<Filter, { on: 'length' }>, 'on' | 'not'>): string {
  const bound = least ? (over ? 'mer än' : 'minst') : over ? 'högst' : 'mindre än';
  return `i ${bound} ${count} ${SPANS[unit][count === 1 ? 0 : 1]}`;
}

function ageName(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) return min === max ? `${min} år` : `${min}–${max} år`;
  return min === undefined ? `högst ${max ?? 0} år` : `minst ${min} år`;
}

/** Who a sentence is about: "kvinnor", "en man" without its number, "personer". */
export function subject(filters: readonly Filter[], count: number): string {
  const gender = filters.find((filter) => filter.on === 'gender' && !filter.not);
  if (gender?.on !== 'gender') return count === 1 ? 'person' : 'personer';
  const [only, ...more] = gender.in;
  if (only === undefined || more.length > 0) return either(gender.in.map((one) => GENDERS[one]));
  return count === 1
    ? ONE_OF_GENDER[only]
    : only === 'X'
      ? 'personer (annat/vill inte uppge)'
      : GENDERS[only];
}

/** "1980–1989", "1969 eller tidigare". */
export function years({
  min,
  max,
}: {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}): string {
  if (min === max) return String(min ?? '');
  if (min === undefined) return `${max ?? ''} eller tidigare`;
  return max === undefined ? `${min} eller senare` : `${min}–${max}`;
}

/** "vem är näst yngst" */
export function whoIs({ type, measure, second }: Extract<Figure, { type: 'who-min' | 'who-max' }>): string {
  const [verb, most, least] = measureRow(measure).ends;
  return `vem ${verb} ${second ? 'näst ' : ''}${type === 'who-max' ? most : least}`;
}
