import { fold } from '../text/fold.js';
import { meaning, type Meaning } from './words.js';

/** A word, a run of digits or one other sign of a text, folded, with the place it stands in the original text. */
export interface Token {
  readonly kind: 'word' | 'number' | 'sign';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Nothing stands between this token and the one before it. */
  readonly glued: boolean;
  /** Typed with å, ä or ö: "vår" is no "var". */
  readonly ringed: boolean;
  readonly meaning: Meaning | undefined;
}

const PIECES = /([\p{L}\p{M}]+)|(\p{Nd}+)|(\s+)|([\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]+)|(.)/gsu;
/** Longer runs of letters or digits than any date or word of dates are not looked into. */
const LONGEST = 32;
/** Some twenty thousand characters of prose. What stands behind them in a longer text is no question to a bot. */
const MOST = 4000;

/** The first 4,000 tokens of a text, in order. Linear in its length. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  const known = new Map<string, Meaning | undefined>();
  let glued = false;
  for (const piece of text.matchAll(PIECES)) {
    const [whole, word, number, space, unseen] = piece;
    if (found.length === MOST) break;
    if (unseen !== undefined) continue;
    if (space !== undefined) {
      glued = false;
      continue;
    }
    const folded = whole.length > LONGEST ? '' : fold(whole);
    if (word !== undefined && !known.has(folded)) known.set(folded, meaning(folded));
    // Digits of other scripts are no number here; full-width ones have been folded.
    const kind =
      word === undefined ? (number !== undefined && /^[0-9]+$/.test(folded) ? 'number' : 'sign') : 'word';
    const start = piece.index;
    found.push({
      kind,
      text: folded,
      start,
      end: start + whole.length,
      glued,
      ringed: word !== undefined && /[åäö]/iu.test(whole.normalize('NFC')),
      meaning: word === undefined ? undefined : known.get(folded),
    });
    glued = true;
  }
  return found;
}
