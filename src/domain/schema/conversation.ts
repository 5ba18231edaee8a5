import * as z from 'zod';
import type { Programme } from '../programme.js';
import { outcomesOf } from './outcomes.js';
import {
  type CasesQuery,
  countedIn,
  type Figure,
  type Filter,
  filterSchema,
  namesCases,
  ownFilters,
  type Query,
  querySchema,
  type Span,
  spanSchema,
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
  /** The part that was spoken of before the whole of it was asked for: "av hur många?". */
  part: z.array(filterSchema).optional(),
  /** What was asked about one after another, of one kind: women, then men. */
  row: z.array(filterSchema).optional(),
  /** The days that the same was asked of just before. */
  moved: spanSchema.optional(),
  /** The other questions that were answered in the same turn. */
  also: z.array(querySchema).optional(),
  /** The last that was the most or the least, with the groups that it named. */
  top: z.object({ query: querySchema, named: z.array(z.string()) }).optional(),
  /** The only case that the last answer named. */
  about: z.string().optional(),
});
export type Conversation = z.infer<typeof conversationSchema>;

/** What was answered. */
interface Told {
  readonly query: Query;
  readonly cases: readonly string[];
  readonly value: unknown;
}

/** The conversation after a question was answered; `follows`: it changed the one before it. */
export function spoken(
  { query, cases, value }: Told,
  before: Conversation | undefined,
  follows: boolean,
  programme: Programme,
): Conversation {
  const [only, ...more] = cases;
  const names = query.kind === 'case' || (query.kind === 'cases' && namesCases(query.figure));
  const about = names && only !== undefined && more.length === 0 ? { about: only } : {};
  const top = isExtreme(query)
    ? { top: { query, named: Array.isArray(value) ? value.map(String) : [] } }
    : follows && before?.top
      ? { top: before.top }
      : {};
  if (query.kind !== 'cases') return { query, ...top, ...about };
  const last = before?.query;
  const row = query.compare?.filters && rowOf(query, query.compare.filters);
  if (!follows || last?.kind !== 'cases')
    return { query, own: ons(query), turned: [], ...(row && { row }), ...top, ...about };
  const turned = turnedFrom(last, query);
  return {
    query,
    own: before?.own ?? ons(last),
    turned: turned.length > 0 ? turned : (before?.turned ?? []),
    ...partOf(last, query, programme),
    ...(before?.moved === undefined && movedFrom(last, query)),
    row: row ?? nextIn(before?.row ?? [], last, query, turned),
    ...top,
    ...about,
  };
}

function isExtreme(query: Query): boolean {
  return query.kind === 'cases' && ['most', 'least', 'who-min', 'who-max'].includes(query.figure.type);
}

/** The part of a share, or of those counted, where the last line asked for the whole of it. */
function partOf(
  last: CasesQuery,
  { figure, filters }: CasesQuery,
  programme: Programme,
): Pick<Conversation, 'part'> {
  const part = last.figure.type === 'share' ? last.figure.part : last.filters;
  const whole = last.figure.type === 'share' ? [...last.filters, ...countedIn(programme)] : [];
  const isWhole = figure.type === 'count' && ownFilters(filters, whole).length === 0;
  return isWhole && part.length > 0 ? { part } : {};
}

/** The days before, where nothing else was changed: "och 2023?". Of three in a row none, nor where the one are days of the other. */
function movedFrom(last: CasesQuery, query: CasesQuery): { readonly moved?: Span } {
  const isSame = JSON.stringify({ ...last, span: query.span }) === JSON.stringify(query);
  const isMoved = last.span.from !== query.span.from || last.span.to !== query.span.to;
  const holds = (one: Span, other: Span) => one.from <= other.from && other.to <= one.to;
  const isApart = !holds(last.span, query.span) && !holds(query.span, last.span);
  return isSame && isMoved && isApart ? { moved: last.span } : {};
}

/** Two groups that were set against each other. */
function rowOf({ filters }: CasesQuery, others: readonly Filter[]): Filter[] {
  return [...ownFilters(filters, others), ...ownFilters(others, filters)];
}

/** What has been asked about one after another, where the last line said another of its kind. */
function nextIn(row: readonly Filter[], last: CasesQuery, now: CasesQuery, turned: readonly On[]): Filter[] {
  if (turned.length === 0) return [...row];
  const [on, ...more] = turned;
  const [was, is] = [last, now].map((one) => saidOf(one).find((filter) => filter.on === on));
  if (!was || !is || more.length > 0) return [];
  const isOn = row.some((one) => JSON.stringify(one) === JSON.stringify(was));
  return [...(isOn ? row : [was]), is];
}

type On = Filter['on'];

/** Whom a question is about: of a share, both its part and the whole. */
export function saidOf({ figure, filters }: { figure: Figure; filters: readonly Filter[] }): Filter[] {
  return figure.type === 'share' ? [...filters, ...figure.part] : [...filters];
}

/** May a programme be asked it: does it name nothing that another has of its own? */
export function isOfProgramme(query: Query, programme: Programme): boolean {
  if (query.kind === 'case') return false;
  const codes = outcomesOf(programme).byCode;
  const known = {
    referrer: programme.referrers.map(({ code }) => code),
    outcome: [...codes.keys()],
    detail: programme.outcomes.flatMap(({ details }) => details),
    activity: programme.activities,
  };
  const isKnown = (filter: Filter): boolean => {
    switch (filter.on) {
      case 'referrer':
      case 'outcome':
      case 'detail':
        return filter.in.every((one) => known[filter.on].includes(one));
      case 'activity':
        return known.activity.includes(filter.kind);
      case 'consent':
        return [filter.to ?? [], filter.any ?? [], filter.every ?? []]
          .flat()
          .every((one) => programme.authorities.includes(one));
      default:
        return filter.on !== 'unit';
    }
  };
  if (query.kind === 'holding') return query.outcomes.every((one) => codes.has(one));
  return query.kind !== 'cases' || [...saidOf(query), ...(query.compare?.filters ?? [])].every(isKnown);
}

function ons(query: CasesQuery): On[] {
  return [...new Set(saidOf(query).map((filter) => filter.on))];
}

function turnedFrom(before: CasesQuery, now: CasesQuery): On[] {
  const [was, is] = [saidOf(before), saidOf(now)];
  return [...new Set([...ownFilters(is, was), ...ownFilters(was, is)].map((filter) => filter.on))];
}
