import { edge } from '../edges.js';
import type { Edge, Node } from '../node.js';
import type { Token } from '../token.js';

/** "14:00": a time of day. */
export function clocks(tokens: readonly Token[]): Edge[] {
  return tokens.flatMap((token, index): Edge[] => {
    const [colon, minute] = [tokens[index + 1], tokens[index + 2]];
    const said = [token, colon, minute].map((one) => one?.text).join('');
    const is = colon?.glued === true && minute?.glued === true && /^(?:[01]?\d|2[0-3]):[0-5]\d$/.test(said);
    return is ? [edge(index, index + 3, { cat: 'o-clock' })] : [];
  });
}

/** "2,5", "2.5": one number. */
export function decimals(tokens: readonly Token[]): Edge[] {
  return tokens.flatMap((token, index): Edge[] => {
    const [point, part] = [tokens[index + 1], tokens[index + 2]];
    const is =
      token.kind === 'number' &&
      (point?.text === ',' || point?.text === '.') &&
      point.glued &&
      part?.kind === 'number' &&
      part.glued &&
      token.text.length <= 2 &&
      part.text.length <= 2;
    if (!is) return [];
    const isClock = point.text === '.' && /^(?:00|15|30|45)$/.test(part.text) && Number(token.text) < 24;
    return [
      edge(
        index,
        index + 3,
        isClock ? { cat: 'o-clock' } : { cat: 'num', value: Number(`${token.text}.${part.text}`) },
      ),
    ];
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
