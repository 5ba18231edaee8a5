import { coversOf } from '../cover.js';
import type { Cat, Edge, Node, NodeOf } from '../node.js';
import type { Token } from '../token.js';
import type { Pieces } from './pieces.js';

/** Words of a line that belong together, with what they may mean: nothing, one thing, or one of several. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  /** As it was typed. */
  readonly text: string;
  readonly nodes: readonly Node[];
  /** Misspelt, and near words that mean different things: `nodes` has them all. */
  readonly unsure: boolean;
}

/** Pieces that are only parts of others. */
const PARTS: ReadonlySet<Cat> = new Set<Cat>([
  'referrer',
  'own-referrer',
  'numeral',
  'time',
  'length',
  'age-unit',
  'dash',
  'period',
  'protected',
  'unprotected',
  'sign-off',
  'name',
  'phone-word',
  'as-of',
  'turns',
  'per-week',
  'per-day',
  'per-month',
]);

/** Beyond the cheapest reading of the same words, what is as likely. */
const LEVEL = 0.15;

/** A line parted into what is understood, fewest and longest pieces first; `reads` says which pieces are asked for. */
export function segmentsOf(pieces: Pieces, reads: (node: Node) => boolean): Segment[] {
  const { tokens, chart } = pieces;
  const fits = (node: Node) => !PARTS.has(node.cat) && reads(node);
  const [first, ...others] = coversOf(chart, fits);
  const best =
    others.find((one) => one.cost === first?.cost && one.pieces.some(isOpenNumber(tokens))) ?? first;
  return (best?.pieces ?? []).map(({ from, to, node }) => {
    const said = { from, to, text: typed(pieces, [{ from, to }]) };
    if (node.cat === 'unknown') return { ...said, nodes: [], unsure: false };
    const level = (chart[from] ?? []).filter((edge) => edge.to === to && fits(edge.node));
    return { ...said, ...meaning(level) };
  });
}

/** "30+": a sign that stands against its number is no sign of punctuation. */
function isOpenNumber(tokens: readonly Token[]): (edge: Edge) => boolean {
  return ({ node, to }) =>
    node.cat === 'vague' && tokens[to - 1]?.text === '+' && tokens[to - 1]?.glued === true;
}

function meaning(level: readonly Edge[]): { nodes: readonly Node[]; unsure: boolean } {
  const [only, ...others] = level;
  if (only && others.length === 0) return { nodes: [only.node], unsure: false };
  const least = Math.min(...level.map(({ cost }) => cost));
  const likely = level.filter(({ cost }) => cost <= least + LEVEL);
  const words = new Map<string, Edge[]>();
  for (const edge of likely) {
    const key = edge.node.cat === 'near-case' ? '?' : edge.slips.map(([, word]) => word).join(' ');
    words.set(key, [...(words.get(key) ?? []), edge]);
  }
  const all = distinct(likely.map(({ node }) => node));
  if (words.size <= 1) return { nodes: all, unsure: false };
  const groups = [...words.values()];
  const shared = all.filter((node) => groups.every((edges) => edges.some((edge) => isSame(edge.node, node))));
  return shared.length > 0 ? { nodes: shared, unsure: false } : { nodes: all, unsure: true };
}

function distinct(nodes: readonly Node[]): readonly Node[] {
  if (nodes.length < 2) return nodes;
  return [...new Map(nodes.map((node) => [JSON.stringify(node), node])).values()];
}

function isSame(one: Node, other: Node): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** The first thing of a category that a segment may mean. */
export function as<C extends Cat>(segment: Segment | undefined, cat: C): NodeOf<C> | undefined {
  return segment?.nodes.find((node): node is NodeOf<C> => node.cat === cat);
}

/** May a segment be of a category? */
export function has(...cats: readonly Cat[]): (segment: Segment | undefined) => boolean {
  return (segment) => segment?.nodes.some(({ cat }) => cats.includes(cat)) ?? false;
}

export function keyOf(node: Node): string {
  return 'value' in node ? `${node.cat}:${String(node.value)}` : node.cat;
}

/** May it be one of these: `do:keep`? */
export function means(...keys: readonly string[]): (segment: Segment | undefined) => boolean {
  return (segment) => segment?.nodes.some((node) => keys.includes(keyOf(node))) ?? false;
}

/** Some segments that stand together, as they were typed. */
export function typed({ text, tokens }: Pieces, segments: readonly Pick<Segment, 'from' | 'to'>[]): string {
  const [first, last] = [segments[0], segments.at(-1)];
  if (!first || !last) return '';
  return text.slice(tokens[first.from]?.start, tokens[last.to - 1]?.end).replaceAll(/\s+/gu, ' ');
}

const NOISE: ReadonlySet<Cat> = new Set<Cat>([
  'and',
  'or',
  'of',
  'for',
  'from',
  'to',
  'with',
  'som',
  'has',
  'is',
  'joint',
  'talk',
  'speaker',
  'pronoun',
  'purpose',
  'comma',
  'stop',
  'sign',
  'ours',
  'act-talk',
  'case-word',
  'respectively',
  'got',
  'modal',
  'at',
  'please',
  'manner',
  'wonder',
  'asker',
  'thanks',
  'then',
  'signature',
  'gathering',
  'dictated',
  'any',
]);

/** Words that only join, greet or point: they change nothing. */
export function isNoise(segment: Segment | undefined): boolean {
  return segment !== undefined && !segment.unsure && segment.nodes.some(joins);
}

export function joins({ cat }: { readonly cat: Cat }): boolean {
  return NOISE.has(cat);
}

/** Ends a clause. */
export const breaks = has('comma', 'stop', 'dictated', 'but');
const DENIALS: ReadonlySet<Cat> = new Set<Cat>(['not', 'none', 'without', 'except', 'correction']);
/** What a "not" before it does not turn: cases, acts, and what only joins. */
const FIRM: readonly Cat[] = [
  'case',
  'bare-case',
  'no-case',
  'near-case',
  'do',
  'verb',
  'thing',
  'particle',
  'text',
];

/** What stands after a "not" in its clause, and is no part of what it denies, is held: it may be the opposite. */
export function guarded(said: readonly Segment[]): Segment[] {
  const segments = corrected(said);
  let denies: Cat | undefined;
  return segments.map((segment, index) => {
    const [node] = segment.nodes;
    if (breaks(segment)) denies = undefined;
    // "ingen försörjning efter" is an income, as much as "lön efter" is.
    const isFirm = has('do')(segment) || (has('bare-income')(segment) && has('label')(segments[index + 1]));
    const denial = isFirm ? undefined : segment.nodes.find(({ cat }) => DENIALS.has(cat));
    if (denial) denies = denial.cat;
    else if (node?.cat === 'income' && node.value === 'ingen' && ceases(segments, index))
      return { ...segment, nodes: [{ cat: 'denied', of: node, by: 'cease' }] };
    else if (denies && node && !isNoise(segment) && !has(...FIRM)(segment))
      return { ...segment, nodes: [{ cat: 'denied', of: node, by: denies }] };
    return segment;
  });
}

/** "i torsdags nej förlåt i fredags", "i fredags, förlåt i torsdags": of two of a kind with a correction between, the second one is meant. */
function corrected(segments: readonly Segment[]): readonly Segment[] {
  const at = segments.findIndex(has('correction', 'sorry'));
  if (at < 1) return segments;
  const follows = segments.slice(at + 1).find((one) => !isNoise(one));
  const before = segments.slice(0, at).findLast((one) => !isNoise(one));
  const cats = new Set(before?.nodes.map(({ cat }) => cat));
  if (!before || !follows?.nodes.some(({ cat }) => cats.has(cat) && !FIRM.includes(cat))) return segments;
  return [...segments.slice(0, segments.indexOf(before)), ...segments.slice(segments.indexOf(follows))];
}

/** "ingen inkomst från fk längre": what ends says nothing of what is. */
function ceases(segments: readonly Segment[], at: number): boolean {
  return has('cease')(segments.slice(at + 1).find((one) => breaks(one) || has('cease')(one)));
}
