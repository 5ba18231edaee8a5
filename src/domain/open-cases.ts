import { type Case, type Closed, isOpen } from './case/case.js';
import { isResult } from './case/holding.js';
import type { Day } from './day.js';
import { keeper, type Positioned } from './kept.js';

interface Kept {
  readonly open: readonly Case[];
  /** Closed in result: asked about for a while after. */
  readonly results: readonly Closed[];
  /** The last day that a case ended, if any has. */
  readonly ended: Day | undefined;
}

const kept = keeper<Kept>();

/** The open cases, in the register's order. Most cases of an old register are closed, and need not be looked at. */
export function openCases(register: Positioned): readonly Case[] {
  return keptOf(register).open;
}

/**
 * The cases that can be enrolled or waiting at the end of a day, in the register's order: the open ones, unless a case
 * ended after that day.
 */
export function casesStillOpenOn(register: Positioned, day: Day): Iterable<Case> {
  const { open, ended } = keptOf(register);
  return ended === undefined || ended <= day ? open : register.cases.values();
}

/** The cases that something can be due for on a day: those, and the ones closed in result. */
export function casesWithDue(register: Positioned, day: Day): Iterable<Case> {
  const { open, results, ended } = keptOf(register);
  return ended === undefined || ended <= day ? [...open, ...results] : register.cases.values();
}

function keptOf(register: Positioned): Kept {
  return kept(register, '', () => {
    const open: Case[] = [];
    const results: Closed[] = [];
    let ended: Day | undefined;
    for (const it of register.cases.values()) {
      if (isOpen(it)) open.push(it);
      else {
        const day = it.stage === 'closed' ? it.closed : it.declined;
        if (ended === undefined || day > ended) ended = day;
        if (isResult(it)) results.push(it);
      }
    }
    return { open, results, ended };
  });
}
