import type { Edge, Node } from './node.js';
import type { Token } from './token.js';

export function edge(from: number, to: number, node: Node, cost = 0): Edge {
  return { from, to, node, cost, slips: [] };
}

/** The tokens that a stretch of the text holds. */
export function placeOf(
  tokens: readonly Token[],
  { start, end }: { readonly start: number; readonly end: number },
): { readonly from: number; readonly to: number } | undefined {
  const from = tokens.findIndex((token) => token.start >= start);
  let to = from;
  while (to < tokens.length && (tokens[to]?.end ?? Infinity) <= end) to++;
  return from >= 0 && to > from ? { from, to } : undefined;
}

export const STOPS = new Set(['.', '!', '?', ';', '\n']);

/** What a number or a sign is by itself. */
export function plainEdges({ kind, text }: Token, from: number, stops: ReadonlySet<string> = STOPS): Edge[] {
  const one = (node: Node) => edge(from, from + 1, node);
  if (kind === 'number') return [one({ cat: 'num', value: Number(text) })];
  if (kind !== 'sign') return [];
  // What stands in brackets is set off within its sentence.
  if (text === ',' || text === '(' || text === ')') return [one({ cat: 'comma' })];
  if (text === '-') return [one({ cat: 'dash' }), one({ cat: 'sign', sign: '-' })];
  return [one(stops.has(text) ? { cat: 'stop' } : { cat: 'sign', sign: text })];
}
