import { type Referrer, SELF_REFERRAL } from '../../codes.js';
import type { Programme } from '../../programme.js';
import { fold } from '../../text/fold.js';
import { GIVEN_NAMES, SURNAMES } from '../../text/name-words.js';
import { chunksOf, likeness } from './chunks.js';
import { cover, lexicon, type Lexicon } from './lexicon.js';
import referrers from './words/referrers.json' with { type: 'json' };

/** Who sent somebody, and from which unit: one of the programme's, or as it was written where it has none such. */
export interface SaidReferrer {
  readonly referrer: Referrer;
  readonly unit?: string;
}

/** Words of units, where another word means the same: both as they stand in a unit's name, folded. */
const SYNONYMS: Readonly<Record<string, string>> = referrers.units;

interface Unit {
  readonly referrer: Referrer;
  readonly name: string;
  readonly words: readonly string[];
}

/**
 * A reader of the referrers of a programme: "Soc/förs.stöd", "vc hdm", "F-kassan Borlänge". A referrer that is not said
 * is known by a unit that only it has; undefined where several fit, or a word may be somebody's name.
 */
export function referrerReader(programme: Programme): (text: string) => SaidReferrer | undefined {
  const words = wordsOf(programme);
  const units = Object.entries(programme.units).flatMap(([referrer, names]) =>
    names.map((name): Unit => ({ referrer, name, words: canonical(chunksOf(name)) })),
  );
  return (text) => {
    const chunks = canonical(chunksOf(text));
    const { found, unknown } = cover(text, words);
    const referrers = new Set(found);
    if (referrers.size > 1) return undefined;
    const [said] = referrers;
    const left = canonical(unknown);
    const open = said === undefined ? units : units.filter(({ referrer }) => referrer === said);
    const fitting = open
      .map((unit) => ({ unit, rank: rankOf(unit, left, chunks, said !== undefined) }))
      .filter(({ rank }) => rank > 0);
    const best = Math.max(...fitting.map(({ rank }) => rank));
    const [unit, other] = fitting.filter(({ rank }) => rank === best).map((one) => one.unit);
    if (unit && !other) return { referrer: unit.referrer, unit: unit.name };
    if (said === undefined || unit) return undefined;
    if (left.length === 0) return { referrer: said };
    return said !== SELF_REFERRAL && left.every(isPlace) ? { referrer: said, unit: text } : undefined;
  };
}

function wordsOf(programme: Programme): Lexicon<Referrer> {
  const codes = new Set(programme.referrers.map(({ code }) => code));
  const own = programme.referrers.flatMap(({ code, name, short }) =>
    [code, name, short ?? code].map((word) => [code, [fold(word)]] as const),
  );
  const shared = Object.entries(referrers.words).filter(([code]) => codes.has(code));
  return lexicon<Referrer>([...own, ...shared], referrers.small);
}

/** How well a unit fits what is left of a text without its referrer's words: 0 not, the more the better. */
function rankOf(unit: Unit, left: readonly string[], all: readonly string[], said: boolean): number {
  if (left.length === 0) return unit.words.every((word) => all.includes(word)) ? unit.words.length : 0;
  const fits = left.every(
    (chunk) => initials(chunk, unit) || unit.words.some((word) => same(chunk, word, said)),
  );
  if (!fits) return 0;
  return left.length + unit.words.filter((word) => all.includes(word)).length / 10;
}

const ALIKE = 7;
const INSIDE = 4;

/** Inside a longer word ("rehab" in primärvårdsrehab) only where the referrer is said beside it. */
function same(chunk: string, word: string, said: boolean): boolean {
  const bare = chunk.replace(/\.$/, '');
  return (
    likeness(chunk, word) !== undefined ||
    (bare.length >= ALIKE && word.startsWith(bare.slice(0, ALIKE))) ||
    isConsonants(bare, word) ||
    (said && bare.length >= INSIDE && word.includes(bare))
  );
}

/** "hdm" of hedemora. */
function isConsonants(chunk: string, word: string): boolean {
  if (!/^[b-df-hj-np-tv-xz]{3,4}$/.test(chunk) || chunk[0] !== word[0]) return false;
  let at = -1;
  return Array.from(chunk).every((letter) => (at = word.indexOf(letter, at + 1)) >= 0);
}

/** "b&u" of barn och unga. */
function initials(chunk: string, { words }: Unit): boolean {
  const letters = chunk.split('&');
  const own = words.filter((word) => word !== 'och').map((word) => word[0]);
  return (
    letters.length > 1 && letters.length === own.length && letters.every((letter, at) => letter === own[at])
  );
}

function canonical(chunks: readonly string[]): readonly string[] {
  return chunks.map((chunk) => SYNONYMS[chunk] ?? chunk);
}

function isPlace(chunk: string): boolean {
  return /^[a-z]{3,}$/.test(chunk) && !GIVEN_NAMES.has(chunk) && !SURNAMES.has(chunk);
}
