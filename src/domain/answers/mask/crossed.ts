import type { Period } from '../../periods/period.js';
import type { Programme } from '../../programme.js';
import { type Asked, type Filter, inResult } from '../../schema/query.js';
import { selectEach } from '../filters.js';
import { type By as TableBy, tallier } from '../groups.js';
import type { InCourse } from '../population.js';
import type { By } from './atoms.js';
import { isFew } from './cells.js';
import type { Count } from './slots.js';

/** A table by two codes, and its margins that are not shown in full. */
export interface Crossed {
  readonly path: string;
  readonly margins: readonly (readonly [By, Count])[];
  readonly population: InCourse;
  readonly filters: (programme: Programme) => readonly Filter[];
  readonly by: TableBy;
}

/** The crossed tables that the steering group may be told of, for reporting years only. */
export const CROSSED: readonly Crossed[] = [
  {
    path: 'referred.byReferrerAndPayer',
    margins: [['Payer', 'referred']],
    population: 'referred',
    filters: () => [],
    by: ['referrer', 'payer'],
  },
  {
    path: 'enrolled.newByReferrerAndPayer',
    margins: [
      ['Referrer', 'new'],
      ['Payer', 'new'],
    ],
    population: 'new',
    filters: () => [],
    by: ['referrer', 'payer'],
  },
  {
    path: 'result.byAgeAndGender',
    margins: [['Age', 'result']],
    population: 'closed',
    filters: (programme) => [inResult(programme)],
    by: ['age', 'gender'],
  },
];

/** Is none of a crossed table's cells 1–4 in a period? It is shown whole then, if its margins are, and otherwise not at all. */
export function hasNoFew({ population, filters, by }: Crossed, asked: Asked, { from, to }: Period): boolean {
  const of = { population, filters: filters(asked.programme), span: { from, to, day: false, named: true } };
  const { among, places } = selectEach(asked, { of });
  const cells = tallier(among, asked)(places.of, by, of);
  return !cells.some(({ count }) => isFew(count));
}
