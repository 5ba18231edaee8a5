import { type Programme, referrerName } from '../../programme.js';
import { areResults } from '../../schema/outcomes.js';
import { asDropout, closing, goingTo, type Predicate } from './phrases-closing.js';
import type { CasesQuery, Filter, Population } from '../../schema/query.js';
import { consentTo, either, incomesOf, payersOf, PREDICATES, spanOf, subject, years } from './wording.js';

/** How a sentence's predicate is bent: of one or of several, now or then. */
export interface Bend {
  readonly one: boolean;
  readonly past: boolean;
}

/** Whom a sentence is about and what they do: "7 kvinnor under 30 år | som inte kom från … | avslutades till arbete". */
export interface Phrases {
  readonly noun: string;
  /** What can only be said with a verb of its own: "inte kom från Region Dalarna". */
  readonly clauses: readonly string[];
  readonly predicate: string;
}

type Of = Pick<CasesQuery, 'population' | 'filters'>;

/** A question's population and filters as people say them; every filter is in it somewhere. */
export function phrasesOf({ population, filters }: Of, programme: Programme, bend: Bend): Phrases {
  const { words, used } = predicateOf({ population, filters }, programme, bend);
  const rest = filters.filter((filter) => !used.includes(filter));
  const gendered = rest.find((filter) => filter.on === 'gender' && !filter.not);
  const others = rest.filter((filter) => filter !== gendered);
  const attributes = others.map((filter) => attributeOf(filter, programme, bend));
  const clauses = others.filter((_, at) => attributes[at] === undefined);
  const there = attributes.filter((words) => words !== undefined);
  return {
    noun: [subject(rest, bend.one ? 1 : 2), ...there].join(' '),
    clauses: clauses.map((filter) => clauseOf(filter, programme, bend, population)),
    predicate: words,
  };
}

const LATE_TRIAL = 'ett försenat beslut om prövotiden';
const OVERDUE: Partial<Record<Population, string>> = {
  'follow-ups': 'en försenad uppföljning',
  reviews: 'en försenad halvårsavstämning',
  'trials-due': LATE_TRIAL,
  due: 'något försenat',
};

function predicateOf({ population, filters }: Of, programme: Programme, { one, past }: Bend): Predicate {
  const has = past ? 'hade' : 'har';
  const on = <On extends Filter['on']>(name: On) =>
    filters.find((filter): filter is Extract<Filter, { on: On }> => filter.on === name && !filter.not);
  const [single, many, was = single, were = many] = PREDICATES[population];
  const plainly = one ? (past ? was : single) : past ? were : many;
  if (population === 'closed') return closing(filters, programme, plainly);
  const overdue = on('overdue');
  const late = OVERDUE[population];
  const since = overdue?.late && `${spanOf(overdue.late)} haft `;
  if (overdue && late) return { words: `${has} ${since ?? ''}${late}`, used: [overdue] };
  const length = on('length');
  const stood = { enrolled: one ? 'varit inskriven' : 'varit inskrivna', waiting: 'stått i kö' };
  if (length && (population === 'enrolled' || population === 'waiting'))
    return { words: `${has} ${stood[population]} ${spanOf(length)}`, used: [length] };
  const [trial, lateTrial] = [on('trial'), on('late-trial')];
  if (population !== 'enrolled' || !(trial ?? lateTrial)) return { words: plainly, used: [] };
  const words = lateTrial ? `${has} ${LATE_TRIAL}` : `${past ? 'var' : 'är'} i prövotid`;
  return { words, used: [trial, lateTrial].filter((filter) => filter !== undefined) };
}

/** What stands right after the noun: "från Region Dalarna", "med försörjningsstöd". */
function attributeOf(filter: Filter, programme: Programme, { one }: Bend): string | undefined {
  if (filter.on === 'consent')
    return `${filter.not ? 'utan' : 'med'} samtycke${consentTo(filter, programme)}`;
  if (filter.on === 'protected') return `${filter.not ? 'utan' : 'med'} skyddade personuppgifter`;
  if (filter.not) return undefined;
  switch (filter.on) {
    case 'age':
      return ageWords(filter.min, filter.max, 'i åldern ');
    case 'birth-year':
      return `${one ? 'född' : 'födda'} ${years(filter)}`;
    case 'referrer':
    case 'unit':
      return fromWhom(filter, programme);
    case 'income':
      return String(filter.in) === 'ingen' ? 'utan offentlig försörjning' : `med ${incomesOf(filter.in)}`;
    case 'payer':
      return String(filter.in) === 'NONE'
        ? 'utan offentlig försörjning'
        : `${one ? 'försörjd' : 'försörjda'} av ${payersOf(filter.in)}`;
    case 'activity':
      return `i ${filter.kind}`;
    default:
      return undefined;
  }
}

/** A filter as a clause after "som": "inte kom från Region Dalarna", "hade varit inskrivna i minst 2 år". */
function clauseOf(filter: Filter, programme: Programme, { one, past }: Bend, population: Population): string {
  const { verb, rest } = saying(filter, programme, past);
  const been = population === 'waiting' ? 'i kö' : one ? 'inskriven' : 'inskrivna';
  return `${filter.not ? 'inte ' : ''}${verb} ${rest.replace(/^varit det/u, `varit ${been}`)}`;
}

/** A filter as what is said of somebody: "är kvinnor", "kom inte från Region Dalarna", "gick till arbete". */
export function saidOf(filter: Filter, programme: Programme, past: boolean): string {
  if (filter.on === 'consent' && filter.not)
    return `${past ? 'saknade' : 'saknar'} samtycke${consentTo(filter, programme)}`;
  const { verb, rest } = saying(filter, programme, past);
  return `${verb} ${filter.not ? 'inte ' : ''}${rest}`;
}

function saying(filter: Filter, programme: Programme, past: boolean): { verb: string; rest: string } {
  const is = (rest: string) => ({ verb: past ? 'var' : 'är', rest });
  const has = (rest: string) => ({ verb: past ? 'hade' : 'har', rest });
  switch (filter.on) {
    case 'gender':
      return is(subject([{ ...filter, not: false }], 2));
    case 'age':
      return is(ageWords(filter.min, filter.max, ''));
    case 'birth-year':
      return is(`födda ${years(filter)}`);
    case 'referrer':
    case 'unit':
      return { verb: 'kom', rest: fromWhom(filter, programme) };
    case 'income':
      return has(incomesOf(filter.in));
    case 'payer':
      return String(filter.in) === 'NONE'
        ? has('ingen offentlig försörjning')
        : { verb: past ? 'försörjdes' : 'försörjs', rest: `av ${payersOf(filter.in)}` };
    case 'income-after':
      return { verb: 'hade', rest: `${incomesOf(filter.in)} efter avslutet` };
    case 'outcome': {
      const dropout = asDropout(filter.in, programme);
      if (dropout !== undefined) return { verb: 'var', rest: dropout };
      return { verb: areResults(programme, filter.in) ? 'var' : 'gick', rest: goingTo(filter.in, programme) };
    }
    case 'detail':
      return { verb: 'gick', rest: `till ${either(filter.in)}` };
    case 'consent':
      return has(`samtycke${consentTo(filter, programme)}`);
    case 'trial':
      return is('i prövotid');
    case 'late-trial':
      return has(LATE_TRIAL);
    case 'length':
      return has(`varit det ${spanOf(filter)}`);
    case 'overdue':
      return is(filter.late ? `försenade ${spanOf(filter.late)}` : 'försenade');
    case 'protected':
      return has('skyddade personuppgifter');
    case 'activity':
      return is(`i ${filter.kind}`);
    case 'fate':
      return filter.not && filter.became === 'still-enrolled'
        ? { verb: 'är', rest: 'inskrivna i dag' }
        : FATES[filter.became];
  }
}

const FATES = {
  enrolled: { verb: 'har', rest: 'skrivits in' },
  'still-enrolled': { verb: 'är', rest: 'kvar i verksamheten' },
  closed: { verb: 'har', rest: 'avslutats' },
  declined: { verb: 'har', rest: 'tackat nej' },
  waiting: { verb: 'står', rest: 'i kö' },
} as const;

function fromWhom(filter: Extract<Filter, { on: 'referrer' | 'unit' }>, programme: Programme): string {
  const names = filter.on === 'unit' ? filter.in : filter.in.map((one) => referrerName(programme, one));
  return String(filter.in) === 'EGEN' ? 'på egen ansökan' : `från ${either(names)}`;
}

/** "under 30 år", "över 45 år", "i åldern 18–30 år", "34 år". */
function ageWords(min: number | undefined, max: number | undefined, range: string): string {
  if (min !== undefined && max !== undefined)
    return min === max ? `på ${min} år` : `${range}${min}–${max} år`;
  return min === undefined ? `under ${(max ?? 0) + 1} år` : `över ${min - 1} år`;
}
