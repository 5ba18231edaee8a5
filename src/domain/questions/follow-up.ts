import type { Answer, NotUnderstood } from './answer.js';
import { answerParsed, parse, type Parsed } from './ask.js';
import type { Bag } from './bag.js';
import type { AskContext } from './context.js';
import { isFailure } from './failure.js';
import { filtersOf } from './filter-list.js';
import { isJoint, isKind, type Item } from './item.js';
import type { CasesQuery, Dimension, Filter, Query } from './query.js';
import { EVENTS } from './query.js';
import { spansIn } from './spans.js';

/** Pieces that change a question without being one. */
const CHANGES = ['filter', 'period', 'dim', 'case', 'per', 'today', 'year-before', 'pronoun'];

/**
 * A line as the next question in a conversation (DESIGN 9): "och männen?", "förra perioden då?", "per remittent" change
 * the last one; anything that stands by itself is a question of its own. Pure: what the last one was is passed in.
 */
export function followUp(
  previous: Query | undefined,
  text: string,
  context: AskContext,
): Answer | NotUnderstood {
  const parsed = parse(text, context);
  const changed = previous && parsed.bag && change(previous, parsed.bag, context);
  return answerParsed(changed ? { ...parsed, result: changed } : parsed, context);
}

/** The last query as a fragment changes it, or undefined if the line is no such fragment. */
function change(previous: Query, bag: Bag, context: AskContext): Query | undefined {
  const { items } = bag;
  if (items.length === 0 || !items.every(isFragment) || !items.some((item) => isKind(item, ...CHANGES)))
    return undefined;
  if (previous.kind === 'case') return otherCase(previous, bag);
  return previous.kind === 'cases' && !bag.has('case') ? changedCases(previous, bag, context) : undefined;
}

function isFragment(item: Item): boolean {
  return isJoint(item) || isKind(item, ...CHANGES);
}

function otherCase(previous: Extract<Query, { kind: 'case' }>, bag: Bag): Query | undefined {
  const [only, ...more] = bag.all('case');
  const [code, ...others] = only?.codes ?? [];
  if (more.length > 0 || others.length > 0 || bag.has('filter', 'period', 'dim')) return undefined;
  return code === undefined ? undefined : { ...previous, code };
}

function changedCases(previous: CasesQuery, bag: Bag, context: AskContext): CasesQuery | undefined {
  const filters = filtersOf(bag.items, bag);
  const ground = { programme: context.programme, today: context.today };
  const spans = spansIn(bag, ground, context.cases, false);
  const [dimension, ...more] = bag.values('dim') as Dimension[];
  if (isFailure(filters) || isFailure(spans) || more.length > 0 || spans.compared) return undefined;
  const { main } = spans;
  const state = !EVENTS.has(previous.population) && previous.population !== 'during';
  return {
    ...previous,
    ...withFilters(previous, filters),
    ...(main && { span: state ? { ...main, from: main.to, day: true } : main }),
    ...(dimension && { group: dimension }),
  };
}

/** What is said anew takes the place of what was said about the same thing. */
function withFilters(
  previous: CasesQuery,
  filters: readonly Filter[],
): Pick<CasesQuery, 'filters' | 'figure'> {
  const { figure } = previous;
  const isNew = (filter: Filter) => filters.some((one) => one.on === filter.on);
  if (figure.type === 'share' && filters.length > 0 && figure.part.every(isNew))
    return { filters: previous.filters, figure: { ...figure, part: [...filters] } };
  return { filters: [...previous.filters.filter((filter) => !isNew(filter)), ...filters], figure };
}

export type { Parsed };
