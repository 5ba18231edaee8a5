import { addDays, type Day } from '../day.js';
import type { Register } from '../register.js';
import { type Calendar, meetingOn, nextMeeting } from './calendar.js';
import { foldMeeting } from './meeting.js';

/** The cases' rows that this meeting or an earlier one has put off until after this one. */
export function putOffAt(register: Register, calendar: Calendar, meeting: Day): ReadonlySet<string> {
  const rows = new Set<string>();
  for (const [day, entries] of register.meetings) {
    if (day > meeting) continue;
    for (const [row, to] of foldMeeting(entries).carried)
      if (waitsUntil(calendar, day, to) > meeting) rows.add(row);
  }
  return rows;
}

/** When what was put off is taken up: that day, or if the series has moved the next meeting, whichever day it is. */
export function waitsUntil(calendar: Calendar, from: Day, to: Day): Day {
  if (meetingOn(calendar, to)) return to;
  const next = nextMeeting(calendar, addDays(from, 1));
  return next !== undefined && next < to && to > from ? next : to;
}
