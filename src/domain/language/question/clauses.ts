import type { Cat } from '../node.js';
import { catsOf, isA, type Piece } from './desk.js';
import { isAuthority, isElsewhere, isVoice } from './incidental.js';

/** A text in clauses: what is asked, each question by itself, and what was set aside because it says nothing of the register. */
export interface Clauses {
  readonly questions: readonly (readonly Piece[])[];
  readonly aside: readonly Piece[];
}

/** What begins a question. */
const ASKS: readonly Cat[] = catsOf(
  'count list show who which share mean median when howlong howold exists why rule howoften more-by fewer-by mean-age median-age',
).concat(catsOf('result-share howlong-benefits accepts'));
/** What says nothing of the register: a clause of nothing else is set aside, whatever words are in it (DESIGN 9). */
const SMALL: readonly Cat[] = catsOf(
  'joint talk purpose speaker asker wonder thanks please manner reason is has got modal at of for from to with som or and any person',
).concat(
  catsOf(
    'comma stop sign pronoun all again quality today unknown num in out see take write run but name topic next new due last',
  ),
  catsOf(
    'first same time duration still other more mean meeting correction signature anybody then ought gist judge',
  ),
);
/** What may limit a figure or turn it round: a clause after the question that has one is never set aside. */
const LIMITS: readonly Cat[] = catsOf('not except without none lack only bound young');
/** What a clause may have that only limits: "Jag skriver om förra perioden." */
const LIMITING: readonly Cat[] = catsOf('period filter pop always');

/** Does a piece say nothing of the register? */
export function isSmall(piece: Piece): boolean {
  return isA(piece, ...SMALL);
}

interface Part {
  readonly pieces: readonly Piece[];
  readonly kind: 'question' | 'limit' | 'aside' | 'rest';
}

/** The questions of a text and what was set aside. */
export function clausesOf(pieces: readonly Piece[]): Clauses {
  // A judgement is of what stands before it: "52 %: är det bra?".
  const split = isJudgement(pieces) ? [[...pieces]] : parted(pieces);
  const firstAsk = split.findIndex(
    (part) => asks(part) || part.some((piece) => !isA(piece, ...SMALL, ...LIMITS, 'period', 'always')),
  );
  const parts = split.map((part, index): Part => {
    const isWhole = isOfWhich(split[index + 1] ?? []) && part.some((piece) => isA(piece, 'pop'));
    return { pieces: part, kind: isWhole ? 'question' : kindOf(part, index < firstAsk) };
  });
  const main = mainOf(parts);
  const aside = parts.filter(({ kind }) => kind === 'aside');
  if (main.length === 0) return { questions: [pieces], aside: [] };
  const limits = [...parts.filter((part) => !main.includes(part)).flatMap(limitsOf), ...voices(main, aside)];
  const questions = together(main.map((part) => part.pieces));
  return {
    questions: questions.map((one) => [...one, ...limits].sort((a, b) => a.from - b.from)),
    aside: aside.flatMap((part) => part.pieces.filter((piece) => !limits.includes(piece))),
  };
}

/**
 * Who asks, held where the question may be of theirs: "handläggaren på fk undrar hur många de har inskrivna". "Socialtjänsten har fått ny
 * chef. Hur många har vi i kö?" is of nobody's.
 */
function voices(main: readonly Part[], aside: readonly Part[]): Piece[] {
  const asked = main.flatMap(({ pieces }) => pieces);
  const theirs = asked.some((piece) => isA(piece, 'pronoun') && piece.node.value === 'them');
  const ours = asked.some(
    (piece) => isA(piece, 'ours') || (isA(piece, 'speaker', 'joint') && OURS.includes(piece.word)),
  );
  return aside.flatMap(({ pieces }) =>
    pieces.filter((piece) => isAuthority(piece) && (theirs || (ours && isVoice(piece, pieces)))).map(unread),
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

/** The clauses that ask: in so many words, else those that say whom it is about, else all that is not set aside. */
function mainOf(parts: readonly Part[]): readonly Part[] {
  const asked = parts.filter(({ kind }) => kind === 'question');
  if (asked.length > 0) return asked;
  const told = parts.filter(
    ({ kind, pieces }) =>
      kind === 'limit' && !pieces.every((piece) => isA(piece, ...SMALL, 'period', 'always')),
  );
  return told.length > 0 ? told : parts.filter(({ kind }) => kind !== 'aside');
}

/** A text where its clauses begin: after a stop or a comma, before a reason, after "jag undrar", before another question. */
function parted(pieces: readonly Piece[]): Piece[][] {
  const parts: Piece[][] = [[]];
  const aside = asideOf(pieces);
  pieces.forEach((piece, index) => {
    const part = parts.at(-1) ?? [];
    const isIn = part.some((one) => aside.has(one)) && aside.has(piece);
    if (part.length > 0 && begins(piece, part, pieces[index + 1], isIn)) parts.push([piece]);
    else part.push(piece);
  });
  return parts;
}

/** The pieces of what stands between stops and commas without asking anything, where something else in the text does. */
function asideOf(pieces: readonly Piece[]): ReadonlySet<Piece> {
  const segments: Piece[][] = [[]];
  for (const piece of pieces) {
    segments.at(-1)?.push(piece);
    if (isA(piece, 'stop', 'comma')) segments.push([]);
  }
  const silent = segments.filter((segment) => !asks(segment));
  return new Set(silent.length < segments.length ? silent.flat() : []);
}

function begins(piece: Piece, part: readonly Piece[], next: Piece | undefined, isAside: boolean): boolean {
  const before = part.at(-1);
  if (isA(piece, 'reason', 'purpose', 'thanks') || isA(before, 'stop', 'comma')) return true;
  if (
    part.some((one) => isA(one, 'wonder')) &&
    !isA(piece, ...SMALL, 'filter') &&
    !asks(part) &&
    isAsking(part)
  )
    return true;
  const whole = asks(part) && saysWhole(part);
  if (whole && isA(piece, 'and') && isA(next, ...ASKS)) return true;
  if (isA(piece, 'of-which') && part.some((one) => isA(one, 'pop', 'filter'))) return true;
  return (
    isLead(part) &&
    (isA(piece, ...ASKS) || (!isAside && !isSmall(piece) && !isA(piece, 'filter', 'place') && isSpoken(part)))
  );
}

/** Does it say more than what asks: whom, or "skrevs … in"? */
function saysWhole(part: readonly Piece[]): boolean {
  const isVerb = part.some((piece) => isA(piece, 'write')) && part.some((piece) => isA(piece, 'in', 'out'));
  return isVerb || part.some((piece) => !isA(piece, ...SMALL, ...ASKS));
}

/** What stands before the word that asks, where it says nothing of the register: "det är rörigt här vilka står i kö". */
function isLead(part: readonly Piece[]): boolean {
  const says = part.some((piece) =>
    isA(piece, ...catsOf('unknown topic speaker asker run modal see talk wonder')),
  );
  return (says && !part.some(pointsTo) && part.every(isSmall)) || isElsewhere(part, isSmall);
}

/** Somebody's own words, that the question may follow on at once: "skulle nån kunna ta reda på antal remisser". */
function isSpoken(part: readonly Piece[]): boolean {
  return (
    part.some((piece) => isA(piece, 'talk', 'wonder', 'speaker', 'asker', 'modal')) &&
    !isA(part.at(-1), 'unknown', 'to', 'from', 'for', 'with', 'of', 'at', 'than', 'compare')
  );
}

/** "av dem", "varav": what was asked before. */
function pointsTo(piece: Piece): boolean {
  if (isA(piece, 'pronoun')) return piece.node.value === 'them';
  return isA(piece, 'of-which');
}

/** "handläggaren på vårdcentralen undrar om": who asks says nothing of whom it is about; days do. */
function isAsking(part: readonly Piece[]): boolean {
  return part.every((piece) => isA(piece, ...SMALL, 'period', 'place'));
}

export function asks(part: readonly Piece[]): boolean {
  return part.some((piece) => isA(piece, ...ASKS)) || isOfWhich(part);
}

/** "…, varav kvinnor": a question of those that were just asked for. */
function isOfWhich([first, second]: readonly Piece[]): boolean {
  return isA(isA(first, 'and') ? second : first, 'of-which');
}

function talks(part: readonly Piece[]): boolean {
  return part.some((piece) =>
    isA(piece, 'speaker', 'asker', 'talk', 'reason', 'purpose', 'wonder', 'thanks'),
  );
}

function kindOf(part: readonly Piece[], isBefore: boolean): Part['kind'] {
  if (asks(part)) return 'question';
  if (isElsewhere(part, isSmall)) return 'aside';
  if (part.some((piece) => isA(piece, 'wonder')) && isAsking(part)) return 'aside';
  if (part.some((piece) => isA(piece, 'hypothetical') || isYear(piece))) return 'rest';
  const content = part.filter((piece) => !isA(piece, ...SMALL, 'place'));
  if (part.some((piece) => isA(piece, 'reason', 'purpose', 'thanks')) && content.every(isDay)) return 'aside';
  const limited = content.some((piece) => isA(piece, ...LIMITS));
  // "av dem, hur många …"
  if (content.length === 0 && isBefore && part.some(pointsTo)) return 'limit';
  if (content.every((piece) => isA(piece, ...LIMITS))) {
    const silent = !limited && part.every((piece) => !isA(piece, 'unknown', 'topic', 'name', 'num'));
    const sentence = part.length > 2 && (isBefore || isA(part.at(-1), 'stop'));
    if (!isBefore && part.some((piece) => isA(piece, 'num'))) return 'rest';
    return silent || (isBefore && sentence) || (!limited && (sentence || (talks(part) && part.length > 1)))
      ? 'aside'
      : 'rest';
  }
  if (limited) return 'rest';
  if (!content.every((piece) => isA(piece, ...LIMITING))) return 'question';
  // Days limit whoever says them; whom a clause is about only where it says so: "Fråga från FK:" is who asks.
  const dated = content.every((piece) => isA(piece, 'period', 'always'));
  return dated || !talks(part) || part.some((piece) => isA(piece, 'gist')) ? 'limit' : 'rest';
}

/** What a clause limits the question by. In a sentence of somebody's own the other words are not looked at. */
function limitsOf({ pieces, kind }: Part): readonly Piece[] {
  if (kind === 'aside')
    return pieces.some((one) => isA(one, 'wonder')) && !isElsewhere(pieces, isSmall)
      ? pieces.filter(isDated)
      : [];
  if (kind === 'rest' && talks(pieces)) return pieces.map(unread);
  if (kind === 'limit' && talks(pieces)) return pieces.filter((piece) => isA(piece, ...LIMITING));
  return kind === 'limit' ? pieces.filter((piece) => !isA(piece, 'gist', 'stop')) : pieces;
}

/** Whom a clause that does not limit is about: in the question it is held, never a filter. */
function unread(piece: Piece): Piece {
  return isA(piece, 'filter', 'pop', 'late') ? { ...piece, node: { cat: 'unknown' } } : piece;
}

/** Four digits that may be a year are never set aside. */
function isYear(piece: Piece): boolean {
  return isA(piece, 'num') && piece.node.value >= 1990 && piece.node.value < 2100;
}

function isDay(piece: Piece): boolean {
  return isA(piece, 'period') && piece.node.match.kind === 'day';
}

/** Days that are written, or a stretch of them; "idag undrar jag" is neither. */
function isDated(piece: Piece): boolean {
  return isA(piece, 'period') && (!isDay(piece) || /\d/.test(piece.raw));
}

/** Parts of one question that a comma parts are one; a part with a question word of its own after a whole question is the next. */
function together(parts: readonly (readonly Piece[])[]): Piece[][] {
  const found: Piece[][] = [];
  for (const part of parts) {
    const last = found.at(-1);
    const whole = last !== undefined && saysWhole(last);
    if (!last || (whole && asks(part) && (asks(last) || isOfWhich(part)))) found.push([...part]);
    else last.push(...part);
  }
  return found;
}
