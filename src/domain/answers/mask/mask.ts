import type { Case } from '../../case/case.js';
import { referredOn, waitingAt, wasEnrolled } from '../../case/case.js';
import { type Day, earliest } from '../../day.js';
import { keeper, type Positioned } from '../../kept.js';
import type { Programme } from '../../programme.js';
import type { Asked } from '../../schema/query.js';
import { type Atoms, atomsOf, BY, type By } from './atoms.js';
import { type Average, averageTold, type Told, type YearAverage, yearAverages } from './averages.js';
import { CROSSED, hasNoFew } from './crossed.js';
import { isFew } from './cells.js';
import { protect, type Protected } from './protect.js';
import { type Count, isInFull, type Slot, slotsOf } from './slots.js';
import { type Timeline, timelineOf, type WholePeriod } from './timeline.js';

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
const toldBefore = new WeakMap<Positioned['cases'], LastOf>();

/** The mask of a register on a day; worked out once, until the register changes. */
export function maskOf(register: Positioned, programme: Programme, today: Day): Mask {
  return masks(register, `${programme.id} ${today}`, () => {
    const before: LastOf = toldBefore.get(register.cases) ?? new Map<By, Last>();
    toldBefore.set(register.cases, before);
    return maskRegister({ ...register, programme, today }, before);
  });
}

export function maskRegister(asked: Asked, before: LastOf = new Map<By, Last>()): Mask {
  const { programme, today } = asked;
  const cases = [...asked.cases.values()];
  const since = cases.reduce((first, it) => earliest(first, referredOn(it) ?? today), today);
  const timeline = timelineOf(programme, since, today);
  const atoms = atomsOf(cases, programme, timeline);
  const averages = yearAverages(cases, programme, timeline, (by) => atoms[by].keys);
  const chosen = new Map<YearAverage, number>();
  const hidden = new Set<string>();
  for (const by of BY) {
    const slots = slotsOf(atoms[by], timeline);
    const { keys } = atoms[by];
    const bounded = averages.filter((one) => one.by === by);
    const found = protectOnce(atoms[by], slots, bounded, before);
    bounded.forEach((one, index) => chosen.set(one, found.chosen[index] ?? -1));
    for (const cell of found.hidden) {
      const slot = slots[Math.floor(cell / keys.length)];
      if (slot) hidden.add(cellName(by, slot.count, slot, keys[cell % keys.length] ?? ''));
    }
  }
  const isRowShown = (by: By, count: Count, { first, last }: WholePeriod) =>
    atoms[by].keys.every((key) => !hidden.has(cellName(by, count, { first, last }, key)));
  const crossed = new Set(
    CROSSED.flatMap((table) =>
      timeline.wholes
        .filter(({ kind }) => kind === 'reporting-year')
        .filter((year) => table.margins.every(([by, count]) => isRowShown(by, count, year)))
        .filter((year) => hasNoFew(table, asked, year))
        .map((year) => `${table.path} ${year.from}`),
    ),
  );
  const told = averages.map((one) => ({ ...one, option: one.options[chosen.get(one) ?? 0] }));
  return {
    timeline,
    keys: {
      Gender: atoms.Gender.keys,
      Age: atoms.Age.keys,
      Referrer: atoms.Referrer.keys,
      Payer: atoms.Payer.keys,
    },
    isHidden: (by, count, { first, last }, key) => {
      if (count === 'atStart')
        return hidden.has(cellName(by, 'atEnd', { first: first - 1, last: first - 1 }, key));
      if (isInFull(by, count)) return false;
      return hidden.has(cellName(by, count, { first: count === 'atEnd' ? last : first, last }, key));
    },
    isCrossedShown: (path, { kind, from }) => kind === 'reporting-year' && crossed.has(`${path} ${from}`),
    averageTold: (average, whole) => averageTold(told, average, whole),
    isWaitingHidden: isQueueHidden(cases, today),
  };
}

/** What was told last, and of what counts and averages. */
interface Last {
  readonly of: string;
  readonly found: Protected;
}
type LastOf = Map<By, Last>;

/** Most changes to a register move no count, and what to hide takes longest to work out: it stands while the counts do. */
function protectOnce(
  atoms: Atoms,
  slots: readonly Slot[],
  averages: readonly YearAverage[],
  before: LastOf,
): Protected {
  const options = averages.map((one) => one.options.map(({ limits }) => limits));
  const rows = [...Object.values(atoms.counts).flat(), ...atoms.stock, ...atoms.grown];
  const wholes = slots.map(({ count, kind = '', first, last }) => `${count} ${kind} ${first} ${last}`);
  const of = [...atoms.keys, ...rows.map(String), ...wholes, JSON.stringify(options)].join('\n');
  const last = before.get(atoms.by);
  if (last?.of === of) return last.found;
  const found = protect(atoms, slots, options);
  before.set(atoms.by, { of, found });
  return found;
}

const cellName = (by: By, count: string, { first, last }: { first: number; last: number }, key: string) =>
  `${by} ${count} ${first}–${last} ${key}`;

/**
 * Everybody who has been referred and not enrolled is in the queue or has declined, and how many they are together can
 * be worked out from what is shown in full. So a queue of nobody is hidden like one of 1–4, unless that sum is 0.
 */
function isQueueHidden(cases: readonly Case[], today: Day): boolean {
  const waiting = cases.filter((it) => waitingAt(it, today)).length;
  if (waiting > 0) return isFew(waiting);
  return cases.some((it) => {
    const referred = referredOn(it);
    return referred !== undefined && referred <= today && !(wasEnrolled(it) && it.enrolled <= today);
  });
}
