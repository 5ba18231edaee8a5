import type { Programme } from '../programme.js';
import { outcomesOf } from '../schema/outcomes.js';
import { fold } from '../text/fold.js';
import { CONCEPTS, type ConceptId, formsOf, type Lexical, lexical, TIME_WORDS } from './concept.js';
import type { Node } from './node.js';
import { type Target, type Targets, targetsOf } from './slips.js';
import { tokensOf } from './token.js';

/** What a form means, and how it is spelt: "man" is no "män" where dots were typed. */
export interface Sense {
  readonly node: Node;
  /** The ways it is spelt, each word by word. */
  readonly spelt: readonly (readonly string[])[];
  /** Beyond the others that the same words have: a unit called Försörjningsstöd. */
  readonly cost: number;
}

/** The forms as a tree of words. */
export interface Branch {
  readonly next: ReadonlyMap<string, Branch>;
  readonly senses: Sense[];
}

/** The words that are understood: the shared ones, and a programme's and its register's own. */
export interface Lexicon {
  readonly root: Branch;
  /** Forms of several words that somebody may write as one. */
  readonly fused: ReadonlyMap<string, readonly Sense[]>;
  /** Every word that any form has in it. */
  readonly words: ReadonlySet<string>;
  /** The same as they are spelt, with å ä ö. */
  readonly spelt: ReadonlySet<string>;
  readonly targets: Targets;
  /** Words that may begin another, "medianväntetid", or end one, "remisstatistik", with the word that they stand for. */
  readonly firstParts: readonly Part[];
  readonly lastParts: readonly Part[];
}

type Part = readonly [part: string, word: string];

const SHORTEST_FUSED = 6;
/** Shorter words of time are never misspelt, save the months. */
const SHORTEST_TIME = 4;
const UNIT_WORD = 5;
const RARE = 0.4;

/** A form, and what it means. */
type Meant = readonly [form: string, node: Node];
/** A lexicon in the making: how much of it is made at a time is its reader's to choose. */
export type Making = Generator<undefined, Lexicon>;
/** How many edits a word of a form of so many words may be from it. */
type Weigh = (word: string, node: Node, words: number) => Target['edits'];

/** All of it at once. */
export function made(making: Making): Lexicon {
  for (;;) {
    const { done, value } = making.next();
    if (done) return value;
  }
}

interface NewBranch {
  next: Map<string, NewBranch>;
  readonly senses: Sense[];
}
/** Most branches end there. */
const NO_MORE = new Map<string, NewBranch>();
const newBranch = (): NewBranch => ({ next: NO_MORE, senses: [] });

/** The lexicon of some forms; a word that is as near to one of `bars` is taken for nothing. */
export function* lexiconWith(forms: Iterable<Meant>, weigh: Weigh, bars: Iterable<string>): Making {
  const root = newBranch();
  const fused = new Map<string, Sense[]>();
  const spelt = new Set<string>();
  const edits = new Map<string, Target['edits']>();
  for (const [form, node] of forms) {
    yield;
    const said = saidIn(form);
    let at = root;
    for (const { text, isWord, typed } of said) {
      let next = at.next.get(text);
      if (!next) {
        if (at.next === NO_MORE) at.next = new Map();
        at.next.set(text, (next = newBranch()));
      }
      at = next;
      if (isWord) edits.set(text, max(edits.get(text) ?? 0, weigh(text, node, said.length)));
      spelt.add(typed);
    }
    if (at === root) continue;
    const spelling = said.map(({ typed }) => typed);
    const before = at.senses.findIndex((one) => isSame(one.node, node));
    const known = at.senses[before];
    const rare = node.cat === 'unit' && at.senses.some((one) => one.node.cat !== 'unit') ? RARE : 0;
    const sense = { node, spelt: [...(known?.spelt ?? []), spelling], cost: known?.cost ?? rare };
    if (known) at.senses[before] = sense;
    else at.senses.push(sense);
    if (said.length === 1) continue;
    const joined = said.map(({ text }) => text).join('');
    if (joined.length >= SHORTEST_FUSED && /^\p{L}+$/u.test(joined))
      fused.set(joined, [...(fused.get(joined) ?? []), sense]);
  }
  const words = new Set(edits.keys());
  for (const word of bars) if (!edits.has(word)) edits.set(word, 0);
  return {
    root,
    fused,
    words,
    spelt,
    targets: targetsOf(edits, new Set(bars)),
    firstParts: [],
    lastParts: [],
  };
}

/** A word or a sign of a form, as it is compared and as it is spelt. */
interface Said {
  readonly text: string;
  readonly typed: string;
  readonly isWord: boolean;
}
/** The forms are made of the same words again and again. */
const met = new Map<string, readonly Said[]>();

function saidIn(form: string): readonly Said[] {
  return form.split(' ').flatMap((part) => {
    const known = met.get(part);
    if (known) return known;
    const said = tokensOf(part).map(({ kind, text, raw }) => {
      return { text, typed: raw.normalize('NFC').toLowerCase(), isWord: kind === 'word' };
    });
    met.set(part, said);
    return said;
  });
}

/** The words of days and periods, read for themselves, and those that join: what is as near to one may be meant so. */
const BARS: readonly string[] = [
  ...Object.entries(TIME_WORDS).flatMap(([id, lines]) =>
    wordsOf({ [id]: lines }).filter((word) => word.length > SHORTEST_TIME || id.startsWith('month:')),
  ),
  ...wordsOf({ or: CONCEPTS.or, and: CONCEPTS.and }),
];

/** The lexicon of a programme and the units that its register knows. A name counts only where the programme has that referrer. */
export function lexiconOf(programme: Programme, units: readonly string[]): Lexicon {
  return made(lexiconInMaking(programme, units));
}

export function* lexiconInMaking(programme: Programme, units: readonly string[]): Making {
  const lexicon = yield* lexiconWith(formsIn(programme, units), editsTo, BARS);
  return { ...lexicon, firstParts: FIRST_PARTS, lastParts: LAST_PARTS };
}

/** Every word in the forms of some concepts, folded. */
export function wordsOf(concepts: Readonly<Record<string, readonly string[]>>): string[] {
  return Object.values(concepts)
    .flatMap((lines) => formsOf(lines))
    .flatMap((form) => saidIn(form).flatMap(({ isWord, text }) => (isWord ? [text] : [])));
}

function* formsIn(programme: Programme, units: readonly string[]): Generator<Meant> {
  yield* formsOfConcepts(programme, units);
  for (const { code, name, short } of programme.referrers)
    for (const form of [name, short ?? name]) yield [form, { cat: 'own-referrer', code }];
  // Its own municipality is the one that sends cases.
  if (programme.referrers.some(({ code }) => code === 'SOC'))
    for (const name of [programme.place, `${programme.place}s`])
      yield [`${name} kommun`, { cat: 'own-referrer', code: 'SOC' }];
  for (const { code, name, class: of, words, details } of programme.outcomes) {
    // The usual ones have words already.
    const forms = `outcome:${code}` in CONCEPTS ? words : [code, ...plainNames(name), ...words];
    const node: Node = { cat: 'outcome', value: of === 'dropout' ? of : code, codes: [code] };
    for (const form of formsOf(forms)) yield [form, node];
    for (const detail of details) yield [detail, { cat: 'own-detail', detail }];
  }
  for (const kind of programme.activities)
    for (const form of definite(kind)) yield [form, { cat: 'own-activity', kind }];
  for (const unit of units) {
    yield [unit, { cat: 'unit', names: [unit] }];
    for (const [index, word] of (unit.match(/\p{L}+/gu) ?? []).entries()) {
      const names = units.filter((name) => hasWord(name, word));
      const place = index > 0 && word !== word.toLowerCase();
      if (word.length >= UNIT_WORD) yield [word, { cat: 'unit', names, ...(place && { place }) }];
    }
  }
}

const FIRST_PARTS = partsOf('first-part');
const LAST_PARTS = partsOf('last-part');

function partsOf(cat: 'first-part' | 'last-part'): Part[] {
  return Object.entries(CONCEPTS).flatMap(([id, lines]) => {
    const concept = lexical(id as ConceptId);
    return concept.cat === cat ? formsOf(lines).map((part) => [fold(part), concept.value] as const) : [];
  });
}

/** A word with the endings it is said with: skogsgrupp, skogsgruppen; praktik, praktiken; samtal, samtalet. */
function definite(kind: string): string[] {
  if (/[aå]$/.test(kind)) return [kind, `${kind}n`];
  return kind.endsWith('e') ? [kind, `${kind}n`, `${kind}t`] : [kind, `${kind}en`, `${kind}et`, `${kind}s`];
}

/** "Avvikit (tidigt)" is called either. */
function plainNames(name: string): string[] {
  return name.split(/[()]/).map((part) => part.trim());
}

function* formsOfConcepts(programme: Programme, units: readonly string[]): Generator<Meant> {
  for (const [id, lines] of Object.entries(CONCEPTS)) {
    const concept = lexical(id as ConceptId);
    if (concept.cat === 'first-part' || concept.cat === 'last-part') continue;
    const node = meantIn(programme, units, concept);
    if (node) for (const form of formsOf(lines)) yield [form, node];
  }
}

/** What a shared word means in a programme: nothing where it has no such referrer, outcome or unit. */
function meantIn(programme: Programme, units: readonly string[], concept: Lexical): Node | undefined {
  switch (concept.cat) {
    case 'referrer':
      return programme.referrers.some(({ code }) => code === concept.value) ? concept : undefined;
    case 'outcome': {
      const { byCode, results, dropouts } = outcomesOf(programme);
      const { value } = concept;
      const all = { result: results, dropout: dropouts };
      const own = byCode.has(value) ? [value] : [];
      const codes = value === 'result' || value === 'dropout' ? [...all[value]] : own;
      return codes.length > 0 ? { ...concept, codes } : undefined;
    }
    case 'unit-part': {
      const names = units.filter((name) => fold(name).includes(concept.value));
      return names.length > 0 ? { cat: 'unit', names } : undefined;
    }
    default:
      return concept;
  }
}

function hasWord(name: string, word: string): boolean {
  return fold(name)
    .split(/[^\p{L}]+/u)
    .includes(fold(word));
}

function isSame(one: Node, other: Node): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function max(a: Target['edits'], b: Target['edits']): Target['edits'] {
  return a > b ? a : b;
}

const SHORTEST_SILENT = 6;
/** What is dropped, set aside or merely joins once it is read: a short unknown word is never taken for it. */
const SILENT: ReadonlySet<string> = new Set(
  (
    'joint talk purpose reason speaker asker wonder thanks please manner modal correction at got is has see any pronoun of for from to with som ' +
    'gist then ought and or person all again still run but today ours respectively in-all of-which'
  ).split(' '),
);
const TURNING: ReadonlySet<string> = new Set(['not', 'without', 'none', 'except', 'lack', 'only']);

/** Is it dropped, set aside or a mere joint once it is read? */
export function isSilent({ cat }: Node): boolean {
  return SILENT.has(cat);
}

/** May a word that is a slip of a form be taken for it? A short one that says nothing would be dropped. */
export function isMeant({ cat }: Node, words: readonly string[]): boolean {
  const [only = ''] = words;
  return !SILENT.has(cat) || words.length > 1 || only.length >= SHORTEST_SILENT;
}

/**
 * How many edits a word may be from it, and still be taken for it? None from what is declined or set aside anyway, nor from a short word that
 * says nothing: it would then be dropped. One from a negation: two could turn what limits a figure into its opposite.
 */
function editsTo(word: string, { cat }: Node, length: number): Target['edits'] {
  if (cat === 'topic' || cat === 'deed') return 0;
  if (SILENT.has(cat) && length === 1) return word.length >= SHORTEST_SILENT ? 1 : 0;
  return TURNING.has(cat) || length > 1 ? 1 : 2;
}
