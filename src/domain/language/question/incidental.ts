import { isSender } from '../../schema/query.js';
import { catsOf, isA, type Piece } from './desk.js';

/** Words of other matters than the register's. */
const FOREIGN = catsOf('unknown meeting name topic last next');
/** Who speaks, or somebody or something that is nobody in the register. */
const OTHERS = catsOf('speaker asker topic unknown');
/** What may stand between somebody and what they did. */
const PAST = catsOf('is has got modal joint new');
/** What only a sentence has: somebody or what is done. */
const VERBAL = catsOf('speaker asker is has got modal write take run see wonder');
/** What limits a figure wherever it stands, and so never stands in a sentence of another matter. */
const SAYS = catsOf('gist only');

/**
 * "Vi byter lokal i vår.", "Socialtjänsten har fått ny chef.": a sentence of something else, in which the register's words tell of that:
 * days that are no period, an authority that does something, what somebody who asks has done. A person's facts always limit.
 */
export function isElsewhere(part: readonly Piece[], isSmall: (piece: Piece) => boolean): boolean {
  const told = part.filter((piece) => !isSmall(piece) && !isA(piece, 'place'));
  const foreign = part.some(
    (piece) => isA(piece, ...FOREIGN) || isOwnDoing(piece, part) || isVoice(piece, part),
  );
  // "särskilt soc" is no sentence.
  const isSentence = part.some((piece) => isA(piece, ...VERBAL)) || told.every(isLoose);
  return (
    foreign &&
    isSentence &&
    told.length > 0 &&
    !part.some((piece) => isA(piece, ...SAYS)) &&
    told.every((piece) => isIncidental(piece, part))
  );
}

/** "vi på fk", "handläggaren på fk borlänge": who speaks or asks, named by where they work. */
export function isVoice(piece: Piece, part: readonly Piece[]): boolean {
  if (!isAuthority(piece)) return false;
  const at = part.indexOf(piece);
  const isJoined = isA(piece, 'place') || piece.word.startsWith('fran ') || isA(part[at - 1], 'at', 'from');
  if (!isJoined) return false;
  const before = part.slice(0, at).filter((one) => !isA(one, 'at', 'from') && !isAuthority(one));
  const who = before.at(-1);
  return isA(who, 'speaker', 'asker') || who?.word === 'vi';
}

export function isAuthority(piece: Piece | undefined): boolean {
  return isA(piece, 'place') || isSent(piece);
}

function isSent(piece: Piece | undefined): boolean {
  return isA(piece, 'filter') && isSender(piece.node.filter);
}

function isIncidental(piece: Piece, part: readonly Piece[]): boolean {
  const at = part.indexOf(piece);
  const next = part[at + 1];
  if (isA(piece, 'period')) return isLoose(piece) || part.some((one) => isOwnDoing(one, part));
  if (isAuthority(piece)) return isVoice(piece, part) || isActor(piece, part);
  if (isA(piece, 'not')) return isA(next, 'talk', 'see', 'wonder', 'unknown');
  if (isA(piece, 'than')) return next === undefined || isA(next, 'comma', 'stop');
  return isA(piece, 'full', 'places', 'dim', 'before-enrolment') || isOwnDoing(piece, part);
}

/** "Socialtjänsten har fått ny chef.", "Vi hade möte med kommunen": it does something, or is met, in a clause that asks nothing. */
function isActor(piece: Piece, part: readonly Piece[]): boolean {
  if (part.some((one) => isA(one, 'wonder'))) return false;
  const at = part.indexOf(piece);
  const isFirst = part.slice(0, at).every((one) => isA(one, 'talk', 'comma'));
  return isA(part[at - 1], 'with') || (isFirst && isA(part[at + 1], 'is', 'has', 'got', 'modal', 'unknown'));
}

/** "jag började", "lokalen flyttar", "jag är sen": not what somebody in the register did. */
function isOwnDoing(piece: Piece, part: readonly Piece[]): boolean {
  const isEnd = isA(piece, 'filter') && piece.node.filter.on === 'detail';
  if (!isEnd && !isA(piece, 'pop', 'late', 'overdue')) return false;
  const before = part.slice(0, part.indexOf(piece)).filter((one): boolean => !isA(one, ...PAST));
  const who = before.at(-1);
  if (isA(who, 'speaker')) return isEnd || who.word === 'jag';
  return isA(who, ...OTHERS);
}

/** A day, or a month or season that no year was said of; days to come, which no question is of. */
function isLoose(piece: Piece): boolean {
  if (!isA(piece, 'period')) return false;
  const { match } = piece.node;
  if (match.kind === 'impossible') return false;
  const isYearless = match.kind === 'span' && match.yearless !== undefined;
  return match.future || (!/\d/u.test(piece.raw) && (match.kind === 'day' || isYearless));
}
