import fc from 'fast-check';
import { expect, it } from 'vitest';
import { casesOpenSince } from '../../src/domain/answers/happened.js';
import { enrolledAt, isOpen, waitingAt } from '../../src/domain/case/case.js';
import { addDays } from '../../src/domain/day.js';
import { openCases } from '../../src/domain/open-cases.js';
import { DEMO_TODAY, demoCsv, programme, registerFromCsv } from '../support/sample-register.js';
import { referral, story, TODAY } from '../support/story.js';

const register = registerFromCsv(demoCsv(), programme(), DEMO_TODAY);
const all = [...register.cases.values()];

it('finds whoever is enrolled or waiting on any day, in the same order', () => {
  fc.assert(
    fc.property(fc.integer({ min: -2500, max: 30 }), (days) => {
      const on = addDays(DEMO_TODAY, days);
      const still = [...casesOpenSince(addDays(on, 1), register)];
      expect(still.filter((it) => enrolledAt(it, on))).toEqual(all.filter((it) => enrolledAt(it, on)));
      expect(still.filter((it) => waitingAt(it, on))).toEqual(all.filter((it) => waitingAt(it, on)));
    }),
  );
});

it('leaves out today whoever has ended', () => {
  expect(openCases(register)).toEqual(all.filter(isOpen));
  expect([...casesOpenSince(addDays(DEMO_TODAY, 1), register)]).toEqual(openCases(register));
});

it('follows the register', async () => {
  const { given, live } = await story();
  expect(openCases(live.register)).toEqual([]);
  await given(referral());
  const code = openCases(live.register)[0]?.code ?? '';
  await given({ type: 'decline', code, declined: TODAY, detail: 'tackade nej' });
  expect(code).not.toBe('');
  expect(openCases(live.register)).toEqual([]);
});
