import * as z from 'zod';
import { DECLINED, INCOMES } from '../codes.js';

/** The code of an outcome: what journals, files and questions carry. Its form only: a programme says which there are. */
export const outcomeCode = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
export type Outcome = z.infer<typeof outcomeCode>;

const text = z.string().min(1);

/** What one outcome of a programme is (DESIGN 2 and 4): all that a new one needs. */
const outcomeSchema = z.strictObject({
  code: outcomeCode,
  name: text,
  /** The name as refusals shorten it, and as reports write it out. */
  short: text.optional(),
  full: text.optional(),
  /**
   * How it counts: in the result; a dropout, which is left out of what the result is a share of; or other, a closure beside
   * the result.
   */
  class: z.enum(['result', 'other', 'dropout']),
  details: z.array(text).default([]),
  /** It says too little without a detail. */
  needsDetail: z.boolean().default(false),
  /** A closure to it asks for the planned next step: one is not where one was to come (DESIGN 3). */
  nextStep: z.boolean().default(true),
  /** What one lives on after it; after any other it is taken to be as it was. */
  incomeAfter: z.enum(INCOMES).optional(),
  /** Its details are the kinds of work that a status counts. */
  work: z.boolean().default(false),
  /** On a row of closures, before the day: "avslutad till arbete". */
  row: text.optional(),
  /** How people write it beside its name, as in `language/sv/words`: "startat eget, startade eget". */
  words: z.array(text).default([]),
});
export type OutcomeRow = z.infer<typeof outcomeSchema>;

/** What means another thing where an outcome's code stands: no closure, all in result, a group of those without one. */
const TAKEN: ReadonlySet<string> = new Set([DECLINED, 'result', 'other']);

/**
 * A programme's outcomes; `usual` is what those that programmes share are, unless the programme says otherwise. Each code
 * once, one in result at least, and one at most whose details are kinds of work.
 */
export function outcomesSchema(usual: Readonly<Record<string, object | undefined>>) {
  const isCoded = (row: unknown): row is { readonly code: string } =>
    typeof row === 'object' && row !== null && 'code' in row && typeof row.code === 'string';
  const row = z.preprocess(
    (data) => (isCoded(data) ? { ...usual[data.code], ...data } : data),
    outcomeSchema,
  );
  const count = (rows: readonly OutcomeRow[], is: (row: OutcomeRow) => boolean) => rows.filter(is).length;
  return z
    .array(row)
    .refine(
      (rows) => new Set(rows.map(({ code }) => code)).size === rows.length,
      'Two outcomes have one code',
    )
    .refine(
      (rows) => !rows.some(({ code }) => TAKEN.has(code)),
      'An outcome has a code that means another thing',
    )
    .refine((rows) => count(rows, (one) => one.class === 'result') > 0, 'No outcome is in the result')
    .refine((rows) => count(rows, (one) => one.work) <= 1, 'Two outcomes have kinds of work');
}

interface Of {
  readonly outcomes: readonly OutcomeRow[];
}

/** A programme's outcomes as the domain asks for them: by code, and those of a class in the programme's order. */
interface Outcomes {
  readonly byCode: ReadonlyMap<Outcome, OutcomeRow>;
  readonly results: ReadonlySet<Outcome>;
  readonly dropouts: ReadonlySet<Outcome>;
}
const kept = new WeakMap<Of['outcomes'], Outcomes>();

export function outcomesOf({ outcomes }: Of): Outcomes {
  const known = kept.get(outcomes);
  if (known) return known;
  const of = (wanted: OutcomeRow['class']) =>
    new Set(outcomes.flatMap((one) => (one.class === wanted ? [one.code] : [])));
  const made = {
    byCode: new Map(outcomes.map((one) => [one.code, one])),
    results: of('result'),
    dropouts: of('dropout'),
  };
  kept.set(outcomes, made);
  return made;
}

/** How closures to an outcome count. One that the programme has no more is a closure beside the result. */
export function classOf(programme: Of, outcome: Outcome): OutcomeRow['class'] {
  return outcomesOf(programme).byCode.get(outcome)?.class ?? 'other';
}

/** Is it in the result? */
export function isInResult(programme: Of, outcome: Outcome): boolean {
  return outcomesOf(programme).results.has(outcome);
}

/** Is it left out of what the result is a share of? */
export function isDropout(programme: Of, outcome: Outcome): boolean {
  return outcomesOf(programme).dropouts.has(outcome);
}

/** Exactly the outcomes that are in the result: what "i resultat" asks for. */
export function areResults(programme: Of, outcomes: readonly Outcome[]): boolean {
  const { results } = outcomesOf(programme);
  return outcomes.length === results.size && outcomes.every((one) => results.has(one));
}

/** Where one was to come: in the result, and no step is planned after it; all in the result where the programme says that of none. */
export function arrivals({ outcomes }: Of): readonly OutcomeRow[] {
  const results = outcomes.filter((one) => one.class === 'result');
  const last = results.filter((one) => !one.nextStep);
  return last.length > 0 ? last : results;
}

/** The outcome whose details are the kinds of work. */
export function workOf({ outcomes }: Of): OutcomeRow | undefined {
  return outcomes.find(({ work }) => work);
}
