import { addDays, type Day, dayAt, weekday } from '../day.js';
import type { Register } from '../register.js';
import { type Calendar, isInSeries, meetingOn, meetingsBetween, nextMeeting } from './calendar.js';
import { foldMeeting, type Meeting, NO_MEETING, type Tick } from './meeting.js';
import { waitsUntil } from './put-off.js';

/** A point as a meeting's agenda has it, its own or come back from an earlier meeting. */
export interface Point {
  /** What ticks call it: `point/3`, or `point/2026-11-18/3` for one that has come back. */
  readonly row: string;
  readonly text: string;
  readonly by: string;
  /** The meeting it was added for. */
  readonly from: Day;
  /** The meeting that was then its first: the same, if it was held. */
  readonly first: Day;
  /** At how many meetings before this one it was on the agenda without being done. */
  readonly times: number;
  readonly tick: Tick | undefined;
}

/** The row of a point, seen from a meeting. */
function pointRow(from: Day, number: number, meeting: Day): string {
  return from === meeting ? `point/${number}` : `point/${from}/${number}`;
}

/**
 * The points of a meeting: what was added for it, and before those everything from earlier meetings that was not
 * ticked off there (DESIGN 8: undone points come back). One whose meeting has been moved or called off moves with the series;
 * one that was put off waits until its day.
 */
export function pointsOf(register: Register, calendar: Calendar, meeting: Day): readonly Point[] {
  const days = [...register.meetings.keys()].sort();
  const meetings = new Map(days.map((day) => [day, foldMeeting(register.meetings.get(day) ?? [])]));
  return days.flatMap((from) =>
    (meetings.get(from)?.points ?? []).flatMap(({ number, text, by, recorded }): Point[] => {
      const first = firstMeeting(calendar, from, recorded);
      if (first > meeting) return [];
      const earlier = [...meetings].filter(([day]) => day >= first && day < meeting);
      const rowIn = (day: Day) => pointRow(from, number, day);
      if (earlier.some(([day, it]) => it.ticks.get(rowIn(day))?.ticked)) return [];
      const there = [...earlier, [meeting, meetings.get(meeting) ?? NO_MEETING] as const];
      if (there.some(([day, it]) => isPutOff(calendar, day, it, rowIn(day), meeting))) return [];
      const tick = meetings.get(meeting)?.ticks.get(rowIn(meeting));
      const times = timesOf(calendar, first, meeting, earlier, rowIn);
      return [{ row: rowIn(meeting), text, by, from, first, times, tick }];
    }),
  );
}

/**
 * The meeting that a point was added for. If there is none that day any more: of what was for the next meeting, the next one after it
 * was added; of what was for a later one, that week's or the first after it.
 */
function firstMeeting(calendar: Calendar, from: Day, recorded: string): Day {
  if (meetingOn(calendar, from)) return from;
  const added = dayAt(new Date(recorded));
  const series = calendar.series.find((one) => isInSeries(one, from));
  const isLater = series !== undefined && addDays(from, -7 * series.everyWeeks) > added;
  const monday = addDays(from, 1 - weekday(from));
  return nextMeeting(calendar, isLater && monday > added ? monday : added) ?? from;
}

function isPutOff(calendar: Calendar, day: Day, it: Meeting, row: string, meeting: Day): boolean {
  const to = it.carried.get(row);
  return to !== undefined && waitsUntil(calendar, day, to) > meeting;
}

/** The meetings it has been through; those it was put off over do not count. */
function timesOf(
  calendar: Calendar,
  from: Day,
  meeting: Day,
  earlier: readonly (readonly [Day, Meeting])[],
  rowIn: (day: Day) => string,
): number {
  const waits = earlier.flatMap(([day, it]) => {
    const to = it.carried.get(rowIn(day));
    return to === undefined ? [] : [{ after: day, to }];
  });
  const held = meetingsBetween(calendar, from, addDays(meeting, -1));
  return held.filter((day) => !waits.some(({ after, to }) => after < day && day < to)).length;
}
