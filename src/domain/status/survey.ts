import { type Day, day } from '../day.js';
import type { Register } from '../register.js';

/** The NNS survey in a calendar year: numbers only, and how many have been closed meanwhile. */
export interface Survey {
  readonly year: number;
  readonly given: number;
  readonly back: number;
  readonly closed: number;
}

export function surveyOf(
  { settings, cases }: Pick<Register, 'settings' | 'cases'>,
  year: number,
  today: Day,
): Survey {
  const [from, to] = [day(`${year}-01-01`), day(`${year}-12-31`)];
  const within = (on: Day) => from <= on && on <= to && on <= today;
  const counted = settings.surveys.filter(({ on }) => within(on));
  const sum = (what: 'given' | 'back') => counted.reduce((total, one) => total + one[what], 0);
  const closed = [...cases.values()].filter((it) => it.stage === 'closed' && within(it.closed)).length;
  return { year, given: sum('given'), back: sum('back'), closed };
}
