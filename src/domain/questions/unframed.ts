import { CLOSINGS, OPENINGS } from './frames/grammar.js';
import { matcherOf, type Pattern, patternOf, type Token, tokensOf } from './frames/match.js';

const BEFORE = OPENINGS.map(patternOf);
const AFTER = CLOSINGS.map(patternOf);

type Matcher = ReturnType<typeof matcherOf>;

/**
 * A question without what only wraps it: greeting, apology, reason, purpose, plea and thanks become spaces, so that
 * every place in the text stays. A frame is known whole by its structure; with one word more in it, it stays, and the
 * question is read with it. A text that is nothing but frame stays too.
 */
export function unframed(text: string): string {
  const tokens = tokensOf(text);
  const matcher = matcherOf(tokens);
  const signed = signatureAt(tokens, matcher);
  const from = openingEnd(matcher, signed);
  const starts = closingStarts(tokens, matcher, signed);
  if (from >= signed || starts.has(0)) return text;
  let to = from + 1;
  while (!starts.has(to)) to++;
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to]?.start ?? text.length;
  const after = tokens[signed]?.start ?? text.length;
  return blank(start) + text.slice(start, end) + blank(after - end) + text.slice(after);
}

function blank(length: number): string {
  return ' '.repeat(length);
}

/** Where the question begins. Each step takes the longest frame there is. */
function openingEnd({ match }: Matcher, limit: number): number {
  let at = 0;
  while (at < limit) {
    const end = longest(BEFORE, at, match);
    if (end === undefined) break;
    at = end;
  }
  return at;
}

/** The places from which there is nothing but closing frames; looked for from the end, once. */
function closingStarts(tokens: readonly Token[], matcher: Matcher, limit: number): ReadonlySet<number> {
  const starts = new Set([limit]);
  for (let at = limit - 1; at >= 0; at--) {
    const stop = tokens[at]?.stop === true;
    const known = !stop && matcher.classesAt(at).size > 0;
    const end = stop ? at + 1 : known ? longest(AFTER, at, matcher.match) : undefined;
    if (end !== undefined && starts.has(end)) starts.add(at);
  }
  return starts;
}

function longest(patterns: readonly Pattern[], at: number, match: Matcher['match']): number | undefined {
  let best: number | undefined;
  for (const pattern of patterns) {
    const end = match(pattern, at);
    if (end !== undefined && end > at && end > (best ?? at)) best = end;
  }
  return best;
}

const LONGEST_SIGNATURE = 6;

/** Where a signature begins: "mvh …", "/ …". Whether it is one is for those to say who know the names. */
function signatureAt(tokens: readonly Token[], { classesAt }: Matcher): number {
  for (let at = Math.max(1, tokens.length - LONGEST_SIGNATURE); at < tokens.length; at++)
    if (classesAt(at).has('sign') || (tokens[at]?.text === '/' && isApart(tokens, at))) return at;
  return tokens.length;
}

/** Not the stroke of "24/25" and "och/eller". */
function isApart(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  return (
    before !== undefined && after !== undefined && (before.stop || before.end < (tokens[at]?.start ?? 0))
  );
}
