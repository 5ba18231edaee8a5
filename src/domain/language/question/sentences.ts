import type { Cat, NodeOf } from '../node.js';
import { catsOf, isA, opens, type Piece, reads } from './desk.js';

/** A stretch of a sentence that is judged by itself. */
export interface Clause {
  readonly pieces: readonly Piece[];
  /** The sentence that it stands in, from stop to stop. */
  readonly sentence: readonly Piece[];
}

/** What begins a question. */
const ASKS: readonly Cat[] = catsOf(
  'count list show who which share mean median howlong howold exists why rule howoften more-by fewer-by mean-age median-age',
).concat(catsOf('result-share howlong-benefits accepts'));
/** What may limit a figure: its days, whom it is of and how it is told. */
const LIMITING: readonly Cat[] = catsOf(
  'period two-periods year-before always filter pop late overdue due-work refer-verb come young case group dim',
);
/** What else a figure is of. */
const FIGURES: readonly Cat[] = catsOf(
  'measure room holds later places capacity full occupancy queue waited stayed consent trial goal after paid since-enrolment share-sign near-alias',
).concat(
  catsOf(
    'result-share howlong-benefits mean-age median-age youngest oldest more fewer most least max min compare than between difference sum unique ages older',
  ),
);
/** What a main clause has besides whom it is of. */
const VERBS: readonly Cat[] = catsOf('is has got modal write take come refer-verb see run');

/** The clauses of a text: its sentences, parted at commas, before what asks, before a reason and before another main clause. */
export function clausesIn(pieces: readonly Piece[]): readonly Clause[] {
  return parted(pieces, (_pieces, _index, part) => isA(part.at(-1), 'stop')).flatMap((sentence) =>
    parted(sentence, begins).map((part) => ({ pieces: part, sentence })),
  );
}

/** Does another part begin at the piece with this index, after the part there is? */
type Begins = (pieces: readonly Piece[], index: number, part: readonly Piece[]) => boolean;

function parted(pieces: readonly Piece[], at: Begins): Piece[][] {
  const parts: Piece[][] = [];
  pieces.forEach((piece, index) => {
    const part = parts.at(-1);
    if (part && !at(pieces, index, part)) part.push(piece);
    else parts.push([piece]);
  });
  return parts;
}

/** What is dearest is looked at last: a line may be long. */
function begins(pieces: readonly Piece[], index: number, part: readonly Piece[]): boolean {
  const [piece, next, before] = [pieces[index], pieces[index + 1], part.at(-1)];
  if (!piece) return false;
  if (isA(before, 'comma') || isA(piece, 'reason', 'purpose', 'thanks')) return true;
  if (isA(piece, 'and', 'but') && isPraise(part)) return true;
  if (isAsk(piece) && !(reads(before, 'så') && reads(piece, 'många')) && !asks(part))
    return part.some((one) => !isA(one, 'and', 'but', 'talk'));
  if (isA(before, 'wonder', 'talk') && !asks(part) && !isOfRegister(part) && !pieces.slice(index).some(isAsk))
    return !isA(piece, 'comma', 'stop', 'wonder', 'talk', 'for', 'speaker');
  // "jag har tappat bort när K25-005 ska följas upp"
  if (isA(piece, 'when') && part.some((one) => isA(one, 'speaker', 'wonder', 'talk')))
    return !asks(part) && !isOfRegister(part);
  if (isA(piece, 'of-which')) return part.some((one) => isA(one, 'pop', 'filter'));
  if (isA(piece, 'and') && isA(next, 'when') && isWhen(part)) return true;
  const isAnother = isA(piece, 'and') && next !== undefined && isAsk(next);
  return (isAnother || isMainClause(pieces.slice(index, index + FAR), part)) && isWhole(part);
}

/** "bra och …": of what was told last. */
export function isPraise(part: readonly Piece[]): boolean {
  return (
    part.some((piece) => isA(piece, 'judge')) &&
    part.every((piece) => isA(piece, 'judge', 'talk', 'joint', 'comma'))
  );
}

/**
 * "hur många står i kö jag ska ha möte sen": somebody before the verb, after a question that has its own. What is left out or bounded
 * afterwards is no other matter, nor is "de vi har": whom the question is of.
 */
function isMainClause(rest: readonly Piece[], part: readonly Piece[]): boolean {
  const before = part.at(-1);
  // "kommer vi att få": the question's own verb, with whoever does it after.
  const isSub = isA(before, 'for', 'som', 'with', 'of', 'from', 'to', 'at', ...VERBS) || reads(before, 'att');
  if (isSub || !isSubject(rest) || rest.some((piece) => isA(piece, ...KEEPS))) return false;
  const verb = part.findLastIndex(isVerb);
  return verb >= 0 && !part.slice(verb).some((piece) => isA(piece, 'pronoun') && isThem(piece));
}
/** A clause told beside a question is not looked at any further. */
const FAR = 16;

/** Somebody or something and its verb: "revisorn vill", "någon på mötet frågade", "det här låter". */
function isSubject([who, ...rest]: readonly Piece[]): boolean {
  if (!who) return false;
  const isAt = isA(rest[0], 'at', 'from') && isA(rest[1], 'asker', 'meeting', 'unknown');
  const told = (isAt ? rest.slice(2) : rest).filter((piece) => !isA(piece, 'talk') && !isFiller(piece));
  const [verb, whom] = told;
  const isFinite = isA(verb, 'is', 'has', 'got', 'modal', 'unknown', 'wonder', 'topic');
  if (reads(who, 'vi har', 'vi hade', 'vi fick', 'det är', 'det var'))
    return told.slice(0, 3).some((piece) => isA(piece, ...TOLD));
  if (isA(who, 'speaker', 'asker', 'name') || reads(who, 'du', 'ni', 'vi')) return isFinite;
  if (isA(who, 'any')) return isAt && isFinite;
  if (isA(who, 'pronoun')) return isFinite && who.node.value === 'it';
  if (isA(who, 'talk')) return reads(who, 'kan du', 'kan ni') && isA(told.at(-1), ...TOLD);
  if (isMine(who)) return isA(verb, 'unknown');
  if (!isA(who, 'unknown') || !DEFINITE.test(who.raw)) return false;
  return isA(verb, 'unknown') ? isA(whom, 'speaker') : isA(verb, 'is', 'has', 'got', 'modal') || isHers(verb);
}

function isFiller(piece: Piece): boolean {
  return isA(piece, 'joint') && !reads(piece, 'att');
}

/** "min dotter", "vår praktikant". */
export function isMine(piece: Piece | undefined): boolean {
  return reads(piece, 'min', 'mitt', 'mina', 'din', 'ditt', 'dina', 'vår', 'vårt');
}

/** "vill ha det", said of somebody: not "vill jag veta". */
function isHers(verb: Piece | undefined): boolean {
  return (
    isA(verb, 'reason', 'wonder') && !verb.word.split(' ').some((word) => word === 'jag' || word === 'vi')
  );
}

function isThem({ node }: Piece<NodeOf<'pronoun'>>): boolean {
  return node.value === 'them';
}

/** A noun that is known to whoever speaks: "revisorn", "förbundschefen". */
const DEFINITE = /(?:[ae]n|et|rna)$/iu;
/** What tells, after "vi har" and "det är", that it is of something else. */
const TOLD: readonly Cat[] = ['unknown', 'topic', 'meeting', 'name'];
/** What still bounds the question, wherever it stands. */
const KEEPS: readonly Cat[] = ['except', 'left-out', 'only', 'without', 'including', 'correction'];

function isVerb(piece: Piece): boolean {
  if (isA(piece, 'filter')) return opens(piece, ...DOES);
  return isA(piece, 'pop') ? /s$|^st(ar|od) /u.test(piece.word) : isA(piece, ...VERBS);
}

/** A filter that has the verb in it: "saknar samtycke", "fick arbete". */
const DOES = ['saknar', 'saknade', 'fick', 'gick', 'har', 'hade', 'är', 'var'];

/** Does a clause have a word that asks? */
export function asks(part: readonly Piece[]): boolean {
  return part.some(isAsk) || isOfWhich(part);
}

/** "hur många", "hur lång är kön". */
function isAsk(piece: Piece): boolean {
  return isA(piece, 'pop', 'dim') ? opens(piece, 'hur') : isA(piece, ...ASKS);
}

/** Does a sentence end as a question does, in writing or as it is said to a telephone? */
export function isQuestion(sentence: readonly Piece[]): boolean {
  const end = sentence.at(-1);
  return isA(end, 'stop') && (end.raw === '?' || end.word === 'fragetecken');
}

/** "när skrevs den in": asks where nothing else in the sentence does. */
export function isWhen(part: readonly Piece[]): boolean {
  return isA(
    part.find((piece) => !isA(piece, 'and', 'talk')),
    'when',
  );
}

/** "…, varav kvinnor": a question of those that were just asked for. */
export function isOfWhich([first, second]: readonly Piece[]): boolean {
  return isA(isA(first, 'and') ? second : first, 'of-which');
}

/** A question with what it is of: the next word that asks begins another. */
export function isWhole(part: readonly Piece[]): boolean {
  return asks(part) && isOfRegister(part);
}

/** Does it have a word of the register: days, people, a measure? */
export function isOfRegister(part: readonly Piece[]): boolean {
  return part.some((piece) => isA(piece, ...FIGURES)) || limitsIn(part).length > 0;
}

/** What in a clause may limit a figure. A verb with its particle does, as "skrevs in"; "skriver" alone does not. */
export function limitsIn(part: readonly Piece[]): readonly Piece[] {
  const moved = part.some((piece) => isA(piece, 'in', 'out'));
  return part.filter(
    (piece) => isA(piece, ...LIMITING) || (moved && isA(piece, 'write', 'take')) || isYear(piece),
  );
}

function isYear(piece: Piece): boolean {
  const count = isA(piece, 'num') ? piece.node.value : isA(piece, 'duration') ? piece.node.count : 0;
  return count >= 1990 && count < 2100;
}
