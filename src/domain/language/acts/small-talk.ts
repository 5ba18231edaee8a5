import type { NodeOf } from '../node.js';
import { mayBe, type Pieces } from './pieces.js';
import { as, has, isNoise, joins, segmentsOf } from './segments.js';

export type Talk = NodeOf<'small'>['value'];

const MOST_SAID = 10;

/** A line with nothing in it but thanks, a yes or no, an apology, a sign: what was said last. */
export function smallTalk(pieces: Pieces): Talk | undefined {
  if (pieces.tokens.length > MOST_SAID) return undefined;
  if (!mayBe(pieces, 'small') && pieces.tokens.some(({ kind }) => kind !== 'sign')) return undefined;
  const segments = segmentsOf(pieces, (node) => node.cat === 'small' || joins(node));
  if (!segments.every((segment) => has('small')(segment) || isNoise(segment))) return undefined;
  const said = segments.findLast(has('small'));
  const talk = said && as(said, 'small')?.value;
  // "är det bra?" asks of what was told, and thanks for nothing.
  if (talk === 'thanks' && pieces.tokens.at(-1)?.raw === '?') return undefined;
  if (said) return talk;
  return pieces.tokens.length > 0 &&
    pieces.tokens.every(({ kind, raw }) => kind === 'sign' && !PUNCTUATION.test(raw))
    ? 'ok'
    : undefined;
}

const PUNCTUATION = /^[\p{P}\n]$/u;
