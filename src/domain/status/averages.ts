import { type Average, AVERAGES, valueIn } from '../answers/mask/averages.js';
import { mean } from '../answers/measures.js';
import type { Closed } from '../case/case.js';

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

export function averagesOf(reached: readonly Closed[]): Averages {
  const means = (average: Average): MeanByGender => {
    const values = reached.map((it) => valueIn(average, it));
    const of = (gender: 'K' | 'M') => meanOf(values.filter((_, at) => reached[at]?.gender === gender));
    return { all: meanOf(values), K: of('K'), M: of('M') };
  };
  return Object.fromEntries(AVERAGES.map((average) => [average, means(average)])) as Averages;
}

/** The mean of what is known. */
function meanOf(values: readonly (number | undefined)[]): Mean {
  const known = values.filter((value) => value !== undefined);
  return { value: mean(known) ?? undefined, n: known.length, unknown: values.length - known.length };
}
