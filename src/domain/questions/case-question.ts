import type { Case } from '../case/case.js';
import type { Bag } from './bag.js';
import { openNumbered } from './cases-named.js';
import { type Failure, failure } from './failure.js';
import { isKind, type Item } from './item.js';
import { isDone } from './past-work.js';
import type { CaseFact, Query } from './query.js';

const HANDLED = [
  'case',
  'num',
  'pop',
  'when',
  'howlong',
  'howold',
  'which',
  'who',
  'dim',
  'income',
  'measure',
  'waited',
  'stayed',
  'filler',
  'is',
  'has',
  'for',
  'of',
  'to',
  'from',
  'with',
  'who-are',
  'person',
  'due',
  'today',
  'last',
  'next',
  'any',
  'exists',
  'still',
  'in',
  'born',
  'time',
  'rule',
  'year-word',
  'min',
  'max',
];

/** A question about one case, or undefined if no case is named in it. */
export function caseQuestion(bag: Bag, cases: ReadonlyMap<string, Case>): Query | Failure | undefined {
  const mention = bag.first('case');
  const number = mention ? undefined : numbered(bag);
  if (!mention && number === undefined) return undefined;
  if (bag.all('case').length > 1) return failure('several-cases', ...bag.all('case').map((item) => item.raw));
  const codes = mention?.codes ?? openNumbered(Number(number), cases);
  const [code] = codes;
  if (code === undefined) return failure('unknown-case', mention?.raw ?? String(number));
  if (codes.length > 1) return failure('several-cases', ...codes);
  const strange = bag.items.filter(
    (item) => !HANDLED.includes(item.kind) && !isOwnFilter(item.filter?.on) && !isEnd(item, bag),
  );
  if (strange.length > 0) return failure('unknown-words', ...strange.map((item) => item.raw));
  const fact = factOf(bag);
  if (fact === undefined) return failure('no-measure', code);
  const asked = bag.filters()[0];
  const to = asked?.on === 'consent' ? asked.to : undefined;
  const unit = unitAsked(bag);
  return { kind: 'case', code, fact, ...(to !== undefined && { to }), ...(unit && { unit }) };
}

function numbered(bag: Bag): string | undefined {
  const [number, ...more] = bag.all('num');
  return number &&
    more.length === 0 &&
    bag.has('when') &&
    /^\d+$/.test(number.raw) &&
    !bag.has('places', 'room')
    ? number.value
    : undefined;
}

/** "när går K26-016:s prövotid ut". */
function isEnd(item: Item, bag: Bag): boolean {
  return item.kind === 'out' && bag.filters().some((filter) => filter.on === 'trial');
}

function isOwnFilter(on: string | undefined): boolean {
  return on === 'trial' || on === 'consent' || on === 'late-trial';
}

export function unitAsked(bag: Bag): 'days' | 'months' | 'years' | undefined {
  const typed = bag.first('howlong')?.word.toLowerCase() ?? '';
  if (typed.endsWith('manga dagar')) return 'days';
  if (typed.endsWith('manga manader')) return 'months';
  return typed.endsWith('manga ar') ? 'years' : undefined;
}

function factOf(bag: Bag): CaseFact | undefined {
  const { hasPopulation: has } = bag;
  const on = bag.filters().map((filter) => filter.on);
  if (bag.filters().some((filter) => filter.not)) return undefined;
  const dated = bag.has('when') || (bag.has('last', 'next') && !bag.has('who', 'which'));
  if (bag.has('howlong')) return lengthOf(bag);
  if (bag.has('howold') || bag.values('measure').includes('age')) return 'age';
  if (dated) return dateOf(bag, on);
  if (has('referred') || bag.values('dim').includes('referrer'))
    return bag.has('who', 'which') ? 'referrer' : undefined;
  if (bag.values('dim').includes('unit')) return 'unit';
  if (bag.values('dim').includes('outcome')) return 'outcome';
  if (bag.has('income') || bag.values('dim').includes('income')) return 'income';
  const bare = !bag.has('who', 'which') && bag.hasPopulation('follow-ups', 'reviews', 'trials-due');
  return bare ? dateOf(bag, on) : stateOf(bag, on);
}

/** Yes or no: "är K26-014 inskriven?", "har K26-014 samtycke till FK?". */
function stateOf(bag: Bag, on: readonly string[]): CaseFact | undefined {
  if (!isKind(bag.items[0], 'is', 'has', 'exists', 'case') || bag.has('who', 'which')) return undefined;
  if (isKind(bag.items[1], 'is') || bag.all('pop').some((item) => /(?:des|ts)$/u.test(item.word)))
    return undefined;
  if (on.includes('consent')) return 'has-consent';
  if (on.includes('trial')) return 'is-in-trial';
  const [population, ...more] = bag.populations;
  if (more.length > 0) return undefined;
  if (population === 'enrolled') return 'is-enrolled';
  if (population === 'waiting') return 'is-waiting';
  return population === 'closed' ? 'is-closed' : undefined;
}

function lengthOf(bag: Bag): CaseFact | undefined {
  if (bag.has('waited') || bag.hasPopulation('waiting') || bag.values('measure').includes('wait'))
    return 'time-waiting';
  return bag.has('stayed') ||
    bag.hasPopulation('enrolled', 'during', 'new') ||
    bag.values('measure').includes('throughput')
    ? 'time-enrolled'
    : undefined;
}

function dateOf(bag: Bag, on: readonly string[]): CaseFact | undefined {
  const { hasPopulation: has } = bag;
  const last = bag.has('last') || isDone(bag);
  if (has('reviews')) return last ? 'last-review' : 'review';
  if (has('trials-due') || on.includes('trial')) return 'trial-until';
  if (has('follow-ups')) return last ? 'last-follow-up' : 'follow-up';
  if (has('visits')) return 'visit';
  if (has('closed')) return 'closed';
  if (has('declined')) return 'declined';
  if (has('new', 'enrolled')) return 'enrolled';
  return has('referred') ? 'referred' : undefined;
}
