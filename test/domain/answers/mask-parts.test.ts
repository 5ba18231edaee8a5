import { expect, test } from 'vitest';
import { countAll } from '../../../src/domain/answers/mask/counted.js';
import { partsFrom, partsOf } from '../../../src/domain/answers/mask/parts.js';
import type { Case } from '../../../src/domain/case/case.js';
import { day } from '../../../src/domain/day.js';
import { noteChange } from '../../../src/domain/kept-along.js';
import { seeded } from '../../../torture/trial.js';
import { programme } from '../../support/sample-register.js';
import { sampleCases } from '../status/sample.js';

const kraften = programme();
const STEPS = 150;

test('what a mask is made of is kept along with every change, and is that of a register counted anew', () => {
  const random = seeded(1309);
  const one = <T>(of: readonly T[]): T => {
    const found = of[Math.floor(random() * of.length)];
    if (found === undefined) throw new Error('nothing to choose from');
    return found;
  };
  const samples = sampleCases('kraften-2022-23.csv');
  const cases = new Map(samples.map((it) => [it.code, it]));
  const today = day('2023-12-15');
  const seen = new Set<string>();
  for (let position = 0; position < STEPS; position++) {
    const { code } = one(samples);
    const before = cases.get(code);
    // Gone, back, or as if it had gone for it as for another; one in ten is from somebody new.
    const as: Case = { ...one(samples), code, ...(random() < 0.1 && { referrer: 'SKOLA' }) };
    const now = random() < 0.2 ? undefined : as;
    if (now) cases.set(code, now);
    else cases.delete(code);
    noteChange(cases, before, now);
    const along = partsOf({ cases, position }, kraften, today);
    expect(along, `step ${position}`).toEqual(partsFrom(countAll(cases.values(), kraften, today)));
    for (const { of } of along.all) seen.add(of);
  }
  expect(seen.size).toBeGreaterThan(STEPS);
});
