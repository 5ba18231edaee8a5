import { fold } from '../text/fold.js';
import type { World } from './acts/world.js';
import { formsOf } from './concept.js';
import { lexiconFor } from './lexicon-for.js';
import type { Cat } from './node.js';
import { readPieces } from './read.js';
import answer from './sv/words/answer.json' with { type: 'json' };
import { tokensOf } from './token.js';

/** One of the things that a question of the bot's own offers to answer it with. */
export interface Offer {
  /** What stands on its button, and says which one it is. */
  readonly label: string;
  /** It means those who were spoken of, or everybody. */
  readonly whom?: 'them' | 'all' | undefined;
}

/** A question of the bot's own, and how it can be answered. */
export interface OwnQuestion {
  readonly offers: readonly Offer[];
  /** By the order of its buttons: a list that folds away has none to be seen. */
  readonly inOrder: boolean;
  /** By what stands on them. What only offers something else to ask is not. */
  readonly inWords: boolean;
}

/** Longer than any answer. */
const LONGEST = 80;
const said = (lines: readonly string[]) => new Set(formsOf(lines).map(fold));
const BESIDE = said(answer.beside);
const plain = (words: readonly string[]) => words.filter((word) => !BESIDE.has(word)).join(' ');
const phrases = (lines: readonly string[]) => new Set([...said(lines)].map((one) => plain(one.split(' '))));
const ORDER = [answer.first, answer.second, answer.third, answer.fourth, answer.fifth, answer.sixth].map(
  said,
);
const LAST = said(answer.last);
const YES = said(answer.yes);
const [THEM, ALL, BOTH] = [phrases(answer.them), phrases(answer.all), phrases(answer.both)];

/**
 * Which of what a question offers a line answers it with (DESIGN 9): by its place, by whom it means, or by words that stand on that
 * button and no other. Several: both of them. Undefined: the line is no answer, or it cannot be told which.
 */
export function answeredBy(
  line: string,
  { offers, ...how }: OwnQuestion,
  world: World,
): readonly number[] | undefined {
  if (line.length > LONGEST) return undefined;
  const words = wordsOf(line);
  const rest = plain(words);
  const only = (at: number) => (at >= 0 && at < offers.length ? [at] : undefined);
  if (YES.has(words.join(' '))) return offers.length === 1 ? [0] : undefined;
  if (rest === '') return undefined;
  const whom = THEM.has(rest) ? 'them' : ALL.has(rest) ? 'all' : undefined;
  const meant = offers.flatMap((offer, at) => (whom !== undefined && offer.whom === whom ? [at] : []));
  if (meant.length > 0) return meant.length === 1 ? meant : undefined;
  const isEach = BOTH.has(rest) && offers.length === 2;
  if (isEach || (ALL.has(rest) && offers.every((one) => one.whom === undefined)))
    return offers.map((_, at) => at);
  const place = how.inOrder ? ORDER.findIndex((one) => one.has(rest)) : -1;
  if (place >= 0) return only(place);
  if (how.inOrder && LAST.has(rest)) return only(offers.length - 1);
  return how.inWords ? only(namedIn(line, words, offers, world)) : undefined;
}

/** The only one whose label has a line's own words in a row, or that each of them means something of and of no other. */
function namedIn(line: string, words: readonly string[], offers: readonly Offer[], world: World): number {
  const senses = sensesOf(line, world);
  if (senses.some(({ asks }) => asks)) return -1;
  const said = ` ${plain(words)} `;
  const [row, ...others] = offers.flatMap(({ label }, at) =>
    ` ${plain(wordsOf(label))} `.includes(said) ? [at] : [],
  );
  if (row !== undefined) return others.length === 0 ? row : -1;
  const labels = offers.map(({ label }) => sensesOf(label, world));
  const own = senses.filter(({ words: of }) => of.some((word) => !BESIDE.has(word)));
  const on = own.map(({ sense }) =>
    labels.flatMap((label, at) => (label.some((one) => one.sense === sense) ? [at] : [])),
  );
  const [first] = on[0] ?? [];
  return first !== undefined && on.every((one) => one.length === 1 && one[0] === first) ? first : -1;
}

interface Sense {
  readonly sense: string;
  readonly words: readonly string[];
  /** It asks how many or which: a question, and no answer. */
  readonly asks: boolean;
}

/** The pieces of a text, each by what it means and its own words. */
function sensesOf(text: string, { register, programme, today }: World): Sense[] {
  const lexicon = lexiconFor(programme, register);
  const { tokens, covers } = readPieces(text, { ...register, programme, today, lexicon });
  return (covers[0]?.pieces ?? []).flatMap(({ node, from, to }) => {
    const words = tokens.slice(from, to).flatMap(({ kind, text: word }) => (kind === 'sign' ? [] : [word]));
    const isPlain = node.cat === 'unknown' || node.cat === 'num';
    return words.length === 0
      ? []
      : [{ sense: isPlain ? words.join(' ') : senseOf(node), words, asks: ASKING.has(node.cat) }];
  });
}

/** A meaning to be compared: of days, which ones they are and not where they stand in the text. */
function senseOf(node: object): string {
  return JSON.stringify(node, (key, value: unknown) => (PLACES.has(key) ? undefined : value));
}
const ASKING: ReadonlySet<Cat> = new Set<Cat>(['count', 'list', 'who', 'which', 'when', 'howlong', 'share']);
const PLACES = new Set(['start', 'end', 'raw', 'text']);

function wordsOf(line: string): string[] {
  return tokensOf(line).flatMap(({ kind, text }) => (kind === 'sign' ? [] : [text]));
}
