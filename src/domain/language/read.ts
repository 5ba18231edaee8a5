import type { Case } from '../case/case.js';
import { findPeriods, type PeriodContext } from '../periods/parse-period.js';
import { casesNamed } from '../answers/cases-named.js';
import { chartOf, grammarOf } from './chart.js';
import { apart } from './compounds.js';
import { OF_ACTS } from './concept.js';
import { type Cover, coversOf } from './cover.js';
import type { Lexicon } from './lexicon.js';
import type { Cat, Edge, Node } from './node.js';
import { aliasesOf, nameOf } from './names.js';
import { sensesIn } from './senses.js';
import { FIGURES } from './sv/figures.js';
import { PEOPLE } from './sv/people.js';
import { type Token, tokensOf } from './token.js';

/** What a text is read against. */
export interface World extends PeriodContext {
  readonly cases: ReadonlyMap<string, Case>;
  readonly lexicon: Lexicon;
  /** The register's position: what is worked out of its aliases is kept until it moves. */
  readonly position?: number;
}

const GRAMMAR = grammarOf([...PEOPLE, ...FIGURES]);

/** Pieces that must become a part of another: alone they say nothing of a question. */
const PARTS: ReadonlySet<Cat> = new Set<Cat>([
  'gender',
  'letter',
  'referrer',
  'own-referrer',
  'authorities',
  'unit',
  'income',
  'outcome',
  'detail',
  'own-detail',
  'activity',
  'own-activity',
  'numeral',
  'ages',
  'years',
  'link',
  'dash',
  'length',
  'short-over',
  'short-under',
  'authority',
  'more-than',
  'less-than',
  'at-least',
  'at-most',
  'older-than',
  'younger-than',
  'turned',
  'first-part',
  'trial',
  'late-trial',
  'protected',
  'long',
  'consent',
  'no-consent',
  'queue',
  'howbig',
  'earlier',
]);

export function readPieces(text: string, world: World): { tokens: Token[]; covers: Cover[] } {
  const tokens = apart(tokensOf(text), world.lexicon);
  const own = ownPieces(text, tokens, world);
  const aliases = aliasesOf(world.cases, world.position);
  const lexical = sensesIn(tokens, world.lexicon, (index) => own.kept.has(index)).map((edges) =>
    edges.filter(({ node }) => !OF_ACTS.has(node.cat)),
  );
  tokens.forEach((token, index) => {
    const here = lexical[index];
    here?.push(...own.edges.filter((edge) => edge.from === index), ...plain(token, index));
    if (world.lexicon.words.has(token.text) || own.kept.has(index)) return;
    for (const node of nameOf(token, aliases))
      here?.push({ from: index, to: index + 1, node, cost: 0, slips: [] });
  });
  return { tokens, covers: coversOf(chartOf(lexical, GRAMMAR), ({ cat }: Node) => !PARTS.has(cat)) };
}

/** Codes and periods: pieces that are found by their form, not by words. */
function ownPieces(text: string, tokens: readonly Token[], world: World) {
  const kept = new Set<number>();
  const edges: Edge[] = [];
  const place = (start: number, end: number) => {
    const from = tokens.findIndex((token) => token.start >= start);
    let to = from;
    while (to < tokens.length && (tokens[to]?.end ?? Infinity) <= end) to++;
    return { from, to };
  };
  let rest = text;
  for (const { codes, start, end } of casesNamed(text, world.cases, world.programme)) {
    const { from, to } = place(start, end);
    edges.push({ from, to, node: { cat: 'case', codes }, cost: 0, slips: [] });
    for (let at = from; at < to; at++) kept.add(at);
    rest = rest.slice(0, start) + '§'.repeat(end - start) + rest.slice(end);
  }
  for (const match of findPeriods(rest, world)) {
    const { from, to } = place(match.start, match.end);
    if (from < 0 || to <= from) continue;
    edges.push({ from, to, node: { cat: 'period', match }, cost: 0, slips: [] });
    // "i verksamheten under | perioden", "var kom de ifrån | 2025": the words before may claim the preposition.
    const first = tokens[from]?.text ?? '';
    if (to > from + 1 && CLAIMED.includes(first)) {
      const whence = first.endsWith('fran') && tokens.slice(0, from).some((token) => token.text === 'var');
      edges.push({ from: from + 1, to, node: { cat: 'period', match }, cost: whence ? -1.2 : 0, slips: [] });
    }
  }
  return { kept, edges };
}

const CLAIMED = ['under', 'vid', 'fran', 'ifran'];

/** 2024 is a number only where it can be no year. */
const LIKE_A_YEAR = 0.4;

function isYear({ text }: Token): boolean {
  return text.length === 4 && text >= '1990' && text <= '2099';
}

const STOPS = new Set(['.', '!', '?', ';', ':', '\n', '(', ')']);

function plain(token: Token, from: number): Edge[] {
  const edge = (node: Node): Edge => ({ from, to: from + 1, node, cost: 0, slips: [] });
  if (token.kind === 'number')
    return [{ ...edge({ cat: 'num', value: Number(token.text) }), cost: isYear(token) ? LIKE_A_YEAR : 0 }];
  if (token.kind !== 'sign') return [];
  if (token.text === ',') return [edge({ cat: 'comma' })];
  if (token.text === '-') return [edge({ cat: 'dash' }), edge({ cat: 'sign', sign: '-' })];
  return [edge(STOPS.has(token.text) ? { cat: 'stop' } : { cat: 'sign', sign: token.text })];
}
