import {
  type Case,
  endOf,
  type EverEnrolled,
  isOpen,
  isOverBefore,
  referredOn,
  wasEnrolled,
} from '../case/case.js';
import type { Day } from '../day.js';
import type { Positioned } from '../kept.js';
import { alongKeeper } from '../kept-along.js';
import { openCases } from '../open-cases.js';
import type { Happened, Span } from '../schema/query.js';

/** When a case's first arbetsträning began. */
export function firstTraining({ activities }: EverEnrolled): Day | undefined {
  let first: Day | undefined;
  for (const { kind, from } of activities)
    if (kind === 'arbetsträning' && (first === undefined || from < first)) first = from;
  return first;
}

/** The day that it happened to a case, if it has (DESIGN 7). */
export const HAPPENED_ON: Readonly<Record<Happened, (it: Case) => Day | undefined>> = {
  referred: referredOn,
  new: (it) => (wasEnrolled(it) ? it.enrolled : undefined),
  closed: (it) => (it.stage === 'closed' ? it.closed : undefined),
  declined: (it) => (it.stage === 'declined' ? it.declined : undefined),
  visits: (it) => (it.visit?.done === true ? it.visit.on : undefined),
  'started-training': (it) => (wasEnrolled(it) ? firstTraining(it) : undefined),
};

/** What cases are kept by the day of: what happens to them, and that they are over. */
const DAY_OF = {
  ...HAPPENED_ON,
  ended: (it: Case) => (isOpen(it) ? undefined : endOf(it)),
};
type Dated = keyof typeof DAY_OF;

/** A case to which something happened on a day, with its place in the register. */
interface Row {
  readonly on: Day;
  readonly place: number;
  readonly it: Case;
}
interface Index {
  /** Each case's place in the register's order; of one that is gone it stands empty. */
  readonly places: Map<string, number>;
  next: number;
  /** By day, of what has been asked about. */
  readonly rows: Map<Dated, Row[]>;
}

const kept = alongKeeper<Index>((cases) => {
  const places = new Map([...cases.keys()].map((code, place) => [code, place]));
  return { places, next: places.size, rows: new Map() };
}, takeIn);

function takeIn(index: Index, before: Case | undefined, now: Case | undefined): boolean {
  const code = (now ?? before)?.code ?? '';
  const place = index.places.get(code) ?? index.next++;
  for (const [what, rows] of index.rows) {
    if (before && DAY_OF[what](before) !== undefined)
      rows.splice(
        rows.findIndex((row) => row.place === place),
        1,
      );
    const on = now && DAY_OF[what](now);
    if (now && on !== undefined) rows.splice(placeOf(rows, on), 0, { on, place, it: now });
  }
  if (now) index.places.set(code, place);
  else index.places.delete(code);
  return true;
}

/** The cases to which something happened in a span, in the register's order. */
export function casesWith(what: Happened, { from, to }: Span, register: Positioned): Iterable<Case> {
  const rows = rowsOf(what, register);
  const first = placeOf(rows, from);
  const found = rows.slice(first, Math.max(first, placeAfter(rows, to)));
  return isMost(found.length, register) ? register.cases.values() : inOrder(found);
}

/** The cases that were open at some time since a day began, in the register's order: the open ones and those that have ended since. */
export function casesOpenSince(day: Day, register: Positioned): Iterable<Case> {
  const open = openCases(register);
  const rows = rowsOf('ended', register);
  const ended = rows.slice(placeOf(rows, day));
  if (ended.length === 0) return open;
  if (isMost(open.length + ended.length, register)) return openSince(day, register.cases.values());
  const { places } = kept(register);
  return inOrder([...open.map((it) => ({ place: places.get(it.code) ?? 0, it })), ...ended]);
}

/** Those of some cases that were open at some time since a day began. */
function openSince(day: Day, cases: Iterable<Case>): Case[] {
  const found: Case[] = [];
  for (const it of cases) if (!isOverBefore(it, day)) found.push(it);
  return found;
}

/** Of most of them, the register is in order already. */
function isMost(count: number, { cases }: Positioned): boolean {
  return count > cases.size / 4;
}

function inOrder(rows: Pick<Row, 'place' | 'it'>[]): Case[] {
  return rows.sort((a, b) => a.place - b.place).map(({ it }) => it);
}

function rowsOf(what: Dated, register: Positioned): readonly Row[] {
  const { places, rows } = kept(register);
  let all = rows.get(what);
  if (!all) rows.set(what, (all = makeRows(what, register, places)));
  return all;
}

function makeRows(what: Dated, { cases }: Positioned, places: Index['places']): Row[] {
  const rows: Row[] = [];
  for (const it of cases.values()) {
    const on = DAY_OF[what](it);
    if (on !== undefined) rows.push({ on, place: places.get(it.code) ?? 0, it });
  }
  return rows.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Where the first row of a day or later stands, or the first that is later. */
function placeOf(rows: readonly Row[], day: Day, isPast = (on: Day) => on < day): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row && isPast(row.on)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function placeAfter(rows: readonly Row[], day: Day): number {
  return placeOf(rows, day, (on) => on <= day);
}
