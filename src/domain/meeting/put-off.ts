import type { Day } from '../day.js';
import type { Register } from '../register.js';
import { foldMeeting } from './meeting.js';

/** The cases' rows that this meeting or an earlier one has put off until after this one. */
export function putOffAt(register: Register, meeting: Day): ReadonlySet<string> {
  const rows = new Set<string>();
  for (const [day, entries] of register.meetings) {
    if (day > meeting) continue;
    for (const [row, to] of foldMeeting(entries).carried) if (to > meeting) rows.add(row);
  }
  return rows;
}
