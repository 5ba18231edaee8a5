import { consentsAt } from '../case/case.js';
import { undoneNumbers } from '../case/fold-case.js';
import { addDays, type Day, daysBetween, earliest, latest } from '../day.js';
import type { CaseEvent } from '../entry.js';
import { foldMeeting } from '../meeting/meeting.js';
import { contains } from '../periods/period.js';
import type { Register } from '../register.js';
import { median } from '../answers/measures.js';
import { decimal } from '../text/swedish.js';
import { codesOf, type Figures } from './figures.js';
import type { Figure } from './report.js';

/** What the team does with a case, by the events that record it, as a report calls it. */
export const WORK = [
  { name: 'Studiebesök', events: ['visit-done'] },
  { name: 'Uppföljningar med remittenten', events: ['followed-up'] },
  { name: 'Halvårsavstämningar', events: ['reviewed'] },
  { name: 'Beslut om prövotid', events: ['trial-passed', 'trial-extended'] },
  { name: 'Påbörjade aktiviteter', events: ['activity-started'] },
] as const satisfies readonly { name: string; events: readonly CaseEvent['type'][] }[];

type Work = (typeof WORK)[number];

/** How many times something was done in the period, undone entries left out, with the cases it was done for. */
export function workDone(register: Register, figures: Figures, { name, events }: Work): Figure | undefined {
  const codes: string[] = [];
  let count = 0;
  for (const [code, entries] of register.entries) {
    const undone = undoneNumbers(entries);
    const done = entries.filter(
      ({ event, day, number }) =>
        (events as readonly string[]).includes(event.type) &&
        contains(figures.status.period, day) &&
        !undone.has(number),
    );
    if (done.length > 0) codes.push(code);
    count += done.length;
  }
  return figures.made(`work.${name}`, count, decimal(count, 0), codes);
}

/** The meetings of the period where somebody ticked off or noted who was there. */
export function meetingsHeld(register: Register, figures: Figures): Figure | undefined {
  const held = [...register.meetings].filter(([day, entries]) => {
    const { ticks, present } = foldMeeting(entries);
    return contains(figures.status.period, day) && (ticks.size > 0 || present.length > 0);
  });
  const figure = figures.made('meetings.held', held.length, decimal(held.length, 0), []);
  return figure && { ...figure, codes: () => undefined };
}

/** How many were enrolled on a day of the period, in mean over its days. */
export function meanEnrolled(figures: Figures): Figure | undefined {
  const {
    cases: { during },
    period,
  } = figures.status;
  const days = during.reduce((sum, it) => {
    const from = latest(it.enrolled, period.from);
    const end = it.stage === 'closed' ? earliest(addDays(it.closed, -1), period.to) : period.to;
    return sum + Math.max(0, daysBetween(from, end) + 1);
  }, 0);
  const mean = days / (daysBetween(period.from, period.to) + 1);
  return figures.made('enrolled.meanADay', mean, decimal(mean, 1), codesOf(during));
}

/** Days from referral to enrolment for those enrolled in the period, the middle one; undefined of nobody. */
export function medianWait(figures: Figures): Figure | undefined {
  const { new: fresh } = figures.status.cases;
  const days = median(fresh.map((it) => daysBetween(it.referred, it.enrolled)));
  if (days === null) return undefined;
  const shown = decimal(days, Number.isInteger(days) ? 0 : 1);
  return figures.made('enrolled.new.medianWaitDays', days, shown, codesOf(fresh));
}

/** Those enrolled at the end whose consent to some authority holds then. */
export function consenting(figures: Figures): Figure | undefined {
  const { cases, period } = figures.status;
  const found = cases.atEnd.filter((it) => consentsAt(it, period.to).length > 0);
  return figures.counted('enrolled.atEnd.consenting', codesOf(found));
}

/** Was the register kept by the end of a period? What was done before is only what an import told. */
export function wasKept(register: Register, to: Day): boolean {
  return register.since !== undefined && register.since <= to;
}
