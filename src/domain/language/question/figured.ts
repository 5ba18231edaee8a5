import type { Programme } from '../../programme.js';
import { areResults, isDropout } from '../../schema/outcomes.js';
import {
  type CasesQuery,
  type Dimension,
  type Figure,
  type Filter,
  inResult,
  isEnd,
  type Population,
} from '../../schema/query.js';
import { all, type Desk, reads } from './desk.js';

/** Whose figure it is, and what became of them where the question says that too. */
export interface Chosen {
  readonly population: Population;
  readonly filters: readonly Filter[];
  readonly fates: readonly Filter[];
  /** Said in so many words, not understood from what is asked about. */
  readonly said: boolean;
}

/** A figure with the filters of those it is over. */
export interface Figured {
  readonly figure: Figure;
  readonly filters: readonly Filter[];
  readonly group: Dimension | undefined;
  /** Each group divided once more. */
  readonly across?: Dimension;
}

/** "andel till arbete" has the closures without dropouts below the line (DESIGN 9). */
export function isWithoutDropouts(part: readonly Filter[], programme: Programme): boolean {
  return part.every(
    (one) => one.on === 'outcome' && !one.not && !one.in.some((code) => isDropout(programme, code)),
  );
}

export function isResult(filter: Filter, programme: Programme): boolean {
  return filter.on === 'outcome' && !filter.not && areResults(programme, filter.in);
}

/** "andel i resultat?": of those that were spoken of, whatever became of them. */
export function shareInResult(query: CasesQuery, said: readonly Filter[], programme: Programme): CasesQuery {
  const figure: Figure = { type: 'share', part: [inResult(programme)], result: true };
  return { ...query, figure, filters: said.filter((one) => !isEnd(one)) };
}

/** "vilket år var bäst": a share in result can be better than another, and a number of people can not. */
export function isOfWorth(desk: Desk): boolean {
  return all(desk, 'max', 'min').some((piece) => reads(piece, 'bäst', 'bästa', 'sämst', 'sämsta'));
}
