import type { Day } from '../../day.js';
import { keeper, type Positioned } from '../../kept.js';
import type { Programme } from '../../programme.js';
import { type Atoms, BY, type By } from './atoms.js';
import type { YearAverage } from './averages.js';
import { isFew } from './cells.js';
import { averagesIn, type Counted, countedOf } from './counted.js';
import { type Numbers, protect, type Protected } from './protect.js';
import { slotsOf } from './slots.js';
import type { Timeline } from './timeline.js';

/** One dimension of a mask: all that what is hidden there is worked out from. */
export interface Part extends Numbers {
  readonly by: By;
  /** The same as a text: where it is what it was, so is what is hidden. */
  readonly of: string;
}

/** What a mask is made of before it is known what is hidden. */
export interface Parts {
  readonly timeline: Timeline;
  readonly averages: readonly YearAverage[];
  readonly all: readonly Part[];
  readonly isWaitingHidden: boolean;
}

/** What was worked out last of each dimension, and of what. */
export type Last = Map<By, { readonly of: string; readonly found: Protected }>;

const kept = keeper<Parts>();
const lasts = new WeakMap<Positioned['cases'], Last>();

export function partsOf(register: Positioned, programme: Programme, today: Day): Parts {
  return kept(register, `${programme.id} ${today}`, () => partsFrom(countedOf(register, programme, today)));
}

export function partsFrom(counted: Counted): Parts {
  const { timeline, atoms } = counted;
  const averages = averagesIn(counted);
  const all = BY.map((by) => partOf(copyOf(atoms[by]), timeline, averages));
  return { timeline, averages, all, isWaitingHidden: isQueueHidden(counted) };
}

export function lastOf({ cases }: Positioned): Last {
  const last = lasts.get(cases) ?? (new Map() as Last);
  lasts.set(cases, last);
  return last;
}

/** Most changes to a register move no count, and what to hide takes longest to work out: it stands while the counts do. */
export function protectOnce(part: Part, last: Last): Protected {
  const { by, of } = part;
  const known = last.get(by);
  if (known?.of === of) return known.found;
  const found = protect(part);
  last.set(by, { of, found });
  return found;
}

/**
 * What must be worked out before a register's mask can be told: the dimensions whose counts are others than the last time. It
 * takes a second or two and needs nothing but these numbers, so that it can be done anywhere.
 */
export function toWorkOut(register: Positioned, programme: Programme, today: Day): readonly Part[] {
  const last = lastOf(register);
  return partsOf(register, programme, today).all.filter(({ by, of }) => last.get(by)?.of !== of);
}

/** Takes in what has been worked out of a part elsewhere. False where the register's counts are others by now. */
export function takeIn(
  register: Positioned,
  programme: Programme,
  today: Day,
  of: string,
  found: Protected,
): boolean {
  const part = partsOf(register, programme, today).all.find((one) => one.of === of);
  if (part) lastOf(register).set(part.by, { of, found });
  return part !== undefined;
}

function partOf(atoms: Atoms, timeline: Timeline, all: readonly YearAverage[]): Part {
  const { by } = atoms;
  const slots = slotsOf(atoms, timeline);
  const ours = all.filter((one) => one.by === by);
  const averages = ours.map(({ options }) => options.map(({ limits }) => limits));
  const rows = [...Object.values(atoms.counts).flat(), ...atoms.stock, ...atoms.grown];
  const wholes = slots.map(({ count, kind = '', first, last }) => `${count} ${kind} ${first} ${last}`);
  const of = [...atoms.keys, ...rows.map(String), ...wholes, JSON.stringify(averages)].join('\n');
  return { by, of, atoms, slots, averages };
}

/** As they are now: the register's own are counted on. */
function copyOf({ by, keys, counts, stock, grown }: Atoms): Atoms {
  const copied = (rows: readonly Int32Array[]) => rows.map((row) => row.slice());
  const { referred, new: enrolled, result, other, dropout } = counts;
  return {
    by,
    keys,
    counts: {
      referred: copied(referred),
      new: copied(enrolled),
      result: copied(result),
      other: copied(other),
      dropout: copied(dropout),
    },
    stock: copied(stock),
    grown: grown.map((row) => row?.slice()),
  };
}

/**
 * Everybody who has been referred and not enrolled is in the queue or has declined, and how many they are together can
 * be worked out from what is shown in full. So a queue of nobody is hidden like one of 1–4, unless that sum is 0.
 */
function isQueueHidden({ waiting, atoms }: Counted): boolean {
  if (waiting > 0) return isFew(waiting);
  const { referred, new: enrolled } = atoms.Gender.counts;
  return total(referred) > total(enrolled);
}

function total(rows: readonly Int32Array[]): number {
  return rows.flatMap((row) => [...row]).reduce((sum, count) => sum + count, 0);
}
