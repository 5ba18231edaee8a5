import { z } from 'zod';
import {
  type CasesQuery,
  type Figure,
  type Filter,
  filterSchema,
  namesCases,
  ownFilters,
  type Query,
  querySchema,
} from './query.js';

const on = z.enum(filterSchema.options.map(({ shape }) => shape.on.value));

const unanswered = z.strictObject({
  /** What it may have changed of the question before it: nothing, a part that was not read, or what that is about. */
  changed: z.enum(['nothing', 'part', 'subject']),
  /** What it asks without the words that were not read. */
  query: querySchema.optional(),
});
export type Unanswered = z.infer<typeof unanswered>;

/** What a conversation has come to, as it is kept between two lines. */
export const conversationSchema = z.object({
  /** The last question that was answered; none where the first was not. */
  query: querySchema.optional(),
  /** What was said after it and not answered. */
  unanswered: unanswered.optional(),
  /** Was it asked back whether the last line was of those who were spoken of? */
  asked: z.boolean().optional(),
  /** What the question that it began with limits itself by. What was added later may be meant to go. */
  own: z.array(on).optional(),
  /** What the last line that said whom it was about changed. */
  turned: z.array(on).optional(),
  /** The only case that the last answer named. */
  about: z.string().optional(),
});
export type Conversation = z.infer<typeof conversationSchema>;

/** The conversation after a question was answered; `follows`: it changed the one before it. */
export function spoken(
  query: Query,
  cases: readonly string[],
  before: Conversation | undefined,
  follows: boolean,
): Conversation {
  const [only, ...more] = cases;
  const names = query.kind === 'case' || (query.kind === 'cases' && namesCases(query.figure));
  const about = names && only !== undefined && more.length === 0 ? { about: only } : {};
  if (query.kind !== 'cases') return { query, ...about };
  const last = before?.query;
  if (!follows || last?.kind !== 'cases') return { query, own: ons(query), turned: [], ...about };
  const turned = turnedFrom(last, query);
  return {
    query,
    own: before?.own ?? ons(last),
    turned: turned.length > 0 ? turned : (before?.turned ?? []),
    ...about,
  };
}

type On = Filter['on'];

/** Whom a question is about: of a share, both its part and the whole. */
export function saidOf({ figure, filters }: { figure: Figure; filters: readonly Filter[] }): Filter[] {
  return figure.type === 'share' ? [...filters, ...figure.part] : [...filters];
}

function ons(query: CasesQuery): On[] {
  return [...new Set(saidOf(query).map((filter) => filter.on))];
}

function turnedFrom(before: CasesQuery, now: CasesQuery): On[] {
  const [was, is] = [saidOf(before), saidOf(now)];
  return [...new Set([...ownFilters(is, was), ...ownFilters(was, is)].map((filter) => filter.on))];
}
