import type { Day } from '../day.js';
import type { PeriodMatch } from '../periods/reach.js';
import type { Outcome } from '../schema/outcomes.js';
import type { Dimension, Filter, Population } from '../schema/query.js';
import type { Lexical, TimeWord } from './concept.js';
import type { Single, Time, Which, Year } from '../periods/time.js';

/** What rules make of concepts, and what the register adds to them: codes, aliases, its own names. */
type Made =
  | { readonly cat: 'num'; readonly value: number }
  | { readonly cat: 'ages'; readonly min: number; readonly max: number }
  | { readonly cat: 'bound'; readonly least: boolean; readonly within: boolean }
  | { readonly cat: 'duration'; readonly count: number; readonly unit: 'days' | 'months' | 'years' }
  /** `also`: what else the same words say. */
  | {
      readonly cat: 'filter';
      readonly filter: Filter;
      readonly also?: readonly Filter[];
      /** Told of each by itself: "soc respektive fk". */
      readonly by?: Dimension;
      /** Named by where it lies alone: "från Falun". */
      readonly place?: true;
      /** By its own name: "prövotider", not "i prövotid". */
      readonly named?: true;
      /** Told as what has happened: "vars prövotid gick ut". */
      readonly happened?: true;
      /** Of a consent: to all of the programme's authorities, to one of them at least, or to one or the other of those that are named. */
      readonly every?: 'all' | 'some' | 'either';
      /** All but these. */
      readonly but?: readonly string[];
    }
  | { readonly cat: 'due-work'; readonly population: Population; readonly filters: readonly Filter[] }
  | { readonly cat: 'group'; readonly by: Dimension; readonly across?: Dimension }
  /** `listed`: with commas alone between them, so that each is asked for. */
  | {
      readonly cat: 'authority';
      readonly codes: readonly string[];
      readonly listed?: boolean;
      /** "fk eller soc". */
      readonly either?: boolean;
    }
  | { readonly cat: 'authorities'; readonly codes: readonly string[] }
  | { readonly cat: 'years' }
  | { readonly cat: 'older'; readonly more: boolean }
  | { readonly cat: 'place' }
  | { readonly cat: 'signature' }
  | { readonly cat: 'anybody' }
  | { readonly cat: 'howlong-anybody' }
  | { readonly cat: 'link'; readonly from?: true }
  | { readonly cat: 'dash' }
  /** `place`: by where they lie alone. */
  | { readonly cat: 'unit'; readonly names: readonly string[]; readonly place?: true }
  | { readonly cat: 'born-decade'; readonly from: number }
  /** A word for it, or for all of a class (`result`, `dropout`), and which of the programme's it may be. */
  | { readonly cat: 'outcome'; readonly value: string; readonly codes: readonly Outcome[] }
  | { readonly cat: 'own-detail'; readonly detail: string }
  | { readonly cat: 'own-referrer'; readonly code: string }
  | { readonly cat: 'own-activity'; readonly kind: string }
  | {
      readonly cat: 'period';
      readonly match: PeriodMatch;
      readonly ahead?: boolean;
      readonly joined?: boolean;
    }
  | { readonly cat: 'two-periods'; readonly one: PeriodMatch; readonly other: PeriodMatch }
  | { readonly cat: 'year-before'; readonly what: Moved; readonly compares: boolean }
  | { readonly cat: 'case'; readonly codes: readonly string[] }
  | { readonly cat: 'near-alias'; readonly alias: string }
  | { readonly cat: 'name' }
  /** A day; without a year in it, the latest that has been and the next to come. `next`: it said so itself. */
  | { readonly cat: 'a-day'; readonly past: Day; readonly coming: Day; readonly next: boolean }
  /** The same with what it says of itself: until, from, next. */
  | { readonly cat: 'role-day'; readonly role: DayRole; readonly past: Day; readonly coming: Day }
  /** Written as a day, and none. */
  | { readonly cat: 'no-day'; readonly role?: DayRole }
  /** A day of which only a part was read, or a stretch of days where one was wanted. */
  | { readonly cat: 'half-day'; readonly role?: DayRole; readonly ahead?: boolean }
  | { readonly cat: 'paid-since'; readonly day: Day; readonly why?: 'mid-year' | 'ago' }
  /** So long back from today. */
  | { readonly cat: 'long-ago'; readonly count: number; readonly unit: 'days' | 'months' | 'years' }
  /** A year of birth as it was written, of two or four digits. */
  | { readonly cat: 'birth'; readonly year: number; readonly about: boolean; readonly bare: boolean }
  | { readonly cat: 'age'; readonly years: number; readonly bare: boolean }
  /** Hours a week, where they are counted so; else `daily` of each day, or `days` of the week: neither says it alone. */
  | {
      readonly cat: 'hours';
      readonly count: number | undefined;
      readonly daily?: number | undefined;
      readonly days?: number;
    }
  | { readonly cat: 'protection'; readonly so: boolean }
  /** A number that says less than a field holds. */
  | { readonly cat: 'vague' }
  | { readonly cat: 'o-clock' }
  | { readonly cat: 'phone' }
  /** One value and not another of its kind: a correction. */
  | { readonly cat: 'contrast'; readonly value: Cat }
  | { readonly cat: 'incomes' }
  | { readonly cat: 'percent' }
  /** What was said not to be. */
  | { readonly cat: 'denied'; readonly of: Node; readonly by: Cat }
  /** What somebody lives on from now: "tillbaka till sjukpenning". */
  | { readonly cat: 'next-income'; readonly value: NodeOf<'income'>['value'] }
  | { readonly cat: 'all-but'; readonly codes: readonly string[] }
  /** Quoted, or after "anteckning:". */
  | { readonly cat: 'text'; readonly value: string }
  | { readonly cat: 'near-case'; readonly codes: readonly string[] }
  | { readonly cat: 'no-case'; readonly codes: readonly string[] }
  /** A number alone, as the running number of open cases. */
  | { readonly cat: 'bare-case'; readonly codes: readonly string[] }
  | { readonly cat: 'comma' }
  | { readonly cat: 'stop' }
  | { readonly cat: 'sign'; readonly sign: string }
  | { readonly cat: 'unknown' };

/** What is made on the way to a day or a period. */
type InTime =
  /** `after`: nothing hangs on (0), a dash and so many digits, or something else (−1). */
  | {
      readonly cat: 'digits';
      readonly text: string;
      readonly value: number;
      readonly after: number;
      readonly glued: boolean;
      readonly counted: boolean;
      readonly born: boolean;
      /** Right after what happens on a day: "avslut 24". */
      readonly dated: boolean;
      /** After "kl". */
      readonly timed: boolean;
    }
  /** `before`, `next`: it stands against the token before it, the one after it; `tight` both. */
  | {
      readonly cat: 'mark';
      readonly sign: string;
      readonly before: boolean;
      readonly next: boolean;
      readonly tight: boolean;
    }
  /** The ":e" of "3:e". */
  | { readonly cat: 'ending' }
  | { readonly cat: 'amount'; readonly n: number }
  | { readonly cat: 'year'; readonly of: Year; readonly born?: true }
  | { readonly cat: 'date-number'; readonly n: number }
  | { readonly cat: 'slashed'; readonly month: number; readonly date: number; readonly closed: boolean }
  | { readonly cat: 'that-week'; readonly which: Which }
  | {
      readonly cat: 'numbered';
      readonly unit: 'week' | 'quarter' | 'half';
      readonly n: number;
      readonly closed: boolean;
    }
  /** `weak-stretch`: a short word that is one only where something beside it says so. */
  /** A time of the day; `sure` where it cannot be twelve hours later. */
  | { readonly cat: 'clock-time'; readonly hour: number; readonly minute: number; readonly sure: boolean }
  | { readonly cat: 'on-weekday'; readonly n: number; readonly each: boolean }
  | Timed<'start', Single>
  | Timed<'ago' | 'lately' | 'stretch' | 'weak-stretch' | 'day' | 'turn', Single>
  | Timed<'pair' | 'core' | 'told', Time>;
type Timed<C extends string, T> = C extends string ? { readonly cat: C; readonly time: T } : never;

/** What days are moved by: "året innan", "våren efter". */
/** `same`: the month, quarter or day spoken of, in the year before. */
export type Moved = 'own' | 'year' | 'same' | 'period' | 'half' | 'quarter' | 'month' | 'spring' | 'autumn';

export type DayRole = 'until' | 'from' | 'next';

/** A piece of a text: its category and what it holds. */
export type Node = Exclude<Lexical, { readonly cat: 'outcome' }> | TimeWord | Made | InTime;
export type Cat = Node['cat'];
/** Words that tell what is so of a case: parts of a filter in a question, of a field in a line. */
export const WORDS_OF_CASES: readonly Cat[] = [
  'gender',
  'letter',
  'referrer',
  'own-referrer',
  'unit',
  'income',
  'outcome',
  'detail',
  'own-detail',
  'activity',
  'own-activity',
  'numeral',
  'length',
];
type ByCat = { [N in Node as N['cat']]: N };
export type NodeOf<C extends Cat> = ByCat[C];

/** A piece with its place: between which tokens, and what had to be taken for granted to read it so. */
export interface Edge<N extends Node = Node> {
  readonly from: number;
  readonly to: number;
  readonly node: N;
  /** Beyond one for being a piece: slips, rare senses. */
  readonly cost: number;
  /** Words taken for others: as typed → as understood. */
  readonly slips: readonly (readonly [typed: string, understood: string])[];
}
