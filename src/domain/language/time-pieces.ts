import { CONCEPTS, formsOf, lexical, TIME_WORDS } from './concept.js';
import { type Lexicon, lexiconWith, made, type Making, wordsOf } from './lexicon.js';
import type { Cat, Edge, Node, NodeOf } from './node.js';
import { sensesIn } from './senses.js';
import near from './sv/words/near-time.json' with { type: 'json' };
import { type Token, tokensOf } from './token.js';
import { fold } from '../text/fold.js';

const KEYS = Object.keys(TIME_WORDS) as (keyof typeof TIME_WORDS)[];
/** Never taken for a slip: too near other words, or they say nothing by themselves. */
const EXACT: ReadonlySet<Cat> = new Set<Cat>([
  'short-month',
  'short-weekday',
  'letters-weekday',
  'short-season',
  'lead',
  'article',
  'from-day',
  'from-on',
  'hence',
  'for-ago',
  'joining',
  'meeting-before',
  'near-day',
  'numeral',
]);
const SHORTEST = 5;

let known: Lexicon | undefined;

/** The words of days and periods; the other words of the language only make a slip doubtful. Made when they are first needed. */
export function timeLexicon(): Lexicon {
  return (known ??= made(timeWords()));
}

/** The same in small steps, for whoever has no hurry. */
export function* timeLexiconInSteps(): Making {
  return (known ??= yield* timeWords());
}

function timeWords(): Making {
  const own = new Set(wordsOf(TIME_WORDS));
  return lexiconWith(
    KEYS.flatMap((id) => formsOf(TIME_WORDS[id]).map((form) => [form, lexical(id)] as const)),
    weigh,
    [
      ...wordsOf(CONCEPTS).filter((word) => word.length >= 4 && !own.has(word)),
      ...near.names.map(fold),
      ...wordsOf({ today: TIME_WORDS['near-day:0'] }),
    ],
  );
}

function weigh(word: string, { cat }: Node, words: number): 0 | 1 | 2 {
  if (cat === 'past-weekday') return word.length >= SHORTEST ? 1 : 0;
  if (EXACT.has(cat) || words > 1) return 0;
  return word.length >= SHORTEST || cat === 'month' ? 2 : 0;
}

/** A text's tokens where "mars-juni" is two months and a dash. */
export function timeTokens(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) =>
    token.kind === 'word' && token.raw.includes('-') ? parted(token) : [token],
  );
}

function parted(token: Token): Token[] {
  const parts = token.raw.split('-');
  if (!parts.every((part) => timeLexicon().root.next.has(fold(part)))) return [token];
  let start = token.start;
  return parts.flatMap((raw, index) => {
    const pieces = tokensOf(index === 0 ? raw : `-${raw}`).map((one) => ({
      ...one,
      start: start + one.start,
      end: start + one.end,
      glued: index > 0 || token.glued,
    }));
    start += raw.length + (index === 0 ? 0 : 1);
    return pieces;
  });
}

/** The pieces that days and periods may be made of, by the token they begin at. */
export function timePieces(tokens: readonly Token[], lexicon = timeLexicon()): Edge[][] {
  const senses = sensesIn(tokens, lexicon, () => false);
  return tokens.map((token, index) => {
    const words = certain(senses[index] ?? []).flatMap((edge) => weakened(edge, token));
    const [node, length] = plain(tokens, index) ?? [];
    return node
      ? [
          ...words,
          { from: index, to: index + (length ?? 1), node, cost: 0, slips: [] },
          ...endingAt(tokens, index),
        ]
      : words;
  });
}

/** A slip of two different words is a slip of none. */
function certain(edges: readonly Edge[]): readonly Edge[] {
  const slips = edges.filter((edge) => edge.slips.length > 0 && edge.to === edge.from + 1);
  const meant = new Set(slips.map(({ node }) => JSON.stringify(node)));
  return meant.size > 1 ? edges.filter((edge) => !slips.includes(edge)) : edges;
}

const WEAK = { month: 'short-month', weekday: 'short-weekday', season: 'short-season' } as const;

/** A short word that is misspelt is one only where something beside it says so. */
function weakened(edge: Edge, token: Token): Edge[] {
  const { node } = edge;
  if (edge.slips.length === 0) return isAsSpelt(edge, token) ? [edge] : [];
  if (token.text.length > SHORTEST) return [edge];
  return node.cat === 'month' || node.cat === 'weekday' || node.cat === 'season'
    ? [{ ...edge, node: { ...node, cat: WEAK[node.cat] } as Node }]
    : [edge];
}

const OTHER_DOTS = 0.5;

/** A short word is what it is typed as: "män" is no "mån", nor is "man". */
function isAsSpelt({ node, cost, from, to }: Edge, { text, ringed }: Token): boolean {
  if (to > from + 1 || text.length >= SHORTEST) return true;
  const isShortDay = node.cat === 'short-weekday' || node.cat === 'letters-weekday';
  return cost < OTHER_DOTS && (ringed || !isShortDay || !RINGED_WEEKDAYS.has(node.value));
}
const RINGED_WEEKDAYS = new Set(['1', '6', '7']);

function plain(tokens: readonly Token[], index: number): readonly [Node, number?] | undefined {
  const token = tokens[index];
  if (token?.kind === 'number') return [digitsAt(tokens, index, token)];
  if (token?.kind !== 'sign') return undefined;
  const before = token.glued;
  const next = tokens[index + 1]?.glued === true;
  if (token.text === ',' && !next) return [{ cat: 'comma' }];
  return [{ cat: 'mark', sign: token.text, before, next, tight: before && next }];
}

function endingAt(tokens: readonly Token[], index: number): Edge[] {
  const [sign, letter] = [tokens[index], tokens[index + 1]];
  const is =
    sign?.text === ':' &&
    sign.glued &&
    letter?.glued === true &&
    (letter.text === 'a' || letter.text === 'e');
  return is ? [{ from: index, to: index + 2, node: { cat: 'ending' }, cost: 0, slips: [] }] : [];
}

function digitsAt(tokens: readonly Token[], index: number, { text, glued }: Token): NodeOf<'digits'> {
  const before = tokens[index - 1]?.text ?? '';
  return {
    cat: 'digits',
    text,
    value: Number(text),
    glued,
    after: afterOf(tokens, index + 1),
    counted: isCounted(tokens[index + 1]),
    born: BORN.has(before),
    dated: DATED.has(before),
    timed: TIMED.has(before),
  };
}

const BORN = new Set(near.born.map(fold));
const DATED = new Set(near.dated.map(fold));
const TIMED = new Set(near.timed);
const COUNTED = near.counted.map(fold);
const COUNTED_WHOLE = new Set(near['counted-whole']);

/** A word of what is counted: "timmar", "personer", "gånger". */
export function isCounted(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  return COUNTED_WHOLE.has(token.text) || COUNTED.some((start) => token.text.startsWith(start));
}

function afterOf(tokens: readonly Token[], index: number): number {
  if (isClosed(tokens, index)) return 0;
  const number = tokens[index + 1];
  return tokens[index]?.text === '-' && number?.kind === 'number' ? number.text.length : -1;
}

/** Nothing that makes a longer number or word of what ended before a token hangs on to it. */
export function isClosed(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.glued !== true) return true;
  if (token.kind !== 'sign') return false;
  const number = tokens[index + 1];
  const joins = '-/.,:'.includes(token.text) && number?.glued === true && number.kind === 'number';
  return !joins && token.text !== '%';
}
