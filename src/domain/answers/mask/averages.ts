import { ageIn, type Case, type Closed } from '../../case/case.js';
import { type Gender, GENDERS } from '../../codes.js';
import { RESULTS } from '../../schema/outcomes.js';
import { throughputMonths, yearsOnBenefitsBefore } from '../../status/averages.js';
import { isFew } from './cells.js';
import type { Timeline, WholePeriod } from './timeline.js';

export const AVERAGES = ['throughputMonths', 'yearsOnBenefitsBefore', 'ageAtClosure'] as const;
export type Average = (typeof AVERAGES)[number];

/** Whose average may be told: nobody's, that of all, or those of women and men too. */
export type Told = 'none' | 'all' | 'by-gender';

/** How many of each gender the average is over, segment by segment. */
type Sizes = readonly Readonly<Record<Gender, number>>[];

const FIGURES: Readonly<Record<Average, (it: Closed) => number | undefined>> = {
  throughputMonths,
  yearsOnBenefitsBefore,
  ageAtClosure: (it) => ageIn(it, it.closed),
};

/**
 * Whose averages of the closures in result may be told of each whole period, so that none can be worked out over 1–4
 * persons. A reporting year's may with five or more. It is divided into its halves only where each of them has nobody or
 * five; a calendar year's is told where the halves' are. So whatever is put together is made of groups of five.
 */
export function averagesTold(
  cases: Iterable<Case>,
  { segments, wholes }: Timeline,
): (average: Average, whole: WholePeriod) => Told {
  const years = wholes.filter(({ kind }) => kind === 'reporting-year');
  const told = new Map<string, Told>();
  for (const average of AVERAGES) {
    const sizes: Sizes = segments.map(() => ({ K: 0, M: 0, X: 0 }));
    for (const it of cases) {
      if (it.stage !== 'closed' || !RESULTS.has(it.outcome) || FIGURES[average](it) === undefined) continue;
      const size = sizes[segments.findIndex(({ from, to }) => from <= it.closed && it.closed <= to)];
      if (size) (size as Record<Gender, number>)[it.gender] += 1;
    }
    const split = years.map((year) => splitOf(year, sizes));
    for (const whole of wholes) {
      const inside = years.flatMap((year, index) =>
        year.first <= whole.last && whole.first <= year.last ? [split[index] ?? 'none'] : [],
      );
      const own = wholeTold(whole, sizes);
      told.set(key(average, whole), whole.kind === 'reporting-year' ? own : least([own, ...inside]));
    }
  }
  return (average, whole) => told.get(key(average, whole)) ?? 'none';
}

const key = (average: Average, { from, to }: WholePeriod) => `${average} ${from} ${to}`;

/** What may be told of a period for itself: five or more, and of each gender; of X five or nobody. */
function wholeTold({ first, last }: WholePeriod, sizes: Sizes): Told {
  const [K, M, X] = GENDERS.map((gender) =>
    sizes.slice(first, last + 1).reduce((sum, size) => sum + size[gender], 0),
  ) as [number, number, number];
  if (K + M + X === 0 || isFew(K + M + X)) return 'none';
  return K === 0 || M === 0 || [K, M, X].some(isFew) ? 'all' : 'by-gender';
}

/** What may be told of each segment of a reporting year. */
function splitOf(year: WholePeriod, sizes: Sizes): Told {
  const parts = sizes.slice(year.first, year.last + 1);
  if (parts.some(({ K, M, X }) => isFew(K + M + X))) return 'none';
  const each = !parts.some(({ K, M, X }) => [K, M, X].some(isFew));
  if (wholeTold(year, sizes) === 'by-gender') return each ? 'by-gender' : 'none';
  return 'all';
}

function least(of: readonly Told[]): Told {
  return of.includes('none') ? 'none' : of.includes('all') ? 'all' : 'by-gender';
}
