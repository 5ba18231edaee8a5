import { editDistance } from '../text/edit-distance.js';
import { type Line, lineOf, restFrom } from './line.js';
import { type Book, bookOf, type Candidate, candidates, phrases, ranking, wordsOf } from './phrases.js';
import type { CommandName } from './command-names.js';
import { HEADS } from './heads.js';
import { FIGURE_WORDS, OTHER_WORDS, QUESTION_WORDS } from './questions-first.js';

interface Meaning {
  readonly command: CommandName | 'figure' | 'other';
  readonly noun: boolean;
  readonly alone?: boolean;
}

/** What a line begins with. */
export type HeadMatch =
  /** `noun`: it also names a figure, so it is a command only with a case or alone. `rest` is as it was typed. */
  | {
      readonly kind: 'found';
      readonly command: CommandName;
      readonly noun: boolean;
      readonly rest: string;
      /** How many words it took. */
      readonly words: number;
      /** It is misspelt. */
      readonly near: boolean;
    }
  | { readonly kind: 'ambiguous'; readonly commands: readonly CommandName[]; readonly rest: string }
  /** Begins as a question does: for the questions. */
  | { readonly kind: 'question' }
  | { readonly kind: 'none' };

const BOOK: Book<Meaning> = bookOf([
  ...HEADS.flatMap(({ command, ways, nouns, exact, alone }) => [
    ...phrases<Meaning>({ command, noun: false }, ways),
    ...phrases<Meaning>({ command, noun: true }, nouns ?? []),
    ...phrases<Meaning>({ command, noun: false }, exact ?? [], true),
    ...phrases<Meaning>({ command, noun: false, alone: true }, alone ?? [], true),
  ]),
  ...phrases<Meaning>({ command: 'figure', noun: true }, FIGURE_WORDS, true),
  ...phrases<Meaning>({ command: 'other', noun: true }, OTHER_WORDS, true),
]);

const LONGEST_HEAD = 6;

/**
 * The command that a line begins with. Exact words beat near ones, more words beat fewer, fewer edits beat more; two
 * commands equally near are both given.
 */
export function matchHead(text: string): HeadMatch {
  return headAt(lineOf(text), 0);
}

/** The same from a word of the line on. */
export function headAt(line: Line, from: number): HeadMatch {
  if (QUESTION_WORDS.has(line.tokens[from]?.word ?? '') && !startsExactly(line, from))
    return { kind: 'question' };
  const all = candidates(BOOK, line, from, Math.min(line.tokens.length, from + LONGEST_HEAD));
  const better = ranking(all, aloneFirst);
  const found = all
    .filter((one) => one.from === from && !(one.meaning.alone && one.to < line.tokens.length))
    .sort(better);
  const best = found[0];
  if (best?.meaning.command === 'figure') return { kind: 'question' };
  if (best === undefined || best.meaning.command === 'other') return { kind: 'none' };
  const level = found.filter((one) => (best.edits === 0 ? better(one, best) === 0 : one.to === best.to));
  const commands = [...new Set(level.map((one) => one.meaning.command))].filter(
    (one) => one !== 'figure' && one !== 'other',
  );
  const rest = restFrom(line, best.to);
  if (commands.length > 1) return { kind: 'ambiguous', commands, rest };
  return {
    kind: 'found',
    command: best.meaning.command,
    noun: best.meaning.noun,
    rest,
    words: best.to - from,
    near: best.edits > 0,
  };
}

/** "vad är nytt", "är tillbaka": ways that begin with a question's word and are commands all the same. */
function startsExactly(line: Line, from: number): boolean {
  const found = candidates(BOOK, line, from, Math.min(line.tokens.length, from + LONGEST_HEAD));
  return found.some((one) => one.from === from && one.edits === 0 && one.to - one.from > 1);
}

function aloneFirst(a: Candidate<Meaning>, b: Candidate<Meaning>): number {
  return Number(b.meaning.alone ?? false) - Number(a.meaning.alone ?? false);
}

/** How a command is suggested: its first way. */
export function headText(command: CommandName): string {
  const head = HEADS.find((one) => one.command === command);
  return head?.ways[0] ?? command;
}

const FAR = 6;

/** The commands nearest to a line that was not understood, nearest first: "menade du". */
export function nearestHeads(text: string, count: number): readonly CommandName[] {
  const tokens = lineOf(text.slice(0, 200)).tokens.slice(0, 8);
  const typed = [...new Set(tokens.map((token) => token.word))];
  const distance = (word: string) =>
    Math.min(...typed.map((one) => editDistance(one, word, FAR) / Math.max(word.length, 3)));
  const scored = HEADS.map(({ command, ways, nouns = [] }, order) => ({
    command,
    order,
    far: Math.min(1, ...[...ways, ...nouns].map((way) => mean(wordsOf(way).map(distance)))),
  }));
  return scored
    .sort((a, b) => a.far - b.far || a.order - b.order)
    .slice(0, count)
    .map((one) => one.command);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
