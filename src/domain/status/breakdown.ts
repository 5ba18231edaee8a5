import { type Gender, GENDERS, type Income, type Payer, payerOf, PAYERS } from '../codes.js';
import type { Case } from '../case/case.js';
import { bandOf, type Programme } from '../programme.js';
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
  /** Referrer → unit; a referral without a unit is `unknown`. */
  readonly byUnit: Table;
}

/** The year a case's age is counted in: its own (at referral, at closure), or one for all. */
export type YearOf<C extends Case> = ((it: C) => number) | number;

interface Slice {
  /** Counts at gender, payer and band: one cell a case, and every table is a margin of these. */
  readonly cells: Int32Array;
  readonly units: Map<string, number>;
}

const PAYER_INDEX = new Map<Income | undefined, number>();

function payerIndex(income: Income | undefined): number {
  let index = PAYER_INDEX.get(income);
  if (index === undefined) PAYER_INDEX.set(income, (index = PAYERS.indexOf(payerOf(income))));
  return index;
}

/** Ages beyond this are in no programme's bands. */
const OLDEST = 130;

interface Bands {
  readonly labels: readonly string[];
  readonly index: Int8Array;
}

const bandsOf = new WeakMap<Programme, Bands>();

function bandTable(programme: Programme): Bands {
  const known = bandsOf.get(programme);
  if (known) return known;
  const labels = [...programme.bands.map((band) => `${band.from}-${band.to}`), 'other'];
  const index = Int8Array.from({ length: OLDEST }, (_, age) => labels.indexOf(bandOf(programme, age)));
  const table = { labels, index };
  bandsOf.set(programme, table);
  return table;
}

/** Counts cases by everything at once, in one pass. Age is the year less the birth year (DESIGN 7). */
export function breakdownOf<C extends Case>(
  cases: readonly C[],
  programme: Programme,
  year: YearOf<C>,
): Breakdown {
  const bands = bandTable(programme);
  const others = bands.labels.length - 1;
  const width = bands.labels.length;
  const size = GENDERS.length * PAYERS.length * width;
  const slices = new Map<string, Slice>();
  for (const it of cases) {
    let slice = slices.get(it.referrer);
    if (!slice) slices.set(it.referrer, (slice = { cells: new Int32Array(size), units: new Map() }));
    const at = typeof year === 'number' ? year : year(it);
    const band = it.birthYear === undefined ? others : (bands.index[at - it.birthYear] ?? others);
    const gender = it.gender === 'K' ? 0 : it.gender === 'M' ? 1 : 2;
    const cell = (gender * PAYERS.length + payerIndex(it.income)) * width + band;
    slice.cells[cell] = (slice.cells[cell] ?? 0) + 1;
    const unit = it.unit ?? UNKNOWN;
    slice.units.set(unit, (slice.units.get(unit) ?? 0) + 1);
  }
  return marginsOf(slices, bands.labels, cases.length);
}

function marginsOf(slices: ReadonlyMap<string, Slice>, labels: readonly string[], total: number): Breakdown {
  const byGender = new Map<Gender, number>();
  const byAge = new Map<string, number>();
  const byReferrer = new Map<string, number>();
  const byPayer = new Map<Payer, number>();
  const byReferrerAndPayer = new Map<string, Map<Payer, number>>();
  const byAgeAndGender = new Map<string, Map<Gender, number>>();
  const byUnit = new Map<string, Tally>();
  for (const referrer of [...slices.keys()].sort()) {
    const slice = slices.get(referrer);
    if (!slice) continue;
    const payers = new Map<Payer, number>();
    slice.cells.forEach((count, cell) => {
      if (count === 0) return;
      const band = labels[cell % labels.length] ?? 'other';
      const rest = Math.floor(cell / labels.length);
      const payer = PAYERS[rest % PAYERS.length] ?? 'OTHER';
      const gender = GENDERS[Math.floor(rest / PAYERS.length)] ?? 'X';
      for (const [tally, code] of [
        [byGender, gender],
        [byAge, band],
        [byReferrer, referrer],
        [byPayer, payer],
        [payers, payer],
        [rowOf(byAgeAndGender, band), gender],
      ] as readonly (readonly [Map<string, number>, string])[])
        tally.set(code, (tally.get(code) ?? 0) + count);
    });
    byReferrerAndPayer.set(referrer, payers);
    byUnit.set(referrer, slice.units);
  }
  return { total, byGender, byAge, byReferrer, byPayer, byReferrerAndPayer, byAgeAndGender, byUnit };
}

function rowOf<K extends string>(table: Map<string, Map<K, number>>, row: string): Map<K, number> {
  let tally = table.get(row);
  if (!tally) table.set(row, (tally = new Map<K, number>()));
  return tally;
}
