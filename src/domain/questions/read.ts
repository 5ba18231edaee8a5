import type { Case } from '../case/case.js';
import { findPeriods, type PeriodContext, type PeriodMatch } from '../periods/parse-period.js';
import { misspelling } from '../periods/words.js';
import { editDistance } from '../text/edit-distance.js';
import { fold } from '../text/fold.js';
import { GIVEN_NAMES, SURNAMES } from '../text/name-words.js';
import { aliasNamed, casesNamed } from './cases-named.js';
import type { Item } from './item.js';
import type { Lexicon, Meaning } from './lexicon.js';
import { hasNear, nearest } from './nearest.js';
import { unsigned } from './signature.js';
import { FIRST_PARTS } from './vocabulary/compounds.js';
import { type Word, wordsOf } from './words.js';

/** The longest question that is read at all, in characters and in words. */
export const MAX_LENGTH = 400;
const MAX_WORDS = 60;
const MAX_CORRECTIONS = 5;
const MIN_GLUED = 7;
const SHORTEST_REST = 4;
const SHORT_WORD = 5;

export interface Reading {
  readonly items: readonly Item[];
  /** Words taken for others: as typed → as understood. */
  readonly corrected: ReadonlyMap<string, string>;
}

/** What a text is read against. */
export interface ReadContext extends PeriodContext {
  readonly cases: ReadonlyMap<string, Case>;
  readonly lexicon: Lexicon;
}

/**
 * A text as pieces: cases, periods, numbers, known phrases (the longest first, words written apart put together), and
 * what is not known. Nothing is left out. Undefined if the text is too long to be a question.
 */
export function read(text: string, context: ReadContext): Reading | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const words = wordsOf(text);
  if (words.length > MAX_WORDS) return undefined;
  const fixed = spansOf(text, context);
  const free = words.filter((word) => !fixed.some((item) => item.start < word.end && word.start < item.end));
  const corrected = new Map<string, string>();
  const parts = free.flatMap((word) => splitCompound(word, context.lexicon));
  const known = parts.map((word) => correct(word, parts, corrected, context));
  const items = [...fixed];
  for (const run of runsOf(known, fixed)) items.push(...phrases(run, context.lexicon));
  return {
    items: unsigned(
      items.sort((a, b) => a.start - b.start),
      text,
    ),
    corrected,
  };
}

/** A free word, corrected if need be; `item` where it is no word of the vocabulary. */
interface Known extends Word {
  readonly item?: Item;
}

const SAME_BEFORE =
  /(?:jämfört med |mot |än )?(?:samma|motsvarande) (?:period|tid|tidsperiod|dagar|datum|tidpunkt|tid på året) (?:(?:under )?(?:förra|forra|föregående) (?:året|aret|perioden)|i fjol|ett år tidigare|året innan|aret innan|året före|ett år sedan)/giu;
const YEAR_BEFORE = /(?:året|aret|perioden|verksamhetsåret) (?:innan|före|dessförinnan)(?!\p{L})/giu;
/** "under 30 år 2207-2306": the år is the age's, not the period's. */
const YEARS_OF_AGE = /(?<=\d\d )[åa]r(?= \d)/giu;
const AGES = /(?<![\p{N}\p{L}\-–./])(\d{2}) ?[-–] ?(\d{2})(?![\p{N}]|[-–./]\p{N})/gu;

function spansOf(text: string, context: ReadContext): Item[] {
  const items: Item[] = [];
  let rest = text;
  const take = (item: Omit<Item, 'raw' | 'word'>) => {
    const raw = text.slice(item.start, item.end);
    items.push({ ...item, raw, word: fold(raw) });
    rest = rest.slice(0, item.start) + '§'.repeat(item.end - item.start) + rest.slice(item.end);
  };
  for (const { codes, start, end } of casesNamed(text, context.cases, context.programme))
    take({ kind: 'case', value: codes[0] ?? '', codes, start, end });
  for (const match of rest.matchAll(SAME_BEFORE))
    take({ kind: 'year-before', value: '', start: match.index, end: match.index + match[0].length });
  for (const match of rest.matchAll(YEAR_BEFORE))
    take({ kind: 'year-before', value: '', start: match.index, end: match.index + match[0].length });
  for (const match of rest.matchAll(AGES))
    if (Number(match[1]) < Number(match[2]))
      take({
        kind: 'ages',
        value: `${match[1] ?? ''}-${match[2] ?? ''}`,
        start: match.index,
        end: match.index + match[0].length,
      });
  rest = rest.replace(YEARS_OF_AGE, '§§');
  for (const period of periodsIn(rest, context))
    take({ ...place(period), kind: 'period', value: '', period });
  return items;
}

/** The periods, without the words in them that are as near to a word of questions: "regioden" is no perioden. */
function periodsIn(text: string, context: ReadContext): PeriodMatch[] {
  const found = findPeriods(text, context);
  const doubtful = found.flatMap(({ start, end }) =>
    wordsOf(text.slice(start, end))
      .filter((word) => isNearerQuestions(word.text, context.lexicon))
      .map((word) => ({ start: start + word.start, end: start + word.end })),
  );
  if (doubtful.length === 0) return found;
  let rest = text;
  for (const { start, end } of doubtful)
    rest = rest.slice(0, start) + '§'.repeat(end - start) + rest.slice(end);
  return findPeriods(rest, context);
}

function isNearerQuestions(word: string, lexicon: Lexicon): boolean {
  const slip = misspelling(word);
  return slip !== undefined && hasNear(word, slip.edits, lexicon);
}

function place({ start, end }: PeriodMatch) {
  return { start, end };
}

/** Unbroken runs of words between the fixed pieces. */
function runsOf(words: readonly Known[], fixed: readonly Item[]): Known[][] {
  const runs: Known[][] = [];
  let last: Known | undefined;
  for (const word of words) {
    const before = last;
    const broken =
      before === undefined || fixed.some((item) => item.start >= before.end && item.end <= word.start);
    if (broken) runs.push([word]);
    else runs.at(-1)?.push(word);
    last = word;
  }
  return runs;
}

/** "medianväntetid" as median and väntetid, each with its place; not where one slip makes it a word. */
function splitCompound(word: Word, lexicon: Lexicon): Word[] {
  if (lexicon.words.has(word.text)) return [word];
  const slips = nearest(word.text, lexicon);
  if (slips.some((one) => editDistance(word.text, one, 1) === 1)) return [word];
  for (const [part, whole] of FIRST_PARTS) {
    const rest = word.text.slice(part.length);
    if (!word.text.startsWith(part) || rest.length < SHORTEST_REST || !lexicon.phrases.has(rest)) continue;
    const middle = word.start + part.length;
    return [
      { raw: whole, text: fold(whole), start: word.start, end: middle },
      { raw: word.raw.slice(part.length), text: rest, start: middle, end: word.end },
    ];
  }
  return [word];
}

function correct(
  word: Word,
  all: readonly Word[],
  corrected: Map<string, string>,
  context: ReadContext,
): Known {
  const { lexicon } = context;
  if ((lexicon.words.has(word.text) && isSpelt(word, lexicon)) || /^\d/.test(word.text)) return word;
  const { text } = word;
  const genitive = text.endsWith('s') && text.length > 3 ? text.slice(0, -1) : text;
  if (genitive !== text && lexicon.words.has(genitive) && !saysNothing(genitive, lexicon))
    return { ...word, text: genitive };
  const named = aliasNamed(text, context.cases);
  if (named.code !== undefined)
    return { ...word, item: { ...of(word), kind: 'case', value: named.code, codes: [named.code] } };
  if (GIVEN_NAMES.has(text) || SURNAMES.has(text) || GIVEN_NAMES.has(genitive))
    return { ...word, item: { ...of(word), kind: 'name', value: text } };
  const first = named.near[0];
  if (first !== undefined) return { ...word, item: { ...of(word), kind: 'near-alias', value: first } };
  if (/^\p{L}$/u.test(text) || corrected.size >= MAX_CORRECTIONS || isDenied(word, all))
    return { ...word, item: { ...of(word), kind: 'unknown', value: text } };
  const near = nearest(text, lexicon).filter((one) => one !== text);
  const fitting = near.filter((one) => begins(word, one, all, lexicon));
  const [fit] = fitting;
  if (fit !== undefined && near.length > 1 && fitting.length === 1) {
    corrected.set(word.raw, fit);
    return { ...word, text: fit };
  }
  const meanings = new Set(near.map((one) => meaningKey(lexicon.phrases.get(one))));
  const [only] = near;
  if (only !== undefined && meanings.size === 1) {
    corrected.set(word.raw, only);
    return { ...word, text: only };
  }
  const kind = near.length > 1 ? 'ambiguous' : 'unknown';
  return { ...word, item: { ...of(word), kind, value: near.slice(0, 3).join('|') } };
}

const NOTHING = new Set(['filler', 'any', 'is', 'ours']);

/** A word that adds nothing by itself: no misspelling may end there unseen. */
function saysNothing(word: string, { phrases }: Lexicon): boolean {
  return phrases.get(word)?.every(({ kind }) => NOTHING.has(kind)) === true;
}

/** Of several near words the one that makes a phrase with the word before: "hur mnga" is "hur många". */
function begins(word: Word, near: string, all: readonly Word[], { phrases }: Lexicon): boolean {
  const before = all[all.indexOf(word) - 1];
  return before !== undefined && phrases.has(`${before.text} ${near}`);
}

/** In a short word a typed å, ä or ö is no slip for another letter: "nän" is not "nån", "äf" is not AF. */
function isSpelt({ raw, text }: Word, { spelt }: Lexicon): boolean {
  return text.length > SHORT_WORD || !/[åäö]/iu.test(raw) || spelt.has(raw.toLowerCase());
}

/** The word after inte or ej is never corrected: it could become its opposite. */
function isDenied(word: Word, all: readonly Word[]): boolean {
  const before = all[all.indexOf(word) - 1];
  return before !== undefined && ['inte', 'ej', 'icke', 'aldrig', 'utan'].includes(before.text);
}

function meaningKey(means: readonly Meaning[] | undefined): string {
  return means ? means.map(({ kind, value }) => `${kind}:${value}`).join('+') : '';
}

function of(word: Word): Omit<Item, 'kind' | 'value'> {
  return { raw: word.raw, word: word.text, start: word.start, end: word.end };
}

function phrases(run: readonly Known[], lexicon: Lexicon): Item[] {
  const items: Item[] = [];
  for (let index = 0; index < run.length;) {
    const { means, length } = phraseAt(run, index, lexicon);
    const words = run.slice(index, index + length);
    const first = words[0];
    if (!first) break;
    const end = words.at(-1)?.end ?? first.end;
    const place = {
      raw: words.map((word) => word.raw).join(' '),
      word: words.map((word) => word.text).join(' '),
      start: first.start,
      end,
    };
    if (first.item) items.push(first.item);
    else if (means) for (const meaning of means) items.push({ ...place, ...meaning });
    else items.push({ ...place, kind: /^\d/.test(first.text) ? 'num' : 'unknown', value: first.text });
    index += length;
  }
  return items;
}

/** Do some of the first words begin a phrase that reaches past them? "soc stod i kö" is no soc-stöd. */
function startsPhrase(texts: readonly string[], first: number, phrases: Lexicon['phrases']): boolean {
  for (let from = 0; from < first; from++)
    for (let to = first + 1; to <= texts.length; to++)
      if (phrases.has(texts.slice(from, to).join(' '))) return true;
  return false;
}

function phraseAt(run: readonly Known[], index: number, { phrases, longest }: Lexicon) {
  let reach = 1;
  while (reach < longest && run[index + reach] && !run[index + reach]?.item && !run[index]?.item) reach++;
  const texts = run.slice(index, index + reach).map((word) => word.text);
  for (let length = texts.length; length > 1; length--) {
    const means = phrases.get(texts.slice(0, length).join(' '));
    if (means) return { means, length };
  }
  for (let length = Math.min(3, texts.length); length > 1; length--) {
    const glued = texts.slice(0, length).join('');
    const means = glued.length < MIN_GLUED ? undefined : phrases.get(glued);
    if (means && !startsPhrase(texts.slice(1), length - 1, phrases)) return { means, length };
  }
  return { means: phrases.get(texts[0] ?? ''), length: 1 };
}
