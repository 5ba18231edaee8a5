import type { Computed } from '../../answers/compute.js';
import type { AnswerRow } from '../../answers/answer.js';
import type { AskContext } from '../../answers/context.js';
import { addDays } from '../../day.js';
import { dayPlain, list, spanText } from '../../text/swedish.js';
import { type Phrases, phrasesOf, saidOf } from './phrases.js';
import { type CasesQuery, hasHappened, isDue } from '../../schema/query.js';

/** What a sentence is made of. */
export interface Told {
  readonly query: CasesQuery;
  readonly computed: Computed;
  readonly other: Computed | undefined;
  readonly hidden: boolean;
  /** Would the codes tie details to cases, for others to read? Then there are none. */
  readonly tied: boolean;
  /** Are there cases that may not be read here, and that are not in it? */
  readonly isOfReadable: boolean;
  /** The codes that may stand in it. */
  readonly shown: readonly string[];
  /** A case as it may be called here: "Rönnen (K26-014)", or its code. */
  readonly nameOf: (code: string) => string;
  readonly context: AskContext;
  /** The groups that the answer is told in. */
  readonly parts: readonly AnswerRow[];
}

/** Is what a question is about over, so that it is told in the past tense? */
export function isPast({ query, context }: Told): boolean {
  return hasHappened(query.population) || query.population === 'during' || query.span.to < context.today;
}

function phrases(told: Told, count: number): Phrases {
  const past = told.query.span.to < told.context.today;
  return phrasesOf(told.query, told.context.programme, { one: count === 1, past });
}

/** "**7** kvinnor under 30 år avslutades till arbete 1 juli 2021–30 juni 2022". */
export function peopleDo(told: Told, count: number, figure: string): string {
  const fate = told.query.filters.find((filter) => filter.on === 'fate' && !filter.not);
  if (fate) {
    const filters = told.query.filters.filter((filter) => filter !== fate);
    const became = saidOf(fate, told.context.programme, false);
    return `${peopleWho({ ...told, query: { ...told.query, filters } }, count, figure)} ${became}`;
  }
  const { noun, clauses, predicate } = phrases(told, count);
  const which = clauses.length === 0 ? '' : ` som ${list(clauses)}`;
  return `${figure} ${noun}${which} ${predicate}${when(told)}`;
}

/** "17 personer som avslutades i resultat 1 juli 2024–30 juni 2025": somebody that something else is said of. */
export function peopleWho(told: Told, count: number, figure: string): string {
  const { noun, clauses, predicate } = phrases(told, count);
  return `${figure} ${noun} som ${list([predicate, ...clauses])}${when(told)}`;
}

/** "dem som är inskrivna i dag, 25 november 2026,", "de kvinnor som avslutades 1 juli 2021–30 juni 2022": the whole of a share. */
export function thoseWho(told: Told): string {
  const { noun, clauses, predicate } = phrases(told, 2);
  const days = when(told);
  const whom = noun === 'personer' ? 'dem' : `de ${noun}`;
  return `${whom} som ${list([predicate, ...clauses])}${days}${days.includes(',') ? ',' : ''}`;
}

/** The days that an answer covers, with a space before. */
function when({ query, context }: Told): string {
  const { span, population, filters } = query;
  if (hasHappened(population) || population === 'during')
    return ` ${spanText(span.from, span.to)}${span.named ? '' : ' (perioden hittills)'}`;
  const isOverdue = filters.some((filter) => filter.on === 'overdue');
  if (isDue(population) && !isOverdue) {
    const isRunning = span.from <= context.today && context.today <= span.to;
    const days = span.named
      ? spanText(span.from, span.to)
      : `senast ${dayPlain(addDays(context.today, context.programme.dueDays))}`;
    return ` ${days}${isRunning || !span.named ? ', försenade medräknade' : ''}`;
  }
  if (span.to === context.today) return ` i dag, ${spanText(span.to, span.to)}`;
  return span.from === span.to || !span.named
    ? ` ${spanText(span.to, span.to)}`
    : ` vid slutet av ${spanText(span.from, span.to)}`;
}
