import { expect } from 'vitest';
import type { Case } from '../../src/domain/case/case.js';
import { begins, type CaseCommand } from '../../src/domain/case/commands.js';
import { type Day, day } from '../../src/domain/day.js';
import { type LiveRegister, type Meta, openRegister, type Outcome } from '../../src/domain/live-register.js';
import { programmeCalled } from '../../src/domain/programmes/index.js';
import type { Programme } from '../../src/domain/programme.js';
import { memoryLedger } from '../../src/domain/stores/memory.js';

/** A programme that is shipped, for tests. */
export function programme(id = 'kraften-hedemora'): Programme {
  const found = programmeCalled(id);
  if (!found) throw new Error(`no programme ${id}`);
  return found;
}

export const TODAY = day('2026-11-25');

/** Given/when/then over a live register on a ledger in memory: what has happened, what is asked, what comes of it. */
export interface Story {
  readonly live: LiveRegister;
  /** Runs commands that must be saved; a case's code may be left as `*` for the one begun last. */
  readonly given: (...commands: readonly CaseCommand[]) => Promise<Case>;
  readonly when: (command: CaseCommand, meta?: Partial<Meta>) => Promise<Outcome>;
  /** The codes of the refusals, with their fields. */
  readonly refused: (command: CaseCommand, meta?: Partial<Meta>) => Promise<readonly string[]>;
}

export async function story(today: Day = TODAY, rules: Programme = programme()): Promise<Story> {
  const live = await openRegister(memoryLedger(), rules);
  let count = 0;
  let last = '';
  const run = async (command: CaseCommand, meta: Partial<Meta> = {}) => {
    const named = !begins(command) && command.code === '*' ? { ...command, code: last } : command;
    count += 1;
    const at = `${today}T08:00:00.000Z`;
    return live.run(named, { key: `test/${count}`, by: 'handledare-1', admin: false, at, today, ...meta });
  };
  return {
    live,
    when: run,
    given: async (...commands) => {
      for (const command of commands) {
        const outcome = await run(command);
        expect(outcome).toMatchObject({ kind: 'saved' });
        if (outcome.kind === 'saved') last = outcome.code;
      }
      const it = live.register.cases.get(last);
      if (!it) throw new Error('no case was given');
      return it;
    },
    refused: async (command, meta) => {
      const outcome = await run(command, meta);
      if (outcome.kind !== 'refused') throw new Error(`not refused but ${outcome.kind}`);
      return outcome.refusals.map((one) => (one.field === undefined ? one.code : `${one.code} ${one.field}`));
    },
  };
}

/** A referral like any other; what is given replaces what it says. */
export function referral(
  changes: Partial<Extract<CaseCommand, { type: 'refer' }>['facts']> = {},
  on = '2026-10-01',
): CaseCommand {
  return {
    type: 'refer',
    referred: day(on),
    facts: { gender: 'K', birthYear: 1992, referrer: 'SOC', income: 'forsorjningsstod', ...changes },
  };
}

export const enrolment = (on = '2026-10-15'): CaseCommand => ({
  type: 'enrol',
  code: '*',
  enrolled: day(on),
});

export const closure = (on = '2026-11-20'): CaseCommand => ({
  type: 'close',
  code: '*',
  closed: day(on),
  outcome: 'arbete',
  detail: 'lönebidrag',
});
