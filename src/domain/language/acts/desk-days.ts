import { addMonths, type Day, daysBetween } from '../../day.js';
import type { Cat, DayRole, Node, NodeOf } from '../node.js';
import { sentencesOf } from './aside.js';
import { type Desk, before, left, rightBefore, take } from './desk.js';
import { as, has, keyOf, means, type Segment } from './segments.js';

/** How a day of a field is read: which one a day without a year means, and whether it may be ahead. */
export interface DayRule {
  readonly field: string;
  readonly lean: 'past' | 'coming';
  readonly future: boolean;
  /** It can only lie ahead. */
  readonly ahead?: boolean;
}

const DAYS: readonly Cat[] = ['a-day', 'role-day', 'half-day', 'no-day'];
const isAnyDay = has(...DAYS);
/** A day that may be a field's: one of birth is not. */
export const isDay = (segment: Segment | undefined) => isAnyDay(segment) && !has('birth')(segment);

/** A day that says something else than the act does: of an income ("sjukpenning t.o.m. 31/12"), or of another matter beside it. */
export function isBound(desk: Desk, segment: Segment): boolean {
  if (isElsewhere(desk, segment) || isListed(desk, segment)) return true;
  const previous = before(desk, segment);
  if (!previous) return false;
  if (has('denied')(previous) || isWanted(desk, previous)) return true;
  // "sjukpenning som går ut 31/1"
  if (has('particle', 'cease')(previous) && sentenceOf(desk, segment).some(has('income'))) return true;
  // "försörjningsstöd häromdagen" may be of either.
  if (has('role-day', 'half-day')(segment) && !has('vague-day')(segment) && roleOf(segment) !== 'next')
    if (has('income')(previous) || (has('hours')(previous) && roleOf(segment) !== 'from')) return true;
  return isForeign(desk, previous);
}

/** "nästa 3 mars och 3 juni": the second of two that one word stands before. */
function isListed({ segments }: Desk, segment: Segment | undefined): boolean {
  if (!segment || !isDay(segment) || roleOf(segment) !== undefined) return false;
  const at = segments.indexOf(segment);
  const first = segments[at - 2];
  return (
    has('and', 'or')(segments[at - 1]) && isDay(first) && first !== undefined && roleOf(first) !== undefined
  );
}

/** "handläggaren vill träffas 3/12": of what somebody would do. */
function isWanted(desk: Desk, verb: Segment): boolean {
  return verb.nodes.length === 0 && means('modal:wish', 'modal:shall')(rightBefore(desk, verb));
}

/** The sentence that each segment stands in, parted once for a line: every word that is left over asks. */
const sentences = new WeakMap<readonly Segment[], ReadonlyMap<Segment, readonly Segment[]>>();

export function sentenceOf({ segments }: Desk, segment: Segment): readonly Segment[] {
  const known =
    sentences.get(segments) ??
    new Map(sentencesOf(segments).flatMap((one) => one.map((part) => [part, one] as const)));
  sentences.set(segments, known);
  return known.get(segment) ?? [];
}

/** "…, vi ses på fredag": in a clause with words that are not understood and nothing of the act. */
export function isElsewhere(desk: Desk, segment: Segment): boolean {
  const clause = sentenceOf(desk, segment);
  const known = talked.get(clause) ?? isTalk(clause);
  talked.set(clause, known);
  return known && !clause.some((one) => desk.used.has(one));
}

const talked = new WeakMap<readonly Segment[], boolean>();

function isTalk(clause: readonly Segment[]): boolean {
  return (
    clause.some(({ nodes }) => nodes.length === 0) &&
    clause.some(has('pronoun', 'speaker', 'is', 'has', 'got', 'modal')) &&
    !clause.some(has('do', 'thing', 'case', 'near-case'))
  );
}

/** An act or a thing that is not this one's. */
export function isForeign(desk: Desk, segment: Segment): boolean {
  const acts = segment.nodes.filter(({ cat }) => cat === 'do' || cat === 'thing');
  return (
    acts.length > 0 && acts.length === segment.nodes.length && !acts.some((node) => desk.own.has(keyOf(node)))
  );
}

function isDated(node: Node): node is NodeOf<'role-day' | 'half-day' | 'no-day'> {
  return node.cat === 'role-day' || node.cat === 'half-day' || node.cat === 'no-day';
}

/** "jobb från 1 december", "börjar på komvux 11/1": the day of what somebody is closed to, and not of the closing. */
export function isOfOutcome(desk: Desk, segment: Segment): boolean {
  if (!desk.own.has('verb:hop')) return false;
  if (!desk.segments.some(has('outcome', 'detail', 'outcome-verb', 'own-detail'))) return false;
  const clause = sentenceOf(desk, segment);
  if (has('paid-since')(segment))
    return !clause.some(means('do:close', 'do:end')) || clause.some(has('outcome', 'detail', 'income'));
  if (!isDay(segment) || isToday(desk, segment)) return false;
  if (roleOf(segment) === 'from') return true;
  return clause.slice(0, clause.indexOf(segment)).some(means('do:starts', 'do:started', 'do:start'));
}

/** Says no more than what is taken for granted. */
export function isToday({ world }: Desk, segment: Segment): boolean {
  const day = as(segment, 'a-day') ?? as(segment, 'role-day');
  return day?.past === world.today && day.coming === world.today;
}

export function roleOf(segment: Segment): DayRole | undefined {
  for (const node of segment.nodes) if (isDated(node) && node.role !== undefined) return node.role;
  return undefined;
}

/**
 * The day of a field: one with a word that fits it (till, från, nästa), else a plain one. What is said of something else is left alone;
 * what was half read, or is no day, leaves the field empty.
 */
export function takeDay(
  desk: Desk,
  rule: DayRule,
  roles: readonly DayRole[] = [],
  ok: (segment: Segment) => boolean = () => true,
): Day | undefined {
  const free = left(desk).filter((segment) => isDay(segment) && !isBound(desk, segment) && ok(segment));
  const said = free.find((segment) => roles.includes(roleOf(segment) as DayRole));
  // "praktik startar nästa tisdag": only what has been has another day that is the next.
  const isOwn = (one: Segment) => roleOf(one) === undefined && !(rule.lean === 'past' && isNextDay(one));
  const [plain, ...more] = free.filter(isOwn);
  if (!said && [plain, ...more].filter(isWeekday).length > 1) desk.blank.add(rule.field);
  const segment = said ?? (desk.blank.has(rule.field) ? undefined : plain);
  return segment && readDay(desk, segment, rule);
}

/** "tisdag": several of them in a line are the days of a week, and none is when it began. */
function isWeekday(segment: Segment | undefined): boolean {
  return segment !== undefined && has('a-day')(segment) && !/\d/.test(segment.text);
}

/** The same where only a day with such a word is meant. */
export function takeRoleDay(desk: Desk, rule: DayRule, role: DayRole): Day | undefined {
  const segment = left(desk).find(
    (one) =>
      isDay(one) && (roleOf(one) === role || (role === 'next' && isNextDay(one))) && !isBound(desk, one),
  );
  return segment && readDay(desk, segment, rule);
}

function isNextDay(segment: Segment): boolean {
  return as(segment, 'a-day')?.next ?? false;
}

export function readDay(desk: Desk, segment: Segment, rule: DayRule): Day | undefined {
  const { field, future } = rule;
  const isOneOfTwo = isListed(desk, desk.segments[desk.segments.indexOf(segment) + 2]);
  if (has('half-day')(segment) || isEither(desk, segment, rule) || isOneOfTwo) {
    desk.blank.add(field);
    return undefined;
  }
  desk.used.add(segment);
  const node = as(segment, 'role-day') ?? as(segment, 'a-day');
  if (!node) {
    desk.blank.add(field);
    desk.problems.push({ code: 'not-a-day', field, value: segment.text });
    return undefined;
  }
  const { today } = desk.world;
  const day = nearest(desk, segment, node, rule);
  const refused = isFar(day, rule, today)
    ? ({ code: 'far-off', field, day } as const)
    : rule.ahead === true && day < today
      ? ({
          code: 'day-passed',
          field,
          ago: daysBetween(day, today),
          day,
          ...(node.coming > today && { coming: node.coming }),
        } as const)
      : undefined;
  if (refused || (!future && day > today && segment.text.toLowerCase().endsWith('dagen'))) {
    desk.blank.add(field);
    desk.problems.push(refused ?? { code: 'in-future', field, day });
    return undefined;
  }
  take(desk, field, segment);
  if (desk.least !== undefined && day < desk.least && field !== 'visit') {
    desk.used.delete(segment);
    desk.took.delete(field);
    desk.blank.add(field);
    return undefined;
  }
  if (!future && day > desk.world.today) desk.problems.push({ code: 'in-future', field, day });
  return day;
}

/** "fr o m måndag", of what has happened: the one that was, or the one that comes. */
function isEither({ world }: Desk, segment: Segment, { lean }: DayRule): boolean {
  const day = as(segment, 'role-day');
  return (
    lean === 'past' &&
    day?.role === 'from' &&
    !/\d/.test(segment.text) &&
    day.past < world.today &&
    day.coming > world.today
  );
}

/** More than a year ahead the year is more often a slip (DESIGN 3). */
function isFar(day: Day, { future }: DayRule, today: Day): boolean {
  return future && day > addMonths(today, 12);
}

const SOON = 31;
const LONG = 300;

/**
 * A day without a year is the nearest that the field allows. "3/12" written on 25 November is next week, though a day behind was asked
 * for, and "24/11" was yesterday, though one ahead was: never a year off. "på fredag" lies ahead. What can only lie ahead and has just
 * been is asked about.
 */
function nearest(
  desk: Desk,
  segment: Segment,
  { past, coming }: { readonly past: Day; readonly coming: Day },
  { lean }: DayRule,
): Day {
  const { today } = desk.world;
  const [ago, ahead] = [daysBetween(past, today), daysBetween(today, coming)];
  if (ahead <= SOON && ago > LONG) return coming;
  if (ago <= SOON && ahead > LONG) return past;
  const isNearer = ahead < ago && isComing(desk, segment);
  return lean === 'coming' || isAhead(desk, segment) || isNearer ? coming : past;
}

/** "slutar 31 januari": what somebody does in the present is not of last year. */
function isComing(desk: Desk, segment: Segment): boolean {
  const isPresent = (word: string) => word.length > 2 && word.endsWith('r') && word !== 'har';
  return sentenceOf(desk, segment).some(
    (one) => has('do', 'verb', 'outcome-verb')(one) && one.text.toLowerCase().split(' ').some(isPresent),
  );
}

/** "på fredag". */
export function isAhead(desk: Desk, segment: Segment): boolean {
  const previous = rightBefore(desk, segment);
  return !/\d/.test(segment.text) && /^p[aå]$/i.test(previous?.text ?? '');
}

/** A day, or today where none was written, which the form says. Nothing where one was written that was not understood. */
export function dayOrToday(desk: Desk, { field }: DayRule, day: Day | undefined): Day | undefined {
  if (day !== undefined || desk.blank.has(field)) return day;
  if (left(desk).some((segment) => isHalfSaid(desk, segment, field))) {
    desk.blank.add(field);
    return undefined;
  }
  desk.assumed.push({ field, why: 'today' });
  return desk.world.today;
}

/** A day not taken, of this field or of what ends beside it: "från imorgon", "sen förra torsdagen", "sjukpenningen upphör 31/12". */
function isHalfSaid(desk: Desk, segment: Segment, field: string): boolean {
  if (has('paid-since', 'long-ago')(segment)) return field !== 'referred';
  if (!isDay(segment) || roleOf(segment) === 'next') return false;
  const previous = before(desk, segment);
  return !isBound(desk, segment) || (previous !== undefined && has('denied')(previous));
}
