import type { Programme } from '../programme.js';
import type { Register } from '../register.js';
import type { Day } from '../day.js';
import { between, type Line } from './line.js';
import type { Label, Meaning } from './meaning.js';
import { type Book, bookOf, type Candidate, candidates, ranking } from './phrases.js';
import { labelPhrases, noisePhrases, VOCABULARIES, type Vocabulary } from './vocabulary.js';

/** What lines are read against. */
export interface World {
  readonly register: Register;
  readonly programme: Programme;
  readonly today: Day;
}

/** Words of a line that belong together, with what they may mean: nothing, one thing, or one of several. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly meanings: readonly Meaning[];
  /** Misspelt, and near words that mean different things: `meanings` has them all. */
  readonly unsure: boolean;
}

/** The words that a command understands. */
export interface Words {
  readonly vocabularies: readonly Vocabulary[];
  readonly labels: readonly Label[];
}

const books = new WeakMap<Programme, Map<string, Book<Meaning>>>();

function bookFor(programme: Programme, { vocabularies, labels }: Words): Book<Meaning> {
  const made = books.get(programme) ?? new Map<string, Book<Meaning>>();
  books.set(programme, made);
  const key = [...vocabularies, '|', ...labels].join(' ');
  const book =
    made.get(key) ??
    bookOf([
      ...vocabularies.flatMap((name) => VOCABULARIES[name](programme)),
      ...labelPhrases(labels),
      ...noisePhrases,
    ]);
  made.set(key, book);
  return book;
}

/**
 * A line parted into what is understood and what is not. Exact words beat near ones, longer ones shorter, what does
 * something beats what does nothing; two meanings of the same words are both kept.
 * `texts` are quotes and notes, before everything; `others` are what is not words: days, codes, ages, hours.
 */
export function segments(
  line: Line,
  from: number,
  words: Words,
  texts: readonly Candidate<Meaning>[],
  others: readonly Candidate<Meaning>[],
  programme: Programme,
): Segment[] {
  const found = [...candidates(bookFor(programme, words), line, from), ...others];
  const ranked = [...texts, ...found.sort(ranking(found, noiseLast))];
  const taken = new Array<boolean>(line.tokens.length).fill(false);
  const chosen: Segment[] = [];
  for (const one of ranked) {
    if (taken.slice(one.from, one.to).includes(true)) continue;
    taken.fill(true, one.from, one.to);
    const level = ranked.filter(
      (other) => other.from === one.from && other.to === one.to && isLevel(one, other),
    );
    chosen.push({ ...span(line, one.from, one.to), ...meaningsOf(level, one.edits > 0) });
  }
  for (let index = from; index < taken.length; index++)
    if (!taken[index]) chosen.push({ ...span(line, index, index + 1), meanings: [], unsure: false });
  return chosen.sort((a, b) => a.from - b.from);
}

function noiseLast(a: Candidate<Meaning>, b: Candidate<Meaning>): number {
  return Number(a.meaning.slot === 'noise') - Number(b.meaning.slot === 'noise');
}

/** Misspelt, every word it may stand for is as likely; spelled right, it is what it says. */
function isLevel(one: Candidate<Meaning>, other: Candidate<Meaning>): boolean {
  return one.edits > 0 || other.edits === 0;
}

/**
 * What some words mean. Misspelt, they may be near several words: what these all mean is sure; if that is nothing,
 * all that they may mean is kept, and unsure.
 */
function meaningsOf(level: readonly Candidate<Meaning>[], misspelt: boolean) {
  const all = distinct(level.map((one) => one.meaning));
  if (!misspelt) return { meanings: all, unsure: false };
  const words = [...new Set(level.map((one) => one.words))];
  const shared = all.filter((meaning) =>
    words.every((word) => level.some((one) => one.words === word && isSame(one.meaning, meaning))),
  );
  return shared.length > 0 ? { meanings: shared, unsure: false } : { meanings: all, unsure: true };
}

function isSame(one: Meaning, other: Meaning): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function span(line: Line, from: number, to: number) {
  return { from, to, text: between(line, from, to) };
}

function distinct(meanings: readonly Meaning[]): readonly Meaning[] {
  return [...new Map(meanings.map((meaning) => [JSON.stringify(meaning), meaning])).values()];
}
