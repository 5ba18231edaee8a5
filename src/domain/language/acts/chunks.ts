import type { Token } from '../token.js';

/** Tokens written as one, such as a code: `K26-014`, `#14`. */
export interface Chunk {
  readonly from: number;
  readonly to: number;
  /** As it was typed. */
  readonly raw: string;
  /** As it is compared, where it is one word. */
  readonly text: string;
}

/** A text in chunks: words and numbers with the dashes, and after a number the slashes, that join them. */
export function chunksOf(tokens: readonly Token[]): Chunk[] {
  const chunks: Chunk[] = [];
  for (let from = 0; from < tokens.length;) {
    let to = from + 1;
    while (to < tokens.length && joins(tokens, to)) to++;
    const last = tokens[to - 1];
    if (last?.kind === 'sign' && to - from > 1) to--;
    const parts = tokens.slice(from, to);
    if (parts.some(({ kind }) => kind !== 'sign'))
      chunks.push({
        from,
        to,
        raw: parts.map(({ raw }) => raw).join(''),
        text: parts.length === 1 ? (parts[0]?.text ?? '') : '',
      });
    from = to;
  }
  return chunks;
}

function joins(tokens: readonly Token[], at: number): boolean {
  const [before, one] = [tokens[at - 1], tokens[at]];
  if (!before || one?.glued !== true) return false;
  if (one.kind === 'sign') return (one.text === '-' || one.text === '/') && before.kind === 'number';
  return before.kind !== 'sign' || before.text === '#' || before.text === '-' || before.text === '/';
}
