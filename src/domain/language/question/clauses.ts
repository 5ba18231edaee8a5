import type { Cat } from '../node.js';
import { catsOf, isA, type Piece } from './desk.js';
import {
  doubtfulIn,
  isAuthority,
  isLoose,
  isOfOthers,
  isReported,
  isSentence,
  isTopic,
  isVoice,
} from './matter.js';
import { asks, type Clause, clausesIn, isOfRegister, isOfWhich, isWhole, limitsIn } from './sentences.js';

/** A text in clauses: what is asked, each question by itself, and what was set aside because it says nothing of the register. */
export interface Clauses {
  readonly questions: readonly (readonly Piece[])[];
  readonly aside: readonly Piece[];
}

/** What turns a figure round or bounds it: a clause without somebody of its own that has one is never set aside. */
const TURNS: readonly Cat[] = catsOf(
  'not except without none lack only young bound left-out including other',
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
  const doubtful = talk.flatMap((clause) =>
    doubtfulIn(clause, asked).map((piece) => (isReported(piece, clause, asked) ? piece : unread(piece))),
  );
  const limits = [...parts.flatMap(said), ...doubtful, ...voices(asked, talk).map(unread)];
  const kept = new Set(limits.map(({ from }) => from));
  return {
    questions: together(main.map((clause) => clause.pieces)).map((one) =>
      [...one, ...limits].sort((a, b) => a.from - b.from),
    ),
    aside: beside.flatMap(({ pieces: told }) => told.filter((piece) => !kept.has(piece.from))),
  };
}

/** The clauses that ask: in so many words, else those that say whom it is about, else all that have a word of the register. */
function mainOf(clauses: readonly Clause[]): readonly Clause[] {
  const isParted = (clause: Clause) =>
    isOfWhich(clauses[clauses.indexOf(clause) + 1]?.pieces ?? []) && isOfRegister(clause.pieces);
  const asking = clauses.filter(
    (clause) => isParted(clause) || (asks(clause.pieces) && !isToldOf(clause, clauses)),
  );
  const whole = asking.filter(({ pieces }) => isOfRegister(pieces));
  const asked = asking.filter((clause) => whole.length === 0 || whole.includes(clause) || !isShow(clause));
  if (asked.length > 0) return asked;
  const topics = clauses.filter(
    (clause) => isTopic(clause) && !limitsIn(clause.pieces).every((piece) => isA(piece, 'period', 'always')),
  );
  if (topics.length > 0) return topics;
  return clauses.filter(({ pieces }) => isOfRegister(pieces));
}

/** Does a piece say nothing of the register? */
export function isSmall(piece: Piece): boolean {
  return !asks([piece]) && !isOfRegister([piece]) && !isA(piece, ...TURNS, 'when', 'day-of');
}

/** "Vi har märkt att många hoppar av." before a sentence that ends in a question mark: what is told, not asked. */
function isToldOf({ pieces, sentence }: Clause, clauses: readonly Clause[]): boolean {
  const isAsked = (one: readonly Piece[]) => one.at(-1)?.raw === '?' && asks(one);
  if (isAsked(sentence) || !clauses.some((one) => isAsked(one.sentence))) return false;
  const lead = clauses.filter((one) => one.sentence === sentence && one.pieces[0] !== pieces[0]);
  const before = lead.filter((one) => (one.pieces[0]?.from ?? 0) < (pieces[0]?.from ?? 0));
  return before.some(isSentence) && !sentence.some((piece) => isA(piece, 'wonder', 'talk'));
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
  if (isLooseIn(clause, main)) return false;
  if (pieces.some((piece) => isA(piece, 'hypothetical', 'correction')) || isRefused(clause)) return true;
  if (isTopic(clause) && (isWithin || !isTold || sentence.some((piece) => isA(piece, 'gist', 'wonder'))))
    return true;
  if (isWithin && !isOfOthers(clause) && isOfRegister(pieces)) return true;
  if (isLead && pieces.some(isFigure)) return true;
  // "har du koll på i fjol hur många": what hangs on to the talk is no talk.
  const hangsOn =
    isA(pieces.at(-1), 'unknown') && isA(pieces.at(-2), 'at') && isA(pieces.at(-3), 'talk', 'wonder');
  const isSpoken = pieces.some((piece) => isA(piece, 'talk', 'wonder'));
  if (isLead && (hangsOn || (!isSpoken && !(isTold && isOfOthers(clause))))) return true;
  if (isOfRegister(pieces)) return !isTold;
  if (isBefore && pieces.some((piece, index) => pointsTo(piece, pieces[index + 1])))
    return !pieces.some((piece) => isA(piece, 'unknown'));
  const isStrange = isBefore && pieces.some((piece) => isA(piece, 'unknown', 'talk'));
  return !isStrange && !isTold && pieces.some((piece) => isA(piece, ...TURNS));
}

/** "sista frågan för idag", where the question has days of its own. */
function isLooseIn({ pieces }: Clause, main: readonly Clause[]): boolean {
  const limits = limitsIn(pieces);
  const isDated = main.some((one) => one.pieces.some((piece) => isA(piece, 'period')));
  return isDated && limits.length > 0 && limits.every(isLoose);
}

/** "Hur mår Maja?": asks what the register never answers. */
function isRefused({ pieces, sentence }: Clause): boolean {
  return (
    !asks(sentence) && sentence.at(-1)?.raw === '?' && pieces.some((piece) => isA(piece, 'topic', 'name'))
  );
}

function isFigure(piece: Piece): boolean {
  return isOfRegister([piece]) && limitsIn([piece]).length === 0;
}

/** "av dem", "varav": what was asked before. */
function pointsTo(piece: Piece, next?: Piece): boolean {
  if (isA(piece, 'pronoun')) return piece.node.value === 'them' && !isA(next, 'wonder', 'modal', 'has', 'is');
  return isA(piece, 'of-which');
}

function said({ pieces }: Clause): readonly Piece[] {
  return pieces.filter((piece) => !isA(piece, 'gist', 'stop', 'speaker', 'wonder'));
}

/** What may limit the question and may not: in it it is held, never a filter. */
function unread(piece: Piece): Piece {
  return isA(piece, 'place') ? piece : { ...piece, node: { cat: 'unknown' } };
}

/**
 * Who asks, held where the question may be of theirs: "handläggaren på fk undrar hur många de har inskrivna". "Socialtjänsten har fått ny
 * chef. Hur många har vi i kö?" is of nobody's.
 */
function voices(asked: readonly Piece[], talk: readonly Clause[]): Piece[] {
  const theirs = asked.some((piece) => isA(piece, 'pronoun') && piece.node.value === 'them');
  const ours = asked.some(
    (piece) => isA(piece, 'ours') || (isA(piece, 'speaker', 'joint') && OURS.includes(piece.word)),
  );
  return talk.flatMap(({ pieces }) =>
    pieces.filter((piece) => isAuthority(piece) && (theirs || (ours && isVoice(piece, pieces)))),
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
    if (!last || ((isWhole(last) || isOfRegister(last)) && asks(part) && (asks(last) || isOfWhich(part))))
      found.push([...part]);
    else last.push(...part);
  }
  return found;
}
