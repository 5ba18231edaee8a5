import type { Cat } from '../node.js';
import { isA, type Piece, reads } from './desk.js';
import { isYearless, kindsOf } from './matter.js';
import { asks, isOfRegister, isWhole } from './sentences.js';

/** What stands between what was said and what was meant. */
const BETWEEN: readonly Cat[] = ['comma', 'talk', 'at'];
const WHOSE: readonly Cat[] = ['pop', 'write', 'take', 'refer-verb', 'in', 'out'];
const STATISTICS: readonly Cat[] = ['mean', 'median', 'min', 'max'];

/**
 * A text without what its writer took back: "avslutades 2023 nej förlåt 2024" is of 2024. What is meant stands right after the correction
 * and takes the place of the last of its kind before it; a question begun anew takes the place of the one begun. Anything else stays, and
 * is held: nothing is taken back on a guess, nor days with a year for days without.
 */
export function corrected(pieces: readonly Piece[]): readonly Piece[] {
  const at = pieces.findIndex(
    (piece, index) =>
      isA(piece, 'correction') ||
      (index > 0 && reads(piece, 'förlåt', 'sorry', 'ursäkta')) ||
      (reads(piece, 'fel') && asks(pieces.slice(index + 1, index + 2))),
  );
  if (at <= 0) return pieces;
  const end = pieces.findIndex((piece, index) => index > at && !isA(piece, 'correction', ...BETWEEN));
  const [before, after] = [pieces.slice(0, at), end < 0 ? [] : pieces.slice(end)];
  const [meant] = after;
  if (!meant) return pieces;
  const start = before.findLastIndex((piece) => isA(piece, 'stop')) + 1;
  const begun = before.slice(start);
  if (asks([meant]) && asks(begun) && isOfRegister(begun))
    return isWhole(after) ? [...before.slice(0, start), ...corrected(after)] : pieces;
  const said = begun.findLastIndex((piece) => isSameKind(piece, meant));
  if (said < 0) return pieces;
  const taken = begun.filter(
    (piece, index) => index !== said && !(isA(meant, ...WHOSE) && index > said && isA(piece, 'in', 'out')),
  );
  return corrected([...before.slice(0, start), ...taken, ...after]);
}

function isSameKind(said: Piece, meant: Piece): boolean {
  if (isA(said, 'period') && isA(meant, 'period')) return isYearless(said) || !isYearless(meant);
  if (isA(said, 'filter') && isA(meant, 'filter'))
    return said.node.filter.not === meant.node.filter.not && kindsOf(said).join() === kindsOf(meant).join();
  const isBoth = (cats: readonly Cat[]) => isA(said, ...cats) && isA(meant, ...cats);
  return isBoth(['measure']) || isBoth(STATISTICS) || (isBoth(WHOSE) && !isA(said, 'in', 'out'));
}

/** "under sommaren 2026, juni till augusti": what no days are agreed on is told by the days beside it. */
export function settled(pieces: readonly Piece[]): readonly Piece[] {
  const isVague = (piece: Piece | undefined) =>
    isA(piece, 'period') && piece.node.match.kind === 'impossible' && piece.node.match.why === 'vague';
  const isTold = (piece: Piece | undefined) => isA(piece, 'period') && piece.node.match.kind !== 'impossible';
  return pieces.filter(
    (piece, at) =>
      !isVague(piece) ||
      !isTold(pieces.slice(at + 1).find((one) => !isA(one, 'comma', 'talk', 'joint', 'sign', 'dash'))),
  );
}
