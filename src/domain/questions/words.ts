import { fold } from '../text/fold.js';

/** A word of a question, with its place in the text. */
export interface Word {
  /** As it was typed. */
  readonly raw: string;
  /** As it is compared. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /\p{L}[\p{L}\p{M}]*|\p{N}+|[%&+<>]/gu;

/** The words of a text, in order; everything between them is only a joint, and so is a genitive's ":s". */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const raw = match[0].normalize('NFC');
    if (/^s$/iu.test(raw) && text[match.index - 1] === ':') continue;
    words.push({ raw, text: fold(raw), start: match.index, end: match.index + match[0].length });
  }
  return words;
}
