import { fold } from '../text/fold.js';
import type { Lexicon } from './lexicon.js';
import type { Token } from './token.js';

const SHORTEST_REST = 4;

/** "medianväntetid" as median and väntetid, each with its place. A compound that the lexicon has whole is left so. */
export function apart(tokens: readonly Token[], lexicon: Lexicon): Token[] {
  return tokens.flatMap((token) => {
    if (token.kind !== 'word' || lexicon.words.has(token.text)) return [token];
    for (const [part, word] of lexicon.firstParts) {
      const rest = token.text.slice(part.length);
      if (!token.text.startsWith(part) || rest.length < SHORTEST_REST) continue;
      if ((lexicon.root.next.get(rest)?.senses.length ?? 0) === 0) continue;
      const middle = token.end - rest.length;
      return [
        { ...token, raw: word, text: fold(word), end: middle, ringed: false },
        { ...token, raw: token.raw.slice(-rest.length), text: rest, start: middle, glued: true },
      ];
    }
    return [token];
  });
}
