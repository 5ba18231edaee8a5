import { type Case, type Closed, endOf, isOpen } from './case/case.js';
import { mayBeAskedOn } from './case/holding.js';
import type { Day } from './day.js';
import type { Positioned } from './kept.js';
import { alongKeeper } from './kept-along.js';

/** The open cases, and those that can be asked about after their closure. */
interface Kept {
  readonly open: Map<string, Case>;
  readonly closed: Map<string, Closed>;
  /** The last day that a case ended, if any has. */
  ended: Day | undefined;
}

const kept = alongKeeper<Kept>((cases) => {
  const all: Kept = { open: new Map(), closed: new Map(), ended: undefined };
  for (const it of cases.values()) put(all, it);
  return all;
}, takeIn);

/** What ended and is open again, or is gone, may have been the last to end, and has its place among the others. */
function takeIn(all: Kept, before: Case | undefined, now: Case | undefined): boolean {
  if (before && !isOpen(before)) {
    if (!now || isOpen(now) || endOf(before) !== endOf(now)) return false;
    all.closed.delete(before.code);
  } else if (before && !(now && isOpen(now))) all.open.delete(before.code);
  if (now) put(all, now);
  return true;
}

function put(all: Kept, it: Case): void {
  if (isOpen(it)) all.open.set(it.code, it);
  else {
    const day = endOf(it);
    if (all.ended === undefined || day > all.ended) all.ended = day;
    if (it.stage === 'closed') all.closed.set(it.code, it);
  }
}

/** The open cases, in the register's order. Most cases of an old register are closed, and need not be looked at. */
export function openCases(register: Positioned): readonly Case[] {
  return [...kept(register).open.values()];
}

/** The cases that something can be due for on a day: those, and the ones closed of late. */
export function casesWithDue(register: Positioned, day: Day): Iterable<Case> {
  const { open, closed, ended } = kept(register);
  return ended === undefined || ended <= day
    ? [...open.values(), ...[...closed.values()].filter(mayBeAskedOn(day))]
    : register.cases.values();
}
