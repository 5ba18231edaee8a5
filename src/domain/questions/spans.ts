import type { Case } from '../case/case.js';
import { referredOn } from '../case/case.js';
import { addDays, addMonths, type Day, daysBetween, earliest } from '../day.js';
import { reportingYearSoFar, sameDaysLastYear } from '../periods/period.js';
import type { PeriodMatch } from '../periods/parse-period.js';
import type { Bag } from './bag.js';
import { type Failure, failure } from './failure.js';
import { type Item, isKind } from './item.js';
import type { Ground } from './population.js';
import type { Span } from './query.js';

/** The days a question names: its own, and those it is compared with. */
export interface Spans {
  readonly main: Span | undefined;
  readonly compared: Span | undefined;
}

/** Why a piece that is written as a date or a period is none. */
export function notADate({ period, raw }: Item): Failure {
  const why = period?.kind === 'impossible' ? period.why : undefined;
  return failure(why === 'no-start' || why === 'verb-or-season' ? why : 'impossible-date', raw);
}

const JOINS_COMPARED = ['compare', 'than'];

/** The periods of a question. Days to come are only for what is due; two periods need a comparison between them. */
export function spansIn(
  bag: Bag,
  ground: Ground,
  cases: ReadonlyMap<string, Case>,
  coming: boolean,
): Spans | Failure {
  const periods = bag.all('period');
  for (const item of periods) {
    if (item.period?.kind === 'impossible') return notADate(item);
    if (item.period?.future === true && !coming) return failure('future', item.raw);
    if (!coming && isNotYet(item, bag, ground.today)) return failure('future', item.raw);
  }
  const isCompared = (item: Item) => {
    const before = bag.items
      .slice(0, bag.items.indexOf(item))
      .findLast((one) => !isKind(one, 'filler', 'for', 'of'));
    return isKind(before, ...JOINS_COMPARED);
  };
  const [one, two, third] = periods;
  const paired = two !== undefined && third === undefined && bag.has('compare', 'difference');
  const compared =
    paired && !(one && isCompared(one) !== isCompared(two)) ? [two] : periods.filter(isCompared);
  const own = periods.filter((item) => !compared.includes(item));
  if (own.length > 1 || compared.length > 1) return failure('conflict', ...periods.map((item) => item.raw));
  const main = own[0]
    ? toCome(spanOf(own[0].period), own[0], bag, ground.today, coming)
    : bag.has('always')
      ? ever(cases, ground.today)
      : undefined;
  const other = compared[0] && likeWithLike(compared[0], main ?? soFar(ground), ground.today);
  return yearBefore(bag, ground, { main, compared: other });
}

const MONTH_OR_SEASON =
  /^(?:i |till |under )?(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|var|varen|host|hosten)$/u;
const PRESENT = /^(?:far|blir|bli|blir det|det blir|kommer|skrivs|remitteras|avslutas|slutar|borjar)$/u;

/**
 * "hur många får vi i december", "blir det i vår": a month or a season without a year whose latest one is over, asked for in
 * the present, is the next one. "blir det i år" is a sum that nobody knows yet.
 */
function isNotYet({ period, word }: Item, bag: Bag, today: Day): boolean {
  if (period === undefined || period.kind === 'impossible') return false;
  const present = bag.items.filter((item) => PRESENT.test(item.word));
  if (present.length === 0) return false;
  if (MONTH_OR_SEASON.test(word)) return period.period.to < today;
  return period.kind === 'span' && period.running && present.some((item) => /blir?/u.test(item.word));
}

const TO_DO =
  /(?:^| )(?:ska|skall|behover|maste|bor|foljas|foljs|folja|stammas|stams|forfaller|infaller|kommande|planerade|inplanerade|gar|att gora)(?: |$)/u;

/**
 * What is due "i december" is due in the next one where that is nearer or the question says so, and "den här veckan" is to its
 * end.
 */
function toCome(span: Span | undefined, item: Item, bag: Bag, today: Day, coming: boolean): Span | undefined {
  if (!span || !coming) return span;
  if (item.period?.kind === 'span' && item.period.running)
    return { ...span, to: endOf(span, `${item.word} ${item.period.label}`) };
  const past = /\d{4}|\d\/\d|forr|forr|fjol|senast|sist|hostas|varas|igar|sedan/iu.test(item.word);
  if (span.to >= today || past) return span;
  const next = { ...span, from: addMonths(span.from, 12), to: addMonths(span.to, 12) };
  const nearer = daysBetween(today, next.from) < daysBetween(span.to, today);
  return nearer || bag.items.some((one) => TO_DO.test(one.word)) ? next : span;
}

/** Where a week, a month or a year that is running ends. */
function endOf(span: Span, typed: string): Day {
  if (/veck|v\.? ?\d/iu.test(typed)) return addDays(span.from, 6);
  const months = /(?:^| )[aå]r(?: |$)|^\d{4} |period/iu.test(typed)
    ? 12
    : /h[oö]st|v[aå]r|halv/iu.test(typed)
      ? 6
      : /kvart|q\d/iu.test(typed)
        ? 3
        : 1;
  return addDays(addMonths(span.from, months), -1);
}

function spanOf(match: PeriodMatch | undefined): Span | undefined {
  if (match === undefined || match.kind === 'impossible') return undefined;
  return { ...match.period, day: match.kind === 'day', named: true };
}

/**
 * A running span compared with "förra året", "förra perioden" or the like is compared with the same days of it (DESIGN 6),
 * or with as many of its first days. A year that is written out stands as it is written.
 */
function likeWithLike({ period, word }: Item, main: Span, today: Day): Span | undefined {
  const span = spanOf(period);
  if (!span || span.day || main.to !== today || !/^(?:i |under )?(?:forra|fjol|foreg)/u.test(word))
    return span;
  const same = sameDaysLastYear(main);
  if (span.from <= same.from && same.to <= span.to) return { ...span, ...same };
  return { ...span, to: earliest(span.to, addDays(span.from, daysBetween(main.from, main.to))) };
}

function yearBefore(bag: Bag, ground: Ground, spans: Spans): Spans {
  const item = bag.first('year-before');
  if (!item) return spans;
  const base = spans.main ?? soFar(ground);
  const before: Span = { ...base, ...sameDaysLastYear(base), named: true };
  const compares =
    /^(jamfort|mot|an)/iu.test(item.word) || bag.has(...JOINS_COMPARED, 'more', 'fewer', 'difference');
  return compares ? { main: spans.main, compared: before } : { main: before, compared: undefined };
}

export function soFar({ programme, today }: Ground): Span {
  return { ...reportingYearSoFar(programme, today), day: false, named: false };
}

export function onDay(day: Day, named = false): Span {
  return { from: day, to: day, day: true, named };
}

/** From the first referral to today. */
export function ever(cases: ReadonlyMap<string, Case>, today: Day): Span {
  let from = today;
  for (const it of cases.values()) from = earliest(from, referredOn(it) ?? today);
  return { from, to: today, day: false, named: true };
}

/** What a span is compared with when nothing is said: a running one with the same days, others with the year before. */
export function yearEarlier(span: Span): Span {
  return { ...span, from: addMonths(span.from, -12), to: addMonths(span.to, -12), named: true };
}
