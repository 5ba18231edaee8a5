import { type Case, endOf, type EverEnrolled, isOpen, referredOn, wasEnrolled } from '../case/case.js';
import { type Day, dayNumber, NEVER } from '../day.js';
import type { Positioned } from '../kept.js';
import type { Happened, Span } from '../schema/query.js';
import { type Column, columnIn, type Columns, columnsOf } from './columns.js';

/** When a case's first arbetsträning began. */
export function firstTraining({ activities }: EverEnrolled): Day | undefined {
  let first: Day | undefined;
  for (const { kind, from } of activities)
    if (kind === 'arbetsträning' && (first === undefined || from < first)) first = from;
  return first;
}

/** The day that it happened to a case, if it has (DESIGN 7). */
export const HAPPENED_ON: Readonly<Record<Happened, (it: Case) => Day | undefined>> = {
  referred: referredOn,
  new: (it) => (wasEnrolled(it) ? it.enrolled : undefined),
  closed: (it) => (it.stage === 'closed' ? it.closed : undefined),
  declined: (it) => (it.stage === 'declined' ? it.declined : undefined),
  visits: (it) => (it.visit?.done === true ? it.visit.on : undefined),
  'started-training': (it) => (wasEnrolled(it) ? firstTraining(it) : undefined),
};

/** What is kept of every case by its day: what has happened to it, and that it is over. */
const DAY_OF = {
  ...HAPPENED_ON,
  ended: (it: Case) => (isOpen(it) ? undefined : endOf(it)),
};

/** When something happened to the case at a place, as a number (`dayNumber`); NEVER where it has not. */
export function daysIn(columns: Columns, what: keyof typeof DAY_OF): (place: number) => number {
  const { cases } = columns;
  const column = columnIn(columns, `day ${what}`, (numbers): Column => ({ numbers }));
  const dayOf = DAY_OF[what];
  return (place) => {
    const known = column.numbers[place] ?? 0;
    if (known !== 0) return known;
    const it = cases[place];
    const day = it && dayOf(it);
    return (column.numbers[place] = day === undefined ? NEVER : dayNumber(day));
  };
}

/** The cases to which something happened in a span, in the register's order. */
export function casesWith(what: Happened, { from, to }: Span, register: Positioned): readonly Case[] {
  return casesBetween(what, dayNumber(from), dayNumber(to), register);
}

/** The cases that were open at some time since a day began, in the register's order. */
export function casesOpenSince(day: Day, register: Positioned): readonly Case[] {
  return casesBetween('ended', dayNumber(day), NEVER, register);
}

function casesBetween(what: keyof typeof DAY_OF, first: number, last: number, register: Positioned): Case[] {
  const columns = columnsOf(register);
  const dayOf = daysIn(columns, what);
  const found: Case[] = [];
  for (let place = 0; place < columns.cases.length; place++) {
    const day = dayOf(place);
    const it = columns.cases[place];
    if (it && first <= day && day <= last) found.push(it);
  }
  return found;
}
