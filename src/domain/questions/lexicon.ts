import { PERIOD_WORDS } from '../periods/words.js';
import type { Programme } from '../programme.js';
import { VOCABULARY } from './vocabulary.js';
import type { WordGroup } from './vocabulary/word-group.js';
import { wordsOf } from './words.js';

/** What a word or a phrase stands for: `kind:value`, the value empty where the kind says it all. */
export interface Meaning {
  readonly kind: string;
  readonly value: string;
}

export interface Lexicon {
  /** Folded words with spaces between → what they mean. */
  readonly phrases: ReadonlyMap<string, readonly Meaning[]>;
  /** Every single word that any phrase has in it. */
  readonly words: ReadonlySet<string>;
  /** The same as they are spelt, with å ä ö. */
  readonly spelt: ReadonlySet<string>;
  /** The words that others may be misspellings of, by length. */
  readonly byLength: ReadonlyMap<number, readonly Near[]>;
  /** Words in the longest phrase. */
  readonly longest: number;
}

/** A word that another may be a misspelling of, with the set of its letters. */
export interface Near {
  readonly word: string;
  readonly letters: number;
  /** How many edits a word may be from it to be taken for it: with 0 it is only a rival to others. */
  readonly edits: 0 | 1 | 2;
}

const UNIT_WORD = 5;

/**
 * The vocabulary as it stands for a programme and the units that its register knows: the programme's own names of
 * referrers, units, outcomes' details are understood beside the shared words. The first to claim a phrase keeps it.
 */
export function lexiconOf(programme: Programme, units: readonly string[]): Lexicon {
  const phrases = new Map<string, readonly Meaning[]>();
  const spelt = new Set<string>();
  const add = (phrase: string, means: readonly Meaning[]) => {
    const words = wordsOf(phrase);
    for (const { raw } of words) spelt.add(raw.toLowerCase());
    const key = words.map((word) => word.text).join(' ');
    if (key !== '' && !phrases.has(key)) phrases.set(key, means);
  };
  for (const { code, name, short } of programme.referrers)
    for (const phrase of [name, short ?? name]) add(phrase, [{ kind: 'referrer', value: code }]);
  // Its own municipality is the one that sends cases; "i Hedemora kommun" without från may be where they live.
  const own: readonly Meaning[] = [
    { kind: 'from', value: '' },
    { kind: 'referrer', value: 'SOC' },
  ];
  if (programme.referrers.some(({ code }) => code === 'SOC'))
    for (const name of [programme.place, `${programme.place}s`]) add(`från ${name} kommun`, own);
  const codes = new Set(programme.referrers.map((referrer) => referrer.code));
  for (const group of VOCABULARY) {
    const means = meaningsOf(group);
    if (means.some(({ kind, value }) => kind === 'referrer' && !codes.has(value))) continue;
    for (const phrase of phrasesOf(group)) add(phrase, means);
  }
  for (const outcome of programme.outcomes)
    for (const detail of outcome.details)
      add(detail, [
        { kind: 'outcome', value: outcome.code },
        { kind: 'detail', value: detail },
      ]);
  for (const unit of units) {
    add(unit, [{ kind: 'unit', value: unit }]);
    for (const { text } of wordsOf(unit))
      if (text.length >= UNIT_WORD) add(text, [{ kind: 'unit-part', value: text }]);
  }
  return { ...indexed(phrases), spelt };
}

function indexed(phrases: ReadonlyMap<string, readonly Meaning[]>): Omit<Lexicon, 'spelt'> {
  const words = new Set<string>();
  const near = new Map<string, Near['edits']>();
  let longest = 1;
  for (const word of PHRASE_TARGETS) near.set(word, 2);
  for (const [phrase, means] of phrases) {
    const parts = phrase.split(' ');
    longest = Math.max(longest, parts.length);
    for (const part of parts) words.add(part);
    if (parts.length === 1 && phrase.length >= SHORTEST_RIVAL && !near.has(phrase))
      near.set(phrase, editsTo(phrase, means));
  }
  for (const word of PERIOD_WORDS) if (!near.has(word)) near.set(word, 0);
  const byLength = new Map<number, Near[]>();
  for (const [word, edits] of near) {
    const list = byLength.get(word.length);
    const entry = { word, letters: lettersOf(word), edits };
    if (list) list.push(entry);
    else byLength.set(word.length, [entry]);
  }
  return { phrases, words, byLength, longest };
}

/** Words that only phrases have, and that are often misspelt. */
const PHRASE_TARGETS = [
  'manga',
  'foljas',
  'star',
  'varit',
  'fordelat',
  'vanligaste',
  'gammal',
  'skillnad',
  'forra',
  'perioden',
];
const SHORTEST_RIVAL = 3;
const SHORTEST_FILLER = 6;

/**
 * How far off may an unknown word be, and still be taken for this one? Not at all from a topic that is declined anyway,
 * nor from a short word that says nothing: an unknown word would then be dropped. One slip from a longer one of those,
 * and from a negation: two would turn what limits the figure into its opposite.
 */
function editsTo(word: string, means: readonly Meaning[]): Near['edits'] {
  const has = (...kinds: string[]) => means.some(({ kind }) => kinds.includes(kind));
  if (has('topic') || (has('filler', 'ours') && word.length < SHORTEST_FILLER)) return 0;
  return has('filler', 'any', 'not', 'without', 'none') ? 1 : 2;
}

/** A phrase as it is looked up. */
export function phraseKey(phrase: string): string {
  return wordsOf(phrase)
    .map((word) => word.text)
    .join(' ');
}

/** The phrases of a group, its endings written out. */
export function phrasesOf(group: WordGroup): string[] {
  return group.words.split(', ').flatMap((word) => {
    const [stem = '', ...endings] = word.split('~');
    return [stem, ...endings.map((ending) => stem + ending)];
  });
}

export function meaningsOf(group: WordGroup): Meaning[] {
  return group.means.split(' + ').map((part) => {
    const colon = part.indexOf(':');
    return colon < 0
      ? { kind: part, value: '' }
      : { kind: part.slice(0, colon), value: part.slice(colon + 1) };
  });
}

/** The letters of a folded word as bits, so that words far from each other are told apart at once. */
export function lettersOf(word: string): number {
  let bits = 0;
  for (let index = 0; index < word.length; index++) bits |= 1 << (word.charCodeAt(index) & 31);
  return bits;
}
