import type { Day } from '../day.js';
import { calendarOf, nextMeeting, previousMeeting } from '../meeting/calendar.js';
import type { Programme } from '../programme.js';
import type { Register } from '../register.js';
import type { AskContext } from './context.js';

/** What questions may know of the calendar of meetings. */
export function meetingsOf(
  register: Register,
  programme: Programme,
  today: Day,
): Pick<AskContext, 'previousMeeting' | 'meetingFrom'> {
  const calendar = calendarOf(programme, register.settings);
  const previous = previousMeeting(calendar, today);
  return {
    ...(previous !== undefined && { previousMeeting: previous }),
    meetingFrom: (day) => nextMeeting(calendar, day),
  };
}
