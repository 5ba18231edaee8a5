import { describe, expect, test } from 'vitest';
import { atomsOf, BY } from '../../../src/domain/answers/mask/atoms.js';
import { exactRange } from '../../../src/domain/answers/mask/exact.js';
import { type Mask, maskOf, maskRegister } from '../../../src/domain/answers/mask/mask.js';
import { maskingFor } from '../../../src/domain/status/masking.js';
import { COUNTS, slotsOf } from '../../../src/domain/answers/mask/slots.js';
import { swapsIn } from '../../../src/domain/answers/mask/swaps.js';
import { timelineOf, wholeOf, type WholePeriod } from '../../../src/domain/answers/mask/timeline.js';
import type { Case } from '../../../src/domain/case/case.js';
import { day, yearOf } from '../../../src/domain/day.js';
import { noteChange } from '../../../src/domain/kept-along.js';
import { isInResult } from '../../../src/domain/schema/outcomes.js';
import { periodStatus } from '../../../src/domain/status/period-status.js';
import { maskedStatusJson } from '../../../src/domain/status/status-json.js';
import { sampleCases } from '../status/sample.js';
import { programme } from '../../support/sample-register.js';

const TODAY = day('2026-11-25');
const kraften = programme();
const registerOf = (name: string) => {
  const cases = sampleCases(name);
  return { cases: new Map(cases.map((it) => [it.code, it])), position: 1 };
};
const demo = registerOf('kraften-demo.csv');
const reported = registerOf('kraften-2022-23.csv');

const jsonOf = (
  register: typeof demo,
  period: Pick<WholePeriod, 'from' | 'to'>,
  masking = kraften.masking,
) => {
  const status = periodStatus({ ...register, programme: { ...kraften, masking }, today: TODAY }, period);
  return maskedStatusJson(status, maskingFor(register, status, TODAY));
};
const year = { from: day('2022-07-01'), to: day('2023-06-30') };

describe('a reporting year for the steering group', () => {
  const json = jsonOf(reported, year);

  test('has the rows that reports have always printed in full', () => {
    expect(json).toMatchObject({
      referred: {
        total: 16,
        byGender: { K: 10, M: 6 },
        byReferrer: { RD: 7, FK: 3, SOC: 3, AF: 2, EGEN: 1 },
      },
      enrolled: { atStart: 41, new: 16, during: 57, atEnd: 34 },
      closed: { total: 23, dropouts: 2, byOutcome: { arbete: 7, studier: 1, rehab: 3 } },
      result: { reached: 11, of: 21, byGender: { K: 7, M: 4 } },
      averages: { yearsOnBenefitsBefore: { all: 1.15, K: null, M: null } },
    });
  });

  test('hides every other 1–4, says where, and has nothing finer', () => {
    const masked = json['masked'] as string[];
    const status = periodStatus({ ...reported, programme: kraften, today: TODAY }, year);
    const referrers = status.tables.find(({ of, by }) => of === 'new' && by === 'Referrer')?.cells ?? [];
    expect(referrers.some(({ count }) => count < 5)).toBe(true);
    for (const { keys, count } of referrers)
      if (count < 5) expect(masked).toContain(`enrolled.newByReferrer.${keys.join('.')}`);
    for (const path of masked) {
      const value = path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], json);
      if (!path.startsWith('averages.')) expect(value).toBeNull();
    }
    expect(JSON.stringify(json)).not.toMatch(/"K2|Unit|Detail|WorkKind|atEndAge|incomeChange|median/);
  });
});

test('what two keys tell of a cell is true: the solver finds every number of it', () => {
  const timeline = timelineOf(kraften, day('2022-07-01'), day('2023-12-15'));
  const atoms = atomsOf(reported.cases.values(), kraften, timeline);
  for (const by of BY) {
    const slots = slotsOf(atoms[by], timeline);
    const swaps = swapsIn(atoms[by], slots);
    const shown = new Set<string>();
    slots.forEach(({ kind }, slot) => {
      if (slot % 3 !== 0 || !kind) return;
      swaps.show(slot, slot % 2);
      shown.add(`${slot} ${slot % 2}`);
    });
    const exact = exactRange(atoms[by], slots, (slot, key) => !shown.has(`${slot} ${key}`));
    slots.forEach((_, slot) => {
      const key = slot % atoms[by].keys.length;
      const [less, more] = swaps.rangeOf(slot, key, Infinity);
      const [least = 0, most = 0] = exact(slot, key) ?? [];
      if (shown.has(`${slot} ${key}`)) expect([less, more, least, most].map(Math.abs)).toEqual([0, 0, 0, 0]);
      expect(least, `${by} ${slot} ${key}`).toBeGreaterThanOrEqual(less);
      expect(most, `${by} ${slot} ${key}`).toBeGreaterThanOrEqual(more);
    });
  }
});

describe('over all its tables and periods', () => {
  const mask = maskRegister({ ...demo, programme: kraften, today: TODAY });
  const jsons = new Map(mask.timeline.wholes.map((whole) => [whole, jsonOf(demo, whole)]));
  const valueAt = (whole: WholePeriod, path: string) =>
    path
      .split('.')
      .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], jsons.get(whole));

  test('what a row hides is never 1–4 together, where anything else could be hidden with it', () => {
    for (const whole of mask.timeline.wholes)
      for (const by of BY)
        for (const [path, total] of [
          [`enrolled.newBy${by}`, 'enrolled.new'],
          [`enrolled.atEndBy${by}`, 'enrolled.atEnd'],
          [`closed.by${by}`, 'closed.total'],
        ] as const) {
          const cells = Object.values((valueAt(whole, path) ?? {}) as Record<string, number | null>);
          const shown = cells.reduce<number>((sum, one) => sum + (one ?? 0), 0);
          const hidden = (valueAt(whole, total) as number) - shown;
          if (cells.some((one) => one !== null && one > 0)) expect([1, 2, 3, 4]).not.toContain(hidden);
        }
  });

  test('a half-year hidden is not the difference of its year and the other half', () => {
    for (const to of [2021, 2022, 2023, 2024, 2025].map((one) => day(`${one}-06-30`))) {
      const from = day(`${Number(to.slice(0, 4)) - 1}-07-01`);
      const [whole, autumn, spring] = [
        { from, to },
        { from, to: day(`${from.slice(0, 4)}-12-31`) },
        { from: day(`${to.slice(0, 4)}-01-01`), to },
      ].map((period) => wholeOf(mask.timeline, period));
      if (!whole || !autumn || !spring) throw new Error('not whole');
      for (const by of BY)
        for (const key of mask.keys[by])
          for (const count of ['new', 'closed'] as const) {
            const hidden = [whole, autumn, spring].filter((one) => mask.isHidden(by, count, one, key));
            expect(hidden, `${by} ${count} ${key} ${from}`).not.toHaveLength(1);
          }
    }
  });
});

test('after a change, of a count or of none, it is that of a register read anew', () => {
  const hiddenIn = (mask: Mask) =>
    mask.timeline.wholes.flatMap((whole) =>
      BY.flatMap((by) =>
        COUNTS.flatMap((count) =>
          mask.keys[by].filter((key) => mask.isHidden(by, count, whole, key)).map((key) => by + count + key),
        ),
      ),
    );
  const { cases } = registerOf('kraften-2022-23.csv');
  const [[code, it] = []] = [...cases];
  if (code === undefined || it === undefined) throw new Error('no case');
  const set = (one: string, now: Case | undefined) => {
    noteChange(cases, cases.get(one), now);
    if (now) cases.set(one, now);
    else cases.delete(one);
  };
  const changes = [
    () => {
      set(code, { ...it, alias: 'Rönnen' });
    },
    () => {
      set(code, { ...it, protected: true });
    },
    () => {
      for (const one of [...cases.keys()].slice(0, 30)) set(one, undefined);
    },
  ];
  const found = changes.map((change, position) => {
    change();
    const hidden = hiddenIn(maskOf({ cases, position }, kraften, TODAY));
    expect(hidden).toEqual(hiddenIn(maskRegister({ cases, programme: kraften, today: TODAY })));
    return hidden;
  });
  expect(found[1]).toEqual(found[0]);
  expect(found[2]).not.toEqual(found[0]);
});

test('a table by two codes is shown of a reporting year, and not of the half that begins with it', () => {
  const within = { from: day('2024-07-01'), to: day('2025-06-30') };
  const closures = [...demo.cases.values()].filter((it) => it.stage === 'closed');
  // Twelve of each gender, three of them in the autumn.
  const reached = (['K', 'M'] as const).flatMap((gender) =>
    Array.from({ length: 12 }, (_, index) => {
      const [it] = closures;
      if (!it) throw new Error('no closure');
      const closed = day(index < 3 ? '2024-10-01' : '2025-03-01');
      const enrolled = day('2024-01-15');
      return {
        ...it,
        code: `K24-${gender}${index}`,
        gender,
        birthYear: 1990,
        enrolled,
        closed,
        outcome: 'arbete',
      };
    }),
  );
  const cases = new Map(reached.map((it) => [it.code, { ...it, referred: day('2023-12-01') }]));
  const mask = maskRegister({ cases, programme: kraften, today: TODAY });
  const isShown = (to: string) => {
    const whole = wholeOf(mask.timeline, { ...within, to: day(to) });
    return whole && mask.isCrossedShown('result.byAgeAndGender', whole);
  };
  expect([isShown('2025-06-30'), isShown('2024-12-31')]).toEqual([true, false]);
});

test('a day more or less than a whole period gives the flow only, a few days nothing', () => {
  const scopeOf = (from: string, to: string) =>
    maskingFor(
      demo,
      periodStatus({ ...demo, programme: kraften, today: TODAY }, { from: day(from), to: day(to) }),
      TODAY,
    ).scope;
  expect(scopeOf('2025-07-01', '2026-06-30')).toBe('whole');
  expect(scopeOf('2026-07-01', '2026-11-25')).toBe('whole');
  expect(scopeOf('2025-07-02', '2026-06-30')).toBe('flow');
  expect(scopeOf('2026-09-01', '2026-09-30')).toBe('flow');
  expect(scopeOf('2026-09-01', '2026-09-05')).toBe('none');
});

test('a programme can show everything, or no tables at all', () => {
  expect(jsonOf(reported, year, 'off')['masked']).toEqual([]);
  const strict = jsonOf(reported, year, 'strict');
  expect(JSON.stringify(strict)).not.toContain('by');
  expect(strict).toMatchObject({
    result: { reached: null },
    enrolled: { atStart: 41, new: null, atEnd: 34 },
  });
});

describe('the mean age of five, told beside how many of them were of which band', () => {
  const within = { from: day('2024-07-01'), to: day('2025-06-30') };
  const reached = [...demo.cases.values()].flatMap((it) =>
    it.stage === 'closed' &&
    isInResult(kraften, it.outcome) &&
    within.from <= it.closed &&
    it.closed <= within.to
      ? [it]
      : [],
  );
  const maskWith = (ages: readonly number[]) => {
    const cases = new Map(demo.cases);
    for (const it of reached) cases.delete(it.code);
    ages.forEach((age, index) => {
      const it = reached[index];
      if (it) cases.set(it.code, { ...it, birthYear: yearOf(it.closed) - age });
    });
    return maskRegister({ cases, programme: kraften, today: TODAY });
  };
  const bands = [...kraften.bands, { from: 0, to: 75 }];
  /** Every way to spread the five over the bands that shows the same. */
  const spreads = (left: number, of = bands): readonly (readonly number[])[] =>
    of.length === 1
      ? [[left]]
      : Array.from({ length: left + 1 }, (_, one) =>
          spreads(left - one, of.slice(1)).map((rest) => [one, ...rest]),
        ).flat();

  test.each([
    [[24, 24, 24, 50, 50], 'hidden'],
    [[18, 18, 64, 64, 64], 'hidden'],
    [[20, 25, 46, 46, 46], 'shown'],
  ] as const)('%j: each hidden one may be three numbers, and that nobody was 31–45 is %s', (ages, middle) => {
    const mask = maskWith(ages);
    const whole = wholeOf(mask.timeline, within);
    if (!whole) throw new Error('not whole');
    expect(mask.averageTold('ageAtClosure', whole)).toBe('all');
    const counts = bands.map(
      ({ from, to }) => ages.filter((age) => from > 0 && from <= age && age <= to).length,
    );
    const isHidden = mask.keys.Age.map((key) => mask.isHidden('Age', 'result', whole, key));
    expect(isHidden[2]).toBe(middle === 'hidden');
    const sum = ages.reduce((all, age) => all + age, 0);
    const possible = spreads(ages.length).filter((spread) => {
      const [least, most] = (['from', 'to'] as const).map((end) =>
        spread.reduce((all, one, at) => all + one * (bands[at]?.[end] ?? 0), 0),
      ) as [number, number];
      return least <= sum && sum <= most && spread.every((one, at) => isHidden[at] || one === counts[at]);
    });
    for (const at of [1, 3]) expect(new Set(possible.map((one) => one[at])).size).toBeGreaterThanOrEqual(3);
  });
});
