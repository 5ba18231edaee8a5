import type { Case } from '../case/case.js';
import { RESULTS } from '../codes.js';
import type { Bag } from './bag.js';
import { type Failure, failure, isFailure } from './failure.js';
import { chooseFigure, type Figured } from './figure-choice.js';
import { isJoint, isKind, type Item } from './item.js';
import { possible } from './never-both.js';
import { doneWork, pastWork } from './past-work.js';
import type { Ground } from './population.js';
import { type Chosen, choosePopulation } from './population-choice.js';
import { type CasesQuery, EVENTS, type Filter, type Population, type Span } from './query.js';
import { unsaidWords } from './unsaid-words.js';
import { ever, onDay, soFar, type Spans, spansIn, yearEarlier } from './spans.js';

const DUE: readonly Population[] = ['follow-ups', 'reviews', 'trials-due'];
const SERIES = new Set(['year', 'reporting-year', 'quarter', 'month']);
/** Pieces that must have found their use by now; one left over could change the figure, so it holds the answer back. */
const LEFT_OVER = [
  'unknown',
  'ambiguous',
  'in',
  'out',
  'verb',
  'not',
  'without',
  'none',
  'year-word',
  'unknown-birth',
  'num',
  'time',
  'ages',
  'half-year',
  'year-and-half',
  'more-than',
  'older-than',
  'less-than',
  'younger-than',
  'at-least',
  'at-most',
  'accepts',
  'howoften',
  'age-unit',
  'born',
  'per',
  'sjukersattning',
  'consent-to',
  'unit-part',
  'case',
  'last',
  'next',
  'meeting',
  'places',
  'capacity',
  'full',
  'room',
  'when',
  'why',
  'ko',
  'after',
];

/** A question about the cases as a typed query, or why it is none. */
export function casesQuestion(
  bag: Bag,
  ground: Ground,
  cases: ReadonlyMap<string, Case>,
): CasesQuery | Failure {
  const done = doneWork(bag);
  if (done) return done;
  const left = leftOver(bag);
  if (left.length > 0) return failure('unknown-words', ...left);
  const chosen = choosePopulation(bag);
  if (isFailure(chosen)) return chosen;
  const due = DUE.includes(chosen.population);
  const spans = spansIn(bag, ground, cases, due);
  if (isFailure(spans)) return spans;
  const past = pastWork(chosen.population, spans.main, ground.today);
  if (past) return past;
  const unsaid = unsaidWords(bag, chosen);
  if (isFailure(unsaid ?? {})) return unsaid as Failure;
  const asked = chooseFigure(bag, chosen);
  if (isFailure(asked)) return asked;
  const figured = possible(asked, bag, ground.programme, cases);
  if (isFailure(figured)) return figured;
  return assemble(bag, chosen, figured, spans, ground, cases);
}

/** What has no place in a question about the cases. */
function leftOver(bag: Bag): string[] {
  const paid = bag.filters().some((filter) => filter.on === 'payer' || filter.on === 'income');
  const income =
    bag.filters().some((filter) => filter.on === 'payer' || filter.on === 'income') ||
    bag.values('measure').includes('benefits');
  return bag.items
    .filter((item) => {
      if (isDangling(item, bag)) return true;
      if (item.kind === 'after') return !bag.values('measure').includes('age');
      if (item.kind === 'at-end') return !(bag.has('period') && bag.hasPopulation('enrolled', 'waiting'));
      if (item.kind === 'than') return !bag.has('more', 'fewer', 'difference', 'compare');
      if (item.kind === 'any' && bag.items[bag.items.indexOf(item) - 1]?.kind === 'count') return true;
      if (isStray(item, bag) || isQuality(item, bag)) return true;
      if (item.kind === 'young') return !bag.filters().some((filter) => filter.on === 'age');
      if (item.kind === 'between') return !bag.has('difference');
      if (item.kind === 'paid') return !paid && !(bag.has('who') && bag.has('most', 'least'));
      if (item.kind === 'income') return !income;
      if (item.kind === 'before-enrolment') return !bag.values('measure').includes('benefits');
      return LEFT_OVER.includes(item.kind);
    })
    .map((item) => item.raw);
}

/** "stora avslut", "gamla kvinnor": what they are like, which nothing in the register says. */
function isQuality(item: Item, { items }: Bag): boolean {
  const next = items[items.indexOf(item) + 1];
  const noun = isKind(next, 'pop', 'person') || next?.filter !== undefined;
  return noun && (item.kind === 'quality' || (item.kind === 'measure' && /^gam(?:la|mal)$/u.test(item.word)));
}

/** "enheten" where nothing is grouped by it and no unit is named. */
function isStray(item: Item, bag: Bag): boolean {
  if (item.kind !== 'dim' || item.value !== 'unit') return false;
  const grouped = bag.all('filler').some((one) => one.value === 'grouped');
  const named = bag.items[bag.items.indexOf(item) + 1]?.filter?.on === 'unit';
  return !grouped && !named && !/vis$/u.test(item.word) && !bag.has('most', 'least', 'which', 'who');
}

/** "inskrivna från": something should stand after it, and what was typed there is not understood. */
function isDangling(item: Item, { items }: Bag): boolean {
  // "till och mej 2024": the end of a slipped "till och med".
  if (isKind(item, 'from', 'to') && isKind(items[items.indexOf(item) + 1], 'and')) return true;
  if (!isKind(item, 'from')) return false;
  const after = items.slice(items.indexOf(item) + 1).find((one) => !isJoint(one));
  return (
    after === undefined || !(isKind(after, 'period', 'filter', 'dim', 'measure', 'between') || after.filter)
  );
}

function assemble(
  bag: Bag,
  chosen: Chosen,
  figured: Figured,
  spans: Spans,
  ground: Ground,
  cases: ReadonlyMap<string, Case>,
): CasesQuery | Failure {
  const isDuring = chosen.population === 'enrolled' && isInActivity(bag);
  const population = isDuring && isUnderEnrolled(bag, 'enrolled') ? 'during' : chosen.population;
  const event = EVENTS.has(population);
  const { figure } = figured;
  const by = figured.group ?? (figure.type === 'most' || figure.type === 'least' ? figure.by : undefined);
  const series = by !== undefined && SERIES.has(by);
  if (
    bag.has('stayed') &&
    !['length'].some((on) => figured.filters.some((filter) => filter.on === on)) &&
    figured.figure.type === 'count'
  )
    return failure('ambiguous', 'inskrivna vid periodens slut', 'i verksamheten under perioden');
  if (bag.has('waited') && figure.type === 'count' && population !== 'waiting')
    return failure('ambiguous', 'i kö', 'nyinskrivna');
  if (isUnderEnrolled(bag, population) && !isDuring)
    return failure(
      'ambiguous',
      'inskrivna vid periodens slut',
      'i verksamheten under perioden',
      'nyinskrivna',
    );
  const span =
    spans.main ??
    (series
      ? ever(cases, ground.today)
      : event || population === 'during'
        ? soFar(ground)
        : onDay(ground.today));
  if (bag.has('in-all') && event && spans.main === undefined && !series)
    return failure('ambiguous', 'perioden', 'sedan starten');
  const results: Filter[] = figured.results ? [{ on: 'outcome', not: false, in: [...RESULTS] }] : [];
  const fates = figured.figure.type === 'share' ? [] : chosen.fates;
  const compare = comparison(bag, spans, span, population);
  if (isFailure(compare ?? {})) return compare as Failure;
  return {
    kind: 'cases',
    figure: figured.figure,
    population,
    filters: [...figured.filters, ...fates, ...results],
    ...(figured.group !== undefined && { group: figured.group }),
    span: lastDay(population, span),
    ...(compare && { compare: compare as NonNullable<CasesQuery['compare']> }),
  };
}

/** A state is the one at the end of the last day (DESIGN 6). */
function lastDay(population: Population, span: Span): Span {
  const state = !EVENTS.has(population) && population !== 'during' && !DUE.includes(population);
  return state ? { ...span, from: span.to, day: true } : span;
}

/** "i verksamheten under perioden" is during (DESIGN 9), however the words are divided. */
function isInActivity(bag: Bag): boolean {
  return bag.all('pop').every((item) => item.value !== 'enrolled' || item.word.startsWith('i verksamheten'));
}

/** "inskrivna under 2024": at its end, at some time in it, or enrolled in it? That is asked. */
function isUnderEnrolled(bag: Bag, population: Population): boolean {
  if (population !== 'enrolled') return false;
  const { items } = bag;
  return items.some((item, index) => {
    const after = items[index + 1];
    const typed = item.word;
    return (
      after?.period?.kind === 'span' &&
      (after.period.open === true || typed.endsWith('under') || /^u\p{L}{3,5}(?!\p{L})/iu.test(after.word))
    );
  });
}

function comparison(
  bag: Bag,
  spans: Spans,
  span: Span,
  population: Population,
): CasesQuery['compare'] | Failure {
  const wants = bag.has('more', 'fewer', 'difference');
  const other = spans.compared;
  if (!other) {
    if (bag.has('compare', 'than', 'more', 'fewer', 'difference')) return failure('no-measure', 'jämförelse');
    return undefined;
  }
  const running = lastDay(population, span.to < other.to ? other : sameDays(span, other));
  if (!wants) return { span: running, ask: 'beside' };
  const [difference] = bag.all('difference');
  if (difference) return { span: running, ask: DIFFERENCES[difference.value] ?? 'difference' };
  if (bag.has('more') && bag.has('fewer')) return { span: running, ask: 'which' };
  return { span: running, ask: bag.has('more') ? 'more' : 'fewer' };
}

const DIFFERENCES: Readonly<Record<string, 'more-by' | 'fewer-by'>> = { more: 'more-by', fewer: 'fewer-by' };

/** A running period is compared with the same days a year before (DESIGN 6). */
function sameDays(span: Span, other: Span): Span {
  const before = yearEarlier(span);
  if (span.day && !other.day) return other.from <= before.to && before.to <= other.to ? before : other;
  const within = other.from === before.from && before.to < other.to;
  return within ? before : other;
}
