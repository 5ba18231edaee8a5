import { type Case, type EverEnrolled, referredOn, wasEnrolled } from '../case/case.js';
import type { Day } from '../day.js';
import type { Positioned } from '../kept.js';
import { alongKeeper } from '../kept-along.js';
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
  readonly rows: Map<Happened, Row[]>;
}

const kept = alongKeeper<Index>((cases) => {
  const places = new Map([...cases.keys()].map((code, place) => [code, place]));
  return { places, next: places.size, rows: new Map() };
}, takeIn);

function takeIn(index: Index, before: Case | undefined, now: Case | undefined): boolean {
  const code = (now ?? before)?.code ?? '';
  const place = index.places.get(code) ?? index.next++;
  for (const [what, rows] of index.rows) {
    if (before && HAPPENED_ON[what](before) !== undefined)
      rows.splice(
        rows.findIndex((row) => row.place === place),
        1,
      );
    const on = now && HAPPENED_ON[what](now);
    if (now && on !== undefined) rows.splice(placeOf(rows, on), 0, { on, place, it: now });
  }
  if (now) index.places.set(code, place);
  else index.places.delete(code);
  return true;
}

/** The cases to which something happened in a span, in the register's order. */
export function casesWith(what: Happened, { from, to }: Span, register: Positioned): Iterable<Case> {
  const { places, rows } = kept(register);
  let all = rows.get(what);
  if (!all) rows.set(what, (all = rowsOf(what, register, places)));
  const first = placeOf(all, from);
  const found = all.slice(first, Math.max(first, placeAfter(all, to)));
  // Of most of them, the register is in order already.
  if (found.length > all.length / 4) return register.cases.values();
  return found.sort((a, b) => a.place - b.place).map(({ it }) => it);
}

function rowsOf(what: Happened, { cases }: Positioned, places: Index['places']): Row[] {
  const rows: Row[] = [];
  for (const it of cases.values()) {
    const on = HAPPENED_ON[what](it);
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
