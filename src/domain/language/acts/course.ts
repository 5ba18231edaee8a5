import { addDays, addMonths, type Day } from '../../day.js';
import { wasEnrolled } from '../../case/case.js';
import { type Desk, isLabel, left, takeAll, takeOne, use } from './desk.js';
import { type DayRule, dayOrToday, isDay, roleOf, takeDay, takeRoleDay } from './desk-days.js';
import type { DraftOf } from './draft.js';
import { draftOf } from './finish.js';
import { activity, hours, listed, text } from './picks.js';
import type { CaseMatch } from './resolve-case.js';
import { parseDayText } from '../../periods/parse-day.js';
import { as, has, keyOf, means, type Segment } from './segments.js';
import { caseSince, whichCase } from './which.js';

const past = (field: string): DayRule => ({ field, lean: 'past', future: false });
const coming = (field: string): DayRule => ({ field, lean: 'coming', future: true, ahead: true });

/** `uppf K26-21 klar, nästa 3/3`. */
export function draftFollowUp(desk: Desk): DraftOf<'follow-up'> {
  const { programme } = desk.world;
  const which = caseSince(desk);
  const isNext = desk.segments.some(means('thing:next-follow-up', 'label:next'));
  const after =
    takeRoleDay(desk, coming('next'), 'next') ??
    (isNext ? takeRoleDay(desk, coming('next'), 'until') : undefined);
  const on = dayOrToday(desk, past('on'), takeDay(desk, past('on')));
  const next = after && countedFrom(desk, on, after);
  use(desk, (segment) => after !== undefined && isLabel(segment, 'next'));
  const known = (programme.situations ?? []).map(({ code }) => code);
  const situations = [...new Set(takeAll(desk, listed('situation', known), 'situations'))];
  ownReferrer(desk, which);
  return draftOf('follow-up', desk, which, {
    on,
    next,
    note: takeOne(desk, text, 'note'),
    situations: situations.length > 0 ? situations : undefined,
    // "klar, praktik från 7/1 10 tim": those of an activity are its own.
    hours: left(desk).some(isActivity) ? undefined : takeOne(desk, hours, 'hours'),
  });
}

const isActivity = has('activity', 'own-activity');

/** "nästa om en månad": so long after the follow-up, whenever it was. */
function countedFrom(desk: Desk, on: Day | undefined, next: Day): Day {
  const text = desk.took.get('next')?.at(-1)?.text ?? '';
  const at = text.toLowerCase().lastIndexOf('om ');
  const counted = on === undefined || at < 0 ? undefined : parseDayText(text.slice(at), on, 'coming');
  return counted?.kind === 'day' ? counted.day : next;
}

/** "med fk": who follows up is the referrer, and says nothing more where it is. */
function ownReferrer(desk: Desk, which: CaseMatch): void {
  const it = which.kind === 'found' ? desk.world.register.cases.get(which.code) : undefined;
  use(
    desk,
    (segment) => it !== undefined && (as(segment, 'authority')?.codes.includes(it.referrer) ?? false),
  );
}

/** `boka uppföljning Rönnen 3/12`. */
export function draftBookFollowUp(desk: Desk): DraftOf<'book-follow-up'> {
  const which = caseSince(desk);
  const cancelled = desk.segments.some(isCancelled);
  const said = takeRoleDay(desk, coming('on'), 'until') ?? takeRoleDay(desk, coming('on'), 'next');
  const on = said ?? (cancelled ? undefined : takeDay(desk, coming('on')));
  // "flyttas från 27/12 till 8/1", "den 2/12 är inställd": the day that it was to be.
  const moved = desk.segments.some(means('do:move', 'do:change', 'do:correct'));
  if (on !== undefined && (moved || desk.segments.some(means('do:missed', 'do:cancel'))))
    use(desk, (segment) => isDay(segment) && roleOf(segment) === (moved ? 'from' : undefined));
  ownReferrer(desk, which);
  return draftOf('book-follow-up', desk, which, { on });
}

/** "inställd": a day beside it is the one that it was to be, unless it says that it is the new one. */
function isCancelled({ nodes }: Segment): boolean {
  return nodes.some((node) => keyOf(node) === 'do:cancel');
}

/** `avstämning Rönnen klar`. */
export function draftReview(desk: Desk): DraftOf<'review'> {
  const which = caseSince(desk);
  const on = dayOrToday(desk, past('on'), takeDay(desk, past('on')));
  return draftOf('review', desk, which, { on, note: takeOne(desk, text, 'note') });
}

/** `starta arbetsträning Lärkan måndag 4 tim`; past where the line says that it began. */
export function draftStart(desk: Desk): DraftOf<'start-activity'> {
  const { programme } = desk.world;
  const which = caseSince(desk);
  const began = desk.segments.some((segment) =>
    segment.nodes.some((node) => node.cat === 'do' && node.value === 'started'),
  );
  const rule: DayRule = { field: 'from', lean: began ? 'past' : 'coming', future: true };
  const since = takeOne(
    desk,
    (node) => (node.cat === 'paid-since' && !node.why ? node.day : undefined),
    'from',
  );
  const from = since ?? dayOrToday(desk, rule, takeDay(desk, rule, ['from']));
  const kind = takeOne(desk, activity(programme), 'kind');
  const place =
    takeOne(desk, listed('workplace', programme.workplaces), 'place') ?? takeOne(desk, text, 'place');
  return draftOf('start-activity', desk, which, { kind, from, place, hours: takeOne(desk, hours, 'hours') });
}

/** `avsluta skogsgrupp Lärkan`: the one of that kind under way, where there is just one. */
export function draftEnd(desk: Desk): DraftOf<'end-activity'> {
  const which = caseSince(desk);
  const kind = takeOne(desk, activity(desk.world.programme), 'kind');
  const { from, ...one } = underWay(desk, which, kind);
  desk.least = from ?? desk.least;
  const since = takeOne(
    desk,
    (node) => (node.cat === 'paid-since' && !node.why ? node.day : undefined),
    'to',
  );
  const said = since ?? takeDay(desk, past('to'), ['until']);
  // "ska sluta arbetsträna": when is not said.
  if (said === undefined && desk.segments.some(means('modal:shall'))) desk.blank.add('to');
  const to = dayOrToday(desk, past('to'), said);
  return draftOf('end-activity', desk, which, { kind, to, ...one });
}

function underWay(desk: Desk, which: CaseMatch, kind: string | undefined) {
  const it = which.kind === 'found' ? desk.world.register.cases.get(which.code) : undefined;
  if (!it || !wasEnrolled(it)) return { activity: undefined };
  const running = it.activities.filter((one) => !one.to && (kind === undefined || one.kind === kind));
  const [only, ...more] = running;
  if (more.length > 0 || !only) return { activity: undefined };
  if (kind === undefined) desk.assumed.push({ field: 'kind', why: 'one' });
  return { activity: only.id, kind: only.kind, from: only.from };
}

/** `prövotid Järpen`: the decision not said yet. */
export function draftTrial(desk: Desk): DraftOf<'trial'> {
  const which = caseSince(desk);
  desk.blank.add('decision');
  return draftOf('trial', desk, which, {
    decided: dayOrToday(desk, past('decided'), takeDay(desk, past('decided'))),
  });
}

/** `prövotid Järpen fortsätt`. */
export function draftPass(desk: Desk): DraftOf<'pass-trial'> {
  const which = caseSince(desk);
  return draftOf('pass-trial', desk, which, {
    decided: dayOrToday(desk, past('decided'), takeDay(desk, past('decided'))),
  });
}

/** `förläng Järpen till 3/3`, `förläng Järpen två månader`: counted from the trial's last day, where the case is known. */
export function draftExtend(desk: Desk): DraftOf<'extend-trial'> {
  const which = caseSince(desk);
  const until = takeDay(desk, coming('until'), ['until', 'next']);
  const long = until === undefined ? takeOne(desk, duration, 'until') : undefined;
  const isSaid = (segment: Segment) =>
    isDay(segment) || isLabel(segment, 'until', 'next') || has('vague', 'num')(segment);
  if (until === undefined && left(desk).some(isSaid)) desk.blank.add('until');
  const months =
    long === undefined || long.unit === 'days' ? undefined : long.count * (long.unit === 'years' ? 12 : 1);
  return draftOf('extend-trial', desk, which, {
    decided: desk.world.today,
    until: until ?? later(desk, which, long),
    months,
  });
}

function duration(node: Parameters<typeof hours>[0]) {
  return node.cat === 'duration' ? node : undefined;
}

/** So long after the trial's last day, where the case is known. */
function later(desk: Desk, which: CaseMatch, long: ReturnType<typeof duration>): Day | undefined {
  const it = which.kind === 'found' ? desk.world.register.cases.get(which.code) : undefined;
  if (long === undefined || !it || !wasEnrolled(it)) return undefined;
  if (long.unit === 'days') return addDays(it.trialUntil, long.count);
  return addMonths(it.trialUntil, long.count * (long.unit === 'years' ? 12 : 1));
}

const declinedOn = past('declined');

/** `tackade nej K26-018`. */
export function draftDecline(desk: Desk): DraftOf<'decline'> {
  const which = caseSince(desk);
  const declined = dayOrToday(desk, declinedOn, takeDay(desk, declinedOn));
  const detail = takeOne(desk, listed('declined', desk.world.programme.declinedDetails), 'detail');
  // Why is said neither by "ska inte skrivas in" nor by a referral that was taken back.
  if (detail === undefined && desk.segments.some(isUnexplained)) desk.blank.add('detail');
  return draftOf('decline', desk, which, { declined, detail });
}

const isUnexplained = means(
  'do:never-came',
  'do:not-enrolled',
  'not-in',
  'do:withdraw',
  'do:revoke',
  'do:write-off',
);

/** `visa Rönnen`. */
export function draftShow(desk: Desk): DraftOf<'show'> {
  return draftOf('show', desk, whichCase(desk), {});
}

/** `ångra`, `ångra Rönnen, fel person`. */
export function draftUndo(desk: Desk): DraftOf<'undo'> {
  const which = whichCase(desk);
  return draftOf('undo', desk, which, { reason: takeOne(desk, text, 'reason') });
}
