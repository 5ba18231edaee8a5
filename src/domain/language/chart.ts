import type { Cat, Edge, Node } from './node.js';
import type { Rule } from './rule.js';

/** All pieces that a text may be read as, by the token they begin at. */
export type Chart = readonly (readonly Edge[])[];

/** Pieces that begin at one token: far more than any sentence needs; what is built beyond them is given up. */
const MOST_EDGES = 200;

/** The rules by the categories that they may begin with. */
export type Grammar = ReadonlyMap<Cat, readonly Entry[]>;
interface Entry {
  readonly rule: Rule;
  readonly step: number;
}
/** The parts that a rule has found so far, the last one first; what may be missing and is stands as none. */
interface Parts {
  readonly edge: Edge | undefined;
  readonly before: Parts | undefined;
}

export function grammarOf(rules: readonly Rule[]): Grammar {
  const grammar = new Map<Cat, Entry[]>();
  for (const rule of rules)
    for (let step = 0; step < rule.steps.length; step++) {
      const at = rule.steps[step];
      const entry = { rule, step };
      for (const cat of at?.cats ?? []) {
        const list = grammar.get(cat);
        if (list) list.push(entry);
        else grammar.set(cat, [entry]);
      }
      if (at?.optional !== true) break;
    }
  return grammar;
}

/**
 * Every piece that the rules make of those there are. From the last token to the first: what stands to the right of a piece is
 * complete when a rule looks for it, so each rule is tried once for each piece that it can begin with.
 */
export function chartOf(lexical: readonly (readonly Edge[])[], grammar: Grammar): Chart {
  const chart: Edge[][] = lexical.map(() => []);
  for (let from = lexical.length - 1; from >= 0; from--) {
    const here = chart[from] ?? [];
    const waiting = [...(lexical[from] ?? [])];
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      if (here.length >= MOST_EDGES || isKnown(here, next)) continue;
      here.push(next);
      const parts = { edge: next, before: undefined };
      for (const { rule, step } of grammar.get(next.node.cat) ?? [])
        follow(chart, rule, step + 1, parts, next, waiting);
    }
  }
  return chart;
}

/** The rest of a rule from where its pieces so far end; what it makes waits to be a piece itself. */
function follow(chart: Chart, rule: Rule, step: number, parts: Parts, last: Edge, made: Edge[]): void {
  const wanted = rule.steps[step];
  if (!wanted) {
    const there = rule.steps.map((): Edge | undefined => undefined);
    for (let at: Parts | undefined = parts, index = step; at; at = at.before) there[(index -= 1)] = at.edge;
    const node = rule.make(there.map((part) => part?.node));
    if (node) made.push(edgeOver(there, last, node));
    return;
  }
  for (const edge of chart[last.to] ?? [])
    if (wanted.cats.includes(edge.node.cat))
      follow(chart, rule, step + 1, { edge, before: parts }, edge, made);
  if (wanted.optional) follow(chart, rule, step + 1, { edge: undefined, before: parts }, last, made);
}

function edgeOver(parts: readonly (Edge | undefined)[], last: Edge, node: Node): Edge {
  const there = parts.filter((part) => part !== undefined);
  return {
    from: there[0]?.from ?? last.from,
    to: last.to,
    node,
    cost: there.reduce((sum, part) => sum + part.cost, 0),
    slips: there.flatMap((part) => part.slips),
  };
}

function isKnown(here: readonly Edge[], edge: Edge): boolean {
  return here.some(
    (one) =>
      one.to === edge.to &&
      one.node.cat === edge.node.cat &&
      one.cost <= edge.cost &&
      (one.node === edge.node || JSON.stringify(one.node) === JSON.stringify(edge.node)),
  );
}
