import type { Day } from '../../day.js';
import { keeper, once, type Positioned } from '../../kept.js';
import type { Programme } from '../../programme.js';
import type { Asked } from '../../schema/query.js';
import type { By } from './atoms.js';
import { type Average, averageTold, type Told, type YearAverage } from './averages.js';
import { countAll } from './counted.js';
import { CROSSED, type Crossed, hasNoFew } from './crossed.js';
import { type Last, lastOf, type Parts, partsFrom, partsOf, protectOnce } from './parts.js';
import { type Count, isInFull } from './slots.js';
import type { Timeline, WholePeriod } from './timeline.js';

/**
 * What of a register the steering group may be told on a day (DESIGN 7): the cells of all tables of all whole periods,
 * hidden together, so that whatever is asked in whatever order no hidden one can be worked out.
 */
export interface Mask {
  readonly timeline: Timeline;
  /** The codes of each dimension, also those that nobody has. */
  readonly keys: Readonly<Record<By, readonly string[]>>;
  /** Is the cell of a table by one code hidden? A state is that at the period's end. */
  isHidden(by: By, count: Count | 'atStart', whole: WholePeriod, key: string): boolean;
  /** Is a table by two codes shown? It is whole or not at all. */
  isCrossedShown(path: string, whole: WholePeriod): boolean;
  averageTold(average: Average, whole: WholePeriod): Told;
  /** How many wait is told of today only. */
  readonly isWaitingHidden: boolean;
}

const masks = keeper<Mask>();

/** The mask of a register on a day; worked out once, until the register changes. */
export function maskOf(register: Positioned, programme: Programme, today: Day): Mask {
  return masks(register, `${programme.id} ${today}`, () =>
    maskFrom({ ...register, programme, today }, partsOf(register, programme, today), lastOf(register)),
  );
}

/** The same of a register that is in no use. */
export function maskRegister(asked: Asked): Mask {
  const { cases, programme, today } = asked;
  return maskFrom(asked, partsFrom(countAll(cases.values(), programme, today)), new Map());
}

function maskFrom(asked: Asked, { timeline, averages, all, isWaitingHidden }: Parts, last: Last): Mask {
  const chosen = new Map<YearAverage, number>();
  const hidden = new Set<string>();
  for (const part of all) {
    const { by, slots, atoms } = part;
    const { length } = atoms.keys;
    const found = protectOnce(part, last);
    averages
      .filter((one) => one.by === by)
      .forEach((one, index) => chosen.set(one, found.chosen[index] ?? -1));
    for (const cell of found.hidden) {
      const slot = slots[Math.floor(cell / length)];
      if (slot) hidden.add(cellName(by, slot.count, slot, atoms.keys[cell % length] ?? ''));
    }
  }
  const keys = Object.fromEntries(all.map(({ by, atoms }) => [by, atoms.keys])) as Mask['keys'];
  const isHidden: Mask['isHidden'] = (by, count, { first, last: until }, key) => {
    if (count === 'atStart')
      return hidden.has(cellName(by, 'atEnd', { first: first - 1, last: first - 1 }, key));
    if (isInFull(by, count)) return false;
    return hidden.has(cellName(by, count, { first: count === 'atEnd' ? until : first, last: until }, key));
  };
  const isShown = (table: Crossed, year: WholePeriod) =>
    table.margins.every(([by, count]) => !keys[by].some((key) => isHidden(by, count, year, key))) &&
    hasNoFew(table, asked, year);
  const years = timeline.wholes.filter(({ kind }) => kind === 'reporting-year');
  const crossed = new Map(
    CROSSED.flatMap((table) =>
      years.map((year) => [`${table.path} ${year.from}`, once(() => isShown(table, year))] as const),
    ),
  );
  const told = averages.map((one) => ({ ...one, option: one.options[chosen.get(one) ?? 0] }));
  return {
    timeline,
    keys,
    isHidden,
    isCrossedShown: (path, { kind, from }) =>
      kind === 'reporting-year' && crossed.get(`${path} ${from}`)?.() === true,
    averageTold: (average, whole) => averageTold(told, average, whole),
    isWaitingHidden,
  };
}

const cellName = (by: By, count: string, { first, last }: { first: number; last: number }, key: string) =>
  `${by} ${count} ${first}–${last} ${key}`;
