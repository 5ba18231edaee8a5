import { fold } from '../text/fold.js';
import { OF_ACTS } from './concept.js';
import type { Lexicon } from './lexicon.js';
import type { Token } from './token.js';

const SHORTEST_REST = 4;

/** "medianväntetid" as median and väntetid, each with its place. A compound that the lexicon has whole is left so. */
export function apart(tokens: readonly Token[], lexicon: Lexicon): Token[] {
  return tokens.flatMap((token) => {
    if (token.kind !== 'word' || lexicon.words.has(token.text)) return [token];
    return begun(token, lexicon) ?? ended(token, lexicon) ?? [token];
  });
}

/** Parted after its first word. */
function begun(token: Token, lexicon: Lexicon): Token[] | undefined {
  for (const [part, word] of lexicon.firstParts) {
    const rest = token.text.slice(part.length);
    if (token.text.startsWith(part) && rest.length >= SHORTEST_REST && isWhole(rest, lexicon))
      return parted(token, word, rest, rest);
  }
  return undefined;
}

/** Parted before its last: "deltagarantal", "avslutsstatistik", "köläget". */
function ended(token: Token, lexicon: Lexicon): Token[] | undefined {
  for (const [part, word] of lexicon.lastParts) {
    if (!token.text.endsWith(part)) continue;
    const stem = token.text.slice(0, -part.length);
    const bare = stem.replace(/s$/, '');
    // "remisstatistik" has one s of three.
    const first = [stem, bare, `${stem}e`, `${stem}s`].find((one) => isWhole(one, lexicon));
    if (first !== undefined) return parted(token, first, part, fold(word));
  }
  return undefined;
}

function isWhole(word: string, lexicon: Lexicon): boolean {
  return lexicon.root.next.get(word)?.senses.some(({ node }) => !OF_ACTS.has(node.cat)) === true;
}

function parted(token: Token, first: string, tail: string, last: string): Token[] {
  const middle = token.end - tail.length;
  return [
    { ...token, raw: first, text: fold(first), end: middle, ringed: false },
    { ...token, raw: token.raw.slice(-tail.length), text: last, start: middle, glued: true, ringed: false },
  ];
}
