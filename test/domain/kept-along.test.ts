import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Happened, type Population, POPULATIONS, hasHappened } from '../../src/domain/schema/query.js';
import { select } from '../../src/domain/answers/filters.js';
import { addDays } from '../../src/domain/day.js';
import { alongKeeper } from '../../src/domain/kept-along.js';
import { caseIndex, casesNumbered, numberOf } from '../../src/domain/language/acts/case-index.js';
import { aliasesOf } from '../../src/domain/language/names.js';
import { openRegister } from '../../src/domain/live-register.js';
import { agendaOf } from '../../src/domain/meeting/agenda.js';
import { EVERYTHING } from '../../src/domain/meeting/audience.js';
import { casesWithDue, openCases } from '../../src/domain/open-cases.js';
import { type Register, registerOf } from '../../src/domain/register.js';
import { statusOf } from '../../src/domain/status/kept-status.js';
import { statusJson } from '../../src/domain/status/status-json.js';
import { memoryLedger } from '../../src/domain/stores/memory.js';
import { make, moves, newWorld } from '../support/case-run.js';
import { programme } from '../support/sample-register.js';
import { TODAY } from '../support/story.js';

const HAPPENED = POPULATIONS.filter((one: Population): one is Happened => hasHappened(one));

const RULES = programme();
/** The last month, the year before it, and long ago. */
const PERIODS = [
  [-30, 0],
  [-395, -31],
  [-4000, -3000],
].map(([from = 0, to = 0]) => ({ from: addDays(TODAY, from), to: addDays(TODAY, to) }));

/** All that is kept along with a register. */
function told(register: Register) {
  const { cases, position } = register;
  const asked = { cases, position, programme: RULES, today: TODAY };
  const span = { from: addDays(TODAY, -90), to: addDays(TODAY, 30), day: false, named: true };
  const { byAlias, aliases } = caseIndex(register);
  return {
    open: openCases(register),
    due: new Set(casesWithDue(register, TODAY)),
    events: HAPPENED.map((population) => select(asked, { population, filters: [], span })),
    byAlias: new Map(byAlias),
    aliases: aliases.words,
    numbered: [...cases.keys()].map((code) => casesNumbered(register, numberOf(code) ?? 0)),
    names: aliasesOf(cases, position),
    agenda: agendaOf(register, RULES, TODAY, TODAY, EVERYTHING),
    statuses: PERIODS.map((period) => {
      const status = statusOf(register, RULES, period, TODAY);
      return { figures: statusJson(status), cases: status.cases, tables: status.tables };
    }),
  };
}

it('is after each change what it would be if it were made anew', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(moves, { minLength: 60, maxLength: 60, size: 'max' }), async (them) => {
      const ledger = memoryLedger();
      const live = await openRegister(ledger, programme());
      const world = newWorld(live);
      for (const move of them) {
        await make(world, move);
        expect(told(live.register)).toEqual(told(registerOf(await ledger.read(0))));
      }
    }),
    { numRuns: 12, endOnFailure: true },
  );
});

it('looks through all cases once, and then only at what has changed', async () => {
  const live = await openRegister(memoryLedger(), programme());
  const world = newWorld(live);
  const [looks, takes] = [{ count: 0 }, { count: 0 }];
  const kept = alongKeeper(
    (cases) => {
      looks.count += 1;
      return { codes: new Set(cases.keys()) };
    },
    ({ codes }, before, now) => {
      takes.count += 1;
      if (before) codes.delete(before.code);
      if (now) codes.add(now.code);
      return true;
    },
  );
  for (const move of fc.sample(moves, { seed: 7, numRuns: 60 })) {
    await make(world, move);
    expect(kept(live.register).codes).toEqual(new Set(live.register.cases.keys()));
  }
  expect(looks.count).toBeLessThanOrEqual(2);
  expect(takes.count).toBeGreaterThan(10);
});

it('looks at no case again where only the position has moved', () => {
  const { cases } = registerOf([]);
  const looks = { count: 0 };
  const kept = alongKeeper(
    () => ({ at: (looks.count += 1) }),
    () => true,
  );
  for (const position of [1, 2, 3]) kept({ cases, position });
  expect(looks.count).toBe(1);
});
