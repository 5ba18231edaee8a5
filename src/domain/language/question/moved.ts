import { addDays, addMonths, type Day, daysBetween, dayOf, earliest, weekday } from '../../day.js';
import { type Period, reportingYear } from '../../periods/period.js';
import { type Failure, failure } from '../../schema/failure.js';
import type { CasesQuery, Ground, Span } from '../../schema/query.js';
import type { Moved } from '../node.js';
import { type Desk, take } from './desk.js';

const MONTHS: Readonly<Partial<Record<Moved, number>>> = {
  year: 12,
  same: 12,
  half: 6,
  quarter: 3,
  month: 1,
};

/**
 * "året innan": before the year spoken of; "perioden efter": of the same kind; "månaden efter", "våren innan": the one that begins
 * next or ended last. Not beyond today.
 */
export function movedSpan({ span }: CasesQuery, desk: Desk, ground: Ground): Span | Failure | undefined {
  const [whole] = take(desk, 'whole');
  if (whole) return aroundOf(span, whole.node.value, ground);
  const [before] = take(desk, 'year-before');
  const [after] = take(desk, 'later');
  const { today } = ground;
  const what = before?.node.what ?? after?.node.value;
  if (what === undefined) return undefined;
  const by = before ? -1 : 1;
  const moved =
    what === 'own'
      ? ownKind(span, by, ground)
      : what === 'spring' || what === 'autumn'
        ? season(span, what, by)
        : stretch(span, what, by);
  if (!moved) return failure('points-back');
  if (moved.from > today) return failure('future', before?.raw ?? after?.raw ?? '');
  return moved.to > today ? { ...moved, to: today } : moved;
}

/** "och förra?": the week, month, quarter, half or year before the one spoken of; undefined where it can be of two kinds. */
function ownKind(span: Span, by: 1 | -1, { programme, today }: Ground): Span | undefined {
  const { from, to } = span;
  if (span.day) return undefined;
  const isAll = (end: Day) => to === end || (to === today && to < end);
  const named = { ...span, named: true };
  if (weekday(from) === 1 && isAll(addDays(from, 6)))
    return { ...named, from: addDays(from, by * 7), to: addDays(from, by * 7 + 6) };
  if (!span.named && from === reportingYear(programme, from).from) return wholeOf(named, 12, by);
  const month = Number(from.slice(5, 7)) - 1;
  const isFirst = (months: number) =>
    months === 12 ? month === 0 || month === programme.yearStartsInMonth - 1 : month % months === 0;
  const kinds = from.endsWith('-01')
    ? [1, 3, 6, 12].filter((months) => isFirst(months) && isAll(addDays(addMonths(from, months), -1)))
    : [];
  const [only, ...others] = kinds;
  return only === undefined || others.length > 0 ? undefined : wholeOf(named, only, by);
}

function wholeOf(span: Span, months: number, by: 1 | -1): Span {
  const from = addMonths(span.from, by * months);
  return { ...span, from, to: addDays(addMonths(from, months), -1) };
}

/** "hela året": the year that the days spoken of are in. */
function aroundOf({ from, to }: Span, what: 'year' | 'period', { programme, today }: Ground): Span | Failure {
  const first = dayOf(Number(from.slice(0, 4)), 1, 1) ?? from;
  const year =
    what === 'year' ? { from: first, to: addDays(addMonths(first, 12), -1) } : reportingYear(programme, from);
  if (to > year.to) return failure('points-back');
  return { ...year, to: earliest(year.to, today), day: false, named: true };
}

function stretch(span: Span, what: Moved, by: 1 | -1): Span | undefined {
  const own = lengthOf(span);
  const months = MONTHS[what] ?? own;
  if (months === undefined) {
    const days = by * (daysBetween(span.from, span.to) + 1);
    return { ...span, from: addDays(span.from, days), to: addDays(span.to, days), named: true };
  }
  if (span.day) {
    const day = addMonths(span.from, by * months);
    return { ...span, from: day, to: day, named: true };
  }
  // A month after a year is the one that follows it; a year after a month is the same month of that year.
  const next = addDays(span.to, 1);
  if (own !== undefined && what !== 'year' && what !== 'same' && months > own) return undefined;
  if (own !== undefined && months < own)
    return by > 0
      ? { ...span, from: next, to: addDays(addMonths(next, months), -1), named: true }
      : { ...span, from: addMonths(span.from, -months), to: addDays(span.from, -1), named: true };
  return {
    ...span,
    from: addMonths(span.from, by * months),
    to: addDays(addMonths(next, by * months), -1),
    named: true,
  };
}

/** "samma månad i år", "motsvarande period 2024": the days spoken of, in another year. */
export function sameDaysIn(spoken: Span, year: Span, today: Day) {
  const by = Number(year.from.slice(0, 4)) - Number(spoken.from.slice(0, 4));
  const isYear = year.from.endsWith('-01-01') && (year.to === today || year.to.endsWith('-12-31'));
  if (!isYear || by === 0) return failure('points-back');
  const main = {
    ...spoken,
    from: addMonths(spoken.from, by * 12),
    to: spoken.day ? addMonths(spoken.to, by * 12) : addDays(addMonths(addDays(spoken.to, 1), by * 12), -1),
    named: true,
  };
  if (main.from > today) return failure('future');
  return { main: main.to > today ? { ...main, to: today } : main, compared: undefined };
}

/** "och i maj?" where 2024/25 was spoken of is May of that year; `whole` is all of May, where `span` ends today. */
export function inYearOf(spoken: Span, span: Span, whole: Period): Span {
  if (!spoken.named) return span;
  const year = Number(spoken.from.slice(0, 4));
  const by = (to: number) => (to - Number(span.from.slice(0, 4))) * 12;
  const [first, second] = [year, year + 1].map((one) => ({
    ...span,
    from: addMonths(whole.from, by(one)),
    to: addDays(addMonths(addDays(whole.to, 1), by(one)), -1),
  }));
  const isIn = (one: Span | undefined) => one !== undefined && spoken.from <= one.from && one.to <= spoken.to;
  const found = isIn(second) && !isIn(first) ? second : first;
  return found && found.to <= span.to ? found : span;
}

/** The spring or the autumn that begins after a span, or that ended before it. */
function season(span: Span, what: 'spring' | 'autumn', by: 1 | -1): Span | undefined {
  const month = what === 'spring' ? 1 : 7;
  const year = Number((by > 0 ? span.to : span.from).slice(0, 4));
  for (const one of by > 0 ? [year, year + 1] : [year, year - 1]) {
    const from = dayOf(one, month, 1);
    const to = from && addDays(addMonths(from, 6), -1);
    if (from && to && (by > 0 ? from > span.to : to < span.from))
      return { ...span, from, to, day: false, named: true };
  }
  return undefined;
}

function lengthOf(span: Span): number | undefined {
  const days = daysBetween(span.from, span.to) + 1;
  for (const [months, least, most] of [
    [12, 363, 367],
    [6, 180, 185],
    [3, 89, 93],
    [1, 28, 31],
  ] as const)
    if (days >= least && days <= most) return months;
  return span.named || days > 31 ? 12 : undefined;
}
