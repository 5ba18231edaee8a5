import { ageIn, type Case } from '../case/case.js';
import { GENDER_PLURALS, GENDERS, INCOME_NAMES, PAYER_NAMES, payerOf, PAYERS } from '../codes.js';
import { addDays, addMonths, type Day, earliest, mondayOf, weekOf } from '../day.js';
import { reportingYearName, reportingYearStart } from '../periods/period.js';
import { bandLabels, bandOf, outcomeName, type Programme, referrerName } from '../programme.js';
import { monthName } from '../text/swedish.js';
import { type Among, type Column, columnIn } from './columns.js';
import type { Selection } from './filters.js';
import { dayOfInterest, isClosed } from './population.js';
import { type Dimension, type Ground, isSeries, type Span, STRETCHES } from '../schema/query.js';

export interface Group {
  /** Part 2's code, a unit's name, a band, a year or a month: what an extreme answers with. */
  readonly key: string;
  readonly label: string;
  readonly cases: readonly Case[];
}

/** Cases by a dimension: in the programme's order where there is one, else by size; time in order. Empty ones left out. */
export function groupsOf(cases: readonly Case[], by: Dimension, of: Selection, ground: Ground): Group[] {
  const found = new Map<string, Case[]>();
  for (const it of cases) {
    const on = dayOfInterest(it, of.population, of.span, ground);
    const key = KEYS[by](it, on, ground.programme) ?? OTHER;
    const list = found.get(key);
    if (list) list.push(it);
    else found.set(key, [it]);
  }
  const order = orderOf(by, ground.programme);
  const groups = [...found].map(([key, members]) => ({
    key,
    label: groupName(key, by, ground.programme),
    cases: members,
  }));
  return groups.sort((a, b) => {
    if (isSeries(by)) return a.key < b.key ? -1 : 1;
    if (order) return place(order, a.key) - place(order, b.key);
    return b.cases.length - a.cases.length || (a.key < b.key ? -1 : 1);
  });
}

function place(order: readonly string[], key: string): number {
  const index = order.indexOf(key);
  return index < 0 ? order.length : index;
}

function orderOf(by: Dimension, programme: Programme): readonly string[] | undefined {
  if (by === 'gender') return GENDERS;
  if (by === 'age') return bandLabels(programme);
  if (by === 'referrer') return programme.referrers.map((one) => one.code);
  if (by === 'outcome') return programme.outcomes.map((one) => one.code);
  return by === 'payer' ? PAYERS : undefined;
}

/** A span in years, quarters, months or weeks: what a state is told of at the end of each. */
export function stretchesOf(
  by: Dimension,
  span: Span,
  programme: Programme,
): { key: string; from: Day; to: Day }[] {
  const found = new Map<string, { key: string; from: Day; to: Day }>();
  for (let from = span.from; from <= span.to;) {
    const next = by === 'week' ? addDays(mondayOf(from), 7) : addMonths(`${from.slice(0, 7)}-01` as Day, 1);
    const to = earliest(addDays(next, -1), span.to);
    const key = timeKey(by, from, programme);
    found.set(key, { key, from: found.get(key)?.from ?? from, to });
    from = next;
  }
  return [...found.values()];
}

/** A group's name within a sentence: names of authorities and units keep their capital. */
export function labelWithin(label: string, by: Dimension): string {
  const isName = by === 'referrer' || by === 'payer' || by === 'unit';
  return isName ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** Where a question counts those whose key is not known. */
const OTHER = 'other';

type Key = (it: Case, on: Day, programme: Programme) => string | undefined;

/**
 * What a case is counted under in each dimension on a day: every table, group and cell of a mask has its keys from here.
 * Undefined where it is not known; an unknown age, and one in no band, is `other`, an unknown income's payer OTHER (DESIGN 2, 7).
 */
export const KEYS: Readonly<Record<Dimension, Key>> = {
  gender: (it) => it.gender,
  age: (it, on, programme) => bandOf(programme, ageIn(it, on)),
  referrer: (it) => it.referrer,
  unit: (it) => it.unit,
  income: (it) => it.income,
  payer: (it) => payerOf(it.income),
  outcome: (it) => (isClosed(it) ? it.outcome : undefined),
  detail: (it) => (isClosed(it) ? it.detail : undefined),
  'income-after': (it) => (isClosed(it) ? it.incomeAfter : undefined),
  year: (_, on, programme) => timeKey('year', on, programme),
  'reporting-year': (_, on, programme) => timeKey('reporting-year', on, programme),
  half: (_, on, programme) => timeKey('half', on, programme),
  quarter: (_, on, programme) => timeKey('quarter', on, programme),
  month: (_, on, programme) => timeKey('month', on, programme),
  week: (_, on, programme) => timeKey('week', on, programme),
};

/** How many have these keys. */
export interface Cell {
  readonly keys: readonly string[];
  readonly count: number;
}

/** Where a table counts those whose key is not known: a unit or a detail that nobody gave. */
export const UNKNOWN = 'unknown';

/** A case's keys in a table of a selection by one dimension or two. */
export function keysBy(
  by: readonly Dimension[],
  { population, span }: Selection,
  ground: Ground,
): (it: Case) => readonly string[] {
  return (it) => {
    const on = dayOfInterest(it, population, span, ground);
    return by.map((one) => KEYS[one](it, on, ground.programme) ?? UNKNOWN);
  };
}

/** What a table is by: one dimension, or one down and one across. */
export type By = readonly [Dimension, Dimension?];

/** The keys of a dimension in the order that they were met, from 1, and each case's number. */
interface Keyed extends Column {
  readonly keys: string[];
  readonly numberOf: Map<string, number>;
}

const keyed = (numbers: Int32Array): Keyed => ({ keys: [''], numberOf: new Map(), numbers });

function numberOf(key: string, { keys, numberOf: known }: Keyed): number {
  let number = known.get(key);
  if (number === undefined) known.set(key, (number = keys.push(key) - 1));
  return number;
}

/**
 * Counts selections of the same cases in tables by one dimension or two; only cells that somebody is in, in the order that they
 * were met. What is the same of a case on every day is looked up once, until the case changes.
 */
export function tallier({ cases, places: rows, columns }: Among, ground: Ground) {
  const lasting = new Map<Dimension, Keyed>();
  const columnOf = (one: Dimension, places: readonly number[], { population, span }: Selection): Keyed => {
    const dated = isDated(one);
    const all = dated ? keyed(new Int32Array(0)) : columnIn(columns, `key ${one}`, keyed);
    const known = dated ? undefined : lasting.get(one);
    const column = known ?? { ...all, numbers: new Int32Array(cases.length) };
    if (!dated) lasting.set(one, column);
    const { numbers } = column;
    // By index: an iterator here makes an object a case, and most of a status' time was spent on throwing them away.
    for (let index = 0; index < places.length; index++) {
      const at = places[index] ?? 0;
      const it = cases[at];
      if (numbers[at] !== 0 || !it) continue;
      const row = rows[at] ?? 0;
      // One that has changed since it was chosen is another in the register's own column.
      const isKept = !dated && columns.cases[row] === it;
      let number = isKept ? (all.numbers[row] ?? 0) : 0;
      if (number === 0) {
        const on = dated ? dayOfInterest(it, population, span, ground) : span.to;
        number = numberOf(KEYS[one](it, on, ground.programme) ?? UNKNOWN, column);
        if (isKept) all.numbers[row] = number;
      }
      numbers[at] = number;
    }
    return column;
  };
  return (places: readonly number[], [down, across]: By, of: Selection): readonly Cell[] => {
    const downs = columnOf(down, places, of);
    const others = across && columnOf(across, places, of);
    const width = others?.keys.length ?? 1;
    const counts = new Int32Array(downs.keys.length * width);
    const met: number[] = [];
    for (let index = 0; index < places.length; index++) {
      const at = places[index] ?? 0;
      const cell = (downs.numbers[at] ?? 0) * width + (others?.numbers[at] ?? 0);
      const before = counts[cell] ?? 0;
      if (before === 0) met.push(cell);
      counts[cell] = before + 1;
    }
    return met.map((cell) => {
      const key = downs.keys[Math.floor(cell / width)] ?? '';
      const keys = others ? [key, others.keys[cell % width] ?? ''] : [key];
      return { keys, count: counts[cell] ?? 0 };
    });
  };
}

/** Is somebody's key another on another day? */
function isDated(by: Dimension): boolean {
  return by === 'age' || isSeries(by);
}

function timeKey(by: Dimension, on: Day, programme: Programme): string {
  if (by === 'year') return on.slice(0, 4);
  if (by === 'reporting-year') return reportingYearName(programme, reportingYearStart(programme, on));
  if (by === 'week') {
    const { year, week } = weekOf(on);
    return `${year}-V${String(week).padStart(2, '0')}`;
  }
  const month = Number(on.slice(5, 7));
  if (by === 'half') return `${on.slice(0, 4)}-H${Math.ceil(month / STRETCHES.half)}`;
  return by === 'quarter' ? `${on.slice(0, 4)}-Q${Math.ceil(month / STRETCHES.quarter)}` : on.slice(0, 7);
}

/** What users read for a group's key. */
export function groupName(key: string, by: Dimension, programme: Programme): string {
  if (key === OTHER) return 'Okänt eller annat';
  switch (by) {
    case 'gender':
      return GENDER_PLURALS[key as keyof typeof GENDER_PLURALS];
    case 'referrer':
      return referrerName(programme, key);
    case 'income':
    case 'income-after':
      return INCOME_NAMES[key as keyof typeof INCOME_NAMES];
    case 'payer':
      return PAYER_NAMES[key as keyof typeof PAYER_NAMES];
    case 'outcome':
      return outcomeName(programme, key);
    case 'age':
      return `${key.replace('-', '–')} år`;
    case 'month':
      return `${monthName(Number(key.slice(5)))} ${key.slice(0, 4)}`;
    case 'week':
      return `vecka ${Number(key.slice(6))} ${key.slice(0, 4)}`;
    case 'half':
      return `${key.endsWith('1') ? 'första' : 'andra'} halvåret ${key.slice(0, 4)}`;
    case 'quarter':
      return `kvartal ${key.slice(6)} ${key.slice(0, 4)}`;
    default:
      return key;
  }
}
