import type { Selection } from '../answers/filters.js';
import { addDays, type Day } from '../day.js';
import type { Period } from '../periods/period.js';
import type { Programme } from '../programme.js';
import { type Outcome, outcomesOf, workOf } from '../schema/outcomes.js';
import { countedIn, type Filter, inResult, type Population, type Span } from '../schema/query.js';

const UP_TO_30: Filter = { on: 'age', not: false, max: 30 };

/**
 * What a period's status counts, each as a question could ask it (DESIGN 7). Closures are of enrolled cases; a declined one is in
 * `referred` only. Who is there at the start was so when the day before it ended.
 */
export function queriesOf({ from, to }: Period, programme: Programme) {
  const outcomes = (codes: Iterable<Outcome>): Filter => ({ on: 'outcome', not: false, in: [...codes] });
  const work = workOf(programme);
  const of = <P extends Population>(population: P, ...filters: readonly Filter[]): Selection<P> => ({
    population,
    filters,
    span: spanOf(from, to),
  });
  const before = addDays(from, -1);
  return {
    referred: of('referred'),
    atStart: { ...of('enrolled'), span: spanOf(before, before) },
    new: of('new'),
    during: of('during'),
    atEnd: of('enrolled'),
    upTo30: of('enrolled', UP_TO_30),
    closed: of('closed'),
    dropouts: of('closed', outcomes(outcomesOf(programme).dropouts)),
    /** What the result is a share of. */
    of: of('closed', ...countedIn(programme)),
    result: of('closed', inResult(programme)),
    work: of('closed', outcomes(work ? [work.code] : [])),
    waiting: of('waiting'),
  };
}

function spanOf(from: Day, to: Day): Span {
  return { from, to, day: false, named: true };
}

export type Queries = ReturnType<typeof queriesOf>;
export type Counted = keyof Queries;

/** Where the counts stand in the JSON (DESIGN 14). */
export function placesOf(programme: Programme): Readonly<Record<Counted, string>> {
  return {
    referred: 'referred.total',
    atStart: 'enrolled.atStart',
    new: 'enrolled.new',
    during: 'enrolled.during',
    atEnd: 'enrolled.atEnd',
    upTo30: 'enrolled.atEndAge.upTo30',
    closed: 'closed.total',
    dropouts: 'closed.dropouts',
    of: 'result.of',
    result: 'result.reached',
    work: `closed.byOutcome.${workOf(programme)?.code ?? ''}`,
    waiting: 'waiting',
  };
}
