import loadHighs from 'highs';
import { atomsOf, type Atoms, BY, type By, type Event } from '../src/domain/answers/mask/atoms.js';
import { PARTS } from '../src/domain/answers/mask/slots.js';
import { type Timeline, timelineOf, type WholePeriod } from '../src/domain/answers/mask/timeline.js';
import { GENDERS } from '../src/domain/codes.js';
import { earliest, yearOf } from '../src/domain/day.js';
import { referredOn } from '../src/domain/case/case.js';
import type { Asked, CellName, Json } from './s7-told.js';

/** A sum of unknown numbers. */
export type Terms = Map<number, number>;

export interface Row {
  readonly terms: Terms;
  readonly lower: number;
  readonly upper: number;
}

/** One dimension of a register as its reader knows it: unknown numbers of 0 or more, and what is known of their sums. */
export interface System {
  readonly atoms: Atoms;
  readonly width: number;
  readonly rows: Row[];
  termsOf(cell: CellName, whole: WholePeriod): Terms;
  truthOf(cell: CellName, whole: WholePeriod): number;
  /** The unknown number of those in result, and of those enrolled. */
  readonly resultIn: (key: number, segment: number) => number;
  readonly newIn: (key: number, segment: number) => number;
  /** Of those in result that were enrolled in one segment and closed in another; only where the system is of genders. */
  readonly stayed: (key: number, came: number, left: number) => number;
  /** Of those in result who are of a gender too; only where it is not. */
  resultOf(gender: number, key: number, segment: number): number;
}

export function timelineFor({ cases, programme, today }: Asked): Timeline {
  let since = today;
  for (const it of cases.values()) since = earliest(since, referredOn(it) ?? today);
  return timelineOf(programme, since, today);
}

/** What everybody knows of any register: nobody is enrolled before the referral, nobody leaves who has not come. */
export function systemsOf(asked: Asked, timeline: Timeline): Readonly<Record<By, System>> {
  const all = atomsOf(asked.cases.values(), asked.programme, timeline);
  const systems = BY.map((by) => [by, systemOf(all[by], timeline)] as const);
  return Object.fromEntries(systems) as Record<By, System>;
}

const EVENTS: readonly Event[] = ['referred', 'new', 'result', 'other', 'dropout'];

function systemOf(atoms: Atoms, { segments }: Timeline): System {
  const keys = atoms.keys.length;
  const size = segments.length;
  const count = EVENTS.length * keys * size;
  const unknown = (event: Event, key: number, segment: number) =>
    (EVENTS.indexOf(event) * keys + key) * size + segment;
  // How many pass from one age band to the next at a new year: one more unknown a band and segment.
  const passing = (key: number, segment: number) => count + key * size + segment;
  const isAge = atoms.by === 'Age';
  const stock = (key: number, until: number): Terms => {
    const terms: Terms = new Map();
    for (let segment = 0; segment <= until; segment++) {
      terms.set(unknown('new', key, segment), 1);
      for (const event of ['result', 'other', 'dropout'] as const)
        terms.set(unknown(event, key, segment), -1);
      const before = segments[segment - 1];
      const now = segments[segment];
      if (!isAge || !before || !now || yearOf(before.from) === yearOf(now.from)) continue;
      terms.set(passing(key, segment), -1);
      terms.set(passing((key + keys - 1) % keys, segment), 1);
    }
    return terms;
  };
  const rows: Row[] = [];
  atoms.keys.forEach((_, key) => {
    for (let segment = 0; segment < size; segment++)
      rows.push({ terms: stock(key, segment), lower: 0, upper: Infinity });
  });
  const groups = isAge
    ? atoms.keys.slice(0, -1).map((_, key) => atoms.keys.slice(0, key + 1).map((__, one) => one))
    : atoms.keys.map((_, key) => [key]);
  for (const group of groups)
    for (let until = 0; until < size; until++) {
      const terms: Terms = new Map();
      let truth = 0;
      for (const key of group)
        for (let segment = 0; segment <= until; segment++) {
          terms.set(unknown('referred', key, segment), 1).set(unknown('new', key, segment), -1);
          truth += (atoms.counts.referred[key]?.[segment] ?? 0) - (atoms.counts.new[key]?.[segment] ?? 0);
        }
      if (truth >= 0) rows.push({ terms, lower: 0, upper: Infinity });
    }
  const termsOf = ({ count: what, key: name }: CellName, { first, last }: WholePeriod): Terms => {
    const key = atoms.keys.indexOf(name);
    if (what === 'atEnd') return stock(key, last);
    if (what === 'atStart') return stock(key, first - 1);
    const terms: Terms = what === 'during' ? stock(key, first - 1) : new Map<number, number>();
    for (const event of what === 'during' ? PARTS.new : PARTS[what])
      for (let segment = first; segment <= last; segment++) {
        const at = unknown(event, key, segment);
        terms.set(at, (terms.get(at) ?? 0) + 1);
      }
    return terms;
  };
  const truthOf = (cell: CellName, whole: WholePeriod) => {
    const key = atoms.keys.indexOf(cell.key);
    const flow = (events: readonly Event[]) =>
      events.reduce((sum, event) => {
        for (let segment = whole.first; segment <= whole.last; segment++)
          sum += atoms.counts[event][key]?.[segment] ?? 0;
        return sum;
      }, 0);
    if (cell.count === 'atEnd') return atoms.stock[key]?.[whole.last] ?? 0;
    const before = atoms.stock[key]?.[whole.first - 1] ?? 0;
    if (cell.count === 'atStart') return before;
    return cell.count === 'during' ? before + flow(PARTS.new) : flow(PARTS[cell.count]);
  };
  const resultOf = (gender: number, key: number, segment: number) =>
    count + ((1 + gender) * keys + key) * size + segment;
  const stayed = (key: number, came: number, left: number) => count + (key * size + came) * size + left;
  const width = count + (atoms.by === 'Gender' ? size : 1 + GENDERS.length) * keys * size;
  return {
    atoms,
    width,
    rows,
    termsOf,
    truthOf,
    resultOf,
    stayed,
    resultIn: unknown.bind(undefined, 'result'),
    newIn: unknown.bind(undefined, 'new'),
  };
}

/** Adds up the cells of a row: what is known of a total. */
export function totalTerms(system: System, count: CellName['count'], whole: WholePeriod): Terms {
  const sum: Terms = new Map();
  for (const key of system.atoms.keys)
    for (const [at, factor] of system.termsOf({ by: system.atoms.by, count, key }, whole))
      sum.set(at, (sum.get(at) ?? 0) + factor);
  return sum;
}

// The package's types are those of its CommonJS door; Node takes the other.
const highs = await (loadHighs as unknown as typeof loadHighs.default)();

/** How many whole numbers each sum may be, as far as it matters: it is looked for until it is known to be three. */
export function rangesOf(width: number, rows: readonly Row[], sums: readonly Terms[]): readonly number[] {
  const upper = new Array<number>(width).fill(200);
  return extentsOf(upper, rows, sums, (...range) => widthOf(range) >= 3).map(widthOf);
}

type Extent = readonly [least: number, most: number];

/**
 * The least and the most of each sum of unknown numbers, none below 0 or over its `upper`; it is not looked further for
 * what is wide enough. Every solution that is found on the way tells of all the others too.
 */
export function extentsOf(
  upper: readonly number[],
  rows: readonly Row[],
  sums: readonly Terms[],
  isEnough: (least: number, most: number) => boolean,
): readonly Extent[] {
  const width = upper.length;
  if (sums.length === 0) return [];
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { terms } of rows) {
    for (const [at, factor] of [...terms].sort(([a], [b]) => a - b)) {
      if (factor === 0) continue;
      indices.push(at);
      values.push(factor);
    }
    starts.push(indices.length);
  }
  const low = sums.map(() => Infinity);
  const high = sums.map(() => -Infinity);
  highs.withModel(
    {
      numCols: width,
      numRows: rows.length,
      colCost: new Array<number>(width).fill(0),
      colLower: new Array<number>(width).fill(0),
      colUpper: [...upper],
      rowLower: rows.map(({ lower }) => lower),
      rowUpper: rows.map(({ upper: most }) => (most === Infinity ? highs.infinity : most)),
      matrix: { format: 'csr', numRows: rows.length, numCols: width, starts, indices, values },
    },
    (model) => {
      model.options.set('output_flag', false);
      const look = (terms: Terms, sign: 1 | -1) => {
        const cost = new Array<number>(width).fill(0);
        for (const [at, factor] of terms) cost[at] = factor * sign;
        model.changeColsCost({ kind: 'range', from: 0, to: width - 1 }, cost);
        model.run();
        const solution = model.getSolution().colValue;
        sums.forEach((sum, index) => {
          let value = 0;
          for (const [at, factor] of sum) value += factor * (solution[at] ?? 0);
          low[index] = Math.min(low[index] ?? value, value);
          high[index] = Math.max(high[index] ?? value, value);
        });
      };
      sums.forEach((sum, index) => {
        for (const sign of [1, -1] as const)
          if (!isEnough(low[index] ?? Infinity, high[index] ?? -Infinity)) look(sum, sign);
      });
    },
  );
  return sums.map((_, index) => [low[index] ?? Infinity, high[index] ?? -Infinity]);
}

/** How many whole numbers lie between. */
function widthOf([low, high]: Extent): number {
  return low > high ? 0 : Math.floor(high + 1e-6) - Math.ceil(low - 1e-6) + 1;
}

export type { Json };
