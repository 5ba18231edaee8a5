import { chunksOf, type Likeness, likeness } from './chunks.js';

/** Words and what they mean: each meaning with the ways it is written, folded, several words with spaces between. */
export interface Lexicon<Meaning> {
  readonly phrases: readonly { readonly words: readonly string[]; readonly meaning: Meaning }[];
  /** Words that say nothing by themselves. */
  readonly small: ReadonlySet<string>;
}

export function lexicon<Meaning>(
  rows: readonly (readonly [meaning: Meaning, lines: readonly string[]])[],
  small: readonly string[],
): Lexicon<Meaning> {
  const phrases = rows.flatMap(([meaning, lines]) =>
    formsIn(lines).map((form) => ({ words: form.split(' '), meaning })),
  );
  phrases.sort((a, b) => b.words.length - a.words.length);
  return { phrases, small: new Set(small.flatMap((line) => line.split(' '))) };
}

/** The forms on lines of `words/*.json`, with commas between. */
export function formsIn(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(',')).map((form) => form.trim());
}

/** What a text says: everything found in it, in order, and the words that nothing is known of. */
export interface Covered<Meaning> {
  readonly found: readonly Meaning[];
  readonly unknown: readonly string[];
}

const RANK: Readonly<Record<Likeness, number>> = { same: 0, short: 1, slip: 2 };

/** Reads a text from the left by the longest phrases; what could be two different things is unknown. */
export function cover<Meaning>(text: string, { phrases, small }: Lexicon<Meaning>): Covered<Meaning> {
  const chunks = chunksOf(text);
  const found: Meaning[] = [];
  const unknown: string[] = [];
  for (let at = 0; at < chunks.length;) {
    const best = longestAt(chunks, at, phrases);
    const chunk = chunks[at] ?? '';
    if (best) {
      found.push(best.meaning);
      at += best.length;
    } else {
      if (!small.has(chunk.replace(/\.$/, ''))) unknown.push(chunk);
      at++;
    }
  }
  return { found, unknown };
}

function longestAt<Meaning>(chunks: readonly string[], at: number, phrases: Lexicon<Meaning>['phrases']) {
  let best: { meaning: Meaning; length: number; rank: number } | undefined;
  let twofold = false;
  for (const { words, meaning } of phrases) {
    if (best && words.length < best.length) break;
    let rank = 0;
    const fits = words.every((word, index) => {
      const like = likeness(chunks[at + index] ?? '', word);
      if (like) rank = Math.max(rank, RANK[like]);
      return like !== undefined;
    });
    if (!fits || (best && rank > best.rank)) continue;
    twofold = best?.rank === rank && JSON.stringify(best.meaning) !== JSON.stringify(meaning);
    best = { meaning, length: words.length, rank };
  }
  return twofold && best?.rank !== RANK.same ? undefined : best;
}
