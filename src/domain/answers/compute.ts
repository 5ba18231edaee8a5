import type { Case } from '../case/case.js';
import { holdingAll, select, type Selection } from './filters.js';
import { groupsOf } from './groups.js';
import { measureRow } from '../schema/measures.js';
import { measure, reduce } from './measures.js';
import { type Day, daysBetween, mondayOf } from '../day.js';
import { isDropout } from '../schema/outcomes.js';
import { firstCaseOf } from './persons.js';
import { dayOfInterest, eventDay, isClosed } from './population.js';
import { overDays } from './over-days.js';
import {
  type Asked,
  type CALENDAR,
  type CasesQuery,
  type Figure,
  type Filter,
  type Ground,
  type Span,
  STRETCHES,
} from '../schema/query.js';

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
  /** Of several extremes: the last one's own figure. */
  readonly until?: number;
  /** The day of the first or the last, or the first day that had so many. */
  readonly on?: Day;
}

/** Computes a query's figure over a span: its own, or the one it is compared with. */
export function compute(
  asked: Asked,
  query: CasesQuery,
  { span, filters = query.filters }: { span: Span; filters?: readonly Filter[] | undefined } = query,
): Computed {
  const of: Selection = { population: query.population, filters, span };
  const whole = select(asked, of);
  if (query.figure.type === 'over-days') {
    const { value, on } = overDays(asked.cases.values(), of, query.figure.how, asked);
    return { value, part: [], whole, n: whole.length, unknown: 0, on };
  }
  if (query.figure.type === 'per-stretch') {
    const value = whole.length / stretchesIn(span, query.figure.each);
    return { value, part: whole, whole, n: whole.length, unknown: 0 };
  }
  if (query.figure.type === 'persons') {
    const persons = new Set(whole.map((it) => firstCaseOf(it, asked.cases)));
    return { value: persons.size, part: whole, whole, n: whole.length, unknown: 0 };
  }
  return figureOf(whole, query.figure, of, asked);
}

/** The calendar's weeks, months, quarters, halves or years that a span has days in. */
function stretchesIn({ from, to }: Span, by: (typeof CALENDAR)[number]): number {
  if (by === 'week') return daysBetween(mondayOf(from), mondayOf(to)) / 7 + 1;
  const [first, last] = [from, to].map((day) =>
    Math.floor((Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1) / STRETCHES[by]),
  );
  return Number(last) - Number(first) + 1;
}

/** A figure over cases already selected. */
export function figureOf(whole: readonly Case[], figure: Figure, of: Selection, ground: Ground): Computed {
  switch (figure.type) {
    case 'count':
    case 'parts':
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
    case 'first':
    case 'last':
      return edge(whole, figure.type, of, ground);
    case 'persons':
    case 'over-days':
    case 'per-stretch':
      throw new Error(`${figure.type} is of the whole register, not of a group`);
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
  const whole = figure.result
    ? all.filter((it) => !isClosed(it) || !isDropout(ground.programme, it.outcome))
    : all;
  const part = whole.filter(holdingAll(figure.part, of, ground));
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
    const value = measure(it, figure.measure, figure.unit, dayOfInterest(it, of.population, of.span, ground));
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

/** The first or the last that happened; those of the same day tie. */
function edge(whole: readonly Case[], which: 'first' | 'last', of: Selection, ground: Ground): Computed {
  const days = whole.map((it) => eventDay(it, of.population, of.span, ground)).sort();
  const on = which === 'first' ? days[0] : days.at(-1);
  const part = whole.filter((it) => eventDay(it, of.population, of.span, ground) === on);
  return { value: part.length, part, whole, n: whole.length, unknown: 0, ...(on !== undefined && { on }) };
}

function whose(
  whole: readonly Case[],
  figure: Extract<Figure, { type: 'who-min' | 'who-max' }>,
  of: Selection,
  ground: Ground,
): Computed {
  const how = figure.type === 'who-min' ? 'min' : 'max';
  const unit = measureRow(figure.measure).unit;
  const valueOf = (it: Case) =>
    measure(it, figure.measure, unit, dayOfInterest(it, of.population, of.span, ground));
  const first = statistic(whole, { type: how, measure: figure.measure, unit }, of, ground);
  if (figure.many !== undefined) return firstOf(first, figure.many, how, valueOf);
  const best = figure.second ? { ...first, value: secondOf(first, figure.type, valueOf) } : first;
  const part = whole.filter((it) => best.value !== null && valueOf(it) === best.value);
  return { ...best, part, value: part.length, ...(typeof best.value === 'number' && { top: best.value }) };
}

/** So many from the top, and those that tie with the last of them. */
function firstOf(
  { part, ...rest }: Computed,
  many: number,
  how: 'min' | 'max',
  valueOf: (it: Case) => number | undefined,
): Computed {
  const sign = how === 'min' ? 1 : -1;
  const ranked = part
    .map((it) => ({ it, value: valueOf(it) ?? 0 }))
    .sort((a, b) => sign * (a.value - b.value));
  const [top, until] = [ranked[0]?.value, ranked.at(Math.min(many, ranked.length) - 1)?.value];
  if (top === undefined || until === undefined) return { ...rest, part: [], value: 0 };
  const chosen = ranked.filter(({ value }) => sign * (value - until) <= 0).map(({ it }) => it);
  return { ...rest, part: chosen, value: chosen.length, top, until };
}

/** The second of all values: those that tie for the first share it. */
function secondOf(
  { part }: Computed,
  type: 'who-min' | 'who-max',
  valueOf: (it: Case) => number | undefined,
): number | null {
  const values = [...new Set(part.flatMap((it) => valueOf(it) ?? []))].sort((a, b) => a - b);
  return values.at(type === 'who-min' ? 1 : -2) ?? null;
}

function extreme(
  whole: readonly Case[],
  figure: Extract<Figure, { type: 'most' | 'least' }>,
  of: Selection,
  ground: Ground,
): Computed {
  const known = groupsOf(whole, figure.by, of, ground).filter((group) => group.key !== 'other');
  const sized = known.flatMap((group) => {
    if (!figure.of) return [{ ...group, size: group.cases.length }];
    const { value: size, whole: cases } = figureOf(group.cases, figure.of, of, ground);
    return typeof size === 'number' ? [{ ...group, cases, size }] : [];
  });
  const sizes = sized.map(({ size }) => size);
  const top = figure.type === 'most' ? Math.max(...sizes) : Math.min(...sizes);
  const ties = sized.filter(({ size }) => size === top);
  return {
    value: ties.map((group) => group.key),
    part: ties.flatMap((group) => group.cases),
    whole,
    n: whole.length,
    unknown: whole.length - known.reduce((sum, group) => sum + group.cases.length, 0),
    ...(sized.length > 0 && { top }),
  };
}
