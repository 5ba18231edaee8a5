import {
  type Case,
  consentsAt,
  enrolledAt,
  inTrialAt,
  referredOn,
  visitBooked,
  waitingAt,
} from '../case/case.js';
import { casesOpenSince } from '../answers/happened.js';
import { addDays, type Day, daysBetween, earliest } from '../day.js';
import { type DueItem, dueOf, isLongStay, TEAM } from '../due.js';
import { quietSince } from '../quiet.js';
import type { CaseEvent } from '../entry.js';
import { findingsKeeper } from '../kept-along.js';
import type { Programme } from '../programme.js';
import type { Register } from '../register.js';
import { DUE_TABLE } from '../schema/due.js';
import { type Audience, readsAlone, seen } from './audience.js';
import {
  type Calendar,
  calendarOf,
  meetingStart,
  nextMeeting,
  previousMeeting,
  seriesOn,
  type Skipped,
  skippedBetween,
} from './calendar.js';
import { type Decision, decisionsAt } from './decisions.js';
import { type DoneRow, doneRows } from './done.js';
import { foldMeeting, type Tick } from './meeting.js';
import { type Point, pointsOf } from './points.js';
import { putOffAt } from './put-off.js';
import { dayOfStep, newStepOf, since, type Window } from './since.js';

/** The sections of an agenda, in DESIGN 8's order. */
export const SECTIONS = [
  'points',
  'decisions',
  'new-referrals',
  'waiting',
  'visits',
  'new-enrolled',
  'trials',
  'follow-ups',
  'reviews',
  'holding',
  'long-stay',
  'no-consent',
  'quiet',
  'closures',
  'places',
] as const;
export type SectionId = (typeof SECTIONS)[number];
export type CaseSectionId = Exclude<SectionId, 'points' | 'decisions' | 'places'>;
const CASE_SECTIONS = SECTIONS.filter(isCaseSection);

/** Whether a section is about cases. */
export function isCaseSection(id: SectionId): id is CaseSectionId {
  return id !== 'points' && id !== 'decisions' && id !== 'places';
}

/** A case on the agenda. */
export interface CaseRow {
  /** What ticks call it: `follow-ups/K26-014`. */
  readonly row: string;
  readonly section: CaseSectionId;
  /** The case; for readers who may see its code and date only, that is all to show of it. */
  readonly it: Case;
  readonly bare: boolean;
  /** The day that its section is about: due, referred, enrolled, closed. */
  readonly on: Day;
  /** Days from today to `on`; negative when it has passed. */
  readonly days: number;
  /** Who owns what is due: a referrer's code, or TEAM. */
  readonly owner: string | undefined;
  readonly tick: Tick | undefined;
}

export interface CaseSection {
  readonly id: CaseSectionId;
  readonly rows: readonly CaseRow[];
  /** Cases that belong here and may only be counted. */
  readonly counted: number;
}

/** How things stand: "34 av 40, 3 i prövotid, kö 6, längst väntat 41 dagar". */
export interface Situation {
  readonly enrolled: number;
  readonly capacity: number;
  readonly inTrial: number;
  readonly waiting: number;
  readonly longestWait: number | undefined;
}

export interface Agenda {
  readonly meeting: Day;
  readonly start: Date;
  readonly previous: Day | undefined;
  /** "09:00", by the clock in Sweden. */
  readonly time: string;
  readonly next: Day | undefined;
  /** The series' days before the next meeting that have none, and why. */
  readonly skipped: readonly Skipped[];
  readonly today: Day;
  readonly points: readonly Point[];
  /** Decisions that are open, or were made or done at this meeting. */
  readonly decisions: readonly Decision[];
  /** The sections about cases that hold anything, in order. */
  readonly sections: readonly CaseSection[];
  readonly situation: Situation;
  /** What has been done at the meeting, in order. */
  readonly done: readonly DoneRow[];
}

/**
 * A meeting's agenda for its readers (DESIGN 8). The state is today's, or the meeting day's if that has passed; what
 * is due, and who has been long in the programme, is judged by the meeting day. Closed cases are on no list but
 * the closures, and are asked about after them.
 */
export function agendaOf(
  register: Register,
  programme: Programme,
  meeting: Day,
  today: Day,
  audience: Audience,
  calendar: Calendar = calendarOf(programme, register.settings),
): Agenda {
  const previous = previousMeeting(calendar, meeting);
  const next = nextMeeting(calendar, addDays(meeting, 1));
  const after = previous && since(previous, meetingStart(calendar, previous));
  const facts: Facts = {
    register,
    programme,
    meeting,
    today,
    on: earliest(meeting, today),
    window: { after, to: meeting },
    last: addDays(meeting, programme.dueDays),
    putOff: putOffAt(register, calendar, meeting),
  };
  const found = new Map<CaseSectionId, Found[]>();
  const key = [programme.id, meeting, facts.on, after?.floor].join(' ');
  for (const places of placesIn(register, key, (it) => placesOf(it, facts)))
    for (const one of places) {
      const there = found.get(one.section);
      if (there) there.push(one);
      else found.set(one.section, [one]);
    }
  const { ticks } = foldMeeting(register.meetings.get(meeting) ?? []);
  const sections = CASE_SECTIONS.flatMap((id): CaseSection[] => {
    const section = sectionOf(id, found.get(id) ?? [], facts, audience, ticks);
    return section.rows.length + section.counted > 0 ? [section] : [];
  });
  return {
    meeting,
    start: meetingStart(calendar, meeting),
    previous,
    time: seriesOn(calendar, meeting).time,
    next,
    skipped: next === undefined ? [] : skippedBetween(calendar, addDays(meeting, 1), addDays(next, -1)),
    today,
    points: pointsOf(register, calendar, meeting),
    decisions: decisionsAt(register, meeting, today),
    sections,
    situation: situationOf(register, programme, facts.on),
    done: doneRows(register, calendar, meeting, audience, facts.on),
  };
}

interface Facts {
  readonly register: Register;
  readonly programme: Programme;
  readonly meeting: Day;
  readonly today: Day;
  /** The day whose state counts. */
  readonly on: Day;
  readonly window: Window;
  /** The last day of what is due. */
  readonly last: Day;
  /** Rows that wait for a later meeting. */
  readonly putOff: ReadonlySet<string>;
}

interface Found {
  readonly section: CaseSectionId;
  readonly it: Case;
  readonly on: Day;
  readonly owner?: string;
}

const placesIn = findingsKeeper<Found>();

/** Every place that a case has on the agenda. */
function placesOf(it: Case, facts: Facts): readonly Found[] {
  const { register, programme, meeting, on, last } = facts;
  const found: Found[] = [];
  const referred = referredOn(it);
  const add = (section: CaseSectionId, day: Day | undefined) => {
    if (day !== undefined) found.push({ section, it, on: day });
  };
  if (it.stage !== 'closed') add('new-referrals', newStep(it, 'registered', facts));
  if (waitingAt(it, on)) add('waiting', referred);
  const visit = visitBooked(it);
  if (visit !== undefined && visit <= last) add('visits', visit);
  add('closures', newStep(it, 'closed', facts));
  for (const item of dueOf(it, programme, on)) if (item.due <= last) found.push(dueRow(it, item));
  if (!enrolledAt(it, on)) return found;
  add('new-enrolled', newStep(it, 'enrolled', facts));
  if (isLongStay(it, programme, meeting)) add('long-stay', it.enrolled);
  if (consentsAt(it, on).length === 0) add('no-consent', it.enrolled);
  add('quiet', quietSince(it, register.entries.get(it.code) ?? [], programme, on));
  return found;
}

function dueRow(it: Case, { kind, due, owner }: DueItem): Found {
  return { section: DUE_TABLE[kind].section, it, on: due, owner };
}

function newStep(it: Case, type: CaseEvent['type'], { register, window }: Facts): Day | undefined {
  const on = dayOfStep(it, type);
  if (on === undefined) return undefined;
  const entry = newStepOf(register.entries.get(it.code) ?? [], type, on, window);
  return entry === undefined ? undefined : on;
}

function sectionOf(
  id: CaseSectionId,
  found: readonly Found[],
  { programme, today, on, putOff }: Facts,
  audience: Audience,
  ticks: ReadonlyMap<string, Tick>,
): CaseSection {
  const there = found.filter(({ it }) => !putOff.has(`${id}/${it.code}`));
  if (id === 'no-consent' && !readsAlone(audience)) return { id, rows: [], counted: there.length };
  const owners = [...programme.referrers.map((referrer) => referrer.code), TEAM];
  const rows = there.flatMap(({ it, on: day, owner }): CaseRow[] => {
    const how = seen(it, audience, on);
    if (how === 'counted') return [];
    const row = `${id}/${it.code}`;
    const bare = how === 'code';
    const days = daysBetween(today, day);
    return [
      { row, section: id, it, bare, on: day, days, owner: bare ? undefined : owner, tick: ticks.get(row) },
    ];
  });
  const place = (row: CaseRow) => (id === 'follow-ups' ? owners.indexOf(row.owner ?? '') : 0);
  const sorted = rows.sort(
    (a, b) => place(a) - place(b) || compare(a.on, b.on) || compare(a.it.code, b.it.code),
  );
  return { id, rows: sorted, counted: there.length - rows.length };
}

/** In the order of their characters, as sorting takes it. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function situationOf(register: Register, programme: Programme, on: Day): Situation {
  let enrolled = 0;
  let inTrial = 0;
  const waits: number[] = [];
  for (const it of casesOpenSince(addDays(on, 1), register)) {
    if (enrolledAt(it, on)) enrolled++;
    if (inTrialAt(it, on)) inTrial++;
    const referred = referredOn(it);
    if (referred !== undefined && waitingAt(it, on)) waits.push(daysBetween(referred, on));
  }
  return {
    enrolled,
    capacity: programme.capacity,
    inTrial,
    waiting: waits.length,
    longestWait: waits.length > 0 ? Math.max(...waits) : undefined,
  };
}
