import type { Cat } from '../node.js';
import { catsOf, isA, type Piece, reads } from './desk.js';
import {
  doubtfulIn,
  isAuthority,
  isDenied,
  isGist,
  isLoose,
  isOfOthers,
  isReported,
  isSentence,
  isTopic,
  isVoice,
  kindsOf,
} from './matter.js';
import {
  asks,
  type Clause,
  clausesIn,
  isOfRegister,
  isOfWhich,
  isPraise,
  isQuestion,
  isWhen,
  isWhole,
  limitsIn,
} from './sentences.js';

/** A text in clauses: what is asked, each question by itself, and what was set aside because it says nothing of the register. */
export interface Clauses {
  readonly questions: readonly (readonly Piece[])[];
  readonly aside: readonly Piece[];
}

/** What turns a figure round or bounds it: a clause without somebody of its own that has one is never set aside. */
const TURNS: readonly Cat[] = catsOf(
  'not except without none lack only young young-adults bound left-out including other',
);
/**
 * The questions of a text. A clause that only limits is a part of the question; one with a matter of its own is set aside, whatever it
 * says; where something in it may limit the question all the same, that is held in it.
 */
export function clausesOf(pieces: readonly Piece[]): Clauses {
  // A judgement is of what stands before it: "52 %: är det bra?".
  const clauses = isJudgement(pieces) ? [] : clausesIn(pieces);
  const main = mainOf(clauses);
  if (main.length === 0) return { questions: [pieces], aside: [] };
  const beside = clauses.filter((clause) => !main.includes(clause));
  const parts = beside.filter((clause) => isPart(clause, clauses, main));
  const asked = [...main, ...parts].flatMap((clause) => clause.pieces);
  const talk = beside.filter((clause) => !parts.includes(clause));
  const named = namedFor(asked, talk);
  const bound = (piece: Piece, next: Piece | undefined) =>
    named && isTheirs(piece, next) ? named(piece) : piece;
  const doubtful = talk.flatMap((clause) =>
    doubtfulIn(clause, asked)
      .filter((piece) => !named || !isA(piece, 'filter'))
      .map((piece) => (isReported(piece, clause, asked) ? piece : unread(piece))),
  );
  const told = parts.flatMap((clause) => said(clause, main));
  const limits = [...told, ...doubtful, ...(named ? [] : voices(asked, talk))];
  const kept = new Set(limits.map(({ from }) => from));
  return {
    questions: together(main.map((clause) => clause.pieces)).map((one) =>
      [...one, ...limits]
        .sort((a, b) => a.from - b.from)
        .filter((piece, index, all) => !named || !isTheirReferred(piece, all[index - 1], all))
        .map((piece, index, all) => bound(piece, all[index + 1])),
    ),
    aside: beside.flatMap(({ pieces: words }) => words.filter((piece) => !kept.has(piece.from))),
  };
}

/**
 * Whom "dem" and "deras" are of, where the text itself names one group or one authority: "Vi pratade om kvinnorna. Hur många av dem …",
 * "FK frågade hur många av deras …". An authority that asks is no "dem" but of those whom it referred.
 */
function namedFor(asked: readonly Piece[], talk: readonly Clause[]): ((piece: Piece) => Piece) | undefined {
  const theirs = asked.filter((piece, index) => isTheirs(piece, asked[index + 1]));
  const told = talk.flatMap(({ pieces }) => pieces).filter((piece) => isA(piece, 'filter'));
  const [node, ...more] = new Map(
    (told.length > 0 ? told : asked.filter(isAuthority)).map(({ node: one }) => [JSON.stringify(one), one]),
  ).values();
  const [first] = theirs;
  if (!first || !node || more.length > 0) return undefined;
  const isSender = [...told, ...asked].some((piece) => piece.node === node && isAuthority(piece));
  const isOwn = OWN.includes(first.word) || isA(asked[asked.indexOf(first) - 1], 'pop', 'refer-verb');
  return isSender && !isOwn ? undefined : (piece) => ({ ...piece, node });
}

/** "deras remitterade som är inskrivna": the enrolled whom they referred. */
function isTheirReferred(piece: Piece, before: Piece | undefined, all: readonly Piece[]): boolean {
  return (
    isA(piece, 'pop') &&
    piece.node.value === 'referred' &&
    before !== undefined &&
    OWN.includes(before.word) &&
    all.some((one) => isA(one, 'pop') && one !== piece)
  );
}

const OWN = ['deras', 'hennes', 'hans'];

/** "dem", "deras", where the question does not say itself whom: "av de inskrivna". */
function isTheirs(piece: Piece, next: Piece | undefined): boolean {
  // "de har inskrivna" is of theirs, "de här inskrivna" of these.
  if (OWN.includes(piece.word) || / har$/iu.test(piece.raw)) return isA(piece, 'unknown', 'pronoun');
  const isThem = isA(piece, 'pronoun') && piece.node.value === 'them';
  return isThem && !isA(next, 'pop', 'filter', 'person', 'som') && next?.word.startsWith('som ') !== true;
}

/** The clauses that ask: in so many words, else those that say whom it is about, else all that have a word of the register. */
function mainOf(clauses: readonly Clause[]): readonly Clause[] {
  const isParted = (clause: Clause) =>
    isOfWhich(clauses[clauses.indexOf(clause) + 1]?.pieces ?? []) && isOfRegister(clause.pieces);
  const asking = clauses.filter(
    (clause) =>
      isParted(clause) ||
      (isWhen(clause.pieces) && !asks(clause.sentence)) ||
      (asks(clause.pieces) && !isToldOf(clause, clauses)),
  );
  const whole = asking.filter(({ pieces }) => isOfRegister(pieces));
  const asked = asking.filter(
    (clause) =>
      whole.length === 0 ||
      whole.includes(clause) ||
      (!isShow(clause) && whole.some(({ sentence }) => sentence === clause.sentence)),
  );
  if (asked.length > 0) return asked;
  const topics = clauses.filter(
    (clause) => isTopic(clause) && !limitsIn(clause.pieces).every((piece) => isA(piece, 'period', 'always')),
  );
  if (topics.length > 0) return topics;
  const told = clauses.filter(({ pieces }) => isOfRegister(pieces));
  const put = told.filter(({ sentence }) => isQuestion(sentence));
  return put.length > 0 ? put : told;
}

/** Does a piece say nothing of the register? */
export function isSmall(piece: Piece): boolean {
  return !asks([piece]) && !isOfRegister([piece]) && !isA(piece, ...TURNS, 'when', 'day-of');
}

/** "Vi har märkt att många hoppar av." before a sentence that ends in a question mark: what is told, not asked. */
function isToldOf({ pieces, sentence }: Clause, clauses: readonly Clause[]): boolean {
  const isAsked = (one: readonly Piece[]) => isQuestion(one) && asks(one);
  if (isAsked(sentence) || !clauses.some((one) => isAsked(one.sentence))) return false;
  const lead = clauses.filter((one) => one.sentence === sentence && one.pieces[0] !== pieces[0]);
  const before = lead.filter((one) => (one.pieces[0]?.from ?? 0) < (pieces[0]?.from ?? 0));
  return (
    before.some((one) => isSentence(one) || isOfOthers(one)) &&
    !sentence.some((piece) => isA(piece, 'wonder', 'talk'))
  );
}

/** "min lista", "ta fram siffror": asks only with something to show. */
function isShow({ pieces }: Clause): boolean {
  return pieces.some((piece) => isA(piece, 'show'));
}

/**
 * Does a clause beside the question belong to it? Its topic does, what it points back to, what corrects it, what turns it round without
 * being a sentence, and all that stands in its own sentence with nobody of its own.
 */
function isPart(clause: Clause, clauses: readonly Clause[], main: readonly Clause[]): boolean {
  const { pieces, sentence } = clause;
  const next = clauses[clauses.indexOf(clause) + 1];
  const isBefore = main.some((one) => clauses.indexOf(one) > clauses.indexOf(clause));
  const isWithin = main.some((one) => one.sentence === sentence);
  const isLead = next !== undefined && main.includes(next) && !isA(pieces.at(-1), 'comma', 'stop');
  const isTold = isSentence(isWithin ? clause : { pieces: sentence, sentence });
  if (isLooseIn(clause, main) || (isPraise(pieces) && isBefore)) return false;
  if (pieces.some((piece) => isA(piece, 'hypothetical')) || isRefused(clause) || isSupposed(clause))
    return true;
  if (pieces.some((piece) => isA(piece, 'correction')) && (!isBefore || isOfRegister(pieces))) return true;
  if (
    isTopic(clause) &&
    (isWithin ||
      !isTold ||
      sentence.some((piece) => isGist(piece) || isDenied(piece) || isA(piece, 'wonder')))
  )
    return true;
  if (isWithin && !isOfOthers(clause) && isOfRegister(pieces)) return true;
  if (isLead && pieces.some(isFigure) && !pieces.some((piece) => isA(piece, 'unknown', 'topic', 'name')))
    return true;
  // "har du koll på i fjol hur många": what hangs on to the talk is no talk.
  const hangsOn =
    isA(pieces.at(-1), 'unknown') && isA(pieces.at(-2), 'at') && isA(pieces.at(-3), 'talk', 'wonder');
  const isSpoken = pieces.some((piece) => isA(piece, 'talk', 'wonder'));
  if (isLead && (hangsOn || (!isSpoken && !(isTold && isOfOthers(clause))))) return true;
  if (isOfRegister(pieces)) return !isTold;
  if (isBefore && pieces.some((piece, index) => pointsTo(piece, pieces[index + 1])))
    return !pieces.some((piece) => isA(piece, 'unknown'));
  const isStrange = isBefore && pieces.some((piece) => isA(piece, 'unknown', 'talk', 'topic'));
  return !isStrange && !isTold && pieces.some((piece) => isA(piece, ...TURNS));
}

/** "sista frågan för idag", where the question has days of its own. */
function isLooseIn({ pieces, sentence }: Clause, main: readonly Clause[]): boolean {
  const limits = limitsIn(pieces);
  if (limits.length === 0 || !limits.every(isLoose)) return false;
  const isFull = (piece: Piece) => isA(piece, 'period') && !pieces.includes(piece) && !isLoose(piece);
  return main.some((one) => one.pieces.some((piece) => isA(piece, 'period'))) || sentence.some(isFull);
}

/** "om vi avslutar två nästa vecka, …": would make other numbers of it. */
function isSupposed({ pieces }: Clause): boolean {
  return (
    reads(pieces[0], 'om', 'ifall') &&
    pieces.some((piece) => isA(piece, 'num')) &&
    pieces.some((piece) => isA(piece, 'unknown', 'pop'))
  );
}

/** "Hur mår Maja?": asks what the register never answers. */
function isRefused({ pieces, sentence }: Clause): boolean {
  return pieces.some((piece) => isA(piece, 'topic', 'name')) && isQuestion(sentence) && !asks(sentence);
}

function isFigure(piece: Piece): boolean {
  return isOfRegister([piece]) && limitsIn([piece]).length === 0;
}

/** "av dem", "varav": what was asked before. */
function pointsTo(piece: Piece, next?: Piece): boolean {
  if (isA(piece, 'pronoun')) return piece.node.value === 'them' && !isA(next, 'wonder', 'modal', 'has', 'is');
  return isA(piece, 'of-which');
}

/** What a clause adds to the question. "Jag menar bara …", "räkna bara med …" correct nothing where the question had nothing of its kind. */
function said({ pieces }: Clause, main: readonly Clause[]): readonly Piece[] {
  const own = new Set(main.flatMap((one) => one.pieces.flatMap(kindsOf)));
  const adds = limitsIn(pieces).every((piece) => !kindsOf(piece).some((kind) => own.has(kind)));
  return pieces.filter(
    (piece) =>
      !isA(piece, 'gist', 'stop', 'speaker', 'wonder', 'reason') &&
      !(adds && isA(piece, 'correction', 'only', 'with')),
  );
}

/** What may limit the question and may not: in it it is held, never a filter. */
function unread(piece: Piece): Piece {
  return { ...piece, node: { cat: 'unknown' } };
}

/**
 * Who asks, held where the question may be of theirs: "handläggaren på fk undrar hur många de har inskrivna". "Socialtjänsten har fått ny
 * chef. Hur många har vi i kö?" is of nobody's.
 */
function voices(asked: readonly Piece[], talk: readonly Clause[]): Piece[] {
  const theirs = asked.some((piece, index) => isTheirs(piece, asked[index + 1]));
  const ours = asked.some(
    (piece) => isA(piece, 'ours') || (isA(piece, 'speaker', 'joint') && OURS.includes(piece.word)),
  );
  const isOfPlaces = asked.some((piece) => isA(piece, 'room', 'places'));
  return talk.flatMap(({ pieces }) =>
    pieces
      .filter((piece) => isAuthority(piece) && (theirs || (ours && !isOfPlaces && isVoice(piece, pieces))))
      .map(unread),
  );
}

const OURS = ['vi', 'oss', 'har vi', 'vi har', 'var', 'vara', 'vart'];

/** Of a figure or a share, or of the country's: not "hoppas allt är bra!". */
function isJudgement(pieces: readonly Piece[]): boolean {
  const figure = pieces.findIndex((piece) =>
    isA(piece, 'num', 'share', 'share-sign', 'result-share', 'filter'),
  );
  return pieces.some(
    (piece, index) => isA(piece, 'nation') || (isA(piece, 'judge') && figure >= 0 && figure < index),
  );
}

/** Parts of one question that a comma parts are one; a part with a question word of its own after a whole question is the next. */
function together(parts: readonly (readonly Piece[])[]): Piece[][] {
  const found: Piece[][] = [];
  for (const part of parts) {
    const last = found.at(-1);
    if (
      !last ||
      ((isWhole(last) || isOfRegister(last)) &&
        (asks(part) || isWhen(part)) &&
        (asks(last) || isWhen(last) || isOfWhich(part)))
    )
      found.push([...part]);
    else last.push(...part);
  }
  return found;
}
