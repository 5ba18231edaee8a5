import { addDays } from '../../day.js';
import { type Failure, failure } from '../../schema/failure.js';
import { saidOf } from '../../schema/conversation.js';
import { type CasesQuery, type Filter, hasHappened, type Span } from '../../schema/query.js';
import { all, type Desk, has, take } from './desk.js';
import type { Line } from './changes.js';

/**
 * Of what was asked about one after another, of one kind: all of them ("och tillsammans?"), none of them ("och övriga?"), what lies
 * between them ("och däremellan?").
 */
export function rowChanged(query: CasesQuery, { desk, before }: Line): CasesQuery | Failure {
  // "sammanlagt?" after one and another is both; else it takes away what was said.
  const adds = all(desk, 'in-all').some(({ word }) => word.startsWith('samman'));
  const isSum = adds && (before.row ?? []).length > 1;
  const isTogether = adds || has(desk, 'together');
  if (isTogether && before.moved && !isSum) return overBoth(query, before.moved, desk);
  // "skillnaden?", "sammanlagt?": of which of them?
  if (isTogether && before.query.compare && !before.query.compare.filters) return failure('points-back');
  if (!isSum && !has(desk, 'other', 'together', 'amid')) return query;
  const said = saidOf(query);
  const turned = said.filter(({ on }) => before.turned?.includes(on));
  const [row = []] = [before.row, turned, said].filter((one) => one !== undefined && one.length > 0);
  const on = row[0]?.on;
  const now = row.some((one) => one.on !== on)
    ? undefined
    : besides(row, has(desk, 'other'), has(desk, 'amid'));
  if (!now) return failure('points-back');
  take(desk, 'other', 'together', 'amid', 'in-all');
  const inPlace = (filters: readonly Filter[]) => filters.map((filter) => (filter.on === on ? now : filter));
  const { figure } = query;
  return {
    ...query,
    figure: figure.type === 'share' ? { ...figure, part: inPlace(figure.part) } : figure,
    filters: inPlace(query.filters),
  };
}

/** "sammanlagt?" of what happened on days that follow each other; of others it cannot be told in one question. */
function overBoth(query: CasesQuery, other: Span, desk: Desk): CasesQuery | Failure {
  const [first, last] = [other, query.span].sort((a, b) => (a.from < b.from ? -1 : 1));
  const follows = first && last && addDays(first.to, 1) === last.from;
  if (!follows || !hasHappened(query.population)) return failure('points-back');
  take(desk, 'together', 'in-all');
  return { ...query, span: { ...last, from: first.from, day: false } };
}

function besides(row: readonly Filter[], isOther: boolean, isBetween: boolean): Filter | undefined {
  const [one] = row;
  if (one && row.length === 1 && isOther) return { ...one, not: !one.not };
  if (!one || row.length < 2 || row.some(({ not }) => not)) return undefined;
  if (isBetween) return between(row);
  const codes = row.flatMap((filter) => ('in' in filter ? (filter.in as readonly string[]) : []));
  return 'in' in one ? ({ ...one, not: isOther, in: [...new Set(codes)] } as Filter) : undefined;
}

/** Older than the youngest of them, younger than the oldest. */
function between(row: readonly Filter[]): Filter | undefined {
  const ages = row.flatMap((filter) => (filter.on === 'age' ? [filter] : []));
  const [young, old] = [...ages].sort((a, b) => (a.max ?? Infinity) - (b.max ?? Infinity));
  const [min, max] = [(young?.max ?? Infinity) + 1, (old?.min ?? 0) - 1];
  return ages.length === 2 && min <= max ? { on: 'age', not: false, min, max } : undefined;
}
