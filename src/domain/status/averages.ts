import { figureOf } from '../answers/compute.js';
import type { Selection } from '../answers/filters.js';
import { type Average, averageRow, AVERAGES } from '../answers/mask/averages.js';
import type { Closed } from '../case/case.js';
import type { Ground } from '../schema/query.js';

/** An average over nobody is undefined. `n` is how many it is over. */
export interface Mean {
  readonly value: number | undefined;
  readonly n: number;
  /** How many were left out because the figure is not known for them. */
  readonly unknown: number;
}

/** For all, women and men; gender X counts in all only. */
export type MeanByGender = Readonly<Record<'all' | 'K' | 'M', Mean>>;

/** Over the closures in result of the period: that is how the published reports' averages come out (DESIGN 7). */
export type Averages = Readonly<Record<Average, MeanByGender>>;

export function averagesOf(reached: readonly Closed[], of: Selection, ground: Ground): Averages {
  const means = (average: Average): MeanByGender => {
    const among = (gender: 'K' | 'M') =>
      meanOf(
        reached.filter((it) => it.gender === gender),
        average,
        of,
        ground,
      );
    return { all: meanOf(reached, average, of, ground), K: among('K'), M: among('M') };
  };
  return Object.fromEntries(AVERAGES.map((average) => [average, means(average)])) as Averages;
}

/** The mean of what is known. */
export function meanOf(cases: readonly Closed[], average: Average, of: Selection, ground: Ground): Mean {
  const { measure, unit } = averageRow(average);
  const { value, n, unknown } = figureOf(cases, { type: 'mean', measure, unit }, of, ground);
  return { value: typeof value === 'number' ? value : undefined, n, unknown };
}
