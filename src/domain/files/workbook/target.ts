import type { Column } from '../columns.js';

/** Columns whose crosses stand for a code. */
export const CROSSED = ['kon', 'remittent', 'utfall', 'forsorjning', 'forsorjning_efter'] as const;
export type Crossed = (typeof CROSSED)[number];

/** The day that an age is counted at. */
export type AgeAt = 'remissdatum' | 'inskriven' | 'avslutad' | 'today';

/** Why a column is not read: it tells who somebody is, it is free text, or nobody knows what it is. */
export type Unread = 'personnummer' | 'name' | 'reach' | 'note' | 'number' | 'unknown' | 'empty' | 'double';

/** Where a column of the team's own goes. */
export type Target =
  | { readonly kind: 'column'; readonly to: Column }
  /** An age: the year is the year of a day less the age. Undefined: must be asked. */
  | { readonly kind: 'age'; readonly at: AgeAt | undefined }
  /** A cross stands for what the heading says. */
  | { readonly kind: 'cross'; readonly of: Crossed }
  | { readonly kind: 'unread'; readonly why: Unread };

const IDENTITY: ReadonlySet<Unread> = new Set(['personnummer', 'name', 'reach']);

/** Never read, whatever anybody maps it to: the values tell who somebody is. */
export function isIdentity(target: Target): boolean {
  return target.kind === 'unread' && IDENTITY.has(target.why);
}
