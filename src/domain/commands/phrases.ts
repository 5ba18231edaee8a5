import { fold } from '../text/fold.js';
import { type Lexicon, lexiconOf, matchWord } from '../text/match-word.js';
import type { Line } from './line.js';

/** One or several words that mean something. */
export interface Phrase<Meaning> {
  readonly words: readonly string[];
  readonly meaning: Meaning;
  /** Little words: only as they are spelled. */
  readonly exact: boolean;
}

/** Phrases, laid out to be found in a line. */
export interface Book<Meaning> {
  readonly lexicon: Lexicon;
  readonly byFirst: ReadonlyMap<string, readonly Phrase<Meaning>[]>;
}

/** Words of a line that may mean something: from the first to before the last, so many edits away. */
export interface Candidate<Meaning> {
  readonly from: number;
  readonly to: number;
  readonly meaning: Meaning;
  readonly edits: number;
  /** The words that it was taken for, where it may be misspelt. */
  readonly words?: string;
  /** Where in the line a word is misspelt. */
  readonly misspelt?: readonly number[];
}

/** `texts` that all mean the same, as users write them; `exact` for those too short or common to be misspelt. */
export function phrases<Meaning>(
  meaning: Meaning,
  texts: readonly string[],
  exact = false,
): Phrase<Meaning>[] {
  return texts.map((text) => ({ words: wordsOf(text), meaning, exact }));
}

/** A phrase's words as a line's are compared. */
export function wordsOf(text: string): string[] {
  return fold(text)
    .replace(/[-.':]/g, '')
    .split(/[\s/,]+/)
    .filter((word) => word !== '');
}

/** A book of these phrases. One of several words is also found written together. */
export function bookOf<Meaning>(all: readonly Phrase<Meaning>[]): Book<Meaning> {
  const byFirst = new Map<string, Phrase<Meaning>[]>();
  const words = new Set<string>();
  const add = (phrase: Phrase<Meaning>) => {
    const first = phrase.words[0];
    if (first === undefined) return;
    const same = byFirst.get(first);
    if (same) same.push(phrase);
    else byFirst.set(first, [phrase]);
    for (const word of phrase.words) words.add(word);
  };
  for (const phrase of all) {
    add(phrase);
    if (phrase.words.length > 1) add({ ...phrase, words: [phrase.words.join('')] });
  }
  return { lexicon: lexiconOf(words), byFirst };
}

/** Where a book's phrases may stand in a line, between two of its words. Not yet chosen among. */
export function candidates<Meaning>(
  book: Book<Meaning>,
  line: Line,
  from = 0,
  until = line.tokens.length,
): Candidate<Meaning>[] {
  const found: Candidate<Meaning>[] = [];
  const spelled = line.tokens.map((token, index) =>
    index < from || index >= until
      ? new Map<string, number>()
      : new Map(matchWord(book.lexicon, token.word).map(({ word, edits }) => [word, edits])),
  );
  for (let start = from; start < until; start++) {
    for (const first of spelled[start]?.keys() ?? [])
      for (const phrase of book.byFirst.get(first) ?? []) {
        const edits = editsOf(phrase, spelled, start);
        if (edits !== undefined && !(phrase.exact && edits > 0) && !(edits > 0 && afterNot(line, start)))
          found.push({
            from: start,
            to: start + phrase.words.length,
            meaning: phrase.meaning,
            edits,
            words: phrase.words.join(' '),
            misspelt: phrase.words.flatMap((word, index) =>
              spelled[start + index]?.get(word) === 0 ? [] : [start + index],
            ),
          });
      }
    const together =
      start + 1 < until ? compound(line.tokens[start]?.word, line.tokens[start + 1]?.word) : '';
    if (together !== '' && book.lexicon.words.has(together))
      for (const phrase of book.byFirst.get(together) ?? [])
        if (phrase.words.length === 1)
          found.push({ from: start, to: start + 2, meaning: phrase.meaning, edits: 0 });
  }
  return found;
}

const SHORTEST_PART = 3;

/** A compound that was written apart: "löne bidrag". Little words are words of their own: "uppföljning är". */
function compound(first = '', second = ''): string {
  return first.length >= SHORTEST_PART && second.length >= SHORTEST_PART ? first + second : '';
}

/** Words after a "not" are never corrected into something else (DESIGN 9). */
function afterNot(line: Line, index: number): boolean {
  const before = line.tokens[index - 1]?.word;
  return before === 'inte' || before === 'ej';
}

function editsOf<Meaning>(
  phrase: Phrase<Meaning>,
  spelled: readonly ReadonlyMap<string, number>[],
  start: number,
): number | undefined {
  let sum = 0;
  for (const [index, word] of phrase.words.entries()) {
    const edits = spelled[start + index]?.get(word);
    if (edits === undefined) return undefined;
    sum += edits;
  }
  return sum;
}

/**
 * Which of two is taken first: exact words before near ones, longer before shorter. A phrase with a word misspelt still
 * beats a shorter exact one inside it, unless the misspelt word is spelled right for something else: "mediciinsk rehab"
 * is not "rehab". `tie` decides between two as long.
 */
export function ranking<Meaning>(
  found: readonly Candidate<Meaning>[],
  tie: (a: Candidate<Meaning>, b: Candidate<Meaning>) => number = () => 0,
) {
  const exact = new Set<number>();
  for (const { from, to, edits } of found)
    if (edits === 0) for (let index = from; index < to; index++) exact.add(index);
  const near = ({ from, to, edits, misspelt = [] }: Candidate<Meaning>) =>
    edits > 0 && (to - from === 1 || misspelt.some((index) => exact.has(index)));
  return (a: Candidate<Meaning>, b: Candidate<Meaning>): number =>
    Number(near(a)) - Number(near(b)) ||
    b.to - b.from - (a.to - a.from) ||
    tie(a, b) ||
    a.edits - b.edits ||
    a.from - b.from;
}
