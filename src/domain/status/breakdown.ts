import { type Gender, GENDERS, type Income, type Payer, payerOf, PAYERS } from '../codes.js';
import type { Case } from '../case/case.js';
import { bandLabels, bandOf, type Programme } from '../programme.js';
import type { Table, Tally } from './tally.js';

/** Key for what is not known: a unit or a detail nobody gave. */
export const UNKNOWN = 'unknown';

/** How many, and by what. Every breakdown sums to the total. */
export interface Breakdown {
  readonly total: number;
  readonly byGender: Tally<Gender>;
  readonly byAge: Tally;
  readonly byReferrer: Tally;
  readonly byPayer: Tally<Payer>;
  readonly byReferrerAndPayer: Table<Payer>;
  readonly byAgeAndGender: Table<Gender>;
}

/** A population being counted: its cases, and one cell a combination of referrer, gender, payer and age band. */
export interface Counter<C extends Case = Case> {
  readonly cases: C[];
  readonly cells: number[];
}

/** Where cases are counted: what is the same for a case in every population is worked out once. */
export interface Grid {
  /** The case's first cell: referrer, gender and payer. Its age band is added to it. */
  placeOf(it: Case): number;
  /** Counts a case of that place. Age is the year less the birth year (DESIGN 7). */
  put<C extends Case>(counter: Counter<C>, it: C, place: number, year: number): void;
  breakdownOf(counter: Counter): Breakdown;
}

export function counter<C extends Case>(): Counter<C> {
  return { cases: [], cells: [] };
}

/** Ages from here on are in no programme's bands. */
const OLDEST = 130;

/** A new grid. Every table is a margin of its cells, so that a case costs one count in each of its populations. */
export function gridFor(programme: Programme): Grid {
  const bands = [...bandLabels(programme), 'other'];
  const others = bands.length - 1;
  const bandAt = Array.from({ length: OLDEST }, (_, age) => bands.indexOf(bandOf(programme, age)));
  const referrers = new Map<string, number>();
  const payers = new Map<Income | undefined, number>();

  const payerIndex = (income: Income | undefined) => {
    let index = payers.get(income);
    if (index === undefined) payers.set(income, (index = PAYERS.indexOf(payerOf(income))));
    return index;
  };
  return {
    placeOf: (it) => {
      let referrer = referrers.get(it.referrer);
      if (referrer === undefined) referrers.set(it.referrer, (referrer = referrers.size));
      const gender = it.gender === 'K' ? 0 : it.gender === 'M' ? 1 : 2;
      return ((referrer * GENDERS.length + gender) * PAYERS.length + payerIndex(it.income)) * bands.length;
    },
    put: (into, it, place, year) => {
      const band = it.birthYear === undefined ? others : (bandAt[year - it.birthYear] ?? others);
      const cell = place + band;
      into.cells[cell] = (into.cells[cell] ?? 0) + 1;
      into.cases.push(it);
    },
    breakdownOf: ({ cases, cells }) => marginsOf(cells, [...referrers.keys()], bands, cases.length),
  };
}

function marginsOf(
  cells: readonly number[],
  referrers: readonly string[],
  bands: readonly string[],
  total: number,
): Breakdown {
  const byGender = new Map<Gender, number>();
  const byAge = new Map<string, number>();
  const byReferrer = new Map<string, number>();
  const byPayer = new Map<Payer, number>();
  const byReferrerAndPayer = new Map<string, Map<Payer, number>>();
  const byAgeAndGender = new Map<string, Map<Gender, number>>();
  // forEach passes over the cells that nobody is in.
  cells.forEach((count, cell) => {
    const band = bands[cell % bands.length] ?? 'other';
    const place = Math.floor(cell / bands.length);
    const payer = PAYERS[place % PAYERS.length] ?? 'OTHER';
    const row = Math.floor(place / PAYERS.length);
    const gender = GENDERS[row % GENDERS.length] ?? 'X';
    const referrer = referrers[Math.floor(row / GENDERS.length)] ?? '';
    add(byGender, gender, count);
    add(byAge, band, count);
    add(byReferrer, referrer, count);
    add(byPayer, payer, count);
    add(rowOf(byReferrerAndPayer, referrer), payer, count);
    add(rowOf(byAgeAndGender, band), gender, count);
  });
  return { total, byGender, byAge, byReferrer, byPayer, byReferrerAndPayer, byAgeAndGender };
}

function add<K extends string>(tally: Map<K, number>, code: K, count: number): void {
  tally.set(code, (tally.get(code) ?? 0) + count);
}

function rowOf<K extends string>(table: Map<string, Map<K, number>>, row: string): Map<K, number> {
  let tally = table.get(row);
  if (!tally) table.set(row, (tally = new Map<K, number>()));
  return tally;
}
