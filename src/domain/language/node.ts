import type { PeriodMatch } from '../periods/parse-period.js';
import type { Dimension, Filter, Population } from '../questions/query.js';
import type { Lexical } from './concept.js';

/** What rules make of concepts, and what the register adds to them: codes, aliases, its own names. */
type Made =
  | { readonly cat: 'num'; readonly value: number }
  | { readonly cat: 'ages'; readonly min: number; readonly max: number }
  | { readonly cat: 'bound'; readonly least: boolean; readonly within: boolean }
  | { readonly cat: 'duration'; readonly count: number; readonly unit: 'days' | 'months' | 'years' }
  /** `also`: what else the same words say. */
  | { readonly cat: 'filter'; readonly filter: Filter; readonly also?: readonly Filter[] }
  | { readonly cat: 'due-work'; readonly population: Population; readonly filters: readonly Filter[] }
  | { readonly cat: 'group'; readonly by: Dimension }
  | { readonly cat: 'authority'; readonly codes: readonly string[] }
  | { readonly cat: 'authorities'; readonly codes: readonly string[] }
  | { readonly cat: 'years' }
  | { readonly cat: 'place' }
  | { readonly cat: 'anybody' }
  | { readonly cat: 'howlong-anybody' }
  | { readonly cat: 'link' }
  | { readonly cat: 'dash' }
  | { readonly cat: 'unit'; readonly names: readonly string[] }
  | { readonly cat: 'own-detail'; readonly detail: string }
  | { readonly cat: 'own-referrer'; readonly code: string }
  | { readonly cat: 'own-activity'; readonly kind: string }
  | { readonly cat: 'period'; readonly match: PeriodMatch }
  | { readonly cat: 'year-before'; readonly what: 'year' | 'period'; readonly compares: boolean }
  | { readonly cat: 'case'; readonly codes: readonly string[] }
  | { readonly cat: 'near-alias'; readonly alias: string }
  | { readonly cat: 'name' }
  | { readonly cat: 'comma' }
  | { readonly cat: 'stop' }
  | { readonly cat: 'sign'; readonly sign: string }
  | { readonly cat: 'unknown' };

/** A piece of a text: its category and what it holds. */
export type Node = Lexical | Made;
export type Cat = Node['cat'];
export type NodeOf<C extends Cat> = Extract<Node, { readonly cat: C }>;

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
