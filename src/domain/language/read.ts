import type { Case } from '../case/case.js';
import type { PeriodMatch } from '../periods/reach.js';
import { findPeriods, type PeriodContext } from '../periods/parse-period.js';
import { casesNamed } from './cases-named.js';
import { chartOf, grammarOf } from './chart.js';
import { apart } from './compounds.js';
import { OF_ACTS } from './concept.js';
import { edge, placeOf, plainEdges, STOPS } from './edges.js';
import { type Cover, coversOf } from './cover.js';
import { textKeeper } from './kept-texts.js';
import type { Lexicon } from './lexicon.js';
import { type Cat, type Edge, type Node, WORDS_OF_CASES } from './node.js';
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
  ...WORDS_OF_CASES,
  'authorities',
  'ages',
  'years',
  'link',
  'dash',
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
  'trial-thing',
  'late-trial',
  'ran-out',
  'protected',
  'long',
  'consent',
  'no-consent',
  'queue',
  'howbig',
  'earlier',
  'year-ago',
  'sooner',
  'later-than',
  'decade',
  'decades',
  'decade-people',
  'born-decade',
  'exactly',
  'either',
  'left-out',
  'both',
  'enrolled-or-not',
  'at-latest',
  'began',
  'or-later',
  'or-earlier',
  'toward',
  'since-enrolment',
]);

/** A text's tokens, and the ways that they may be read. */
interface Pieces {
  readonly tokens: readonly Token[];
  readonly covers: readonly Cover[];
}

const kept = textKeeper<Pieces>();

export function readPieces(text: string, world: World): Pieces {
  return kept(world, text, () => laidOut(text, world));
}

function laidOut(text: string, world: World): Pieces {
  const tokens = apart(tokensOf(text), world.lexicon);
  const own = ownPieces(text.slice(0, tokens.at(-1)?.end), tokens, world);
  const aliases = aliasesOf(world.cases, world.position);
  const lexical = sensesIn(tokens, world.lexicon, (index) => own.kept.has(index)).map((edges) =>
    edges.flatMap((one) =>
      one.node.cat === 'dictated'
        ? [{ ...one, node: { cat: 'stop' } as const }]
        : OF_ACTS.has(one.node.cat)
          ? []
          : [one],
    ),
  );
  tokens.forEach((token, index) => {
    const here = lexical[index];
    here?.push(...own.edges.filter((one) => one.from === index), ...plain(token, index));
    if (world.lexicon.words.has(token.text) || own.kept.has(index)) return;
    for (const node of nameOf(token, aliases)) here?.push(edge(index, index + 1, node));
  });
  return { tokens, covers: coversOf(chartOf(lexical, GRAMMAR), ({ cat }: Node) => !PARTS.has(cat)) };
}

/** Codes and periods: pieces that are found by their form, not by words. */
function ownPieces(text: string, tokens: readonly Token[], world: World) {
  const kept = new Set<number>();
  const edges: Edge[] = [];
  let rest = text;
  for (const { codes, start, end } of casesNamed(text, world.cases, world.programme)) {
    const place = placeOf(tokens, { start, end });
    if (place) edges.push(edge(place.from, place.to, { cat: 'case', codes }));
    for (let at = place?.from ?? 0; at < (place?.to ?? 0); at++) kept.add(at);
    rest = rest.slice(0, start) + '§'.repeat(end - start) + rest.slice(end);
  }
  for (const match of findPeriods(rest, world)) {
    const place = placeOf(tokens, match);
    if (!place) continue;
    const { from, to } = place;
    edges.push(edge(from, to, { cat: 'period', match }));
    edges.push(...endsOf(match, rest, tokens, world));
    // "i verksamheten under | perioden", "var kom de ifrån | 2025", "per verksamhetsår | 2020/21–2024/25": the words before may claim
    // the first of them.
    const first = tokens[from]?.text ?? '';
    if (to > from + 1 && CLAIMED.includes(first)) {
      const whence = first.endsWith('fran') && tokens.slice(0, from).some((token) => token.text === 'var');
      edges.push(edge(from + 1, to, { cat: 'period', match }, whence ? -1.2 : 0));
    }
  }
  return { kept, edges };
}

/** "skillnaden mellan 2023 och 2024", "ökade från 2023 till 2024": its two ends, where it is they that are set against each other. */
function endsOf({ start, end }: PeriodMatch, text: string, tokens: readonly Token[], world: World): Edge[] {
  const said = text.slice(start, end);
  const between = said.indexOf(' ');
  const joiner = ENDS[said.slice(0, between).toLowerCase()];
  const joint = joiner === undefined ? -1 : said.indexOf(joiner);
  if (joiner === undefined || joint < 0) return [];
  const ends = [said.slice(between, joint), said.slice(joint + joiner.length)];
  const [one, other, third] = ends.flatMap((part) => findPeriods(part, world));
  const place = placeOf(tokens, { start, end });
  return one && other && !third && isYearless(one) === isYearless(other) && place
    ? [edge(place.from, place.to, { cat: 'two-periods', one, other }, APART)]
    : [];
}

/** "från juli till december 2025": its first end is of no year by itself. */
function isYearless(match: PeriodMatch): boolean {
  return match.kind === 'span' && match.yearless !== undefined;
}

/** What stands between two ends, by the word before them. */
const ENDS: Readonly<Record<string, string | undefined>> = { mellan: ' och ', från: ' till ' };
/** A comparison takes two ends apart before it takes them as one stretch. */
const APART = -0.1;
const CLAIMED = ['under', 'vid', 'fran', 'ifran', 'verksamhetsar'];

/** 2024 is a number only where it can be no year. */
const LIKE_A_YEAR = 0.4;
const QUESTION_STOPS = new Set([...STOPS, ':']);

function plain(token: Token, from: number): Edge[] {
  const cost = token.kind === 'number' && isYear(token) ? LIKE_A_YEAR : 0;
  return plainEdges(token, from, QUESTION_STOPS).map((one) => ({ ...one, cost }));
}

function isYear({ text }: Token): boolean {
  return text.length === 4 && text >= '1990' && text <= '2099';
}
