import type { Day } from '../day.js';
import type { FeastSpan } from './red-days.js';

export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';

/** A year as it was written: its number, or how many years from today's. `short`: of two digits, so none that lies far off. */
export type Year =
  { readonly year: number; readonly short: boolean; readonly by?: never } | { readonly by: number };

/** What comes once a year, a day or a stretch with a name. */
export type Yearly =
  | { readonly unit: 'quarter' | 'half' | 'week' | 'month-end'; readonly n: number }
  /** `short`: "jul", which is Christmas where only a feast is meant. */
  | { readonly unit: 'month'; readonly n: number; readonly short?: true }
  | { readonly unit: 'feast'; readonly name: FeastSpan }
  | { readonly unit: 'spring' | 'autumn' | 'year' }
  | { readonly unit: 'day'; readonly month: number; readonly date: number }
  /** "sista måndagen i mars": the n-th weekday of a month, −1 the last. */
  | { readonly unit: 'weekday'; readonly month: number; readonly weekday: number; readonly nth: number };

/** Why something that is written as a date or a period is none. */
export type Impossible =
  | 'no-such-day'
  | 'backwards'
  /** "sedan förra mötet" where no meeting is known. */
  | 'no-meeting'
  /** "till 2023-12-31": an end without a start. */
  | 'no-start'
  /** "fredag 25 november" when that is a Wednesday. */
  | 'other-weekday'
  /** "i somras", "i början av 2025": no days are agreed on. */
  | 'vague'
  /** "hur manga avslut var 2025": the year, or its spring? */
  | 'verb-or-season';

/** Which weekday is meant: as it leans, the next to come, the latest that has been, or of a week or a date. */
export type Which =
  | { readonly of: 'lean' | 'coming' | 'been' }
  | { readonly of: 'week'; readonly by: number }
  | { readonly of: 'week-number'; readonly n: number }
  | { readonly of: 'date'; readonly date: Single };

/** One day or one stretch, as it was said: what it is depends on today, on the programme, on what is asked about. */
export type Single =
  | { readonly is: 'yearly'; readonly what: Yearly; readonly year?: Year }
  | { readonly is: 'day'; readonly day: Day }
  /** Two ends in one notation: "2207-2306", "2021-2025", "220701-230630". */
  | { readonly is: 'pair'; readonly of: 'days' | 'months' | 'years'; readonly from: Day; readonly to: Day }
  /** "förra månaden", "denna vecka". */
  | {
      readonly is: 'around';
      readonly unit: 'week' | 'month' | 'quarter' | 'half';
      readonly by: number;
    }
  /** A reporting year by the year it began in, or by how many from this one. `dayToo`: "10/11", which can be a day. */
  | { readonly is: 'reporting'; readonly start: number; readonly dayToo: boolean }
  | { readonly is: 'reporting'; readonly by: number }
  /** "senaste 12 månaderna". */
  | { readonly is: 'latest'; readonly unit: Unit; readonly count?: number }
  /** So many units from today: "i dag", "om tre veckor", "för ett år sedan". */
  | { readonly is: 'away'; readonly unit: Unit; readonly count: number }
  | { readonly is: 'weekday'; readonly weekday: number; readonly which: Which }
  /** "den 15:e": of the month that it leans to. */
  | { readonly is: 'date'; readonly date: number }
  | { readonly is: 'impossible'; readonly why: Impossible };

/** A period or a day as it was said. */
export type Time =
  | Single
  | { readonly is: 'joined'; readonly first: Single; readonly second: Single }
  /** Onwards to today; without `of` from the meeting before. */
  | { readonly is: 'since'; readonly of?: Single; readonly word: 'sedan' | 'från' | 'efter' }
  /** It has an end and no start: it goes back to the first day there is anything of. A bare "till" is no period. */
  | { readonly is: 'until'; readonly of: Single; readonly lead: 'before' | 'until' | 'to' }
  /** "slutet av 2025". */
  | { readonly is: 'last-day'; readonly of: Single }
  /** "samma period förra året": of the period before it in the text. */
  | { readonly is: 'same' };
