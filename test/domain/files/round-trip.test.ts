import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ChangeCommand, NewCase } from '../../../src/domain/case/commands.js';
import { GENDERS, INCOMES } from '../../../src/domain/codes.js';
import { addDays, day } from '../../../src/domain/day.js';
import { exportCsv } from '../../../src/domain/files/export-csv.js';
import { planImport } from '../../../src/domain/files/plan-import.js';
import { openRegister } from '../../../src/domain/live-register.js';
import { emptyRegister, registerOf } from '../../../src/domain/register.js';
import { memoryLedger } from '../../../src/domain/stores/memory.js';
import { csvText, placed, programme } from '../../support/sample-register.js';

/**
 * Registers that the bot itself could have made: any commands in any order, those that are refused left out. What
 * export writes of one, an empty register takes in whole, and writes the same.
 */
const START = day('2024-01-10');
const LAST = 900;

const between = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((days) => addDays(START, days));
/** Mostly in the order of a case's path, so that commands get through; sometimes anywhere. */
const around = (from: number, to: number) =>
  fc.oneof({ weight: 5, arbitrary: between(from, to) }, { weight: 1, arbitrary: between(0, LAST) });
const before = between(-900, 0);
const early = around(0, 200);
const on = around(350, LAST);
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined });
const text = maybe(
  fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
      fc.constantFrom('=1+1', "'@x", 'a;"b', 'FK Falun', '-5'),
    )
    .filter((some) => some.trim() !== ''),
);
const authorities = fc.subarray(['AF', 'FK', 'RD', 'SOC'], { minLength: 1 });

const facts: fc.Arbitrary<NewCase> = fc.record({
  gender: fc.constantFrom(...GENDERS),
  birthYear: maybe(fc.integer({ min: 1965, max: 2005 })),
  referrer: fc.constantFrom('RD', 'FK', 'SOC', 'AF', 'EGEN'),
  unit: text,
  contact: text,
  income: maybe(fc.constantFrom(...INCOMES)),
  incomeSince: maybe(before),
  protected: fc.boolean(),
  earlierCase: maybe(fc.constantFrom('K24-001', 'K21-007')),
});

const change: fc.Arbitrary<(code: string) => ChangeCommand> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({ enrolled: around(200, 350), trialUntil: maybe(on), consents: maybe(authorities) })
      .map((some) => (code: string): ChangeCommand => ({ type: 'enrol', code, ...some })),
  },
  on.map((visit) => (code: string): ChangeCommand => ({ type: 'rebook-visit', code, visit })),
  fc
    .record({ referred: on, facts })
    .map((some) => (code: string): ChangeCommand => ({ type: 'refer-visitor', code, ...some })),
  fc
    .record({ authorities, from: on })
    .map((some) => (code: string): ChangeCommand => ({ type: 'consent', code, ...some })),
  fc
    .record({ authorities, from: on })
    .map((some) => (code: string): ChangeCommand => ({ type: 'revoke-consent', code, ...some })),
  on.map((decided) => (code: string): ChangeCommand => ({ type: 'pass-trial', code, decided })),
  fc
    .record({ decided: on, until: maybe(on) })
    .map((some) => (code: string): ChangeCommand => ({ type: 'extend-trial', code, ...some })),
  fc
    .record({ on, next: maybe(on) })
    .map((some) => (code: string): ChangeCommand => ({ type: 'follow-up', code, ...some })),
  on.map((when) => (code: string): ChangeCommand => ({ type: 'book-follow-up', code, on: when })),
  on.map((when) => (code: string): ChangeCommand => ({ type: 'review', code, on: when })),
  on.map((from) => (code: string): ChangeCommand => ({
    type: 'start-activity',
    code,
    kind: 'skogsgrupp',
    from,
  })),
  fc
    .record({
      closed: around(500, LAST),
      outcome: fc.constantFrom(...programme().outcomes.map(({ code }) => code)),
      detail: text,
      nextStep: text,
      incomeAfter: maybe(fc.constantFrom(...INCOMES)),
    })
    .map((some) => (code: string): ChangeCommand => ({ type: 'close', code, ...some })),
  fc
    .record({ declined: around(200, LAST), detail: text })
    .map((some) => (code: string): ChangeCommand => ({ type: 'decline', code, ...some })),
  fc
    .constantFrom(
      { field: 'gender' as const, to: 'X' },
      { field: 'birthYear' as const, to: null },
      { field: 'unit' as const, to: 'VC Hedemora' },
      { field: 'protected' as const, to: true },
      { field: 'referred' as const, to: '2024-02-01' },
      { field: 'enrolled' as const, to: '2024-10-01' },
      { field: 'lastFollowUp' as const, to: null },
      { field: 'outcome' as const, to: 'studier' },
    )
    .map((one) => (code: string): ChangeCommand => ({ type: 'correct', code, changes: [one] })),
  fc.integer({ min: 1, max: 6 }).map((number) => (code: string): ChangeCommand => ({
    type: 'undo',
    code,
    numbers: [number],
    reason: 'fel',
  })),
);

const beginning = fc.record({
  kind: fc.constantFrom('refer', 'refer', 'refer', 'book-visit' as const),
  day: early,
  visit: maybe(early),
  facts,
});

test('export, import into an empty register, export: the same file', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(beginning, { minLength: 1, maxLength: 4 }),
      fc.array(fc.tuple(fc.nat(3), change, fc.nat(60)), { maxLength: 40, size: 'max' }),
      fc.nat(120),
      async (beginnings, changes, later) => {
        const rules = programme();
        const live = await openRegister(memoryLedger(), rules);
        const today = addDays(START, LAST + later);
        let key = 0;
        const meta = () => ({
          key: `k${++key}`,
          by: 'cli',
          admin: true,
          at: `${today}T08:00:00.000Z`,
          today,
        });
        for (const { kind, day: when, visit, facts: known } of beginnings)
          await live.run(
            kind === 'refer'
              ? { type: 'refer', referred: when, visit, facts: known }
              : { type: 'book-visit', visit: when, facts: known },
            meta(),
          );
        for (const [index, command] of changes) {
          const code = [...live.register.cases.keys()][index];
          if (code !== undefined) await live.run(command(code), meta());
        }
        const once = csvText(live.register, rules, today);
        const { left } = exportCsv(live.register, rules, today);
        const plan = planImport(Buffer.from(once), emptyRegister(), rules, {
          today,
          recorded: `${today}T09:00:00.000Z`,
        });
        expect(plan.errors).toEqual([]);
        const copy = registerOf(placed(plan.entries));
        expect(copy.cases.size + left.length).toBe(live.register.cases.size);
        expect(csvText(copy, rules, today)).toBe(once);
        const again = planImport(once, copy, rules, { today, recorded: `${today}T10:00:00.000Z` });
        expect(again).toMatchObject({ imported: 0, updated: 0, unchanged: copy.cases.size, errors: [] });
      },
    ),
    { numRuns: 300 },
  );
});
