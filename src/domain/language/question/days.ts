import { referredOn } from '../../case/case.js';
import { addMonths, type Day, earliest } from '../../day.js';
import type { PeriodReading } from '../../periods/parse-period.js';
import { reportingYearSoFar } from '../../periods/period.js';
import { type Failure, failure } from '../../schema/failure.js';
import {
  type Asked,
  hasHappened,
  type Ground,
  isDue,
  type Population,
  type Span,
} from '../../schema/query.js';

/** The reporting year so far. */
export function soFar({ programme, today }: Ground): Span {
  return { ...reportingYearSoFar(programme, today), day: false, named: false };
}

export function onDay(day: Day, named = false): Span {
  return { from: day, to: day, day: true, named };
}

/** From the first referral to today. */
export function ever({ cases, today }: Asked): Span {
  let from = today;
  for (const it of cases.values()) from = earliest(from, referredOn(it) ?? today);
  return { from, to: today, day: false, named: true };
}

export function isState(population: Population): boolean {
  return !hasHappened(population) && population !== 'during' && !isDue(population);
}

/** A state is the one at the end of the last day (DESIGN 6). */
export function lastDay(population: Population, span: Span): Span {
  return isState(population) ? { ...span, from: span.to, day: true } : span;
}

/** The same days a year before. */
export function yearEarlier(span: Span): Span {
  return { ...span, from: addMonths(span.from, -12), to: addMonths(span.to, -12), named: true };
}

/** Why words that are written as a date or a period are none. */
export function notADate(match: Extract<PeriodReading, { kind: 'impossible' }>): Failure {
  const { why } = match;
  if (why === 'vague') return failure('vague-days', match.text);
  return failure(why === 'no-start' || why === 'verb-or-season' ? why : 'impossible-date', match.text);
}
