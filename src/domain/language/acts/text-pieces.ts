import { CONCEPTS } from '../concept.js';
import { wordsOf } from '../lexicon.js';
import type { Edge } from '../node.js';
import type { Token } from '../token.js';

const NOTE = new Set(wordsOf({ note: CONCEPTS['note-word'] }));
const REASON = new Set(wordsOf({ reason: CONCEPTS['reason-word'] }));
const QUOTES = '"“”»«';

/**
 * Free text of a line: what stands in quotes, or after "anteckning:"; after "för att", "eftersom" where `reasons` are asked for. It is
 * read for nothing else.
 */
export function textPieces(text: string, tokens: readonly Token[], reasons: boolean): Edge[] {
  const found: Edge[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (!token) break;
    const first =
      NOTE.has(token.text) && (next?.text === ':' || at > 0)
        ? at + (next?.text === ':' ? 2 : 1)
        : reasons
          ? afterReason(tokens, at)
          : undefined;
    const start = first === undefined ? undefined : tokens[first];
    if (start) {
      found.push(piece(at, tokens.length, text.slice(start.start)));
      break;
    }
    if (!QUOTES.includes(token.raw)) continue;
    const close = tokens.findIndex((one, index) => index > at && QUOTES.includes(one.raw));
    if (close < 0) continue;
    found.push(piece(at, close + 1, text.slice(token.end, tokens[close]?.start)));
    at = close;
  }
  return found;
}

function afterReason(tokens: readonly Token[], at: number): number | undefined {
  if (tokens[at]?.text === 'for' && tokens[at + 1]?.text === 'att') return at + 2;
  return REASON.has(tokens[at]?.text ?? '') ? at + 1 : undefined;
}

function piece(from: number, to: number, raw: string): Edge {
  const value = raw
    .replace(/["“”»«]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  return { from, to, node: { cat: 'text', value }, cost: 0, slips: [] };
}
