import { type Case, enrolledAt, referredOn, waitingAt, wasEnrolled } from '../case/case.js';
import { addDays, type Day, daysBetween } from '../day.js';
import { holdingAll, type Selection } from './filters.js';
import type { Ground } from '../schema/query.js';

/** How many there were on the days of a span: at most, at least, or on average a day; and the first day that had so many. */
export function overDays(
  cases: Iterable<Case>,
  of: Selection,
  how: 'max' | 'min' | 'mean',
  ground: Ground,
): { value: number; on: Day } {
  const { from, to } = of.span;
  const change = new Map<Day, number>([[from, 0]]);
  const add = (day: Day | undefined, by: number) => {
    if (day === undefined || day > to) return;
    const on = day < from ? from : day;
    change.set(on, (change.get(on) ?? 0) + by);
  };
  const isWanted = holdingAll(of.filters, of, ground);
  for (const it of cases) {
    if (!isWanted(it)) continue;
    const [start, end] = of.population === 'enrolled' ? enrolment(it) : queue(it);
    if (start === undefined || (end !== undefined && end <= start)) continue;
    add(start, 1);
    add(end, -1);
  }
  const days = [...change.keys()].sort();
  let now = 0;
  let sum = 0;
  let best: { value: number; on: Day } | undefined;
  days.forEach((day, index) => {
    now += change.get(day) ?? 0;
    sum += now * daysBetween(day, days[index + 1] ?? addDays(to, 1));
    if (!best || (how === 'min' ? now < best.value : now > best.value)) best = { value: now, on: day };
  });
  return how === 'mean' || !best ? { value: sum / (daysBetween(from, to) + 1), on: from } : best;
}

type Stay = readonly [start: Day | undefined, end: Day | undefined];

/** From the enrolment to the day that it is over. */
function enrolment(it: Case): Stay {
  if (!wasEnrolled(it)) return [undefined, undefined];
  return [it.enrolled, it.stage === 'closed' ? endOf(it.closed, enrolledAt(it, it.closed)) : undefined];
}

function queue(it: Case): Stay {
  const start = referredOn(it);
  const end = wasEnrolled(it) ? it.enrolled : it.stage === 'declined' ? it.declined : undefined;
  return [start, end && endOf(end, waitingAt(it, end))];
}

function endOf(day: Day, isStillSo: boolean): Day {
  return isStillSo ? addDays(day, 1) : day;
}
