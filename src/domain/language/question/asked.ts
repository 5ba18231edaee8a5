import { type Failure, failure } from '../../schema/failure.js';
import type { CasesQuery, Figure, Filter } from '../../schema/query.js';
import { all, type Desk, take, takes, words } from './desk.js';
import { RESULT } from './figured.js';

export type Asked = Pick<CasesQuery, 'figure' | 'filters'>;

/** The figure and the filters that a line asks for of the same population. */
export function askedOf(
  query: CasesQuery,
  desk: Desk,
  filters: readonly Filter[],
  narrow: boolean,
): Asked | Failure | undefined {
  const wholeOf = query.figure.type === 'share' ? [...query.filters, ...query.figure.part] : query.filters;
  const added = narrow ? narrowed(wholeOf, filters) : replaced(wholeOf, filters);
  if (added === undefined) return failure('conflict', ...words(all(desk, 'filter')));
  if (takes(desk, 'share', 'result-share')) {
    if (filters.length > 0)
      return {
        figure: { type: 'share', part: [...filters], result: false },
        filters: wholeOf.filter((one) => !filters.some(({ on }) => on === one.on)),
      };
    const last = query.filters.slice(-1);
    const over = last.length > 0 ? last : query.population === 'closed' ? [RESULT] : [];
    if (over.length === 0) return failure('ambiguous', words(all(desk, 'share'))[0] ?? '');
    return {
      figure: { type: 'share', part: [...over], result: over.some(({ on }) => on === 'outcome') },
      filters: query.filters.filter((one) => !over.includes(one)),
    };
  }
  const { figure: last } = query;
  if ((last.type === 'min' || last.type === 'max') && takes(desk, 'who', 'which'))
    return {
      figure: { type: last.type === 'min' ? 'who-min' : 'who-max', measure: last.measure },
      filters: added,
    };
  if (last.type.startsWith('who-') && takes(desk, 'who', 'which')) return { figure: last, filters: added };
  if (takes(desk, 'list', 'who', 'which', 'show') || isWhich(desk))
    return { figure: { type: 'list' }, filters: added };
  if (takes(desk, 'count')) return { figure: { type: 'count' }, filters: added };
  const statistic = (['median', 'mean', 'min', 'max'] as const).find((one) => takes(desk, one));
  if (statistic !== undefined) {
    if (!('measure' in query.figure) || !('unit' in query.figure)) return failure('no-measure');
    const figure: Figure = { ...query.figure, type: statistic };
    return { figure, filters: added };
  }
  take(desk, 'howlong');
  const { figure } = query;
  if (figure.type === 'share' && filters.length > 0) {
    const same = figure.part.every((one) => filters.some(({ on }) => on === one.on));
    if (same && !narrow) return { figure: { ...figure, part: [...filters] }, filters: query.filters };
    return { figure, filters: (narrow ? narrowed : replaced)(query.filters, filters) ?? query.filters };
  }
  return { figure, filters: figure.type === 'share' ? query.filters : added };
}

/** "vilka är det?", said with "vilka" as part of a longer phrase. */
function isWhich(desk: Desk): boolean {
  return desk.pieces.some(({ word }) => word.startsWith('vilka'));
}

/** What is said anew takes the place of what was said about the same thing. */
function replaced(before: readonly Filter[], now: readonly Filter[]): Filter[] {
  return [...before.filter((one) => !now.some(({ on }) => on === one.on)), ...now];
}

/** Of those: both hold. Two of one kind that cannot both be are no narrower question. */
function narrowed(before: readonly Filter[], now: readonly Filter[]): Filter[] | undefined {
  const kept = before.filter((one) => !now.some((other) => isNarrower(other, one)));
  const clash = now.some((one) =>
    kept.some((other) => other.on === one.on && one.on !== 'consent' && !one.not && !other.not),
  );
  return clash ? undefined : [...kept, ...now];
}

/** Are all that one filter lets through let through by another: arbete, of those in result? */
function isNarrower(one: Filter, other: Filter): boolean {
  if (one.on !== other.on || one.not || other.not || !('in' in one) || !('in' in other)) return false;
  const allowed: readonly string[] = other.in;
  return one.in.every((code) => allowed.includes(code));
}
