import type { Cat, Edge } from '../node.js';
import { isAboutIt } from './about-case.js';
import { deskOf, isA, leads, type Piece } from './desk.js';

/** "och …", "jämför med …", "året innan …", "alla tre tillsammans", "den": as one goes on from the last question. */
export function isGoingOn(pieces: readonly Piece[]): boolean {
  const isLed =
    leads(pieces, 'and', 'compare', 'year-before') || pieces.some((piece) => isA(piece, 'together'));
  return isLed || isAboutIt(deskOf(pieces));
}

/** May a line go on so? By one sense of one of its words, before it is laid out. */
export function mayGoOn({ node }: Edge): boolean {
  return node.cat === 'pronoun' ? node.value === 'it' : WORDS.has(node.cat);
}
const WORDS: ReadonlySet<Cat> = new Set<Cat>(['and', 'compare', 'earlier', 'year-ago', 'together']);
