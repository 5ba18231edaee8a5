import type { PeriodMatch } from '../periods/parse-period.js';
import type { Filter } from './query.js';

/** A piece of a question once it is understood: what it is, and where it stood. */
export interface Item {
  readonly kind: string;
  readonly value: string;
  /** As it was typed. */
  readonly raw: string;
  /** As it is known: folded and corrected. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly filter?: Filter;
  readonly period?: PeriodMatch;
  /** Codes of the cases that a code form or an alias may mean. */
  readonly codes?: readonly string[];
}

export function isKind(item: Item | undefined, ...kinds: string[]): boolean {
  return item !== undefined && kinds.includes(item.kind);
}

/** The same piece, read as something else. */
export function as(item: Item, kind: string, value = ''): Item {
  return { ...item, kind, value };
}

/** Pieces that join others, and say nothing about the figure by themselves. */
const JOINTS = new Set([
  'filler',
  'in-all',
  'quality',
  'of',
  'for',
  'from',
  'to',
  'with',
  'who-are',
  'or',
  'and',
  'is',
  'has',
  'any',
  'today',
  'person',
  'due',
]);

export function isJoint(item: Item): boolean {
  return JOINTS.has(item.kind);
}
