import { textsKeeper } from '../kept.js';
import { allowedEdits, editDistance } from '../text/edit-distance.js';
import { indexOf, nearIn } from '../text/near.js';
import { isValidWord } from './valid-words.js';

/** A word that others may be slips of. */
export interface Target {
  readonly word: string;
  /** The most edits a word may be from it; 0 where it is never meant. */
  readonly edits: 0 | 1 | 2;
  /** A word of time: what is as near to it may be meant so, and is taken for nothing else. */
  readonly bars: boolean;
}
export type Targets = ReturnType<typeof targetsOf>;

export function targetsOf(
  words: Iterable<readonly [word: string, edits: Target['edits']]>,
  barring: ReadonlySet<string>,
) {
  return indexOf([...words].map(([word, edits]): Target => ({ word, edits, bars: barring.has(word) })));
}

const MOST_SEEN = 2_000;

/** Beginnings that turn a word into its opposite. */
const TURNING = ['o', 'ut'];

/**
 * The known words that an unknown one may be a slip of, all at the smallest distance: 1 edit from 4 letters, 2 from 7. None for
 * a valid Swedish word of another meaning, none that would turn the meaning round, none where a word that is no target stands as near. All that are as near are
 * given: what fits with the other words chooses, or they are asked about.
 */
export const slipsOf = kept(findSlips);

interface Slips {
  readonly words: readonly string[];
  readonly edits: number;
}

/** People write the same words again, and each is looked for several times over. */
function kept<T>(find: (word: string, targets: Targets) => T): (word: string, targets: Targets) => T {
  const found = new WeakMap<Targets, (word: string) => T>();
  return (word, targets) => {
    const known = found.get(targets) ?? textsKeeper(MOST_SEEN, (one) => find(one, targets));
    found.set(targets, known);
    return known(word);
  };
}

function findSlips(word: string, targets: Targets): Slips {
  const none = { words: [], edits: 0 };
  const allowed = allowedEdits(word);
  if (allowed === 0 || isValidWord(word)) return none;
  const near = nearIn(targets, word, () => allowed, true);
  const best = near[0]?.edits ?? allowed;
  const found = near.map(({ word: target }) =>
    turns(word, target.word) ? { ...target, bars: true } : target,
  );
  const meant = found.filter((target) => target.edits >= best);
  const isNear = meant.some((target) => startsAlike(word, target.word, best));
  const barred = found.some((target) => target.bars);
  return isNear && !barred ? { words: meant.map((target) => target.word), edits: best } : none;
}

/** Every known word that one slip could have made this of, meant or not. */
export const nearTo = kept(findNear);

function findNear(word: string, targets: Targets): readonly string[] {
  return nearIn(targets, word, () => 1).flatMap(({ word: target, edits }) =>
    edits === 1 ? target.word : [],
  );
}

/**
 * What a word may be where the words beside it make it sure: a short one that asks ("hr många"), or a valid one with two letters
 * swapped ("lediga plaster"). Never by itself.
 */
export function slipsBeside(word: string, words: ReadonlySet<string>): string[] {
  if (word.length < SHORTEST_SWAPPED)
    return allowedEdits(word) > 0 ? [] : ASKING.filter((one) => editDistance(word, one, 1) === 1);
  return Array.from({ length: word.length - 1 }, (_, at) => {
    const [one = '', other = ''] = word.slice(at, at + 2);
    return one === other ? '' : word.slice(0, at) + other + one + word.slice(at + 2);
  }).filter((swapped) => words.has(swapped));
}
const SHORTEST_SWAPPED = 6;
const ASKING = ['hur'];

/** Hands seldom slip on the first letter: two edits leave it, one may only drop, double or swap it. */
function startsAlike(word: string, target: string, distance: number): boolean {
  if (word[0] === target[0]) return true;
  return distance === 1 && (word[1] === target[0] || word[0] === target[1]);
}

/** A word that begins with o- or ut- stays so, and in- never becomes ut-. */
function turns(word: string, target: string): boolean {
  if (TURNING.some((start) => word.startsWith(start) && !target.startsWith(start))) return true;
  return word.startsWith('in') && target.startsWith('ut');
}
