import { textsKeeper } from '../kept.js';
import { reach, type Reached } from '../periods/reach.js';
import type { DayContext } from '../periods/settle.js';
import type { Impossible, Time } from '../periods/time.js';
import { type Chart, chartOf, type Grammar, grammarOf } from './chart.js';
import type { Cat, Edge } from './node.js';
import { DAY_RULES, TIME_RULES } from './sv/time.js';
import { isHeld } from './time-guards.js';
import { isClosed, timePieces, timeTokens } from './time-pieces.js';
import { type Token, tokensOf } from './token.js';

/** A day or a period that was read, with its place in the text, as it was said and as it is. */
export interface Told {
  readonly start: number;
  readonly end: number;
  readonly said: Time;
  readonly meant: Reached | Impossible;
}

const DAYS = { grammar: grammarOf(DAY_RULES), cats: ['day', 'turn'] as readonly Cat[] };
const TIMES = {
  grammar: grammarOf(TIME_RULES),
  cats: ['pair', 'told', 'core', 'stretch', 'day', 'turn'] as readonly Cat[],
};

/**
 * The days, or the days and periods, of a text, in order: at each place the longest that can be, none within another. Numbers
 * that belong to something else (a code, an age, a count) are left alone. Linear in the text's length; never throws.
 */
export function timesIn(
  text: string,
  context: DayContext,
  sought: 'days' | 'periods',
): { readonly found: readonly Told[]; readonly isWhole: boolean } {
  const { grammar, cats } = sought === 'days' ? DAYS : TIMES;
  const { tokens, charts } = linedUp(text);
  const chart = charts(grammar);
  const found: Told[] = [];
  let isWhole = false;
  for (let index = 0; index < tokens.length;) {
    const told = toldAt(tokens, chart[index] ?? [], cats, context);
    if (!told) index = skipped(tokens, index);
    else {
      const [edge, said, meant] = told;
      found.push({ start: tokens[index]?.start ?? 0, end: tokens[edge.to - 1]?.end ?? 0, said, meant });
      isWhole = index === 0 && isOver(tokens, edge.to);
      index = edge.to;
    }
  }
  return { found, isWhole: isWhole && found.length === 1 };
}

interface Line {
  readonly tokens: readonly Token[];
  readonly charts: (grammar: Grammar) => Chart;
}

/** A line and the parts of it that are looked at by themselves. */
const MOST_LINES = 40;

/** A text's words and what the rules make of them: each line is looked through for days behind, days ahead and periods, over again. */
const linedUp = textsKeeper(MOST_LINES, (text): Line => {
  const tokens = timeTokens(tokensOf(text));
  const pieces = timePieces(tokens);
  const made = new Map<Grammar, Chart>();
  const charts = (grammar: Grammar) => {
    const chart = made.get(grammar) ?? chartOf(pieces, grammar);
    made.set(grammar, chart);
    return chart;
  };
  return { tokens, charts };
});

/** The longest time that begins at a token; of those as long the first of the categories. */
function toldAt(tokens: readonly Token[], edges: readonly Edge[], cats: readonly Cat[], context: DayContext) {
  if (!edges.some(({ node }) => cats.includes(node.cat))) return undefined;
  const rank = ({ node }: Edge) => cats.indexOf(node.cat);
  const likely = edges
    .filter((edge) => rank(edge) >= 0)
    .sort((a, b) => b.to - a.to || rank(a) - rank(b) || a.cost - b.cost);
  for (const edge of likely) {
    const { time } = edge.node as Extract<Edge['node'], { readonly time: Time }>;
    const held = isHeld(time, tokens, edge);
    if (held === true) continue;
    const meant = held === false ? reach(time, context) : held;
    if (meant === undefined || (typeof meant === 'object' && !isClosed(tokens, edge.to))) continue;
    return [edge, time, meant] as const;
  }
  return undefined;
}

/**
 * The token after one that begins nothing. What is glued to it with digits in it goes too, so that no part of a code, an age
 * range or a phone number is taken for a date: K26-014, 31-45, 0225-340 00.
 */
function skipped(tokens: readonly Token[], index: number): number {
  let next = index + 1;
  for (; ; next++) {
    const [last, token] = [tokens[next - 1], tokens[next]];
    if (!last || token?.glued !== true || !(joins(last, token) || joins(token, last))) return next;
  }
}

function joins(one: Token, other: Token): boolean {
  return one.kind === 'number' && (other.kind !== 'sign' || '-/.,:+_'.includes(other.text));
}

/** Nothing but points and question marks is left from a token on. */
function isOver(tokens: readonly Token[], index: number): boolean {
  return tokens.slice(index).every((token) => token.kind === 'sign' && '.?!'.includes(token.text));
}
