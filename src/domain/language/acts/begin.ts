import { consentsAt } from '../../case/case.js';
import { addDays, addMonths, type Day } from '../../day.js';
import type { Programme } from '../../programme.js';
import type { Node } from '../node.js';
import { after, before, type Desk, isLabel, lastBefore, left, take, takeOne, use } from './desk.js';
import { type DayRule, dayOrToday, isDay, isToday, sentenceOf, takeDay, takeRoleDay } from './desk-days.js';
import type { DraftOf } from './draft.js';
import { draftOf } from './finish.js';
import { personFields, referrerOfUnit } from './person.js';
import { sentencesOf } from './aside.js';
import { authority, companion } from './picks.js';
import { type CaseMatch, chosen, noSuch } from './resolve-case.js';
import { as, has, isNoise, keyOf, means, type Segment } from './segments.js';
import { caseSince, whichCase } from './which.js';

const REFERRED: DayRule = { field: 'referred', lean: 'past', future: false };
const VISITED: DayRule = { field: 'visit', lean: 'past', future: false };
const VISIT: DayRule = { field: 'visit', lean: 'coming', future: true };

/**
 * `ny remiss soc kvinna 34 försörjningsstöd`: a new case. `which` is a case named outright: one that has been on a study visit, or the
 * earlier one of somebody who comes back.
 */
export function draftRefer(desk: Desk): DraftOf<'refer'> {
  const which = namedCase(desk);
  desk.least = addMonths(desk.world.today, -12);
  const visit = takeDay(desk, VISITED, [], (segment) => isOfVisit(desk, segment));
  const day =
    takeDay(desk, REFERRED, ['from', 'until'], (segment) => isArrival(desk, segment)) ??
    takeDay(desk, REFERRED, ['until'], (segment) => isToday(desk, segment)) ??
    takeDay(desk, REFERRED, []);
  const referred = dayOrToday(desk, REFERRED, day);
  const person = personFields(desk, referred ?? desk.world.today);
  use(desk, (segment) =>
    isLabel(segment, 'referred', 'earlier', 'age', 'gender', 'income', 'referrer', 'from'),
  );
  const earlierCase = which.kind === 'found' && isEnded(desk, which.code) ? which.code : undefined;
  return draftOf('refer', desk, which, { referred, visit, ...person, earlierCase });
}

function follows(desk: Desk, segment: Segment, key: string): boolean {
  return means(key)(before(desk, segment));
}

/** "studiebesök gjordes 17/11". */
function isOfVisit(desk: Desk, segment: Segment): boolean {
  return isVisit(lastBefore(sentenceOf(desk, segment), segment, isTold));
}

const isVisit = means('thing:visit');
const isDid = has('did', 'finished');
const isTold = (one: Segment) => isVisit(one) || !(isNoise(one) || isDid(one));

/** "inkom 20/11", "remissen kom i torsdags". */
function isArrival(desk: Desk, segment: Segment): boolean {
  const clause = sentenceOf(desk, segment);
  const told = lastBefore(clause, segment, isDatedOrArrived);
  if (isDated(told) || isDated(before(desk, segment))) return false;
  return (
    lastBefore(clause, segment, arrives) !== undefined ||
    follows(desk, segment, 'thing:referral') ||
    isLabel(before(desk, segment), 'referred')
  );
}

const isDated = has('dated');
const arrives = means('do:arrive');
const isDatedOrArrived = (one: Segment) => isDated(one) || arrives(one);

function isEnded({ world }: Desk, code: string): boolean {
  const stage = world.register.cases.get(code)?.stage;
  return stage === 'closed' || stage === 'declined';
}

/** A line that begins a case names none, unless it is a visitor's or an earlier one; a near alias is no reason to ask. */
function namedCase(desk: Desk): CaseMatch {
  return left(desk).some(has('case', 'no-case')) ? whichCase(desk) : { kind: 'unsaid' };
}

/** `studiebesök soc fredag`, `boka studiebesök kvinna 34 2/12 handläggaren följer med`. */
export function draftVisit(desk: Desk): DraftOf<'book-visit'> {
  const moves = desk.segments.some(isMoved);
  const which = moves && !desk.segments.some(has('case', 'no-case')) ? visiting(desk) : namedCase(desk);
  const said = takeRoleDay(desk, VISIT, 'until') ?? takeRoleDay(desk, VISIT, 'next');
  const visit = said ?? (cancels(desk) ? undefined : takeDay(desk, VISIT, ['from']));
  if (moves && (said !== undefined || cancels(desk))) use(desk, isDay);
  const coming = takeOne(desk, companion, 'companion') ?? contactAlong(desk);
  const person = personFields(desk, desk.world.today);
  use(desk, (segment) => isLabel(segment, 'companion', 'age', 'gender', 'until'));
  return draftOf('book-visit', desk, which, { visit, companion: coming, ...person });
}

const isMoved = means('do:move', 'do:cancel');

/** "studiebesöket är inställt": the day is the one that it was to be. */
function cancels({ segments }: Desk): boolean {
  return segments.some(means('do:cancel'));
}

/** A visit that is moved or called off, of nobody that is named: of one of those who are to come. */
function visiting({ world: { register } }: Desk): CaseMatch {
  const codes = [...register.cases.values()]
    .filter(({ stage }) => stage === 'visiting')
    .map(({ code }) => code);
  return chosen(codes);
}

/** "handläggaren följer med". */
function contactAlong(desk: Desk): string | undefined {
  const along = left(desk).find((segment) => isLabel(segment, 'companion'));
  const who = left(desk).find((segment) => isLabel(segment, 'contact'));
  if (!along || !who) return undefined;
  use(desk, (segment) => segment === along || segment === who);
  return 'handläggare';
}

/** `kommer tillbaka K23-014`: a new case, linked to the old one. */
export function draftComeBack(desk: Desk): DraftOf<'refer'> {
  const draft = draftRefer(desk);
  return draft.which.kind === 'unsaid' && draft.leftover.length > 0
    ? { ...draft, which: { kind: 'none', refusal: noSuch(draft.leftover.join(' ')), codes: [] } }
    : draft;
}

/** `studiebesök K26-031 klart`. */
export function draftVisitDone(desk: Desk): DraftOf<'visit-done'> {
  const which = whichCase(desk);
  const visit = dayOrToday(desk, VISITED, takeDay(desk, VISITED));
  return draftOf('visit-done', desk, which, { visit });
}

/** "prövotid två månader": so long from the enrolment. */
function trialLength(desk: Desk, enrolled: Day | undefined): Day | undefined {
  const at = desk.segments.findIndex(isTrial);
  const near = [desk.segments[at + 1], desk.segments[at - 1]];
  const long = near.find((one) => one !== undefined && !desk.used.has(one) && has('duration')(one));
  const length = as(long, 'duration');
  if (!long || !length || enrolled === undefined) return undefined;
  desk.used.add(long);
  if (length.unit === 'days') return addDays(enrolled, length.count);
  return addMonths(enrolled, length.count * (length.unit === 'years' ? 12 : 1));
}

const ENROLLED: DayRule = { field: 'enrolled', lean: 'past', future: false };
const TRIAL: DayRule = { field: 'trialUntil', lean: 'coming', future: true, ahead: true };

/** `skriv in K26-020`, `skriv in Rönnen 12/11 samtycke fk soc`. */
export function draftEnrol(desk: Desk): DraftOf<'enrol'> {
  const which = caseSince(desk);
  const until = desk.segments.some(isTrial) ? takeRoleDay(desk, TRIAL, 'until') : undefined;
  const day = takeDay(desk, ENROLLED, ['from']) ?? takeOne(desk, enrolledSince, 'enrolled');
  const enrolled = dayOrToday(desk, ENROLLED, day);
  const trialUntil = until ?? trialLength(desk, enrolled);
  const consents = desk.segments.some((one) => isConsent(one) || isSigned(one))
    ? authorities(desk, 'consents')
    : undefined;
  use(desk, isRefused);
  return draftOf('enrol', desk, which, { enrolled, trialUntil, consents });
}

/** "är inskriven sedan 18/11". */
function enrolledSince(node: Node): Day | undefined {
  return node.cat === 'paid-since' && node.why === undefined ? node.day : undefined;
}

function isTrial(segment: Segment): boolean {
  return means('thing:trial')(segment);
}

function isConsent(segment: Segment): boolean {
  return means('thing:consent', 'do:consent')(segment);
}

/** "hon har skrivit på för fk". */
function isSigned(segment: Segment): boolean {
  return means('do:give')(segment);
}

/** "utan samtycke". */
function isRefused(segment: Segment): boolean {
  return segment.nodes.some((node) => node.cat === 'denied' && keyOf(node.of) === 'thing:consent');
}

/** The authorities named, all of the programme's for "alla", or all but some; undefined where none is. */
function authorities(
  desk: Desk,
  field: 'authorities' | 'consents',
  all: readonly string[] = desk.world.programme.authorities,
): readonly string[] | undefined {
  const { programme } = desk.world;
  for (const segment of left(desk)) {
    const but = segment.nodes.find((node) => node.cat === 'all-but');
    if (but?.cat !== 'all-but') continue;
    take(desk, field, segment);
    return all.filter((code) => !but.codes.includes(code));
  }
  use(desk, (segment) => has('only')(segment) && has('authority')(after(desk, segment)));
  const everyone = left(desk).filter(has('all'));
  take(desk, field, ...everyone);
  const named = [
    ...new Set(
      left(desk).flatMap((segment) =>
        segment.nodes.flatMap((node) => authority(node) ?? ofUnit(node, programme) ?? []),
      ),
    ),
  ];
  take(desk, field, ...left(desk).filter(has('authority', 'unit')));
  const known = named.filter((code) => programme.authorities.includes(code));
  for (const code of named)
    if (!known.includes(code))
      desk.problems.push({
        code: 'unknown-value',
        field: 'authorities',
        value: code,
        known: programme.authorities,
      });
  if (everyone.length > 0 && named.length === 0) return all;
  return known.length > 0 ? known : undefined;
}

/** "fk borlänge": the authority that a unit is of. */
function ofUnit(node: Node, programme: Programme): string | undefined {
  const [name, ...more] = node.cat === 'unit' ? node.names : [];
  return name === undefined || more.length > 0 ? undefined : referrerOfUnit(programme, name);
}

const FROM: DayRule = { field: 'from', lean: 'past', future: false };

/** `samtycke Rönnen fk rd`: to whom, never assumed. */
export function draftConsent(desk: Desk): DraftOf<'consent'> {
  const which = caseSince(desk, 'referral');
  const from = dayOrToday(desk, FROM, takeDay(desk, FROM, ['from']));
  return draftOf('consent', desk, which, { authorities: authorities(desk, 'authorities'), from });
}

/** `återkalla samtycke Rönnen fk`: all that there are unless some are named; none where the words leave it open. */
export function draftRevoke(desk: Desk): DraftOf<'revoke-consent'> {
  const which = caseSince(desk, 'referral');
  const rule: DayRule = desk.segments.some(has('cease')) ? { ...FROM, lean: 'coming' } : FROM;
  const from = dayOrToday(desk, rule, takeDay(desk, rule, ['from']));
  const it = which.kind === 'found' ? desk.world.register.cases.get(which.code) : undefined;
  const held = it && consentsAt(it, desk.world.today);
  const kept = keptIn(desk);
  const turn = desk.segments.findIndex(has('but'));
  const both = turn >= 0 && desk.segments.slice(turn).some((one) => has('do', 'verb')(one) && !isKeep(one));
  if (both && kept.length === 0) desk.blank.add('authorities');
  const said = both && kept.length === 0 ? undefined : authorities(desk, 'authorities', held);
  const named = kept.length > 0 ? (said ?? held)?.filter((code) => !kept.includes(code)) : said;
  return draftOf('revoke-consent', desk, which, { authorities: named, from });
}

/** "men behåll rd", "rd gäller fortfarande": the authorities that stay. */
function keptIn(desk: Desk): readonly string[] {
  const at = desk.segments.findIndex(isKeep);
  if (at < 0) return [];
  const end = desk.segments.findIndex((segment, index) => index > at && has('but')(segment));
  const after = desk.segments.slice(at, end < 0 ? undefined : end);
  const clause = sentencesOf(desk.segments).find((one) => one.some(isKeep)) ?? [];
  const stays = (after.some(has('authority')) ? after : clause).filter(has('authority'));
  for (const segment of stays) desk.used.add(segment);
  if (stays.length === 0) desk.blank.add('authorities');
  return stays.flatMap((segment) => as(segment, 'authority')?.codes ?? []);
}

function isKeep(segment: Segment): boolean {
  return means('do:keep')(segment);
}
