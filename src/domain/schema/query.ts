import * as z from 'zod';
import type { Case } from '../case/case.js';
import { HOLD_MONTHS } from '../case/holding.js';
import { MEASURES } from './measures.js';
import { GENDERS, INCOMES, PAYERS } from '../codes.js';
import type { Day } from '../day.js';
import { dayData } from '../day-data.js';
import type { Programme } from '../programme.js';
import { outcomeCode, outcomesOf } from './outcomes.js';

const HAPPENED = ['referred', 'new', 'closed', 'declined', 'visits', 'started-training'] as const;
/** What is to be done of what DESIGN 5 has: one kind of it, or (`due`) any. */
export const DUE = ['follow-ups', 'reviews', 'trials-due', 'due'] as const;

/**
 * Whose figure it is. Events have their day in the period; states hold at its last day; `during` is atStart + new.
 */
export const POPULATIONS = [...HAPPENED, 'enrolled', 'during', 'waiting', 'open', ...DUE] as const;
export type Population = (typeof POPULATIONS)[number];

export type Happened = (typeof HAPPENED)[number];
export function hasHappened(population: Population): population is Happened {
  return (HAPPENED as readonly Population[]).includes(population);
}

export type Due = (typeof DUE)[number];
export function isDue(population: Population): population is Due {
  return (DUE as readonly Population[]).includes(population);
}

const not = z.boolean();
const unit = z.enum(['days', 'months', 'years']);

/** A length of time: `least` is so long or longer, else shorter; with `over` longer, else at most so long. */
const stretch = {
  least: z.boolean(),
  over: z.literal(true).optional(),
  count: z.number().int(),
  unit,
};

export const filterSchema = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('gender'), not, in: z.array(z.enum(GENDERS)).min(1) }),
  z.strictObject({
    on: z.literal('age'),
    not,
    min: z.number().int().optional(),
    max: z.number().int().optional(),
  }),
  z.strictObject({
    on: z.literal('birth-year'),
    not,
    min: z.number().int().optional(),
    max: z.number().int().optional(),
  }),
  z.strictObject({ on: z.literal('referrer'), not, in: z.array(z.string()).min(1) }),
  z.strictObject({ on: z.literal('unit'), not, in: z.array(z.string()).min(1) }),
  z.strictObject({ on: z.literal('income'), not, in: z.array(z.enum(INCOMES)).min(1) }),
  z.strictObject({ on: z.literal('payer'), not, in: z.array(z.enum(PAYERS)).min(1) }),
  z.strictObject({ on: z.literal('income-after'), not, in: z.array(z.enum(INCOMES)).min(1) }),
  z.strictObject({ on: z.literal('outcome'), not, in: z.array(outcomeCode).min(1) }),
  z.strictObject({ on: z.literal('detail'), not, in: z.array(z.string()).min(1) }),
  /** A valid consent: to one authority, to any or every one of some, or to whomever where none is given. */
  z.strictObject({
    on: z.literal('consent'),
    not,
    to: z.string().optional(),
    any: z.array(z.string()).min(2).optional(),
    every: z.array(z.string()).min(2).optional(),
  }),
  z.strictObject({ on: z.literal('trial'), not }),
  /** A trial whose last day has passed undecided. */
  z.strictObject({ on: z.literal('late-trial'), not }),
  /** How long the case has stood in its stage. */
  z.strictObject({ on: z.literal('length'), not, ...stretch }),
  /** Past its day; `late` says by how much. */
  z.strictObject({ on: z.literal('overdue'), not, late: z.strictObject(stretch).optional() }),
  z.strictObject({ on: z.literal('protected'), not }),
  z.strictObject({ on: z.literal('activity'), not, kind: z.string() }),
  /** What became of a referral, as known today. */
  z.strictObject({
    on: z.literal('fate'),
    not,
    became: z.enum(['enrolled', 'still-enrolled', 'closed', 'declined', 'waiting']),
  }),
]);
export type Filter = z.infer<typeof filterSchema>;

/** What a person is from the first day to the last: any other filter may hold on one day and not on the next. */
const LASTING: ReadonlySet<Filter['on']> = new Set([
  'gender',
  'birth-year',
  'referrer',
  'unit',
  'income',
  'payer',
]);

export function isLasting({ on }: Filter): boolean {
  return LASTING.has(on);
}

/** How a case ended: only the closed have it. */
export function isEnd({ on }: Filter): boolean {
  return on === 'outcome' || on === 'detail' || on === 'income-after';
}

/** Is it of consents to somebody in particular? */
export function isToSome(filter: Extract<Filter, { on: 'consent' }>): boolean {
  return (filter.to ?? filter.any ?? filter.every) !== undefined;
}

/** Those in trial, not those who are not. */
export function isInTrial({ on, not }: Filter): boolean {
  return on === 'trial' && !not;
}

/** "i resultat". */
export function inResult(programme: Programme): Filter {
  return { on: 'outcome', not: false, in: [...outcomesOf(programme).results] };
}

/** Those of whom a share in result is told: dropouts are not counted. */
export function countedIn(programme: Programme): readonly Filter[] {
  const { dropouts } = outcomesOf(programme);
  return dropouts.size === 0 ? [] : [{ on: 'outcome', not: true, in: [...dropouts] }];
}

/** Who sent them: the authority, or its unit. */
export function isSender({ on }: Filter): boolean {
  return on === 'referrer' || on === 'unit';
}

/** The filters that one list has and another has not: what tells two groups apart. */
export function ownFilters(of: readonly Filter[], others: readonly Filter[]): Filter[] {
  const known = new Set(others.map((filter) => JSON.stringify(filter)));
  return of.filter((filter) => !known.has(JSON.stringify(filter)));
}

/** What a question is read and computed against, beside the cases themselves. */
export interface Ground {
  readonly programme: Programme;
  readonly today: Day;
}

/** The same with the cases of a register, and its position where it is known: then what is worked out of them is kept. */
export interface Asked extends Ground {
  readonly cases: ReadonlyMap<string, Case>;
  readonly position?: number;
}

const DIMENSIONS = [
  'gender',
  'age',
  'referrer',
  'unit',
  'income',
  'payer',
  'outcome',
  'detail',
  'income-after',
  'year',
  'reporting-year',
  'half',
  'quarter',
  'month',
  'week',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The stretches of time that make groups of events, with their months; of a week there are none. */
export const STRETCHES = { year: 12, 'reporting-year': 12, half: 6, quarter: 3, month: 1, week: 0 } as const;
export type Stretch = keyof typeof STRETCHES;
/** What an average of events may be of each of. */
export const CALENDAR = ['year', 'half', 'quarter', 'month', 'week'] as const;

/** Is it time that makes the groups? */
export function isSeries(by: Dimension | undefined): by is Stretch {
  return by !== undefined && Object.hasOwn(STRETCHES, by);
}

/** The part of the population that these filters hold for; `result` leaves the dropouts out of the whole. */
const share = z.strictObject({
  type: z.literal('share'),
  part: z.array(filterSchema).min(1),
  result: z.boolean(),
});
const statistic = z.strictObject({
  type: z.enum(['mean', 'median', 'min', 'max', 'sum']),
  measure: z.enum(MEASURES),
  unit,
});

/** What is said of how many there are: "fler än 30", "färre än 20". */
const claim = z.strictObject({ is: z.enum(['more', 'fewer', 'exactly']), count: z.number() });
export type Claim = z.infer<typeof claim>;

const figure = z.discriminatedUnion('type', [
  /** How many; `claim` asks whether that is so. */
  z.strictObject({ type: z.literal('count'), claim: claim.optional() }),
  z.strictObject({ type: z.literal('list') }),
  /** Is there any? */
  z.strictObject({ type: z.literal('any') }),
  share,
  statistic,
  /** Which case has the least or the most of a measure. */
  z.strictObject({
    type: z.enum(['who-min', 'who-max']),
    measure: z.enum(MEASURES),
    /** The second of them. */
    second: z.literal(true).optional(),
    /** So many of them, and those that tie with the last. */
    many: z.number().optional(),
  }),
  z.strictObject({
    type: z.enum(['most', 'least']),
    by: z.enum(DIMENSIONS),
    /** The groups are set against each other by this, not by how many they are. */
    of: z.union([statistic, share]).optional(),
  }),
  /** The first or the last that happened: its day, or which case it was. */
  z.strictObject({ type: z.enum(['first', 'last']), ask: z.enum(['day', 'case']) }),
  /** Which part of the whole each group is. */
  z.strictObject({ type: z.literal('parts') }),
  /** How many persons, each counted once however many times they were enrolled. */
  z.strictObject({ type: z.literal('persons') }),
  /** How many there were at most, at least or on average on the days of the span. */
  z.strictObject({ type: z.literal('over-days'), how: z.enum(['max', 'min', 'mean']) }),
  /** How many there were in each stretch of the span on average, the first and the last counted whole. */
  z.strictObject({ type: z.literal('per-stretch'), each: z.enum(CALENDAR) }),
]);
export type Figure = z.infer<typeof figure>;

/** Is what was said of how many there are so? */
export function isSo({ is, count }: Claim, n: number): boolean {
  if (is === 'exactly') return n === count;
  return is === 'more' ? n > count : n < count;
}

/** Is the answer which cases it is? */
export function namesCases(figure: Figure): boolean {
  if (figure.type === 'first' || figure.type === 'last') return figure.ask === 'case';
  return figure.type === 'list' || figure.type === 'who-min' || figure.type === 'who-max';
}

export const spanSchema = z.strictObject({
  from: dayData,
  to: dayData,
  day: z.boolean(),
  named: z.boolean(),
});
/** The days asked about. `day`: one day. `named`: written in the question, not assumed. */
export type Span = z.infer<typeof spanSchema>;

const casesQuery = z.strictObject({
  kind: z.literal('cases'),
  figure,
  population: z.enum(POPULATIONS),
  filters: z.array(filterSchema),
  group: z.enum(DIMENSIONS).optional(),
  /** Each group divided once more: "per remittent och kön". */
  across: z.enum(DIMENSIONS).optional(),
  span: spanSchema,
  /**
   * The days to compare with, or (`filters`) the group to set against this one on the same days, and whether the difference itself is
   * asked for: its size, or how many more or fewer.
   */
  compare: z
    .strictObject({
      span: spanSchema,
      filters: z.array(filterSchema).optional(),
      ask: z.enum(['beside', 'difference', 'more-by', 'fewer-by', 'more', 'fewer', 'which']),
    })
    .optional(),
});
export type CasesQuery = z.infer<typeof casesQuery>;

/** A question without some of what it may leave out. */
export function without(
  query: CasesQuery,
  ...parts: readonly ('group' | 'across' | 'compare')[]
): CasesQuery {
  const kept = Object.entries(query).filter(([key]) => !(parts as readonly string[]).includes(key));
  return Object.fromEntries(kept) as CasesQuery;
}

const CASE_FACTS = [
  'follow-up',
  'last-follow-up',
  'review',
  'last-review',
  'enrolled',
  'referred',
  'closed',
  'declined',
  'trial-until',
  'visit',
  'time-waiting',
  'time-enrolled',
  'age',
  'referrer',
  'unit',
  'income',
  'outcome',
  'gender',
  'is-enrolled',
  'is-waiting',
  'is-closed',
  'is-in-trial',
  'has-consent',
  'consents',
] as const;
export type CaseFact = (typeof CASE_FACTS)[number];

export const querySchema = z.discriminatedUnion('kind', [
  casesQuery,
  z.strictObject({
    kind: z.literal('case'),
    code: z.string(),
    fact: z.enum(CASE_FACTS),
    unit: unit.optional(),
    to: z.string().optional(),
  }),
  /** Places: how many are free, how many there are, whether there is room for so many; as it was on a day. */
  z.strictObject({
    kind: z.literal('places'),
    ask: z.enum(['free', 'capacity', 'room', 'full', 'occupancy']),
    count: z.number(),
    on: dayData.optional(),
  }),
  z.strictObject({ kind: z.literal('meeting'), ask: z.enum(['next', 'on']), on: dayData.optional() }),
  /** Whether closures in result last, so many months after. */
  z.strictObject({
    kind: z.literal('holding'),
    outcomes: z.array(outcomeCode).min(1),
    months: z.literal(HOLD_MONTHS),
    share: z.boolean(),
    span: spanSchema,
  }),
  z.strictObject({ kind: z.literal('rule'), rule: z.string() }),
  /** All the figures of a period, as its card shows them, or beside another's. */
  z.strictObject({ kind: z.literal('status'), span: spanSchema, beside: spanSchema.optional() }),
]);
export type Query = z.infer<typeof querySchema>;
