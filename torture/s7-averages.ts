import { AVERAGES, type Average, valueIn } from '../src/domain/answers/mask/averages.js';
import { isFew } from '../src/domain/answers/mask/cells.js';
import type { Timeline, WholePeriod } from '../src/domain/answers/mask/timeline.js';
import type { By } from '../src/domain/answers/mask/atoms.js';
import type { Case } from '../src/domain/case/case.js';
import { type Gender, GENDERS } from '../src/domain/codes.js';
import { type Day, daysBetween } from '../src/domain/day.js';
import type { Programme } from '../src/domain/programme.js';
import { isInResult } from '../src/domain/schema/outcomes.js';
import { inUnit } from '../src/domain/answers/measures.js';
import { extentsOf, type Row, type System, type Terms } from './s7-system.js';
import type { Asked, Json, MeanHeard } from './s7-told.js';
import { valueAt } from './s7-told.js';

const WHO = ['all', 'K', 'M'] as const;
/** What is printed is so near the average. */
const ROUNDED = 0.005;

/** Between what everybody knows an average's value for one person to lie. */
const KNOWN: Readonly<Record<Average, readonly [low: number, high: number]>> = {
  throughputMonths: [0, 120],
  yearsOnBenefitsBefore: [0, 50],
  ageAtClosure: [15, 75],
};

/** One printed average: of whom, over which whole period. */
export interface AverageTold {
  readonly average: Average;
  readonly who: (typeof WHO)[number];
  readonly whole: WholePeriod;
  readonly value: number;
}

/** The averages that the statuses of all whole periods print; what is said or printed elsewhere has to be one of them. */
export function averagesTold({ wholes }: Timeline, jsons: readonly Json[]): readonly AverageTold[] {
  return wholes.flatMap((whole, at) =>
    AVERAGES.flatMap((average) =>
      WHO.flatMap((who) => {
        const value = valueAt(jsons[at] ?? {}, `averages.${average}.${who}`);
        return typeof value === 'number' ? [{ average, who, whole, value }] : [];
      }),
    ),
  );
}

/** What is said of an average in the chat and the status does not print. */
export function averageStrays(told: readonly AverageTold[], said: readonly MeanHeard[]): readonly string[] {
  return said.flatMap(({ question, average, who, whole, value }) => {
    const printed = told.find((one) => one.average === average && one.who === who && one.whole === whole);
    if (printed && Math.abs(printed.value - value) <= 2 * ROUNDED) return [];
    return [`"${question}" is told as ${value}, and the status prints ${printed?.value ?? 'nothing'}`];
  });
}

/** The persons of one gender in one segment: one unknown sum. */
interface Part {
  readonly gender: Gender;
  readonly segment: number;
  readonly values: readonly number[];
}

/** A set of parts whose persons' sum is known as nearly as it is printed. */
interface Known {
  readonly parts: readonly number[];
  readonly count: number;
  readonly sum: number;
}

/** What the printed averages tell of groups of 1–4, as `averagesConfine` found it. */
export interface Confined {
  readonly groups: number;
  readonly confined: number;
  readonly complaints: readonly string[];
}

/**
 * Every group of 1–4 persons that a gender, some genders or all make in a run of half-years, and the range of its sum. Averages of
 * five or more that have nobody in common leave it what the data allow; all the others put together may not leave it less.
 */
export function averagesConfine(
  { cases, programme }: Asked,
  { segments }: Timeline,
  told: readonly AverageTold[],
): Confined {
  const complaints: string[] = [];
  const found = { groups: 0, confined: 0 };
  for (const average of AVERAGES) {
    const [low, high] = KNOWN[average];
    const parts = partsOf(cases.values(), programme, average, segments);
    const known = told
      .filter((one) => one.average === average)
      .map(({ who, whole, value }): Known => {
        const inside = parts.flatMap(({ gender, segment }, at) =>
          (who === 'all' || who === gender) && whole.first <= segment && segment <= whole.last ? [at] : [],
        );
        const values = inside.flatMap((at) => parts[at]?.values ?? []);
        const sum = values.reduce((all, one) => all + one, 0);
        if (Math.abs(sum - value * values.length) > (ROUNDED + 1e-9) * values.length)
          complaints.push(`${average} of ${who} ${whole.from}–${whole.to} is told as ${value}`);
        return { parts: inside, count: values.length, sum: value * values.length };
      });
    const groups = groupsOf(parts, segments.length);
    found.groups += groups.length;
    const extents = (of: readonly Known[]) =>
      extentsOf(
        parts.map(({ values }) => values.length * (high - low)),
        of.map((one) => ({
          terms: new Map(one.parts.map((at) => [at, 1] as const)),
          lower: one.sum - (low + ROUNDED) * one.count - 1e-6,
          upper: one.sum - (low - ROUNDED) * one.count + 1e-6,
        })),
        groups.map((group): Terms => new Map(group.map((at) => [at, 1] as const))),
        () => false,
      );
    const allowed = extents(apart(known));
    extents(known).forEach(([least, most], at) => {
      const [few = 0, many = 0] = allowed[at] ?? [];
      const slack = 4 * ROUNDED * Math.max(0, ...known.map(({ count }) => count));
      if (most - least >= many - few - slack) return;
      found.confined += 1;
      const names = (groups[at] ?? []).map(
        (one) => `${parts[one]?.gender ?? ''}${parts[one]?.segment ?? ''}`,
      );
      complaints.push(
        `${average} of ${names.join('+')}: a range of ${(most - least).toFixed(2)} of ${(many - few).toFixed(2)}`,
      );
    });
  }
  return { ...found, complaints };
}

/** A row for each side of a printed average: nobody's figure is below or above what `within` says. */
function sidesOf(
  { value }: AverageTold,
  within: readonly (readonly [unknown: number, least: number, most: number])[],
): readonly Row[] {
  return [
    new Map(within.map(([at, , most]) => [at, most - value + ROUNDED])),
    new Map(within.map(([at, least]) => [at, value + ROUNDED - least])),
  ].map((terms) => ({ terms, lower: 0, upper: Infinity }));
}

/**
 * What printed mean ages and years on benefits tell of how many were of which band or payer: nobody is younger or older
 * than the band says, and whoever had no support had it for no years.
 */
export function boundsTold(
  { by, system, gender }: { readonly by: By; readonly system: System; readonly gender: System },
  { bands }: Programme,
  { segments }: Timeline,
  told: readonly AverageTold[],
): readonly Row[] {
  const average = by === 'Age' ? 'ageAtClosure' : by === 'Payer' ? 'yearsOnBenefitsBefore' : undefined;
  if (average === undefined) return [];
  const [, most] = KNOWN[average];
  const { keys } = system.atoms;
  const within = keys.map((name, key) => {
    if (by === 'Payer') return { from: 0, to: name === 'NONE' ? 0 : most };
    return bands[key] ?? { from: 0, to: most };
  });
  const rows: Row[] = segments.flatMap((_, segment) => [
    ...keys.map((__, key) => {
      const terms: Terms = new Map([[system.resultIn(key, segment), -1]]);
      for (const at of GENDERS.keys()) terms.set(system.resultOf(at, key, segment), 1);
      return { terms, lower: 0, upper: 0 };
    }),
    ...GENDERS.map((__, at) => {
      const known = gender.atoms.counts.result[at]?.[segment] ?? 0;
      const terms = new Map(keys.map((___, key) => [system.resultOf(at, key, segment), 1] as const));
      return { terms, lower: known, upper: known };
    }),
  ]);
  for (const one of told.filter((it) => it.average === average))
    rows.push(
      ...sidesOf(
        one,
        GENDERS.flatMap((gender, at) =>
          one.who === 'all' || one.who === gender
            ? segments.flatMap((_, segment) =>
                segment < one.whole.first || segment > one.whole.last
                  ? []
                  : within.map(({ from, to }, key) => [system.resultOf(at, key, segment), from, to] as const),
              )
            : [],
        ),
      ),
    );
  return rows;
}

/** What printed times in the programme tell of how many women and men were enrolled when: who left so soon came so late. */
export function staysTold(
  { atoms, resultIn, newIn, stayed }: System,
  { segments }: Timeline,
  told: readonly AverageTold[],
): readonly Row[] {
  const months = (from: Day, to: Day) => inUnit(daysBetween(from, to), 'months');
  const stays = segments.flatMap(({ from, to }, came) =>
    segments.slice(came).map((left, index) => ({
      came,
      left: came + index,
      least: index === 0 ? 0 : months(to, left.from),
      most: months(from, left.to),
    })),
  );
  const rows = atoms.keys.flatMap((_, key) =>
    segments.flatMap((__, segment): Row[] => {
      const [gone, come]: [Terms, Terms] = [
        new Map([[resultIn(key, segment), -1]]),
        new Map([[newIn(key, segment), 1]]),
      ];
      for (const { came, left } of stays) {
        if (left === segment) gone.set(stayed(key, came, left), 1);
        if (came === segment) come.set(stayed(key, came, left), -1);
      }
      return [
        { terms: gone, lower: 0, upper: 0 },
        { terms: come, lower: 0, upper: Infinity },
      ];
    }),
  );
  const means = told.filter(({ average }) => average === 'throughputMonths');
  return [
    ...rows,
    ...means.flatMap((one) =>
      sidesOf(
        one,
        atoms.keys.flatMap((name, key) =>
          one.who === 'all' || one.who === name
            ? stays
                .filter(({ left }) => one.whole.first <= left && left <= one.whole.last)
                .map(({ came, left, least, most }) => [stayed(key, came, left), least, most] as const)
            : [],
        ),
      ),
    ),
  ];
}

function partsOf(
  cases: Iterable<Case>,
  programme: Programme,
  average: Average,
  segments: Timeline['segments'],
): readonly Part[] {
  const all = [...cases];
  return segments.flatMap(({ from, to }, segment) =>
    GENDERS.flatMap((gender) => {
      const values = all.flatMap((it) => {
        if (it.stage !== 'closed' || !isInResult(programme, it.outcome) || it.gender !== gender) return [];
        return it.closed < from || it.closed > to ? [] : (valueIn(average, it) ?? []);
      });
      return values.length > 0 ? [{ gender, segment, values }] : [];
    }),
  );
}

/** The groups of 1–4 persons, each once. */
function groupsOf(parts: readonly Part[], segments: number): readonly (readonly number[])[] {
  const groups = new Map<string, readonly number[]>();
  const genders = [
    ...GENDERS.map((one) => [one]),
    GENDERS,
    ...GENDERS.map((out) => GENDERS.filter((it) => it !== out)),
  ];
  for (const among of genders as readonly (readonly Gender[])[])
    for (let first = 0; first < segments; first++)
      for (let last = first; last < segments; last++) {
        const group = parts.flatMap(({ gender, segment }, at) =>
          among.includes(gender) && first <= segment && segment <= last ? [at] : [],
        );
        const size = group.reduce((sum, at) => sum + (parts[at]?.values.length ?? 0), 0);
        if (isFew(size)) groups.set(group.join(), group);
      }
  return [...groups.values()];
}

/** Averages of five or more persons with nobody in common, the smallest first. */
function apart(known: readonly Known[]): readonly Known[] {
  const taken = new Set<number>();
  return [...known]
    .sort((a, b) => a.count - b.count)
    .filter(({ parts, count }) => {
      if (isFew(count) || parts.some((at) => taken.has(at))) return false;
      for (const at of parts) taken.add(at);
      return true;
    });
}
