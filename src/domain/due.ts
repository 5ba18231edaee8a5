import { type Case, type Closed, consentsAt, enrolledAt, type EverEnrolled } from './case/case.js';
import { type HoldMonths, isResult, nextHold } from './case/holding.js';
import { SELF_REFERRAL } from './codes.js';
import { addDays, addMonths, type Day, daysBetween } from './day.js';
import type { Programme } from './programme.js';
import type { DueKind } from './schema/due.js';
import type { Filter } from './schema/query.js';

/** Who owns what the team itself must do. */
export const TEAM = 'TEAM';

/** Something that a case is due for (DESIGN 5). */
export interface DueItem {
  readonly code: string;
  readonly alias: string | undefined;
  readonly kind: DueKind;
  readonly due: Day;
  /** Days from today: negative when overdue. */
  readonly days: number;
  /** A referrer's code, or TEAM. */
  readonly owner: string;
  /** Of a question whether a closure lasts: so many months after it. */
  readonly months?: HoldMonths;
}

/** What of the due list is asked for; all that is given must hold. */
export interface DueFilter {
  /** Only what is overdue. */
  readonly late?: true | undefined;
  /** What is due by this day, in place of the programme's days ahead. What is overdue always is. */
  readonly to?: Day | undefined;
  readonly kind?: DueKind | undefined;
  /** Not before this day; then nothing that is overdue. */
  readonly from?: Day | undefined;
  /** A referrer's code, or TEAM. */
  readonly owner?: string | undefined;
  /** Who has referred the case. */
  readonly referrer?: string | undefined;
  /** Whom else it is of: women, those under 30. Nobody but the asker may see such a list (DESIGN 10). */
  readonly who?: readonly Filter[] | undefined;
  /** One case: all that it is due for, however far ahead. */
  readonly code?: string | undefined;
}

/** Whether an item of a case is asked for; how far ahead the list looks and whose it is (`who`) are its own. */
export function isAskedFor(item: DueItem, it: Case, filter: DueFilter): boolean {
  const { late, from, to, kind, owner, referrer, code } = filter;
  return (
    (late !== true || item.days < 0) &&
    (from === undefined || item.due >= from) &&
    (referrer === undefined || it.referrer === referrer) &&
    (to === undefined || item.due <= to) &&
    (kind === undefined || item.kind === kind) &&
    (owner === undefined || item.owner === owner) &&
    (code === undefined || item.code === code)
  );
}

/** When the next follow-up is due: the booked date, else so many months after the last one or the enrolment. */
export function followUpDue(it: EverEnrolled, programme: Programme): Day {
  return it.bookedFollowUp ?? addMonths(it.lastFollowUp ?? it.enrolled, programme.followUpMonths);
}

export function reviewDue(it: EverEnrolled, programme: Programme): Day {
  return addMonths(it.lastReview ?? it.enrolled, programme.reviewMonths);
}

/** Everything a case is due for on a day, however far ahead; of one that is closed, whether that lasts. */
export function dueOf(it: Case, programme: Programme, today: Day): readonly DueItem[] {
  const item = (kind: DueKind, due: Day, owner: string): DueItem => {
    return { code: it.code, alias: it.alias, kind, due, days: daysBetween(today, due), owner };
  };
  const hold = mayAsk(it, programme, today) ? nextHold(it, today) : undefined;
  if (hold) return [{ ...item('holding', hold.due, TEAM), months: hold.months }];
  if (!enrolledAt(it, today)) return [];
  const referrer = it.referrer === SELF_REFERRAL ? TEAM : it.referrer;
  const followUp = item('follow-up', followUpDue(it, programme), referrer);
  const review = item('review', reviewDue(it, programme), TEAM);
  const undecided = it.trialPassed === undefined || it.trialPassed > today;
  return undecided ? [followUp, item('trial', it.trialUntil, TEAM), review] : [followUp, review];
}

/**
 * A closure in result is asked about as long as a consent holds (DESIGN 15). One that an import brought has no alias (DESIGN 3), and
 * nobody was told that it would be asked about: whoever knows may still note how it went.
 */
function mayAsk(it: Case, programme: Programme, today: Day): it is Closed {
  return (
    isResult(it, programme) &&
    it.alias !== undefined &&
    it.closed <= today &&
    consentsAt(it, today).length > 0
  );
}

/**
 * Whether a case may be due by a day, without counting a day of its own: most cases of a large register are not. A
 * month's end can move what is counted in months by three days.
 */
function dueSoon(programme: Programme, today: Day, last: Day): (it: EverEnrolled) => boolean {
  const followUp = addDays(addMonths(last, -programme.followUpMonths), 3);
  const review = addDays(addMonths(last, -programme.reviewMonths), 3);
  return (it) =>
    ((it.trialPassed === undefined || it.trialPassed > today) && it.trialUntil <= last) ||
    (it.bookedFollowUp === undefined
      ? (it.lastFollowUp ?? it.enrolled) <= followUp
      : it.bookedFollowUp <= last) ||
    (it.lastReview ?? it.enrolled) <= review;
}

/**
 * What is due on a day or within so many days after it (the programme's, if not given): overdue first, most
 * overdue first; ties by code, then in the order of the kinds.
 */
export function dueList(
  cases: Iterable<Case>,
  programme: Programme,
  today: Day,
  days: number = programme.dueDays,
): readonly DueItem[] {
  const last = addDays(today, days);
  const soon = dueSoon(programme, today, last);
  const items: DueItem[] = [];
  for (const it of cases)
    if (enrolledAt(it, today) ? soon(it) : isResult(it, programme))
      for (const item of dueOf(it, programme, today)) if (item.due <= last) items.push(item);
  return items.sort((a, b) =>
    a.due < b.due ? -1 : a.due > b.due ? 1 : a.code < b.code ? -1 : a.code > b.code ? 1 : 0,
  );
}

/** A mark, not a due item: enrolled for the programme's long-stay months or more. */
export function isLongStay(it: Case, programme: Programme, today: Day): it is EverEnrolled {
  return enrolledAt(it, today) && addMonths(it.enrolled, programme.longStayMonths) <= today;
}
