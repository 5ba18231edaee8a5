import { fold } from '../text/fold.js';

/** A word of a line. */
export interface Token {
  /** As it was typed, without the punctuation around it. */
  readonly raw: string;
  /** As it is compared: folded, and unless it has a digit without hyphens and dots in it. */
  readonly word: string;
  /** Where it stands in the line. */
  readonly start: number;
  readonly end: number;
}

/** A chat line in words. */
export interface Line {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** What stands after the longest line that anybody means as a command: not read, but shown. */
  readonly tail: string;
}

/** Words that a line is read to. More is a letter, not a command. */
const MOST_TOKENS = 80;

/** A line's words. Commas, semicolons, slashes and plus signs part words, but not numbers. Linear time. */
export function lineOf(text: string): Line {
  const tokens: Token[] = [];
  for (const piece of text.matchAll(/[^\s,;]+(?:[,;](?=\d)(?<=\d[,;])[^\s,;]+)*/gu)) {
    for (const token of parts(piece[0], piece.index)) tokens.push(token);
    if (tokens.length >= MOST_TOKENS) break;
  }
  const kept = tokens.slice(0, MOST_TOKENS);
  const tail = text
    .slice(kept.at(-1)?.end ?? text.length)
    .replace(/^[\s\p{P}]{1,50}/u, '')
    .trimEnd();
  return { text, tokens: kept, tail: kept.length < MOST_TOKENS ? '' : tail };
}

/** `fk/rd` and `fk+rd` are two words; `2/11` and `2022/23` are one. */
function parts(piece: string, at: number): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  for (let index = 1; index < piece.length; index++) {
    if (!/[/+&]/.test(piece.charAt(index)) || /\d/.test(piece.charAt(index - 1))) continue;
    push(tokens, piece.slice(start, index), at + start);
    start = index + 1;
  }
  push(tokens, piece.slice(start), at + start);
  return tokens;
}

const OUTER = /[^\p{L}\p{N}\p{M}-]/u;

function push(tokens: Token[], piece: string, at: number): void {
  let start = 0;
  let end = piece.length;
  while (start < end && OUTER.test(piece.charAt(start)) && !isPair(piece, start)) start++;
  while (
    end > start &&
    (OUTER.test(piece.charAt(end - 1)) || piece[end - 1] === '-') &&
    !isPair(piece, end - 1)
  )
    end--;
  const raw = piece.slice(start, end);
  if (/^-*$/.test(raw)) return;
  tokens.push({ raw, word: wordOf(raw), start: at + start, end: at + end });
}

/** Half of a character outside the basic plane: a letter for all we know. */
function isPair(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0xd800 && code <= 0xdfff;
}

function wordOf(raw: string): string {
  const folded = fold(raw);
  return /\d/.test(folded) ? folded : folded.replace(/[-.':*_]/g, '');
}

/** The line as it was typed between two words, the last one included. */
export function between(line: Line, from: number, to: number): string {
  const [first, last] = [line.tokens[from], line.tokens[to - 1]];
  return first && last ? line.text.slice(first.start, last.end) : '';
}

/** The line from a word on. */
export function restFrom(line: Line, from: number): string {
  const token = line.tokens[from];
  return token ? line.text.slice(token.start).trimEnd() : '';
}
