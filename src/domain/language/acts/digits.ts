import { edge } from '../edges.js';
import type { Edge } from '../node.js';
import type { Token } from '../token.js';

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

/** "-92": a year of birth. */
export function births(tokens: readonly Token[]): Edge[] {
  return tokens.flatMap((token, index): Edge[] => {
    const next = tokens[index + 1];
    const is =
      token.text === '-' && !token.glued && next?.kind === 'number' && next.glued && next.text.length === 2;
    return is
      ? [edge(index, index + 2, { cat: 'birth', year: Number(next.text), about: false, bare: false })]
      : [];
  });
}
