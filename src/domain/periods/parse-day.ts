import type { Day } from '../day.js';
import { timesIn, type Told } from '../language/time.js';
import { dayPlain } from '../text/swedish.js';
import type { Impossible } from './time.js';

/** Which one a day without a year, or a weekday, means: the latest not after today, or the first not before it. */
export type Lean = 'past' | 'coming';

/** A day understood, with its words, or a day that there is none of. */
export type DayReading =
  | { readonly kind: 'day'; readonly day: Day; readonly label: string }
  | { readonly kind: 'impossible'; readonly text: string; readonly why: Impossible };

/** A day in a line, with its place in the original text: `text.slice(start, end)`. */
export type DayMatch = DayReading & { readonly start: number; readonly end: number };

/**
 * A whole text as one day, as people write it in forms: "igår", "måndag", "2/11", "2 nov -25", "261102", "om tre
 * veckor". Undefined when it is none; `impossible` when it is written as one but there is no such day.
 */
export function parseDayText(text: string, today: Day, lean: Lean = 'past'): DayReading | undefined {
  const { found, isWhole } = timesIn(text, { today, lean }, 'days');
  const [only] = found;
  return only && isWhole ? readingOf(only.meant, text.trim(), today) : undefined;
}

/** The days written anywhere in a line, in order, with their places. */
export function findDays(text: string, today: Day, lean: Lean = 'past'): DayMatch[] {
  return timesIn(text, { today, lean }, 'days').found.map(({ start, end, meant }) => ({
    ...readingOf(meant, text.slice(start, end), today),
    start,
    end,
  }));
}

function readingOf(meant: Told['meant'], text: string, today: Day): DayReading {
  if (typeof meant === 'string') return { kind: 'impossible', text, why: meant };
  return { kind: 'day', day: meant.period.from, label: dayPlain(meant.period.from, today) };
}
