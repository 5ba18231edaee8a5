import { type Case, referredOn, wasEnrolled } from '../case/case.js';
import type { Answer, CaseName } from './answer.js';
import { type AskContext, caseName } from './context.js';
import type { Day } from '../day.js';
import { EVENTS, type Ground, isDue, type Population } from '../schema/query.js';
import { firstTraining } from './happened.js';
import { dueDays, isClosed } from './population.js';

/**
 * Cases in the order that a list of them is read in: what has happened the latest first, who is somewhere the longest first, what is
 * due the most overdue first. Ties by code. The value of an answer (DESIGN 14) is by code.
 */
function inReadingOrder(cases: readonly Case[], population: Population, ground: Ground): Case[] {
  const dayOf = new Map(cases.map((it) => [it, day(it, population, ground)]));
  const sign = EVENTS.has(population) ? -1 : 1;
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
  return EVENTS.has(population) ? 'Senaste först.' : 'Längst tid först.';
}

/** The day that puts a case in a population; undefined where it is in none of that kind. */
function day(it: Case, population: Population, ground: Ground): Day | undefined {
  const enrolled = wasEnrolled(it) ? it.enrolled : undefined;
  if (isDue(population)) return wasEnrolled(it) ? [...dueDays(it, population, ground)].sort()[0] : undefined;
  switch (population) {
    case 'new':
    case 'enrolled':
    case 'during':
      return enrolled;
    case 'started-training':
      return wasEnrolled(it) ? firstTraining(it) : undefined;
    case 'closed':
      return isClosed(it) ? it.closed : undefined;
    case 'declined':
      return it.stage === 'declined' ? it.declined : undefined;
    case 'visits':
      return it.visit?.on;
    case 'referred':
    case 'waiting':
    case 'open':
      return referredOn(it);
  }
}
