import { edge } from '../edges.js';
import type { Edge, Node } from '../node.js';
import type { Token } from '../token.js';

/** "14:00", "9.30": a time of day; with a point only on the quarter. */
const CLOCK = /^(?:(?:[01]?\d|2[0-3]):[0-5]\d|(?:[01]?\d|2[0-3])\.(?:00|15|30|45))$/;
const DECIMAL = /^\d{1,2}[.,]\d{1,2}$/;

/** "2,5", "2.5": one number; "14:00", "9.30": a time of day. */
export function parted(tokens: readonly Token[]): Edge[] {
  return tokens.flatMap((token, index): Edge[] => {
    const [sign, part] = [tokens[index + 1], tokens[index + 2]];
    if (token.kind !== 'number' || !sign?.glued || !part?.glued || part.kind !== 'number') return [];
    const said = token.text + sign.text + part.text;
    if (CLOCK.test(said)) return [edge(index, index + 3, { cat: 'o-clock' })];
    if (!DECIMAL.test(said)) return [];
    return [edge(index, index + 3, { cat: 'num', value: Number(`${token.text}.${part.text}`) })];
  });
}

/** "-92", "92:a": a year of birth. */
export function births(tokens: readonly Token[]): Edge[] {
  return tokens.flatMap((token, index): Edge[] => {
    const [next, letter] = [tokens[index + 1], tokens[index + 2]];
    if (token.text === '-' && !token.glued && isShort(next) && next.glued)
      return [edge(index, index + 2, birth(next))];
    const isNamed = next?.text === ':' && next.glued && letter?.glued === true && letter.text === 'a';
    return isNamed && isShort(token) ? [edge(index, index + 3, birth(token))] : [];
  });
}

function birth({ text }: Token): Node {
  return { cat: 'birth', year: Number(text), about: false, bare: false };
}

function isShort(token: Token | undefined): token is Token {
  return token?.kind === 'number' && token.text.length === 2;
}
