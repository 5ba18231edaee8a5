import type { Gender, Income, Outcome, Referrer } from '../codes.js';
import type { Day } from '../day.js';
import type { Field } from '../entry.js';

/** Words that say what the next part of a line is. */
export type Label =
  | 'age'
  | 'alias'
  | 'companion'
  | 'contact'
  | 'earlier'
  | 'from'
  | 'income'
  | 'income-after'
  | 'next'
  | 'next-step'
  | 'note'
  | 'outcome'
  | 'reason'
  | 'referred'
  | 'referrer'
  | 'unit'
  | 'until'
  | 'visit'
  | 'gender'
  | 'activity'
  | 'place'
  | 'hours';

/** What some words of a line mean, before it is known which field they fill. */
export type Meaning =
  | { readonly slot: 'gender'; readonly value: Gender }
  | { readonly slot: 'referrer'; readonly value: Referrer }
  /** The units that the words fit; parts of a name may fit several. */
  | { readonly slot: 'unit'; readonly value: readonly string[] }
  | { readonly slot: 'income'; readonly value: Income }
  | { readonly slot: 'birth-year'; readonly value: number; readonly about: boolean; readonly bare: boolean }
  | { readonly slot: 'age'; readonly value: number; readonly bare: boolean }
  | { readonly slot: 'since'; readonly value: Day; readonly assumed: boolean }
  | { readonly slot: 'protected'; readonly value: boolean }
  | { readonly slot: 'outcome'; readonly value: Outcome; readonly detail?: string }
  /** A detail that says nothing of its outcome. */
  | { readonly slot: 'detail'; readonly value: string; readonly outcome: Outcome }
  | { readonly slot: 'declined'; readonly value: string }
  | { readonly slot: 'activity'; readonly value: string }
  | { readonly slot: 'place'; readonly value: string }
  | { readonly slot: 'next-step'; readonly value: string }
  | { readonly slot: 'situation'; readonly value: string }
  | { readonly slot: 'companion'; readonly value: string }
  | { readonly slot: 'decision'; readonly value: 'pass' | 'extend' | 'close' }
  | { readonly slot: 'trial' }
  | { readonly slot: 'done' }
  | { readonly slot: 'all' }
  | { readonly slot: 'unknown' }
  | { readonly slot: 'field'; readonly value: Field }
  | { readonly slot: 'label'; readonly value: Label }
  | { readonly slot: 'hours'; readonly value: number }
  | { readonly slot: 'months'; readonly value: number }
  /** A day; without a year in it, the latest that has been and the next to come. */
  | { readonly slot: 'day'; readonly past: Day; readonly coming: Day; readonly next: boolean }
  | { readonly slot: 'impossible-day' }
  | { readonly slot: 'case'; readonly value: readonly string[] }
  /** Cases whose alias a misspelt word is near. */
  | { readonly slot: 'near-case'; readonly value: readonly string[] }
  | { readonly slot: 'no-case'; readonly value: readonly string[] }
  | { readonly slot: 'text'; readonly value: string }
  | { readonly slot: 'noise' };

export type Slot = Meaning['slot'];
export type Of<S extends Slot> = Extract<Meaning, { slot: S }>;
