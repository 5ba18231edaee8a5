import { fold } from '../text/fold.js';

/** A word, a run of digits or one other sign of a text, with the place it stands in the original. */
export interface Token {
  readonly kind: 'word' | 'number' | 'sign';
  /** As it was typed. */
  readonly raw: string;
  /** As it is compared: folded, a word without the hyphens and apostrophes in it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Nothing stands between this token and the one before it. */
  readonly glued: boolean;
  /** Typed with å, ä or ö: "vår" is no "var". */
  readonly ringed: boolean;
}

const PIECES =
  /(\p{L}[\p{L}\p{M}]*(?:[-'’\u00AD\u2010\u2011][\p{L}\p{M}]+)*(?::s(?![\p{L}\p{N}]))?)|(\p{Nd}+)|(\r?\n)|(\s+)|([\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]+)|(.)/gsu;
/** Longer than any word of the register. */
const LONGEST = 40;
/** Longer than anything that anybody types, in characters: such a text is not read at all. */
export const LONGEST_LINE = 4000;
/** More than anybody asks or records in one message: what stands behind is not looked at by the caller. */
export const MOST_TOKENS = 400;

/** The first 400 tokens of a text, in order; a line break is a sign. Linear in its length. */
export function tokensOf(text: string): Token[] {
  const found: Token[] = [];
  let glued = false;
  for (const piece of text.matchAll(PIECES)) {
    const [whole, word, number, line, space, unseen] = piece;
    if (found.length === MOST_TOKENS) break;
    if (unseen !== undefined) continue;
    if (space !== undefined) {
      glued = false;
      continue;
    }
    found.push(tokenAt(whole, word, number ?? '', line !== undefined, piece.index, glued));
    glued = line === undefined;
  }
  return found;
}

function tokenAt(
  whole: string,
  word: string | undefined,
  number: string,
  isBreak: boolean,
  start: number,
  glued: boolean,
): Token {
  const folded = isBreak ? '\n' : whole.length > LONGEST ? '' : fold(whole);
  const end = start + whole.length;
  if (word !== undefined) {
    const text = folded.replace(/:s$/, '').replace(/[-']/g, '');
    return {
      kind: 'word',
      raw: whole,
      text,
      start,
      end,
      glued,
      ringed: /[åäö]/iu.test(whole.normalize('NFC')),
    };
  }
  // Digits of other scripts are no number here; full-width ones have been folded.
  const kind = number !== '' && /^[0-9]+$/.test(folded) ? 'number' : 'sign';
  return { kind, raw: whole, text: folded, start, end, glued, ringed: false };
}
