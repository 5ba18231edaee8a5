import type { Case } from '../case/case.js';
import { holds, select, type Selection } from './filters.js';
import { groupsOf } from './groups.js';
import { mean, measure, median, UNIT_OF } from './measures.js';
import { type Asked, type Ground, isClosed } from './population.js';
import type { CasesQuery, Figure, Span } from './query.js';

/** A figure computed. `part` are the cases that make the figure, of the `whole`; `n` is how many it is over. */
export interface Computed {
  /** A number, or null over nobody; codes of groups for an extreme. */
  readonly value: number | readonly string[] | boolean | null;
  readonly part: readonly Case[];
  readonly whole: readonly Case[];
  readonly n: number;
  /** How many were left out because the value is not known for them. */
  readonly unknown: number;
  /** An extreme's own figure: how many the groups that tie have each, or the measure's least or most. */
  readonly top?: number;
}

/** Computes a query's figure over a span: its own, or the one it is compared with. */
export function compute(asked: Asked, query: CasesQuery, span: Span = query.span): Computed {
  const of: Selection = { population: query.population, filters: query.filters, span };
  return figureOf(select(asked, of), query.figure, of, asked);
}

/** A figure over cases already selected. */
export function figureOf(whole: readonly Case[], figure: Figure, of: Selection, ground: Ground): Computed {
  switch (figure.type) {
    case 'count':
    case 'list':
      return { value: whole.length, part: whole, whole, n: whole.length, unknown: 0 };
    case 'any':
      return { value: whole.length > 0, part: whole, whole, n: whole.length, unknown: 0 };
    case 'share':
      return share(whole, figure, of, ground);
    case 'most':
    case 'least':
      return extreme(whole, figure, of, ground);
    case 'who-min':
    case 'who-max':
      return whose(whole, figure, of, ground);
    default:
      return statistic(whole, figure, of, ground);
  }
}

function share(
  all: readonly Case[],
  figure: Extract<Figure, { type: 'share' }>,
  of: Selection,
  ground: Ground,
): Computed {
  const whole = figure.result ? all.filter((it) => !isClosed(it) || it.outcome !== 'dropout') : all;
  const part = whole.filter((it) => figure.part.every((filter) => holds(it, filter, of, ground)));
  const value = whole.length === 0 ? null : (part.length / whole.length) * 100;
  return { value, part, whole, n: whole.length, unknown: 0 };
}

function statistic(
  whole: readonly Case[],
  figure: Extract<Figure, { type: 'mean' | 'median' | 'min' | 'max' | 'sum' }>,
  of: Selection,
  ground: Ground,
): Computed {
  const part: Case[] = [];
  const values: number[] = [];
  for (const it of whole) {
    const value = measure(it, figure.measure, figure.unit, of, ground);
    if (value === undefined) continue;
    part.push(it);
    values.push(value);
  }
  return {
    value: reduce(values, figure.type),
    part,
    whole,
    n: part.length,
    unknown: whole.length - part.length,
  };
}

function reduce(values: readonly number[], how: 'mean' | 'median' | 'min' | 'max' | 'sum'): number | null {
  if (values.length === 0) return null;
  if (how === 'mean') return mean(values);
  if (how === 'median') return median(values);
  if (how === 'sum') return values.reduce((sum, value) => sum + value, 0);
  return values.reduce((best, value) => (how === 'min' ? Math.min(best, value) : Math.max(best, value)));
}

function whose(
  whole: readonly Case[],
  figure: Extract<Figure, { type: 'who-min' | 'who-max' }>,
  of: Selection,
  ground: Ground,
): Computed {
  const how = figure.type === 'who-min' ? 'min' : 'max';
  const unit = UNIT_OF[figure.measure];
  const best = statistic(whole, { type: how, measure: figure.measure, unit }, of, ground);
  const part = whole.filter(
    (it) => best.value !== null && measure(it, figure.measure, unit, of, ground) === best.value,
  );
  return { ...best, part, value: part.length, ...(typeof best.value === 'number' && { top: best.value }) };
}

function extreme(
  whole: readonly Case[],
  figure: Extract<Figure, { type: 'most' | 'least' }>,
  of: Selection,
  ground: Ground,
): Computed {
  const groups = groupsOf(whole, figure.by, of, ground).filter((group) => group.key !== 'other');
  const sizes = groups.map((group) => group.cases.length);
  const top = figure.type === 'most' ? Math.max(...sizes) : Math.min(...sizes);
  const ties = groups.filter((group) => group.cases.length === top);
  return {
    value: ties.map((group) => group.key),
    part: ties.flatMap((group) => group.cases),
    whole,
    n: whole.length,
    unknown: whole.length - sizes.reduce((sum, size) => sum + size, 0),
    ...(groups.length > 0 && { top }),
  };
}
