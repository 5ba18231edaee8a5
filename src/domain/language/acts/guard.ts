import { asideIn, isSmall } from './aside.js';
import { breaksOff, fieldsBeside, takenIn } from './beside.js';
import { after, before, type Desk, isLabel, isUnknown, lastUpTo, left, rightBefore } from './desk.js';
import {
  isAhead,
  isBound,
  isDay,
  isElsewhere,
  isForeign,
  isOfOutcome,
  isToday,
  roleOf,
  sentenceOf,
} from './desk-days.js';
import { isLikeDenial } from './like-denial.js';
import { isLikeTime } from './like-time.js';
import { isWhere } from './where.js';
import { isOrder } from './own-words.js';
import { as, breaks, has, isNoise, means, type Segment } from './segments.js';

/** What is left over of a line when an act has taken what it knows, and what that may change (DESIGN 9). */
export interface Doubt {
  readonly over: readonly Segment[];
  /** What no field holds and no field hangs on. */
  readonly unkept: readonly Segment[];
  /** Words that may turn the act itself: nothing of it is filled in. */
  readonly turning: readonly Segment[];
  /** Fields to be left empty: something that may be theirs was said and not understood. */
  readonly fields: readonly string[];
}

const NUMBERS = new Set(['hours', 'birthYear', 'birthYearAbout', 'months']);
/** What turns an act wherever in its sentence it stands: a denial, an exception, a condition, what was first said. */
const TURNS = has('not', 'none', 'without', 'except', 'if', 'only', 'hypothetical', 'all-but', 'undone');
/** The same beside an act that is told by a noun alone. */
const TURNS_NOUN = has('lack', 'cease', 'yet', 'detail', 'outcome');

export function doubtOf(desk: Desk): Doubt {
  const aside = asideIn(desk.segments);
  const over = left(desk).filter(
    (segment) =>
      !isNoise(segment) &&
      !aside.has(segment) &&
      !isArticle(desk, segment) &&
      !(has('but', 'reason')(segment) && joinsOn(desk, segment)),
  );
  // What is of a whole sentence is looked at once for it: a line may have hundreds of words.
  const sentences = [...new Set(over.map((segment) => sentenceOf(desk, segment)))];
  const idle = new Set(sentences.filter((sentence) => isOfNothing(desk, sentence)));
  const acted = new Set(desk.segments.filter((one) => isDone(desk, one)).map((one) => sentenceOf(desk, one)));
  const turned = new Set([...acted].flatMap((sentence) => turnsIn(desk, sentence, over)));
  const turning = new Set(over.filter((segment) => isAnother(segment) || turned.has(segment)));
  const ofOutcome = new Set(over.filter((segment) => isOfOutcome(desk, segment)));
  const unkept = new Set(
    over.filter(
      (segment) =>
        ofOutcome.has(segment) ||
        (!turning.has(segment) &&
          (isUnkept(desk, segment) || idle.has(sentenceOf(desk, segment))) &&
          fieldsOf(desk, segment).length === 0) ||
        (!turning.has(segment) && isWhere(desk, segment)),
    ),
  );
  const doubted = over.filter((segment) => !unkept.has(segment) || ofOutcome.has(segment));
  const besideOf = fieldsBeside(desk);
  return {
    over: doubted.filter((segment) => !ofOutcome.has(segment)),
    unkept: [...unkept],
    turning: [...turning],
    fields: [
      ...new Set(
        doubted.flatMap((segment) => [
          ...fieldsOf(desk, segment),
          ...besideOf(segment),
          ...fieldsOfAnother(desk, segment),
        ]),
      ),
    ],
  };
}

/** "ett uppdrag", "daterad den 19": goes with the word after it. */
function isArticle(desk: Desk, segment: Segment): boolean {
  const next = desk.segments[desk.segments.indexOf(segment) + 1];
  if (next === undefined) return false;
  if (has('dated')(segment)) return desk.used.has(next);
  return /^ett$/i.test(segment.text) && (has('thing', 'do', 'gathering')(next) || isUnread(next));
}

/** "remiss nr 22". */
const isNumbered = (desk: Desk, segment: Segment) =>
  isLabel(segment, 'number') || isLabel(rightBefore(desk, segment), 'number');
const NEVER_KEPT = has('o-clock', 'phone', 'percent', 'extent', 'dated');

/** A time of day, how somebody is reached, what was so before; and a clause of several words that is of nothing here. */
function isUnkept(desk: Desk, segment: Segment): boolean {
  if (desk.own.has('do:register') && isNumbered(desk, segment)) return true;
  if (NEVER_KEPT(segment) || (roleOf(segment) === 'from' && isToday(desk, segment))) return true;
  const denied = as(segment, 'denied');
  if (denied?.by === 'was-income') return desk.took.has('income');
  if (isDay(segment) && roleOf(segment) === 'until' && has('income')(before(desk, segment))) return true;
  if ((isDay(segment) || has('particle', 'cease')(segment)) && ends(desk, segment)) return true;
  if (isDay(segment) && has('dated')(before(desk, segment))) return desk.took.has('referred');
  if (desk.own.has('do:decline') && isReason(desk, segment)) return true;
  if (!desk.own.has('verb:hop') && isCause(desk, segment)) return true;
  if (has('authority')(segment) && desk.own.has('do:decline')) return true;
  if (desk.own.has('do:register') && (isOfVisit(desk, segment) || isOfDeed(desk, segment))) return true;
  return has('deed')(segment) && !sentenceOf(desk, segment).some(isTelling);
}

/** "sjukpenning som går ut 31/1": how long an income lasts. */
function ends(desk: Desk, segment: Segment): boolean {
  const stands = (is: typeof isIncome) => lastUpTo(sentenceOf(desk, segment), segment, is) !== undefined;
  return desk.own.has('do:register') && stands(isIncome) && stands(ceases);
}

const isIncome = has('income');
const ceases = has('particle', 'cease');

/** "pga sjukdom 23/11": why, and the words after it that are not understood. */
function isCause({ segments }: Desk, segment: Segment): boolean {
  return isLabel(lastUpTo(segments, segment, isKnown), 'outcome');
}

const isKnown = (one: Segment) => !isUnknown(one);

/** "pga lång resväg". */
function isReason(desk: Desk, segment: Segment): boolean {
  const sentence = sentenceOf(desk, segment);
  const at = sentence.findIndex((one) => isLabel(one, 'outcome'));
  const told = desk.segments.findIndex(means('do:decline'));
  const isLater = told >= 0 && desk.segments.indexOf(segment) > told;
  if (
    isLater &&
    !TURNS(segment) &&
    !isDay(segment) &&
    !isNumber(segment) &&
    !has('declined', 'do', 'case')(segment)
  )
    return true;
  return at >= 0 && sentence.indexOf(segment) >= at && (isUnknown(segment) || isLabel(segment, 'outcome'));
}

const isDeed = has('deed');

/** "bor hemma", "ringde om det": what somebody does, and what is said of it. */
function isOfDeed({ segments }: Desk, segment: Segment): boolean {
  return isDeed(lastUpTo(segments, segment, isTold));
}

const isTold = (one: Segment) => isDeed(one) || !(isUnknown(one) || isSmall(one));

/** A visit that is to come, of a referral that is here. */
function isOfVisit({ segments, world }: Desk, segment: Segment): boolean {
  const at = segments.indexOf(segment);
  if (means('do:book')(segment)) return segments.slice(Math.max(0, at - 2), at).some(means('thing:visit'));
  const day = as(segment, 'a-day') ?? as(segment, 'role-day');
  const before = segments.slice(Math.max(0, at - 2), at);
  return day !== undefined && day.past !== world.today && before.some(means('do:book', 'thing:visit'));
}

/** So many words that none of them is a fact by itself. */
const CLAUSE = 3;

function isOfNothing(desk: Desk, clause: readonly Segment[]): boolean {
  const words = clause.filter((one) => !breaks(one));
  return (
    words.length >= CLAUSE &&
    words.every((one) => isUnknown(one) || isSmall(one) || isCount(desk, one)) &&
    !words.some((one) => desk.used.has(one))
  );
}

const isEnd = has('outcome', 'detail', 'outcome-verb');
const isActing = has('do', 'verb', 'thing', 'activity', 'own-activity');
/** Somebody else, or something said anew. */
const isAnother = has('correction', 'case', 'near-case');

/** Did the act take it for what is done? */
function isDone(desk: Desk, segment: Segment): boolean {
  return desk.used.has(segment) && (isActing(segment) || isEnd(segment));
}

/** What is left over of a sentence that the act stands in, and turns it. */
function turnsIn(desk: Desk, sentence: readonly Segment[], over: readonly Segment[]): Segment[] {
  const governing = governs(sentence, over);
  const told = desk.own.has('remains') ? [] : toldIn(desk, sentence);
  const titled = isTitled(desk) && sentence.some(has('thing', 'activity', 'own-activity'));
  return sentence.filter(
    (segment) =>
      TURNS(segment) ||
      (isUnknown(segment) && isLikeDenial(segment.text)) ||
      (isForeign(desk, segment) && (isOrder([segment]) || has('thing')(segment))) ||
      (titled && ((isUnread(segment) && !isWhere(desk, segment)) || TURNS_NOUN(segment))) ||
      told.includes(segment) ||
      governing.includes(segment),
  );
}

/** "Rönnen har sökt jobb", "nekades sjukersättning": words before an outcome that no verb of closing stands with. */
function toldIn({ segments }: Desk, sentence: readonly Segment[]): readonly Segment[] {
  const outcome = sentence.findIndex(isEnd);
  const acts = outcome > 0 && segments.some(has('do', 'verb', 'thing', 'particle'));
  return acts ? [] : sentence.slice(0, Math.max(0, outcome)).filter(isUnread);
}

const isTelling = has('do', 'thing', 'activity', 'own-activity', 'outcome', 'detail', 'outcome-verb', 'case');

/** A word that is not understood, or that tells of something that nothing here records. */
function isUnread(segment: Segment): boolean {
  return isUnknown(segment) || isDeed(segment);
}

/** "det är för tidigt att avsluta", "glöm det där med att skriva in": what is not understood before "att" and the act may deny it. */
function governs(sentence: readonly Segment[], over: readonly Segment[]): readonly Segment[] {
  const to = Math.max(
    0,
    sentence.findIndex(({ text }) => /(^|\s)att$/i.test(text)),
  );
  const acts = to > 0 && sentence.slice(to).some((one) => has('do', 'verb')(one) && !over.includes(one));
  return acts ? sentence.slice(0, to) : [];
}

/** The fields that a piece left over may belong to: days and numbers that were taken beside it, and today where no day was written. */
function fieldsOf(desk: Desk, segment: Segment): string[] {
  const today = desk.assumed.filter(({ why }) => why === 'today').map(({ field }) => field);
  const sentence = sentenceOf(desk, segment);
  const taken = takenIn(desk);
  const near = taken.filter(([, one]) => sentence.includes(one));
  const joined = near.filter(([, one]) => isJoined(desk, one, segment)).map(([field]) => field);
  if (joined.length > 0) return joined;
  if (has('percent')(segment)) return near.flatMap(([field]) => (field === 'incomeAfter' ? [field] : []));
  if (isDay(segment)) {
    if (isToday(desk, segment) || roleOf(segment) === 'next' || isElsewhen(desk, segment)) return [];
    const isWhen = (one: Segment) => isDay(one) || has('paid-since')(one);
    const inClause = taken.filter(([, one]) => isWhen(one) && !isParted(desk, one, segment));
    const days = roleOf(segment) === undefined && !has('dated')(before(desk, segment)) ? inClause : [];
    return [...today, ...days.map(([field]) => field)];
  }
  // "börjar på folkhögskola 11/1": the day of another act.
  if (has('do')(segment))
    return near.flatMap(([field, one]) =>
      isDay(one) && sentence.indexOf(one) > sentence.indexOf(segment) ? [field] : [],
    );
  if (isNumber(segment)) {
    if (has('o-clock')(segment) || isCount(desk, segment)) return [];
    const beside = [before(desk, segment), after(desk, segment)];
    const isPlain = has('num', 'bare-case')(segment);
    const days = near.filter(([, one]) => isPlain && isDay(one) && !isFixed(one) && beside.includes(one));
    const numbers = near.filter(([field]) => NUMBERS.has(field));
    const mayBeDay = isPlain && !desk.own.has('thing:referral');
    return [...(mayBeDay ? today : []), ...[...days, ...numbers].map(([field]) => field)];
  }
  return isTime(desk, segment) ? today : [];
}

/** "mamman är från af": what is told of somebody who is not understood. */
function fieldsOfAnother(desk: Desk, segment: Segment): string[] {
  const sentence = sentenceOf(desk, segment);
  const at = sentence.indexOf(segment);
  if (!isUnknown(segment) || !isVerb(sentence[at + 1])) return [];
  return takenIn(desk).flatMap(([field, from]) => (sentence.indexOf(from) > at ? [field] : []));
}

const isVerb = has('is', 'has', 'got', 'modal', 'outcome-verb', 'deed');

/** "igår", "i förrgår": a day whole in its word, which no number beside it is of. */
function isFixed(segment: Segment): boolean {
  const day = as(segment, 'a-day') ?? as(segment, 'role-day');
  return day !== undefined && day.past === day.coming && !/\d/u.test(segment.text);
}

/** Said of something else than the act, or, in a clause of its own, of what is still to come: "vi ses på fredag". */
function isElsewhen(desk: Desk, segment: Segment): boolean {
  if (!isBound(desk, segment)) return false;
  const day = as(segment, 'a-day') ?? as(segment, 'role-day');
  return (
    !isElsewhere(desk, segment) || day === undefined || day.past > desk.world.today || isAhead(desk, segment)
  );
}

/** "10/12 eller senare", "varje måndag": what is said hangs together with what was taken. */
function isJoined({ segments }: Desk, taken: Segment, segment: Segment): boolean {
  const [at, other] = [segments.indexOf(taken), segments.indexOf(segment)];
  if (Math.abs(at - other) === 2 && has('or')(segments[(at + other) / 2])) return true;
  return other === at - 1 && has('all')(segment) && isDay(taken);
}

function isParted({ segments }: Desk, one: Segment, other: Segment): boolean {
  const [from = 0, to] = [segments.indexOf(one), segments.indexOf(other)].sort((a, b) => a - b);
  return segments.slice(from, to).some(breaksOff);
}

/** A number, or what has one in it. */
function isNumber(segment: Segment): boolean {
  if (/^(?:en|ett|e)$/i.test(segment.text)) return false;
  return (
    has('num', 'age', 'hours', 'vague', 'bare-case', 'birth')(segment) || /^\D*\d+\D*$/.test(segment.text)
  );
}

/** "tre barn", "en man", "nr 14", "75 %": so many of something else. */
function isCount({ segments }: Desk, segment: Segment): boolean {
  const at = segments.indexOf(segment);
  const next = segments[at + 1];
  if (has('percent')(segment) || isLabel(segments[at - 1], 'number')) return true;
  return next !== undefined && has('num', 'age')(segment) && (isUnknown(next) || has('gender')(next));
}

/** What looks like a time: a word for one, one with such a word in it ("häromdagen"), and one where a time would stand ("i jårs"). */
function isTime(desk: Desk, segment: Segment): boolean {
  // "vid nästa möte"
  if (
    (isLabel(segment, 'next') && !desk.own.has('thing:follow-up')) ||
    has('duration', 'long-ago', 'paid-since', 'vague-day', 'day-bound', 'time', 'half-day')(segment)
  )
    return true;
  if (!isUnknown(segment)) return false;
  const previous = rightBefore(desk, segment);
  return (
    isLikeTime(segment.text) ||
    (previous !== undefined && (has('at', 'for', 'to', 'from')(previous) || isOfDays(previous)))
  );
}

/** "sedan", "t.o.m.": what goes before a day. */
const isOfDays = means('label:until', 'label:from', 'label:since', 'label:next', 'label:referred');

/** An act told by its noun alone: what else is said of it may be that it was not done. */
function isTitled({ segments }: Desk): boolean {
  return (
    segments.some(has('thing', 'activity', 'own-activity')) &&
    !segments.some(has('do', 'verb', 'finished', 'did', 'particle'))
  );
}

/** "men", "så att" before what was understood. */
function joinsOn(desk: Desk, segment: Segment): boolean {
  const next = after(desk, segment);
  return next === undefined || desk.used.has(next);
}
