import type { Bag } from './bag.js';
import { type Failure, failure } from './failure.js';
import { isKind, type Item } from './item.js';
import type { Filter, Population } from './query.js';

/** Whose figure it is, and what became of them where the question says that too. */
export interface Chosen {
  readonly population: Population;
  readonly fates: readonly Filter[];
  /** Said in so many words, not understood from what is asked about. */
  readonly said: boolean;
}

const FATES: Readonly<Record<string, Extract<Filter, { on: 'fate' }>['became']>> = {
  new: 'enrolled',
  enrolled: 'still-enrolled',
  closed: 'closed',
  declined: 'declined',
  waiting: 'waiting',
};

/** Pairs of populations that say one thing: the first is a part of the second. */
const PARTS: readonly (readonly [Population, Population])[] = [
  ['follow-ups', 'enrolled'],
  ['reviews', 'enrolled'],
  ['trials-due', 'enrolled'],
  ['waiting', 'referred'],
  ['during', 'enrolled'],
];

/** The population of a question, or why it cannot be told: none said, or two that do not go together. */
export function choosePopulation(bag: Bag): Chosen | Failure {
  const named = bag.populations.filter((name): name is Population => name !== '');
  const [first, second, ...more] = named;
  if (first === undefined) return implied(bag);
  const anybody = first === 'enrolled' && second === undefined && bag.has('pronoun') && bag.has('howlong');
  if (anybody) return { population: 'closed', fates: [], said: false };
  if (second === undefined && isLongStay(first, bag))
    return { population: 'enrolled', fates: [], said: true };
  if (second === undefined)
    return fits(first, bag) ?? { population: first, fates: stayed(first, bag), said: true };
  if (more.length > 0) return failure('conflict', ...bag.all('pop').map((item) => item.raw));
  const part = PARTS.find((pair) => named.includes(pair[0]) && named.includes(pair[1]));
  if (part && isNotLate(bag)) return { population: 'enrolled', fates: [], said: true };
  if (part) return { population: part[0], fates: [], said: true };
  if (areSentBy(named, bag)) return { population: 'enrolled', fates: [], said: true };
  const whole = bag.all('pop').find((item) => item.value === 'referred' || item.value === 'new');
  const other = named.find((name) => name !== whole?.value);
  const became = other && FATES[other];
  if (!whole || !became || !isPartOf(whole, bag))
    return failure('conflict', ...bag.all('pop').map((item) => item.raw));
  return {
    population: whole.value as Population,
    fates: [{ on: 'fate', not: false, became }],
    said: true,
  };
}

/** "har varit med över ett år": the long stay of DESIGN 5, of those who are enrolled now. */
function isLongStay(population: Population, bag: Bag): boolean {
  return population === 'during' && !bag.has('period') && bag.filters().some(({ on }) => on === 'length');
}

/** "de som skrevs in 2025 och är kvar": of the enrolled, those who have not been closed. */
function stayed(population: Population, bag: Bag): Filter[] {
  const still = bag.has('still') || bag.all('due').some((item) => item.word === 'kvar');
  return population === 'new' && still ? [{ on: 'fate', not: false, became: 'still-enrolled' }] : [];
}

/** "inskrivna som inte är försenade med uppföljning": most of them have nothing to be followed up now. */
function isNotLate(bag: Bag): boolean {
  const notLate = bag.filters().some((filter) => filter.on === 'overdue' && filter.not);
  return (
    notLate && bag.populations[0] === 'enrolled' && bag.hasPopulation('follow-ups') && !bag.has('period')
  );
}

/** An outcome is of those who were closed; of others only where the question says "av de som skrevs in". */
function fits(population: Population, bag: Bag): Failure | undefined {
  const due = ['follow-ups', 'reviews', 'trials-due'].includes(population);
  if (!due && bag.filters().some(({ on }) => on === 'overdue'))
    return failure('conflict', bag.all('filter').find((item) => item.value === 'overdue')?.raw ?? '');
  const ended = bag.filters().some(({ on }) => on === 'outcome' || on === 'detail' || on === 'income-after');
  if (!ended || population === 'closed' || population === 'declined') return undefined;
  const item = bag.first('pop');
  const began = population === 'new' || population === 'referred';
  return began && item && isPartOf(item, bag) ? undefined : failure('conflict', item?.raw ?? '');
}

/** "inskrivna remitterade av regionen", "inskrivna har psyk skickat": who referred them, no second population. */
function areSentBy(named: readonly Population[], bag: Bag): boolean {
  const [first, second] = bag.all('pop');
  const sender = bag.filters().some(({ on }) => on === 'referrer' || on === 'unit');
  return (
    named.length === 2 &&
    first?.value === 'enrolled' &&
    second?.value === 'referred' &&
    /^(remittera|skick|hanvis)/u.test(second.word) &&
    sender &&
    !bag.has('period')
  );
}

/** "av de som remitterades", "hur många av de nyinskrivna". */
function isPartOf(item: Item, bag: Bag): boolean {
  const index = bag.items.indexOf(item);
  const before = bag.items.slice(0, index).findLast((one) => !isKind(one, 'filler', 'person', 'who-are'));
  return isKind(before, 'of') || (before !== undefined && / av$/iu.test(before.word));
}

/** With nobody named: what an outcome or a measure says, else those who are enrolled. */
function implied(bag: Bag): Chosen | Failure {
  const on = new Set(bag.filters().map((filter) => filter.on));
  const measures = bag.values('measure');
  const chosen = (population: Population): Chosen => ({ population, fates: [], said: false });
  if (on.has('overdue'))
    return failure('ambiguous', 'försenade uppföljningar', 'försenade beslut', 'försenade avstämningar');
  if (on.has('outcome') || on.has('detail') || on.has('income-after') || bag.has('after'))
    return chosen('closed');
  if (measures.some((one) => one === 'throughput' || one === 'benefits')) return chosen('closed');
  if (measures.includes('wait')) return chosen('new');
  if (measures.includes('first-training')) return chosen('started-training');
  if (bag.has('waited')) return waited(bag);
  if (bag.has('new')) return chosen('new');
  if (bag.has('stayed') && (on.has('length') || bag.has('max', 'min', 'howlong', 'mean')))
    return chosen('enrolled');
  if (bag.has('paid') && bag.has('most', 'least')) return chosen('enrolled');
  if (isKind(bag.items[0], 'and')) return failure('no-measure');
  if (bag.all('filter').some((item) => item.value === 'referrer' && /ans|remi|anm|sok/iu.test(item.word)))
    return chosen('referred');
  const dimension = bag.values('dim')[0];
  if (bag.has('most', 'least') || dimension !== undefined) {
    if (dimension === 'outcome' || dimension === 'detail') return chosen('closed');
    if (dimension === 'referrer' || dimension === 'unit')
      return bag.has('period') ? chosen('referred') : failure('no-measure');
  }
  const stated =
    on.size > 0 ||
    measures.length > 0 ||
    dimension !== undefined ||
    bag.all('person').some((item) => /^delt/iu.test(item.word));
  if (!stated) return failure('no-measure');
  const deltas = bag.all('person').some((item) => /^delt/iu.test(item.word));
  if (deltas && bag.all('period').every((item) => item.period?.kind === 'day')) return chosen('enrolled');
  if (
    bag.has('period') &&
    !['trial', 'late-trial', 'consent', 'length'].some((one) => on.has(one as Filter['on'])) &&
    !measures.includes('age')
  )
    return failure('no-measure');
  if (on.has('referrer') || on.has('unit')) return isHave(bag) ? chosen('enrolled') : failure('no-measure');
  return chosen('enrolled');
}

function isHave(bag: Bag): boolean {
  return (
    bag.items.some((item) => /^(har vi|vi har|har ni|inne|deltagare|deltagarna)$/iu.test(item.word)) ||
    bag.filters().some((filter) => filter.on === 'consent' || filter.on === 'trial')
  );
}

/** "väntat" is about those who wait, "fick vänta" about those who have been enrolled. */
function waited(bag: Bag): Chosen | Failure {
  const typed = bag.first('waited')?.word ?? '';
  const fetched = /fatt|far |fick|fa |man /u.test(`${typed} `) || bag.has('pronoun');
  const still = !fetched && (/vantat|koat|statt|legat/u.test(typed) || bag.has('who'));
  if (!still && !fetched)
    return failure('ambiguous', 'väntetid för dem i kön', 'väntetid för de nyinskrivna');
  if (still && bag.has('period'))
    return failure('ambiguous', 'väntetid för dem i kön', 'väntetid för de nyinskrivna');
  return { population: still ? 'waiting' : 'new', fates: [], said: false };
}
