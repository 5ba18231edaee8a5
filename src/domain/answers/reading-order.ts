import { type Case, referredOn, wasEnrolled } from '../case/case.js';
import type { Answer, CaseName } from './answer.js';
import { type AskContext, caseName } from './context.js';
import type { Day } from '../day.js';
import { type Ground, hasHappened, isDue, type Population } from '../schema/query.js';
import { HAPPENED_ON } from './happened.js';
import { dueDays } from './population.js';

/**
 * Cases in the order that a list of them is read in: what has happened the latest first, who is somewhere the longest first, what is
 * due the most overdue first. Ties by code. The value of an answer (DESIGN 14) is by code.
 */
function inReadingOrder(cases: readonly Case[], population: Population, ground: Ground): Case[] {
  const dayOf = new Map(cases.map((it) => [it, day(it, population, ground)]));
  const sign = hasHappened(population) ? -1 : 1;
  return [...cases].sort((a, b) => {
    const [first, second] = [dayOf.get(a) ?? '', dayOf.get(b) ?? ''];
    if (first !== second) return first < second ? -sign : sign;
    return a.code < b.code ? -1 : 1;
  });
}

/** The cases behind an answer by name, in that order. */
export function namesBehind(
  { cases, query }: Pick<Answer, 'cases' | 'query'>,
  context: AskContext,
): CaseName[] {
  const them = cases.flatMap((code) => context.cases.get(code) ?? []);
  const ordered =
    query.kind === 'cases'
      ? inReadingOrder(them, query.population, context)
      : inReadingOrder(them, 'closed', context);
  return ordered.map(({ code }) => caseName(code, context));
}

/** The same order in words. */
export function orderInWords(population: Population): string {
  if (isDue(population)) return 'Mest försenade först.';
  return hasHappened(population) ? 'Senaste först.' : 'Längst tid först.';
}

/** The day that puts a case in a population; undefined where it is in none of that kind. */
function day(it: Case, population: Population, ground: Ground): Day | undefined {
  if (hasHappened(population)) return HAPPENED_ON[population](it);
  if (isDue(population)) return wasEnrolled(it) ? [...dueDays(it, population, ground)].sort()[0] : undefined;
  if (population === 'waiting' || population === 'open') return referredOn(it);
  return wasEnrolled(it) ? it.enrolled : undefined;
}
