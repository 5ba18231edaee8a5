import { timesIn, type Told } from '../language/time.js';
import { type Period, sameDaysLastYear } from './period.js';
import type { PeriodMatch, PeriodReading } from './reach.js';
import type { PeriodContext } from './settle.js';

export type { PeriodMatch, PeriodReading } from './reach.js';
export type { PeriodContext } from './settle.js';
export type { Impossible } from './time.js';

/**
 * The periods and days written anywhere in a text, in order, in every notation of DESIGN 6. What is written as one but
 * cannot be (31 februari, v 54, an end before its start) comes back as `impossible`, so that it can be said.
 */
export function findPeriods(text: string, context: PeriodContext): PeriodMatch[] {
  let before: Period | undefined;
  return timesIn(text, context, 'periods').found.map(({ start, end, meant }) => {
    const reading = readingOf(meant, text.slice(start, end), before);
    if (reading.kind !== 'impossible') before = reading.period;
    else before = undefined;
    return { ...reading, start, end };
  });
}

/** A whole text as one period, as after `status` or `report`; undefined when it is none or has more in it. */
export function parsePeriod(text: string, context: PeriodContext): PeriodReading | undefined {
  const { found, isWhole } = timesIn(text, context, 'periods');
  const [only] = found;
  return only && isWhole ? readingOf(only.meant, text.trim(), undefined) : undefined;
}

/** "samma period" goes back a year from the period that stands before it. */
function readingOf(meant: Told['meant'], text: string, before: Period | undefined): PeriodReading {
  if (typeof meant === 'string') return { kind: 'impossible', text, why: meant };
  return meant.same && before ? { ...meant, period: sameDaysLastYear(before) } : meant;
}
