import type { Single } from '../periods/time.js';
import { chartOf, grammarOf } from './chart.js';
import { once } from '../kept.js';
import { formsOf, lexical, SERIES_WORDS } from './concept.js';
import { coversOf } from './cover.js';
import { lexiconWith, made } from './lexicon.js';
import type { Cat, Edge } from './node.js';
import { SERIES_RULES } from './sv/series.js';
import { timePieces, timeTokens } from './time-pieces.js';
import { tokensOf } from './token.js';

/** A series of meetings as it was said: what is not said is missing. */
export interface SaidSeries {
  readonly every: number | undefined;
  readonly isByParity: boolean;
  readonly weekday: number | undefined;
  /** "onsdagar": every one of them. */
  readonly each: boolean;
  readonly clock: { readonly hour: number; readonly minute: number; readonly sure: boolean } | undefined;
  readonly from: Single | undefined;
  /** What was not understood, as it was typed. */
  readonly unknown: readonly string[];
}

const KEYS = Object.keys(SERIES_WORDS) as (keyof typeof SERIES_WORDS)[];
const seriesLexicon = once(() =>
  made(
    lexiconWith(
      KEYS.flatMap((id) => formsOf(SERIES_WORDS[id]).map((form) => [form, lexical(id)] as const)),
      (_, { cat }, words) => (cat === 'of-series' || words > 1 ? 0 : 1),
      [],
    ),
  ),
);
const GRAMMAR = grammarOf(SERIES_RULES);
const WHOLE: ReadonlySet<Cat> = new Set<Cat>([
  'every',
  'week-parity',
  'on-weekday',
  'clock-time',
  'start',
  'of-series',
  'comma',
]);

/** Reads a line about when the team meets; each word is a part of it, adds nothing, or is handed back as unknown. */
export function readSeries(line: string): SaidSeries {
  const tokens = timeTokens(tokensOf(line)).filter(({ text }) => text !== '!' && text !== '?');
  const pieces = timePieces(tokens, seriesLexicon());
  const [best] = coversOf(chartOf(pieces, GRAMMAR), ({ cat }) => WHOLE.has(cat));
  const found = best?.pieces ?? [];
  const every = one(found, 'every');
  return {
    every: every && Number(every.value),
    isByParity: one(found, 'week-parity') !== undefined,
    weekday: one(found, 'on-weekday')?.n,
    each: one(found, 'on-weekday')?.each ?? false,
    clock: one(found, 'clock-time'),
    from: one(found, 'start')?.time,
    unknown: found
      .filter(({ node }) => node.cat === 'unknown')
      .flatMap(({ from, to }) => tokens.slice(from, to))
      .filter(({ kind }) => kind !== 'sign')
      .map(({ raw }) => raw),
  };
}

function one<C extends Cat>(pieces: readonly Edge[], cat: C) {
  const isOne = (node: Edge['node']): node is Extract<Edge['node'], { readonly cat: C }> => node.cat === cat;
  return pieces.map(({ node }) => node).find(isOne);
}
