import { all, type Desk, has, isA, opens, type Piece, reads } from './desk.js';
import { THOSE } from './population.js';

/** Does a line point back to what was asked before: "av dem", "varav"? "Av de inskrivna" says itself whom it means. */
export function pointsBack(desk: Desk): boolean {
  return (
    has(desk, 'of-which') ||
    all(desk, 'pronoun').some((piece) => piece.node.value === 'them' && !isSaid(desk, piece))
  );
}

/** Whom "de" means is said in the question itself: "de inskrivna", "de som skrevs in", "hur länge har de stått i kö". */
function isSaid(desk: Desk, piece: Piece): boolean {
  const [after, second] = desk.pieces.slice(desk.pieces.indexOf(piece) + 1);
  // "av de 2025 avslutade"
  const next = isA(after, 'period') && isA(second, 'pop') ? second : after;
  const before = desk.pieces[desk.pieces.indexOf(piece) - 1];
  // "av dem vi har inne"
  if (reads(after, 'vi', 'vi har', 'vi hade', 'ni', 'ni har') && isA(second, 'pop')) return true;
  if (isA(next, 'pop') && reads(before, 'var', 'blev')) return false;
  // "är någon av dem man?", not "av de kvinnor som …"
  const isOne =
    isA(next, 'filter') && next.node.filter.on === 'gender' && !/(?:rna|nen|nan)$/u.test(next.word);
  if (isOne && !desk.pieces[desk.pieces.indexOf(next) + 1]?.word.startsWith('som')) return false;
  // "hur många av dem avslutades", "av dem tackade nej"
  if (isA(next, 'pop') && (next.word.endsWith('s') || next.word.endsWith(' nej'))) return false;
  // "vem av dem har varit inskriven längst?", "ska någon av dem följas upp?", not "av de inskrivna"
  const isPart =
    opens(piece, 'av', 'utav', 'bland') || isA(before, 'of') || before?.word.endsWith(' av') === true;
  if (isPart && (isA(next, 'stayed', 'waited') || (isA(next, 'pop') && isTold(next)))) return false;
  // "vilka remitterade dem?"
  if (reads(piece, 'dem') && (next === undefined || isA(next, 'stop'))) return false;
  if (isA(next, 'pop', 'filter', 'person', 'som', 'waited', 'stayed') || next?.word.startsWith('som '))
    return true;
  const those = desk.pieces.findIndex(({ word }) => THOSE.includes(word));
  if (those >= 0 && those < desk.pieces.indexOf(piece)) return true;
  if (isA(before, 'of') || before?.word.endsWith(' av') === true) return false;
  return (
    !PARTITIVE.some((one) => piece.word.startsWith(one)) && has(desk, 'pop', 'measure', 'waited', 'stayed')
  );
}

/** "blev inskrivna", "följs upp": what they did, where "inskrivna", "nya deltagare", "i kö" say who they are. */
function isTold({ word }: Piece): boolean {
  return word.includes(' ') ? !/^(?:i|pa|ny\w*) /u.test(word) : !/(?:na|de)$/u.test(word);
}

const PARTITIVE = ['av ', 'utav ', 'bland ', 'dessa', 'de dar', 'dom dar', 'de har', 'dom har'];
