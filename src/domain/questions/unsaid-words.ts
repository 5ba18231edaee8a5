import type { Bag } from './bag.js';
import { type Failure, failure } from './failure.js';
import { isKind, type Item } from './item.js';
import type { Chosen } from './population-choice.js';
import { EVENTS, type Population } from './query.js';

/**
 * Words that say nothing about one figure and change another: "fortfarande inskrivna" are the enrolled, "fortfarande
 * remitterade" are not all who were referred. Each with whom it is harmless to; elsewhere it is held back (DESIGN 9).
 */
type Harmless = (item: Item, chosen: Chosen, bag: Bag) => boolean;

const DUE: readonly Population[] = ['follow-ups', 'reviews', 'trials-due'];
const STATES: readonly Population[] = ['enrolled', 'waiting', 'open'];
/** What can be new: what happened, or those who happened to come. */
const NEW: readonly Population[] = ['referred', 'new', 'closed', 'declined', 'visits', 'started-training'];

const HARMLESS: Readonly<Record<string, Harmless>> = {
  due: (item, chosen) =>
    DUE.includes(chosen.population) ||
    (STATES.includes(chosen.population) && !COMING.test(item.word)) ||
    stays(chosen),
  still: (_, chosen) =>
    STATES.includes(chosen.population) || DUE.includes(chosen.population) || stays(chosen),
  new: (_, { population }) => NEW.includes(population),
  again: (_, { population }) => !EVENTS.has(population) && population !== 'during',
  quickly: (item, _, { items }) => !items.slice(0, items.indexOf(item)).some(isAbout),
  same: (item, _, { items }) => isKind(items[items.indexOf(item) + 1], 'dim'),
};
const COMING = /^(?:kommande|planerade|inplanerade|snart|pa gang|ligger framfor oss)$/u;

function stays({ fates }: Chosen): boolean {
  return fates.some((fate) => fate.on === 'fate' && fate.became === 'still-enrolled');
}

function isAbout(item: Item): boolean {
  return isKind(item, 'pop', 'measure', 'person', 'has', 'is') || item.filter !== undefined;
}

/**
 * "har varit i prövotid i år", "har stått i kö 2025": a state that has been, at some time or at the end? Over a period,
 * and for a trial always, that is asked.
 */
function hasBeen(bag: Bag, { population }: Chosen): boolean {
  const been = bag.items.some((item) => isKind(item, 'is', 'has', 'waited', 'pop') && BEEN.test(item.word));
  if (!been || !STATES.includes(population) || bag.has('howlong', 'measure', 'mean', 'median', 'min', 'max'))
    return false;
  const trial = bag.filters().some((filter) => filter.on === 'trial');
  const periods = bag.all('period').filter((item) => item.period?.kind === 'span');
  const length = bag.filters().some((filter) => filter.on === 'length');
  return !length && (trial || periods.length > 0);
}
const BEEN = /(?:^| )(?:varit|haft|statt|legat|koat)(?: |$)/u;

/** "innan 2024: tid i försörjning": before the enrolment, or only those closed by then? */
function isBeforeWhat({ items }: Bag): boolean {
  const time = items.findIndex((item) => item.kind === 'measure' && item.value === 'benefits');
  const first = items.findIndex((item) => item.kind === 'period' && /^(?:innan|fore) /u.test(item.word));
  return first >= 0 && first < time && !items.slice(0, first).some((item) => item.value === 'closed');
}

/** What stands in a question, changes its figure and has found no place in it; or past in the present's words. */
export function unsaidWords(bag: Bag, chosen: Chosen): Failure | undefined {
  const unsaid = bag.items.filter((item) => {
    const harmless = HARMLESS[item.kind === 'filler' ? item.value : item.kind];
    return harmless !== undefined && !harmless(item, chosen, bag);
  });
  if (unsaid.length > 0) return failure('unknown-words', ...unsaid.map((item) => item.raw));
  if (isBeforeWhat(bag))
    return failure(
      'ambiguous',
      'före inskrivningen (skriv perioden sist, utan före)',
      'avslutade före perioden (skriv avslutade före)',
    );
  if (hasBeen(bag, chosen))
    return failure(
      'ambiguous',
      'vid periodens slut (läget den dagen)',
      'någon gång under perioden (det räknar jag bara för alla i verksamheten)',
    );
  const had = bag.items.some((item) => /(?:^| )haft$/u.test(item.word));
  const enrolled = chosen.population === 'enrolled' && !chosen.said && had;
  return enrolled && !bag.has('period') && bag.filters().length === 0
    ? failure('ambiguous', 'inskrivna i dag', 'i verksamheten under perioden')
    : undefined;
}
