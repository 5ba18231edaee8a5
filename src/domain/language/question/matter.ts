import { hasHappened, isEnd, isSender } from '../../schema/query.js';
import { catsOf, isA, opens, type Piece, reads } from './desk.js';
import { type Clause, isMine, limitsIn } from './sentences.js';

/** Joints and what limits: a clause of nothing else is a topic. */
const TOPICAL = catsOf(
  'at of for from to with som any person comma stop sign dash joint talk and or all pronoun write take in out gist bound num',
).concat(catsOf('only not except without none lack but ours then same last next first place manner'));
/** What tells that somebody speaks of it: "jag skriver om förra perioden". */
const SPEAKS = catsOf('speaker is has modal got wonder see reason correction');
/** Somebody or something that is nobody in the register. */
const OTHERS = catsOf('unknown topic name meeting speaker asker purpose reason thanks');
/** What only a sentence has: somebody, or what is done. */
const SENTENCE = catsOf(
  'speaker asker is has got modal write take run see wonder thanks reason purpose correction',
);
/** What may stand between somebody and what they did. */
const PAST = catsOf('is has got modal new talk');

/**
 * "För männen:", "Under 2023,", "Jag skriver om förra perioden.", "av dem som skrevs in 2024": days and people with nothing unknown, and
 * no verb but what says that it is spoken of.
 */
export function isTopic({ pieces }: Clause): boolean {
  const spoken = pieces.findIndex((piece) => isGist(piece) || isA(piece, 'wonder') || isDenied(piece));
  const limits = limitsIn(pieces);
  return (
    limits.length > 0 &&
    pieces.every(
      (piece) => isA(piece, ...TOPICAL) || (spoken >= 0 && isA(piece, ...SPEAKS)) || limits.includes(piece),
    ) &&
    !limits.some(
      (piece) => isAuthority(piece) && (isVoice(piece, pieces) || pieces.indexOf(piece) === spoken - 1),
    )
  );
}

/** Says that it is spoken of: "det gäller", "siffran ska gälla". */
export function isGist(piece: Piece): boolean {
  return isA(piece, 'gist') || reads(piece, 'gäller', 'gällde', 'avser', 'rör');
}

/** "utan Arbetsförmedlingen": what is left out is left out of the figure. */
export function isDenied(piece: Piece): boolean {
  return isA(piece, 'filter') && piece.node.filter.not;
}

/** Does it tell of somebody or something that is nobody in the register? */
export function isOfOthers({ pieces }: Clause): boolean {
  return pieces.some((piece, index) => isA(piece, ...OTHERS) && !isTheirs(piece, pieces[index + 1]));
}

/** "trots att de tackade nej": of those who are asked for. */
function isTheirs(piece: Piece, next: Piece | undefined): boolean {
  return isA(piece, 'reason') && isA(next, 'pronoun') && next.node.value === 'them';
}

/** Has it somebody, or something that is done? "Ingående" and "exklusive avhopp" have not. */
export function isSentence({ pieces }: Clause): boolean {
  const strange = pieces.filter((piece) => isA(piece, 'unknown', 'topic', 'name', 'meeting'));
  return (
    strange.length > 1 ||
    hasVerb(pieces) ||
    pieces.some((piece, index) => isIt(piece) && isA(pieces[index + 1], 'unknown')) ||
    pieces.some((piece) => isAuthority(piece) && isActor(piece, pieces))
  );
}

/** "som hoppade", "det brådskar": what has a verb that nobody knows. */
function isIt(piece: Piece): boolean {
  return isA(piece, 'som') || (isA(piece, 'pronoun') && piece.node.value === 'it');
}

function hasVerb(part: readonly Piece[]): boolean {
  return part.some((piece) => isA(piece, ...SENTENCE) || isVerbal(piece));
}

/** "det är", "har vi": joints with a verb in them. */
export function isVerbal(piece: Piece | undefined): boolean {
  return isA(piece, 'joint') && piece.word.split(' ').some((word) => VERBAL.includes(word));
}

/** "förra året var tungt". */
function isPast(piece: Piece): boolean {
  return piece.word.split(' ').some((word) => ['var', 'hade', 'blev', 'fick', 'gick'].includes(word));
}

const VERBAL = ['ar', 'var', 'har', 'hade', 'blev', 'blir', 'fick'];

/** Does a stretch tell of a matter of its own alone, in which nothing could limit a figure? */
export function isMatter(part: readonly Piece[]): boolean {
  const clause = { pieces: part, sentence: part };
  return isOfOthers(clause) && isSentence(clause) && doubtfulIn(clause, []).length === 0;
}

/**
 * What in a clause beside the question may limit it after all. A clause with a matter of its own tells of that: an authority that does
 * something, days that are no period, one person met, what somebody who speaks has done. And where the question has its own days, senders
 * or people, others are talk (DESIGN 9).
 */
export function doubtfulIn(clause: Clause, asked: readonly Piece[]): readonly Piece[] {
  const { pieces } = clause;
  const own = new Set(asked.flatMap(kindsOf));
  const isBeside = !asked.some((piece) => clause.sentence.includes(piece));
  const isNow = isBeside && !own.has('days') && isOfToday(asked) && pieces.some(isPast);
  const isOwn = pieces.some((piece) => isOwnDoing(piece, pieces));
  // "bara de som gått på …" says that it limits, whatever it is.
  const only = pieces.some((piece) => isA(piece, 'only'))
    ? pieces.filter((piece) => isA(piece, 'place'))
    : [];
  return [...limitsIn(pieces), ...only].filter(
    (piece) =>
      (isA(piece, 'place') || !isIncidental(piece, pieces)) &&
      !kindsOf(piece).every((kind) => own.has(kind)) &&
      !(isA(piece, 'period') && (isOwn || (isNow && !isAttached(piece, pieces)))),
  );
}

/** Days of what somebody writes or works with: they limit a question of what has happened that has none of its own. */
export function isReported(piece: Piece, { pieces }: Clause, asked: readonly Piece[]): boolean {
  return (
    isA(piece, 'period') &&
    isAttached(piece, pieces) &&
    pieces.some((one) => isA(one, 'speaker', 'asker')) &&
    !isOfToday(asked)
  );
}

/** Is it of how things are: who is enrolled, who waits? Other days than today's must be said in it. */
function isOfToday(asked: readonly Piece[]): boolean {
  const past = asked.some(
    (piece) => reads(piece, 'var', 'hade', 'hade vi', 'vi hade') || opens(piece, 'stod'),
  );
  const happened = asked.some((piece) =>
    isA(piece, 'pop')
      ? hasHappened(piece.node.value)
      : isA(piece, 'filter')
        ? isEnd(piece.node.filter)
        : isA(piece, 'write', 'take', 'come', 'refer-verb', 'measure', 'result-share'),
  );
  return !past && !happened;
}

/** "rapporten för 2023", "protokollet från 2021": not "förra året var tungt", which tells when something else was. */
function isAttached(piece: Piece, part: readonly Piece[]): boolean {
  return (
    isA(part[part.indexOf(piece) - 1], 'for', 'from') ||
    opens(piece, 'för', 'från', 'om', 'på', 'avseende') ||
    /^\d/u.test(piece.raw) ||
    part.some(isGist)
  );
}

/** What a limit is of: a question that has its own of that kind takes no other. */
export function kindsOf(piece: Piece): readonly string[] {
  if (isA(piece, 'filter'))
    return [piece.node.filter, ...(piece.node.also ?? [])].map((one) => kindOf(one.on));
  if (isA(piece, 'period')) return isYearless(piece) ? [] : ['days'];
  if (isA(piece, 'two-periods', 'year-before', 'always', 'today', 'num')) return ['days'];
  if (isA(piece, 'case')) return piece.node.codes;
  if (isA(piece, 'group', 'dim')) return ['group'];
  if (isA(piece, 'place')) return ['place'];
  return isA(piece, 'young', 'young-adults') ? ['age'] : ['people'];
}

function kindOf(on: string): string {
  return on === 'unit' ? 'referrer' : on === 'detail' ? 'outcome' : on;
}

/** "vi på fk", "handläggaren på fk borlänge": who speaks or asks, named by where they work. */
export function isVoice(piece: Piece, part: readonly Piece[]): boolean {
  if (!isAuthority(piece)) return false;
  const at = part.indexOf(piece);
  const isJoined = isA(piece, 'place') || opens(piece, 'från') || isA(part[at - 1], 'at', 'from');
  if (!isJoined) return false;
  const who = part.slice(0, at).findLast((one) => !isA(one, 'at', 'from') && !isAuthority(one));
  return isA(who, 'speaker', 'asker') || who?.word === 'vi';
}

export function isAuthority(piece: Piece | undefined): boolean {
  return isA(piece, 'place') || (isA(piece, 'filter') && isSender(piece.node.filter));
}

function isIncidental(piece: Piece, part: readonly Piece[]): boolean {
  if (isA(piece, 'period')) return isLoose(piece);
  if (isAuthority(piece) && (isVoice(piece, part) || isActor(piece, part))) return true;
  return isOnePerson(piece, part) || isOwnDoing(piece, part) || isSomewhere(piece, part);
}

/** "på kontoret", "på jobbet", "ett samtal", "min egen lista": where somebody is, or one thing that is spoken of. */
function isSomewhere(piece: Piece, part: readonly Piece[]): boolean {
  const before = part[part.indexOf(piece) - 1];
  const isUnit = isA(piece, 'dim') && piece.node.value === 'unit';
  const isDone = isA(piece, 'filter') && (isEnd(piece.node.filter) || piece.node.filter.on === 'activity');
  if (isUnit && isA(before, 'at')) return true;
  if (isDone) return reads(before, 'på') || isA(before, 'num') || isMine(before);
  return (
    isA(piece, 'filter') && isSender(piece.node.filter) && (isMine(before) || reads(before, 'en', 'ett'))
  );
}

/** "Socialtjänsten har fått ny chef.", "Vi hade möte med kommunen", "underlaget till fk": it does something, is met or is given it. */
function isActor(piece: Piece, part: readonly Piece[]): boolean {
  const at = part.indexOf(piece);
  const [before, next, end] = [part[at - 1], part[at + 1], part[at + 2]];
  if (opens(piece, 'från', 'av', 'för')) return false;
  if (isA(before, 'with', 'to', 'at')) return !isA(next, 'unknown', 'topic', 'meeting', 'asker', 'name');
  if (!part.slice(0, at).every((one) => isA(one, 'talk', 'comma', 'and', 'but', 'then'))) return false;
  // "FK undrar.", said afterwards, may be whom it is about.
  if (isA(next, 'wonder')) return end?.raw !== '.';
  return isA(next, 'is', 'has', 'got', 'modal', 'unknown', 'topic');
}

/** "en man från tidningen", "jag är man": one that is spoken of is no group. */
function isOnePerson(piece: Piece, part: readonly Piece[]): boolean {
  const before = part[part.indexOf(piece) - 1];
  // "Petra är sjukskriven."
  if (isA(before, 'is', 'has') && isA(part[part.indexOf(piece) - 2], 'name')) return true;
  if (
    !isA(piece, 'filter') ||
    !(piece.node.filter.on === 'gender' || opens(piece, 'från', 'på')) ||
    /(or|er|ar|rna|män|männen)$/iu.test(piece.raw)
  )
    return false;
  const isMet =
    isA(before, 'any') ||
    (isA(before, 'pronoun') && before.node.value === 'man') ||
    (isA(before, 'num') && before.node.value === 1);
  return isMet || (piece.node.filter.on === 'gender' && part.some((one) => one.word === 'jag'));
}

/** "jag började", "lokalen flyttar", "min son studerar": not what somebody in the register did. */
function isOwnDoing(piece: Piece, part: readonly Piece[]): boolean {
  const does = isA(piece, 'filter')
    ? !piece.node.filter.not && /(ar|ade|at|ös)( |$)/iu.test(piece.raw)
    : isA(piece, 'pop', 'late', 'overdue');
  const who = part.slice(0, part.indexOf(piece)).findLast((one): boolean => !isA(one, ...PAST));
  const isEndOrJag = isA(piece, 'filter') || who?.word !== 'vi';
  return does && isEndOrJag && isA(who, ...OTHERS);
}

/** A day, or a month or season that no year was said of; days to come, which no question is of. */
export function isLoose(piece: Piece): boolean {
  if (!isA(piece, 'period')) return false;
  const { match } = piece.node;
  if (match.kind === 'impossible') return false;
  return (
    match.future ||
    opens(piece, 'inför') ||
    (!/\d/u.test(piece.raw) && (match.kind === 'day' || isYearless(piece)))
  );
}

/** A month or season that no year was said of. */
export function isYearless(piece: Piece): boolean {
  return isA(piece, 'period') && piece.node.match.kind === 'span' && piece.node.match.yearless !== undefined;
}
